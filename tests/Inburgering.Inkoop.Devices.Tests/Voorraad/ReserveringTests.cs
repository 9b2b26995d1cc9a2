// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Devices.Tests.Voorraad;

public sealed class ReserveringTests
{
    private static readonly DateOnly Vandaag = Testwereld.Vandaag;

    [Theory]
    [Databases]
    public async Task Reserveer_DanReikUit_AlleenVoorDeGroepEnAllesOfNiets(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        foreach (var serial in new[] { "SN-001", "SN-002", "SN-003" })
        {
            await Testwereld.DeviceAsync(app, serial);
        }

        // Act
        var tooMany = await app.SendAsync(new ReserveerDevices("C-1", "B1", "Oktober", Vandaag.AddDays(3), 4), Testwereld.Haven);
        var kept = await app.SendAsync(new ReserveerDevices("C-1", "B1", "Oktober", Vandaag.AddDays(3), 2), Testwereld.Haven);
        var other = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend), Testwereld.Haven);
        var half = await app.SendAsync(new ReikDevicesUit([new("SN-001", "PL-1"), new("SN-001", "PL-2"), new("SN-009", "PL-2"), new("SN-002", "PL-5")], Vandaag, null, "Oktober"), Testwereld.Haven);
        var between = await Testwereld.LoansAsync(app);
        var done = await app.SendAsync(new ReikDevicesUit([new("SN-001", "PL-1"), new("SN-002", "PL-2")], Vandaag, Vandaag.AddYears(1), "Oktober"), Testwereld.Haven);

        // Assert
        Assert.Equal("Er zijn 3 devices beschikbaar en u vraagt er 4. Reserveer er minder, of registreer eerst meer devices.", tooMany.Errors.Single().Message);
        Assert.Equal(["SN-001", "SN-002"], kept.Value.Serienummers);
        Assert.Equal("DEVICE_ANDERS_GERESERVEERD", other.Errors.Single().Code);
        Assert.Equal(
            ["BRUIKLEEN_DUBBEL_IN_SESSIE Regels[1].Serienummer", "DEVICE_ONBEKEND Regels[2].Serienummer", "BRUIKLEEN_PLAATSING_LOOPT_NIET Regels[3].Plaatsing"],
            half.Errors.Select(e => $"{e.Code} {e.Field}"));
        Assert.Empty(between);
        Assert.Equal([("SN-001", "PL-1"), ("SN-002", "PL-2")], done.Value.Bruiklenen.Select(b => (b.Serienummer, b.Plaatsing)));
        Assert.Empty((await app.SendAsync(new ZoekReserveringen(), Testwereld.Haven)).Value.Groepen);
    }

    [Theory]
    [Databases]
    public async Task ReikUit_TweedeDeviceVoorEenPlaatsing_AlleenMetMotivering(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app, "SN-001");
        await Testwereld.DeviceAsync(app, "SN-002");
        await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend), Testwereld.Haven);

        // Act
        var without = await app.SendAsync(new ReikDevicesUit([new("SN-002", "PL-1")], Vandaag), Testwereld.Haven);
        var tooShort = await app.SendAsync(new ReikDevicesUit([new("SN-002", "PL-1", Motivering: "Nodig.")], Vandaag), Testwereld.Haven);
        var with = await app.SendAsync(new ReikDevicesUit([new("SN-002", "PL-1", Motivering: "De eerste is in reparatie bij de fabriek.")], Vandaag), Testwereld.Haven);

        // Assert
        Assert.Equal("BRUIKLEEN_TWEEDE_UITLEEN Regels[0].Motivering", without.Errors.Select(e => $"{e.Code} {e.Field}").Single());
        Assert.Equal("De motivering is te kort: schrijf in minstens 10 tekens waarom een tweede device nodig is.", tooShort.Errors.Single().Message);
        Assert.Equal("De eerste is in reparatie bij de fabriek.", (await Testwereld.LoansAsync(app)).Single(b => b.Serienummer == "SN-002").Motivering);
        Assert.True(with.IsSuccess);
    }

    [Theory]
    [Databases]
    public async Task ZoekUitreikbaar_PerRol_AlleenPlaatsingenZonderDeviceBinnenHetBereik(DatabaseProvider provider)
    {
        // Arrange
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var before = await PossibleAsync(Testwereld.Haven);
        await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend), Testwereld.Haven);

        // Act
        var after = await PossibleAsync(Testwereld.Haven);
        var other = await PossibleAsync(Testwereld.Duin);
        var wassenaar = await PossibleAsync(Testwereld.ConsulentWassenaar);
        world.DeviceVoorWi2013 = true;
        var both = await PossibleAsync(Testwereld.Haven);

        // Assert: PL-3 is of somebody under the Wi2013, PL-5 is over.
        Assert.Equal(["PL-1", "PL-2"], before);
        Assert.Equal(["PL-2"], after);
        Assert.Empty(other);
        Assert.Equal(["PL-2"], wassenaar);
        Assert.Equal(["PL-2", "PL-3"], both);

        async Task<IEnumerable<string>> PossibleAsync(SharedKernel.Access.Actor actor) =>
            (await app.SendAsync(new ZoekUitreikbaar("C-1", "B1"), actor)).Value.Plaatsingen.Select(p => p.Plaatsing);
    }

    [Theory]
    [Databases]
    public async Task Reserveer_TweeGroepenTegelijk_NooitHetzelfdeDevice(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        foreach (var i in Enumerable.Range(1, 5))
        {
            await Testwereld.DeviceAsync(app, $"SN-00{i}");
        }

        // Act
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => app.SendAsync(new ReserveerDevices("C-1", "B1", $"Groep {i}", Vandaag, 3)))));

        // Assert
        Assert.Equal(1, outcomes.Count(o => o.IsSuccess));
        Assert.All(outcomes.Where(o => !o.IsSuccess), o => Assert.Equal("DEVICE_TE_WEINIG", o.Errors.Single().Code));
    }

    [Fact]
    public async Task Reservering_NietUitgereikt_VervaltNaDeTermijn()
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(DatabaseProvider.Sqlite);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        await app.SendAsync(new ReserveerDevices("C-1", "B1", "Oktober", Vandaag, 1));

        // Act
        await app.RunJobAsync("devices-retour");
        var kept = (await app.SendAsync(new HaalDevice("SN-001"))).Value.Stand;
        app.Clock.Set(Vandaag.AddDays(15));
        await app.RunJobAsync("devices-retour");

        // Assert
        Assert.Equal((DeviceStand.Gereserveerd, DeviceStand.Beschikbaar), (kept, (await app.SendAsync(new HaalDevice("SN-001"))).Value.Stand));
    }

    [Theory]
    [Databases]
    public async Task Inname_MetAccessoiresEnReparatie_StaatInHetVerloop(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await app.SendAsync(new RegistreerDevice("SN-001", "Laptop", Eigenaar.Gemeente, "C-1", "B1", 500m, ["lader", "hoes"], new DateOnly(2026, 1, 10)));
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;

        // Act
        var strange = await app.SendAsync(new NeemDeviceIn(id, Vandaag, Devicestaat.Defect, ["muis"]));
        await app.SendAsync(new NeemDeviceIn(id, Vandaag, Devicestaat.Defect, ["hoes"]));
        await app.SendAsync(new MeldHersteld("SN-001", Vandaag, 75.50m));
        var unwiped = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-2", new UitleenGegevens(Vandaag, Devicestaat.Goed)));
        await app.SendAsync(new LegWissenVast("SN-001"));
        var lent = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-2", new UitleenGegevens(Vandaag, Devicestaat.Goed)));

        // Assert
        Assert.Equal("‘muis’ ging niet mee. Kies uit: lader, hoes.", strange.Errors.Single().Message);
        Assert.Equal("DEVICE_NIET_GEWIST", unwiped.Errors.Single().Code);
        Assert.True(lent.IsSuccess);
        var life = (await app.SendAsync(new HaalDeviceVerloop("SN-001"))).Value;
        Assert.Equal(["lader"], life.Device.Accessoires);
        Assert.Equal(75.50m, life.Reparaties.Single().KostenEuro);
        Assert.Equal(["PL-2", "PL-1"], life.Bruiklenen.Select(b => b.Plaatsing));
        Assert.Equal(["hoes"], life.Bruiklenen[1].Ontbreekt);
        Assert.False(life.Bruiklenen[1].DataGewist);
        Assert.NotEmpty(life.Geschiedenis.Regels);
        Assert.Empty((await app.SendAsync(new HaalDeviceVerloop("SN-001"), Testwereld.Haven)).Value.Geschiedenis.Regels);
    }

    [Fact]
    public async Task SchrijfAf_VanDeGemeente_NietDoorDeAanbieder()
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(DatabaseProvider.Sqlite);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);

        // Act
        var refused = await app.SendAsync(new SchrijfDeviceAf("SN-001", Vandaag, "Te oud"), Testwereld.Haven);
        var foreign = await app.SendAsync(new SchrijfDeviceAf("SN-001", Vandaag, "Te oud"), Testwereld.Duin);
        var future = await app.SendAsync(new SchrijfDeviceAf("SN-001", Vandaag.AddDays(1), "Te oud"));

        // Assert
        Assert.Equal(["DEVICE_AFSCHRIJVEN_GEMEENTE", "DEVICE_ONBEKEND", "DEVICE_DATUM_IN_TOEKOMST"], new[] { refused, foreign, future }.Select(r => r.Errors.Single().Code));
    }
}
