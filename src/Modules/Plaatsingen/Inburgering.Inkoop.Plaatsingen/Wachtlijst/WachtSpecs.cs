// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Plaatsingen.Wachtlijst;

internal static class WachtSpecs
{
    /// <summary>Who waits is known to the gemeente that is responsible now; a provider knows nobody before a placement.</summary>
    public static IQueryable<Wachtende> Zichtbaar(PlaatsingenDbContext db, Actor actor)
    {
        var people = db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(actor));
        return db.Wachtenden.Where(w => people.Any(i => i.Id == w.InburgeraarId));
    }
}
