// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Inburgering.Inkoop.ArchitectureTests.Frame;
using Inburgering.Inkoop.Host.Pages;

namespace Inburgering.Inkoop.ArchitectureTests;

/// <summary>Every kind of work that a sweep puts on a list has words for the start page. A sweep names its kinds itself; they are read from there.</summary>
public sealed partial class WorkRules
{
    private static readonly IReadOnlyList<SourceFile> Sources = Repository.Sources("src/Modules");

    [Fact]
    public void SoortWerk_HeeftWoordenOpDeStartpagina() => Rule.Check(Kinds(Sources), k => WordsFault(k, IndexModel.Soorten));

    [Fact]
    public void SoortWerkZonderWoorden_WordtGevonden() =>
        Rule.MustFail(Kinds([new SourceFile("x.cs", "const string Nieuw = \"nieuw-werk\"; await WerkLijst.StelGelijkAsync(db, [Nieuw], due, now, ct);")]).Single(), k => WordsFault(k, IndexModel.Soorten));

    [Fact]
    public void Woorden_HorenBijEenSoortWerk() => Rule.Check(IndexModel.Soorten, k => StaleFault(k, [.. Kinds(Sources)]));

    [Fact]
    public void WoordenZonderSoortWerk_WordenGevonden() => Rule.MustFail("nooit-gemaakt", k => StaleFault(k, [.. Kinds(Sources)]));

    [Fact]
    public void ElkeVeeg_IsGelezen() =>
        Assert.Equal(Sources.Sum(f => f.Text.Split("WerkLijst.StelGelijkAsync(").Length - 1), Sources.Sum(f => Sweep().Count(f.Text)));

    private static string? WordsFault(string kind, IReadOnlyCollection<string> words) => words.Contains(kind) ? null : $"‘{kind}’ has no words on the start page: add them to IndexModel.";

    private static string? StaleFault(string kind, HashSet<string> kinds) => kinds.Contains(kind) ? null : $"No sweep makes ‘{kind}’ any more.";

    private static IEnumerable<string> Kinds(IReadOnlyList<SourceFile> sources) =>
        sources.SelectMany(f => Sweep().Matches(f.Text).SelectMany(m => m.Groups[1].Value.Split(',')).Select(name => Value(name.Trim(), f, sources))).Distinct(StringComparer.Ordinal);

    // A constant of the same file, or of a class of its own.
    private static string Value(string name, SourceFile file, IReadOnlyList<SourceFile> sources)
    {
        var parts = name.Split('.');
        var home = parts.Length == 1 ? file : sources.Single(s => Regex.IsMatch(s.Text, $@"\bclass {parts[0]}\b", RegexOptions.None, TimeSpan.FromSeconds(5)));
        var constant = Regex.Match(home.Text, $@"const string {parts[^1]} = (?:""([a-z-]+)""|([\w.]+));", RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.True(constant.Success, $"{name} of {file.Path} is no constant.");
        return constant.Groups[1].Success ? constant.Groups[1].Value : Value(constant.Groups[2].Value, home, sources);
    }

    [GeneratedRegex(@"WerkLijst\.StelGelijkAsync\(\s*db,\s*\[([^\]]+)\]")]
    private static partial Regex Sweep();
}
