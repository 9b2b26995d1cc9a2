// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Groepen;

/// <summary>The provider takes nobody any more in a group; who is in it stays.</summary>
/// <param name="GroepId">Which group.</param>
[Toegang(Rol.Aanbieder)]
public sealed record SluitGroep(Guid GroepId) : ICommand<Result<Guid>>;

internal sealed class SluitGroepHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<SluitGroep, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(SluitGroep request, CancellationToken cancellationToken)
    {
        var visible = await Groepbezetting.PercelenAsync(db, accessor.Actor, cancellationToken);
        var group = await db.Lesgroepen.SingleOrDefaultAsync(g => g.Id == request.GroepId && EF.Parameter(visible).Contains(g.PerceelId), cancellationToken);
        if (group is null)
        {
            return GroepErrors.Onbekend();
        }

        if (group.GeslotenOp is not null)
        {
            return GroepErrors.Gesloten(group.Code);
        }

        group.Sluit(clock.Vandaag(), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return group.Id;
    }
}
