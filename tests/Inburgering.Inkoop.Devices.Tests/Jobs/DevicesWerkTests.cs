// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Toezicht;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Devices.Tests.Jobs;

/// <summary>Everything that asks for attention stands on the list of who has to do it, and goes when it is done.</summary>
public sealed class DevicesWerkTests
{
    private static readonly UitleenGegevens ZonderHandtekening = new(new DateOnly(2026, 9, 1), Devicestaat.Goed);

    [Theory]
    [Databases]
    public async Task Werk_VanElkeSoort_StaatBijWieHetDoetEnGaatWegAlsHetGedaanIs(DatabaseProvider provider)
    {
        // Arrange
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        world.Plaatsingen["PL-6"] = world.Plaatsingen["PL-1"] with { Nummer = "PL-6", Dossiernummer = "D-PL-6" };
        foreach (var serial in new[] { "SN-001", "SN-002", "SN-003", "SN-004", "SN-005" })
        {
            await Testwereld.DeviceAsync(app, serial);
        }

        await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend));
        var second = (await app.SendAsync(new LeenDeviceUit("SN-002", "PL-1", Testwereld.Getekend, "Het eerste is te klein"))).Value;
        var unsigned = (await app.SendAsync(new LeenDeviceUit("SN-003", "PL-2", ZonderHandtekening))).Value;
        await app.SendAsync(new MeldIncident(unsigned, Incidentsoort.Defect, Testwereld.Vandaag, "Het scherm is gebarsten."));
        var returned = (await app.SendAsync(new LeenDeviceUit("SN-004", "PL-6", Testwereld.Getekend))).Value;
        await app.SendAsync(new NeemDeviceIn(returned, Testwereld.Vandaag, Devicestaat.Goed));
        await app.SendAsync(new ReserveerDevices("C-1", "B1", "Z-route oktober", Testwereld.Vandaag.AddDays(7), 1));

        // Act
        await app.RunJobAsync("devices-retour");
        var provided = await WerkAsync(app, Testwereld.Haven);
        var consulent = await WerkAsync(app, Testwereld.ConsulentWassenaar);
        var other = await WerkAsync(app, Testwereld.Duin);
        Result[] done =
        [
            await app.SendAsync(new TekenOvereenkomst(unsigned, "2026-1", Testwereld.Vandaag), Testwereld.Haven),
            await app.SendAsync(new NeemDeviceIn(second, Testwereld.Vandaag, Devicestaat.Goed, null, true), Testwereld.Haven),
            await app.SendAsync(new LegWissenVast("SN-004"), Testwereld.Haven),
            await app.SendAsync(new GeefDevicesVrij("Z-route oktober"), Testwereld.Haven),
            await app.SendAsync(new BesluitAansprakelijkheid(unsigned, Aansprakelijke.Niemand, "Slijtage."), Testwereld.ConsulentWassenaar),
        ];
        await app.RunJobAsync("devices-retour");

        // Assert
        Assert.Equal(
            [
                "bruikleen-niet-getekend Fout: Device SN-003 is uitgegeven zonder getekende bruikleenovereenkomst",
                "bruikleen-tweede LetOp: Bij plaatsing PL-1 staat meer dan één device uit",
                "device-wissen LetOp: 1 device is terug en nog niet gewist",
                "devices-uitreiken LetOp: Reik 1 device uit aan groep Z-route oktober",
            ],
            provided);
        Assert.Equal(["device-incident LetOp: Besluit wie de schade van device SN-003 draagt"], consulent);
        Assert.Empty(other);
        Assert.All(done, r => Assert.True(r.IsSuccess, string.Join("; ", r.Errors.Select(e => e.Message))));
        Assert.Empty(await WerkAsync(app, Testwereld.Haven));
        Assert.Empty(await WerkAsync(app, Testwereld.ConsulentWassenaar));
    }

    [Theory]
    [Databases]
    public async Task AfgesprokenDagVoorbij_PlaatsingLooptNog_StaatBijAanbiederEnContractmanager(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend with { VerwachtRetour = Testwereld.Vandaag }))).Value;

        // Act
        await app.RunJobAsync("devices-retour");
        var onTheDay = await WerkAsync(app, Testwereld.Haven);
        var countOnTheDay = (await app.SendAsync(new HaalDeviceSignalen(), Testwereld.Haven)).Value.NietRetour;
        app.Clock.Set(Testwereld.Vandaag.AddDays(1));
        await app.RunJobAsync("devices-retour");

        // Assert
        Assert.Empty(onTheDay);
        Assert.Equal((0, 1), (countOnTheDay, (await app.SendAsync(new HaalDeviceSignalen(), Testwereld.Haven)).Value.NietRetour));
        Assert.Equal(["device-retour Fout: Device SN-001 moet terug: afgesproken was 01-10-2026"], await WerkAsync(app, Testwereld.Haven));
        Assert.Equal(["device-te-laat LetOp: Device SN-001 moet terug: afgesproken was 01-10-2026"], await WerkAsync(app, Testwereld.Contractmanager));
        var item = (await app.SendAsync(new ZoekDevicesWerk(), Testwereld.Haven)).Value.Regels.Single();
        Assert.Equal((Testwereld.Vandaag, $"/devices/bruiklenen/{id}"), (item.Termijn!.Value, item.Pad));
    }

    private static async Task<List<string>> WerkAsync(TestApp app, Actor actor) =>
        [.. (await app.SendAsync(new ZoekDevicesWerk(), actor)).Value.Regels.Select(r => $"{r.Soort} {r.Ernst}: {r.Titel}").Order(StringComparer.Ordinal)];
}
