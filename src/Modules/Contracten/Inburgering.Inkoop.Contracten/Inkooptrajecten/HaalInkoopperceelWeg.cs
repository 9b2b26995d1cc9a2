// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Takes a lot out of a tender.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Reden">Why, once it is published; null before.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HaalInkoopperceelWeg(string Traject, int Versie, string Perceel, string? Reden = null) : ICommand<Result>, IMetReden;

internal sealed class HaalInkoopperceelWegHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<HaalInkoopperceelWeg, Result>
{
    public async Task<Result> Handle(HaalInkoopperceelWeg request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => traject.HaalPerceelWeg(request.Perceel, request.Reden, context),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
