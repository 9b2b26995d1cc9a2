// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>Queues an upload. Which files of it somebody may import, the importers of the modules say.</summary>
/// <param name="BestandId">The upload in the import folder.</param>
/// <param name="Naam">Its name; the extension says what it is.</param>
/// <param name="Proef">Only check.</param>
/// <param name="PerRij">Keep the right rows when others are refused.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder)]
public sealed record StartImport(Guid BestandId, string Naam, bool Proef, bool PerRij) : ICommand<Result<Guid>>;

internal sealed class StartImportHandler(HostDbContext db, IActorAccessor accessor, ImportOpslag opslag, ImportSignaal signaal, TimeProvider clock) : IRequestHandler<StartImport, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(StartImport request, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(request.Naam.Replace('\\', '/'));
        name = name.Length <= 100 ? name : name[^100..];
        if (Path.GetExtension(name).ToLowerInvariant() is not (".zip" or ".xlsx" or ".csv"))
        {
            opslag.VerwijderUpload(request.BestandId);
            return ImportErrors.SoortOnbekend(name);
        }

        var task = ImportTaak.Maak(request.BestandId, name, accessor.Actor, request.Proef, request.PerRij, clock.GetUtcNow());
        db.Set<ImportTaak>().Add(task);
        await db.SaveChangesAsync(cancellationToken);
        signaal.Luid();
        return task.Id;
    }
}
