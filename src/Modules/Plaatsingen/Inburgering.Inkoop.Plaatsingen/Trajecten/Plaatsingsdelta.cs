// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>
/// Who reads only what changed since a moment has to see a placement again when something that is shown with it changed: its hours, and the
/// exams, the level and the name of the person. Not through the change tracker: hours of one placement that come from two clients are in nobody's way.
/// To be called inside the transaction of the change.
/// </summary>
internal static class Plaatsingsdelta
{
    public static Task RaakAsync(PlaatsingenDbContext db, IEnumerable<Guid> plaatsingen, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = plaatsingen.Distinct().ToArray();
        return ids.Length == 0 ? Task.CompletedTask : ZetAsync(db.Plaatsingen.Where(p => EF.Parameter(ids).Contains(p.Id)), now, cancellationToken);
    }

    public static Task RaakPersonenAsync(PlaatsingenDbContext db, IEnumerable<Guid> inburgeraars, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = inburgeraars.Distinct().ToArray();
        return ids.Length == 0 ? Task.CompletedTask : ZetAsync(db.Plaatsingen.Where(p => EF.Parameter(ids).Contains(p.InburgeraarId)), now, cancellationToken);
    }

    // Once per moment: a file with many months of one placement touches it one time.
    private static Task<int> ZetAsync(IQueryable<Plaatsing> placements, DateTimeOffset now, CancellationToken cancellationToken) =>
        placements.Where(p => p.BijgewerktOp < now).ExecuteUpdateAsync(s => s.SetProperty(p => p.BijgewerktOp, now), cancellationToken);
}
