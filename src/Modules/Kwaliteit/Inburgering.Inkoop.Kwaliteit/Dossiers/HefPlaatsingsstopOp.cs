// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Dossiers;

/// <summary>Ends the running placement stop of a provider.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Tot">Last day of the stop; new placements may start the day after.</param>
/// <param name="Reden">Why it may end.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HefPlaatsingsstopOp(string Aanbieder, DateOnly Tot, string Reden) : ICommand<Result>, IMetReden;

internal sealed class HefPlaatsingsstopOpValidator : AbstractValidator<HefPlaatsingsstopOp>
{
    public HefPlaatsingsstopOpValidator()
    {
        RuleFor(c => c.Aanbieder).NotEmpty().WithMessage("Kies een aanbieder.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Vul in waarom de plaatsingsstop kan worden opgeheven.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
    }
}

internal sealed class HefPlaatsingsstopOpHandler(KwaliteitDbContext db, IActorAccessor accessor) : IRequestHandler<HefPlaatsingsstopOp, Result>
{
    public async Task<Result> Handle(HefPlaatsingsstopOp request, CancellationToken cancellationToken)
    {
        var stop = await db.Stops.SingleOrDefaultAsync(s => s.Aanbieder == request.Aanbieder && s.Tot == null, cancellationToken);
        if (stop is null)
        {
            return DossierErrors.GeenStop(request.Aanbieder);
        }

        var outcome = stop.HefOp(request.Tot, request.Reden.Trim(), accessor.Actor.Naam);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        db.Publish(new PlaatsingsstopOpgeheven(stop.Aanbieder, request.Tot));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
