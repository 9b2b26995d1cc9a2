// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Werklijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Werk;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Beoordeling;

public sealed class ZoekKwaliteitTests
{
    private static AndereModules Andere(params string[] aanbieders)
    {
        var others = new AndereModules();
        foreach (var code in aanbieders)
        {
            others.Contract("C-" + code, code, Rapportagefrequentie.Halfjaar, new DateOnly(2026, 7, 1), new DateOnly(2027, 12, 31), Route.B1);
        }

        return others;
    }

    [Theory]
    [Databases]
    public async Task ZoekKwaliteit_AantalAanbieders_VerandertHetAantalOpdrachtenNiet(DatabaseProvider provider)
    {
        // Arrange
        string[] codes = [.. Enumerable.Range(1, 8).Select(i => "A" + i)];
        await using var few = await Proef.MetDossierAsync(provider, Andere("A1"), "A1");
        await using var many = await Proef.MetDossierAsync(provider, Andere(codes), codes);
        few.Sql.Clear();
        many.Sql.Clear();

        // Act
        await few.SendAsync(new ZoekKwaliteit(), Proef.Manager);
        var overview = (await many.SendAsync(new ZoekKwaliteit(), Proef.Manager)).Value;

        // Assert
        Assert.Equal(few.Sql.Count, many.Sql.Count);
        Assert.InRange(many.Sql.Count, 1, 12);
        Assert.Equal((8, 8), (overview.Aanbieders.Count, overview.Voldoet));
    }

    [Theory]
    [Databases]
    public async Task ZoekKwaliteit_OpEerdereDag_OordeeltMetWatToenGold(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere("EEN"), "EEN");
        await app.SendAsync(new WijzigKeurmerk("EEN", new DateOnly(2026, 9, 1), Proef.Geldig with { Keurmerk = KeurmerkStatus.Geschorst }, "register"), Proef.Manager);

        // Act
        var before = (await app.SendAsync(new ZoekKwaliteit(new DateOnly(2026, 8, 31)), Proef.Manager)).Value.Aanbieders.Single();
        var after = (await app.SendAsync(new ZoekKwaliteit(new DateOnly(2026, 9, 1)), Proef.Manager)).Value.Aanbieders.Single();

        // Assert
        Assert.Equal((Oordeel.Voldoet, Oordeel.VoldoetNiet), (before.Oordeel, after.Oordeel));
        Assert.Equal("Het keurmerk is geschorst: geen nieuwe plaatsingen, lopende gaan door.", after.Redenen.Single().Bevinding);
    }

    [Theory]
    [Databases]
    public async Task Dossier_AlsAndereAanbieder_IsNietTeZien(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere("EEN", "TWEE"), "EEN", "TWEE");
        await app.SendAsync(new LegMedewerkerVast("EEN", "M-1", new MedewerkerGegevens(Functie.Docent, new DateOnly(2023, 1, 1), null, new DateOnly(2022, 12, 1), 60, "Testmanager", null)), Proef.Manager);
        await app.SendAsync(new LegMedewerkerVast("EEN", "M-1", new MedewerkerGegevens(Functie.Docent, new DateOnly(2023, 1, 1), null, new DateOnly(2022, 12, 2), 60, "Iemand anders", null)), Proef.School("EEN"));

        // Act
        var own = await app.SendAsync(new HaalKwaliteitsdossier("EEN"), Proef.School("EEN"));
        var other = await app.SendAsync(new HaalKwaliteitsdossier("EEN"), Proef.School("TWEE"));
        var write = await app.SendAsync(new LegMedewerkerVast("EEN", "M-2", new MedewerkerGegevens(Functie.Docent, Proef.Vandaag, null, null, null, null, null)), Proef.School("TWEE"));
        var matrix = (await app.SendAsync(new ZoekKwaliteit(), Proef.School("TWEE"))).Value;

        // Assert
        Assert.Equal((1, 1, 0m), (own.Value.Dekking.InDienst, own.Value.Dekking.VogInOrde, own.Value.Dekking.Nt2Percentage!.Value));
        Assert.Equal(("KWALITEIT_DOSSIER_ONBEKEND", "Van aanbieder ‘EEN’ is geen kwaliteitsdossier gevonden."), (other.Errors[0].Code, other.Errors[0].Message));
        Assert.Equal("KWALITEIT_DOSSIER_ONBEKEND", write.Errors[0].Code);
        Assert.Equal(["TWEE"], matrix.Aanbieders.Select(a => a.Aanbieder));
        Assert.Empty((await app.SendAsync(new ZoekMedewerkers(new PageRequest()), Proef.School("TWEE"))).Value.Items);
        Assert.Null((await app.SendAsync(new ZoekMedewerkers(new PageRequest()), Proef.School("EEN"))).Value.Items.Single().Gegevens.VogGezienDoor);
        Assert.Empty((await app.SendAsync(new ZoekKwaliteit(), Proef.Manager with { Scope = Scope.Leeg })).Value.Aanbieders);
    }

    [Theory]
    [Databases]
    public async Task ZoekKwaliteit_VertrouwelijkeMelding_LektNietNaarDeAanbieder(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere("EEN"), "EEN");
        await app.SendAsync(new MeldAcquisitie(new MeldingGegevens("EEN", null, Proef.Vandaag, "Cadeaubon", true)), Proef.Consulent);

        // Act
        var manager = (await app.SendAsync(new ZoekKwaliteit(), Proef.Manager)).Value.Aanbieders.Single();
        var school = (await app.SendAsync(new ZoekKwaliteit(), Proef.School("EEN"))).Value.Aanbieders.Single();

        // Assert
        Assert.Equal((Oordeel.LetOp, Oordeel.Voldoet), (manager.Oordeel, school.Oordeel));
    }

    [Theory]
    [Databases]
    public async Task Job_TweemaalGedraaid_ZetElkPuntEenKeerEnHaaltOpgelosteEraf(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere("EEN"), "EEN");
        await app.SendAsync(new WijzigKeurmerk("EEN", new DateOnly(2026, 9, 1), Proef.Geldig with { KeurmerkTot = new DateOnly(2026, 10, 31) }, "register"), Proef.Manager);
        await app.SendAsync(new MeldAcquisitie(new MeldingGegevens("EEN", null, Proef.Vandaag, "Cadeaubon", true)), Proef.Consulent);

        // Act
        await app.RunJobAsync("kwaliteit-bewijs");
        await app.RunJobAsync("kwaliteit-bewijs");

        // Assert
        var work = (await app.SendAsync(new ZoekKwaliteitWerk(), Proef.Manager)).Value;
        Assert.Equal(
            [
                (Ernst.LetOp, "Melding AM-00001 over werving", "Hoor de aanbieder", new DateOnly(2026, 10, 15), "/kwaliteit/meldingen/AM-00001"),
                (Ernst.LetOp, "Keurmerk inburgeren: Keurmerk geldig sinds 01-01-2022; het verloopt op 31-10-2026, over 30 dagen.", "Vraag naar de verlenging van het keurmerk", new DateOnly(2026, 10, 31), "/kwaliteit/aanbieders/EEN"),
            ],
            work.Regels.Select(r => (r.Ernst, r.Titel, r.VolgendeStap, r.Termijn!.Value, r.Pad)));
        var school = (await app.SendAsync(new ZoekKwaliteitWerk(), Proef.School("EEN"))).Value;
        Assert.Equal(["kwaliteit-eis"], school.Regels.Select(r => r.Soort));
        Assert.Equal(0, (await app.SendAsync(new ZoekKwaliteitWerk(), Proef.School("TWEE"))).Value.Totaal);

        // A renewed keurmerk takes the item off the list.
        await app.SendAsync(new WijzigKeurmerk("EEN", Proef.Vandaag, Proef.Geldig, "register"), Proef.Manager);
        await app.RunJobAsync("kwaliteit-bewijs");
        Assert.Equal(["kwaliteit-melding"], (await app.SendAsync(new ZoekKwaliteitWerk(), Proef.Manager)).Value.Regels.Select(r => r.Soort));
    }
}
