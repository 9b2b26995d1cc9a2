// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uitputting;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Kosten;

/// <summary>A contract beside its ceiling. A ceiling is of the whole contract, so all its gemeenten and years count, whoever asks.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="PlafondEuro">Ceiling: 0 = nothing may be spent, null = none agreed.</param>
/// <param name="GeleverdJaarEuro">Delivered in the year.</param>
/// <param name="VerplichtJaarEuro">Committed in the year: for who was registered in it.</param>
/// <param name="GeleverdEuro">Delivered in all years.</param>
/// <param name="NogTeLeverenEuro">Still to come for who is placed now.</param>
/// <param name="VrijEuro">Ceiling less delivered and still to come; below 0 when it is passed; null without a ceiling.</param>
/// <param name="VerplichtEuro">Committed in all years, also for who stopped: what rule R03 counts.</param>
public sealed record Contractkosten(string Contract, decimal? PlafondEuro, decimal GeleverdJaarEuro, decimal VerplichtJaarEuro, decimal GeleverdEuro, decimal NogTeLeverenEuro, decimal? VrijEuro, decimal VerplichtEuro);

/// <summary>Money that was committed for the people of one gemeente on one lot.</summary>
/// <param name="Perceel">The lot.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Jaar">Euro for who was registered in the year of the report.</param>
/// <param name="Totaal">Euro of all years.</param>
internal sealed record VerplichtFeit(Guid Perceel, string Gemeente, decimal Jaar, decimal Totaal);

/// <summary>All that was delivered and committed on some contracts, in all years and for all gemeenten.</summary>
internal sealed record Kostenfeiten(ILookup<Guid, UrenFeit> Uren, ILookup<Guid, StartFeit> Starts, ILookup<Guid, ResultaatFeit> Resultaten, ILookup<Guid, LopendFeit> Lopend, ILookup<Guid, VerplichtFeit> Verplicht)
{
    /// <summary>One grouped statement per kind.</summary>
    public static async Task<Kostenfeiten> LeesAsync(PlaatsingenDbContext db, IReadOnlyCollection<string> contracten, int jaar, CancellationToken cancellationToken)
    {
        var numbers = contracten.ToArray();
        var paid = db.Plaatsingen.AsNoTracking().Where(p => EF.Parameter(numbers).Contains(p.Contractnummer) && p.Financiering == Financiering.Gemeente);
        var facts = new Leveringsfeiten(db, paid);
        return new Kostenfeiten(
            (await facts.UrenAsync(cancellationToken)).ToLookup(u => u.Perceel),
            (await facts.StartsAsync(cancellationToken)).ToLookup(s => s.Perceel),
            (await facts.ResultatenAsync(cancellationToken)).ToLookup(r => r.Perceel),
            (await facts.LopendAsync(cancellationToken)).ToLookup(l => l.Perceel),
            (await VerplichtAsync(paid, jaar, cancellationToken)).ToLookup(v => v.Perceel));
    }

    /// <summary>Only what is of the year and of some gemeenten; what still runs and what was committed is of these gemeenten whatever the year.</summary>
    public Kostenfeiten Van(int jaar, Func<string, bool> gemeente) => new(
        Uren.SelectMany(g => g).Where(u => u.Maand.Year == jaar && gemeente(u.Gemeente)).ToLookup(u => u.Perceel),
        Starts.SelectMany(g => g).Where(s => s.Start.Year == jaar && gemeente(s.Gemeente)).ToLookup(s => s.Perceel),
        Resultaten.SelectMany(g => g).Where(r => r.Einde.Year == jaar && gemeente(r.Gemeente)).ToLookup(r => r.Perceel),
        Lopend.SelectMany(g => g).Where(l => gemeente(l.Gemeente)).ToLookup(l => l.Perceel),
        Verplicht.SelectMany(g => g).Where(v => gemeente(v.Gemeente)).ToLookup(v => v.Perceel));

    /// <summary>The contracts of some lots beside their ceilings.</summary>
    public IReadOnlyList<Contractkosten> PerContract(IEnumerable<PerceelAfspraak> percelen, int jaar) =>
        [.. percelen.GroupBy(l => l.Contract.Nummer).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Contract(g.First().Contract, [.. g], jaar))];

    private Contractkosten Contract(ContractInfo contract, List<PerceelAfspraak> lots, int jaar)
    {
        var calculator = new Uitputtingsrekenaar(lots);
        var delivered = calculator.Geleverd(lots.SelectMany(l => Uren[l.PerceelId]), lots.SelectMany(l => Starts[l.PerceelId]), lots.SelectMany(l => Resultaten[l.PerceelId]));
        var (total, rest, committed) = (delivered.Sum(b => b.Euro), lots.SelectMany(l => Lopend[l.PerceelId]).Sum(calculator.Rest), lots.SelectMany(l => Verplicht[l.PerceelId]).ToList());
        return new Contractkosten(
            contract.Nummer,
            contract.PlafondEuro,
            delivered.Where(b => b.Maand.Year == jaar).Sum(b => b.Euro),
            committed.Sum(v => v.Jaar),
            total,
            rest,
            contract.PlafondEuro - total - rest,
            committed.Sum(v => v.Totaal));
    }

    private static async Task<IEnumerable<VerplichtFeit>> VerplichtAsync(IQueryable<Plaatsing> paid, int jaar, CancellationToken cancellationToken)
    {
        DateOnly from = new(jaar, 1, 1), until = new(jaar, 12, 31);
        var rows = await paid.Where(p => p.Status != PlaatsingStatus.Geweigerd && p.Status != PlaatsingStatus.Ingetrokken)
            .GroupBy(p => new { p.PerceelId, p.Gemeente })
            .Select(g => new { g.Key.PerceelId, g.Key.Gemeente, Jaar = g.Sum(p => p.AangemeldOp >= from && p.AangemeldOp <= until ? p.VerplichtEuro : 0), Totaal = g.Sum(p => p.VerplichtEuro) })
            .ToListAsync(cancellationToken);
        return rows.Select(r => new VerplichtFeit(r.PerceelId, r.Gemeente, Math.Round(r.Jaar, 2), Math.Round(r.Totaal, 2)));
    }
}
