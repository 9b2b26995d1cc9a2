// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Koppelvlak;

internal sealed class KwaliteitReader(KwaliteitDbContext db) : IKwaliteit
{
    public async Task<IReadOnlyDictionary<string, Plaatsbaarheid>> ZoekPlaatsbaarheidAsync(IReadOnlyCollection<string> aanbieders, CancellationToken cancellationToken)
    {
        var codes = aanbieders.Distinct(StringComparer.Ordinal).ToList();
        var files = await db.Dossiers.AsNoTracking().Where(d => codes.Contains(d.Aanbieder))
            .Select(d => new
            {
                d.Aanbieder,
                d.Keurmerk,
                d.KeurmerkVanaf,
                d.KeurmerkTot,
                d.TstErkend,
                Stops = db.Stops.Where(s => s.Aanbieder == d.Aanbieder).OrderBy(s => s.Vanaf).Select(s => new Plaatsingsstop(s.Vanaf, s.Tot, s.Reden)).ToList(),
            })
            .ToListAsync(cancellationToken);
        var approvals = (await db.Overdrachten.AsNoTracking().Where(o => codes.Contains(o.Aanbieder) && o.IngetrokkenOp == null)
            .Select(o => new { o.Aanbieder, o.VanAanbieder }).Distinct().ToListAsync(cancellationToken)).ToLookup(o => o.Aanbieder, o => o.VanAanbieder, StringComparer.Ordinal);
        var known = files.ToDictionary(
            f => f.Aanbieder,
            f => new Plaatsbaarheid(f.Aanbieder, f.Keurmerk, f.KeurmerkVanaf, f.KeurmerkTot, f.TstErkend, f.Stops, [.. approvals[f.Aanbieder]]),
            StringComparer.Ordinal);
        foreach (var code in codes)
        {
            // Closed by default: without a file there is no keurmerk.
            known.TryAdd(code, new Plaatsbaarheid(code, KeurmerkStatus.Geen, null, null, false, [], []));
        }

        return known;
    }
}
