// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>Scorecards that were started. A provider finds those that were put before it.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Aanbieder">Of this provider only.</param>
/// <param name="Contractnummer">Of this contract only.</param>
/// <param name="Route">Of this route only.</param>
/// <param name="Periode">Of this period only.</param>
/// <param name="Status">Only in this state.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekScorekaarten(
    PageRequest Pagina,
    string? Aanbieder = null,
    string? Contractnummer = null,
    Route? Route = null,
    string? Periode = null,
    ScorekaartStatus? Status = null) : IQuery<Result<Page<ScorekaartRegel>>>;

/// <summary>A scorecard in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Route">What the lot is bought for.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Periode">The period.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Score">The decided score.</param>
/// <param name="Band">The decided standing.</param>
/// <param name="Gevolg">The decided consequence.</param>
/// <param name="ReactieUiterlijk">Last day for the provider's answer.</param>
/// <param name="VastgesteldOp">Day of the decision.</param>
public sealed record ScorekaartRegel(
    Guid Id,
    string Contractnummer,
    string Perceel,
    Route Route,
    string Aanbieder,
    string Periode,
    ScorekaartStatus Status,
    decimal? Score,
    string? Band,
    Gevolg? Gevolg,
    DateOnly? ReactieUiterlijk,
    DateOnly? VastgesteldOp);

/// <summary>Lots whose report came in and whose scorecard is not decided yet, oldest period first.</summary>
/// <param name="Overslaan">How many rows to skip.</param>
/// <param name="Aantal">How many rows at most, up to 200.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekTeBeoordelen(int Overslaan = 0, int Aantal = 50) : IQuery<Result<TeBeoordelenOverzicht>>;

/// <summary>What waits to be judged.</summary>
/// <param name="Regels">One row per lot and period.</param>
/// <param name="Totaal">How many wait in all.</param>
public sealed record TeBeoordelenOverzicht(IReadOnlyList<TeBeoordelenRegel> Regels, int Totaal);

/// <summary>A scorecard that waits.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Route">What the lot is bought for.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Periode">The period.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Rapportage">How the report stands.</param>
/// <param name="ReactieUiterlijk">Last day for the provider's answer, when it was put before it.</param>
public sealed record TeBeoordelenRegel(
    string Contractnummer,
    string Perceel,
    Route Route,
    string Aanbieder,
    string Periode,
    ScorekaartStatus Status,
    RapportageStand Rapportage,
    DateOnly? ReactieUiterlijk);

internal sealed class ZoekScorekaartenHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<ZoekScorekaarten, Result<Page<ScorekaartRegel>>>
{
    private static readonly Keyset<Scorekaart> Volgorde = new Keyset<Scorekaart>(k => k.Id)
        .Op("periode", k => k.PeriodeTot)
        .Op("contract", k => k.Contractnummer)
        .Op("aanbieder", k => k.Aanbieder)
        .Op("score", k => k.Score ?? -1);

    public async Task<Result<Page<ScorekaartRegel>>> Handle(ZoekScorekaarten request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var visible = (await contracten.ZoekContractenAsync(null, cancellationToken)).Where(c => Bereik.ZietContract(actor, c)).Select(c => c.Nummer).ToList();
        var provider = actor.Scope.Aanbieder is not null;
        var query = db.Scorekaarten.AsNoTracking().Where(k => visible.Contains(k.Contractnummer) && (!provider || k.Status != ScorekaartStatus.Concept));
        query = request.Aanbieder is { Length: > 0 } code ? query.Where(k => k.Aanbieder == code) : query;
        query = request.Contractnummer is { Length: > 0 } contract ? query.Where(k => k.Contractnummer == contract) : query;
        query = request.Route is { } route ? query.Where(k => k.Route == route) : query;
        query = request.Periode is { Length: > 0 } period ? query.Where(k => k.Periode == period) : query;
        query = request.Status is { } status ? query.Where(k => k.Status == status) : query;
        return await Volgorde.LeesAsync(
            query,
            request.Pagina,
            k => new ScorekaartRegel(k.Id, k.Contractnummer, k.Perceel, k.Route, k.Aanbieder, k.Periode, k.Status, k.Score, k.Band, k.Gevolg, k.ReactieUiterlijk, k.VastgesteldOp),
            cancellationToken);
    }
}

internal sealed class ZoekTeBeoordelenHandler(TeBeoordelenLader lader, IActorAccessor accessor) : IRequestHandler<ZoekTeBeoordelen, Result<TeBeoordelenOverzicht>>
{
    public async Task<Result<TeBeoordelenOverzicht>> Handle(ZoekTeBeoordelen request, CancellationToken cancellationToken)
    {
        var all = await lader.LaadAsync(accessor.Actor, cancellationToken);
        return new TeBeoordelenOverzicht([.. all.Skip(Math.Max(0, request.Overslaan)).Take(Math.Clamp(request.Aantal, 1, 200))], all.Count);
    }
}

/// <summary>What waits to be judged; the page and the work list show the same, in a fixed number of statements.</summary>
internal sealed class TeBeoordelenLader(KwaliteitDbContext db, IContracten contracten, TimeProvider clock)
{
    public async Task<IReadOnlyList<TeBeoordelenRegel>> LaadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var norms = await Normenbron.LeesAsync(db, cancellationToken);
        var from = today.AddMonths(-norms.Geheel(Rooster.TerugkijkMaanden, today));
        var lots = (await contracten.ZoekPercelenAsync(null, cancellationToken)).Where(p => Bereik.ZietContract(actor, p.Contract)).ToLookup(p => p.Contract.Nummer, StringComparer.Ordinal);
        var numbers = lots.Select(l => l.Key).ToList();
        var delivered = await Leveringen.LeesAsync(db, numbers, from, cancellationToken);
        var cards = (await db.Scorekaarten.AsNoTracking().Where(k => numbers.Contains(k.Contractnummer) && k.PeriodeTot >= from)
            .Select(k => new { k.Contractnummer, k.Perceel, k.Periode, k.Status, k.ReactieUiterlijk }).ToListAsync(cancellationToken))
            .ToDictionary(k => (k.Contractnummer, k.Perceel, k.Periode));
        var models = (await db.Scoremodellen.AsNoTracking().Select(m => new { m.Route, m.Vanaf }).ToListAsync(cancellationToken)).ToLookup(m => m.Route, m => m.Vanaf);
        List<TeBeoordelenRegel> rows = [];
        foreach (var contract in lots)
        {
            var due = Rooster.Maak(contract.First().Contract, delivered[contract.Key].ToList(), from, today, norms);
            foreach (var report in due.Where(r => r.Stand is RapportageStand.OpTijd or RapportageStand.TeLaat))
            {
                foreach (var lot in contract.Where(l => models[l.Route].Any(v => v <= report.Periode.Tot)))
                {
                    var card = cards.GetValueOrDefault((contract.Key, lot.Code, report.Periode.Code));
                    if (card?.Status != ScorekaartStatus.Vastgesteld)
                    {
                        rows.Add(new TeBeoordelenRegel(contract.Key, lot.Code, lot.Route, lot.Contract.Aanbieder, report.Periode.Code, card?.Status ?? ScorekaartStatus.Concept, report.Stand, card?.ReactieUiterlijk));
                    }
                }
            }
        }

        return [.. rows.OrderBy(r => Periode.Lees(r.Periode)!.Tot).ThenBy(r => r.Contractnummer, StringComparer.Ordinal).ThenBy(r => r.Perceel, StringComparer.Ordinal)];
    }
}
