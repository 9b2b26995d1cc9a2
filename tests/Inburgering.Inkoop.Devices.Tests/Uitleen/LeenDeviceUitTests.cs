// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Devices.Tests.Uitleen;

public sealed class LeenDeviceUitTests
{
    [Theory]
    [Databases]
    public async Task LeenDeviceUit_MetOvereenkomst_StaatUitZonderSignaal(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);

        // Act
        var outcome = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend), Testwereld.Haven);

        // Assert
        Assert.True(outcome.IsSuccess);
        var loan = Assert.Single(await Testwereld.LoansAsync(app));
        Assert.Equal(("PL-1", "HAVEN", "0626", new DateOnly(2026, 9, 1), "2026-1"), (loan.Plaatsing, loan.Aanbieder, loan.Gemeente, loan.GetekendOp, loan.OvereenkomstVersie));
        Assert.Empty(await Testwereld.OutboxAsync(app));
        var device = (await app.SendAsync(new HaalDevice("SN-001"), Testwereld.Haven)).Value;
        Assert.Equal(DeviceStand.Uitgeleend, device.Stand);
    }

    [Theory]
    [Databases]
    public async Task LeenDeviceUit_ZonderOvereenkomst_MeldtHetEenKeerEnLaterDatIsGetekend(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);

        // Act
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", new UitleenGegevens(new DateOnly(2026, 9, 1), Devicestaat.Goed)), Testwereld.Haven)).Value;
        var signed = await app.SendAsync(new TekenOvereenkomst(id, "2026-1", new DateOnly(2026, 9, 20)), Testwereld.Haven);
        var again = await app.SendAsync(new TekenOvereenkomst(id, "2026-1", new DateOnly(2026, 9, 21)), Testwereld.Haven);

        // Assert
        Assert.True(signed.IsSuccess);
        Assert.Equal(("BRUIKLEEN_AL_GETEKEND", "De overeenkomst is al getekend op 20-09-2026."), (again.Errors.Single().Code, again.Errors.Single().Message));
        var events = await Testwereld.OutboxAsync(app);
        Assert.Equal(["DeviceUitgeleendZonderOvereenkomst", "BruikleenovereenkomstAlsnogGetekend"], events.Select(e => e.Soort));
        var told = JsonDocument.Parse(events[0].Inhoud).RootElement;
        Assert.Equal(("SN-001", "PL-1", "HAVEN", "C-1", "2026-09-01"), (told.GetProperty("Serienummer").GetString(), told.GetProperty("Plaatsing").GetString(), told.GetProperty("Aanbieder").GetString(), told.GetProperty("Contractnummer").GetString(), told.GetProperty("UitgegevenOp").GetString()));
    }

    [Theory]
    [Databases]
    public async Task LeenDeviceUit_DeviceIsAlUit_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var first = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;

        // Act
        var refused = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-2", Testwereld.Getekend with { UitgegevenOp = new DateOnly(2026, 9, 10) }));
        await app.SendAsync(new MeldIncident(first, Incidentsoort.Diefstal, new DateOnly(2026, 9, 11), "Uit de tas gehaald."));
        var stolen = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-2", Testwereld.Getekend with { UitgegevenOp = new DateOnly(2026, 9, 12) }));
        await app.SendAsync(new NeemDeviceIn(first, new DateOnly(2026, 9, 15), Devicestaat.Gebruikssporen, DataGewist: true));
        var found = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-2", Testwereld.Getekend with { UitgegevenOp = new DateOnly(2026, 9, 16) }));

        // Assert
        Assert.Equal(("BRUIKLEEN_DEVICE_AL_UIT", "Device ‘SN-001’ is al uitgeleend, bij plaatsing ‘PL-1’. Neem het eerst in."), (refused.Errors.Single().Code, refused.Errors.Single().Message));
        Assert.Equal("BRUIKLEEN_DEVICE_KWIJT", stolen.Errors.Single().Code);
        Assert.True(found.IsSuccess);
    }

    [Theory]
    [Databases]
    public async Task LeenDeviceUit_TweedeBijEenPlaatsing_AlleenMetMotivering(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        await Testwereld.DeviceAsync(app, "SN-002");
        await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend));

        // Act
        var refused = await app.SendAsync(new LeenDeviceUit("SN-002", "PL-1", Testwereld.Getekend));
        var motivated = await app.SendAsync(new LeenDeviceUit("SN-002", "PL-1", Testwereld.Getekend, "Groter scherm nodig door slecht zicht."));

        // Assert
        Assert.Equal(("BRUIKLEEN_TWEEDE_UITLEEN", "Motivering"), (refused.Errors.Single().Code, refused.Errors.Single().Field));
        Assert.Equal("Bij plaatsing ‘PL-1’ staat nog een device uit: ‘SN-001’. Schrijf op waarom een tweede device nodig is, of neem het eerste in.", refused.Errors.Single().Message);
        Assert.True(motivated.IsSuccess);
        Assert.Equal("Groter scherm nodig door slecht zicht.", (await Testwereld.LoansAsync(app))[1].Motivering);
        var log = await app.InScopeAsync(p => p.GetRequiredService<DevicesDbContext>().Logboek.OrderBy(l => l.Volgnummer).LastAsync());
        Assert.Equal(("LeenDeviceUit", "Groter scherm nodig door slecht zicht."), (log.Handeling, log.Reden));
    }

    [Theory]
    [Databases]
    public async Task LeenDeviceUit_Wi2013_AlleenAlsHetContractHetToestaat(DatabaseProvider provider)
    {
        // Arrange
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);

        // Act
        var refused = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-3", Testwereld.Getekend));
        world.DeviceVoorWi2013 = true;
        var allowed = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-3", Testwereld.Getekend));

        // Assert
        Assert.Equal(("BRUIKLEEN_WI2013_NIET_TOEGESTAAN", "Deze persoon valt onder de Wi2013. Contract ‘C-1’, perceel ‘B1’ betaalt geen device voor de Wi2013."), (refused.Errors.Single().Code, refused.Errors.Single().Message));
        Assert.True(allowed.IsSuccess);
    }

    [Theory]
    [Databases]
    public async Task LeenDeviceUit_VanEenAnderOfNietLopend_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);

        // Act
        var device = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-4", Testwereld.Getekend), Testwereld.Duin);
        var placement = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-4", Testwereld.Getekend), Testwereld.Haven);
        var missing = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-99", Testwereld.Getekend), Testwereld.Haven);
        var ended = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-5", Testwereld.Getekend), Testwereld.Haven);

        // Assert
        Assert.Equal((ErrorKind.Rule, "DEVICE_ONBEKEND", "Serienummer"), (device.Errors.Single().Kind, device.Errors.Single().Code, device.Errors.Single().Field));
        Assert.Equal("Plaatsing ‘PL-4’ is niet gevonden. Controleer het nummer, zoals PL-00004.", placement.Errors.Single().Message);
        Assert.Equal("Plaatsing ‘PL-99’ is niet gevonden. Controleer het nummer, zoals PL-00004.", missing.Errors.Single().Message);
        Assert.Equal("BRUIKLEEN_PLAATSING_LOOPT_NIET", ended.Errors.Single().Code);
        Assert.Empty(await Testwereld.LoansAsync(app));
    }

    [Theory]
    [Databases]
    public async Task LeenDeviceUit_TweeTegelijk_EenKrijgtHet(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);

        // Act
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => app.SendAsync(new LeenDeviceUit("SN-001", i % 2 == 0 ? "PL-1" : "PL-2", Testwereld.Getekend)))));

        // Assert
        Assert.Equal(1, outcomes.Count(o => o.IsSuccess));
        Assert.All(outcomes.Where(o => !o.IsSuccess), o => Assert.Equal("BRUIKLEEN_DEVICE_AL_UIT", o.Errors.Single().Code));
        Assert.Single(await Testwereld.LoansAsync(app));
    }

    [Theory]
    [Databases]
    public async Task LeenDeviceUit_TweedeKeerOpEenDag_ZegtWaaromDatNietKan(DatabaseProvider provider)
    {
        // Arrange: handed out and back on one day.
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        await Testwereld.DeviceAsync(app, "SN-002");
        var day = Testwereld.Getekend.UitgegevenOp;
        var first = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend), Testwereld.Haven)).Value;
        await app.SendAsync(new NeemDeviceIn(first, day, Devicestaat.Goed, null, true), Testwereld.Haven);
        var other = (await app.SendAsync(new LeenDeviceUit("SN-002", "PL-2", Testwereld.Getekend), Testwereld.Haven)).Value;

        // Act
        var again = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend), Testwereld.Haven);
        var instead = await app.SendAsync(new VervangDevice(other, "SN-001", day, Devicestaat.Defect), Testwereld.Haven);
        var next = await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend with { UitgegevenOp = day.AddDays(1) }), Testwereld.Haven);

        // Assert
        Assert.Equal(["BRUIKLEEN_DAG_BEZET", "BRUIKLEEN_DAG_BEZET"], new[] { again.Errors.Single().Code, instead.Errors.Single().Code });
        Assert.StartsWith("Device ‘SN-001’ is op 01-09-2026 al een keer uitgegeven.", again.Errors.Single().Message, StringComparison.Ordinal);
        Assert.True(next.IsSuccess);
        Assert.Null((await app.SendAsync(new HaalBruikleen(other))).Value.Bruikleen.GeretourneerdOp);
    }

    [Theory]
    [Databases]
    public async Task LeenDeviceUit_OngeldigeInvoer_MeldtAllesMetVeld(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;

        // Act
        var outcome = await app.SendAsync(new LeenDeviceUit("", "PL-1", new UitleenGegevens(new DateOnly(2026, 10, 2), Devicestaat.Goed, null, new DateOnly(2026, 10, 1), new DateOnly(2026, 9, 1)), "kort"));

        // Assert
        Assert.Equal(["Serienummer", "Gegevens.UitgegevenOp", "Gegevens.OvereenkomstVersie", "Gegevens.VerwachtRetour", "Motivering"], outcome.Errors.Select(e => e.Field));
        Assert.Equal("02-10-2026 ligt in de toekomst. Vul de dag van uitgifte in, tot en met vandaag.", outcome.Errors[1].Message);
    }
}
