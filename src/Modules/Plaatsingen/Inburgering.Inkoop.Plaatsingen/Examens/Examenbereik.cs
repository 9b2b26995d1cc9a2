// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;
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
    public static IQueryable<Examen> Bij(PlaatsingenDbContext db, Actor actor, IQueryable<Plaatsing> leesbaar) =>
        PlaatsingSpecs.ToontPersonen(actor) ? db.Examens.AsNoTracking().Where(e => leesbaar.Select(p => p.InburgeraarId).Contains(e.InburgeraarId)) : db.Examens.AsNoTracking().Where(e => false);

    /// <summary>The same of people who were found on such placements.</summary>
    public static IQueryable<Examen> Van(PlaatsingenDbContext db, Actor actor, Guid[] mensen) =>
        PlaatsingSpecs.ToontPersonen(actor) ? db.Examens.AsNoTracking().Where(e => EF.Parameter(mensen).Contains(e.InburgeraarId)) : db.Examens.AsNoTracking().Where(e => false);

    /// <summary>The same, asked of one exam after the other: as a value, because an EXISTS with an OR in it makes PostgreSQL gather all placements first.</summary>
    public static Spec<Examen> PerExamen(Actor actor, IQueryable<Plaatsing> leesbaar) =>
        PlaatsingSpecs.ToontPersonen(actor) ? new Spec<Examen>(e => leesbaar.Where(p => p.InburgeraarId == e.InburgeraarId).Select(p => true).FirstOrDefault()) : new Spec<Examen>(e => false);
}
