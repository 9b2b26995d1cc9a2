// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Koppelvlak;
using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Tests.Inlezen;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Devices.Tests.Delta;

/// <summary>A system that reads only what changed sees a device or a loan again when something that is shown with it changed, whoever changed it and by which way.</summary>
public sealed class DevicedeltaTests
{
    private const string Devicekop = "serienummer;type;eigenaar;contract;perceel;aanschafwaarde_euro;stand";
    private const string Leenkop = "plaatsing;serienummer;uitgegeven_op;verwacht_retour;geretourneerd_op;staat_uit;staat_in;ontbreekt";
    private static readonly DateOnly Op = new(2026, 9, 1);
    private static readonly string[] Apparaat = [Devicekop, "SN-003;Laptop;Gemeente;C-1;B1;350,00;"];
    private static readonly string[] Geleend = [Leenkop, "PL-2;SN-003;2026-09-02;2028-09-01;;Goed;;"];
    private static readonly string[] Terug = [Leenkop, "PL-2;SN-003;2026-09-02;2028-09-01;2026-09-30;Goed;Goed;"];

    // What is done, which devices and which loans change by it. SN-009 never changes, and neither does its loan.
    private static readonly (string Wat, string Devices, string Bruiklenen, Func<TestApp, Task> Doe)[] Stappen =
    [
        ("nieuw device", "SN-004", "", app => Goed(app.SendAsync(new RegistreerDevice("SN-004", "Tablet", Eigenaar.Aanbieder, "C-1", "B1", 200m)))),
        ("uitlenen", "SN-001", "SN-001", app => Goed(app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", new UitleenGegevens(Op, Devicestaat.Goed))))),
        ("overeenkomst klaarzetten", "", "SN-001", async app => await Goed(app.SendAsync(new MaakOvereenkomst([await LeenAsync(app, "SN-001")], Taal.Nederlands)))),
        ("tekenen op papier", "", "SN-001", async app => await Goed(app.SendAsync(new LegPapierVast(await OvereenkomstAsync(app), Op, null)))),
        ("scan bij de overeenkomst", "", "SN-001", async app => await Goed(app.SendAsync(new LegPapierVast(await OvereenkomstAsync(app), Op, new Upload("scan.pdf", new MemoryStream("%PDF-1.7 scan"u8.ToArray())))))),
        ("diefstal", "SN-001", "SN-001", async app => await Goed(app.SendAsync(new MeldIncident(await LeenAsync(app, "SN-001"), Incidentsoort.Diefstal, Op, "Uit de tas.")))),
        ("aangifte", "", "SN-001", async app => await Goed(app.SendAsync(new LegAangifteVast(await LeenAsync(app, "SN-001"), "PL1500-2026-1")))),
        ("horen", "", "SN-001", async app => await Goed(app.SendAsync(new HoorLener(await LeenAsync(app, "SN-001"), Op, "Het raam stond open.")))),
        ("besluit", "", "SN-001", async app => await Goed(app.SendAsync(new BesluitAansprakelijkheid(await LeenAsync(app, "SN-001"), Aansprakelijke.Niemand, "Overmacht")))),
        ("vervangen", "SN-002", "SN-001 SN-002", async app => await Goed(app.SendAsync(new VervangDevice(await LeenAsync(app, "SN-001"), "SN-002", Op.AddDays(1))))),
        ("innemen, dat de eerste in de lijn ook toont", "SN-002", "SN-001 SN-002", async app => await Goed(app.SendAsync(new NeemDeviceIn(await LeenAsync(app, "SN-002"), Op.AddDays(2), Devicestaat.Goed)))),
        ("wissen", "SN-002", "", app => Goed(app.SendAsync(new LegWissenVast("SN-002")))),
        ("reserveren", "SN-002 SN-003 SN-004", "", app => Goed(app.SendAsync(new ReserveerDevices("C-1", "B1", "G-1", Testwereld.Vandaag.AddDays(1), 3)))),
        ("vrijgeven", "SN-002 SN-003 SN-004", "", app => Goed(app.SendAsync(new GeefDevicesVrij("G-1")))),
        ("repareren", "SN-004", "", app => Goed(app.SendAsync(new StuurInReparatie("SN-004", Op, "Scherm")))),
        ("hersteld", "SN-004", "", app => Goed(app.SendAsync(new MeldHersteld("SN-004", Op, 20m)))),
        ("vermist", "SN-004", "", app => Goed(app.SendAsync(new MeldVermist("SN-004", Op, "Niet in de kast")))),
        ("teruggevonden", "SN-004", "", app => Goed(app.SendAsync(new MeldTeruggevonden("SN-004", Op, true)))),
        ("afschrijven", "SN-004", "", app => Goed(app.SendAsync(new SchrijfDeviceAf("SN-004", Op, "Oud")))),
        ("afschrijven kan niet nog eens", "", "", async app => Assert.False((await app.SendAsync(new SchrijfDeviceAf("SN-004", Op, "Oud"))).IsSuccess)),
        ("ander type uit een bestand", "SN-003", "", app => ImportProef.TekstAsync(app, "devices", null, Apparaat)),
        ("hetzelfde bestand nog eens", "", "", app => ImportProef.TekstAsync(app, "devices", null, Apparaat)),
        ("bruikleen uit een bestand", "SN-003", "SN-003", app => ImportProef.TekstAsync(app, "bruiklenen", null, Geleend)),
        ("dezelfde bruikleen nog eens", "", "", app => ImportProef.TekstAsync(app, "bruiklenen", null, Geleend)),
        ("retour uit een bestand", "SN-003", "SN-003", app => ImportProef.TekstAsync(app, "bruiklenen", null, Terug)),
        ("retour staat er al", "", "", app => ImportProef.TekstAsync(app, "bruiklenen", null, Terug)),
        ("andere dag uit een bestand, dat de eerste in de lijn ook toont", "", "SN-001 SN-002", app => ImportProef.TekstAsync(app, "bruiklenen", null, Leenkop, "PL-1;SN-002;2026-09-02;2028-09-01;;Goed;;")),
        ("afspraken van het contract", "", "", async app => await Goed(app.SendAsync(new LegBruikleenafspraakVast("C-1", (await app.SendAsync(new HaalBruikleenafspraak("C-1"))).Value.Gegevens)))),
        ("plaatsing eindigt", "", "SN-001 SN-002", app => Testwereld.HoorAsync<PlaatsingBeeindigdHandler, PlaatsingBeeindigd>(app, new PlaatsingBeeindigd(Plaatsing, Eindreden.Uitval, Op.AddDays(20)))),
        ("herinneringen", "", "", app => app.RunJobAsync("devices-herinneringen")),
    ];

    private static PlaatsingInfo Plaatsing => new Testwereld().Plaatsingen["PL-1"];

    [Theory]
    [Databases]
    public async Task BijgewerktNa_WatBijDeviceOfBruikleenTeZienIs_KomtInDeDelta(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        foreach (var serial in new[] { "SN-001", "SN-002", "SN-003", "SN-009" })
        {
            await Testwereld.DeviceAsync(app, serial);
        }

        await app.SendAsync(new LeenDeviceUit("SN-009", "PL-2", Testwereld.Getekend));

        // Act
        List<string> seen = [];
        foreach (var (what, _, _, act) in Stappen)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            var since = app.Clock.GetUtcNow();
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await act(app);
            var devices = (await app.SendAsync(new ZoekDevices(new PageRequest(Sortering: "serienummer"), new DeviceFilter(BijgewerktNa: since)), Testwereld.Haven)).Value.Items;
            var loans = (await app.SendAsync(new ZoekBruiklenen(new PageRequest(Sortering: "serienummer"), new BruikleenFilter(BijgewerktNa: since)), Testwereld.Haven)).Value.Items;
            seen.Add($"{what}: {string.Join(' ', devices.Select(d => d.Serienummer))} | {string.Join(' ', loans.Select(b => b.Serienummer))}");
        }

        // Assert
        Assert.Equal(Stappen.Select(s => $"{s.Wat}: {s.Devices} | {s.Bruiklenen}"), seen);
    }

    [Theory]
    [Databases]
    public async Task Bijgewerkt_AlsVolgorde_ZetDeLaatsteVooraan(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        foreach (var serial in new[] { "SN-003", "SN-001", "SN-002" })
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await Testwereld.DeviceAsync(app, serial);
        }

        // Act
        List<string> read = [];
        string? after = null;
        do
        {
            var page = (await app.SendAsync(new ZoekDevices(new PageRequest(1, after, Sortering: "bijgewerkt", Aflopend: true)), Testwereld.Haven)).Value;
            read.AddRange(page.Items.Select(d => d.Serienummer));
            after = page.Volgende;
        }
        while (after is not null);

        // Assert
        Assert.Equal(["SN-002", "SN-001", "SN-003"], read);
    }

    private static async Task<Guid> LeenAsync(TestApp app, string serial) => (await Testwereld.LoansAsync(app)).Single(l => l.Serienummer == serial).Id;

    private static async Task<Guid> OvereenkomstAsync(TestApp app) => (await Testwereld.LoansAsync(app)).Single(l => l.Serienummer == "SN-001").OvereenkomstId!.Value;

    private static async Task Goed<T>(Task<SharedKernel.Results.Result<T>> step)
    {
        var outcome = await step;
        Assert.True(outcome.IsSuccess, string.Join(' ', outcome.Errors.Select(e => e.Message)));
    }

    private static async Task Goed(Task<SharedKernel.Results.Result> step)
    {
        var outcome = await step;
        Assert.True(outcome.IsSuccess, string.Join(' ', outcome.Errors.Select(e => e.Message)));
    }
}
