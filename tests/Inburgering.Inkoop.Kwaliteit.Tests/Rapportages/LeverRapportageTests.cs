// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Rapportages;

public sealed class LeverRapportageTests
{
    private static AndereModules Andere => new AndereModules()
        .Contract("C-1", "EEN", Rapportagefrequentie.Kwartaal, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.B1, Route.Z)
        .Contract("C-2", "TWEE", Rapportagefrequentie.Maand, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.B1);

    [Theory]
    [Databases]
    public async Task LeverRapportage_Correctie_WordtNieuweVersieNaastDeOude(DatabaseProvider provider)
    {
        // Arrange
        var andere = Andere;
        andere.EigenCijfers[("B1", "gestart")] = 5;
        andere.EigenCijfers[("B1", "uitval")] = 2;
        andere.Devices.Add(new DeviceCijfers("B1", 3, 1, 0));
        await using var app = await Proef.MetDossierAsync(provider, andere, "EEN");
        var first = await app.SendAsync(new LeverRapportage("C-1", "2026-K2", [new("B1", "gestart", 4), new("B1", "geslaagd", 1)]), Proef.School("EEN"));
        app.Clock.Set(new DateOnly(2026, 10, 5));

        // Act
        var second = await app.SendAsync(new LeverRapportage("C-1", "2026-K2", [new("B1", "gestart", 5), new("B1", "geslaagd", 1)]), Proef.School("EEN", "C-1"));

        // Assert
        Assert.Equal(new RapportageOntvangst("C-1", "2026-K2", Proef.Vandaag, new DateOnly(2026, 8, 14), 2, 0, 0), first.Value);
        Assert.Equal((0, 1, 1), (second.Value.Nieuw, second.Value.Gecorrigeerd, second.Value.Ongewijzigd));
        var report = (await app.SendAsync(new HaalRapportage("C-1", "2026-K2"), Proef.Manager)).Value;
        Assert.Equal((2, RapportageStand.TeLaat, Proef.Vandaag), (report.Versie, report.Verwacht.Stand, report.Verwacht.IngediendOp!.Value));
        var started = report.Regels.Single(r => r.Kpi.Code == "gestart");
        Assert.Equal((5m, 5m, 0m, Vergelijking.Gelijk), (started.Zegt!.Value, started.Weten!.Value, started.Verschil!.Value, started.Vergelijking));
        Assert.Equal([(1, 4m), (2, 5m)], started.Versies.Select(v => (v.Versie, v.Waarde)));
        Assert.Equal((null, 2m, Vergelijking.NietGeleverd), (report.Regels.Single(r => r.Kpi.Code == "uitval").Zegt, 2m, report.Regels.Single(r => r.Kpi.Code == "uitval").Vergelijking));
        Assert.Equal((1m, null, null), (report.Regels.Single(r => r.Kpi.Code == "geslaagd").Zegt!.Value, report.Regels.Single(r => r.Kpi.Code == "geslaagd").Weten, report.Regels.Single(r => r.Kpi.Code == "geslaagd").Verschil));
        Assert.Equal(3m, report.Regels.Single(r => r.Kpi.Code == "devices_uitgeleend").Weten);
    }

    [Theory]
    [Databases]
    public async Task LeverRapportage_MeerdereFouten_MeldtZeAllemaalEnBewaartNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN");

        // Act
        var outcome = await app.SendAsync(
            new LeverRapportage("C-1", "2026-06", [new("X", "gestart", 4), new("B1", "bestaat_niet", 1), new("B1", "tevredenheid", 11), new("B1", "gestart", 1.5m), new("B1", "gestart", 2)]),
            Proef.School("EEN"));

        // Assert
        Assert.Equal(
            [
                ("RAPPORTAGE_PERIODE_PAST_NIET", "Periode"),
                ("RAPPORTAGE_PERCEEL_ONBEKEND", "Opgaven[0].Perceel"),
                ("RAPPORTAGE_KPI_ONBEKEND", "Opgaven[1].Kpi"),
                ("RAPPORTAGE_WAARDE_ONJUIST", "Opgaven[2].Waarde"),
                ("RAPPORTAGE_WAARDE_ONJUIST", "Opgaven[3].Waarde"),
                ("RAPPORTAGE_DUBBELE_OPGAVE", "Opgaven[4].Kpi"),
            ],
            outcome.Errors.Select(e => (e.Code, e.Field)));
        Assert.Equal("Contract C-1 rapporteert per kwartaal; periode ‘2026-06’ is een maand.", outcome.Errors[0].Message);
        Assert.Equal("‘Tevredenheid’ is een cijfer: verwacht 1 tot en met 10.", outcome.Errors[3].Message);
        Assert.Equal(0, await app.MetDatabaseAsync(db => db.Opgaven.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task LeverRapportage_AndermansContractOfLopendePeriode_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        List<Opgave> items = [new("B1", "gestart", 4)];

        // Act
        var other = await app.SendAsync(new LeverRapportage("C-2", "2026-06", items), Proef.School("EEN"));
        var missing = await app.SendAsync(new LeverRapportage("C-9", "2026-06", items), Proef.School("EEN"));
        var limited = await app.SendAsync(new LeverRapportage("C-1", "2026-K2", items), Proef.School("EEN", "C-7"));
        var running = await app.SendAsync(new LeverRapportage("C-1", "2026-K4", items), Proef.School("EEN"));

        // Assert
        Assert.Equal((ErrorKind.NotFound, "RAPPORTAGE_CONTRACT_ONBEKEND", "Contract ‘C-2’ is niet gevonden."), (other.Errors[0].Kind, other.Errors[0].Code, other.Errors[0].Message));
        Assert.Equal(other.Errors[0].Message.Replace("C-2", "C-9", StringComparison.Ordinal), missing.Errors[0].Message);
        Assert.Equal("RAPPORTAGE_CONTRACT_ONBEKEND", limited.Errors[0].Code);
        Assert.Equal("Periode ‘2026-K4’ loopt nog tot en met 31-12-2026. Lever de rapportage daarna in.", running.Errors.Single().Message);
    }

    [Theory]
    [Databases]
    public async Task LeverRapportage_TweeTegelijk_GeenDubbeleVersie(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN");

        // Act
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => Task.Run(() => app.SendAsync(new LeverRapportage("C-1", "2026-K2", [new("B1", "gestart", i)]), Proef.School("EEN")))));

        // Assert
        Assert.All(outcomes, o => Assert.True(o.IsSuccess));
        Assert.Equal([1, 2, 3, 4], await app.MetDatabaseAsync(db => db.Opgaven.OrderBy(o => o.Versie).Select(o => o.Versie).ToListAsync()));
    }

    [Theory]
    [Databases]
    public async Task ZoekRapportages_AlsAanbieder_ToontAlleenEigenContracten(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, Andere, "EEN", "TWEE");
        await app.SendAsync(new LeverRapportage("C-1", "2026-K2", [new("B1", "gestart", 4)]), Proef.School("EEN"));

        // Act
        var rows = (await app.SendAsync(new ZoekRapportages(Vanaf: new DateOnly(2026, 4, 1)), Proef.School("EEN"))).Value.Regels;

        // Assert
        Assert.Equal(
            [("C-1", "2026-K4", RapportageStand.Verwacht), ("C-1", "2026-K3", RapportageStand.Verwacht), ("C-1", "2026-K2", RapportageStand.TeLaat)],
            rows.Select(r => (r.Contractnummer, r.Verwacht.Periode.Code, r.Verwacht.Stand)));
        Assert.Equal(["2026-K2"], rows[2].Geleverd);
    }

    [Theory]
    [Databases]
    public async Task ZoekRapportages_HalfjaarInKwartalenVoorDeKijkgrens_IsCompleet(DatabaseProvider provider)
    {
        // Arrange: the first quarter of the half-year ended before the day from which is looked.
        var andere = new AndereModules().Contract("C-3", "EEN", Rapportagefrequentie.Halfjaar, new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31), Route.B1);
        await using var app = await Proef.MetDossierAsync(provider, andere, "EEN");
        await app.ImporteerAsync("rapportages", ["contract;periode;perceel;kpi;waarde;ingediend_op", "C-3;2025-K3;B1;gestart;1;2025-10-10", "C-3;2025-K4;B1;gestart;1;2026-01-10"]);

        // Act
        var row = (await app.SendAsync(new ZoekRapportages(Vanaf: new DateOnly(2025, 11, 24)), Proef.Manager)).Value.Regels[^1];

        // Assert
        Assert.Equal(("2025-H2", RapportageStand.OpTijd, new DateOnly(2026, 1, 10)), (row.Verwacht.Periode.Code, row.Verwacht.Stand, row.Verwacht.IngediendOp!.Value));
        Assert.Equal(["2025-K3", "2025-K4"], row.Geleverd);
    }
}
