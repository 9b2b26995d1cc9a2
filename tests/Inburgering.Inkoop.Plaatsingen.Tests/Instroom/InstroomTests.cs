// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Instroom;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Instroom;

public sealed class InstroomTests
{
    private static readonly Actor Manager = new("m", "Manager Test", [Rol.Contractmanager], Scope.VanGemeenten("0626"), Kanaal.Web);
    private static readonly Instroomaannames Plan = new(2 / 3.0, new Dictionary<Route, double> { [Route.B1] = 0.55, [Route.Onderwijs] = 0.20, [Route.Z] = 0.25 }, 20);

    [Fact]
    public void Verwacht_ZonderVerleden_IsTaakstellingMaalPlanMetDeHelftEenKwartaalLater()
    {
        // Arrange: 36 to house, two thirds obliged: 24 in half a year, 12 a quarter. From the first day of a quarter.
        var model = new Instroommodel([], new Dictionary<(int, int), int> { [(2026, 1)] = 36, [(2026, 2)] = 36 }, Plan, []);

        // Act
        var expected = model.Verwacht(new DateOnly(2026, 1, 1));
        var later = model.Verwacht(new DateOnly(2026, 2, 15));

        // Assert
        double B1(int quarter) => expected[(Route.B1, Kwartaal.Van(new DateOnly(2026, 1, 1)).Plus(quarter))];
        Assert.Equal([3.3, 6.6, 6.6, 6.6], Enumerable.Range(0, 4).Select(q => Math.Round(B1(q), 9)));
        Assert.Equal(12 * 3.5, expected.Values.Sum(), 9);
        Assert.Equal(3.3 * 45 / 90, later[(Route.B1, Kwartaal.Van(new DateOnly(2026, 1, 1)))], 9);
    }

    [Fact]
    public void Verwacht_WieEenPipHeeftEnWacht_BegintMetDeVertragingDieNogKan()
    {
        // Arrange: 40 PIPs two quarters ago that began a quarter later, and 10 of last quarter that wait. No new people would come if there were no PIPs,
        // so the waiting ones are the difference between the two forecasts.
        var before = Enumerable.Range(0, 40).Select(_ => new InstroomFeit(Soort.Asiel, Route.Z, new DateOnly(2025, 8, 1), new DateOnly(2025, 11, 1))).ToList();
        var zero = new Dictionary<(int, int), int> { [(2026, 1)] = 0, [(2026, 2)] = 0 };
        var without = new Instroommodel(before, zero, Plan, []).Verwacht(new DateOnly(2026, 1, 1));
        var with = new Instroommodel([.. before, .. Enumerable.Range(0, 10).Select(_ => new InstroomFeit(Soort.Asiel, Route.B1, new DateOnly(2025, 11, 1), null))], zero, Plan, []).Verwacht(new DateOnly(2026, 1, 1));

        // Assert: after a quarter of waiting everybody who ever began, begins now.
        Assert.All(without.Values, v => Assert.Equal(0, v, 9));
        Assert.Equal(10, with[(Route.B1, Kwartaal.Van(new DateOnly(2026, 1, 1)))], 9);
        Assert.Equal(10, with.Values.Sum(), 9);
    }

    [Fact]
    public void Verwacht_OpEenDagInHetVerleden_KentNietsVanDaarna()
    {
        // Arrange
        var day = new DateOnly(2025, 7, 1);
        var before = Enumerable.Range(0, 30).Select(i => new InstroomFeit(Soort.Gezin, (Route)(i % 3), new DateOnly(2024, 1, 15).AddMonths(i % 12), new DateOnly(2024, 3, 15).AddMonths(i % 12))).ToList();
        var after = Enumerable.Range(0, 30).Select(i => new InstroomFeit(Soort.Asiel, Route.B1, day.AddDays(i), day.AddDays(i + 30))).ToList();

        // Act
        var one = new Instroommodel(before, new Dictionary<(int, int), int>(), Plan, []).Verwacht(day);
        var two = new Instroommodel([.. before, .. after], new Dictionary<(int, int), int>(), Plan, []).Verwacht(day);

        // Assert
        Assert.Equal(one, two);
        Assert.True(one.Values.Sum() > 0);
    }

    [Fact]
    public void Wachtend_WieOpEenWachtlijstStaat_TeltEenKeerPerRouteInHetEersteKwartaalDatKanEnNietOokAlsSchatting()
    {
        // Arrange: one waits on two lists since a PIP, one can start next quarter, one had lessons before, one went off the list, one joins later.
        DateOnly day = new(2026, 10, 15), before = new(2026, 9, 1);
        var people = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid()).ToList();
        List<InstroomFeit> facts = [.. people.Take(2).Select(p => new InstroomFeit(Soort.Asiel, Route.B1, before, null, p)), new(Soort.Asiel, Route.Z, before, new DateOnly(2026, 9, 5), people[2])];
        List<Wachtfeit> waiting =
        [
            new(people[0], Route.B1, before, null, new DateOnly(2026, 9, 20)),
            new(people[0], Route.B1, before, null, new DateOnly(2027, 2, 1)),
            new(people[1], Route.B1, before, null, new DateOnly(2027, 1, 1)),
            new(people[2], Route.B1, before, null, before),
            new(people[3], Route.B1, before, day, before),
            new(people[4], Route.B1, day.AddDays(1), null, before),
        ];
        var zero = new Dictionary<(int, int), int> { [(2026, 2)] = 0, [(2027, 1)] = 0, [(2027, 2)] = 0 };

        // Act
        var model = new Instroommodel(facts, zero, Plan, waiting);
        var all = model.Wachtend(day, eersteLes: false);
        var first = model.Wachtend(day, eersteLes: true);

        // Assert
        var (now, next) = ((Route.B1, Kwartaal.Van(day)), (Route.B1, Kwartaal.Van(day).Plus(1)));
        Assert.Equal([(now, 2), (next, 1)], all.Select(w => (w.Key, w.Value)).OrderBy(w => w.Key.Kwartaal.Index));
        Assert.Equal([(now, 1), (next, 1)], first.Select(w => (w.Key, w.Value)).OrderBy(w => w.Key.Kwartaal.Index));
        Assert.All(model.Verwacht(day).Values, v => Assert.Equal(0, v, 9));
        Assert.Equal(2, new Instroommodel(facts, zero, Plan, []).Verwacht(day).Values.Sum(), 9);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 3)]
    [InlineData(10, 4, 17)]
    [InlineData(100, 81, 120)]
    [InlineData(1000, 938, 1062)]
    public void Band_VanEenGemiddelde_IsDieVanDePoissonverdeling(double mean, int low, int high) => Assert.Equal((low, high), Instroommodel.Band(mean));

    [Theory]
    [Databases]
    public async Task Raming_TegenDePlaatsen_ZegtWaarTekortKomtEnWatExtraPlaatsenDoen(DatabaseProvider provider)
    {
        // Arrange: one lot of 20 places for B1, 18 taken by who has just begun; 60 people are to be housed.
        var today = new DateOnly(2026, 10, 1);
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren(), today);
        var regio = new Regio(app).Met(Enumerable.Range(0, 18).Select(i => new Rij($"P{i}", Route.B1, "2026-09-01", Contract: "C-1")));
        for (var i = 0; i < 18; i++)
        {
            regio.Pip($"P{i}", "2026-08-15");
        }

        await regio.BewaarAsync();
        Assert.True((await app.SendAsync(new LegTaakstellingVast("0626", 2026, 2, 60), Manager)).IsSuccess);
        var version = (await app.SendAsync(new HaalInstroomraming("0626"), Manager)).Value.Taakstellingen.Single().Versie;
        Assert.Equal("INSTROOM_TAAKSTELLING_GEWIJZIGD", (await app.SendAsync(new LegTaakstellingVast("0626", 2026, 2, 80), Manager)).Errors.Single().Code);
        Assert.True((await app.SendAsync(new LegTaakstellingVast("0626", 2026, 2, 90, version), Manager)).IsSuccess);

        // Act
        var found = (await app.SendAsync(new HaalInstroomraming(), Manager)).Value;
        var more = (await app.SendAsync(new HaalInstroomraming("0626", Route.B1, 200), Manager)).Value;
        var elsewhere = (await app.SendAsync(new HaalInstroomraming("0626"), Manager with { Scope = Scope.VanGemeenten("1916") })).Value;
        var wrong = await app.SendAsync(new HaalInstroomraming(ExtraPlaatsen: 5), Manager);

        // Assert
        var first = found.Kwartalen[0];
        Assert.Equal((Route.B1, 2026, 4, 20), (first.Route, first.Jaar, first.Kwartaal, first.Capaciteit));
        Assert.True(first.Verwacht > 0 && first.Laag <= first.Verwacht && first.Hoog >= first.Verwacht);
        Assert.Equal(Math.Round(18 + first.Verwacht, 1), first.Bezet, 1);
        Assert.Equal(first.Bezet - 20, first.Tekort, 1);
        Assert.Equal((220, 0), (more.Kwartalen[0].Capaciteit, more.Kwartalen[0].Tekort));
        Assert.Equal([new TaakstellingRegel("0626", 2026, 2, 90, version + 1)], found.Taakstellingen);
        Assert.Equal(24, found.Terugblik.Count);
        Assert.Equal(18, found.Terugblik.Sum(t => t.Werkelijk));
        Assert.All(elsewhere.Kwartalen, k => Assert.Equal((0, 0), (k.Verwacht, k.Capaciteit)));
        Assert.Equal("Route", wrong.Errors.Single().Field);
        Assert.Equal("INSTROOM_GEMEENTE_ONBEKEND", (await app.SendAsync(new LegTaakstellingVast("1916", 2026, 2, 1), Manager)).Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task Raming_MetWachtlijsten_TeltWieWachtEerstEnPerPerceel(DatabaseProvider provider)
    {
        // Arrange: two full lots of one place; D-1 waits on both, D-2 on the first from next quarter, D-4 of another gemeente on the first.
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync(Testwereld.Perceel(capaciteit: 1));
        await app.MetPerceelAsync(Testwereld.Perceel("C-2", capaciteit: 1));
        foreach (var dossier in new[] { "D-0", "D-1", "D-2" })
        {
            await app.MetPersoonAsync(dossier);
        }

        await app.MetPersoonAsync("D-4", Testwereld.Persoon with { Gemeente = "1916" });
        await app.MetPlaatsingAsync("PL-0", "D-0", PlaatsingStatus.Gestart);
        var before = (await app.SendAsync(new HaalInstroomraming("0626"), Manager)).Value;
        await WachtAsync(app, "D-1", "C-1", new DateOnly(2026, 10, 15));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await WachtAsync(app, "D-1", "C-2", new DateOnly(2026, 10, 15));
        await WachtAsync(app, "D-2", "C-1", new DateOnly(2027, 1, 10));
        await WachtAsync(app, "D-4", "C-1", new DateOnly(2026, 10, 15), Testwereld.ConsulentElders);

        // Act
        var found = (await app.SendAsync(new HaalInstroomraming("0626"), Manager)).Value;
        var region = (await app.SendAsync(new HaalInstroomraming(), Manager with { Scope = Scope.Volledig })).Value;

        // Assert: who waits is certain, so the lower border is at least that many; the lists are of the gemeenten of the question.
        var b1 = found.Kwartalen.Where(k => k.Route == Route.B1).ToList();
        Assert.Equal([1, 1, 0, 0], b1.Select(k => k.Wachtend));
        Assert.All(b1, k => Assert.True(k.Laag >= k.Wachtend && k.Hoog >= k.Verwacht));
        Assert.All(found.Kwartalen.Where(k => k.Route != Route.B1), k => Assert.Equal(0, k.Wachtend));
        Assert.Equal([0, 0, 0, 0], before.Kwartalen.Take(4).Select(k => k.Wachtend));
        Assert.Equal(b1[0].Bezet, Math.Round(1 + b1[0].Verwacht, 1), 1);
        Assert.Equal(
            [
                new Instroomperceel("C-1", "B1", "TAALHUIS", Route.B1, 1, 1, 2, 3, new DateOnly(2026, 10, 1)),
                new Instroomperceel("C-2", "B1", "TAALHUIS", Route.B1, 1, 0, 1, 1, new DateOnly(2026, 10, 2)),
            ],
            found.Percelen);
        Assert.Equal([2, 1], region.Kwartalen.Where(k => k.Route == Route.B1).Take(2).Select(k => k.Wachtend));
    }

    [Theory]
    [Databases]
    public async Task Terugblik_WieToenWachtte_TeltInDeNagespeeldeRaming(DatabaseProvider provider)
    {
        // Arrange: on 30 June four people wait for a place that is free in July; three of them begin then, one in October.
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        for (var i = 0; i < 4; i++)
        {
            await app.MetPersoonAsync($"D-{i}");
        }

        await app.DbAsync(async db =>
        {
            var lot = db.Percelen.Single();
            foreach (var person in db.Inburgeraars.OrderBy(p => p.Dossiernummer).ToList())
            {
                db.Pips.Add(Pip.Maak(person, new DateOnly(2026, 6, 1), Route.B1, Niveau.B1, null));
                var place = Wachtende.Zet(person.Id, lot, new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 1), null, app.Clock.GetUtcNow());
                place.Geplaatst(new DateOnly(2026, 7, 6), app.Clock.GetUtcNow());
                db.Wachtenden.Add(place);
            }

            await db.SaveChangesAsync();
        });
        for (var i = 0; i < 3; i++)
        {
            await app.MetPlaatsingAsync($"PL-{i}", $"D-{i}", PlaatsingStatus.Gestart, new DateOnly(2026, 7, 6), new DateOnly(2026, 7, 13));
        }

        // Act
        var found = (await app.SendAsync(new HaalInstroomraming("0626"), Manager)).Value;

        // Assert
        var summer = found.Terugblik.Single(t => (t.Route, t.Jaar, t.Kwartaal) == (Route.B1, 2026, 3));
        Assert.Equal(3, summer.Werkelijk);
        Assert.True(summer.Laag >= 4 && summer.Verwacht >= 4);
        Assert.All(found.Kwartalen, k => Assert.Equal(0, k.Wachtend));
    }

    private static async Task WachtAsync(TestApp app, string dossier, string contract, DateOnly vanaf, Actor? actor = null) =>
        Assert.Empty((await app.SendAsync(new ZetOpWachtlijst(dossier, contract, "B1", vanaf, Financiering.Gemeente), actor ?? Testwereld.Consulent)).Errors);
}
