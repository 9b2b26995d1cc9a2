// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Uitputting;

/// <summary>What of a contract's ceiling is delivered, still to come and free, and when it runs out. Definitions in <c>docs/uitputting.md</c>.</summary>
/// <param name="Contract">Contract number.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HaalUitputting(string Contract) : IQuery<Result<ContractUitputting>>;

/// <summary>How far a contract's ceiling is used, today.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Op">The day of these figures.</param>
/// <param name="Einddatum">Last day of the contract.</param>
/// <param name="PlafondEuro">Ceiling: 0 = nothing may be spent, null = none agreed.</param>
/// <param name="GeleverdEuro">Delivered, by the price of that moment.</param>
/// <param name="NogTeLeverenEuro">Expected for the people who are placed now.</param>
/// <param name="VrijEuro">Ceiling less delivered and still to come; below 0 when it is passed; null without a ceiling.</param>
/// <param name="GereserveerdEuro">What rule R03 counts: all that was committed when people were placed.</param>
/// <param name="TempoEuro">Mean delivered per month over the last six whole months.</param>
/// <param name="UitgeputOp">Day on which the ceiling is reached at this pace; null when it cannot be said.</param>
/// <param name="UrenZonderPrijs">Hours delivered for which no price was agreed; missing in the amounts.</param>
/// <param name="Delen">Per lot and gemeente.</param>
/// <param name="Maanden">Per month, oldest first.</param>
public sealed record ContractUitputting(
    string Contract,
    DateOnly Op,
    DateOnly Einddatum,
    decimal? PlafondEuro,
    decimal GeleverdEuro,
    decimal NogTeLeverenEuro,
    decimal? VrijEuro,
    decimal GereserveerdEuro,
    decimal TempoEuro,
    DateOnly? UitgeputOp,
    decimal UrenZonderPrijs,
    IReadOnlyList<UitputtingDeel> Delen,
    IReadOnlyList<UitputtingMaand> Maanden);

/// <summary>One lot for one gemeente.</summary>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Jaren">Delivered per calendar year, oldest first.</param>
/// <param name="GeleverdEuro">Delivered in all years.</param>
/// <param name="NogTeLeverenEuro">Expected for the people who are placed now.</param>
public sealed record UitputtingDeel(string Perceel, string Gemeente, IReadOnlyList<UitputtingJaar> Jaren, decimal GeleverdEuro, decimal NogTeLeverenEuro);

/// <summary>Delivered in one calendar year.</summary>
/// <param name="Jaar">Calendar year.</param>
/// <param name="GeleverdEuro">Euro.</param>
public sealed record UitputtingJaar(int Jaar, decimal GeleverdEuro);

/// <summary>Delivered in one month.</summary>
/// <param name="Maand">First day of the month.</param>
/// <param name="GeleverdEuro">Euro in this month.</param>
/// <param name="TotaalEuro">Euro up to and including this month.</param>
public sealed record UitputtingMaand(DateOnly Maand, decimal GeleverdEuro, decimal TotaalEuro);

internal sealed class HaalUitputtingHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalUitputting, Result<ContractUitputting>>
{
    public async Task<Result<ContractUitputting>> Handle(HaalUitputting request, CancellationToken cancellationToken)
    {
        var scope = accessor.Actor.Scope;
        var lots = (await db.Percelen.AsNoTracking().Where(p => p.Contractnummer == request.Contract).OrderBy(p => p.Code).ToListAsync(cancellationToken)).ConvertAll(p => p.LeesAfspraak());
        if (lots.Count == 0 || !(scope.Alles || lots.Exists(l => l.Contract.Gemeenten.Any(scope.Gemeenten.Contains))))
        {
            return UitputtingErrors.Onbekend(request.Contract);
        }

        // The ceiling is of the whole contract, so all its gemeenten count, whoever asks; nobody's name is in it.
        var paid = db.Plaatsingen.AsNoTracking().Where(p => p.Contractnummer == request.Contract && p.Financiering == Financiering.Gemeente);
        var calculator = new Uitputtingsrekenaar(lots);
        var facts = new Leveringsfeiten(db, paid);
        var delivered = calculator.Geleverd(await facts.UrenAsync(cancellationToken), await facts.StartsAsync(cancellationToken), await facts.ResultatenAsync(cancellationToken));
        var coming = (await facts.LopendAsync(cancellationToken)).GroupBy(l => (Lot: lots.First(p => p.PerceelId == l.Perceel).Code, l.Gemeente)).ToDictionary(g => g.Key, g => g.Sum(calculator.Rest));
        var reserved = await db.Plaatsingen.Where(p => p.Contractnummer == request.Contract && p.Status != PlaatsingStatus.Geweigerd && p.Status != PlaatsingStatus.Ingetrokken).SumAsync(p => p.VerplichtEuro, cancellationToken);
        return Overzicht(lots[0].Contract, clock.Vandaag(), delivered, coming, Math.Round(reserved, 2), calculator.UrenZonderPrijs);
    }

    private static ContractUitputting Overzicht(ContractInfo contract, DateOnly today, IReadOnlyList<Boeking> delivered, Dictionary<(string Lot, string Gemeente), decimal> coming, decimal reserved, decimal unpriced)
    {
        var total = delivered.Sum(b => b.Euro);
        var rest = coming.Values.Sum();
        var pace = Uitputtingsrekenaar.Tempo(delivered, today);
        var running = 0m;
        return new ContractUitputting(
            contract.Nummer,
            today,
            contract.Einddatum,
            contract.PlafondEuro,
            total,
            rest,
            contract.PlafondEuro - total - rest,
            reserved,
            pace,
            Uitputtingsrekenaar.UitgeputOp(contract.PlafondEuro, delivered, pace, today),
            unpriced,
            [.. delivered.Select(b => (b.Perceel, b.Gemeente)).Concat(coming.Keys).Distinct().Order().Select(key => Deel(key, delivered, coming))],
            [.. delivered.GroupBy(b => b.Maand).OrderBy(g => g.Key).Select(g => new UitputtingMaand(g.Key, g.Sum(b => b.Euro), running += g.Sum(b => b.Euro)))]);
    }

    private static UitputtingDeel Deel((string Lot, string Gemeente) key, IReadOnlyList<Boeking> delivered, Dictionary<(string, string), decimal> coming)
    {
        var mine = delivered.Where(b => (b.Perceel, b.Gemeente) == key).ToList();
        var years = mine.GroupBy(b => b.Maand.Year).OrderBy(g => g.Key).Select(g => new UitputtingJaar(g.Key, g.Sum(b => b.Euro)));
        return new UitputtingDeel(key.Lot, key.Gemeente, [.. years], mine.Sum(b => b.Euro), coming.GetValueOrDefault(key));
    }
}
