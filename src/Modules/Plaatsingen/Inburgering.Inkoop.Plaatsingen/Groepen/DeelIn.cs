// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Groepen;

/// <summary>
/// Puts somebody in a group of the lot, moves somebody to another one, or takes somebody out. The seat that was left is free at once. A
/// group that begins after the agreed start needs the consulent to move that start first: all rules are asked then. Lessons of the group before
/// keep counting until the day of the move.
/// </summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="GroepId">The group; null = no group.</param>
/// <param name="Sinds">First day of it, not in the future; null = today.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent)]
public sealed record DeelIn(string Nummer, Guid? GroepId, DateOnly? Sinds = null) : ICommand<Result<Guid>>;

internal sealed class DeelInValidator : AbstractValidator<DeelIn>
{
    public DeelInValidator() => RuleFor(c => c.Nummer).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
}

internal sealed class DeelInHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<DeelIn, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(DeelIn request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var plaatsing = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, today)).SingleOrDefaultAsync(p => p.Nummer == request.Nummer, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        if (plaatsing.Status is not (PlaatsingStatus.Aangemeld or PlaatsingStatus.Geaccepteerd or PlaatsingStatus.Gestart))
        {
            return GroepErrors.PlaatsingVoorbij(plaatsing.Nummer);
        }

        var contract = await db.Percelen.Where(p => p.Id == plaatsing.PerceelId).Select(p => p.ContractId).SingleAsync(cancellationToken);
        await using var transaction = await db.BeginExclusiveAsync($"contract:{contract}", cancellationToken);
        if (request.GroepId is { } wanted)
        {
            var chosen = await Groepbezetting.KiesAsync(db, wanted, plaatsing.PerceelId, plaatsing.Id, cancellationToken);
            if (!chosen.TryGet(out var group))
            {
                return Result<Guid>.Failure(chosen.Errors);
            }

            if (plaatsing.Startdatum is { } start && start < group.StartOp)
            {
                return GroepErrors.StartDoorConsulent(group.Code, group.StartOp, start);
            }
        }

        // Read inside the lock: two moves at once see each other's day.
        await db.Entry(plaatsing).Collection(p => p.Groepsperioden).LoadAsync(cancellationToken);
        var outcome = plaatsing.DeelIn(request.GroepId, request.Sinds ?? today, today, clock.GetUtcNow());
        if (!outcome.IsSuccess)
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return plaatsing.Id;
    }
}
