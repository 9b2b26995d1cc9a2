// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.ArchitectureTests.Frame;

namespace Inburgering.Inkoop.ArchitectureTests;

/// <summary>
/// Rule 18: an error code is part of the interface, so it stands in one place, is used, and is in docs/foutcodes.md. The list is
/// written from the sources: <c>INKOOP_WERK_FOUTCODES_BIJ=1 dotnet test tests/Inburgering.Inkoop.ArchitectureTests --filter ErrorRules</c>.
/// </summary>
public sealed partial class ErrorRules
{
    private const string Page = "docs/foutcodes.md";

    private static readonly IReadOnlyList<SourceFile> Sources = Repository.Sources("src");

    [Fact]
    public void Foutcode_StaatOpEenPlek() => Rule.Check(Codes(Sources.Where(IsErrors)).ToLookup(c => c.Code, c => c.Path), DuplicateFault);

    [Fact]
    public void FoutcodeOpTweePlekken_WordtGevonden() =>
        Rule.MustFail(Codes([new SourceFile("A.cs", "Error.Rule(\"X_Y\", \"a\")"), new SourceFile("B.cs", "Error.Rule(\"X_Y\", \"b\")")]).ToLookup(c => c.Code, c => c.Path).Single(), DuplicateFault);

    [Fact]
    public void Fout_WordtGebruikt() => Rule.Check(Makers(Sources.Where(IsErrors)), m => UnusedFault(m, Sources));

    [Fact]
    public void FoutDieNiemandGebruikt_WordtGevonden() =>
        Rule.MustFail(Makers([new SourceFile("XErrors.cs", "    public static Error Nooit(string x) => Error.Rule(\"X\", \"x\");")]).Single(), m => UnusedFault(m, Sources));

    [Fact]
    public void Foutcode_StaatInDeLijst()
    {
        var page = Render(Codes(Sources));
        var path = Path.Combine(Repository.Root, Page);
        if (Environment.GetEnvironmentVariable("INKOOP_WERK_FOUTCODES_BIJ") == "1")
        {
            File.WriteAllText(path, page);
        }

        var known = File.Exists(path) ? File.ReadAllLines(path).ToHashSet(StringComparer.Ordinal) : [];
        Rule.Check(page.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)), l => LineFault(l, known));
        Assert.Equal(page.Split('\n').Length, File.ReadAllText(path).Split('\n').Length);
    }

    [Fact]
    public void FoutcodeBuitenDeLijst_WordtGevonden() => Rule.MustFail("| `X` | regel | x |", l => LineFault(l, []));

    private static string? LineFault(string line, HashSet<string> known) => known.Contains(line) ? null : $"{Page} misses: {line}";

    private static string? DuplicateFault(IGrouping<string, string> code) =>
        code.Distinct(StringComparer.Ordinal).Count() == 1 ? null : $"{code.Key} is used in {string.Join(" and ", code)}.";

    private static string? UnusedFault((string Path, string Type, string Name) maker, IReadOnlyList<SourceFile> sources)
    {
        var inside = new Regex($@"(?<!static Error |static IReadOnlyList<Error> ){maker.Name}\b", RegexOptions.None, TimeSpan.FromSeconds(5));
        return sources.Any(s => s.Path == maker.Path ? inside.IsMatch(s.Text) : s.Text.Contains($"{maker.Type}.{maker.Name}", StringComparison.Ordinal)) ? null : $"{maker.Type}.{maker.Name} is used nowhere.";
    }

    private static bool IsErrors(SourceFile file) => file.Path.EndsWith("Errors.cs", StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Type, string Name)> Makers(IEnumerable<SourceFile> files) =>
        files.SelectMany(f => Maker().Matches(f.Text).Select(m => (f.Path, Path.GetFileNameWithoutExtension(f.Path), m.Groups["name"].Value)));

    private static IEnumerable<(string Code, string Kind, string Message, string Path)> Codes(IEnumerable<SourceFile> files) =>
        files.SelectMany(f => ErrorCode().Matches(f.Text).Select(m => (m.Groups["code"].Value, m.Groups["kind"].Value, m.Groups["message"].Value, f.Path)));

    private static string Render(IEnumerable<(string Code, string Kind, string Message, string Path)> codes)
    {
        var page = new StringBuilder("""
            # Foutcodes

            Elke fout heeft een vaste code, in GraphQL (`fouten { code veld melding }`), in REST (`fouten` van problem+json) en op de schermen gelijk. De melding legt in
            gewone taal uit wat er mis is en mag veranderen; de code niet. `…` is wat de melding invult. Meer dan één melding bij een code: het hangt van het geval af.

            | code | soort | melding |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var code in codes.GroupBy(c => c.Code).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var messages = code.Select(c => Hole().Replace(c.Message, "…").Replace("\\\"", "\"", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)).Where(m => m.Length > 0).Distinct(StringComparer.Ordinal);
            page.Append(CultureInfo.InvariantCulture, $"| `{code.Key}` | {Kind(code.First().Kind)} | {string.Join("<br>", messages)} |\n");
        }

        return page.ToString();
    }

    private static string Kind(string kind) => kind switch
    {
        "NotFound" => "niet gevonden",
        "Rule" => "regel",
        "Validation" => "invoer",
        "Conflict" => "tegelijk gewijzigd",
        _ => throw new InvalidOperationException($"No Dutch word for {kind}."),
    };

    [GeneratedRegex("Error\\.(?<kind>NotFound|Rule|Validation|Conflict)\\(\\s*\"(?<code>[A-Z0-9_]*[A-Z0-9])\"(\\s*,\\s*\\$?\"(?<message>([^\"\\\\{]|\\\\.|\\{([^{}\"]|\"[^\"]*\")*\\})*)\")?")]
    private static partial Regex ErrorCode();

    [GeneratedRegex(@"public static (Error|IReadOnlyList<Error>) (?<name>\w+)\(")]
    private static partial Regex Maker();

    [GeneratedRegex(@"\{([^{}""]|""[^""]*"")*\}")]
    private static partial Regex Hole();
}
