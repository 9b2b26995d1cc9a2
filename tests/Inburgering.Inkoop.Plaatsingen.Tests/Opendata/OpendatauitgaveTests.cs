// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Opendata;

public sealed class OpendatauitgaveTests
{
    private static readonly DateOnly Juni = new(2026, 6, 30);
    private static readonly Actor Manager = new("m", "Manager Test", [Rol.Contractmanager], Scope.Volledig, Kanaal.Web);
    private static readonly Actor Lezer = new("l", "Lezer Test", [Rol.Lezer], Scope.VanGemeenten("1916"), Kanaal.Web);

    [Theory]
    [Databases]
    public async Task Uitgave_Vastgesteld_BlijftZoalsZijWasEnTeltAlsHetRapport(DatabaseProvider provider)
    {
        // Arrange: in each of two gemeenten 40 of B1 and 10 of Z passed, 30 and 10 dropped out; two died.
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren(), new DateOnly(2026, 10, 1));
        IEnumerable<Rij> Rijen(string gemeente, Route route, int aantal, Eindreden reden) => Enumerable.Range(0, aantal).Select(i => new Rij($"{gemeente}{route}{reden}{i}", route, "2024-03-01", "2026-03-01", reden, Gemeente: gemeente));
        string[] both = ["0626", "1916"];
        await new Regio(app)
            .Met(both.SelectMany(g => Rijen(g, Route.B1, 40, Eindreden.Geslaagd)).Concat(both.SelectMany(g => Rijen(g, Route.B1, 30, Eindreden.Uitval))))
            .Met(both.SelectMany(g => Rijen(g, Route.Z, 10, Eindreden.Geslaagd)).Concat(both.SelectMany(g => Rijen(g, Route.Z, 10, Eindreden.Uitval))))
            .Met(Rijen("0626", Route.B1, 2, Eindreden.Overleden)).Met(new Rij("later", Route.B1, "2026-07-01")).BewaarAsync();

        // Act
        var first = await app.SendAsync(new StelOpendataVast(Juni), Manager);
        await new Regio(app).Persoon("nieuw").Met(Enumerable.Range(0, 6).Select(i => new Rij($"N{i}", Route.B1, "2024-03-01", "2026-03-01", Eindreden.Geslaagd, Aanbieder: "DRIE", Nummer: $"N{i}"))).BewaarAsync();
        var again = await app.SendAsync(new StelOpendataVast(Juni), Manager);
        var second = await app.SendAsync(new StelOpendataVast(Juni, "Nagekomen resultaten."), Manager);
        var kept = (await app.SendAsync(new HaalOpendatauitgave(first.Value), Lezer)).Value;
        var now = (await app.SendAsync(new HaalOpendatauitgave(second.Value), Lezer)).Value;
        var list = (await app.SendAsync(new ZoekOpendatauitgaven(), Lezer)).Value;

        // Assert
        OpendataRij Totaal(OpendatauitgaveDetail u, Route? route) => u.Rapport.Rijen.Single(r => r.Gemeente is null && r.Cohort is null && r.Route == route);
        Assert.Equal((80, 60, null), (Totaal(kept, Route.B1).Geslaagd, Totaal(kept, Route.B1).Uitval, Totaal(kept, Route.B1).Neutraal));
        Assert.Equal(57, Totaal(kept, Route.B1).SlagingspercentageProcent);
        Assert.Equal(0, Totaal(kept, Route.Onderwijs).Instroom);
        Assert.True(Totaal(now, Route.B1).Geslaagd is null or 85 or 90);
        Assert.Equal("OPENDATA_REDEN_NODIG", again.Errors.Single().Code);
        Assert.Equal([(2, "Nagekomen resultaten."), (1, null)], list.Select(u => (u.Nummer, u.Reden)));
        Assert.True(kept.Ongewijzigd);
        await app.DbAsync(async db => Assert.Matches("^[0-9a-f]{64}$", await db.Afrondingsgeheimen.Select(g => g.Zout).SingleAsync()));
    }

    [Theory]
    [Databases]
    public async Task Verschillen_NaVerbeterdVerleden_NoemenAantallenEnPlaatsingenZonderNaam(DatabaseProvider provider)
    {
        // Arrange: issued; then an end of before that day turns out, and another one of after it.
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync(Testwereld.Perceel());
        foreach (var i in Enumerable.Range(1, 4))
        {
            await app.MetPersoonAsync($"D-{i}");
            await app.MetPlaatsingAsync($"PL-{i}", $"D-{i}", PlaatsingStatus.Gestart, aangemeld: new DateOnly(2025, 1, 1), start: new DateOnly(2025, 3, 3));
        }

        var issued = await app.SendAsync(new StelOpendataVast(Juni), Manager);
        async Task Eindig(string nummer, DateOnly dag) => Assert.True((await app.SendAsync(new BeeindigPlaatsing(nummer, Eindreden.Uitval, dag), Testwereld.Consulent)).IsSuccess);
        var before = (await app.SendAsync(new ZoekOpendataverschillen(issued.Value), Manager)).Value;
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Eindig("PL-1", new DateOnly(2026, 6, 1));
        await Eindig("PL-2", new DateOnly(2026, 9, 1));

        // A file that added placements has no line for each of them; one that added nothing, or holds hours, is no cause.
        await app.DbAsync(async db =>
        {
            db.Log(new LogRegel("Import", "plaatsingen", "Overig", null, """{"Aanlevering":"nagekomen.zip","Telling":{"Toegevoegd":2}}"""));
            db.Log(new LogRegel("Import", "plaatsingen", "Overig", null, """{"Aanlevering":"nogmaals.zip","Telling":{"Toegevoegd":0}}"""));
            db.Log(new LogRegel("Import", "uren", "Overig", null, """{"Aanlevering":"uren.zip","Telling":{"Toegevoegd":9}}"""));
            await db.SaveChangesAsync();
        });

        // Act
        var found = (await app.SendAsync(new ZoekOpendataverschillen(issued.Value), Manager)).Value;
        var elsewhere = await app.SendAsync(new ZoekOpendataverschillen(issued.Value), Manager with { Scope = Scope.VanGemeenten("0626") });

        // Assert
        Assert.Empty(before.Verschillen);
        Assert.Empty(before.Correcties);
        Assert.Equal([("0626", 2025, Uitkomst.Lopend, 4, 3), ("0626", 2025, Uitkomst.Uitval, 0, 1)], found.Verschillen.Select(v => (v.Gemeente, v.Cohort, v.Uitkomst, v.Toen, v.Nu)));
        Assert.Equal([(Correctieonderwerp.Import, "plaatsingen"), (Correctieonderwerp.Plaatsing, null)], found.Correcties.Select(c => (c.Onderwerp, c.Welke)));
        Assert.Equal([new Veldwijziging("Aanlevering", null, "nagekomen.zip")], found.Correcties[0].Velden);
        var correction = found.Correcties[1];
        Assert.Equal(("PL-1", nameof(BeeindigPlaatsing)), (correction.Plaatsing, correction.Handeling));
        Assert.Contains(correction.Velden, v => v.Veld == "Einddatum" && v.Nieuw == "2026-06-01");
        Assert.Equal("OPENDATA_UITGAVE_ONBEKEND", elsewhere.Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task Uitgave_WieNietVoorDeHeleRegioWerktOfTeVroegIs_KrijgtEenReden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren(), new DateOnly(2026, 9, 30));

        // Act and Assert
        Assert.Equal("OPENDATA_HELE_REGIO", (await app.SendAsync(new StelOpendataVast(Juni), Manager with { Scope = Scope.VanGemeenten("0626") })).Errors.Single().Code);
        Assert.Equal("OPENDATA_KWARTAAL_LOOPT", (await app.SendAsync(new StelOpendataVast(new DateOnly(2026, 9, 30)), Manager)).Errors.Single().Code);
        Assert.Contains("laatste dag van een kwartaal", (await app.SendAsync(new StelOpendataVast(new DateOnly(2026, 6, 29)), Manager)).Errors.Single().Message, StringComparison.Ordinal);
        Assert.Equal(ErrorKind.Forbidden, (await app.SendAsync(new StelOpendataVast(Juni), Lezer)).Errors.Single().Kind);
        Assert.Equal("OPENDATA_UITGAVE_ONBEKEND", (await app.SendAsync(new HaalOpendatauitgave(Guid.NewGuid()), Lezer)).Errors.Single().Code);
    }
}
