// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>All versions of all scoring models, by route and newest first. A provider reads them too: it must know how it is scored.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekScoremodellen : IQuery<Result<ScoremodelOverzicht>>;

/// <summary>The scoring models.</summary>
/// <param name="Versies">All versions, by route and newest first.</param>
public sealed record ScoremodelOverzicht(IReadOnlyList<ScoremodelDetail> Versies);

/// <summary>The version of the model of a route that counts on a day.</summary>
/// <param name="Route">The route.</param>
/// <param name="Dag">The day; null = today.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record HaalScoremodel(Route Route, DateOnly? Dag = null) : IQuery<Result<ScoremodelDetail>>;

/// <summary>One version of a scoring model.</summary>
/// <param name="Route">The route.</param>
/// <param name="Vanaf">It counts for periods that end on or after this day.</param>
/// <param name="Inhoud">What it says.</param>
/// <param name="Reden">Why it was made.</param>
/// <param name="Door">Who made it.</param>
/// <param name="VastgesteldOp">Day of the decision.</param>
public sealed record ScoremodelDetail(Route Route, DateOnly Vanaf, ScoremodelInhoud Inhoud, string Reden, string Door, DateOnly VastgesteldOp);

/// <summary>What a changed model would have done to the scorecards of the past four periods.</summary>
/// <param name="Route">The route.</param>
/// <param name="Inhoud">The changed model.</param>
[Toegang(Rol.Contractmanager)]
public sealed record BerekenModeleffect(Route Route, ScoremodelInhoud Inhoud) : IQuery<Result<Modeleffect>>;

/// <summary>The effect of a change.</summary>
/// <param name="Periodes">How many past periods were looked at.</param>
/// <param name="Rijen">One row per scorecard with a locked input.</param>
public sealed record Modeleffect(int Periodes, IReadOnlyList<Modeleffectrij> Rijen);

/// <summary>A scorecard before and after the change.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Periode">The period.</param>
/// <param name="Was">Score by the model that was used.</param>
/// <param name="WasBand">Standing by the model that was used.</param>
/// <param name="Wordt">Score by the changed model.</param>
/// <param name="WordtBand">Standing by the changed model.</param>
public sealed record Modeleffectrij(string Contractnummer, string Perceel, string Aanbieder, string Periode, decimal? Was, string? WasBand, decimal? Wordt, string? WordtBand);

internal sealed class ZoekScoremodellenHandler(KwaliteitDbContext db) : IRequestHandler<ZoekScoremodellen, Result<ScoremodelOverzicht>>
{
    public async Task<Result<ScoremodelOverzicht>> Handle(ZoekScoremodellen request, CancellationToken cancellationToken)
    {
        var versions = await db.Scoremodellen.AsNoTracking().ToListAsync(cancellationToken);
        return new ScoremodelOverzicht(
            [.. versions.OrderBy(v => v.Route).ThenByDescending(v => v.Vanaf).Select(v => new ScoremodelDetail(v.Route, v.Vanaf, v.Inhoud, v.Reden, v.Door, v.VastgesteldOp))]);
    }
}

internal sealed class HaalScoremodelHandler(KwaliteitDbContext db, TimeProvider clock) : IRequestHandler<HaalScoremodel, Result<ScoremodelDetail>>
{
    public async Task<Result<ScoremodelDetail>> Handle(HaalScoremodel request, CancellationToken cancellationToken)
    {
        var day = request.Dag ?? clock.Vandaag();
        return await db.Scoremodellen.AsNoTracking().Where(m => m.Route == request.Route && m.Vanaf <= day).OrderByDescending(m => m.Vanaf).FirstOrDefaultAsync(cancellationToken) is { } v
            ? new ScoremodelDetail(v.Route, v.Vanaf, v.Inhoud, v.Reden, v.Door, v.VastgesteldOp)
            : ScorekaartErrors.ModelOnbekend();
    }
}

internal sealed class BerekenModeleffectHandler(KwaliteitDbContext db) : IRequestHandler<BerekenModeleffect, Result<Modeleffect>>
{
    private const int Terug = 4;

    public async Task<Result<Modeleffect>> Handle(BerekenModeleffect request, CancellationToken cancellationToken)
    {
        var known = await db.Eisen.Select(e => e.Code).Distinct().ToListAsync(cancellationToken);
        if (Modelcontrole.Fouten(request.Inhoud, known) is { Count: > 0 } errors)
        {
            return Result<Modeleffect>.Failure(errors);
        }

        // The locked inputs hold all figures of a lot, also those that the old model did not use.
        var ends = await db.Scorekaarten.Where(k => k.Route == request.Route && k.Invoer != null).Select(k => k.PeriodeTot).Distinct().OrderByDescending(d => d).Take(Terug).ToListAsync(cancellationToken);
        var cards = await db.Scorekaarten.AsNoTracking().Where(k => k.Route == request.Route && k.Invoer != null && ends.Contains(k.PeriodeTot)).ToListAsync(cancellationToken);
        return new Modeleffect(ends.Count, [.. cards
            .OrderByDescending(k => k.PeriodeTot).ThenBy(k => k.Contractnummer, StringComparer.Ordinal).ThenBy(k => k.Perceel, StringComparer.Ordinal)
            .Select(k => (Kaart: k, Was: Scorerekenaar.Reken(k.Berekening!), Wordt: Scorerekenaar.Reken(k.Berekening! with { Model = request.Inhoud })))
            .Select(e => new Modeleffectrij(e.Kaart.Contractnummer, e.Kaart.Perceel, e.Kaart.Aanbieder, e.Kaart.Periode, e.Was.Score, e.Was.Band?.Titel, e.Wordt.Score, e.Wordt.Band?.Titel))]);
    }
}
