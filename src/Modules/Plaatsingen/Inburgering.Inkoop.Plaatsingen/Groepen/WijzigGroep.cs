// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Groepen;

/// <summary>The provider changes a group. Nobody loses a seat by it, and nobody is left with a start before the first lesson.</summary>
/// <param name="GroepId">Which group.</param>
/// <param name="Gegevens">Start, size, form and place.</param>
[Toegang(Rol.Aanbieder)]
public sealed record WijzigGroep(Guid GroepId, GroepGegevens Gegevens) : ICommand<Result<Guid>>;

internal sealed class WijzigGroepValidator : AbstractValidator<WijzigGroep>
{
    public WijzigGroepValidator() =>
        RuleFor(c => c.Gegevens).NotNull().WithMessage("Vul de gegevens van de groep in.").SetValidator(new GroepGegevensValidator());
}

internal sealed class WijzigGroepHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<WijzigGroep, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(WijzigGroep request, CancellationToken cancellationToken)
    {
        var visible = await Groepbezetting.PercelenAsync(db, accessor.Actor, cancellationToken);
        var group = await db.Lesgroepen.SingleOrDefaultAsync(g => g.Id == request.GroepId && EF.Parameter(visible).Contains(g.PerceelId), cancellationToken);
        if (group is null)
        {
            return GroepErrors.Onbekend();
        }

        var lot = await db.Percelen.SingleAsync(p => p.Id == group.PerceelId, cancellationToken);
        if (lot.LeesAfspraak().MaxGroepsgrootte is { } agreed && request.Gegevens.Maximum > agreed)
        {
            return GroepErrors.GroterDanAfgesproken(request.Gegevens.Maximum, agreed);
        }

        await using var transaction = await db.BeginExclusiveAsync($"contract:{lot.ContractId}", cancellationToken);
        var taken = await Groepbezetting.In(db, group.Id).CountAsync(cancellationToken);
        if (request.Gegevens.Maximum < taken)
        {
            return GroepErrors.KleinerDanBezet(request.Gegevens.Maximum, taken);
        }

        var start = request.Gegevens.StartOp;
        var earlier = start > group.StartOp
            ? await Groepbezetting.In(db, group.Id).CountAsync(p => p.Status != PlaatsingStatus.Gestart && p.Startdatum < start, cancellationToken)
            : 0;
        if (earlier > 0)
        {
            return GroepErrors.EerdereStarts(earlier, start);
        }

        group.Wijzig(request.Gegevens, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return group.Id;
    }
}
