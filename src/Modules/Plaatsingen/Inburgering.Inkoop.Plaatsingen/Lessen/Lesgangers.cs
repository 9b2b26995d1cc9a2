// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;

namespace Inburgering.Inkoop.Plaatsingen.Lessen;

/// <summary>Who belongs to a lesson: everybody of its group whose placement runs on that day.</summary>
internal static class Lesgangers
{
    public static IQueryable<Plaatsing> Van(PlaatsingenDbContext db, Les les) => Van(db, les.GroepId, les.Datum);

    public static IQueryable<Plaatsing> Van(PlaatsingenDbContext db, Guid groep, DateOnly datum) =>
        db.Plaatsingen.Where(p => p.GroepId == groep && (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd) && p.Startdatum <= datum && (p.Einddatum == null || p.Einddatum >= datum));
}
