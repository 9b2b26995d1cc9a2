// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Toezicht;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Devices.Tests.Toezicht;

public sealed class CijfersTests
{
    [Theory]
    [Databases]
    public async Task Budget_HeelLeven_TeltElkDeviceEnElkeEuro(DatabaseProvider provider)
    {
        // Arrange: six devices on a lot with four placements; one reused and repaired, one lost, one written off, one idle.
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        foreach (var i in Enumerable.Range(1, 6))
        {
            await Testwereld.DeviceAsync(app, $"SN-00{i}");
        }

        var first = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;
        await app.SendAsync(new NeemDeviceIn(first, new DateOnly(2026, 9, 10), Devicestaat.Defect, null, true));
        await app.SendAsync(new MeldHersteld("SN-001", new DateOnly(2026, 9, 12), 50m, true));
        await app.SendAsync(new LeenDeviceUit("SN-001", "PL-2", Testwereld.Getekend with { UitgegevenOp = new DateOnly(2026, 9, 13) }));
        var lost = (await app.SendAsync(new LeenDeviceUit("SN-002", "PL-1", Testwereld.Getekend with { UitgegevenOp = new DateOnly(2026, 9, 13) }))).Value;
        await app.SendAsync(new MeldIncident(lost, Incidentsoort.Verlies, new DateOnly(2026, 9, 20), "Kwijt."));
        await app.SendAsync(new SchrijfDeviceAf("SN-002", new DateOnly(2026, 9, 25), "Niet teruggevonden"));
        await app.SendAsync(new MeldVermist("SN-003", new DateOnly(2026, 9, 25), "Niet in de kast"));
        app.Clock.Set(new DateOnly(2027, 2, 1));

        // Act
        var row = (await app.SendAsync(new ZoekDeviceBudget(), Testwereld.Haven)).Value.Percelen.Single();
        var picture = (await app.SendAsync(new HaalDevicebeeld(), Testwereld.Haven)).Value;
        var theirs = (await app.SendAsync(new HaalDevicebeeld(), Testwereld.Duin)).Value;

        // Assert
        Assert.Equal(new DeviceBudgetRegel("C-1", "B1", "HAVEN", 400m, 6, 2100m, 2, 800m, 4, 1, 1, 1, 3, 2, 50m, 4), row);
        Assert.Equal((1300m, 1075m, true), (row.VerschilEuro!.Value, row.KostenPerPlaatsingEuro!.Value, row.MeerDevicesDanPlaatsingen));
        Assert.Equal(24, picture.Maanden.Count);
        Assert.Equal([(3, 1, 1), (0, 0, 1)], picture.Maanden.Where(m => m.Maand == new DateOnly(2026, 9, 1) || m.Maand == new DateOnly(2027, 2, 1)).Select(m => (m.Uitgeleend, m.Teruggekomen, m.Open)));
        Assert.Equal([(3, 1)], picture.Leeftijden.Where(l => l.Aantal > 0).Select(l => (l.VanMaanden, l.Aantal)));
        Assert.Equal(new Verliescijfer("HAVEN", 3, 1, 0, 0), picture.Verliezen.Single());
        Assert.Equal((0, 0), (theirs.Verliezen.Count, theirs.Leeftijden.Sum(l => l.Aantal)));
    }
}
