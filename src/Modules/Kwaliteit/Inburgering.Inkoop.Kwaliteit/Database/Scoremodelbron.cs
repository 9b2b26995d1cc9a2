// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Kwaliteit.Database;

/// <summary>The scoring models as the product delivers them: one per route, in one file with a row per KPI and one with the standings of all.</summary>
internal static class Scoremodelbron
{
    public static IReadOnlyList<ScoremodelVersie> Lees()
    {
        var bands = Rijen(".scorebanden.csv", 3).Select(c => new Scoreband(c[0], Getal(c[1]), Enum.Parse<Gevolg>(c[2]))).ToList();
        return [.. Rijen(".scoremodellen.csv", 16).GroupBy(c => (Route: c[0], Vanaf: c[1], Naam: c[2], Knockouts: c[3])).Select(g =>
        {
            var from = DateOnly.ParseExact(g.Key.Vanaf, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var content = new ScoremodelInhoud(g.Key.Naam, [.. g.Select(Kpi)], Codes(g.Key.Knockouts), bands, 60, 3, Gevolg.Plaatsingsstop);
            return ScoremodelVersie.Maak(Enum.Parse<Route>(g.Key.Route), from, content, "Uitgangspunt", "Systeem", from);
        })];
    }

    private static ScoreKpi Kpi(string[] c) => new(
        c[4],
        c[5],
        c[6],
        Codes(c[7]),
        Codes(c[8]),
        c[9].Length == 0 ? null : c[9],
        Getal(c[10]),
        c[11],
        Enum.Parse<NormRichting>(c[12]),
        Getal(c[13]),
        Getal(c[15]),
        Getal(c[14]));

    private static IEnumerable<string[]> Rijen(string file, int columns)
    {
        var assembly = typeof(Scoremodelbron).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(';');
            yield return cells.Length == columns ? cells : throw new InvalidDataException($"{name}: '{line}' has {cells.Length} cells, {columns} expected.");
        }
    }

    private static string[] Codes(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static decimal Getal(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);
}
