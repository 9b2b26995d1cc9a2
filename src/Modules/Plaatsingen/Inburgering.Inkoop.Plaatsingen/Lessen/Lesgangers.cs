// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;

namespace Inburgering.Inkoop.Plaatsingen.Lessen;

/// <summary>Who belongs to a lesson: everybody who was in its group on that day and whose placement runs on it.</summary>
internal static class Lesgangers
{
    public static IQueryable<Plaatsing> Van(PlaatsingenDbContext db, Les les) => Van(db, les.GroepId, les.Datum);

    public static IQueryable<Plaatsing> Van(PlaatsingenDbContext db, Guid groep, DateOnly datum) =>
        db.Plaatsingen
            .Where(p => (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd) && p.Startdatum <= datum && (p.Einddatum == null || p.Einddatum >= datum))
            .Where(p => db.Groepsperioden.Any(g => g.PlaatsingId == p.Id && g.GroepId == groep && g.Vanaf <= datum && (g.Tot == null || g.Tot >= datum)));
}
