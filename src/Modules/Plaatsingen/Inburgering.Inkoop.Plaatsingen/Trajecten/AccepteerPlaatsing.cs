// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>The provider accepts a person who was placed with it.</summary>
/// <param name="Nummer">Reference of the placement.</param>
[Toegang(Rol.Aanbieder)]
public sealed record AccepteerPlaatsing(string Nummer) : ICommand<Result<Guid>>;

internal sealed class AccepteerPlaatsingValidator : AbstractValidator<AccepteerPlaatsing>
{
    public AccepteerPlaatsingValidator() => RuleFor(c => c.Nummer).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
}

internal sealed class AccepteerPlaatsingHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<AccepteerPlaatsing, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AccepteerPlaatsing request, CancellationToken cancellationToken)
    {
        var plaatsing = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).SingleOrDefaultAsync(p => p.Nummer == request.Nummer, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        var outcome = plaatsing.Accepteer(clock.GetUtcNow());
        if (!outcome.IsSuccess)
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        await db.SaveChangesAsync(cancellationToken);
        return plaatsing.Id;
    }
}
