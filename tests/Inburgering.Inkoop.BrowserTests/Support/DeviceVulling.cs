// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.BrowserTests.Support;

/// <summary>Devices in more states than the sample has: kept for a group, being repaired, an agreement that waits for its signature, an incident.</summary>
internal sealed class DeviceVulling(IServiceProvider services)
{
    private static readonly DateOnly Vandaag = new(2026, 11, 24);

    public async Task VulAsync()
    {
        foreach (var serial in new[] { "VUL-001", "VUL-002", "VUL-003" })
        {
            await DoeAsync(new RegistreerDevice(serial, "Vullaptop", Eigenaar.Aanbieder, "IB-2022-01", "Z", 400m, ["lader", "hoes"]));
        }

        await DoeAsync(new ReserveerDevices("IB-2022-01", "Z", "Z-route december", Vandaag.AddDays(5), 1, "Vullaptop"));
        await DoeAsync(new StuurInReparatie("VUL-002", Vandaag, "Scherm kapot"));
        var loan = await DoeAsync(new LeenDeviceUit("VUL-003", "PL-00394", new UitleenGegevens(Vandaag, Devicestaat.Goed, VerwachtRetour: Vandaag.AddDays(7))));
        await DoeAsync(new MaakOvereenkomst([loan], Taal.Farsi));
        await DoeAsync(new MeldIncident(loan, Incidentsoort.Defect, Vandaag, "Het scherm is gebarsten."));
    }

    /// <summary>Does something as the system, outside the screens.</summary>
    public async Task<T> DoeAsync<T>(IRequest<Result<T>> message) => (await services.DoeAsync(message, Kanaal.Job)).Value;

    /// <summary>Does something as the system, outside the screens.</summary>
    public Task<Result> DoeAsync(IRequest<Result> message) => services.DoeAsync(message, Kanaal.Job);

    /// <summary>The open loan of a device.</summary>
    public async Task<Guid> BruikleenAsync(string serial) =>
        (await DoeAsync(new ZoekBruiklenen(new PageRequest(), new BruikleenFilter(Serienummer: serial)))).Items.Single(b => b.GeretourneerdOp is null).Id;
}
