// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Examens;

/// <summary>Who reads which exams: the one place that says it.</summary>
internal static class Examenbereik
{
    /// <summary>
    /// Exams go with the person: who may read a placement and may see who stands on it, reads all exams of that person, because a retake says nothing
    /// without the first attempt. Who works with case numbers only, reads none.
    /// </summary>
    /// <param name="db">The module's context.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="leesbaar">Placements that this actor may read, narrowed as wanted.</param>
    /// <param name="weinig">True when these are few beside all there are: then the exams are found by person, and otherwise the person by exam.</param>
    public static IQueryable<Examen> Bij(PlaatsingenDbContext db, Actor actor, IQueryable<Plaatsing> leesbaar, bool weinig) =>
        !PlaatsingSpecs.ToontPersonen(actor) ? db.Examens.AsNoTracking().Where(e => false)
        : weinig ? db.Examens.AsNoTracking().Where(e => leesbaar.Select(p => p.InburgeraarId).Contains(e.InburgeraarId))
        : db.Examens.AsNoTracking().Where(e => leesbaar.Any(p => p.InburgeraarId == e.InburgeraarId));
}
