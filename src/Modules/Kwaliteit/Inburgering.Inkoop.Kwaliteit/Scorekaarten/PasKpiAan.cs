// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>Decides about one KPI of a scorecard, instead of what was computed.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Periode">The period.</param>
/// <param name="Kpi">Code of the KPI in the model.</param>
/// <param name="Punten">Points 0–100; null = does not apply, its weight is spread over the others.</param>
/// <param name="Reden">Why; the provider reads it.</param>
[Toegang(Rol.Contractmanager)]
public sealed record PasKpiAan(string Contractnummer, string Perceel, string Periode, string Kpi, decimal? Punten, string Reden) : ICommand<Result>, IMetReden;

/// <summary>Takes a decision about a KPI back: what was computed counts again.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Periode">The period.</param>
/// <param name="Kpi">Code of the KPI in the model.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HerstelKpi(string Contractnummer, string Perceel, string Periode, string Kpi) : ICommand<Result>;

internal sealed class PasKpiAanValidator : AbstractValidator<PasKpiAan>
{
    public PasKpiAanValidator()
    {
        RuleFor(c => c.Punten).InclusiveBetween(0, 100).WithMessage("Geef 0 tot en met 100 punten, of laat het veld leeg als de KPI niet van toepassing is.");
        RuleFor(c => c.Punten).Must(p => p is null || decimal.Round(p.Value, 2) == p).WithMessage("Gebruik hoogstens twee cijfers achter de komma.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Vul in waarom u van de berekening afwijkt. De aanbieder krijgt de reden te zien.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
    }
}

internal sealed class PasKpiAanHandler(KwaliteitDbContext db, ScorekaartLader lader, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<PasKpiAan, Result>
{
    public async Task<Result> Handle(PasKpiAan request, CancellationToken cancellationToken)
    {
        var found = await lader.VindAsync(accessor.Actor, request.Contractnummer, request.Perceel, request.Periode, cancellationToken);
        if (!found.TryGet(out var zaak))
        {
            return Result.Failure(found.Errors);
        }

        var model = zaak.Kaart?.Berekening?.Model ?? (await lader.ModelAsync(zaak.Perceel.Route, zaak.Periode.Tot, cancellationToken))?.Inhoud;
        if (model is null)
        {
            return ScorekaartErrors.GeenModel(zaak.Perceel.Route.ToString());
        }

        if (model.Kpis.All(k => k.Code != request.Kpi))
        {
            return ScorekaartErrors.KpiOnbekend(request.Kpi);
        }

        var outcome = lader.Kaart(zaak).PasAan(new Scorecorrectie(request.Kpi, request.Punten, request.Reden.Trim(), accessor.Actor.Naam, clock.Vandaag()));
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}

internal sealed class HerstelKpiHandler(KwaliteitDbContext db, ScorekaartLader lader, IActorAccessor accessor) : IRequestHandler<HerstelKpi, Result>
{
    public async Task<Result> Handle(HerstelKpi request, CancellationToken cancellationToken)
    {
        var found = await lader.VindAsync(accessor.Actor, request.Contractnummer, request.Perceel, request.Periode, cancellationToken);
        if (!found.TryGet(out var zaak))
        {
            return Result.Failure(found.Errors);
        }

        var outcome = zaak.Kaart?.HaalBesluitWeg(request.Kpi) ?? ScorekaartErrors.GeenCorrectie();
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
