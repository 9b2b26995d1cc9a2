// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

public sealed class AfschermingTests
{
    private static readonly Actor Manager = HaalDoorstroomTests.Als(Rol.Contractmanager, Scope.Volledig);
    private static readonly Actor Lezer = HaalDoorstroomTests.Als(Rol.Lezer, Scope.Volledig);

    [Theory]
    [Databases]
    public async Task Lezer_WelkeKeuzeOok_KrijgtPreciesDeTabellenVanDeLaatsteUitgave(DatabaseProvider provider)
    {
        // Arrange: two quarters issued of the sample region; since then more has happened than was issued.
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren(), new DateOnly(2026, 10, 1));
        var regio = new Regio(app);
        Voorbeeldmap.Vul(regio);
        await regio.BewaarAsync();
        DoorstroomFilter filter = new(new DateOnly(2026, 10, 1));
        var before = await app.SendAsync(new HaalDoorstroom(filter), Lezer);
        var early = await app.SendAsync(new StelOpendataVast(new DateOnly(2026, 3, 31)), Manager);
        var late = await app.SendAsync(new StelOpendataVast(new DateOnly(2026, 9, 30)), Manager);
        await new Regio(app).Persoon("nieuw").Met(Enumerable.Range(0, 40).Select(i => new Rij($"N{i}", Route.B1, "2026-09-01", Aanbieder: "DRIE", Nummer: $"N{i}"))).BewaarAsync();

        // Act and Assert: without an edition nothing; on any day the last edition on or before it, for a document of the team as well.
        Assert.Equal("DOORSTROOM_GEEN_UITGAVE", before.Errors.Single().Code);
        Assert.Equal("DOORSTROOM_GEEN_UITGAVE", (await app.SendAsync(new HaalDoorstroom(filter with { Peildatum = new DateOnly(2026, 3, 30) }), Lezer)).Errors.Single().Code);
        foreach (var (day, id) in new[] { (new DateOnly(2026, 3, 31), early.Value), (new DateOnly(2026, 9, 29), early.Value), (new DateOnly(2026, 9, 30), late.Value), (new DateOnly(2027, 1, 1), late.Value) })
        {
            var edition = (await app.SendAsync(new HaalOpendatauitgave(id), Lezer)).Value.Rapport;
            var published = edition.Rijen.ToDictionary(r => (r.Gemeente, r.Route, r.Cohort));
            foreach (var gemeente in published.Keys.Select(k => k.Gemeente).Distinct())
            {
                var report = (await app.SendAsync(new HaalDoorstroom(filter with { Peildatum = day, Gemeente = gemeente }), Lezer)).Value;
                Assert.Equal((true, edition.Peildatum), (report.Afgeschermd, report.Filter.Peildatum));
                Assert.Equal(DoorstroomJson.Schrijf(report), DoorstroomJson.Schrijf((await app.SendAsync(new HaalDoorstroom(filter with { Peildatum = day, Gemeente = gemeente }, true), Manager)).Value));
                Assert.All(report.Routes, r => Gelijk(published.GetValueOrDefault((gemeente, r.Route, null)), r.Alle));
                Assert.All(report.Routes, r => Assert.Equal(gemeente is null && r.Alle.Instroom != 0, r.Cohorten.Count > 0));
                Assert.All(report.Routes.SelectMany(r => r.Cohorten.Select(c => (r.Route, Cohort: c))), c => Gelijk(published[(null, c.Route, c.Cohort.Jaar)], c.Cohort.Cijfers));
                if (gemeente is not null)
                {
                    var own = (await app.SendAsync(new HaalDoorstroom(filter with { Peildatum = day }), Lezer with { Scope = Scope.VanGemeenten(gemeente) })).Value;
                    Assert.Equal(DoorstroomJson.Schrijf(report), DoorstroomJson.Schrijf(own));
                }
            }
        }

        static void Gelijk(OpendataRij? row, DoorstroomCijfers c)
        {
            Assert.Equal(
                row is null ? (0, 0, 0, 0, 0, 0) : (row.Instroom, row.Lopend, row.Geslaagd, row.Geschakeld, row.Uitval, row.Neutraal),
                (c.Instroom, c.Lopend, c.Geslaagd, c.Geschakeld, c.Uitval, c.Neutraal));

            // Nothing else tells of people: no parts of counts, no reasons, no durations, no shares from other counts.
            Assert.Equal((null, null, null, null), (c.WaarvanAfgeschaald, c.Verhuisd, c.EindePlicht, c.Overleden));
            Assert.Equal((row?.SlagingspercentageProcent / 100.0, null, null), (c.Slagingspercentage, c.Cohortrendement, c.MediaanDagenIncidentie));
            Assert.Equal((new Spreiding(null, null, null, null), new Spreiding(null, null, null, null)), (c.MaandenTotSlagen, c.MaandenTotUitstroom));
            Assert.True(c.CumulatieveIncidentie.Count + c.Binnen.Count + c.Verloop.Count + c.Verdeling.Count + c.OnderVijf.Count == 0);
        }
    }

    [Fact]
    public async Task Lezer_VraagtWatInGeenUitgaveStaat_KrijgtHetNiet()
    {
        // Arrange
        await using var app = await TestApp.StartAsync(DatabaseProvider.Sqlite, s => s.AddPlaatsingen().MetBuren(), new DateOnly(2026, 10, 1));
        var regio = new Regio(app);
        Voorbeeldmap.Vul(regio);
        await regio.BewaarAsync();
        await app.SendAsync(new StelOpendataVast(new DateOnly(2026, 9, 30)), Manager);
        DoorstroomFilter filter = new(new DateOnly(2026, 10, 1));
        DoorstroomFilter[] others =
        [
            filter with { Wet = Wet.Wi2013 }, filter with { Aanbieder = "EEN" }, filter with { Contract = "C-1" }, filter with { Soort = Soort.Asiel }, filter with { Alfabetisering = Alfabetisering.A }, filter with { Leeftijd = Leeftijdsgroep.Tot28 }, filter with { CohortNaar = CohortNaar.EerstePip },
        ];

        // Act and Assert: every other choice would count the same people once more.
        foreach (var other in others)
        {
            Assert.Equal("DOORSTROOM_AFGESCHERMDE_KEUZE", (await app.SendAsync(new HaalDoorstroom(other), Lezer)).Errors.Single().Code);
            Assert.Equal("DOORSTROOM_AFGESCHERMDE_KEUZE", (await app.SendAsync(new HaalDoorstroom(other, true), Manager)).Errors.Single().Code);
            Assert.False((await app.SendAsync(new HaalDoorstroom(other), Manager)).Value.Afgeschermd);
        }

        // Providers, exams and hours are in no edition.
        Assert.Equal(ErrorKind.Forbidden, (await app.SendAsync(new HaalDoorstroomPerAanbieder(filter), Lezer)).Errors.Single().Kind);
        Assert.Equal(ErrorKind.Forbidden, (await app.SendAsync(new HaalExamensEnUren(filter), Lezer)).Errors.Single().Kind);
        Assert.Equal("DOORSTROOM_NIET_IN_UITGAVE", (await app.SendAsync(new HaalDoorstroomPerAanbieder(filter, true), Manager)).Errors.Single().Code);
        Assert.Equal("DOORSTROOM_NIET_IN_UITGAVE", (await app.SendAsync(new HaalExamensEnUren(filter, true), Manager)).Errors.Single().Code);
        Assert.NotEmpty((await app.SendAsync(new HaalDoorstroomPerAanbieder(filter), Manager)).Value);

        // Of more gemeenten one at a time, and only one's own.
        var two = Lezer with { Scope = Scope.VanGemeenten("0626", "1916") };
        Assert.Equal("DOORSTROOM_AFGESCHERMD_PER_GEMEENTE", (await app.SendAsync(new HaalDoorstroom(filter), two)).Errors.Single().Code);
        Assert.Equal("DOORSTROOM_AFGESCHERMD_PER_GEMEENTE", (await app.SendAsync(new HaalDoorstroom(filter with { Gemeente = "0547" }), two)).Errors.Single().Code);
        Assert.True((await app.SendAsync(new HaalDoorstroom(filter with { Gemeente = "1916" }), two)).IsSuccess);
    }
}
