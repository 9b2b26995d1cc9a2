// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Verantwoording;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Verantwoording;

public sealed class VerantwoordingTests
{
    private static readonly Actor Manager = new("m", "Manager Test", [Rol.Contractmanager], Scope.VanGemeenten("0626"), Kanaal.Web);
    private static readonly Actor Beheerder = new("b", "Beheerder Test", [Rol.Beheerder], Scope.Volledig, Kanaal.Web);

    [Theory]
    [Databases]
    public async Task Verantwoording_VanEenJaar_HeeftDeCodesEnWaardenVanDatJaar(DatabaseProvider provider)
    {
        // Arrange: a code that means something else from 2026 on.
        await using var app = await TestApp.StartAsync(provider, s => s.AddPlaatsingen().MetBuren(), new DateOnly(2026, 10, 1));
        await new Regio(app)
            .Met(new Rij("A", Route.B1, "2024-01-01", "2025-05-01", Eindreden.Geslaagd), new Rij("B", Route.Z, "2024-01-01", "2025-06-01", Eindreden.GeslaagdAfgeschaald), new Rij("C", Route.B1, "2025-02-01", "2026-01-01", Eindreden.Uitval))
            .Met(new Rij("elders", Route.B1, "2024-01-01", "2025-05-01", Eindreden.Geslaagd, Gemeente: "1916")).Pip("C", "2025-01-10").BewaarAsync();
        async Task<Result<Guid>> Leg(string code, Verantwoordingsmaat maat, int vanaf, int? tot = null, Route? route = null, int? versie = null) =>
            await app.SendAsync(new LegIndicatorVast(code, $"{code} gevraagd", maat, new DateOnly(vanaf, 1, 1), tot is { } t ? new DateOnly(t, 12, 31) : null, route, versie), Beheerder);
        Assert.True((await Leg("I12/01", Verantwoordingsmaat.Geslaagd, 2024)).IsSuccess);
        Assert.True((await Leg("I12/02", Verantwoordingsmaat.Geslaagd, 2024, 2025, Route.B1)).IsSuccess);
        Assert.True((await Leg("I12/02", Verantwoordingsmaat.Uitval, 2026)).IsSuccess);
        Assert.True((await Leg("A-1", Verantwoordingsmaat.NieuweInburgeraars, 2025)).IsSuccess);

        // Act
        var year = (await app.SendAsync(new HaalVerantwoording("0626", 2025), Manager)).Value;
        var next = (await app.SendAsync(new HaalVerantwoording("0626", 2026), Manager)).Value;
        var list = (await app.SendAsync(new ZoekIndicatoren(), Manager)).Value;
        var overlap = await Leg("I12/01", Verantwoordingsmaat.Uitval, 2025);
        var stale = await Leg("I12/01", Verantwoordingsmaat.Uitval, 2024);
        var changed = await Leg("I12/01", Verantwoordingsmaat.Gestart, 2024, versie: list.Single(i => i.Code == "I12/01").Versie);
        var started = (await app.SendAsync(new HaalVerantwoording("0626", 2025), Manager)).Value;

        // Assert
        Assert.Equal([("A-1", 1m), ("I12/01", 2m), ("I12/02", 1m)], year.Regels.Select(r => (r.Code, r.Waarde)));
        Assert.Equal([("A-1", 0m), ("I12/01", 0m), ("I12/02", 1m)], next.Regels.Select(r => (r.Code, r.Waarde)));
        Assert.Equal(4, list.Count);
        Assert.Equal(("VERANTWOORDING_INDICATOR_OVERLAPT", "VERANTWOORDING_INDICATOR_GEWIJZIGD"), (overlap.Errors.Single().Code, stale.Errors.Single().Code));
        Assert.True(changed.IsSuccess);
        Assert.Equal(1m, started.Regels.Single(r => r.Code == "I12/01").Waarde);
        Assert.Equal("VERANTWOORDING_GEMEENTE_ONBEKEND", (await app.SendAsync(new HaalVerantwoording("1916", 2025), Manager)).Errors.Single().Code);
        Assert.Equal(ErrorKind.Forbidden, (await app.SendAsync(new LegIndicatorVast("X", "x", Verantwoordingsmaat.Geslaagd, new DateOnly(2025, 1, 1)), Manager)).Errors.Single().Kind);
        var wrong = await app.SendAsync(new LegIndicatorVast("é", "", Verantwoordingsmaat.KostenEuro, new DateOnly(2025, 1, 1), new DateOnly(2024, 1, 1), Route.B1), Beheerder);
        Assert.Equal(["Code", "Omschrijving", "Tot", "Route"], wrong.Errors.Select(e => e.Field));
    }
}
