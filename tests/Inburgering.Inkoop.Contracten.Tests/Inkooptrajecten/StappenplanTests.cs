// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;

namespace Inburgering.Inkoop.Contracten.Tests.Inkooptrajecten;

/// <summary>What each stage needs, in memory.</summary>
public sealed class StappenplanTests
{
    private static readonly DateOnly Vandaag = new(2026, 10, 1);
    private static readonly StapContext Context = new(Vandaag, 2, new HashSet<string>());

    public static TheoryData<string, string> Gebreken => new()
    {
        { "niets", "" },
        { "geen perceel", "PERCELEN" },
        { "publicatie morgen", "PUBLICATIE" },
        { "sluiting leeg", "SLUITINGSDATUM CONTRACT" },
        { "contract voor sluiting", "CONTRACT" },
        { "geen tenderned", "TENDERNED" },
        { "geen tenderned, onderhands", "" },
        { "geen gunningswijze", "GUNNINGSWIJZE" },
        { "een beoordelaar", "BEOORDELAARS" },
        { "een beoordelaar, alleen prijs", "" },
        { "geen waarde", "WAARDE:B1" },
        { "band leeg", "BAND:B1" },
        { "band omgekeerd", "BAND:B1" },
        { "aftrek leeg", "AFTREK:B1" },
        { "gemeente weg", "GEMEENTEN:B1" },
        { "open house zonder eis", "EISEN" },
    };

    [Theory]
    [MemberData(nameof(Gebreken))]
    public void Publiceren_MetGebrek_NoemtPreciesWatOpenStaat(string gebrek, string verwacht)
    {
        // Arrange
        var traject = Traject(gebrek);

        // Act
        var open = Stappenplan.Voorwaarden(traject, Trajectstap.Gepubliceerd, Context).Where(v => !v.Voldaan).Select(v => v.Code);

        // Assert
        Assert.Equal(verwacht, string.Join(' ', open));
    }

    [Theory]
    [InlineData(Gunningsformule.LaagstePrijsRatio, 40, 60, "")]
    [InlineData(Gunningsformule.LaagstePrijsRatio, 40, 59, "GUNNING_GEWICHTEN")]
    [InlineData(Gunningsformule.LaagstePrijsRatio, 41, 60, "GUNNING_GEWICHTEN")]
    [InlineData(Gunningsformule.LineaireBand, 100, 0, "")]
    [InlineData(Gunningsformule.GunnenOpWaarde, 0, 100, "")]
    [InlineData(Gunningsformule.GunnenOpWaarde, 40, 60, "GUNNING_WAARDE_ZONDER_PRIJSGEWICHT")]
    [InlineData(Gunningsformule.Toelating, 0, 0, "GUNNING_FORMULE_PAST_NIET")]
    public void Gunningswijze_Gewichten_ZijnSamenPrecies100(Gunningsformule formule, int prijs, int kwaliteit, string code)
    {
        // Arrange
        var traject = Inkooptraject.Maak("IT-1", InkoopWereld.Gegevens, Vandaag);
        GunningscriteriumGegevens[] criteria = kwaliteit == 0 ? [] : [new("K1", "Kwaliteit", kwaliteit, Kwaliteitsschaal.VijfTrappen, "Alles.")];

        // Act
        var outcome = traject.LegGunningswijzeVast(new GunningswijzeGegevens(formule, prijs, Gelijkregel.LaagstePrijs, criteria), null, Context);

        // Assert
        Assert.Equal(code, outcome.IsSuccess ? "" : outcome.Errors.Single().Code);
    }

    [Fact]
    public void Gewichten_NietSamen100_NoemtDeSom()
    {
        // Arrange
        var traject = Inkooptraject.Maak("IT-1", InkoopWereld.Gegevens, Vandaag);

        // Act
        var outcome = traject.LegGunningswijzeVast(InkoopWereld.Ratio with { Prijsgewicht = 50 }, null, Context);

        // Assert
        Assert.Equal("De gewichten zijn samen 110 (waarvan prijs 50) en moeten samen precies 100 zijn.", outcome.Errors.Single().Message);
    }

    [Fact]
    public void Stappen_VolgenElkaarOpZonderIntrekking()
    {
        // Arrange
        var main = Stappenplan.Hoofdlijn;

        // Act
        var next = main.SelectMany(s => Stappenplan.Volgende(s).Select(v => (Van: s, Naar: v))).ToList();

        // Assert
        Assert.DoesNotContain(Trajectstap.Ingetrokken, main);
        Assert.All(next, s => Assert.True(s.Naar > s.Van, $"{s.Van} → {s.Naar}"));
        Assert.Empty(Stappenplan.Volgende(Trajectstap.Ingetrokken));
    }

    private static Inkooptraject Traject(string gebrek)
    {
        var data = gebrek switch
        {
            "publicatie morgen" => InkoopWereld.Gegevens with { Publicatiedatum = Vandaag.AddDays(1) },
            "sluiting leeg" => InkoopWereld.Gegevens with { Sluitingsdatum = null },
            "contract voor sluiting" => InkoopWereld.Gegevens with { ContractIngang = new DateOnly(2026, 11, 16) },
            "geen tenderned" => InkoopWereld.Gegevens with { TenderNed = " " },
            "geen tenderned, onderhands" => InkoopWereld.Gegevens with { TenderNed = null, Procedure = Inkoopprocedure.MeervoudigOnderhands },
            "open house zonder eis" => InkoopWereld.Gegevens with { Procedure = Inkoopprocedure.OpenHouse },
            _ => InkoopWereld.Gegevens,
        };
        var traject = Inkooptraject.Maak("IT-1", data, Vandaag);
        if (gebrek != "geen perceel")
        {
            Assert.True(traject.VoegPerceelToe("B1", gebrek switch
            {
                "geen waarde" => InkoopWereld.B1 with { RamingEuro = null, PlafondEuro = null },
                "band leeg" => InkoopWereld.B1 with { BandBovenEuro = null },
                "band omgekeerd" => InkoopWereld.B1 with { BandBovenEuro = 12m },
                "aftrek leeg" => InkoopWereld.B1 with { AftrekEuro = 0 },
                _ => InkoopWereld.B1,
            }, null, Context).IsSuccess);
        }

        GunningswijzeGegevens? method = gebrek switch
        {
            "geen gunningswijze" => null,
            "band leeg" or "band omgekeerd" => InkoopWereld.Ratio with { Formule = Gunningsformule.LineaireBand },
            "aftrek leeg" => InkoopWereld.Ratio with { Formule = Gunningsformule.GunnenOpWaarde, Prijsgewicht = 0, Criteria = [InkoopWereld.Ratio.Criteria[0] with { Gewicht = 100 }] },
            "een beoordelaar, alleen prijs" => new(Gunningsformule.LaagstePrijsRatio, 100, Gelijkregel.Loting, []),
            "open house zonder eis" => new(Gunningsformule.Toelating, 0, Gelijkregel.Loting, []),
            _ => InkoopWereld.Ratio,
        };
        if (method is not null)
        {
            Assert.True(traject.LegGunningswijzeVast(method, null, Context).IsSuccess);
        }

        if (gebrek == "gemeente weg")
        {
            Assert.True(traject.Wijzig(data with { Gemeenten = ["0626"] }, null, Context).IsSuccess);
        }

        traject.ZetInTeam("an", "An", Teamrol.Beoordelaar);
        traject.ZetInTeam("bo", "Bo", gebrek.StartsWith("een beoordelaar", StringComparison.Ordinal) ? Teamrol.Inkoper : Teamrol.Beoordelaar);
        return traject;
    }
}
