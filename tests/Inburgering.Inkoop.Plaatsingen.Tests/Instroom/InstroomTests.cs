// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Instroom;
using Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;
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
        var model = new Instroommodel([], new Dictionary<(int, int), int> { [(2026, 1)] = 36, [(2026, 2)] = 36 }, Plan);

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
        var without = new Instroommodel(before, zero, Plan).Verwacht(new DateOnly(2026, 1, 1));
        var with = new Instroommodel([.. before, .. Enumerable.Range(0, 10).Select(_ => new InstroomFeit(Soort.Asiel, Route.B1, new DateOnly(2025, 11, 1), null))], zero, Plan).Verwacht(new DateOnly(2026, 1, 1));

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
        var one = new Instroommodel(before, new Dictionary<(int, int), int>(), Plan).Verwacht(day);
        var two = new Instroommodel([.. before, .. after], new Dictionary<(int, int), int>(), Plan).Verwacht(day);

        // Assert
        Assert.Equal(one, two);
        Assert.True(one.Values.Sum() > 0);
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
}
