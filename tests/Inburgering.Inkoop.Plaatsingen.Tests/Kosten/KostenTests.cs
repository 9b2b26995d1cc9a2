// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.Plaatsingen.Kosten;
using Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Uitputting;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Kosten;

public sealed class KostenTests
{
    private static readonly Actor Manager = new("m1", "Manager Test", [Rol.Contractmanager], Scope.VanGemeenten("0626"), Kanaal.Web);

    private static readonly Normenlijst Normen = new([new Norm("UREN_B1", 600, "uren", new DateOnly(2022, 1, 1), null, "test"), new Norm("LESUREN_PER_WEEK_B1", 10, "uren", new DateOnly(2022, 1, 1), null, "test")]);

    [Theory]
    [Databases]
    public async Task Kosten_VanEenJaar_ZijnGeleverdVerwachtEnGemist(DatabaseProvider provider)
    {
        // Arrange: € 20 an hour; 10 hours in 2025, 30 in 2026 of which 4 missed without permission; € 10.000 committed; today is 1 October 2026.
        await using var app = await Testwereld.StartAsync(provider);
        var lot = Testwereld.Perceel();
        await app.MetPerceelAsync(lot with { Perceel = lot.Perceel with { Prijzen = [Prijs(Prijsmodel.PerUur, 20)] } });
        await app.MetPersoonAsync();
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync(status: PlaatsingStatus.Gestart, aangemeld: new DateOnly(2025, 10, 1), start: new DateOnly(2025, 11, 3));
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Beeindigd, start: new DateOnly(2026, 9, 7), eind: new DateOnly(2026, 9, 28), eindreden: Eindreden.GeslaagdAfgeschaald);
        await app.SendAsync(new LeverUren("PL-1", [new(new DateOnly(2025, 12, 1), 10, 10, 0, 0, 0), new(new DateOnly(2026, 9, 1), 30, 20, 6, 4, 0)]), Testwereld.Taalhuis);
        await app.SendAsync(new LegBekostigingVast("0626", 2026, 2_000, 25), Manager);

        // Act
        var found = (await app.SendAsync(new HaalKosten(2026), Manager)).Value;
        var before = (await app.SendAsync(new HaalKosten(2025), Manager)).Value;
        var elsewhere = (await app.SendAsync(new HaalKosten(2026, "0626"), Manager with { Scope = Scope.VanGemeenten("1916") })).Value;

        // Assert: 600 hours at 10 a week are 14 months, so € 714,29 a month; three months are left of the year.
        var row = Assert.Single(found.Regels);
        Assert.Equal((600m, 2_142.87m, 9_200m - 2_142.87m, 80m), (row.GeleverdEuro, row.VerwachtEuro, row.DaarnaEuro, row.VerzuimEuro));
        Assert.Equal(new Routekosten(Route.B1, 600, 1, 1, 600), Assert.Single(found.Routes));
        Assert.Equal(new Gemeentekosten("0626", 600, 2_742.87m, 2_000, -742.87m), Assert.Single(found.Gemeenten));
        Assert.Equal([9, 10, 11, 12], found.Maanden.Select(m => m.Maand.Month));
        Assert.Equal((200m, 0m), (before.Regels[0].GeleverdEuro, before.Regels[0].VerwachtEuro));
        Assert.Null(before.Gemeenten[0].BudgetEuro);
        Assert.Empty(elsewhere.Regels);
    }

    [Theory]
    [Databases]
    public async Task Kosten_VerzuimExtraUrenEnAfschalen_VolgenHetPrijsmodel(DatabaseProvider provider)
    {
        // Arrange: one lot at € 20 an hour with € 400 (20 hours) committed, one at € 6.000 for a trajectory of 600 hours.
        await using var app = await Testwereld.StartAsync(provider);
        PerceelVastgelegd hourly = Testwereld.Perceel("C-1"), fixedPrice = Testwereld.Perceel("C-2");
        await app.MetPerceelAsync(hourly with { Perceel = hourly.Perceel with { Prijzen = [Prijs(Prijsmodel.PerUur, 20)] } });
        await app.MetPerceelAsync(fixedPrice with { Perceel = fixedPrice.Perceel with { Prijzen = [Prijs(Prijsmodel.PerTraject, 6_000) with { UrenInbegrepen = 600 }] } });
        await new Regio(app)
            .Met(new Rij("A", Route.B1, "2025-11-03", Nummer: "A", Contract: "X"), new Rij("B", Route.B1, "2025-11-03", Nummer: "B", Contract: "Y"))
            .Uren("A", "2025-12-01", 15, 15, 0, 0, 0).Uren("A", "2026-09-01", 30, 20, 6, 4, 0).Uren("B", "2026-09-01", 30, 25, 0, 5, 0)
            .BewaarAsync();
        await app.DbAsync(async db =>
        {
            await db.Plaatsingen.Where(p => p.Nummer == "A").ExecuteUpdateAsync(s => s.SetProperty(p => p.PerceelId, hourly.Perceel.PerceelId).SetProperty(p => p.VerplichtEuro, 400));
            await db.Plaatsingen.Where(p => p.Nummer == "B").ExecuteUpdateAsync(s => s.SetProperty(p => p.PerceelId, fixedPrice.Perceel.PerceelId));
            var person = await db.Inburgeraars.SingleAsync(i => i.Dossiernummer == "A");
            db.Add(Plaatsingen.Personen.Pip.Maak(person, new DateOnly(2026, 8, 20), Route.B1, Plaatsingen.Personen.Niveau.A2, null));
            await db.SaveChangesAsync();
        });

        // Act
        var found = (await app.SendAsync(new HaalKosten(2026), Manager)).Value.Bijzonder;

        // Assert: of 45 hours 20 were committed, 15 of which before this year: 25 too many, all in this year.
        Assert.Equal(
            [
                new Kostendeel(Kostensoort.GeoorloofdVerzuim, "C-1", hourly.Perceel.Code, Kostendrager.Gemeente, 6, 120),
                new Kostendeel(Kostensoort.OngeoorloofdVerzuim, "C-1", hourly.Perceel.Code, Kostendrager.Gemeente, 4, 80),
                new Kostendeel(Kostensoort.OngeoorloofdVerzuim, "C-2", fixedPrice.Perceel.Code, Kostendrager.Aanbieder, 5, 50),
                new Kostendeel(Kostensoort.ExtraUren, "C-1", hourly.Perceel.Code, Kostendrager.Gemeente, 25, 500),
                new Kostendeel(Kostensoort.Afschalen, "C-1", hourly.Perceel.Code, Kostendrager.Gemeente, 30, 600),
            ],
            found);
    }

    [Theory]
    [InlineData(Prijsmodel.PerUur, 10_000, 1_000, 2)]
    [InlineData(Prijsmodel.PerUur, 10_000, 10_000, 14)]
    [InlineData(Prijsmodel.PerTraject, 10_000, 10_000, 1)]
    [InlineData(Prijsmodel.PerResultaat, 10_000, 10_000, 1)]
    public void Raming_WelkPrijsmodelOok_IsPreciesWatNogKomt(Prijsmodel model, int committed, int rest, int months)
    {
        // Arrange
        var lot = Testwereld.Perceel().Perceel with { Prijzen = [Prijs(model, 10)] };
        var today = new DateOnly(2026, 10, 15);

        // Act
        var spread = new Kostenraming(Normen, today).Spreid(lot, new LopendFeit(lot.PerceelId, "0626", committed, new DateOnly(2026, 9, 1), []), rest).ToList();

        // Assert
        Assert.Equal((rest, months), (spread.Sum(s => s.Euro), spread.Count));
        Assert.All(spread, s => Assert.True(s.Maand >= new DateOnly(2026, 10, 1)));
        if (model == Prijsmodel.PerResultaat)
        {
            Assert.Equal(new DateOnly(2027, 11, 1), spread[0].Maand);
        }
    }

    [Fact]
    public void Raming_NietsMeerTeGaan_IsLeeg() =>
        Assert.Empty(new Kostenraming(Normen, new DateOnly(2026, 10, 15)).Spreid(Testwereld.Perceel().Perceel, new LopendFeit(Guid.Empty, "0626", 100, null, []), 0));

    private static PrijsAfspraak Prijs(Prijsmodel model, decimal tarief) => new(model, tarief, new DateOnly(2022, 1, 1), null, null);
}
