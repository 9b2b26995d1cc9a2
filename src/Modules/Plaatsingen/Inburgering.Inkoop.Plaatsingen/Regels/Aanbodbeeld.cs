// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>What a choice between lots needs besides the rules: places on later days, start moments, and who waits.</summary>
internal sealed class Aanbodbeeld(PlaatsingenDbContext db, TimeProvider clock)
{
    private const int Maanden = 3;

    /// <summary>Adds it to each lot: three statements, however many lots there are.</summary>
    public async Task<IReadOnlyList<Plaatsingsmogelijkheid>> VulAanAsync(IReadOnlyList<Plaatsingsmogelijkheid> percelen, DateOnly start, CancellationToken cancellationToken)
    {
        var contracts = percelen.Select(p => p.Contract).Distinct(StringComparer.Ordinal).ToArray();
        var ids = (await db.Percelen.AsNoTracking().Where(p => EF.Parameter(contracts).Contains(p.Contractnummer)).Select(p => new { p.Id, p.Contractnummer, p.Code }).ToListAsync(cancellationToken))
            .ToDictionary(p => (p.Contractnummer, p.Code), p => p.Id);
        var all = percelen.Select(p => ids[(p.Contract, p.Perceel)]).ToArray();
        var taken = await Bezetting.LeesAsync(db, all, start, start.AddMonths(Maanden), cancellationToken);

        // A group that began long ago takes newcomers as long as it is open; it is shown after those that begin.
        var today = clock.Vandaag();
        var groups = (await db.Lesgroepen.AsNoTracking().Where(g => EF.Parameter(all).Contains(g.PerceelId) && g.GeslotenOp == null)
            .OrderBy(g => g.StartOp).ThenBy(g => g.Code).Select(GroepProjectie.Regel(db)).ToListAsync(cancellationToken)).ToLookup(g => (g.Contract, g.Perceel));
        var waiting = await db.Wachtenden.AsNoTracking().Where(w => w.Stand == Wachtstand.Wacht && EF.Parameter(all).Contains(w.PerceelId))
            .GroupBy(w => w.PerceelId).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, cancellationToken);
        return
        [
            .. percelen.Select(p =>
            {
                var id = ids[(p.Contract, p.Perceel)];
                return p with
                {
                    VrijPerDag = [.. Enumerable.Range(0, Maanden + 1).Select(start.AddMonths).Select(day => new VrijeDag(day, Math.Max(0, p.Capaciteit - taken.Op(id, day))))],
                    Groepen = [.. groups[(p.Contract, p.Perceel)].OrderBy(g => g.StartOp < today)],
                    Wachtenden = waiting.GetValueOrDefault(id),
                };
            }),
        ];
    }
}
