// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Beoordeling;

public sealed class BeoordelaarTests
{
    private static readonly DateOnly Dag = new(2026, 10, 1);
    private static readonly Normenlijst Normen = new(NormSeed.Lees(typeof(KwaliteitModule).Assembly));
    private static readonly List<EisRegel> Eisen = [.. Uitgangspunten.LeesEisen().Select(e => new EisRegel(e.Code, e.GeldigVanaf, e.GeldigTot, e.Gegevens))];

    [Theory]
    [InlineData(KeurmerkStatus.Geldig, -1, null, EisUitkomst.Voldoet)]
    [InlineData(KeurmerkStatus.Aspirant, 0, null, EisUitkomst.Voldoet)] // eerste dag
    [InlineData(KeurmerkStatus.Geldig, 1, null, EisUitkomst.VoldoetNiet)]
    [InlineData(KeurmerkStatus.Geldig, -900, 91, EisUitkomst.Voldoet)]
    [InlineData(KeurmerkStatus.Geldig, -900, 90, EisUitkomst.LetOp)] // 90 dagen
    [InlineData(KeurmerkStatus.Geldig, -900, 0, EisUitkomst.LetOp)] // laatste dag
    [InlineData(KeurmerkStatus.Geldig, -900, -1, EisUitkomst.VoldoetNiet)]
    [InlineData(KeurmerkStatus.Geschorst, -900, null, EisUitkomst.VoldoetNiet)]
    [InlineData(KeurmerkStatus.Ingetrokken, -900, null, EisUitkomst.VoldoetNiet)]
    [InlineData(KeurmerkStatus.Geen, null, null, EisUitkomst.VoldoetNiet)]
    public void Keurmerk_ElkeGrens_GeeftDeUitkomst(KeurmerkStatus status, int? vanaf, int? tot, EisUitkomst verwacht)
    {
        // Arrange
        var feiten = Goed with { Erkenning = new ErkenningGegevens(status, vanaf is { } v ? Dag.AddDays(v) : null, tot is { } t ? Dag.AddDays(t) : null, false) };

        // Act
        var oordeel = Beoordelaar.Beoordeel(feiten, Eisen, Dag, Normen);

        // Assert
        Assert.Equal(verwacht, Eis(oordeel, "KEURMERK").Uitkomst);
        Assert.Equal(verwacht switch { EisUitkomst.Voldoet => Oordeel.Voldoet, EisUitkomst.LetOp => Oordeel.LetOp, _ => Oordeel.VoldoetNiet }, oordeel.Oordeel);
    }

    [Fact]
    public void Onderwijs_ZonderKeurmerkMetErkenning_Voldoet()
    {
        // Arrange
        var feiten = Goed with { Routes = [Route.Onderwijs], Erkenning = new ErkenningGegevens(KeurmerkStatus.Geen, null, null, true) };

        // Act
        var oordeel = Beoordelaar.Beoordeel(feiten, Eisen, Dag, Normen);

        // Assert
        Assert.Equal((EisUitkomst.NietVanToepassing, EisUitkomst.Voldoet, Oordeel.Voldoet), (Eis(oordeel, "KEURMERK").Uitkomst, Eis(oordeel, "TST-ERKENNING").Uitkomst, oordeel.Oordeel));
        Assert.Equal(EisUitkomst.VoldoetNiet, Eis(Beoordelaar.Beoordeel(feiten with { Erkenning = null }, Eisen, Dag, Normen), "TST-ERKENNING").Uitkomst);
    }

    [Theory]
    [InlineData(0, null, EisUitkomst.VoldoetNiet)]
    [InlineData(-10, 0, EisUitkomst.VoldoetNiet)] // laatste dag van de stop
    [InlineData(-10, -1, EisUitkomst.Voldoet)]
    [InlineData(1, null, EisUitkomst.LetOp)]
    public void Plaatsingsstop_ElkeGrens_GeeftDeUitkomst(int vanaf, int? tot, EisUitkomst verwacht)
    {
        // Arrange
        var feiten = Goed with { Stops = [new Plaatsingsstop(Dag.AddDays(vanaf), tot is { } t ? Dag.AddDays(t) : null, "Reden")] };

        // Act
        var found = Eis(Beoordelaar.Beoordeel(feiten, Eisen, Dag, Normen), Beoordelaar.Plaatsingsstop);

        // Assert
        Assert.Equal(verwacht, found.Uitkomst);
    }

    [Theory]
    [InlineData("Intake", null, -400, EisUitkomst.LetOp)]
    [InlineData("Beoordeeld", MeldingOordeel.Gegrond, -1, EisUitkomst.VoldoetNiet)]
    [InlineData("Beoordeeld", MeldingOordeel.Gegrond, -800, EisUitkomst.VoldoetNiet)] // gevolg nog niet bepaald
    [InlineData("Afgehandeld", MeldingOordeel.Gegrond, -365, EisUitkomst.VoldoetNiet)] // precies 12 maanden
    [InlineData("Afgehandeld", MeldingOordeel.Gegrond, -366, EisUitkomst.Voldoet)]
    [InlineData("Beoordeeld", MeldingOordeel.Ongegrond, -1, EisUitkomst.LetOp)]
    [InlineData("Afgehandeld", MeldingOordeel.Ongegrond, -1, EisUitkomst.Voldoet)]
    public void Acquisitie_ElkeStap_GeeftDeUitkomst(string stap, MeldingOordeel? uitkomst, int dagen, EisUitkomst verwacht)
    {
        // Arrange
        DateOnly? judged = stap == "Intake" ? null : Dag.AddDays(dagen);
        var feiten = Goed with { Meldingen = [new MeldingFeit("AM-00001", Dag.AddDays(-900), judged, judged, uitkomst, stap == "Afgehandeld" ? judged : null, null)] };

        // Act
        var found = Eis(Beoordelaar.Beoordeel(feiten, Eisen, Dag, Normen), "ACQUISITIE");

        // Assert
        Assert.Equal(verwacht, found.Uitkomst);
    }

    [Theory]
    [InlineData(20, EisUitkomst.Voldoet)]
    [InlineData(21, EisUitkomst.VoldoetNiet)]
    public void GroepB1_TelWaarde_GrensLigtBinnen(int grootste, EisUitkomst verwacht)
    {
        // Arrange
        var feiten = Goed with { Opgaven = [Opgave("groepsgrootte_max", grootste), Opgave("groepsgrootte_max", 99) with { Periode = "2026-K1", PeriodeTot = new DateOnly(2026, 3, 31) }] };

        // Act
        var oordeel = Beoordelaar.Beoordeel(feiten, Eisen, Dag, Normen);

        // Assert: a scored requirement never makes a provider fail.
        Assert.Equal(verwacht, Eis(oordeel, "GROEP-B1").Uitkomst);
        Assert.Equal(verwacht == EisUitkomst.Voldoet ? Oordeel.Voldoet : Oordeel.LetOp, oordeel.Oordeel);
        Assert.Equal("hoogstens 20 cursisten", Eis(oordeel, "GROEP-B1").Norm);
    }

    [Theory]
    [InlineData(6.5, 5, EisUitkomst.Voldoet)]
    [InlineData(6.49, 5, EisUitkomst.VoldoetNiet)]
    [InlineData(6.5, 4, EisUitkomst.NietBeoordeeld)] // te weinig antwoorden
    public void Tevredenheid_ElkeGrens_GeeftDeUitkomst(double cijfer, int aantal, EisUitkomst verwacht)
    {
        // Arrange
        var feiten = Goed with { Opgaven = [Opgave("tevredenheid", (decimal)cijfer), Opgave("tevredenheid_n", aantal)] };

        // Act
        var found = Eis(Beoordelaar.Beoordeel(feiten, Eisen, Dag, Normen), "TEVREDENHEID");

        // Assert
        Assert.Equal(verwacht, found.Uitkomst);
    }

    [Theory]
    [InlineData(0, null, EisUitkomst.Voldoet)]
    [InlineData(20, 19, EisUitkomst.Voldoet)] // precies 95 procent
    [InlineData(20, 18, EisUitkomst.VoldoetNiet)]
    [InlineData(20, null, EisUitkomst.NietBeoordeeld)] // niet geleverd is geen nul
    public void Klachten_ElkeGrens_GeeftDeUitkomst(int ontvangen, int? opgelost, EisUitkomst verwacht)
    {
        // Arrange
        var feiten = Goed with { Opgaven = [Opgave("klachten_ontvangen", ontvangen), .. opgelost is { } n ? new[] { Opgave("klachten_opgelost", n) } : []] };

        // Act
        var found = Eis(Beoordelaar.Beoordeel(feiten, Eisen, Dag, Normen), "KLACHTEN");

        // Assert
        Assert.Equal(verwacht, found.Uitkomst);
    }

    [Theory]
    [InlineData(RapportageStand.OpTijd, EisUitkomst.Voldoet)]
    [InlineData(RapportageStand.Verwacht, EisUitkomst.Voldoet)]
    [InlineData(RapportageStand.TeLaat, EisUitkomst.LetOp)]
    [InlineData(RapportageStand.Ontbreekt, EisUitkomst.VoldoetNiet)]
    public void Rapportage_ElkeStand_GeeftDeUitkomst(RapportageStand stand, EisUitkomst verwacht)
    {
        // Arrange
        var feiten = Goed with { Rapportages = [new RapportageFeit("C-1", [], new VerwachteRapportage(Periode.Lees("2026-K2")!, new DateOnly(2026, 8, 14), stand, null))] };

        // Act
        var found = Eis(Beoordelaar.Beoordeel(feiten, Eisen, Dag, Normen), "RAPPORTAGE");

        // Assert
        Assert.Equal(verwacht, found.Uitkomst);
    }

    [Fact]
    public void Vog_EenNietInOrde_MaaktHetOordeelVoldoetNietMetDeReden()
    {
        // Arrange
        var feiten = Goed with { Personeel = [Docent, Docent with { VogProfiel = 45 }] };

        // Act
        var oordeel = Beoordelaar.Beoordeel(feiten, Eisen, Dag, Normen);

        // Assert
        Assert.Equal(Oordeel.VoldoetNiet, oordeel.Oordeel);
        Assert.Equal(("VOG", "Van 1 van de 2 medewerkers is de VOG niet in orde.", "Vraag de ontbrekende VOG’s op"), (oordeel.Redenen[0].Eis, oordeel.Redenen[0].Bevinding, oordeel.Redenen[0].VolgendeStap));
        Assert.Equal(EisUitkomst.NietBeoordeeld, Eis(Beoordelaar.Beoordeel(Goed with { Personeel = [] }, Eisen, Dag, Normen), "VOG").Uitkomst);
    }

    [Fact]
    public void Handmatig_ZonderOordeel_IsNietBeoordeeldEnMetOordeelTeltHet()
    {
        // Arrange
        var judged = new Dictionary<string, BeoordelingFeit> { ["PRIVACY"] = new(EisUitkomst.VoldoetNiet, Dag, "Geen overeenkomst") };

        // Act
        var without = Beoordelaar.Beoordeel(Goed, Eisen, Dag, Normen);
        var with = Beoordelaar.Beoordeel(Goed with { Beoordelingen = judged }, Eisen, Dag, Normen);

        // Assert
        Assert.Equal((EisUitkomst.NietBeoordeeld, Oordeel.Voldoet), (Eis(without, "PRIVACY").Uitkomst, without.Oordeel));
        Assert.Equal((EisUitkomst.VoldoetNiet, Oordeel.VoldoetNiet), (Eis(with, "PRIVACY").Uitkomst, with.Oordeel));
        Assert.Equal("Beoordeeld op 01-10-2026: Geen overeenkomst", Eis(with, "PRIVACY").Bevinding);
    }

    private static MedewerkerGegevens Docent { get; } = new(Functie.Docent, new DateOnly(2023, 1, 1), null, new DateOnly(2022, 12, 1), 60, null, new DateOnly(2030, 1, 1));

    private static AanbiederFeiten Goed { get; } = new(
        "EEN",
        "Naam van EEN",
        [Route.B1],
        new ErkenningGegevens(KeurmerkStatus.Geldig, new DateOnly(2022, 1, 1), null, false),
        [],
        [Docent],
        [],
        [],
        [],
        new Dictionary<string, BeoordelingFeit>());

    private static OpgaveFeit Opgave(string kpi, decimal waarde) => new("C-1", "B1", Route.B1, kpi, new DateOnly(2026, 6, 30), "2026-K2", waarde);

    private static EisOordeel Eis(AanbiederOordeel oordeel, string code) => oordeel.Eisen.Single(e => e.Eis == code);
}
