// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.ArchitectureTests.Frame;
using Xunit.Sdk;

namespace Inburgering.Inkoop.ArchitectureTests;

/// <summary>The frame of the rules itself: it fails on nothing to look at, on a fault, and on a twin that finds none.</summary>
public sealed class RuleTests
{
    [Fact]
    public void Regel_OverNiets_Faalt() => Assert.ThrowsAny<XunitException>(() => Rule.Check(Array.Empty<string>(), _ => null));

    [Fact]
    public void Regel_MetEenFout_NoemtDieFout() =>
        Assert.Contains("b is wrong", Assert.ThrowsAny<XunitException>(() => Rule.Check(["a", "b"], x => x == "b" ? "b is wrong" : null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Regel_ZonderFout_Slaagt() => Rule.Check(["a"], _ => null);

    [Fact]
    public void Tweeling_DieGeenFoutVindt_Faalt() => Assert.ThrowsAny<XunitException>(() => Rule.MustFail("a", _ => null));
}
