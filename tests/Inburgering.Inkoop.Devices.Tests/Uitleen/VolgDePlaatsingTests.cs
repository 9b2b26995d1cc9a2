// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Koppelvlak;
using Inburgering.Inkoop.Devices.Toezicht;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Devices.Tests.Uitleen;

/// <summary>The return follows the placement: end, switch, move and another provider.</summary>
public sealed class VolgDePlaatsingTests
{
    private static readonly DateOnly Einde = new(2026, 9, 20);

    [Theory]
    [InlineData(Eindreden.Uitval, Eigenaar.Gemeente, "HAVEN", false)]
    [InlineData(Eindreden.Geschakeld, Eigenaar.Aanbieder, "HAVEN", true)]
    [InlineData(Eindreden.Geschakeld, Eigenaar.Gemeente, "DUIN", true)]
    [InlineData(Eindreden.Geschakeld, Eigenaar.Aanbieder, "DUIN", false)]
    [InlineData(Eindreden.Overstap, Eigenaar.Gemeente, "DUIN", true)]
    [InlineData(Eindreden.Overstap, Eigenaar.Aanbieder, "DUIN", false)]
    [InlineData(Eindreden.Verhuisd, Eigenaar.Gemeente, "DUIN", false)]
    public async Task Einde_DanVolgendePlaatsing_HoudtOfBrengtTerugVolgensDeRegel(Eindreden reden, Eigenaar eigenaar, string volgende, bool houdt)
    {
        // Arrange
        var (app, world) = await Testwereld.StartAsync(DatabaseProvider.Sqlite);
        await using var owned = app;
        await app.SendAsync(new RegistreerDevice("SN-001", "Tablet", eigenaar, "C-1", "B1", 350m));
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;
        var next = world.Plaatsingen["PL-4"] with { Nummer = "PL-9", Dossiernummer = "D-PL-1", Aanbieder = volgende, Contractnummer = volgende == "HAVEN" ? "C-1" : "C-2" };
        world.Plaatsingen["PL-9"] = next;

        // Act
        await Testwereld.HoorAsync<PlaatsingBeeindigdHandler, PlaatsingBeeindigd>(app, new PlaatsingBeeindigd(world.Plaatsingen["PL-1"], reden, Einde));
        await Testwereld.HoorAsync<PlaatsingGestartHandler, PlaatsingGestart>(app, new PlaatsingGestart(world.Plaatsingen["PL-4"]));
        await Testwereld.HoorAsync<PlaatsingGestartHandler, PlaatsingGestart>(app, new PlaatsingGestart(next));

        // Assert
        var loan = (await app.SendAsync(new HaalBruikleen(id))).Value.Bruikleen;
        Assert.Equal(
            houdt ? ("PL-9", volgende, null, null, Testwereld.Getekend.VerwachtRetour) : ("PL-1", "HAVEN", Einde, (DateOnly?)null, Einde),
            (loan.Plaatsing, loan.Aanbieder, loan.PlaatsingEinde, loan.VervolgTot, loan.RetourUiterlijk));
    }

    [Theory]
    [Databases]
    public async Task Overstap_ContractZegtBehouden_WachtZolangDeNormZegt(DatabaseProvider provider)
    {
        // Arrange
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await app.SendAsync(new RegistreerDevice("SN-001", "Tablet", Eigenaar.Aanbieder, "C-1", "B1", 350m));
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;
        var terms = (await app.SendAsync(new HaalBruikleenafspraak("C-1"))).Value;

        // Act
        var saved = await app.SendAsync(new LegBruikleenafspraakVast("C-1", terms.Gegevens with { BijOverstap = Vervolgregel.Behouden }));
        await Testwereld.HoorAsync<PlaatsingBeeindigdHandler, PlaatsingBeeindigd>(app, new PlaatsingBeeindigd(world.Plaatsingen["PL-1"], Eindreden.Overstap, Einde));
        await app.RunJobAsync("devices-retour");
        var waiting = await WerkAsync(app);
        app.Clock.Set(Einde.AddDays(61));
        await app.RunJobAsync("devices-retour");

        // Assert
        Assert.True(saved.IsSuccess);
        Assert.Equal((false, true), (terms.Eigen, (await app.SendAsync(new HaalBruikleenafspraak("C-1"))).Value.Eigen));
        Assert.Equal(Einde.AddDays(60), (await app.SendAsync(new HaalBruikleen(id))).Value.Bruikleen.RetourUiterlijk);
        Assert.Empty(waiting);
        Assert.NotEmpty(await WerkAsync(app));
    }

    [Theory]
    [Databases]
    public async Task Ingetrokken_NaHetUitreiken_MoetTerugVanafDieDag(DatabaseProvider provider)
    {
        // Arrange: lent to somebody who was accepted and never began; the contract would let the person keep it.
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        world.Plaatsingen["PL-1"] = world.Plaatsingen["PL-1"] with { Status = PlaatsingStatus.Geaccepteerd, Startdatum = null };
        var terms = (await app.SendAsync(new HaalBruikleenafspraak("C-1"))).Value.Gegevens;
        await app.SendAsync(new LegBruikleenafspraakVast("C-1", terms with { BijSchakelen = Vervolgregel.Behouden, BijOverstap = Vervolgregel.Behouden, BijVerhuizing = Vervolgregel.Behouden }));
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend), Testwereld.Haven)).Value;
        var withdrawn = world.Plaatsingen["PL-1"] with { Status = PlaatsingStatus.Ingetrokken, Einddatum = Einde };

        // Act
        await Testwereld.HoorAsync<PlaatsingIngetrokkenHandler, PlaatsingIngetrokken>(app, new PlaatsingIngetrokken(world.Plaatsingen["PL-2"] with { Einddatum = Einde }));
        await app.RunJobAsync("devices-retour");
        var before = await WerkAsync(app);
        await Testwereld.HoorAsync<PlaatsingIngetrokkenHandler, PlaatsingIngetrokken>(app, new PlaatsingIngetrokken(withdrawn));
        await Testwereld.HoorAsync<PlaatsingGestartHandler, PlaatsingGestart>(app, new PlaatsingGestart(world.Plaatsingen["PL-4"] with { Dossiernummer = "D-PL-1" }));
        await app.RunJobAsync("devices-retour");

        // Assert
        Assert.Empty(before);
        var loan = (await app.SendAsync(new HaalBruikleen(id), Testwereld.Haven)).Value.Bruikleen;
        Assert.Equal(("PL-1", Einde, null, Einde), (loan.Plaatsing, loan.PlaatsingEinde!.Value, loan.VervolgTot, loan.RetourUiterlijk!.Value));
        Assert.Equal(1, (await app.SendAsync(new HaalDeviceSignalen(), Testwereld.Haven)).Value.NietRetour);
        Assert.Single(await WerkAsync(app));
    }

    [Theory]
    [Databases]
    public async Task Vervang_NaDefectEnNaVerlies_IsEenLijn(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        foreach (var serial in new[] { "SN-001", "SN-002", "SN-003" })
        {
            await Testwereld.DeviceAsync(app, serial);
        }

        var first = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend), Testwereld.Haven)).Value;

        // Act
        var second = await app.SendAsync(new VervangDevice(first, "SN-002", new DateOnly(2026, 9, 10), Devicestaat.Defect, true), Testwereld.Haven);
        var twice = await app.SendAsync(new VervangDevice(first, "SN-003", new DateOnly(2026, 9, 10), Devicestaat.Defect), Testwereld.Haven);
        await app.SendAsync(new MeldIncident(second.Value, Incidentsoort.Verlies, new DateOnly(2026, 9, 20), "In de bus laten liggen."), Testwereld.Haven);
        var third = await app.SendAsync(new VervangDevice(second.Value, "SN-003", new DateOnly(2026, 9, 21)), Testwereld.Haven);

        // Assert
        Assert.Equal("BRUIKLEEN_NIET_UIT", twice.Errors.Single().Code);
        var detail = (await app.SendAsync(new HaalBruikleen(third.Value), Testwereld.Haven)).Value;
        Assert.Equal(["SN-001", "SN-002", "SN-003"], detail.Lijn!.Select(l => l.Serienummer));
        Assert.Equal((first, new DateOnly(2026, 9, 1), Testwereld.Getekend.VerwachtRetour), (detail.Bruikleen.LijnId, detail.Bruikleen.GetekendOp!.Value, detail.Bruikleen.VerwachtRetour));
        var states = new List<DeviceStand>();
        foreach (var serial in new[] { "SN-001", "SN-002", "SN-003" })
        {
            states.Add((await app.SendAsync(new HaalDevice(serial))).Value.Stand);
        }

        Assert.Equal([DeviceStand.InReparatie, DeviceStand.Vermist, DeviceStand.Uitgeleend], states);
    }

    private static async Task<int[]> WerkAsync(TestApp app) =>
        [.. (await app.SendAsync(new ZoekDevicesWerk(), Testwereld.Haven)).Value.Regels.Where(r => r.Soort == "device-retour").Select(_ => 1)];
}
