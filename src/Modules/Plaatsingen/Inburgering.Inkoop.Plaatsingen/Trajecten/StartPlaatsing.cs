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

/// <summary>Records the first lesson of an accepted placement.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Startdatum">Day of the first lesson, not in the future.</param>
[Toegang(Rol.Consulent, Rol.Aanbieder)]
public sealed record StartPlaatsing(string Nummer, DateOnly Startdatum) : ICommand<Result<Guid>>;

internal sealed class StartPlaatsingValidator : AbstractValidator<StartPlaatsing>
{
    public StartPlaatsingValidator()
    {
        RuleFor(c => c.Nummer).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Startdatum).NotEqual(default(DateOnly)).WithMessage("Vul de dag van de eerste les in.");
    }
}

internal sealed class StartPlaatsingHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<StartPlaatsing, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(StartPlaatsing request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var plaatsing = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, today)).SingleOrDefaultAsync(p => p.Nummer == request.Nummer, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        var outcome = plaatsing.Start(request.Startdatum, today, clock.GetUtcNow());
        if (!outcome.IsSuccess)
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        db.Publish(new PlaatsingGestart(plaatsing.Info()));
        await db.SaveChangesAsync(cancellationToken);
        return plaatsing.Id;
    }
}
