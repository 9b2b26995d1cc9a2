// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Tests.Voorraad;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Devices.Tests.Inlezen;

/// <summary>A return or an incident in a file, whatever the state of the device: the same table as on screen and in GraphQL.</summary>
public sealed class InnameImportTests
{
    private const string Kop = "plaatsing;serienummer;uitgegeven_op;staat_uit;geretourneerd_op;staat_in;incident;data_gewist";
    private static readonly (string Cellen, Devicestap Stap)[] Regels = [("2026-10-01;Goed;;J", Devicestap.Innemen), ("2026-10-01;Defect;;J", Devicestap.DefectInnemen), (";;Verlies;", Devicestap.Vermissen)];

    [Theory]
    [Databases]
    public async Task OpenBruikleen_TerugOfKwijt_NeemtDeStapVanDeTabel(DatabaseProvider provider)
    {
        // Arrange
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        var states = new Standen(app, world);
        List<string> wrong = [];

        // Act: with the borrower, lost by the borrower, and lost and written off.
        foreach (var from in new[] { DeviceStand.Uitgeleend, DeviceStand.Vermist, DeviceStand.Afgeschreven })
        {
            foreach (var (cells, step) in Regels)
            {
                var (serial, loan) = await states.MaakAsync(DeviceStand.Uitgeleend);
                if (from != DeviceStand.Uitgeleend)
                {
                    await app.SendAsync(new MeldIncident(loan, Incidentsoort.Verlies, Testwereld.Vandaag, "Weg"));
                }

                if (from == DeviceStand.Afgeschreven)
                {
                    await app.SendAsync(new SchrijfDeviceAf(serial, Testwereld.Vandaag, "Verloren"));
                }

                // Whole again after it was lost is turning up; that it was lost is known already and no step.
                var asked = from == DeviceStand.Uitgeleend || step == Devicestap.DefectInnemen ? step : Devicestap.Terugvinden;
                var to = from != DeviceStand.Uitgeleend && step == Devicestap.Vermissen ? from : Devicestappen.Tabel.TryGetValue((from, asked), out var next) ? next : (DeviceStand?)null;
                var row = $"{(await app.SendAsync(new HaalBruikleen(loan))).Value.Bruikleen.Plaatsing};{serial};2026-10-01;Goed;{cells}";
                await ProefAsync(app, wrong, $"{from} {step}", row, from, to, serial);
            }
        }

        // Assert
        Assert.Empty(wrong);
    }

    [Theory]
    [Databases]
    public async Task BruikleenDieTerugIs_VanuitElkeStand_NeemtGeenStapMeer(DatabaseProvider provider)
    {
        // Arrange
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        var states = new Standen(app, world);
        List<string> wrong = [];

        // Act: what the file says about a loan that is over changes that loan, never where the device is now.
        foreach (var from in Enum.GetValues<DeviceStand>())
        {
            foreach (var (cells, step) in Regels)
            {
                var (serial, placement) = await states.MaakNaBruikleenAsync(from);
                await ProefAsync(app, wrong, $"{from} {step}", $"{placement};{serial};2026-09-01;Goed;{cells}", from, from, serial);
                await ProefAsync(app, wrong, $"{from} {step} new", $"PL-1;{serial};2026-05-01;Goed;2026-06-01;Goed;{cells.Split(';')[2]};", from, from, serial);
            }
        }

        // Assert
        Assert.Empty(wrong);
    }

    [Theory]
    [Databases]
    public async Task NieuweBruikleenDieKwijtIs_VanuitElkeStand_KanAlleenAlsUitlenenKan(DatabaseProvider provider)
    {
        // Arrange
        var (app, world) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        var states = new Standen(app, world);
        List<string> wrong = [];

        // Act
        foreach (var from in Enum.GetValues<DeviceStand>())
        {
            var (serial, _) = await states.MaakAsync(from);
            DeviceStand? to = Devicestappen.Tabel.ContainsKey((from, Devicestap.Uitlenen)) ? DeviceStand.Vermist : null;
            await ProefAsync(app, wrong, $"{from}", $"PL-1;{serial};2026-09-20;Goed;;;Diefstal;", from, to, serial);
        }

        // Assert
        Assert.Empty(wrong);
    }

    private static async Task ProefAsync(TestApp app, List<string> wrong, string cell, string row, DeviceStand from, DeviceStand? to, string serial)
    {
        var result = await ImportProef.TekstAsync(app, "bruiklenen", null, Kop, row);
        var now = (await app.SendAsync(new HaalDevice(serial))).Value.Stand;

        // A refusal names the device, its state and the step, as everywhere; one loan beside another in the same time is told as that.
        var right = to is null
            ? result.Fouten is [var fault] && (fault.StartsWith($"2 serienummer: Device ‘{serial}’ is {Devicestappen.Woord(from)}. ", StringComparison.Ordinal) || (from == DeviceStand.Uitgeleend && fault.StartsWith($"2 serienummer: Device ‘{serial}’ was in deze tijd al uitgeleend", StringComparison.Ordinal)))
            : result.Fouten.Count == 0;
        if (!right || now != (to ?? from))
        {
            wrong.Add($"{cell}: {string.Join("; ", result.Fouten)}, now {now}, expected {to?.ToString() ?? "refused"}");
        }
    }
}
