// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Devices.Tests.Voorraad;

/// <summary>Brings a fresh device into a state through the commands themselves, and takes any step from there.</summary>
internal sealed class Standen(TestApp app, Testwereld wereld)
{
    private static readonly DateOnly Vandaag = Testwereld.Vandaag;
    private int number;

    /// <summary>A device in a state, with its open loan when it has one.</summary>
    public async Task<(string Serienummer, Guid Bruikleen)> MaakAsync(DeviceStand stand)
    {
        var serial = $"ST-{++number:000}";
        await app.SendAsync(new RegistreerDevice(serial, serial, Eigenaar.Gemeente, "C-1", "B1", 300m));
        return (serial, await BrengAsync(serial, stand));
    }

    // The loan when that is what the state needs.
    private async Task<Guid> BrengAsync(string serial, DeviceStand stand)
    {
        var loan = Guid.Empty;
        switch (stand)
        {
            case DeviceStand.Gereserveerd:
                Gelukt(await app.SendAsync(new ReserveerDevices("C-1", "B1", "Groep", Vandaag, 1, serial)));
                break;
            case DeviceStand.Uitgeleend:
                loan = (await LeenAsync(serial, null)).Value;
                break;
            case DeviceStand.InReparatie:
                Gelukt(await app.SendAsync(new StuurInReparatie(serial, Vandaag, "Scherm kapot")));
                break;
            case DeviceStand.Vermist:
                Gelukt(await app.SendAsync(new MeldVermist(serial, Vandaag, "Niet in de kast")));
                break;
            case DeviceStand.Afgeschreven:
                Gelukt(await app.SendAsync(new SchrijfDeviceAf(serial, Vandaag, "Te oud")));
                break;
        }

        return loan;
    }

    /// <summary>A device in a state that came back from a borrower before that, with the placement of that loan (from 1 September on).</summary>
    public async Task<(string Serienummer, string Plaatsing)> MaakNaBruikleenAsync(DeviceStand stand)
    {
        var serial = $"ST-{++number:000}";
        await app.SendAsync(new RegistreerDevice(serial, serial, Eigenaar.Gemeente, "C-1", "B1", 300m));
        var loan = (await LeenAsync(serial, null, new DateOnly(2026, 9, 1))).Value;
        Gelukt(await app.SendAsync(new NeemDeviceIn(loan, new DateOnly(2026, 9, 10), Devicestaat.Goed, DataGewist: true)));
        await BrengAsync(serial, stand);
        return (serial, (await app.SendAsync(new HaalBruikleen(loan))).Value.Bruikleen.Plaatsing);
    }

    public async Task<bool> DoeAsync(Devicestap stap, string serial, Guid loan) => stap switch
    {
        Devicestap.Reserveren => (await app.SendAsync(new ReserveerDevices("C-1", "B1", "Groep", Vandaag, 1, serial))).IsSuccess,
        Devicestap.Vrijgeven => (await app.SendAsync(new GeefDevicesVrij("Groep", serial))).IsSuccess,
        Devicestap.Uitlenen => (await LeenAsync(serial, "Groep")).IsSuccess,
        Devicestap.Innemen => (await app.SendAsync(new NeemDeviceIn(loan, Vandaag, Devicestaat.Goed))).IsSuccess,
        Devicestap.DefectInnemen => (await app.SendAsync(new NeemDeviceIn(loan, Vandaag, Devicestaat.Defect))).IsSuccess,
        Devicestap.Vermissen => (await (loan == Guid.Empty ? app.SendAsync(new MeldVermist(serial, Vandaag, "Weg")) : app.SendAsync(new MeldIncident(loan, Incidentsoort.Verlies, Vandaag, "Weg")))).IsSuccess,
        Devicestap.Terugvinden => (await app.SendAsync(new MeldTeruggevonden(serial, Vandaag))).IsSuccess,
        Devicestap.Repareren => (await app.SendAsync(new StuurInReparatie(serial, Vandaag, "Scherm kapot"))).IsSuccess,
        Devicestap.Herstellen => (await app.SendAsync(new MeldHersteld(serial, Vandaag, 40m))).IsSuccess,
        _ => (await app.SendAsync(new SchrijfDeviceAf(serial, Vandaag, "Te oud"))).IsSuccess,
    };

    public async Task<DeviceStand> StandAsync(string serial) => (await app.SendAsync(new HaalDevice(serial))).Value.Stand;

    // Everybody a placement of his own, so that a second device is never the reason of a refusal.
    public Task<Result<Guid>> LeenAsync(string serial, string? groep, DateOnly? op = null)
    {
        var placement = $"PS-{++number:000}";
        wereld.Plaatsingen[placement] = wereld.Plaatsingen["PL-1"] with { Nummer = placement, Dossiernummer = "D-" + placement };
        return app.SendAsync(new LeenDeviceUit(serial, placement, new UitleenGegevens(op ?? Vandaag, Devicestaat.Goed), null, groep));
    }

    private static void Gelukt<TResult>(TResult result)
        where TResult : IResult<TResult> => Assert.True(result.IsSuccess, string.Join("; ", result.Errors.Select(e => e.Message)));
}
