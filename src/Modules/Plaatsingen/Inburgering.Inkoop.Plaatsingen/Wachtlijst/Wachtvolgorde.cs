// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wachtlijst;

/// <summary>What the order of a waiting list looks at.</summary>
internal sealed record Wachtplek(Guid Id, Guid PerceelId, Guid InburgeraarId, DateOnly OpLijstSinds, DateOnly KanVanaf, Groepsvorm? Vorm, DateOnly? TermijnTot, bool Voorrang = false);

/// <summary>
/// The order of a waiting list, the same for every lot and gemeente. First who runs out of time: the term ends within so many months
/// (a norm), the nearest end first. Then everybody by the day of joining the list, and on one day in the order of joining. Nothing else
/// counts, and a changed wish costs nobody a turn.
/// </summary>
internal sealed class Wachtvolgorde(PlaatsingenDbContext db, TimeProvider clock)
{
    public static IReadOnlyList<Wachtplek> Orden(IEnumerable<Wachtplek> plekken, DateOnly vandaag, int voorrangMaanden)
    {
        var limit = vandaag.AddMonths(voorrangMaanden);
        return
        [
            .. plekken.Select(p => p with { Voorrang = p.TermijnTot <= limit })
                .OrderBy(p => p.Voorrang ? p.TermijnTot!.Value : DateOnly.MaxValue)
                .ThenBy(p => p.OpLijstSinds)
                .ThenBy(p => p.Id),
        ];
    }

    /// <summary>The lists of these lots, each in its order: one statement.</summary>
    public async Task<ILookup<Guid, Wachtplek>> LeesAsync(IReadOnlyCollection<Guid> percelen, Normenlijst normen, CancellationToken cancellationToken)
    {
        var ids = percelen.ToArray();
        var rows = await db.Wachtenden.AsNoTracking().Where(w => w.Stand == Wachtstand.Wacht && EF.Parameter(ids).Contains(w.PerceelId))
            .Join(db.Inburgeraars, w => w.InburgeraarId, i => i.Id, (w, i) => new
            {
                w.Id,
                w.PerceelId,
                w.InburgeraarId,
                w.OpLijstSinds,
                w.KanVanaf,
                w.Vorm,
                i.Wet,
                Pip = db.Pips.Where(p => p.InburgeraarId == i.Id).Min(p => (DateOnly?)p.Dagtekening),
            })
            .ToListAsync(cancellationToken);
        var today = clock.Vandaag();
        var months = normen.Getal(Normcodes.WachtlijstVoorrangMaanden, today);
        return rows.GroupBy(r => r.PerceelId)
            .SelectMany(g => Orden(g.Select(r => new Wachtplek(r.Id, r.PerceelId, r.InburgeraarId, r.OpLijstSinds, r.KanVanaf, r.Vorm, r.Wet == Wet.Wi2021 && r.Pip is { } pip ? Termijnen.InburgeringUiterlijk(pip, normen) : null)), today, months))
            .ToLookup(p => p.PerceelId);
    }

    /// <summary>How many people on the list of a lot go before this person for a start on a day; for somebody who is not on it everybody does.</summary>
    public static int Voor(IEnumerable<Wachtplek> lijst, Guid inburgeraar, DateOnly start) =>
        lijst.TakeWhile(p => p.InburgeraarId != inburgeraar).Count(p => p.KanVanaf <= start);
}
