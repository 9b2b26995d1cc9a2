// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Lessen;

/// <summary>The provider notes whether somebody who did not confirm to be at a lesson was absent with a good reason; it counts in the proposal for the hours of the month.</summary>
/// <param name="LesId">Which lesson; its day has come.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Soort">With or without a good reason; null takes the note away.</param>
[Toegang(Rol.Aanbieder)]
public sealed record MeldAfwezigheid(Guid LesId, string Plaatsing, Afwezigheidssoort? Soort) : ICommand<Result<Guid>>;

internal sealed class MeldAfwezigheidValidator : AbstractValidator<MeldAfwezigheid>
{
    public MeldAfwezigheidValidator()
    {
        RuleFor(c => c.Plaatsing).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Soort).IsInEnum().WithMessage("Kies geoorloofd of ongeoorloofd, of laat leeg als het niet bekend is.");
    }
}

internal sealed class MeldAfwezigheidHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<MeldAfwezigheid, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(MeldAfwezigheid request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var lots = await Groepbezetting.PercelenAsync(db, accessor.Actor, cancellationToken);
        var lesson = await db.Lessen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == request.LesId && EF.Parameter(lots).Contains(l.PerceelId), cancellationToken);
        if (lesson is null)
        {
            return LesErrors.Onbekend();
        }

        var placement = await Lesgangers.Van(db, lesson).AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, today))
            .Where(p => p.Nummer == request.Plaatsing).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken);
        if (placement is not { } person)
        {
            return PlaatsingErrors.Onbekend(request.Plaatsing);
        }

        if (lesson.Datum > today)
        {
            return LesErrors.NogNietGeweest(lesson.Datum);
        }

        await using var transaction = await db.BeginExclusiveAsync($"lescode:{person}", cancellationToken);
        if (request.Soort is not null && await db.Presenties.AnyAsync(p => p.LesId == lesson.Id && p.PlaatsingId == person, cancellationToken))
        {
            return LesErrors.WasErbij(request.Plaatsing);
        }

        var kept = await db.Afwezigheden.SingleOrDefaultAsync(a => a.LesId == lesson.Id && a.PlaatsingId == person, cancellationToken);
        Noteer(kept, lesson.Id, person, request.Soort);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return lesson.Id;
    }

    private void Noteer(Afwezigheid? kept, Guid lesson, Guid person, Afwezigheidssoort? kind)
    {
        if (kind is not { } known)
        {
            if (kept is not null)
            {
                db.Afwezigheden.Remove(kept);
            }
        }
        else if (kept is null)
        {
            db.Afwezigheden.Add(Afwezigheid.Maak(lesson, person, known));
        }
        else
        {
            kept.Wijzig(known);
        }
    }
}
