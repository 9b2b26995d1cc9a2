// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Koppelvlak;
using Inburgering.Inkoop.Devices.Toezicht;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Werk;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Devices.Tests.Uitleen;

public sealed class BruikleenVerloopTests
{
    [Theory]
    [Databases]
    public async Task PlaatsingBeeindigd_DeviceNogUit_MoetTerugEnKomtOpDeWerklijst(DatabaseProvider provider)
    {
        // Arrange
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;

        // Act
        await app.InScopeAsync(async p =>
        {
            await p.GetRequiredService<PlaatsingBeeindigdHandler>().HandleAsync(new PlaatsingBeeindigd(world.Plaatsingen["PL-1"], Eindreden.Uitval, new DateOnly(2026, 9, 20)), CancellationToken.None);
            return true;
        });
        await app.RunJobAsync("devices-retour");

        // Assert
        var loan = (await app.SendAsync(new HaalBruikleen(id), Testwereld.Haven)).Value.Bruikleen;
        Assert.Equal((new DateOnly(2026, 9, 20), new DateOnly(2026, 9, 20)), (loan.PlaatsingEinde!.Value, loan.RetourUiterlijk!.Value));
        Assert.Equal(id, Assert.Single((await app.SendAsync(new ZoekBruiklenen(new PageRequest(), new BruikleenFilter(BruikleenLijst.NietRetour)), Testwereld.Haven)).Value.Items).Id);
        var work = Assert.Single((await app.SendAsync(new ZoekDevicesWerk(), Testwereld.Haven)).Value.Regels);
        Assert.Equal((Ernst.LetOp, "Device SN-001 moet terug: de plaatsing eindigde op 20-09-2026", new DateOnly(2026, 10, 4), $"/devices/bruiklenen/{id}"), (work.Ernst, work.Titel, work.Termijn!.Value, work.Pad));
        Assert.Empty((await app.SendAsync(new ZoekDevicesWerk(), Testwereld.Duin)).Value.Regels);
    }

    [Theory]
    [Databases]
    public async Task DevicesRetour_NaDeTermijnEnNaInname_VolgtDeStand(DatabaseProvider provider)
    {
        // Arrange
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        world.Plaatsingen["PL-1"] = world.Plaatsingen["PL-1"] with { Einddatum = new DateOnly(2026, 9, 10) };
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;

        // Act
        await app.RunJobAsync("devices-retour");
        await app.RunJobAsync("devices-retour");
        var late = await OpenAsync(app);
        await app.SendAsync(new NeemDeviceIn(id, new DateOnly(2026, 9, 30), Devicestaat.Goed, DataGewist: true));
        await app.RunJobAsync("devices-retour");
        var done = await OpenAsync(app);

        // Assert
        Assert.Equal(["device-retour Fout Aanbieder", "device-te-laat LetOp Contractmanager"], late);
        Assert.Empty(done);
    }

    [Theory]
    [Databases]
    public async Task NeemDeviceIn_VerkeerdeDag_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;

        // Act
        var before = await app.SendAsync(new NeemDeviceIn(id, new DateOnly(2026, 8, 31), Devicestaat.Goed));
        var future = await app.SendAsync(new NeemDeviceIn(id, new DateOnly(2026, 10, 2), Devicestaat.Goed));
        var sameDay = await app.SendAsync(new NeemDeviceIn(id, new DateOnly(2026, 9, 1), Devicestaat.Goed));
        var twice = await app.SendAsync(new NeemDeviceIn(id, new DateOnly(2026, 9, 2), Devicestaat.Goed));
        var theirs = await app.SendAsync(new NeemDeviceIn(id, new DateOnly(2026, 9, 2), Devicestaat.Goed), Testwereld.Duin);

        // Assert
        Assert.Equal("31-08-2026 ligt voor de dag van uitgifte, 01-09-2026.", before.Errors.Single().Message);
        Assert.Equal("BRUIKLEEN_DATUM_IN_TOEKOMST", future.Errors.Single().Code);
        Assert.True(sameDay.IsSuccess);
        Assert.Equal("Het device is al ingenomen op 01-09-2026.", twice.Errors.Single().Message);
        Assert.Equal((ErrorKind.NotFound, "BRUIKLEEN_ONBEKEND"), (theirs.Errors.Single().Kind, theirs.Errors.Single().Code));
    }

    [Theory]
    [Databases]
    public async Task MeldIncident_DanBesluit_StaatMetVerslagMaarNietInHetLogboek(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-2", Testwereld.Getekend))).Value;

        // Act
        var early = await app.SendAsync(new BesluitAansprakelijkheid(id, Aansprakelijke.Niemand, "Geen schuld."), Testwereld.ConsulentWassenaar);
        await app.SendAsync(new MeldIncident(id, Incidentsoort.Verlies, new DateOnly(2026, 9, 5), "Testpersoon liet het in de trein liggen."), Testwereld.Haven);
        var decided = await app.SendAsync(new BesluitAansprakelijkheid(id, Aansprakelijke.Niemand, "Geen schuld."), Testwereld.ConsulentWassenaar);
        var provided = await app.SendAsync(new BesluitAansprakelijkheid(id, Aansprakelijke.Inburgeraar, "Eigen schuld."), Testwereld.Haven);

        // Assert
        Assert.Equal("BRUIKLEEN_GEEN_INCIDENT", early.Errors.Single().Code);
        Assert.True(decided.IsSuccess);
        Assert.Equal(ErrorKind.Forbidden, provided.Errors.Single().Kind);
        var detail = (await app.SendAsync(new HaalBruikleen(id), Testwereld.ConsulentWassenaar)).Value;
        Assert.Equal((Incidentsoort.Verlies, Aansprakelijke.Niemand, false, "Testpersoon liet het in de trein liggen."), (detail.Bruikleen.Incident!.Value, detail.Bruikleen.Aansprakelijk!.Value, detail.Bruikleen.StaatNogUit, detail.IncidentVerslag));
        var log = await app.InScopeAsync(p => p.GetRequiredService<DevicesDbContext>().Logboek.Where(l => l.Handeling == "MeldIncident" && l.Onderwerp == "Bruikleen").SingleAsync());
        Assert.Contains("\"IncidentVerslag\":\"(persoonsgegeven)\"", log.Nieuw, StringComparison.Ordinal);
        Assert.Equal(DeviceStand.Vermist, (await app.SendAsync(new HaalDevice("SN-001"))).Value.Stand);
    }

    [Theory]
    [Databases]
    public async Task ZoekBruiklenen_AndereAanbiederOfGemeente_ZietNiets(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;

        // Act
        var own = await app.SendAsync(new ZoekBruiklenen(new PageRequest()), Testwereld.Haven);
        var other = await app.SendAsync(new ZoekBruiklenen(new PageRequest()), Testwereld.Duin);
        var elsewhere = await app.SendAsync(new ZoekBruiklenen(new PageRequest()), Testwereld.ConsulentWassenaar);
        var theirs = await app.SendAsync(new HaalBruikleen(id), Testwereld.Duin);
        var devices = await app.SendAsync(new ZoekDevices(new PageRequest()), Testwereld.Duin);

        // Assert
        Assert.Equal((1, 0, 0, 0), (own.Value.Items.Count, other.Value.Items.Count, elsewhere.Value.Items.Count, devices.Value.Items.Count));
        Assert.Equal("BRUIKLEEN_ONBEKEND", theirs.Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task ZoekDeviceBudget_GekochtEnUitgeleend_TeltPerPerceel(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        await Testwereld.DeviceAsync(app, "SN-002");
        await Testwereld.DeviceAsync(app, "SN-003", "C-2");
        await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend));

        // Act
        var all = (await app.SendAsync(new ZoekDeviceBudget())).Value.Percelen;
        var own = (await app.SendAsync(new ZoekDeviceBudget(), Testwereld.Duin)).Value.Percelen;

        // Assert
        Assert.Equal(
            [new DeviceBudgetRegel("C-1", "B1", "HAVEN", 400m, 2, 700m, 1, 400m, 1, 1, 0, 0, 0, 0, 0m, 4), new DeviceBudgetRegel("C-2", "B1", "DUIN", 400m, 1, 350m, 0, 0m, 1, 0, 0, 0, 0, 0, 0m, 1)],
            all);
        Assert.Equal((300m, "C-2"), (all[0].VerschilEuro!.Value, Assert.Single(own).Contractnummer));
    }

    [Theory]
    [Databases]
    public async Task HaalCijfers_OverEenPeriode_TeltZonderWi2013(DatabaseProvider provider)
    {
        // Arrange
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        world.DeviceVoorWi2013 = true;
        foreach (var (serial, placement) in new[] { ("SN-001", "PL-1"), ("SN-002", "PL-2"), ("SN-003", "PL-3") })
        {
            await Testwereld.DeviceAsync(app, serial);
            var id = (await app.SendAsync(new LeenDeviceUit(serial, placement, Testwereld.Getekend))).Value;
            if (placement != "PL-1")
            {
                await app.SendAsync(new NeemDeviceIn(id, new DateOnly(2026, 9, 30), Devicestaat.Goed));
            }
            else
            {
                await app.SendAsync(new MeldIncident(id, Incidentsoort.Verlies, new DateOnly(2026, 10, 1), "Kwijt."));
            }
        }

        // Act
        var september = await app.InScopeAsync(p => p.GetRequiredService<IDevices>().HaalCijfersAsync("C-1", new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30), CancellationToken.None));
        var october = await app.InScopeAsync(p => p.GetRequiredService<IDevices>().HaalCijfersAsync("C-1", new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31), CancellationToken.None));

        async Task<string> AchterAsync(string kpi, int month, string lot = "B1", SharedKernel.Access.Actor? actor = null) => string.Join(
            ' ',
            (await app.SendAsync(new ZoekBruiklenen(new PageRequest(), new BruikleenFilter(Contract: "C-1", Perceel: lot, Cijfer: kpi, Van: new DateOnly(2026, month, 1), Tot: new DateOnly(2026, month, month == 9 ? 30 : 31))), actor)).Value.Items.Select(b => b.Plaatsing).Order(StringComparer.Ordinal));
        var wrong = await app.SendAsync(new ZoekBruiklenen(new PageRequest(), new BruikleenFilter(Cijfer: "gestart", Tot: new DateOnly(2026, 9, 30))));

        // Assert: behind each figure are exactly the loans that make it, and Wi2013 (PL-3) is never among them.
        Assert.Equal([new DeviceCijfers("B1", 2, 1, 0)], september);
        Assert.Equal([new DeviceCijfers("B1", 0, 0, 1)], october);
        Assert.Equal(("PL-1 PL-2", "PL-2", ""), (await AchterAsync("devices_uitgeleend", 9), await AchterAsync("devices_retour", 9), await AchterAsync("devices_verlies", 9)));
        Assert.Equal(("", "", "PL-1"), (await AchterAsync("devices_uitgeleend", 10), await AchterAsync("devices_retour", 10), await AchterAsync("devices_verlies", 10, "")));
        Assert.Equal("", await AchterAsync("devices_uitgeleend", 9, actor: new SharedKernel.Access.Actor("x", "Vreemd", [SharedKernel.Access.Rol.Aanbieder], SharedKernel.Access.Scope.VanAanbieder("VREEMD"), SharedKernel.Access.Kanaal.Web)));
        Assert.Equal(["Filter.Cijfer", "Filter.Van"], wrong.Errors.Select(e => e.Field));
    }

    [Theory]
    [Databases]
    public async Task RegistreerDevice_BestaatAlOfVreemdPerceel_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);

        // Act
        var twice = await app.SendAsync(new RegistreerDevice("SN-001", "Tablet", Eigenaar.Gemeente, "C-1", "B1", 350m));
        var foreign = await app.SendAsync(new RegistreerDevice("SN-009", "Tablet", Eigenaar.Aanbieder, "C-2", "B1", 350m), Testwereld.Haven);
        var wrong = await app.SendAsync(new RegistreerDevice("!", "", Eigenaar.Aanbieder, "C-1", "B1", -1m));

        // Assert
        Assert.Equal("Er is al een device met serienummer ‘SN-001’. Controleer het nummer op het device.", twice.Errors.Single().Message);
        Assert.Equal("DEVICE_PERCEEL_ONBEKEND", foreign.Errors.Single().Code);
        Assert.Equal(["Serienummer", "Type", "AanschafwaardeEuro"], wrong.Errors.Select(e => e.Field));
    }

    private static Task<List<string>> OpenAsync(TestApp app) => app.InScopeAsync(async p =>
    {
        var items = await p.GetRequiredService<DevicesDbContext>().Werk.Where(w => w.AfgehandeldOp == null).OrderBy(w => w.Sleutel).ToListAsync();
        return items.Select(w => $"{w.Sleutel.Split(':')[0]} {w.Ernst} {w.Rol}").ToList();
    });
}
