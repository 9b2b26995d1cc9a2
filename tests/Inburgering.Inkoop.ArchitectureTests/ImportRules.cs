// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.ArchitectureTests.Frame;

namespace Inburgering.Inkoop.ArchitectureTests;

/// <summary>
/// The order of <c>using</c> directives, as <c>dotnet format</c> writes it: plain names before static ones before aliases, System first,
/// then name part by name part. It is the one thing of <c>dotnet format style</c> that no build reports, so the tests need not start that.
/// </summary>
public sealed class ImportRules
{
    [Fact]
    public void Imports_StaanOpVolgorde() => Rule.Check(Repository.Sources("src", "tests", "bench"), OrderFault);

    [Theory]
    [InlineData("using B;\nusing A;\n")]
    [InlineData("using A;\nusing System.Text;\n")]
    [InlineData("using A.B.C;\nusing A.B;\n")]
    [InlineData("using AB;\nusing A.C;\n")]
    [InlineData("using static A.B;\nusing C;\n")]
    [InlineData("using X = A.B;\nusing C;\n")]
    public void ImportsDoorElkaar_WordenGevonden(string code) => Rule.MustFail(new SourceFile("x.cs", code), OrderFault);

    [Fact]
    public void ImportsOpVolgorde_ZijnGoed() =>
        Assert.Null(OrderFault(new SourceFile("x.cs", "using System.Text;\nusing A;\nusing A.B;\nusing a.c;\nusing AB;\nusing static A.Z;\nusing X = A.B;\n")));

    private static string? OrderFault(SourceFile file)
    {
        var imports = file.Text.Split('\n').Where(l => l.StartsWith("using ", StringComparison.Ordinal) && l.EndsWith(';')).Select(l => l[6..^1]).ToList();
        return imports.SequenceEqual(imports.OrderBy(Kind).ThenBy(i => Kind(i) == 0 && Parts(i)[0] == "System" ? 0 : 1).ThenBy(i => string.Join('\0', Parts(i)), StringComparer.OrdinalIgnoreCase))
            ? null
            : $"{file.Path}: its using directives are out of order.";
    }

    private static int Kind(string import) => import.Contains('=', StringComparison.Ordinal) ? 2 : import.StartsWith("static ", StringComparison.Ordinal) ? 1 : 0;

    private static string[] Parts(string import) => import.Split('.');
}
