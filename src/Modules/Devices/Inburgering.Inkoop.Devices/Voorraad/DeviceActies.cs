// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>What every step on a device does: find it within the actor's scope and change it. The handler saves.</summary>
internal sealed class DeviceActies(DevicesDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock)
{
    public DateOnly Vandaag => clock.Vandaag();

    public Actor Actor => accessor.Actor;

    public async Task<Result> WijzigAsync(string serienummer, DateOnly op, Func<Device, Task<Result>> change, CancellationToken cancellationToken)
    {
        if (op > Vandaag)
        {
            return DeviceErrors.InDeToekomst(op);
        }

        var device = await VindAsync(serienummer, cancellationToken);
        return device is null ? DeviceErrors.Onbekend(serienummer) : await change(device);
    }

    public async Task<Device?> VindAsync(string serienummer, CancellationToken cancellationToken) =>
        await db.Devices.Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken)).SingleOrDefaultAsync(d => d.Serienummer == serienummer, cancellationToken);

    /// <summary>The loan to which a device still belongs; what happens to it then is told at the loan.</summary>
    public async Task<Error?> NogBijLenerAsync(Device device, CancellationToken cancellationToken)
    {
        var placement = await db.Bruiklenen.Where(b => b.DeviceId == device.Id && b.GeretourneerdOp == null).Select(b => b.Plaatsing).FirstOrDefaultAsync(cancellationToken);
        return placement is null ? null : DeviceErrors.NogBijLener(device.Serienummer, placement);
    }
}
