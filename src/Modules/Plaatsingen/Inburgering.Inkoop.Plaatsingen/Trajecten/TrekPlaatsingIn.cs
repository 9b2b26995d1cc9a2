// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>The consulent withdraws a placement that has not started.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Toelichting">Why; stays on the placement.</param>
[Toegang(Rol.Consulent)]
public sealed record TrekPlaatsingIn(string Nummer, string Toelichting) : ICommand<Result<Guid>>;

internal sealed class TrekPlaatsingInValidator : AbstractValidator<TrekPlaatsingIn>
{
    public TrekPlaatsingInValidator()
    {
        RuleFor(c => c.Nummer).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Toelichting).NotEmpty().WithMessage("Schrijf op waarom u de plaatsing intrekt.").MaximumLength(1000).WithMessage("De toelichting is te lang: gebruik hoogstens 1000 tekens.");
    }
}

internal sealed class TrekPlaatsingInHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<TrekPlaatsingIn, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(TrekPlaatsingIn request, CancellationToken cancellationToken)
    {
        var plaatsing = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).SingleOrDefaultAsync(p => p.Nummer == request.Nummer, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        var outcome = plaatsing.TrekIn(request.Toelichting, clock.Vandaag(), clock.GetUtcNow());
        if (!outcome.IsSuccess)
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        db.Publish(new PlaatsingIngetrokken(plaatsing.Info()));
        db.Publish(new PlaatsVrijgekomen(plaatsing.PerceelId));
        await db.SaveChangesAsync(cancellationToken);
        return plaatsing.Id;
    }
}
