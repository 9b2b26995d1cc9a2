// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uitputting;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Kosten;

/// <summary>What the lessons cost in a year, per lot, route and gemeente, with what is expected until its end. Definitions in <c>docs/kosten.md</c>.</summary>
/// <param name="Jaar">Calendar year.</param>
/// <param name="Gemeente">CBS code; null = all that the caller may see.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed record HaalKosten(int Jaar, string? Gemeente = null) : IQuery<Result<Kostenoverzicht>>;

/// <summary>Cost of a year.</summary>
/// <param name="Jaar">Calendar year.</param>
/// <param name="Op">The day of these figures.</param>
/// <param name="Regels">Per lot and gemeente.</param>
/// <param name="Routes">Per route, with the price of a success.</param>
/// <param name="Gemeenten">Per gemeente, beside the budget that was kept for the year.</param>
/// <param name="Maanden">Per month: delivered and expected.</param>
/// <param name="Contracten">Per contract that runs in the year for one of the gemeenten: its ceiling, and what of it is delivered, committed and free.</param>
/// <param name="Bijzonder">What absence, extra hours and scaling down cost, and who bears it.</param>
/// <param name="UrenZonderPrijs">Hours for which no price is agreed; in no amount.</param>
public sealed record Kostenoverzicht(
    int Jaar,
    DateOnly Op,
    IReadOnlyList<Kostenregel> Regels,
    IReadOnlyList<Routekosten> Routes,
    IReadOnlyList<Gemeentekosten> Gemeenten,
    IReadOnlyList<Maandkosten> Maanden,
    IReadOnlyList<Contractkosten> Contracten,
    IReadOnlyList<Kostendeel> Bijzonder,
    decimal UrenZonderPrijs);

/// <summary>One lot for one gemeente in the year.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Route">What it is bought for.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="GeleverdEuro">Delivered in the year.</param>
/// <param name="VerwachtEuro">Expected in the rest of the year for who is placed now.</param>
/// <param name="DaarnaEuro">Expected after the year for who is placed now.</param>
/// <param name="VerplichtEuro">Committed in the year: for who was registered in it, also when they stopped.</param>
/// <param name="VerzuimEuro">Part of what was delivered that paid for lessons missed without permission; the gemeente bears it, for offered hours are paid.</param>
public sealed record Kostenregel(string Contract, string Perceel, Route Route, string Gemeente, decimal GeleverdEuro, decimal VerwachtEuro, decimal DaarnaEuro, decimal VerplichtEuro, decimal VerzuimEuro);

/// <summary>Cost of one route.</summary>
/// <param name="Route">Route.</param>
/// <param name="GeleverdEuro">Delivered in the year.</param>
/// <param name="Geslaagd">Placements that the gemeente pays and that were passed in the year.</param>
/// <param name="WaarvanAfgeschaald">Part of those with parts at A2.</param>
/// <param name="VerplichtEuro">Committed in the year: for who was registered in it, also when they stopped.</param>
/// <param name="PerSuccesEuro">Delivered ÷ passed; null when nobody passed.</param>
public sealed record Routekosten(Route Route, decimal GeleverdEuro, int Geslaagd, int WaarvanAfgeschaald, decimal VerplichtEuro, decimal? PerSuccesEuro);

/// <summary>Cost of one gemeente beside its budget.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="GeleverdEuro">Delivered in the year.</param>
/// <param name="PrognoseEuro">Delivered and expected until the end of the year, for who is placed now.</param>
/// <param name="VerplichtEuro">Committed in the year: for who was registered in it, also when they stopped.</param>
/// <param name="BudgetEuro">Budget for leerrouten (SPUK) kept for the year; null when none was kept.</param>
/// <param name="RuimteEuro">Budget less prognosis; below 0 when it is passed; null without a budget.</param>
public sealed record Gemeentekosten(string Gemeente, decimal GeleverdEuro, decimal PrognoseEuro, decimal VerplichtEuro, decimal? BudgetEuro, decimal? RuimteEuro);

/// <summary>Cost of one month.</summary>
/// <param name="Maand">First day.</param>
/// <param name="GeleverdEuro">Delivered.</param>
/// <param name="VerwachtEuro">Expected for who is placed now.</param>
public sealed record Maandkosten(DateOnly Maand, decimal GeleverdEuro, decimal VerwachtEuro);

internal sealed class HaalKostenValidator : AbstractValidator<HaalKosten>
{
    public HaalKostenValidator()
    {
        RuleFor(q => q.Jaar).InclusiveBetween(2022, 2100).WithMessage(q => $"Jaar {q.Jaar} klopt niet: verwacht een jaar van 2022 tot en met 2100.");
        RuleFor(q => q.Gemeente).Matches("^[0-9]{4}$").WithMessage(q => $"Gemeentecode ‘{q.Gemeente}’ klopt niet: verwacht 4 cijfers.");
    }
}

internal sealed class HaalKostenHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalKosten, Result<Kostenoverzicht>>
{
    public async Task<Result<Kostenoverzicht>> Handle(HaalKosten request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var paid = Betaald(request.Gemeente);
        var lots = (await db.Percelen.AsNoTracking().ToListAsync(cancellationToken)).ConvertAll(p => p.LeesAfspraak()).ToDictionary(p => p.PerceelId);
        var norms = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var contracts = lots.Values.Where(l => LooptVoor(l.Contract, request)).Select(l => l.Contract.Nummer).ToHashSet(StringComparer.Ordinal);
        var used = await paid.Select(p => p.Contractnummer).Distinct().ToListAsync(cancellationToken);
        var all = await Kostenfeiten.LeesAsync(db, [.. used.Union(contracts)], request.Jaar, cancellationToken);
        var facts = all.Van(request.Jaar, gemeente => Eigen(gemeente, request.Gemeente));
        var missed = await VerzuimAsync(paid, request.Jaar, cancellationToken);
        var passed = await GeslaagdAsync(paid, request.Jaar, cancellationToken);
        var budgets = await BudgettenAsync(request.Jaar, cancellationToken);

        var forecast = new Kostenraming(norms, today);
        var unpriced = 0m;
        List<(PerceelAfspraak Lot, Boeking Boeking, bool Verwacht)> bookings = [];
        foreach (var lot in lots.Values)
        {
            var calculator = new Uitputtingsrekenaar([lot]);
            bookings.AddRange(calculator.Geleverd(facts.Uren[lot.PerceelId], facts.Starts[lot.PerceelId], facts.Resultaten[lot.PerceelId]).Select(b => (lot, b, false)));
            bookings.AddRange(facts.Lopend[lot.PerceelId].SelectMany(l => forecast.Spreid(lot, l, calculator.Rest(l)).Select(e => (lot, new Boeking(lot.Code, l.Gemeente, e.Maand, e.Euro), true))));
            unpriced += calculator.UrenZonderPrijs;
        }

        var missedEuro = missed.Where(m => lots.ContainsKey(m.Perceel)).GroupBy(m => (m.Perceel, m.Gemeente)).ToDictionary(g => g.Key, g => Math.Round(g.Sum(m => Uitputtingsrekenaar.VanUren(lots[m.Perceel], m.Maand, m.Aangeboden) ?? 0), 2));
        var committed = facts.Verplicht.SelectMany(g => g).Where(v => lots.ContainsKey(v.Perceel)).ToDictionary(v => (PerceelId: v.Perceel, v.Gemeente), v => v.Jaar);
        var booked = bookings.ToLookup(b => (b.Lot.PerceelId, b.Boeking.Gemeente), b => (b.Boeking, b.Verwacht));
        List<Kostenregel> rows =
        [
            .. booked.Select(g => g.Key).Union(committed.Keys).Select(key => Regel(lots[key.PerceelId], key.Gemeente, [.. booked[key]], request.Jaar, committed.GetValueOrDefault(key), missedEuro.GetValueOrDefault(key)))
                .Where(r => r.GeleverdEuro != 0 || r.VerwachtEuro != 0 || r.DaarnaEuro != 0 || r.VerplichtEuro != 0)
                .OrderBy(r => r.Contract, StringComparer.Ordinal).ThenBy(r => r.Perceel, StringComparer.Ordinal).ThenBy(r => r.Gemeente, StringComparer.Ordinal),
        ];
        return new Kostenoverzicht(
            request.Jaar,
            today,
            rows,
            [.. rows.Select(r => r.Route).Concat(passed.Keys).Distinct().Order().Select(route => Route(route, rows, passed))],
            [.. rows.GroupBy(r => r.Gemeente).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Gemeente(g.Key, [.. g], budgets))],
            [.. bookings.Where(b => b.Boeking.Maand.Year == request.Jaar).GroupBy(b => b.Boeking.Maand).OrderBy(g => g.Key).Select(g => new Maandkosten(g.Key, g.Where(b => !b.Verwacht).Sum(b => b.Boeking.Euro), g.Where(b => b.Verwacht).Sum(b => b.Boeking.Euro)))],
            all.PerContract(lots.Values.Where(l => contracts.Contains(l.Contract.Nummer)), request.Jaar),
            await new Bijzonderekosten(db, paid, lots, norms, request.Jaar).LeesAsync(cancellationToken),
            unpriced);
    }

    private IQueryable<Plaatsing> Betaald(string? gemeente)
    {
        var scope = accessor.Actor.Scope;
        var query = db.Plaatsingen.AsNoTracking().Where(p => p.Financiering == Financiering.Gemeente);
        if (!scope.Alles)
        {
            var own = scope.Aanbieder is null ? scope.Gemeenten.ToList() : [];
            query = query.Where(p => own.Contains(p.Gemeente));
        }

        return gemeente is null ? query : query.Where(p => p.Gemeente == gemeente);
    }

    // The same as above, of what was read already.
    private bool Eigen(string gemeente, string? asked) =>
        PersoonSpecs.WerktVoor(accessor.Actor, gemeente) && (asked is null || asked == gemeente);

    private bool LooptVoor(ContractInfo contract, HaalKosten request) =>
        contract.Status != ContractStatus.Concept && contract.Ingangsdatum.Year <= request.Jaar && contract.Einddatum.Year >= request.Jaar && contract.Gemeenten.Any(g => Eigen(g, request.Gemeente));

    private static Kostenregel Regel(PerceelAfspraak lot, string gemeente, List<(Boeking Boeking, bool Verwacht)> bookings, int year, decimal committed, decimal missed) => new(
        lot.Contract.Nummer,
        lot.Code,
        lot.Route,
        gemeente,
        bookings.Where(b => !b.Verwacht).Sum(b => b.Boeking.Euro),
        bookings.Where(b => b.Verwacht && b.Boeking.Maand.Year == year).Sum(b => b.Boeking.Euro),
        bookings.Where(b => b.Verwacht && b.Boeking.Maand.Year > year).Sum(b => b.Boeking.Euro),
        committed,
        missed);

    private static Routekosten Route(Route route, List<Kostenregel> rows, Dictionary<Route, (int Geslaagd, int Afgeschaald)> passed)
    {
        var delivered = rows.Where(r => r.Route == route).Sum(r => r.GeleverdEuro);
        var (all, low) = passed.GetValueOrDefault(route);
        return new Routekosten(route, delivered, all, low, rows.Where(r => r.Route == route).Sum(r => r.VerplichtEuro), all == 0 ? null : Math.Round(delivered / all, 2));
    }

    private static Gemeentekosten Gemeente(string gemeente, List<Kostenregel> rows, Dictionary<string, decimal> budgets)
    {
        decimal? budget = budgets.TryGetValue(gemeente, out var kept) ? kept : null;
        var forecast = rows.Sum(r => r.GeleverdEuro + r.VerwachtEuro);
        return new Gemeentekosten(gemeente, rows.Sum(r => r.GeleverdEuro), forecast, rows.Sum(r => r.VerplichtEuro), budget, budget - forecast);
    }

    private async Task<List<UrenFeit>> VerzuimAsync(IQueryable<Plaatsing> paid, int year, CancellationToken cancellationToken)
    {
        DateOnly from = new(year, 1, 1), until = new(year, 12, 31);
        return await paid.Join(db.Uren.Where(u => u.Maand >= from && u.Maand <= until), p => p.Id, u => u.PlaatsingId, (p, u) => new { p.PerceelId, p.Gemeente, u.Maand, u.OngeoorloofdVerzuim })
            .GroupBy(r => new { r.PerceelId, r.Gemeente, r.Maand })
            .Select(g => new UrenFeit(g.Key.PerceelId, g.Key.Gemeente, g.Key.Maand, g.Sum(r => r.OngeoorloofdVerzuim)))
            .ToListAsync(cancellationToken);
    }

    private static async Task<Dictionary<Route, (int Geslaagd, int Afgeschaald)>> GeslaagdAsync(IQueryable<Plaatsing> paid, int year, CancellationToken cancellationToken)
    {
        DateOnly from = new(year, 1, 1), until = new(year, 12, 31);
        var rows = await paid.Where(p => (p.Eindreden == Eindreden.Geslaagd || p.Eindreden == Eindreden.GeslaagdAfgeschaald) && p.Einddatum >= from && p.Einddatum <= until)
            .GroupBy(p => new { p.Route, p.Eindreden }).Select(g => new { g.Key.Route, g.Key.Eindreden, Aantal = g.Count() }).ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.Route).ToDictionary(g => g.Key, g => (g.Sum(r => r.Aantal), g.Where(r => r.Eindreden == Eindreden.GeslaagdAfgeschaald).Sum(r => r.Aantal)));
    }

    private async Task<Dictionary<string, decimal>> BudgettenAsync(int year, CancellationToken cancellationToken) =>
        await db.Bekostigingsafspraken.AsNoTracking().Where(b => b.Jaar == year).ToDictionaryAsync(b => b.Gemeente, b => b.BudgetEuro, cancellationToken);
}
