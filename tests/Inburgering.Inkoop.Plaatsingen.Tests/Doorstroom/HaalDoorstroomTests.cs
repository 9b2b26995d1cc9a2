// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

public sealed class HaalDoorstroomTests
{
    private static readonly DateOnly T = new(2026, 10, 1);

    [Theory]
    [Databases]
    public async Task Leerrouteperiode_OverstapNaarAndereAanbieder_IsEenPeriodeVanEersteTotLaatste(DatabaseProvider provider)
    {
        var b1 = await B1Async(
            provider,
            new Rij("A", Route.B1, "2024-01-01", "2024-06-01", Eindreden.Overstap, Aanbieder: "EEN"),
            new Rij("A", Route.B1, "2024-07-01", "2024-12-31", Eindreden.Geslaagd, Aanbieder: "TWEE"));

        Assert.Equal((1, 1, 0, 0), (b1.Instroom, b1.Geslaagd, b1.Overstap, b1.Lopend));
        Assert.Equal(365 / 30.4375, b1.MaandenTotSlagen.Mediaan);
    }

    [Theory]
    [Databases]
    public async Task Leerrouteperiode_LaatsteEindigdeMetOverstap_IsLopend(DatabaseProvider provider)
    {
        var b1 = await B1Async(provider, new Rij("A", Route.B1, "2024-01-01", "2024-06-01", Eindreden.Overstap));

        Assert.Equal((1, 1, 0), (b1.Instroom, b1.Lopend, b1.Overstap));
    }

    [Theory]
    [Databases]
    public async Task Leerrouteperiode_VolgendePlaatsingBegintNaPeildatum_TeltNogNiet(DatabaseProvider provider)
    {
        var b1 = await B1Async(
            provider,
            new Rij("A", Route.B1, "2024-01-01", "2026-06-01", Eindreden.Overstap),
            new Rij("A", Route.B1, "2026-10-02", "2026-10-03", Eindreden.Geslaagd));

        Assert.Equal((1, 1, 0), (b1.Instroom, b1.Lopend, b1.Geslaagd));
    }

    [Theory]
    [Databases]
    public async Task Leerrouteperiode_ZelfdeStartdatum_KiestVolgordeOpReferentie(DatabaseProvider provider)
    {
        // PL-9 comes after PL-10 when read as text, so the transfer is the first of the two.
        var b1 = await B1Async(
            provider,
            new Rij("A", Route.B1, "2024-01-01", "2024-06-01", Eindreden.Uitval, Nummer: "PL-9"),
            new Rij("A", Route.B1, "2024-01-01", "2024-01-01", Eindreden.Overstap, Nummer: "PL-10"));

        Assert.Equal((1, 1), (b1.Instroom, b1.Uitval));
    }

    [Theory]
    [Databases]
    public async Task Leerrouteperiode_NieuwePogingNaUitval_IsEenTweedePeriode(DatabaseProvider provider)
    {
        var b1 = await B1Async(
            provider,
            new Rij("A", Route.B1, "2023-01-01", "2023-06-01", Eindreden.Uitval),
            new Rij("A", Route.B1, "2024-01-01", "2025-01-01", Eindreden.Geslaagd));

        Assert.Equal((2, 1, 1, 0.5), (b1.Instroom, b1.Uitval, b1.Geslaagd, b1.Slagingspercentage));
    }

    [Theory]
    [Databases]
    public async Task Peildatum_FeitenErna_TellenNietMee(DatabaseProvider provider)
    {
        var b1 = await B1Async(
            provider,
            new Rij("A", Route.B1, "2026-10-01"),
            new Rij("B", Route.B1, "2026-10-02"),
            new Rij("C", Route.B1, "2025-01-01", "2026-10-01", Eindreden.Uitval),
            new Rij("D", Route.B1, "2025-01-01", "2026-10-02", Eindreden.Uitval));

        Assert.Equal((3, 2, 1), (b1.Instroom, b1.Lopend, b1.Uitval));
    }

    [Theory]
    [Databases]
    public async Task Peildatum_NaEenJaarVanLatereGebeurtenissen_GeeftHetzelfdeRapport(DatabaseProvider provider)
    {
        // Arrange: a report, and then a year in which people begin, change provider, switch, pass and drop out, all after the reference day.
        await using var app = await VulAsync(provider, [.. Enumerable.Range(0, 30).Select(i => new Rij($"P{i}", i % 3 == 0 ? Route.Z : Route.B1, "2024-01-01", i % 2 == 0 ? "2025-06-01" : null, i % 2 == 0 ? (i % 4 == 0 ? Eindreden.Geslaagd : Eindreden.Uitval) : null, $"N{i}"))]);
        var query = new HaalDoorstroom(new DoorstroomFilter(new DateOnly(2025, 9, 30)));
        var before = (await app.SendAsync(query)).Value;
        Eindreden[] reasons = [Eindreden.Geslaagd, Eindreden.Uitval, Eindreden.Overstap, Eindreden.Geschakeld, Eindreden.Verhuisd];

        // Act
        await app.DbAsync(async db =>
        {
            foreach (var i in Enumerable.Range(0, 30).Where(i => i % 2 == 1))
            {
                await db.Plaatsingen.Where(p => p.Nummer == $"N{i}").ExecuteUpdateAsync(u => u.SetProperty(p => p.Einddatum, new DateOnly(2025, 10, 1).AddDays(11 * i)).SetProperty(p => p.Eindreden, reasons[i % 5]).SetProperty(p => p.Status, PlaatsingStatus.Beeindigd));
            }
        });
        await new Regio(app).Met(Enumerable.Range(0, 20).Select(i => new Rij($"L{i}", Route.B1, $"2026-0{1 + (i % 9)}-15", null, null, $"LN{i}", "LATER"))).BewaarAsync();
        var after = (await app.SendAsync(query)).Value;
        var now = (await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(new DateOnly(2026, 9, 30))))).Value;

        // Assert
        Assert.Equal(DoorstroomJson.Schrijf(before), DoorstroomJson.Schrijf(after));
        Assert.NotEqual(before.Routes[0].Alle.Instroom, now.Routes[0].Alle.Instroom);
    }

    [Theory]
    [Databases]
    public async Task Instroom_GeweigerdIngetrokkenWachtendOfOnderdeel_TeltNietMee(DatabaseProvider provider)
    {
        var b1 = await B1Async(
            provider,
            new Rij("A", Route.B1, "2025-01-01", Status: PlaatsingStatus.Geweigerd),
            new Rij("B", Route.B1, "2025-01-01", Status: PlaatsingStatus.Ingetrokken),
            new Rij("C", Route.B1, "2025-01-01", Status: PlaatsingStatus.Geaccepteerd),
            new Rij("D", Route.B1, null),
            new Rij("E", Route.PVT, "2025-01-01"),
            new Rij("F", Route.B1, "2025-01-01"));

        Assert.Equal(1, b1.Instroom);
    }

    [Theory]
    [Databases]
    public async Task BinnenMaanden_OpDeGrens_TeltDieDagNogMee(DatabaseProvider provider)
    {
        // 31 August + 18 months = 28 February: the last day on which A is in time. B is a day late; C can be followed 12 months to the day; D not.
        var b1 = await B1Async(
            provider,
            new Rij("A", Route.B1, "2024-08-31", "2026-02-28", Eindreden.Geslaagd),
            new Rij("B", Route.B1, "2024-08-31", "2026-03-01", Eindreden.Geslaagd),
            new Rij("C", Route.B1, "2025-10-01"),
            new Rij("D", Route.B1, "2025-10-02"),
            new Rij("E", Route.B1, "2024-08-31", "2025-08-31", Eindreden.Verhuisd),
            new Rij("F", Route.B1, "2024-08-31", "2025-09-01", Eindreden.Verhuisd));

        Assert.Equal((4, 0), (b1.Binnen[0].Waarneembaar, b1.Binnen[0].Geslaagd));
        Assert.Equal((18, 2, 1, 0.5), (b1.Binnen[1].Maanden, b1.Binnen[1].Waarneembaar, b1.Binnen[1].Geslaagd, b1.Binnen[1].Aandeel));
        Assert.Equal((0, null), (b1.Binnen[4].Waarneembaar, b1.Binnen[4].Aandeel));
    }

    [Theory]
    [Databases]
    public async Task BinnenMaanden_PeildatumLaatsteVanFebruari_ZietWieOp31Begon(DatabaseProvider provider)
    {
        await using var app = await VulAsync(provider, new Rij("A", Route.B1, "2025-08-31"), new Rij("B", Route.B1, "2024-08-31"));

        var rapport = await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(new DateOnly(2026, 2, 28))));

        Assert.Equal((1, 1), (rapport.Value.Routes[0].Alle.Binnen[0].Waarneembaar, rapport.Value.Routes[0].Alle.Binnen[1].Waarneembaar));
    }

    [Theory]
    [Databases]
    public async Task Filter_WetSoortEnGemeente_KiestHelePeriodes(DatabaseProvider provider)
    {
        // Arrange: A moved halfway a periode and stays with the gemeente where it began.
        await using var app = await VulAsync(
            provider,
            new Rij("A", Route.B1, "2024-01-01", "2024-06-01", Eindreden.Overstap, Gemeente: "0626"),
            new Rij("A", Route.B1, "2024-07-01", "2025-01-01", Eindreden.Geslaagd, Gemeente: "1916"),
            new Rij("B", Route.B1, "2024-01-01", Gemeente: "1916", Soort: Soort.Gezin),
            new Rij("C", Route.B1, "2024-01-01", Gemeente: "0626", Wet: Wet.Wi2013));

        async Task<int?> Instroom(DoorstroomFilter filter) => (await app.SendAsync(new HaalDoorstroom(filter))).Value.Routes[0].Alle.Instroom;

        // Act and Assert
        Assert.Equal(2, await Instroom(new DoorstroomFilter(T)));
        Assert.Equal(1, await Instroom(new DoorstroomFilter(T, Wet.Wi2013)));
        Assert.Equal(1, await Instroom(new DoorstroomFilter(T, Gemeente: "0626")));
        Assert.Equal(1, await Instroom(new DoorstroomFilter(T, Gemeente: "1916")));
        Assert.Equal(1, await Instroom(new DoorstroomFilter(T, Soort: Soort.Gezin)));
        Assert.Equal(0, await Instroom(new DoorstroomFilter(T, Gemeente: "9999")));
    }

    [Theory]
    [Databases]
    public async Task Aanbieder_EigenPlaatsingen_TellenMetOverstapAlsUitstroom(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await VulAsync(
            provider,
            new Rij("A", Route.B1, "2024-01-01", "2024-06-01", Eindreden.Overstap, Aanbieder: "EEN"),
            new Rij("A", Route.B1, "2024-07-01", "2025-01-01", Eindreden.Geslaagd, Aanbieder: "TWEE"),
            new Rij("B", Route.B1, "2024-01-01", Aanbieder: "TWEE", Contract: "C-9"));

        // Act
        var een = (await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(T, Aanbieder: "EEN")))).Value;
        var contract = (await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(T, Contract: "C-9")))).Value;
        var all = (await app.SendAsync(new HaalDoorstroomPerAanbieder(new DoorstroomFilter(T)))).Value;

        // Assert
        Assert.Equal((DoorstroomEenheid.Plaatsing, 1, 1, 0), (een.Eenheid, een.Routes[0].Alle.Instroom, een.Routes[0].Alle.Overstap, een.Routes[0].Alle.Lopend));
        Assert.Equal((1, 1), (contract.Routes[0].Alle.Instroom, contract.Routes[0].Alle.Lopend));
        Assert.Equal(["EEN", "TWEE"], all.Select(a => a.Aanbieder));
        Assert.Equal((Route.B1, 2, 1, 1), (all[1].Routes.Single().Route, all[1].Routes[0].Alle.Instroom, all[1].Routes[0].Alle.Geslaagd, all[1].Routes[0].Alle.Lopend));
        Assert.Equal(new DateOnly(2025, 1, 1).DayNumber - new DateOnly(2024, 7, 1).DayNumber, Math.Round(all[1].Routes[0].Alle.MaandenTotSlagen.Mediaan!.Value * 30.4375));
    }

    [Theory]
    [Databases]
    public async Task Cohort_NaarEerstePip_NeemtHetJaarVanHetEerstePipTotPeildatum(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        await new Regio(app)
            .Met(new Rij("A", Route.B1, "2024-02-01"), new Rij("B", Route.B1, "2024-02-01"), new Rij("C", Route.B1, "2024-02-01"))
            .Pip("A", "2025-01-01").Pip("A", "2023-12-31").Pip("B", "2026-12-01").BewaarAsync();

        // Act
        var rapport = (await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(T, CohortNaar: CohortNaar.EerstePip)))).Value;

        // Assert
        Assert.Equal([(2023, 1), (null, 2)], rapport.Routes[0].Cohorten.Select(c => (c.Jaar, c.Cijfers.Instroom!.Value)));
    }

    [Theory]
    [Databases]
    public async Task Zicht_GemeenteLeegOfAanbieder_ZietAlleenDeEigenGemeenten(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await VulAsync(provider, new Rij("A", Route.B1, "2024-01-01", Gemeente: "0626"), new Rij("B", Route.B1, "2024-01-01", Gemeente: "1916"));
        async Task<int?> Instroom(Scope scope, string? gemeente = null) =>
            (await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(T, Gemeente: gemeente)), Als(Rol.Contractmanager, scope))).Value.Routes[0].Alle.Instroom;

        // Act and Assert
        Assert.Equal(2, await Instroom(Scope.Volledig));
        Assert.Equal(1, await Instroom(Scope.VanGemeenten("0626")));
        Assert.Equal(0, await Instroom(Scope.VanGemeenten("0626"), "1916"));
        Assert.Equal(0, await Instroom(Scope.Leeg));
        Assert.Equal(0, await Instroom(Scope.VanAanbieder("EEN")));
        Assert.Equal(ErrorKind.Forbidden, (await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(T)), Als(Rol.Aanbieder, Scope.VanAanbieder("EEN")))).Errors.Single().Kind);
    }

    [Theory]
    [Databases]
    public async Task Invoer_GemeenteEnPeildatumFout_MeldtBeideMetVeld(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());

        // Act
        var outcome = await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(new DateOnly(1999, 12, 31), Gemeente: "62")));

        // Assert
        Assert.Equal(
            [("Peildatum", "Peildatum 31-12-1999 klopt niet: verwacht een dag tussen 2000 en 2100."), ("Gemeente", "Gemeentecode ‘62’ klopt niet: verwacht 4 cijfers.")],
            outcome.Errors.Select(e => (e.Field!, e.Message)));
    }

    internal static Actor Als(Rol rol, Scope scope) => new("test", "test", [rol], scope, Kanaal.Web);

    internal static async Task<TestApp> VulAsync(DatabaseProvider provider, params Rij[] rows)
    {
        var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren());
        await new Regio(app).Met(rows).BewaarAsync();
        return app;
    }

    private static async Task<DoorstroomCijfers> B1Async(DatabaseProvider provider, params Rij[] rows)
    {
        await using var app = await VulAsync(provider, rows);
        return (await app.SendAsync(new HaalDoorstroom(new DoorstroomFilter(T)))).Value.Routes[0].Alle;
    }
}
