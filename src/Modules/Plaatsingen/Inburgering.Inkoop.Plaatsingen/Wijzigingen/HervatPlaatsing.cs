// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

/// <summary>Records the first lesson after a pause.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Op">Day of that lesson, not in the future.</param>
[Toegang(Rol.Consulent, Rol.Aanbieder)]
public sealed record HervatPlaatsing(string Nummer, DateOnly Op) : ICommand<Result<Guid>>;

internal sealed class HervatPlaatsingValidator : AbstractValidator<HervatPlaatsing>
{
    public HervatPlaatsingValidator()
    {
        RuleFor(c => c.Nummer).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Op).NotEqual(default(DateOnly)).WithMessage("Vul in wanneer de lessen weer begonnen.");
    }
}

internal sealed class HervatPlaatsingHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HervatPlaatsing, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(HervatPlaatsing request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var plaatsing = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, today)).SingleOrDefaultAsync(p => p.Nummer == request.Nummer, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        var pauze = await db.Pauzes.SingleOrDefaultAsync(p => p.PlaatsingId == plaatsing.Id && p.HervatOp == null, cancellationToken);
        if (Pauzeregels.HervatBezwaar(plaatsing, pauze, request.Op, today) is { } objection)
        {
            return objection;
        }

        pauze!.Hervat(request.Op);
        plaatsing.Raak(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return pauze.Id;
    }
}
