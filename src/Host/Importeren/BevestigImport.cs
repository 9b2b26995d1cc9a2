// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>Runs the upload of a finished trial again, for real.</summary>
/// <param name="Id">The import.</param>
/// <param name="PerRij">Keep the right rows when others are refused.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder)]
public sealed record BevestigImport(Guid Id, bool PerRij) : ICommand<Result>;

internal sealed class BevestigImportHandler(HostDbContext db, IActorAccessor accessor, ImportOpslag opslag, ImportSignaal signaal) : IRequestHandler<BevestigImport, Result>
{
    public async Task<Result> Handle(BevestigImport request, CancellationToken cancellationToken)
    {
        var own = accessor.Actor.Id;
        var task = await db.Set<ImportTaak>().SingleOrDefaultAsync(t => t.Id == request.Id && t.ActorId == own, cancellationToken);
        if (task is null)
        {
            return ImportErrors.Onbekend();
        }

        if (!ImportOverzicht.MagBevestigen(task, request.PerRij) || !File.Exists(opslag.Upload(task.Id)))
        {
            return ImportErrors.NietTeBevestigen();
        }

        task.Bevestig(request.PerRij);
        await db.SaveChangesAsync(cancellationToken);
        signaal.Luid();
        return Result.Success;
    }
}
