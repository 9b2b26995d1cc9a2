// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>The bids of one lot side by side, with checks, consensus and the order with its whole calculation.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Perceel">Code of the lot.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HaalPerceelbeoordeling(string Traject, string Perceel) : IQuery<Result<Perceelbeoordeling>>;

/// <summary>A bid beside the others.</summary>
/// <param name="Aanbieder">The provider.</param>
/// <param name="Gegevens">The bid.</param>
/// <param name="Oordelen">The check on the requirements so far.</param>
/// <param name="Getoetst">Every requirement was judged.</param>
/// <param name="Gebreken">Why it is set aside; empty = it is not.</param>
/// <param name="Consensus">What the evaluators agreed on.</param>
public sealed record InschrijvingDetail(CodeNaam Aanbieder, InschrijvingGegevens Gegevens, IReadOnlyList<Eisoordeel> Oordelen, bool Getoetst, IReadOnlyList<string> Gebreken, IReadOnlyList<ScoreGegevens> Consensus);

/// <summary>How far an evaluator is with a lot.</summary>
/// <param name="Naam">Display name.</param>
/// <param name="HeeftBelang">Has an interest in a bidder: does not score.</param>
/// <param name="DefinitiefOp">When the sheet became final (UTC); null while it is open.</param>
/// <param name="Scores">The scores; empty until consensus has started.</param>
public sealed record Beoordelaarstand(string Naam, bool HeeftBelang, DateTimeOffset? DefinitiefOp, IReadOnlyList<ScoreGegevens> Scores);

/// <summary>The bids of one lot.</summary>
/// <param name="Perceel">The lot.</param>
/// <param name="Eisen">Requirements that count for the lot.</param>
/// <param name="Inschrijvingen">The bids, by code of the provider.</param>
/// <param name="Beoordelaars">The evaluators.</param>
/// <param name="ConsensusGestartOp">The day from which evaluators see each other's scores; null before.</param>
/// <param name="Rangschikking">The order; null until every valid bid has a consensus on every criterion.</param>
public sealed record Perceelbeoordeling(
    InkoopperceelDetail Perceel,
    IReadOnlyList<InkoopeisGegevens> Eisen,
    IReadOnlyList<InschrijvingDetail> Inschrijvingen,
    IReadOnlyList<Beoordelaarstand> Beoordelaars,
    DateOnly? ConsensusGestartOp,
    Rangschikking? Rangschikking);

internal sealed class HaalPerceelbeoordelingHandler(ContractenDbContext db, IActorAccessor accessor, InkoopBewerker bewerker) : IRequestHandler<HaalPerceelbeoordeling, Result<Perceelbeoordeling>>
{
    public async Task<Result<Perceelbeoordeling>> Handle(HaalPerceelbeoordeling request, CancellationToken cancellationToken)
    {
        var traject = await db.Inkooptrajecten.AsNoTracking().MetDelen().Where(InkooptrajectSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(t => t.Nummer == request.Traject, cancellationToken);
        if (traject is null)
        {
            return InkoopErrors.Onbekend(request.Traject);
        }

        if (traject.Perceel(request.Perceel) is not { } lot)
        {
            return InkoopErrors.PerceelOnbekend(request.Traject, request.Perceel);
        }

        var bids = traject.InschrijvingenOp(lot.Code).ToList();
        var codes = bids.ConvertAll(b => b.Aanbieder);
        var names = await db.Aanbieders.Where(a => codes.Contains(a.Code)).ToDictionaryAsync(a => a.Code, a => a.Naam, cancellationToken);
        var context = await bewerker.ContextAsync(traject, cancellationToken);
        var sheets = await db.Scorebladen.AsNoTracking().Include(b => b.Scores).Where(b => b.TrajectId == traject.Id && b.Perceel == lot.Code).ToDictionaryAsync(b => b.AccountId, cancellationToken);

        var decided = await BeslotenAsync(traject, lot, bids.Count, cancellationToken);

        // Who evaluates and has not made the own sheet final never sees the others', consensus or not.
        var open = lot.ConsensusGestartOp is not null && (traject.Beoordelaars.All(b => b.AccountId != accessor.Actor.Id) || sheets.GetValueOrDefault(accessor.Actor.Id)?.DefinitiefOp is not null);
        return new Perceelbeoordeling(
            new InkoopperceelDetail(lot.Code, lot.Gegevens(), bids.Count, traject.GeldigeOp(lot.Code).Count(), traject.IsGat(lot)),
            [.. traject.EisenVan(lot).Select(e => e.Gegevens())],
            [.. bids.Select(b => traject.Detail(b, names[b.Aanbieder]))],
            [.. traject.Beoordelaars.OrderBy(b => b.Naam, StringComparer.Ordinal).Select(b => new Beoordelaarstand(
                b.Naam,
                context.AccountsMetBelang.Contains(b.AccountId),
                sheets.GetValueOrDefault(b.AccountId)?.DefinitiefOp,
                open && sheets.TryGetValue(b.AccountId, out var sheet) && sheet.DefinitiefOp is not null && !context.AccountsMetBelang.Contains(b.AccountId)
                    ? [.. sheet.Scores.OrderBy(s => s.Aanbieder, StringComparer.Ordinal).ThenBy(s => s.Criterium, StringComparer.Ordinal).Select(s => s.Gegevens())] : []))],
            lot.ConsensusGestartOp,
            decided?.Uitkomst ?? (traject.Stap == Trajectstap.Beoordeling && bids.Count > 0 && traject.ConsensusCompleet(lot) && (!traject.WordtBeoordeeld || lot.ConsensusGestartOp is not null) ? Gunningsmodel.Bereken(traject.Invoer(lot)) : null));
    }

    // Once awarded, what was decided is shown and not calculated again.
    private async Task<BesluitPerceel?> BeslotenAsync(Inkooptraject traject, Inkoopperceel lot, int bids, CancellationToken cancellationToken)
    {
        if (traject.Gunning is not { } decision || bids == 0)
        {
            return null;
        }

        var text = await db.Set<Besluittekst>().Where(b => b.BesluitId == decision.Id).Select(b => b.Tekst).SingleAsync(cancellationToken);
        return Besluitinhoud.Lees(text).Percelen.Single(p => p.Code == lot.Code);
    }
}
