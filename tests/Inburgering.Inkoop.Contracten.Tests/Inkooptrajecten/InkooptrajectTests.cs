// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Contracten.Tests.Inkooptrajecten;

public sealed class InkooptrajectTests
{
    [Theory]
    [Databases]
    public async Task RegistreerInkooptraject_AllesIngevuld_StaatInVoorbereidingMetAlleGegevens(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);

        // Act
        await app.PubliceerbaarAsync("IT-1");

        // Assert
        app.Sql.Clear();
        var detail = await app.TrajectDetailAsync("IT-1");
        Assert.True(app.Sql.Count <= 14, $"{app.Sql.Count} statements");
        Assert.Equal((Trajectstap.Voorbereiding, new DateOnly(2026, 10, 1), 5), (detail.Stap, detail.StapSinds, detail.Versie));
        Assert.Equal(["Leidschendam-Voorburg", "Voorschoten"], detail.Gemeenten.Select(g => g.Naam));
        Assert.Equivalent(InkoopWereld.Gegevens, detail.Gegevens, strict: true);
        Assert.Equivalent(InkoopWereld.B1, detail.Percelen.Single().Gegevens, strict: true);
        Assert.Equivalent(InkoopWereld.Keurmerk, detail.Eisen.Single(), strict: true);
        Assert.Equivalent(InkoopWereld.Ratio, detail.Gunningswijze, strict: true);
        Assert.Equal("Verhouding tot de laagste prijs", detail.Formule!.Titel);
        Assert.Equal([("An", Teamrol.Beoordelaar), ("Bo", Teamrol.Beoordelaar)], detail.Team.Select(t => (t.Naam, t.Rol)));
        Assert.Null(detail.WaaromNietWijzigen);
        Assert.Equal([Trajectstap.Marktconsultatie, Trajectstap.Gepubliceerd], detail.Volgende.Select(v => v.Naar));
        Assert.True(detail.Volgende[1].Kan, string.Join("; ", detail.Volgende[1].Voorwaarden.Where(v => !v.Voldaan).Select(v => v.Omschrijving)));
    }

    [Theory]
    [Databases]
    public async Task RegistreerInkooptraject_OnbekendeGemeenteEnBestaandNummer_NoemtDeWaarde(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.TrajectAsync("IT-1");

        // Act
        var again = await app.SendAsync(new RegistreerInkooptraject("IT-1", InkoopWereld.Gegevens));
        var unknown = await app.SendAsync(new RegistreerInkooptraject("IT-2", InkoopWereld.Gegevens with { Gemeenten = ["9999"] }));
        var foreign = await app.SendAsync(new RegistreerInkooptraject("IT-3", InkoopWereld.Gegevens with { Gemeenten = ["1916"] }), ContractWereld.Manager("0626"));

        // Assert
        Assert.Equal(("INKOOPTRAJECT_BESTAAT_AL", "Er is al een inkooptraject met nummer ‘IT-1’. Kies een ander nummer."), (again.Errors.Single().Code, again.Errors.Single().Message));
        Assert.Equal("Gemeente ‘9999’ staat niet in het systeem. Verwacht wordt een code uit de lijst van gemeenten.", unknown.Errors.Single().Message);
        Assert.Equal("INKOOPTRAJECT_BUITEN_GEMEENTE", foreign.Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task Inkooptraject_VanEenAndereGemeenteOfVoorEenAanbieder_IsNetAlsEenDatNietBestaat(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.PubliceerbaarAsync("IT-1");
        var stranger = ContractWereld.Manager("0629");
        var mixed = new Actor("x", "X", [Rol.Aanbieder, Rol.Contractmanager], Scope.VanAanbieder("EEN"), Kanaal.GraphQL);

        // Act
        var own = await app.SendAsync(new HaalInkooptraject("IT-1"), ContractWereld.Manager("0626"));
        var theirs = await app.SendAsync(new HaalInkooptraject("IT-1"), stranger);
        var none = await app.SendAsync(new HaalInkooptraject("IT-9"), stranger);
        var asProvider = await app.SendAsync(new HaalInkooptraject("IT-1"), ContractWereld.Aanbieder("EEN"));
        var asBoth = await app.SendAsync(new HaalInkooptraject("IT-1"), mixed);
        var list = await app.SendAsync(new ZoekInkooptrajecten(new PageRequest()), stranger);
        var change = await app.SendAsync(new WijzigInkooptraject("IT-1", 5, InkoopWereld.Gegevens), stranger);

        // Assert
        Assert.True(own.IsSuccess);
        Assert.Equal(none.Errors.Single().Message.Replace("IT-9", "IT-1", StringComparison.Ordinal), theirs.Errors.Single().Message);
        Assert.Equal("GEEN_TOEGANG", asProvider.Errors.Single().Code);
        Assert.Equal("INKOOPTRAJECT_ONBEKEND", asBoth.Errors.Single().Code);
        Assert.Empty(list.Value.Items);
        Assert.Equal("INKOOPTRAJECT_ONBEKEND", change.Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task WijzigInkooptraject_TweeManagersTegelijk_WintErEenEnHoortDeAnderDat(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.TrajectAsync("IT-1");

        // Act
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => Task.Run(() => app.SendAsync(new WijzigInkooptraject("IT-1", 0, InkoopWereld.Gegevens with { Titel = $"Titel {i}" })))));

        // Assert
        var winner = Array.FindIndex(outcomes, o => o.IsSuccess);
        Assert.Equal(1, outcomes.Count(o => o.IsSuccess));
        Assert.All(outcomes.Where(o => !o.IsSuccess), o => Assert.Contains(o.Errors.Single().Code, new[] { "INKOOPTRAJECT_VERSIE_VEROUDERD", "GEWIJZIGD_DOOR_ANDER" }));
        Assert.Equal($"Titel {winner + 1}", (await app.TrajectDetailAsync("IT-1")).Gegevens.Titel);
    }

    [Theory]
    [Databases]
    public async Task WijzigInkooptraject_NaPublicatie_VraagtEenRedenEnBlijftPubliceerbaar(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.PubliceerbaarAsync("IT-1");
        await app.StapAsync("IT-1", Trajectstap.Gepubliceerd);
        var later = InkoopWereld.Gegevens with { Sluitingsdatum = new DateOnly(2026, 11, 30) };

        // Act
        var without = await app.SendAsync(new WijzigInkooptraject("IT-1", 6, later));
        var broken = await app.SendAsync(new WijzigInkooptraject("IT-1", 6, later with { Sluitingsdatum = null }, "Vergissing."));
        var with = await app.SendAsync(new WijzigInkooptraject("IT-1", 6, later, "Meer tijd na vragen van aanbieders."));

        // Assert
        Assert.Equal("Inkooptraject IT-1 is gepubliceerd. Schrijf op waarom u het nu nog wijzigt; aanbieders moeten de wijziging te horen krijgen.", without.Errors.Single().Message);
        Assert.Equal(["SLUITINGSDATUM", "CONTRACT"], broken.Errors.Select(e => e.Field));
        Assert.True(with.IsSuccess);
        Assert.Equal(new DateOnly(2026, 11, 30), (await app.TrajectDetailAsync("IT-1")).Gegevens.Sluitingsdatum);
        var history = (await app.SendAsync(new ZoekInkooptrajectGeschiedenis("IT-1"))).Value;
        Assert.Equal(("WijzigInkooptraject", "Meer tijd na vragen van aanbieders."), (history.Regels[0].Handeling, history.Regels[0].Reden));
    }

    [Theory]
    [Databases]
    public async Task Inkooptraject_InschrijvingGesloten_LigtVast(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.PubliceerbaarAsync("IT-1");
        await app.StapAsync("IT-1", Trajectstap.Gepubliceerd);
        var early = await app.SendAsync(new ZetInkoopstap("IT-1", 6, Trajectstap.InschrijvingGesloten));
        app.Clock.Set(new DateOnly(2026, 11, 16));
        await app.StapAsync("IT-1", Trajectstap.InschrijvingGesloten);

        // Act
        var change = await app.SendAsync(new WijzigInkooptraject("IT-1", 7, InkoopWereld.Gegevens, "Toch anders."));
        var lot = await app.SendAsync(new WijzigInkoopperceel("IT-1", 7, "B1", InkoopWereld.B1, "Toch anders."));
        var criteria = await app.SendAsync(new LegGunningswijzeVast("IT-1", 7, InkoopWereld.Ratio, "Toch anders."));

        // Assert
        Assert.Equal("Voor stap InschrijvingGesloten is nog nodig: De laatste dag om in te schrijven (16-11-2026) is bereikt.", early.Errors.Single().Message);
        Assert.All(new[] { change, lot, criteria }, o => Assert.Equal("INKOOPTRAJECT_INHOUD_VAST", o.Errors.Single().Code));
        Assert.Equal("Inkooptraject IT-1 heeft stap InschrijvingGesloten. Wat is gevraagd, ligt vast sinds de inschrijving gesloten is.", change.Errors.Single().Message);
    }

    [Theory]
    [Databases]
    public async Task TrekInkooptrajectIn_MetReden_KanDaarnaNergensMeerHeen(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.PubliceerbaarAsync("IT-1");

        // Act
        var empty = await app.SendAsync(new TrekInkooptrajectIn("IT-1", 5, " "));
        var done = await app.SendAsync(new TrekInkooptrajectIn("IT-1", 5, "Er is te weinig geld."));
        var further = await app.SendAsync(new ZetInkoopstap("IT-1", 6, Trajectstap.Gepubliceerd));
        var again = await app.SendAsync(new TrekInkooptrajectIn("IT-1", 6, "Nog eens."));

        // Assert
        Assert.Equal("Schrijf op waarom het traject wordt ingetrokken.", empty.Errors.Single().Message);
        Assert.True(done.IsSuccess);
        Assert.Equal("Inkooptraject IT-1 kan niet van stap Ingetrokken naar stap Gepubliceerd.", further.Errors.Single().Message);
        Assert.Equal("INKOOPTRAJECT_INTREKKEN_KAN_NIET", again.Errors.Single().Code);
        var detail = await app.TrajectDetailAsync("IT-1");
        Assert.Equal((Trajectstap.Ingetrokken, "Er is te weinig geld."), (detail.Stap, detail.Intrekreden));
        Assert.Empty(detail.Volgende);
    }

    [Theory]
    [Databases]
    public async Task ZoekInkooptrajecten_MetFilter_VindtAlleenWatPast(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.PubliceerbaarAsync("IT-1");
        await app.TrajectAsync("IT-2", InkoopWereld.Gegevens with { Titel = "Z-route", Gemeenten = ["1916"] });
        await app.GeluktAsync(new VoegInkoopperceelToe("IT-2", 0, "Z", InkoopWereld.B1 with { Route = Route.Z, Gemeenten = ["1916"] }));

        // Act
        var all = await Numbers(new InkooptrajectFilter());
        var byRoute = await Numbers(new InkooptrajectFilter(Route: Route.Z));
        var byText = await Numbers(new InkooptrajectFilter("lessen"));
        var byGemeente = await Numbers(new InkooptrajectFilter(Gemeente: "0626"));
        var byStage = await Numbers(new InkooptrajectFilter(Stap: Trajectstap.Beoordeling));

        // Assert
        Assert.Equal(["IT-1", "IT-2"], all);
        Assert.Equal(["IT-2"], byRoute);
        Assert.Equal(["IT-1"], byText);
        Assert.Equal(["IT-1"], byGemeente);
        Assert.Empty(byStage);

        async Task<IEnumerable<string>> Numbers(InkooptrajectFilter filter) => (await app.SendAsync(new ZoekInkooptrajecten(new PageRequest(), filter))).Value.Items.Select(t => t.Nummer);
    }

    [Theory]
    [Databases]
    public async Task HaalInkoopperceelWeg_EnTeamlid_VerdwijnenUitHetTraject(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.PubliceerbaarAsync("IT-1");

        // Act
        await app.GeluktAsync(new HaalInkoopperceelWeg("IT-1", 5, "B1"));
        await app.GeluktAsync(new HaalUitInkoopteam("IT-1", 6, "bo", "Heeft geen tijd."));
        var missing = await app.SendAsync(new HaalInkoopperceelWeg("IT-1", 7, "B1"));

        // Assert
        var detail = await app.TrajectDetailAsync("IT-1");
        Assert.Empty(detail.Percelen);
        Assert.Equal(["An"], detail.Team.Select(t => t.Naam));
        Assert.Equal("Perceel ‘B1’ van inkooptraject ‘IT-1’ is niet gevonden.", missing.Errors.Single().Message);
        Assert.Contains(detail.Volgende[1].Voorwaarden, v => v is { Code: "BEOORDELAARS", Voldaan: false, Omschrijving: "Het team heeft minstens 2 beoordelaars; nu 1." });
    }

    [Theory]
    [Databases]
    public async Task LegGunningswijzeVast_CriteriumVervangen_BewaartWatBlijft(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await ContractWereld.StartAsync(provider);
        await app.PubliceerbaarAsync("IT-1");
        var wijze = InkoopWereld.Ratio with { Criteria = [new("K3", "Bereikbaarheid", 20, Kwaliteitsschaal.JaNee, "Is de locatie met het ov bereikbaar?"), InkoopWereld.Ratio.Criteria[0]] };

        // Act
        await app.GeluktAsync(new LegGunningswijzeVast("IT-1", 5, wijze));
        await app.GeluktAsync(new LegInkoopeisenVast("IT-1", 6, [new("VOG", "Docenten hebben een VOG.", []), InkoopWereld.Keurmerk]));

        // Assert
        var detail = await app.TrajectDetailAsync("IT-1");
        Assert.Equivalent(wijze, detail.Gunningswijze, strict: true);
        Assert.Equal(["VOG", "KEURMERK"], detail.Eisen.Select(e => e.Code));
    }
}
