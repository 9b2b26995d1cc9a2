// SPDX-License-Identifier: EUPL-1.2

using GraphQL.Types;
using Inburgering.Inkoop.Host.GraphQL;
using Inburgering.Inkoop.Host.Tests.Support;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

/// <summary>
/// Keeps the change log of the schema true: what is written there is exactly the difference between the schema of the last release
/// (<c>docs/graphql-stand.txt</c>) and the schema of now.
/// </summary>
public sealed class GewijzigdSchemaTests
{
    private const string Verlopen = " @deprecated";
    private const string Begin = "<!-- verschil: begin -->";
    private const string Eind = "<!-- verschil: eind -->";
    private static readonly string Standbestand = Path.Combine(Repository.Root, "docs", "graphql-stand.txt");
    private static readonly string Logbestand = Path.Combine(Repository.Root, "docs", "graphql-wijzigingen.md");

    [Fact]
    public void Wijzigingslog_VergelekenMetDeLaatsteStand_NoemtElkVerschil()
    {
        // Arrange
        var now = Leden(SchemaTests.Schema());
        var before = Stand();
        var text = File.ReadAllText(Logbestand).ReplaceLineEndings("\n");
        var expected = Tekst(before, now);
        if (Environment.GetEnvironmentVariable("INKOOP_WERK_SCHEMA_BIJ") == "1")
        {
            text = string.Concat(text.AsSpan(0, text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length), expected, text.AsSpan(text.IndexOf(Eind, StringComparison.Ordinal)));
            File.WriteAllText(Logbestand, text);
        }

        // Act
        var written = text[(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..text.IndexOf(Eind, StringComparison.Ordinal)];

        // Assert
        Assert.True(expected == written, "docs/graphql-wijzigingen.md does not say what changed since docs/graphql-stand.txt. Run INKOOP_WERK_SCHEMA_BIJ=1 dotnet test tests/Inburgering.Inkoop.Host.Tests --filter SchemaTests, and commit both.");
    }

    [Fact]
    public void Schema_WatVerdwijnt_WasEerstVervallenVerklaard()
    {
        // Arrange
        var now = Leden(SchemaTests.Schema()).Select(Zonder).ToHashSet(StringComparer.Ordinal);

        // Act
        var broken = Stand().Where(l => !now.Contains(Zonder(l)) && !l.EndsWith(Verlopen, StringComparison.Ordinal)).ToList();

        // Assert
        Assert.True(broken.Count == 0, "Clients may use these; mark them deprecated with a date first, and let a release pass: " + string.Join(", ", broken));
    }

    [Fact]
    public void Tekst_NieuwVervallenEnVerdwenen_StaanElkOnderEenEigenKop()
    {
        // Arrange
        string[] before = ["A.blijft: Int", "A.oud: Int @deprecated", "A.straks: Int"];
        string[] now = ["A.blijft: Int", "A.nieuw: Int", "A.straks: Int @deprecated"];

        // Act
        var text = Tekst(before, now);

        // Assert
        Assert.Equal("\n### Toegevoegd\n- `A.nieuw: Int`\n\n### Vervalt\n- `A.straks: Int`\n\n### Verdwenen\n- `A.oud: Int`\n", text);
        Assert.Equal("\nGeen.\n", Tekst(now, now));
    }

    private static string Tekst(IReadOnlyCollection<string> before, IReadOnlyCollection<string> now)
    {
        var (old, current) = (before.Select(Zonder).ToHashSet(StringComparer.Ordinal), now.Select(Zonder).ToHashSet(StringComparer.Ordinal));
        (string Kop, IEnumerable<string> Regels)[] parts =
        [
            ("Toegevoegd", current.Except(old)),
            ("Vervalt", now.Where(l => l.EndsWith(Verlopen, StringComparison.Ordinal)).Except(before).Select(Zonder)),
            ("Verdwenen", old.Except(current)),
        ];
        var filled = parts.Where(p => p.Regels.Any()).Select(p => $"### {p.Kop}\n{string.Concat(p.Regels.Order(StringComparer.Ordinal).Select(r => $"- `{r}`\n"))}").ToList();
        return filled.Count == 0 ? "\nGeen.\n" : "\n" + string.Join('\n', filled);
    }

    private static List<string> Stand() => [.. File.ReadAllLines(Standbestand).Where(l => l.Length > 0)];

    private static string Zonder(string line) => line.EndsWith(Verlopen, StringComparison.Ordinal) ? line[..^Verlopen.Length] : line;

    // One line per thing that a client can name: a new argument is then an addition, not a changed field.
    private static List<string> Leden(InkoopSchema schema)
    {
        List<string> lines = [];
        foreach (var type in schema.AllTypes.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            if (type is EnumerationGraphType codes)
            {
                lines.AddRange(codes.Values.Select(v => $"{type.Name}.{v.Name}{(v.DeprecationReason is null ? "" : Verlopen)}"));
            }

            foreach (var field in (type as IComplexGraphType)?.Fields ?? Enumerable.Empty<FieldType>())
            {
                lines.Add($"{type.Name}.{field.Name}: {field.ResolvedType}{(field.DeprecationReason is null ? "" : Verlopen)}");
                lines.AddRange((field.Arguments ?? []).Select(a => $"{type.Name}.{field.Name}({a.Name}): {a.ResolvedType}"));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
