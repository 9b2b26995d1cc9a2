// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.Plaatsingen.Kosten;
using Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Tests.Uitputting;
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
        Assert.Equal(new Routekosten(Route.B1, 600, 1, 1, 10_000, 600), Assert.Single(found.Routes));
        Assert.Equal(new Gemeentekosten("0626", 600, 2_742.87m, 10_000, 2_000, -742.87m), Assert.Single(found.Gemeenten));
        Assert.Equal([9, 10, 11, 12], found.Maanden.Select(m => m.Maand.Month));
        Assert.Equal((200m, 0m, 10_000m), (before.Regels[0].GeleverdEuro, before.Regels[0].VerwachtEuro, before.Regels[0].VerplichtEuro));
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
    [Databases]
    public async Task Kosten_PerPrijsmodel_VolgenDeBeslistabel(DatabaseProvider provider)
    {
        // Arrange: each case is a contract of its own with one placement; today is 1 October 2026.
        await using var app = await Testwereld.StartAsync(provider);
        var cases = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Kosten", "kosten.csv")).Skip(1).Select((line, i) => (Contract: $"K-{i:00}", Cel: line.Split(';'))).ToList();
        var regio = new Regio(app);
        foreach (var (contract, cel) in cases)
        {
            var lot = Testwereld.Perceel(contract);
            regio.Lot(lot with { Perceel = lot.Perceel with { Prijzen = UitputtingTests.Prijzen(cel[1]) } })
                .Met(new Rij(contract, Route.B1, Leeg(cel[3]), Leeg(cel[4]), Leeg(cel[5]) is { } reason ? Enum.Parse<Eindreden>(reason) : null, contract, Contract: contract, Verplicht: Getal(cel[2])));
            var words = cel[6].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words.Where(w => w.Contains('=', StringComparison.Ordinal)))
            {
                var hours = word[8..].Split('/').Select(Getal).ToArray();
                regio.Uren(contract, word[..7] + "-01", hours[0], hours[0] - hours[1] - hours[2], hours[1], hours[2], 0);
            }

            if (Array.IndexOf(words, "a2") is var at and >= 0)
            {
                regio.Pip(contract, words[at + 1], Plaatsingen.Personen.Niveau.A2);
            }
        }

        await regio.BewaarAsync();

        // Act
        var found = (await app.SendAsync(new HaalKosten(2026), Manager)).Value;

        // Assert
        Assert.Equal(
            cases.Select(c => string.Join("; ", [c.Cel[0], .. c.Cel[7..]])),
            cases.Select(c =>
            {
                var row = found.Regels.SingleOrDefault(r => r.Contract == c.Contract) ?? new Kostenregel(c.Contract, "B1", Route.B1, "0626", 0, 0, 0, 0, 0);
                var special = found.Bijzonder.Where(d => d.Contract == c.Contract).Select(d => FormattableString.Invariant($"{d.Soort} {d.Drager} {d.Uren:0.##} {d.Euro?.ToString("0.##", CultureInfo.InvariantCulture) ?? "?"}"));
                return FormattableString.Invariant($"{c.Cel[0]}; {row.GeleverdEuro:0.##}; {row.VerwachtEuro:0.##}; {row.DaarnaEuro:0.##}; {row.VerplichtEuro:0.##}; {string.Join(", ", special)}");
            }));
        Assert.Equal(10, found.UrenZonderPrijs);
        Assert.Equal((found.Regels.Sum(r => r.GeleverdEuro), 2), (found.Routes.Single().GeleverdEuro, found.Routes.Single().Geslaagd));
        Assert.Equal(found.Regels.Sum(r => r.VerplichtEuro), found.Gemeenten.Single().VerplichtEuro);
        Assert.Equal(found.Regels.Select(r => (r.Contract, r.GeleverdEuro)).Where(r => r.GeleverdEuro > 0), found.Contracten.Where(c => c.GeleverdJaarEuro > 0).Select(c => (c.Contract, c.GeleverdJaarEuro)));
    }

    [Theory]
    [Databases]
    public async Task Contracten_NaastHunPlafond_TellenAlleGemeentenEnJaren(DatabaseProvider provider)
    {
        // Arrange: a ceiling of € 30.000 used by two gemeenten, a ceiling of 0, none, one that is over, a draft, and one of another gemeente.
        await using var app = await Testwereld.StartAsync(provider);
        PerceelVastgelegd Met(string contract, decimal? plafond, Func<ContractInfo, ContractInfo>? other = null)
        {
            var lot = Testwereld.Perceel(contract, plafond: plafond);
            return lot with { Perceel = lot.Perceel with { Contract = other is null ? lot.Perceel.Contract : other(lot.Perceel.Contract), Prijzen = [Prijs(Prijsmodel.PerTraject, 9_000)] } };
        }

        await new Regio(app)
            .Lot(Met("A", 30_000)).Lot(Met("B", 0)).Lot(Met("C", null)).Lot(Met("D", 1, c => c with { Einddatum = new DateOnly(2025, 12, 31) })).Lot(Met("E", 1, c => c with { Status = ContractStatus.Concept })).Lot(Met("F", 1, c => c with { Gemeenten = ["1916"] }))
            .Met(
                new Rij("P1", Route.B1, "2025-05-05", Contract: "A", Verplicht: 9_000), new Rij("P2", Route.B1, "2026-05-04", Contract: "A", Verplicht: 9_000),
                new Rij("P3", Route.B1, null, Contract: "A", Gemeente: "1916", Verplicht: 9_000), new Rij("P4", Route.B1, "2026-06-01", Contract: "A", Gemeente: "1916", Verplicht: 9_000),
                new Rij("P5", Route.B1, null, Contract: "A", Status: PlaatsingStatus.Geweigerd, Verplicht: 9_000), new Rij("P6", Route.B1, "2026-05-04", Contract: "C", Verplicht: 9_000))
            .BewaarAsync();

        // Act
        var found = (await app.SendAsync(new HaalKosten(2026), Manager)).Value;
        var past = (await app.SendAsync(new HaalKosten(2025), Manager)).Value;
        var other = (await app.SendAsync(new HaalKosten(2026, "1916"), Manager with { Scope = Scope.Volledig })).Value;
        var nobody = (await app.SendAsync(new HaalKosten(2026), Manager with { Scope = Scope.VanGemeenten("0629") })).Value;

        // Assert: own rows are of the own gemeente, the ceiling is of all.
        Assert.Equal(
            [
                new Contractkosten("A", 30_000, 18_000, 18_000, 27_000, 9_000, -6_000, 36_000),
                new Contractkosten("B", 0, 0, 0, 0, 0, 0, 0),
                new Contractkosten("C", null, 9_000, 9_000, 9_000, 0, null, 9_000),
            ],
            found.Contracten);
        Assert.Equal([("A", "0626", 9_000m), ("C", "0626", 9_000m)], found.Regels.Select(r => (r.Contract, r.Gemeente, r.VerplichtEuro)));
        Assert.Equal([("A", 9_000m), ("B", 0m), ("C", 0m), ("D", 0m)], past.Contracten.Select(c => (c.Contract, c.GeleverdJaarEuro)));
        Assert.Equal(["A", "B", "C", "F"], other.Contracten.Select(c => c.Contract));
        Assert.All(other.Regels, r => Assert.Equal("1916", r.Gemeente));
        Assert.Empty(nobody.Contracten);
        Assert.Empty(nobody.Regels);
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

    private static string? Leeg(string text) => text.Length == 0 ? null : text;

    private static decimal Getal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static PrijsAfspraak Prijs(Prijsmodel model, decimal tarief) => new(model, tarief, new DateOnly(2022, 1, 1), null, null);
}
