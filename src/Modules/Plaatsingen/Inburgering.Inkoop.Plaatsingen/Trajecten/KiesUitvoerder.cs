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

/// <summary>Says who of the contract teaches somebody: the main contractor or one of its subcontractors.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Uitvoerder">Code of the party that teaches.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record KiesUitvoerder(string Nummer, string Uitvoerder) : ICommand<Result<Guid>>;

internal sealed class KiesUitvoerderValidator : AbstractValidator<KiesUitvoerder>
{
    public KiesUitvoerderValidator()
    {
        RuleFor(c => c.Nummer).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Uitvoerder).NotEmpty().WithMessage("Kies wie lesgeeft.");
    }
}

internal sealed class KiesUitvoerderHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<KiesUitvoerder, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(KiesUitvoerder request, CancellationToken cancellationToken)
    {
        var plaatsing = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).SingleOrDefaultAsync(p => p.Nummer == request.Nummer, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        var lot = await db.Percelen.AsNoTracking().SingleAsync(p => p.Id == plaatsing.PerceelId, cancellationToken);
        var outcome = plaatsing.KiesUitvoerder(request.Uitvoerder, lot.LeesAfspraak().Contract.Onderaannemers, clock.GetUtcNow());
        if (!outcome.IsSuccess)
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        await db.SaveChangesAsync(cancellationToken);
        return plaatsing.Id;
    }
}
