// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Tests.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Wijzigingen;

/// <summary>The rules of changes against tables that policy officers read and extend; each rule on both sides of each border.</summary>
public sealed class WijzigingstabelTests
{
    private const string AfschalenBasis = "wet=Wi2021 | pips=2024-09-01 B1 B1 650 | gevolgd=700 | online=200 | inspanning=J | dagtekening=2026-11-20 | vandaag=2026-11-23";
    private const string Basis =
        "status=Gestart | aangemeld=2026-02-01 | start=2026-03-02 | vandaag=2026-11-23 | pauzes= | vanaf=2026-06-01 | tot=2026-06-28 | nieuw=2026-12-01"
        + " | einde=2026-11-01 | reden=Uitval | bewijs= | maand=2026-09-01 | stond=J"
        + " | zelfde=N | gemeente=0626 | naar=1916 | op=2026-06-01 | sinds=2026-10-01";

    private static readonly Normenlijst Normen = new(NormSeed.Lees(typeof(PlaatsingenModule).Assembly));

    public static TheoryData<int> Afschalen => [.. Lees("afschalen").Select(r => r.Nr)];

    public static TheoryData<int> Wijzigingen => [.. Lees("wijzigingen").Select(r => r.Nr)];

    public static TheoryData<int> Overstappen => [.. Lees("overstap").Select(r => r.Nr)];

    [Theory]
    [MemberData(nameof(Afschalen))]
    public void Afschaalregels_RijVanDeTabel_GeeftDeVerwachteUitkomst(int nr)
    {
        // Arrange
        var row = Lees("afschalen").Single(r => r.Nr == nr);
        var value = Waarden(AfschalenBasis, row);
        var pips = value["pips"].Split(" + ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ')).Select(p => new Pipfeit(Dag(p[0]), Enum.Parse<Route>(p[1]), Enum.Parse<Niveau>(p[2]), null)).ToList();
        var facts = new Afschaalfeiten(Enum.Parse<Wet>(value["wet"]), pips, Uur(value["gevolgd"]), Uur(value["online"]), value["inspanning"] == "J", Dag(value["dagtekening"]), Dag(value["vandaag"]), Normen);

        // Act
        var answers = Afschaalregels.Toets(facts);

        // Assert
        Assert.Equal(["A01", "A02", "A03", "A04", "A05"], answers.Select(r => r.Code));
        Assert.All(answers, r => Assert.Matches("^[A-Z0-9].*[.]$", r.Toelichting));
        var answer = answers.Single(r => r.Code == row.Soort);
        Assert.True(answer.Uitkomst.ToString() == row.Verwacht, $"{row}: {answer.Uitkomst}: {answer.Toelichting}");
    }

    [Theory]
    [MemberData(nameof(Wijzigingen))]
    public void Wijziging_RijVanDeTabel_GeeftDeVerwachteUitkomst(int nr)
    {
        // Arrange
        var row = Lees("wijzigingen").Single(r => r.Nr == nr);
        var value = Waarden(Basis, row);
        var plaatsing = Plaats(value);
        var today = Dag(value["vandaag"]);
        var now = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero);

        // Act
        var error = row.Soort switch
        {
            "Pauze" => Pauzeregels.Bezwaar(plaatsing, Pauzes(plaatsing, value["pauzes"]), Dag(value["vanaf"]), Dag(value["tot"]), Normen),
            "Verschuiven" => Eerste(plaatsing.VerschuifStart(Dag(value["nieuw"]), now)),
            "Einde" => Eerste(plaatsing.Beeindig(Enum.Parse<Eindreden>(value["reden"]), Dag(value["einde"]), null, today, now, "bewijs")),
            "Bewijs" => Eindbewijs.Bezwaar(Enum.Parse<Eindreden>(value["reden"]), value["bewijs"]),
            "Uren" => new Urenlevering(null!, Normen, today, now, null).Bezwaar(plaatsing, Staat(plaatsing, value), new UrenRegel(Dag(value["maand"]), 10, 10, 0, 0, 0), "Maand"),
            "Overstappen" => Overstapregels.Bezwaar(plaatsing, Perceel.Maak(Testwereld.Perceel(id: value["zelfde"] == "J" ? plaatsing.PerceelId : null)), Dag(value["einde"]), Dag(value["nieuw"])),
            "Verhuizen" => Verhuisregels.Bezwaar(value["gemeente"], value["naar"].Length == 0 ? null : value["naar"], Dag(value["vanaf"]), today, new HashSet<string> { "0626", "0629", "1916" }),
            "Hervatten" => Pauzeregels.HervatBezwaar(plaatsing, Pauzes(plaatsing, value["pauzes"]).Find(p => p.HervatOp is null), Dag(value["op"]), today),
            "Indelen" => Eerste(plaatsing.DeelIn(Guid.NewGuid(), Dag(value["sinds"]), today, now)),
            _ => throw new InvalidDataException($"{row}: ‘{row.Soort}’ is geen wijziging."),
        };

        // Assert
        Assert.True((error?.Code ?? "mag") == row.Verwacht, $"{row}: {error?.Code}: {error?.Message}");
    }

    [Theory]
    [MemberData(nameof(Overstappen))]
    public void Regelmotor_OverstapVanDeTabel_GeeftDeVerwachteUitkomst(int nr)
    {
        // Arrange
        var row = Lees("overstap").Single(r => r.Nr == nr);
        var given = new Tafelgeval(1000 + row.Nr, row.Soort, row.Situatie, row.Afwijkingen, Enum.Parse<Regeloordeel>(row.Verwacht));

        // Act
        var answer = Regelmotor.Toets(given.Feiten(Normen)).Single(a => a.Code == row.Soort);

        // Assert
        Assert.True(answer.Uitkomst == given.Verwacht, $"{row}: {answer.Uitkomst}: {answer.Toelichting}");
    }

    [Fact]
    public void Tabellen_Samen_HebbenMeerDanVierhonderdGevallenEnElkeAfschaalregelTweeKanten()
    {
        // Arrange
        var tables = new[] { "afschalen", "wijzigingen", "overstap" };

        // Act
        var count = tables.Sum(t => Lees(t).Count) + Beslistabel.Gevallen.Count;

        // Assert
        Assert.True(count >= 400, $"{count}");
        Assert.All(tables, t => Assert.Equal(Enumerable.Range(1, Lees(t).Count), Lees(t).Select(r => r.Nr)));
        Assert.Equal(10, Lees("afschalen").Select(r => (r.Soort, r.Verwacht)).Distinct().Count());
        Assert.Equal(
            [
                "Bewijs: PLAATSING_BEWIJS_NODIG mag",
                "Einde: PLAATSING_EIND_IN_TOEKOMST PLAATSING_EIND_VOOR_START PLAATSING_STAP_NIET_TOEGESTAAN mag",
                "Hervatten: PAUZE_GEEN PAUZE_HERVAT_IN_TOEKOMST PAUZE_HERVAT_TE_VROEG mag",
                "Indelen: GROEP_INDELING_IN_TOEKOMST GROEP_INDELING_VOOR_AANMELDING mag",
                "Overstappen: WIJZIGING_NIET_GESTART WIJZIGING_START_VOOR_EINDE WIJZIGING_ZELFDE_PERCEEL mag",
                "Pauze: PAUZE_LOOPT_AL PAUZE_OVERLAPT PAUZE_TE_LANG PAUZE_VOOR_START WIJZIGING_NIET_GESTART mag",
                "Uren: UREN_IN_TOEKOMST UREN_MAAND_GESLOTEN UREN_NA_EINDE UREN_VOOR_START mag",
                "Verhuizen: INBURGERAAR_GEMEENTE_ONBEKEND VERHUIZING_IN_TOEKOMST VERHUIZING_ZELFDE_GEMEENTE mag",
                "Verschuiven: PLAATSING_START_NIET_TE_VERSCHUIVEN PLAATSING_START_VOOR_AANMELDING mag",
            ],
            Lees("wijzigingen").GroupBy(r => r.Soort).Select(g => $"{g.Key}: {string.Join(' ', g.Select(r => r.Verwacht).Distinct().Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));
    }

    private static Error? Eerste(Result result) => result.IsSuccess ? null : result.Errors[0];

    private static Plaatsing Plaats(Dictionary<string, string> value)
    {
        var persoon = Inburgeraar.Maak("D-1", Testwereld.Persoon);
        var now = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        var today = new DateOnly(2026, 11, 23);
        var plaatsing = Plaatsing.Meld("PL-1", persoon, Perceel.Maak(Testwereld.Perceel()), new PlaatsingAfspraak(Dag(value["aangemeld"]), Dag(value["start"]), Financiering.Gemeente, 0, null), now);
        List<Result> steps = Enum.Parse<PlaatsingStatus>(value["status"]) switch
        {
            PlaatsingStatus.Geaccepteerd => [plaatsing.Accepteer(now)],
            PlaatsingStatus.Gestart => [plaatsing.Accepteer(now), plaatsing.Start(Dag(value["start"]), today, now)],
            PlaatsingStatus.Beeindigd => [plaatsing.Accepteer(now), plaatsing.Start(Dag(value["start"]), today, now), plaatsing.Beeindig(Eindreden.Uitval, today, null, today, now)],
            PlaatsingStatus.Geweigerd => [plaatsing.Weiger(Weigerreden.GeenPlek, null, today, now)],
            PlaatsingStatus.Ingetrokken => [plaatsing.TrekIn("Reden.", today, now)],
            _ => [],
        };
        Assert.All(steps, s => Assert.True(s.IsSuccess));
        return plaatsing;
    }

    private static List<Pauze> Pauzes(Plaatsing plaatsing, string text) => [.. text.Split(" + ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ')).Select(p =>
    {
        var pauze = Pauze.Maak(plaatsing.Id, plaatsing.Nummer, Dag(p[0]), Dag(p[1]), "Reden");
        if (p[2] != ".")
        {
            pauze.Hervat(Dag(p[2]));
        }

        return pauze;
    })];

    private static UrenMaand? Staat(Plaatsing plaatsing, Dictionary<string, string> value)
    {
        if (value["stond"] != "J")
        {
            return null;
        }

        var staat = UrenMaand.Maak(plaatsing.Id, Dag(value["maand"]));
        staat.Schrijf(8, 8, 0, 0, 0, DateTimeOffset.UnixEpoch);
        return staat;
    }

    private static Dictionary<string, string> Waarden(string basis, Rij row)
    {
        var values = Split(basis).ToDictionary(p => p.Naam, p => p.Waarde, StringComparer.Ordinal);
        foreach (var (name, value) in Split(row.Afwijkingen))
        {
            values[name] = values.ContainsKey(name) ? value : throw new InvalidDataException($"{row}: ‘{name}’ is geen bekend woord.");
        }

        return values;
    }

    private static IEnumerable<(string Naam, string Waarde)> Split(string text) =>
        text.Split(" | ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => (p[0].Trim(), p[1].Trim()));

    private static DateOnly Dag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Uur(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static List<Rij> Lees(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Wijzigingen", name + ".csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(';')).Select(c => new Rij(int.Parse(c[0], CultureInfo.InvariantCulture), c[1], c[2], c[3], c[4]))];

    private sealed record Rij(int Nr, string Soort, string Situatie, string Afwijkingen, string Verwacht);
}
