// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Werk;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Herinneringen;

/// <summary>Says that the caller takes up an open item of its own work list; the others see it, and it is not escalated. Saying it twice changes nothing.</summary>
/// <param name="Werk">Identity of the item.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed record PakWerkOp(Guid Werk) : ICommand<Result>;

internal static class HerinneringErrors
{
    public static Error WerkOnbekend() => Error.NotFound("WERK_ONBEKEND", "Dit punt staat niet (meer) op uw werklijst.");
}

internal sealed class PakWerkOpHandler(HostDbContext db, IEnumerable<ModuleDbContext> contexts, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<PakWerkOp, Result>
{
    public async Task<Result> Handle(PakWerkOp request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        if (!await WerkLijst.HeeftAsync(contexts, actor, request.Werk, cancellationToken))
        {
            return HerinneringErrors.WerkOnbekend();
        }

        // Who was first keeps it; a colleague who presses later sees the name.
        if (!await db.OpgepaktWerk.AnyAsync(o => o.WerkId == request.Werk, cancellationToken))
        {
            db.OpgepaktWerk.Add(OpgepaktWerk.Maak(request.Werk, actor.Id, actor.Naam, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }

        return Result.Success;
    }
}
