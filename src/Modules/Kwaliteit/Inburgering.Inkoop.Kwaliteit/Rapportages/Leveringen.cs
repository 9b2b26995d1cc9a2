// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Database;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>Which periods a provider delivered something about, and when first: one grouped statement.</summary>
internal static class Leveringen
{
    public static async Task<ILookup<string, Levering>> LeesAsync(KwaliteitDbContext db, List<string> contracten, DateOnly vanaf, CancellationToken cancellationToken)
    {
        // The longest period is half a year: the period in which the first day falls may be delivered in parts that ended before it.
        var from = vanaf.AddMonths(-6);
        return (await db.Opgaven.AsNoTracking()
            .Where(o => contracten.Contains(o.Contractnummer) && o.PeriodeTot >= from)
            .GroupBy(o => new { o.Contractnummer, o.Periode, o.PeriodeVan, o.PeriodeTot })
            .Select(g => new { g.Key.Contractnummer, g.Key.Periode, g.Key.PeriodeVan, g.Key.PeriodeTot, Eerste = g.Min(o => o.IngediendOp) })
            .ToListAsync(cancellationToken))
            .ToLookup(o => o.Contractnummer, o => new Levering(o.Periode, o.PeriodeVan, o.PeriodeTot, o.Eerste));
    }
}
