// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

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
    public Task<T> DoeAsync<T>(IRequest<Result<T>> message) => StuurAsync(message, r => r.Value);

    /// <summary>Does something as the system, outside the screens.</summary>
    public Task<bool> DoeAsync(IRequest<Result> message) => StuurAsync(message, r => r.IsSuccess);

    /// <summary>The open loan of a device.</summary>
    public async Task<Guid> BruikleenAsync(string serial) =>
        (await DoeAsync(new ZoekBruiklenen(new PageRequest(), new BruikleenFilter(Serienummer: serial)))).Items.Single(b => b.GeretourneerdOp is null).Id;

    private async Task<T> StuurAsync<TResult, T>(IRequest<TResult> message, Func<TResult, T> value)
        where TResult : IResult<TResult>
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        var outcome = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
        Assert.True(outcome.IsSuccess, string.Join("; ", outcome.Errors.Select(e => e.Message)));
        return value(outcome);
    }
}
