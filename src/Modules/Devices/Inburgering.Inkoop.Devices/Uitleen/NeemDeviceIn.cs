// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Takes a device back.</summary>
/// <param name="Id">The loan.</param>
/// <param name="GeretourneerdOp">Day on which it came back.</param>
/// <param name="StaatIn">Condition in which it came back.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record NeemDeviceIn(Guid Id, DateOnly GeretourneerdOp, Devicestaat StaatIn) : ICommand<Result>;

internal sealed class NeemDeviceInHandler(DevicesDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<NeemDeviceIn, Result>
{
    public async Task<Result> Handle(NeemDeviceIn request, CancellationToken cancellationToken)
    {
        var outcome = await BruikleenActies.WijzigAsync(db, accessor.Actor, request.Id, loan => loan.NeemIn(request.GeretourneerdOp, request.StaatIn, clock.Vandaag()), cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
