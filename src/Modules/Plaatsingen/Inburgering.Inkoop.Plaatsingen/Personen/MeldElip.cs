// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>
/// Records that the loan of somebody under Wi2013 is nearly used up (ELIP), or that it is not so any more. The gemeente cannot pay for
/// them; the flag says that advice is needed before the lessons stop.
/// </summary>
/// <param name="Dossiernummer">Whom.</param>
/// <param name="BijnaOp">Day on which that became known, not in the future; null = not so any more.</param>
[Toegang(Rol.Consulent)]
public sealed record MeldElip(string Dossiernummer, DateOnly? BijnaOp) : ICommand<Result<Guid>>;

internal sealed class MeldElipValidator : AbstractValidator<MeldElip>
{
    public MeldElipValidator() => RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Geef het dossiernummer.");
}

internal sealed class MeldElipHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<MeldElip, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(MeldElip request, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(i => i.Dossiernummer == request.Dossiernummer, cancellationToken);
        if (person is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        if (person.Wet != Wet.Wi2013 && request.BijnaOp is not null)
        {
            return PersoonErrors.ElipAlleenWi2013(person.Dossiernummer);
        }

        if (request.BijnaOp > clock.Vandaag())
        {
            return PersoonErrors.ElipInToekomst(request.BijnaOp.Value, clock.Vandaag());
        }

        person.MeldLening(request.BijnaOp);
        await db.SaveChangesAsync(cancellationToken);
        return person.Id;
    }
}
