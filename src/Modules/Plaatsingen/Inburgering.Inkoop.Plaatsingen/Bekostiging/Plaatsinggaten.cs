// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Specs;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Bekostiging;

/// <summary>Placements with a gap in what the figures rest on: hours, price, end reason.</summary>
internal sealed class Plaatsinggaten(PlaatsingenDbContext db, Bewijskeuze keuze, Scope scope)
{
    /// <summary>Placements with this gap.</summary>
    public async Task<IQueryable<Plaatsing>> MetAsync(Bewijsgat gat, CancellationToken cancellationToken) => gat switch
    {
        Bewijsgat.UrenOntbreken => ZonderUren(),
        Bewijsgat.PrijsOntbreekt => await ZonderPrijsAsync(cancellationToken),
        Bewijsgat.EindredenOntbreekt => Begonnen().Where(p => p.Einddatum != null && p.Einddatum <= keuze.Peildatum && p.Eindreden == null),
        _ => throw new ArgumentOutOfRangeException(nameof(gat), gat, "This gap is of a result."),
    };

    private IQueryable<Plaatsing> Begonnen()
    {
        var t = keuze.Peildatum;
        var query = db.Plaatsingen.AsNoTracking().Where(p => p.Wet == Wet.Wi2021 && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)
            && (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd) && p.Startdatum <= t);
        if (!scope.Alles)
        {
            var own = scope.Aanbieder is null ? scope.Gemeenten.ToList() : [];
            query = query.Where(p => own.Contains(p.Gemeente));
        }

        query = keuze.Gemeente is { } gemeente ? query.Where(p => p.Gemeente == gemeente) : query;
        return keuze.Aanbieder is { } aanbieder ? query.Where(p => p.Aanbieder == aanbieder) : query;
    }

    // Each month from that of the first lesson until that of the last day, as far as it is over, has a row of hours, if only of zero.
    private IQueryable<Plaatsing> ZonderUren()
    {
        var next = keuze.Peildatum.AddDays(1);
        var open = new DateOnly(next.Year, next.Month, 1);
        var last = open.AddMonths(-1);
        int lastIndex = (last.Year * 12) + last.Month;
        return Begonnen().Where(p => p.Startdatum < open && db.Uren.Count(u => u.PlaatsingId == p.Id && u.Maand < open)
            < (p.Einddatum != null && p.Einddatum < open ? (p.Einddatum.Value.Year * 12) + p.Einddatum.Value.Month : lastIndex) - ((p.Startdatum!.Value.Year * 12) + p.Startdatum.Value.Month) + 1);
    }

    private async Task<IQueryable<Plaatsing>> ZonderPrijsAsync(CancellationToken cancellationToken)
    {
        var paid = Begonnen().Where(p => p.Financiering == Financiering.Gemeente);
        var starts = await paid.GroupBy(p => p.PerceelId).Select(g => new { Perceel = g.Key, Eerste = g.Min(p => p.Startdatum), Laatste = g.Max(p => p.Startdatum) }).ToListAsync(cancellationToken);
        var lots = await db.Percelen.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken);
        List<Spec<Plaatsing>> uncovered = [];
        foreach (var lot in starts.Where(s => lots.ContainsKey(s.Perceel)))
        {
            foreach (var (from, until) in ZonderPrijs(lots[lot.Perceel].LeesAfspraak().Prijzen.Select(p => (p.Vanaf, p.Tot)), lot.Eerste!.Value, lot.Laatste!.Value))
            {
                var id = lot.Perceel;
                uncovered.Add(new Spec<Plaatsing>(p => p.PerceelId == id && p.Startdatum >= from && p.Startdatum <= until));
            }
        }

        return uncovered.Count == 0 ? paid.Where(p => false) : paid.Where(EenVan(uncovered).Expression);
    }

    /// <summary>The days between two days on which none of the periods holds.</summary>
    internal static IEnumerable<(DateOnly Van, DateOnly Tot)> ZonderPrijs(IEnumerable<(DateOnly Vanaf, DateOnly? Tot)> prijzen, DateOnly van, DateOnly tot)
    {
        var day = van;
        foreach (var (from, until) in prijzen.OrderBy(p => p.Vanaf))
        {
            if (from > day && day <= tot)
            {
                yield return (day, from.AddDays(-1) < tot ? from.AddDays(-1) : tot);
            }

            var after = until is { } end && end < DateOnly.MaxValue ? end.AddDays(1) : DateOnly.MaxValue;
            day = after > day ? after : day;
        }

        if (day <= tot)
        {
            yield return (day, tot);
        }
    }

    // Halved each time: a chain of hundreds of ORs would be deeper than a database takes.
    private static Spec<Plaatsing> EenVan(List<Spec<Plaatsing>> specs) => specs.Count == 1
        ? specs[0]
        : EenVan(specs[..(specs.Count / 2)]).Or(EenVan(specs[(specs.Count / 2)..]));
}
