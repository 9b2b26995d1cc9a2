// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Wijzigingen;

/// <summary>A row of a table of changes: what differs from the case that every row begins with, and what comes out.</summary>
public sealed record Wijzigingsgeval(int Nr, string Soort, string Situatie, string Afwijkingen, string Verwacht)
{
    public const string Basis =
        "status=Gestart | aangemeld=2026-02-01 | start=2026-03-02 | vandaag=2026-11-23 | pauzes= | vanaf=2026-06-01 | tot=2026-06-28 | nieuw=2026-12-01"
        + " | einde=2026-11-01 | reden=Uitval | bewijs= | maand=2026-09-01 | stond=J"
        + " | zelfde=N | gemeente=0626 | naar=1916 | op=2026-06-01 | sinds=2026-10-01";

    private static readonly DateOnly Gemaakt = new(2026, 11, 23);

    public static IReadOnlyList<Wijzigingsgeval> Lees(string tabel) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Wijzigingen", tabel + ".csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(';')).Select(c => new Wijzigingsgeval(int.Parse(c[0], CultureInfo.InvariantCulture), c[1], c[2], c[3], c[4]))];

    /// <summary>Every value of the row by name.</summary>
    public Dictionary<string, string> Waarden(string basis = Basis)
    {
        var values = Split(basis).ToDictionary(p => p.Naam, p => p.Waarde, StringComparer.Ordinal);
        foreach (var (name, value) in Split(Afwijkingen))
        {
            values[name] = values.ContainsKey(name) ? value : throw new InvalidDataException($"{this}: ‘{name}’ is geen bekend woord.");
        }

        return values;
    }

    public static DateOnly Dag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static Plaatsing Plaats(Dictionary<string, string> value, Inburgeraar persoon, Perceel perceel, string nummer)
    {
        var now = new DateTimeOffset(Gemaakt, TimeOnly.MinValue, TimeSpan.Zero);
        var plaatsing = Plaatsing.Meld(nummer, persoon, perceel, new PlaatsingAfspraak(Dag(value["aangemeld"]), Dag(value["start"]), Financiering.Gemeente, 0, null), now);
        List<Result> steps = Enum.Parse<PlaatsingStatus>(value["status"]) switch
        {
            PlaatsingStatus.Geaccepteerd => [plaatsing.Accepteer(now)],
            PlaatsingStatus.Gestart => [plaatsing.Accepteer(now), plaatsing.Start(Dag(value["start"]), Gemaakt, now)],
            PlaatsingStatus.Beeindigd => [plaatsing.Accepteer(now), plaatsing.Start(Dag(value["start"]), Gemaakt, now), plaatsing.Beeindig(Eindreden.Uitval, Gemaakt, null, Gemaakt, now)],
            PlaatsingStatus.Geweigerd => [plaatsing.Weiger(Weigerreden.GeenPlek, null, Gemaakt, now)],
            PlaatsingStatus.Ingetrokken => [plaatsing.TrekIn("Reden.", Gemaakt, now)],
            _ => [],
        };
        Assert.All(steps, s => Assert.True(s.IsSuccess));
        return plaatsing;
    }

    internal static List<Pauze> Pauzes(Plaatsing plaatsing, string text) => [.. text.Split(" + ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ')).Select(p =>
    {
        var pauze = Pauze.Maak(plaatsing.Id, plaatsing.Nummer, Dag(p[0]), Dag(p[1]), "Reden");
        if (p[2] != ".")
        {
            pauze.Hervat(Dag(p[2]));
        }

        return pauze;
    })];

    /// <summary>The month of the row as it stands; null when it has no hours yet.</summary>
    internal static UrenMaand? Staat(Plaatsing plaatsing, Dictionary<string, string> value)
    {
        if (value["stond"] != "J")
        {
            return null;
        }

        var staat = UrenMaand.Maak(plaatsing.Id, Dag(value["maand"]));
        staat.Schrijf(8, 8, 0, 0, 0, DateTimeOffset.UnixEpoch);
        return staat;
    }

    private static IEnumerable<(string Naam, string Waarde)> Split(string text) =>
        text.Split(" | ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => (p[0].Trim(), p[1].Trim()));
}
