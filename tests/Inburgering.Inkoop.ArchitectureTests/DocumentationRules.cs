// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Inburgering.Inkoop.ArchitectureTests.Frame;
using Inburgering.Inkoop.SharedKernel.Events;

namespace Inburgering.Inkoop.ArchitectureTests;

/// <summary>Rule 19: glossary, events, decisions and faces are documented.</summary>
public sealed partial class DocumentationRules
{
    [Fact]
    public void Gebeurtenis_StaatInDeDocumentatie()
    {
        var text = Repository.Read("docs/gebeurtenissen.md");

        Rule.Check(Code.Faces.SelectMany(a => a.GetExportedTypes()).Where(t => typeof(IIntegrationEvent).IsAssignableFrom(t)), e => EventFault(e, text));
    }

    [Fact]
    public void GebeurtenisZonderDocumentatie_WordtGevonden() => Rule.MustFail(typeof(DocumentationRules), t => EventFault(t, "`IetsAnders`"));

    private static string? EventFault(Type type, string text) =>
        text.Contains($"`{type.Name}`", StringComparison.Ordinal) ? null : $"{type.Name} is not in docs/gebeurtenissen.md.";

    [Fact]
    public void Begrip_UitEenPubliekeNaam_StaatInDeWoordenlijst()
    {
        var known = Word().Matches(Repository.Read("docs/begrippen.md").ToLowerInvariant()).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

        Rule.Check(Code.Modules.Concat(Code.Faces).SelectMany(a => a.GetExportedTypes()).SelectMany(t => Parts(t.Name)).Distinct(StringComparer.Ordinal), w => WordFault(w, known));
    }

    [Fact]
    public void BegripBuitenDeWoordenlijst_WordtGevonden() => Rule.MustFail("onbekendwoord", w => WordFault(w, new HashSet<string>(StringComparer.Ordinal) { "contract" }));

    private static string? WordFault(string word, HashSet<string> known) => known.Contains(word) ? null : $"‘{word}’ is not in docs/begrippen.md.";

    [Fact]
    public void Besluit_HeeftContextBesluitEnGevolgen() =>
        Rule.Check(Directory.GetFiles(Path.Combine(Repository.Root, "docs", "adr"), "*.md").Select(f => new SourceFile(Path.GetFileName(f), File.ReadAllText(f))), DecisionFault);

    [Fact]
    public void BesluitZonderGevolgen_WordtGevonden() => Rule.MustFail(new SourceFile("0099-x.md", "## Context\n## Decision\n"), DecisionFault);

    private static string? DecisionFault(SourceFile file) =>
        new[] { "## Context", "## Decision", "## Consequences" }.All(file.Text.Contains) ? null : $"{file.Path} misses a part.";

    [Fact]
    public void Publiekegezichten_HebbenUitleg() =>
        Rule.Check(Repository.Sources("src/SharedKernel").Concat(Repository.Sources("src/Modules").Where(f => f.Path.Contains(".Abstractions/", StringComparison.Ordinal))), UndocumentedFault);

    [Fact]
    public void PubliekTypeZonderUitleg_WordtGevonden() => Rule.MustFail(new SourceFile("x.cs", "\npublic sealed record X;"), UndocumentedFault);

    private static string? UndocumentedFault(SourceFile file)
    {
        var lines = file.Text.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            if (PublicType().IsMatch(lines[i]))
            {
                var above = i - 1;
                while (above > 0 && lines[above].TrimStart().StartsWith('['))
                {
                    above--;
                }

                if (!lines[above].TrimStart().StartsWith("///", StringComparison.Ordinal))
                {
                    return $"{file.Path}:{i + 1} has no documentation.";
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Parts(string name) =>
        Part().Matches(name.Split('`')[0]).Select(m => m.Value.ToLowerInvariant()).Where(p => p.Length > 1);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Part();

    [GeneratedRegex(@"^public (static |sealed |abstract |readonly )*(partial )?(class|record|interface|enum|struct)\b")]
    private static partial Regex PublicType();
}
