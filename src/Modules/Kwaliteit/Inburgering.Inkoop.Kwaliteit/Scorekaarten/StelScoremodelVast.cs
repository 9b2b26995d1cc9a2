// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>Adopts a new version of the scoring model of a route. Earlier versions and the scorecards that were put before a provider stay as they are.</summary>
/// <param name="Route">The route.</param>
/// <param name="Vanaf">It counts for periods that end on or after this day; later than every earlier version.</param>
/// <param name="Inhoud">What it says.</param>
/// <param name="Reden">Why it changes.</param>
[Toegang(Rol.Contractmanager)]
public sealed record StelScoremodelVast(Route Route, DateOnly Vanaf, ScoremodelInhoud Inhoud, string Reden) : ICommand<Result>, IMetReden;

internal sealed class StelScoremodelVastValidator : AbstractValidator<StelScoremodelVast>
{
    public StelScoremodelVastValidator()
    {
        RuleFor(c => c.Vanaf).NotEqual(default(DateOnly)).WithMessage("Vul in vanaf welke dag het model geldt.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Vul in waarom het model verandert.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
    }
}

internal sealed class StelScoremodelVastHandler(KwaliteitDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<StelScoremodelVast, Result>
{
    public async Task<Result> Handle(StelScoremodelVast request, CancellationToken cancellationToken)
    {
        var known = await db.Eisen.Select(e => e.Code).Distinct().ToListAsync(cancellationToken);
        List<Error> errors = [.. Modelcontrole.Fouten(request.Inhoud, known)];
        var last = await db.Scoremodellen.Where(m => m.Route == request.Route).MaxAsync(m => (DateOnly?)m.Vanaf, cancellationToken);
        if (request.Vanaf <= last)
        {
            errors.Add(ScorekaartErrors.ModelVanafTeVroeg(last.Value));
        }

        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        db.Scoremodellen.Add(ScoremodelVersie.Maak(request.Route, request.Vanaf, request.Inhoud, request.Reden.Trim(), accessor.Actor.Naam, clock.Vandaag()));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
