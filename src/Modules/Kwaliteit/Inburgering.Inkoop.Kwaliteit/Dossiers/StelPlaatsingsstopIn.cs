// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Dossiers;

/// <summary>Stops new placements at a provider; running placements go on.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Vanaf">First day; today or later.</param>
/// <param name="Reden">Why; the provider reads it too.</param>
[Toegang(Rol.Contractmanager)]
public sealed record StelPlaatsingsstopIn(string Aanbieder, DateOnly Vanaf, string Reden) : ICommand<Result<Guid>>, IMetReden;

internal sealed class StelPlaatsingsstopInValidator : AbstractValidator<StelPlaatsingsstopIn>
{
    public StelPlaatsingsstopInValidator()
    {
        RuleFor(c => c.Aanbieder).NotEmpty().WithMessage("Kies een aanbieder.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Vul de reden van de plaatsingsstop in. De aanbieder krijgt die ook te zien.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
    }
}

internal sealed class StelPlaatsingsstopInHandler(KwaliteitDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<StelPlaatsingsstopIn, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(StelPlaatsingsstopIn request, CancellationToken cancellationToken)
    {
        if (request.Vanaf < clock.Vandaag())
        {
            return DossierErrors.StopInVerleden(clock.Vandaag());
        }

        if (!await db.Dossiers.AnyAsync(d => d.Aanbieder == request.Aanbieder, cancellationToken))
        {
            return DossierErrors.Onbekend(request.Aanbieder);
        }

        var earlier = await db.Stops.Where(s => s.Aanbieder == request.Aanbieder && (s.Tot == null || s.Tot >= request.Vanaf))
            .OrderByDescending(s => s.Vanaf).Select(s => new { s.Vanaf, s.Tot }).FirstOrDefaultAsync(cancellationToken);
        if (earlier is not null)
        {
            return earlier.Tot is { } last ? DossierErrors.StopOverlapt(last) : DossierErrors.StopLooptAl(earlier.Vanaf);
        }

        var stop = Stopbesluit.Maak(request.Aanbieder, request.Vanaf, request.Reden.Trim(), accessor.Actor.Naam);
        db.Stops.Add(stop);
        db.Publish(new PlaatsingsstopIngesteld(stop.Aanbieder, stop.Vanaf, stop.Reden));
        await db.SaveChangesAsync(cancellationToken);
        return stop.Id;
    }
}
