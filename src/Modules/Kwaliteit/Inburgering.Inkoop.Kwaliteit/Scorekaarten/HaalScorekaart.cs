// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>The scorecard of a lot over a period: pre-filled from the figures of now until it is put before the provider, locked from then on.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Periode">The period, for example <c>2026-K1</c>.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed record HaalScorekaart(string Contractnummer, string Perceel, string Periode) : IQuery<Result<ScorekaartDetail>>;

/// <summary>A scorecard with everything that belongs to it.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Route">What the lot is bought for.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Periode">The period.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Model">Name of the scoring model.</param>
/// <param name="Uitkomst">The outcome: of the locked input, or of the figures of now.</param>
/// <param name="VoorgelegdOp">Day on which the provider got it.</param>
/// <param name="ReactieUiterlijk">Last day of the term for an answer.</param>
/// <param name="Reactie">The provider's answer.</param>
/// <param name="GereageerdOp">Day of the answer.</param>
/// <param name="Toelichting">What the contract manager judged.</param>
/// <param name="Gevolg">The consequence that was decided.</param>
/// <param name="VastgesteldOp">Day of the decision.</param>
/// <param name="VastgesteldDoor">Who decided.</param>
/// <param name="Hash">Hash of the locked input.</param>
/// <param name="Klopt">True when hash and score of a decided card are still what was decided; null before.</param>
/// <param name="Verschillen">Figures that changed since the input was locked.</param>
/// <param name="ScoreNu">What the score would be with the figures of now; null when nothing changed.</param>
/// <param name="Trend">Decided scores of this lot, oldest first.</param>
/// <param name="Vorige">KPIs of the previous period of this lot.</param>
/// <param name="Vergelijking">The other providers of this route over the same period.</param>
/// <param name="Buren">The lots before and after this one over the same period, for who scores one after the other.</param>
public sealed record ScorekaartDetail(
    string Contractnummer,
    string Perceel,
    Route Route,
    string Aanbieder,
    Periode Periode,
    ScorekaartStatus Status,
    string Model,
    Scoreuitkomst Uitkomst,
    DateOnly? VoorgelegdOp,
    DateOnly? ReactieUiterlijk,
    string? Reactie,
    DateOnly? GereageerdOp,
    string? Toelichting,
    Gevolg? Gevolg,
    DateOnly? VastgesteldOp,
    string? VastgesteldDoor,
    string? Hash,
    bool? Klopt,
    IReadOnlyList<Scoreverschil> Verschillen,
    decimal? ScoreNu,
    IReadOnlyList<Scorepunt> Trend,
    IReadOnlyList<VorigeKpi> Vorige,
    Scorevergelijking Vergelijking,
    Scoreburen Buren);

/// <summary>A figure that changed since the input was locked.</summary>
/// <param name="Code">Code of the figure.</param>
/// <param name="ToenZegt">What the provider stated then.</param>
/// <param name="ToenWeten">What we knew then.</param>
/// <param name="NuZegt">What the provider states now.</param>
/// <param name="NuWeten">What we know now.</param>
public sealed record Scoreverschil(string Code, decimal? ToenZegt, decimal? ToenWeten, decimal? NuZegt, decimal? NuWeten);

/// <summary>A decided score of an earlier or later period.</summary>
/// <param name="Periode">Code of the period.</param>
/// <param name="Score">The score; null when nothing could be measured.</param>
/// <param name="Band">The standing.</param>
public sealed record Scorepunt(string Periode, decimal? Score, string? Band);

/// <summary>A KPI as it stood in the previous period.</summary>
/// <param name="Kpi">Code of the KPI.</param>
/// <param name="Waarde">Its value.</param>
/// <param name="Punten">Its points.</param>
public sealed record VorigeKpi(string Kpi, decimal? Waarde, decimal? Punten);

/// <summary>Decided scores of other providers for the same route and period. A provider sees no names, and nothing with too few of them.</summary>
/// <param name="Aanbieders">How many other providers.</param>
/// <param name="Gemiddelde">Mean of their scores; null with too few.</param>
/// <param name="Regels">Their scores, highest first; empty for a provider.</param>
public sealed record Scorevergelijking(int Aanbieders, decimal? Gemiddelde, IReadOnlyList<Scorevergelijkingsrij> Regels);

/// <summary>The score of another provider.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Score">The score.</param>
public sealed record Scorevergelijkingsrij(string Aanbieder, string Contractnummer, string Perceel, decimal Score);

/// <summary>The lots next to this one.</summary>
/// <param name="Vorige">The one before; null on the first.</param>
/// <param name="Volgende">The one after; null on the last.</param>
public sealed record Scoreburen(Scorebuur? Vorige, Scorebuur? Volgende);

/// <summary>A lot whose scorecard can be opened.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
public sealed record Scorebuur(string Contractnummer, string Perceel);

internal sealed class HaalScorekaartHandler(KwaliteitDbContext db, ScorekaartLader lader, RapportageLader rapportages, IContracten contracten, IActorAccessor accessor) : IRequestHandler<HaalScorekaart, Result<ScorekaartDetail>>
{
    public const string VergelijkMinimum = "SCOREKAART_VERGELIJK_MINIMUM";

    public async Task<Result<ScorekaartDetail>> Handle(HaalScorekaart request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var found = await lader.VindAsync(actor, request.Contractnummer, request.Perceel, request.Periode, cancellationToken);
        if (!found.TryGet(out var zaak))
        {
            return Result<ScorekaartDetail>.Failure(found.Errors);
        }

        var card = zaak.Kaart;
        var locked = card?.Berekening;
        if (locked is null)
        {
            var computed = await lader.InvoerAsync(actor, zaak, cancellationToken);
            if (!computed.TryGet(out locked))
            {
                return Result<ScorekaartDetail>.Failure(computed.Errors);
            }
        }

        var outcome = Scorerekenaar.Reken(locked);
        var differences = card?.Invoer is null ? [] : await VerschillenAsync(actor, zaak, locked, cancellationToken);
        var trend = await TrendAsync(zaak, cancellationToken);
        return new ScorekaartDetail(
            zaak.Perceel.Contract.Nummer,
            zaak.Perceel.Code,
            zaak.Perceel.Route,
            zaak.Perceel.Contract.Aanbieder,
            zaak.Periode,
            card?.Status ?? ScorekaartStatus.Concept,
            locked.Model.Naam,
            outcome,
            card?.VoorgelegdOp,
            card?.ReactieUiterlijk,
            card?.Reactie,
            card?.GereageerdOp,
            card?.Toelichting,
            card?.Gevolg,
            card?.VastgesteldOp,
            card?.VastgesteldDoor,
            card?.Hash,
            card is { Status: ScorekaartStatus.Vastgesteld } ? Scoreinvoer.Hash(card.Invoer!) == card.Hash && outcome.Score == card.Score : null,
            differences,
            differences.Count == 0 ? null : Scorerekenaar.Reken(Met(locked, differences)).Score,
            trend,
            await VorigeAsync(zaak, cancellationToken),
            await VergelijkingAsync(actor, zaak, cancellationToken),
            await BurenAsync(actor, zaak, cancellationToken));
    }

    private async Task<IReadOnlyList<Scoreverschil>> VerschillenAsync(Actor actor, Scorezaak zaak, Scoreinvoer locked, CancellationToken cancellationToken)
    {
        if (!(await rapportages.LaadAsync(actor, zaak.Perceel.Contract.Nummer, zaak.Periode.Code, cancellationToken)).TryGet(out var report))
        {
            return [];
        }

        var now = Scorecijfers.Van(report, zaak.Perceel.Code).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var then = locked.Cijfers.ToDictionary(c => c.Code, StringComparer.Ordinal);
        return [.. locked.Model.Kpis.SelectMany(k => k.Teller.Concat(k.Noemer).Concat(k.Aantal is { } n ? [n] : [])).Distinct().Order(StringComparer.Ordinal)
            .Select(code => new Scoreverschil(code, then.GetValueOrDefault(code)?.Zegt, then.GetValueOrDefault(code)?.Weten, now.GetValueOrDefault(code)?.Zegt, now.GetValueOrDefault(code)?.Weten))
            .Where(v => v.ToenZegt != v.NuZegt || v.ToenWeten != v.NuWeten)];
    }

    private static Scoreinvoer Met(Scoreinvoer locked, IReadOnlyList<Scoreverschil> differences)
    {
        var changed = differences.Select(d => d.Code).ToHashSet(StringComparer.Ordinal);
        return locked with { Cijfers = [.. locked.Cijfers.Where(c => !changed.Contains(c.Code)), .. differences.Select(d => Scorecijfer.Van(d.Code, d.NuZegt, d.NuWeten))] };
    }

    private async Task<IReadOnlyList<Scorepunt>> TrendAsync(Scorezaak zaak, CancellationToken cancellationToken) =>
        await db.Scorekaarten.AsNoTracking()
            .Where(k => k.Contractnummer == zaak.Perceel.Contract.Nummer && k.Perceel == zaak.Perceel.Code && k.Status == ScorekaartStatus.Vastgesteld)
            .OrderBy(k => k.PeriodeTot).Select(k => new Scorepunt(k.Periode, k.Score, k.Band)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<VorigeKpi>> VorigeAsync(Scorezaak zaak, CancellationToken cancellationToken)
    {
        var before = Periode.Met(zaak.Periode.Frequentie, zaak.Periode.Van.AddDays(-1)).Code;
        var card = await db.Scorekaarten.AsNoTracking().SingleOrDefaultAsync(
            k => k.Contractnummer == zaak.Perceel.Contract.Nummer && k.Perceel == zaak.Perceel.Code && k.Periode == before && k.Invoer != null, cancellationToken);
        return card?.Berekening is { } input ? [.. Scorerekenaar.Reken(input).Kpis.Select(k => new VorigeKpi(k.Kpi.Code, k.Waarde, k.Punten))] : [];
    }

    private async Task<Scorevergelijking> VergelijkingAsync(Actor actor, Scorezaak zaak, CancellationToken cancellationToken)
    {
        var (route, period, own) = (zaak.Perceel.Route, zaak.Periode.Code, zaak.Perceel.Contract.Aanbieder);
        var others = await db.Scorekaarten.AsNoTracking()
            .Where(k => k.Route == route && k.Periode == period && k.Status == ScorekaartStatus.Vastgesteld && k.Score != null && k.Aanbieder != own)
            .OrderByDescending(k => k.Score).ThenBy(k => k.Contractnummer).Select(k => new Scorevergelijkingsrij(k.Aanbieder, k.Contractnummer, k.Perceel, k.Score!.Value)).ToListAsync(cancellationToken);
        var count = others.Select(o => o.Aanbieder).Distinct().Count();
        var norms = await Normenbron.LeesAsync(db, cancellationToken);
        var provider = actor.Scope.Aanbieder is not null;
        var shown = count >= (provider ? norms.Geheel(VergelijkMinimum, zaak.Periode.Tot) : 1);
        return new Scorevergelijking(count, shown ? Math.Round(others.Average(o => o.Score), 1, MidpointRounding.AwayFromZero) : null, provider ? [] : others);
    }

    private async Task<Scoreburen> BurenAsync(Actor actor, Scorezaak zaak, CancellationToken cancellationToken)
    {
        if (actor.Scope.Aanbieder is not null)
        {
            return new Scoreburen(null, null);
        }

        var lots = (await contracten.ZoekPercelenAsync(null, cancellationToken))
            .Where(p => Bereik.ZietContract(actor, p.Contract) && p.Contract.Status != ContractStatus.Concept && p.Contract.Rapportagefrequentie == zaak.Periode.Frequentie
                && p.Contract.Ingangsdatum <= zaak.Periode.Tot && p.Contract.Einddatum >= zaak.Periode.Van)
            .OrderBy(p => p.Contract.Nummer, StringComparer.Ordinal).ThenBy(p => p.Code, StringComparer.Ordinal).Select(p => new Scorebuur(p.Contract.Nummer, p.Code)).ToList();
        var at = lots.IndexOf(new Scorebuur(zaak.Perceel.Contract.Nummer, zaak.Perceel.Code));
        return new Scoreburen(at > 0 ? lots[at - 1] : null, at >= 0 && at < lots.Count - 1 ? lots[at + 1] : null);
    }
}
