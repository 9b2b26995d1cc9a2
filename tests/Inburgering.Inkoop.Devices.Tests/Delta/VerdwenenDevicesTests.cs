// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Delta;
using Inburgering.Inkoop.Devices.Koppelvlak;
using Inburgering.Inkoop.Devices.Tests.Inlezen;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Devices.Tests.Delta;

/// <summary>What goes out of somebody's sight is told to who reads changes; what nobody could see there is told to nobody.</summary>
public sealed class VerdwenenDevicesTests
{
    private const string Devicekop = "serienummer;type;eigenaar;contract;perceel;aanschafwaarde_euro";
    private const string Leenkop = "plaatsing;serienummer;uitgegeven_op;overeenkomst_getekend_op;verwacht_retour;staat_uit";
    private static readonly PageRequest Alles = new(Sortering: "serienummer");

    private static readonly (string Wie, Actor Actor)[] Lezers =
    [
        ("HAVEN", Testwereld.Haven),
        ("HAVEN C-1", Testwereld.Haven with { Scope = Scope.VanAanbieder("HAVEN", "C-1") }),
        ("HAVEN C-9", Testwereld.Haven with { Scope = Scope.VanAanbieder("HAVEN", "C-9") }),
        ("DUIN", Testwereld.Duin),
        ("0626", Testwereld.ConsulentWassenaar with { Scope = Scope.VanGemeenten("0626") }),
        ("0629", Testwereld.ConsulentWassenaar),
        ("regio", Testwereld.Contractmanager),
    ];

    [Theory]
    [Databases]
    public async Task Device_NaarEenAnderContract_VerdwijntVoorWieHetZag(DatabaseProvider provider)
    {
        // Arrange: gemeente 0629 takes part in the first contract only.
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        world.GemeentenVanC2 = ["0626"];
        await Testwereld.DeviceAsync(app);
        await Testwereld.DeviceAsync(app, "SN-002");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var start = app.Clock.GetUtcNow();

        // Act
        var moved = await DeviceNaarAsync(app, "C-2", start);
        var later = await LeesAsync(app, app.Clock.GetUtcNow());
        var back = await DeviceNaarAsync(app, "C-1", start);

        // Assert: "delta / gone" for each reader.
        Assert.Equal(["HAVEN: /SN-001", "HAVEN C-1: /SN-001", "HAVEN C-9: /", "DUIN: SN-001/", "0626: SN-001/", "0629: /SN-001", "regio: SN-001/"], moved);
        Assert.All(later, l => Assert.EndsWith(": /", l, StringComparison.Ordinal));
        Assert.Equal(["HAVEN: SN-001/", "HAVEN C-1: SN-001/", "HAVEN C-9: /", "DUIN: /SN-001", "0626: SN-001/", "0629: SN-001/", "regio: SN-001/"], back);
    }

    [Theory]
    [Databases]
    public async Task Gemeente_VerlaatEenContractEnKomtTerug_HoortWelkeDevicesWegEnErbijZijn(DatabaseProvider provider)
    {
        // Arrange
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        await Testwereld.DeviceAsync(app, "SN-002", "C-2");
        await app.RunJobAsync("devices-kring");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var start = app.Clock.GetUtcNow();

        // Act
        var left = await KringAsync(app, world, start, "0626");
        var again = await KringAsync(app, world, app.Clock.GetUtcNow(), "0626");
        var back = await KringAsync(app, world, app.Clock.GetUtcNow(), "0626", "0629");
        var since = await LeesAsync(app, start);

        // Assert
        Assert.Equal(["HAVEN: /", "HAVEN C-1: /", "HAVEN C-9: /", "DUIN: /", "0626: /", "0629: /SN-002", "regio: /"], left);
        Assert.All(again, l => Assert.EndsWith(": /", l, StringComparison.Ordinal));
        Assert.Equal(["HAVEN: /", "HAVEN C-1: /", "HAVEN C-9: /", "DUIN: SN-002/", "0626: SN-002/", "0629: SN-002/", "regio: SN-002/"], back);
        Assert.Equal(back, since);
    }

    [Theory]
    [Databases]
    public async Task Bruikleen_GaatMeeNaarElders_VerdwijntVoorWieHemZag(DatabaseProvider provider)
    {
        // Arrange: the person of PL-2 (HAVEN, 0629) goes on at PL-9 (DUIN, 0626) and keeps the device; SN-002 stays.
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        await Testwereld.DeviceAsync(app, "SN-002");
        await app.SendAsync(new LeenDeviceUit("SN-001", "PL-2", Testwereld.Getekend));
        await app.SendAsync(new LeenDeviceUit("SN-002", "PL-1", Testwereld.Getekend));
        var next = world.Plaatsingen["PL-4"] with { Nummer = "PL-9", Dossiernummer = "D-PL-2" };
        world.Plaatsingen["PL-9"] = next;
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var start = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        // Act: along with the person, and back by a file.
        await Testwereld.HoorAsync<PlaatsingBeeindigdHandler, PlaatsingBeeindigd>(app, new PlaatsingBeeindigd(world.Plaatsingen["PL-2"], Eindreden.Overstap, new DateOnly(2026, 9, 20)));
        await Testwereld.HoorAsync<PlaatsingGestartHandler, PlaatsingGestart>(app, new PlaatsingGestart(next));
        var moved = await LeesLeningenAsync(app, start);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var file = await ImportProef.TekstAsync(app, "bruiklenen", null, Leenkop, "PL-2;SN-001;2026-09-01;2026-09-01;2029-09-01;Goed");
        var back = await LeesLeningenAsync(app, start);

        // Assert
        Assert.Equal((0, 1, 0, 0), file.Uitkomst);
        Assert.Equal(["HAVEN: /SN-001 Elders", "HAVEN C-1: /SN-001 Elders", "HAVEN C-9: /", "DUIN: SN-001/", "0626: SN-001/", "0629: /SN-001 Elders", "regio: SN-001/"], moved);
        Assert.Equal(["HAVEN: SN-001/", "HAVEN C-1: SN-001/", "HAVEN C-9: /", "DUIN: /SN-001 Elders", "0626: /SN-001 Elders", "0629: SN-001/", "regio: SN-001/"], back);
    }

    [Theory]
    [Databases]
    public async Task Bruikleen_NaDeBewaartermijn_IsGeanonimiseerdVoorWieHemZag(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        await Testwereld.DeviceAsync(app, "SN-002");
        var old = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;
        await app.SendAsync(new LeenDeviceUit("SN-002", "PL-2", Testwereld.Getekend));
        await app.SendAsync(new NeemDeviceIn(old, Testwereld.Vandaag, Devicestaat.Goed));
        app.Clock.Set(Testwereld.Vandaag.AddYears(5).AddDays(1));
        var start = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        // Act
        await app.RunJobAsync("devices-privacy");
        var gone = await LeesLeningenAsync(app, start);
        var nextDay = await LeesLeningenAsync(app, start.AddDays(1));

        // Assert: it changed, and what was kept of the person has to go.
        Assert.Equal(["HAVEN: SN-001/SN-001 Geanonimiseerd", "HAVEN C-1: SN-001/SN-001 Geanonimiseerd", "HAVEN C-9: /", "DUIN: /", "0626: SN-001/SN-001 Geanonimiseerd", "0629: /", "regio: SN-001/SN-001 Geanonimiseerd"], gone);
        Assert.All(nextDay, l => Assert.EndsWith(": /", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeviceOfBruikleen_WeggooienKanNiet_WantWieWijzigingenLeestHoudtHemDan()
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(DatabaseProvider.Sqlite);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);

        // Act
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => app.InScopeAsync(async p =>
        {
            var db = p.GetRequiredService<DevicesDbContext>();
            db.Devices.Remove(await db.Devices.SingleAsync());
            return await db.SaveChangesAsync();
        }));

        // Assert
        Assert.StartsWith("Device is never deleted", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string[]> DeviceNaarAsync(TestApp app, string contract, DateTimeOffset since)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await ImportProef.TekstAsync(app, "devices", null, Devicekop, $"SN-001;Tablet;Gemeente;{contract};B1;350,00", "SN-002;Tablet;Gemeente;C-1;B1;350,00");
        return await LeesAsync(app, since);
    }

    private static async Task<string[]> KringAsync(TestApp app, Testwereld world, DateTimeOffset since, params string[] gemeenten)
    {
        world.GemeentenVanC2 = gemeenten;
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunJobAsync("devices-kring");
        return await LeesAsync(app, since);
    }

    private static Task<string[]> LeesAsync(TestApp app, DateTimeOffset since) => PerLezerAsync(async actor =>
    (
        (await app.SendAsync(new ZoekDevices(Alles, new DeviceFilter(BijgewerktNa: since)), actor)).Value.Items.Select(d => d.Serienummer),
        (await app.SendAsync(new ZoekVerdwenenDevices(Alles, since), actor)).Value.Items.Select(d => d.Serienummer)));

    private static Task<string[]> LeesLeningenAsync(TestApp app, DateTimeOffset since) => PerLezerAsync(async actor =>
    (
        (await app.SendAsync(new ZoekBruiklenen(Alles, new BruikleenFilter(BijgewerktNa: since)), actor)).Value.Items.Select(b => b.Serienummer),
        (await app.SendAsync(new ZoekVerdwenenBruiklenen(Alles, since), actor)).Value.Items.Select(b => $"{b.Serienummer} {b.Reden}")));

    private static async Task<string[]> PerLezerAsync(Func<Actor, Task<(IEnumerable<string> Delta, IEnumerable<string> Weg)>> read)
    {
        List<string> lines = [];
        foreach (var (who, actor) in Lezers)
        {
            var (delta, gone) = await read(actor);
            lines.Add($"{who}: {string.Join(' ', delta)}/{string.Join(' ', gone)}");
        }

        return [.. lines];
    }
}
