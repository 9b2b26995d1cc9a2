// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Aanbod;
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
    internal const string AfschalenBasis = "wet=Wi2021 | pips=2024-09-01 B1 B1 650 | gevolgd=700 | online=200 | inspanning=J | dagtekening=2026-11-20 | vandaag=2026-11-23";
    private static readonly Normenlijst Normen = new(NormSeed.Lees(typeof(PlaatsingenModule).Assembly));

    public static TheoryData<int> Afschalen => [.. Wijzigingsgeval.Lees("afschalen").Select(r => r.Nr)];

    public static TheoryData<int> Wijzigingen => [.. Wijzigingsgeval.Lees("wijzigingen").Select(r => r.Nr)];

    public static TheoryData<int> Overstappen => [.. Wijzigingsgeval.Lees("overstap").Select(r => r.Nr)];

    [Theory]
    [MemberData(nameof(Afschalen))]
    public void Afschaalregels_RijVanDeTabel_GeeftDeVerwachteUitkomst(int nr)
    {
        // Arrange
        var row = Wijzigingsgeval.Lees("afschalen").Single(r => r.Nr == nr);
        var value = row.Waarden(AfschalenBasis);
        var pips = value["pips"].Split(" + ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ')).Select(p => new Pipfeit(Wijzigingsgeval.Dag(p[0]), Enum.Parse<Route>(p[1]), Enum.Parse<Niveau>(p[2]), null)).ToList();
        var facts = new Afschaalfeiten(Enum.Parse<Wet>(value["wet"]), pips, Uur(value["gevolgd"]), Uur(value["online"]), value["inspanning"] == "J", Wijzigingsgeval.Dag(value["dagtekening"]), Wijzigingsgeval.Dag(value["vandaag"]), Normen);

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
        var row = Wijzigingsgeval.Lees("wijzigingen").Single(r => r.Nr == nr);
        var value = row.Waarden();
        var plaatsing = Wijzigingsgeval.Plaats(value, Inburgeraar.Maak("D-1", Testwereld.Persoon), Perceel.Maak(Testwereld.Perceel()), "PL-1");
        var today = Wijzigingsgeval.Dag(value["vandaag"]);
        var now = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero);

        // Act
        var error = row.Soort switch
        {
            "Pauze" => Pauzeregels.Bezwaar(plaatsing, Wijzigingsgeval.Pauzes(plaatsing, value["pauzes"]), Wijzigingsgeval.Dag(value["vanaf"]), Wijzigingsgeval.Dag(value["tot"]), Normen),
            "Verschuiven" => Eerste(plaatsing.VerschuifStart(Wijzigingsgeval.Dag(value["nieuw"]), now)),
            "Einde" => Eerste(plaatsing.Beeindig(Enum.Parse<Eindreden>(value["reden"]), Wijzigingsgeval.Dag(value["einde"]), null, today, now, "bewijs")),
            "Bewijs" => Eindbewijs.Bezwaar(Enum.Parse<Eindreden>(value["reden"]), value["bewijs"]),
            "Uren" => new Urenlevering(null!, Normen, today, now, null).Bezwaar(plaatsing, Wijzigingsgeval.Staat(plaatsing, value), new UrenRegel(Wijzigingsgeval.Dag(value["maand"]), 10, 10, 0, 0, 0), "Maand"),
            "Overstappen" => Overstapregels.Bezwaar(plaatsing, Perceel.Maak(Testwereld.Perceel(id: value["zelfde"] == "J" ? plaatsing.PerceelId : null)), Wijzigingsgeval.Dag(value["einde"]), Wijzigingsgeval.Dag(value["nieuw"])),
            "Verhuizen" => Verhuisregels.Bezwaar(value["gemeente"], value["naar"].Length == 0 ? null : value["naar"], Wijzigingsgeval.Dag(value["vanaf"]), today, new HashSet<string> { "0626", "0629", "1916" }),
            "Hervatten" => Pauzeregels.HervatBezwaar(plaatsing, Wijzigingsgeval.Pauzes(plaatsing, value["pauzes"]).Find(p => p.HervatOp is null), Wijzigingsgeval.Dag(value["op"]), today),
            "Indelen" => Eerste(plaatsing.DeelIn(Guid.NewGuid(), Wijzigingsgeval.Dag(value["sinds"]), today, now)),
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
        var row = Wijzigingsgeval.Lees("overstap").Single(r => r.Nr == nr);
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
        var count = tables.Sum(t => Wijzigingsgeval.Lees(t).Count) + Beslistabel.Gevallen.Count;

        // Assert
        Assert.True(count >= 400, $"{count}");
        Assert.All(tables, t => Assert.Equal(Enumerable.Range(1, Wijzigingsgeval.Lees(t).Count), Wijzigingsgeval.Lees(t).Select(r => r.Nr)));
        Assert.Equal(10, Wijzigingsgeval.Lees("afschalen").Select(r => (r.Soort, r.Verwacht)).Distinct().Count());
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
            Wijzigingsgeval.Lees("wijzigingen").GroupBy(r => r.Soort).Select(g => $"{g.Key}: {string.Join(' ', g.Select(r => r.Verwacht).Distinct().Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));
    }

    private static Error? Eerste(Result result) => result.IsSuccess ? null : result.Errors[0];

    private static decimal Uur(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);
}
