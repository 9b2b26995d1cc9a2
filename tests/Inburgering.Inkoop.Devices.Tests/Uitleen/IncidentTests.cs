// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Devices.Tests.Uitleen;

public sealed class IncidentTests
{
    [Theory]
    [Databases]
    public async Task Diefstal_MetAangifteGesprekEnBesluit_InDezeVolgorde(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-2", Testwereld.Getekend))).Value;
        var decide = new BesluitAansprakelijkheid(id, Aansprakelijke.Inburgeraar, "Het device stond onbeheerd buiten.", 120m);

        // Act
        await app.SendAsync(new MeldIncident(id, Incidentsoort.Diefstal, new DateOnly(2026, 9, 5), "Buiten laten staan."), Testwereld.Haven);
        var broken = await app.SendAsync(new MeldIncident(id, Incidentsoort.Defect, new DateOnly(2026, 9, 6), "Kapot."), Testwereld.Haven);
        var withoutPolice = await app.SendAsync(decide, Testwereld.ConsulentWassenaar);
        await app.SendAsync(new LegAangifteVast(id, "PL1500-2026-1"), Testwereld.Haven);
        var unheard = await app.SendAsync(decide, Testwereld.ConsulentWassenaar);
        var provided = await app.SendAsync(new HoorLener(id, Testwereld.Vandaag, "Ik was even weg."), Testwereld.Haven);
        await app.SendAsync(new HoorLener(id, Testwereld.Vandaag, "Ik was even weg."), Testwereld.ConsulentWassenaar);
        var withoutAmount = await app.SendAsync(decide with { SchadeEuro = null }, Testwereld.ConsulentWassenaar);
        var decided = await app.SendAsync(decide, Testwereld.ConsulentWassenaar);

        // Assert
        Assert.Equal(
            ["BRUIKLEEN_NOG_KWIJT", "BRUIKLEEN_GEEN_AANGIFTE", "BRUIKLEEN_NIET_GEHOORD", "GEEN_TOEGANG", "BRUIKLEEN_GEEN_SCHADEBEDRAG"],
            new[] { broken, withoutPolice, unheard, provided, withoutAmount }.Select(r => r.Errors.Single().Code));
        Assert.True(decided.IsSuccess);
        var seen = (await app.SendAsync(new HaalBruikleen(id), Testwereld.ConsulentWassenaar)).Value;
        Assert.Equal(("PL1500-2026-1", "Ik was even weg.", 120m, Testwereld.Vandaag), (seen.Aangiftenummer, seen.Zienswijze, seen.SchadeEuro!.Value, seen.BeslotenOp!.Value));
        Assert.Null((await app.SendAsync(new HaalBruikleen(id), Testwereld.Haven)).Value.Zienswijze);
    }

    [Fact]
    public async Task AnderIncident_NaEenBesluit_BegintOpnieuw()
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(DatabaseProvider.Sqlite);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;
        await app.SendAsync(new MeldIncident(id, Incidentsoort.Defect, new DateOnly(2026, 9, 5), "Scherm."));
        await app.SendAsync(new BesluitAansprakelijkheid(id, Aansprakelijke.Niemand, "Gewoon gebruik."));

        // Act
        await app.SendAsync(new MeldIncident(id, Incidentsoort.Verlies, new DateOnly(2026, 9, 9), "Kwijt."));

        // Assert
        var detail = (await app.SendAsync(new HaalBruikleen(id))).Value;
        Assert.Equal((Incidentsoort.Verlies, null, null), (detail.Bruikleen.Incident!.Value, detail.Bruikleen.Aansprakelijk, detail.BeslotenOp));
    }

    [Fact]
    public async Task Incident_NietVanDezeGemeente_BestaatNiet()
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(DatabaseProvider.Sqlite);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;

        // Act
        var heard = await app.SendAsync(new HoorLener(id, Testwereld.Vandaag, "Niets."), Testwereld.ConsulentWassenaar);
        var police = await app.SendAsync(new LegAangifteVast(id, "X-1"), Testwereld.Duin);

        // Assert
        Assert.All(new[] { heard, police }, r => Assert.Equal((ErrorKind.NotFound, "BRUIKLEEN_ONBEKEND"), (r.Errors.Single().Kind, r.Errors.Single().Code)));
    }
}
