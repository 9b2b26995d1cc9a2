// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>Starts the consensus on a lot: from now on the evaluators see each other's scores. Needs every sheet to be final.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Perceel">Code of the lot.</param>
[Toegang(Rol.Contractmanager)]
public sealed record StartConsensus(string Traject, int Versie, string Perceel) : ICommand<Result>;

internal sealed class StartConsensusHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<StartConsensus, Result>
{
    public async Task<Result> Handle(StartConsensus request, CancellationToken cancellationToken)
    {
        var final = await db.Scorebladen.Where(b => b.Trajectnummer == request.Traject && b.Perceel == request.Perceel && b.DefinitiefOp != null).Select(b => b.AccountId).ToListAsync(cancellationToken);
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => traject.StartConsensus(request.Perceel, final.ToHashSet(StringComparer.Ordinal), context),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
