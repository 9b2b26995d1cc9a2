// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Bevindingen;

/// <summary>Findings.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Aanbieder">Of this provider only.</param>
/// <param name="Contractnummer">Of this contract only.</param>
/// <param name="AlleenOpen">Only what is not closed.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekBevindingen(PageRequest Pagina, string? Aanbieder = null, string? Contractnummer = null, bool AlleenOpen = false) : IQuery<Result<Page<BevindingRegel>>>;

/// <summary>A finding in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Number for people.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Perceel">Code of the lot; empty = the whole contract.</param>
/// <param name="Herkomst">Where it comes from.</param>
/// <param name="Bron">Code of the KPI or requirement, or number of the report.</param>
/// <param name="Periode">Period in which it was seen.</param>
/// <param name="Omschrijving">What was found.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Termijn">Day of the next step.</param>
/// <param name="Trap">Highest decided step of the ladder.</param>
public sealed record BevindingRegel(
    Guid Id,
    string Nummer,
    string Aanbieder,
    string Contractnummer,
    string Perceel,
    Herkomst Herkomst,
    string Bron,
    string Periode,
    string Omschrijving,
    BevindingStatus Status,
    DateOnly Termijn,
    Escalatietrap? Trap)
{
    internal static Expression<Func<Bevinding, BevindingRegel>> Van { get; } = b => new BevindingRegel(
        b.Id, b.Nummer, b.Aanbieder, b.Contractnummer, b.Perceel, b.Herkomst, b.Bron, b.Periode, b.Omschrijving, b.Status, b.Termijn, b.Trap);
}

/// <summary>One finding with plan, proof, ladder and effect.</summary>
/// <param name="Nummer">Its number.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record HaalBevinding(string Nummer) : IQuery<Result<BevindingDetail>>;

/// <summary>A finding.</summary>
/// <param name="Regel">As in the list.</param>
/// <param name="GevondenOp">Day on which it was recorded.</param>
/// <param name="GevondenDoor">Who recorded it.</param>
/// <param name="Oorzaak">The cause, by the provider.</param>
/// <param name="Actie">What the provider does.</param>
/// <param name="Eigenaar">Function of who does it.</param>
/// <param name="PlanOp">Day of the plan.</param>
/// <param name="PlanOordeel">What the contract manager said about the plan.</param>
/// <param name="Bewijs">What shows that it was done.</param>
/// <param name="UitgevoerdOp">Day on which it was said to be done.</param>
/// <param name="Slotsom">What followed from it.</param>
/// <param name="Doeltreffend">Whether it helped.</param>
/// <param name="AfgeslotenOp">Day on which it was closed.</param>
/// <param name="Effect">The same KPI in this and the next periods; empty for other findings and as long as there is no scorecard.</param>
/// <param name="Ladder">Decided steps, oldest first.</param>
/// <param name="Volgende">The next step of the ladder with a draft; null at its end, when closed, and for a provider.</param>
public sealed record BevindingDetail(
    BevindingRegel Regel,
    DateOnly GevondenOp,
    string GevondenDoor,
    string? Oorzaak,
    string? Actie,
    string? Eigenaar,
    DateOnly? PlanOp,
    string? PlanOordeel,
    string? Bewijs,
    DateOnly? UitgevoerdOp,
    string? Slotsom,
    bool? Doeltreffend,
    DateOnly? AfgeslotenOp,
    IReadOnlyList<Effectmeting> Effect,
    IReadOnlyList<LadderRegel> Ladder,
    LadderVoorstel? Volgende);

/// <summary>A KPI in one period.</summary>
/// <param name="Periode">The period.</param>
/// <param name="Waarde">Its value.</param>
/// <param name="Punten">Its points.</param>
/// <param name="Eenheid">Unit of the value.</param>
public sealed record Effectmeting(string Periode, decimal? Waarde, decimal? Punten, string Eenheid);

/// <summary>A decided step of the ladder.</summary>
/// <param name="Trap">The step.</param>
/// <param name="Termijn">Day on which it must be better.</param>
/// <param name="Brief">What the provider got to read.</param>
/// <param name="Reden">Why; not shown to a provider.</param>
/// <param name="BeslotenOp">Day of the decision.</param>
/// <param name="BeslotenDoor">Who decided.</param>
public sealed record LadderRegel(Escalatietrap Trap, DateOnly Termijn, string Brief, string? Reden, DateOnly BeslotenOp, string BeslotenDoor);

/// <summary>The next step of the ladder.</summary>
/// <param name="Trap">The step.</param>
/// <param name="Termijn">Proposed term.</param>
/// <param name="Brief">Proposed text.</param>
public sealed record LadderVoorstel(Escalatietrap Trap, DateOnly Termijn, string Brief);

internal sealed class ZoekBevindingenHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<ZoekBevindingen, Result<Page<BevindingRegel>>>
{
    private static readonly Keyset<Bevinding> Volgorde = new Keyset<Bevinding>(b => b.Id)
        .Op("termijn", b => b.Termijn)
        .Op("nummer", b => b.Volgnummer)
        .Op("aanbieder", b => b.Aanbieder);

    public async Task<Result<Page<BevindingRegel>>> Handle(ZoekBevindingen request, CancellationToken cancellationToken)
    {
        var visible = await ContractToegang.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken);
        var query = db.Bevindingen.AsNoTracking().Where(b => visible.Contains(b.Contractnummer));
        query = request.Aanbieder is { Length: > 0 } provider ? query.Where(b => b.Aanbieder == provider) : query;
        query = request.Contractnummer is { Length: > 0 } contract ? query.Where(b => b.Contractnummer == contract) : query;
        query = request.AlleenOpen ? query.Where(b => b.Status != BevindingStatus.Afgesloten) : query;
        return await Volgorde.LeesAsync(query, request.Pagina, BevindingRegel.Van, cancellationToken);
    }
}

internal sealed class HaalBevindingHandler(BevindingVinder vinder, Ladderlezer ladders, KwaliteitDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalBevinding, Result<BevindingDetail>>
{
    private const int Periodes = 4;

    public async Task<Result<BevindingDetail>> Handle(HaalBevinding request, CancellationToken cancellationToken)
    {
        if (await vinder.VindAsync(request.Nummer, cancellationToken) is not { } b)
        {
            return BevindingErrors.Onbekend();
        }

        var provider = accessor.Actor.Scope.Aanbieder is not null;
        var steps = await db.Escalaties.AsNoTracking().Where(e => e.BevindingId == b.Id).OrderBy(e => e.Id).ToListAsync(cancellationToken);
        return new BevindingDetail(
            BevindingRegel.Van.Compile()(b),
            b.GevondenOp,
            b.GevondenDoor,
            b.Oorzaak,
            b.Actie,
            b.Eigenaar,
            b.PlanOp,
            b.PlanOordeel,
            b.Bewijs,
            b.UitgevoerdOp,
            b.Slotsom,
            b.Doeltreffend,
            b.AfgeslotenOp,
            await EffectAsync(b, provider, cancellationToken),
            [.. steps.Select(e => new LadderRegel(e.Trap, e.Termijn, e.Brief, provider ? null : e.Reden, e.BeslotenOp, e.BeslotenDoor))],
            provider || b.Status == BevindingStatus.Afgesloten ? null : await VoorstelAsync(b, cancellationToken));
    }

    private async Task<LadderVoorstel?> VoorstelAsync(Bevinding b, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        if ((await ladders.LeesAsync(b.Contractnummer, today, cancellationToken)).Volgende(b.Trap) is not { } next)
        {
            return null;
        }

        var term = today.AddDays(next.TermijnDagen);
        return new LadderVoorstel(next.Trap, term, Conceptbrief.Maak(b, next, term));
    }

    // The period of the finding and those after it, from the scorecards that were put before the provider.
    private async Task<IReadOnlyList<Effectmeting>> EffectAsync(Bevinding b, bool provider, CancellationToken cancellationToken)
    {
        if (b.Herkomst != Herkomst.Kpi || Periode.Lees(b.Periode) is not { } from)
        {
            return [];
        }

        var cards = await db.Scorekaarten.AsNoTracking()
            .Where(k => k.Contractnummer == b.Contractnummer && k.Perceel == b.Perceel && k.PeriodeTot >= from.Tot && k.Invoer != null && (!provider || k.Status != ScorekaartStatus.Concept))
            .OrderBy(k => k.PeriodeTot).Take(Periodes).ToListAsync(cancellationToken);
        return [.. cards.SelectMany(k => Scorerekenaar.Reken(k.Berekening!).Kpis.Where(s => s.Kpi.Code == b.Bron).Select(s => new Effectmeting(k.Periode, s.Waarde, s.Punten, s.Kpi.Eenheid)))];
    }
}
