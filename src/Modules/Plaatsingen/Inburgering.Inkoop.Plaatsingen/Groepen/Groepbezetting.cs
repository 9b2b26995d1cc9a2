// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Groepen;

/// <summary>Who may know which groups, and whether somebody may join one.</summary>
internal static class Groepbezetting
{
    /// <summary>The placements that hold a seat: everybody who is registered, accepted or started.</summary>
    public static IQueryable<Plaatsing> In(PlaatsingenDbContext db, Guid groep) =>
        db.Plaatsingen.Where(p => p.GroepId == groep && (p.Status == PlaatsingStatus.Aangemeld || p.Status == PlaatsingStatus.Geaccepteerd || p.Status == PlaatsingStatus.Gestart));

    /// <summary>
    /// The lots that an actor may know: a provider its own (limited to its client's contracts), a gemeente those that serve it. The list
    /// of gemeenten of a lot is part of its agreement; lots are few.
    /// </summary>
    public static async Task<Guid[]> PercelenAsync(PlaatsingenDbContext db, Actor actor, CancellationToken cancellationToken)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } own)
        {
            var contracts = scope.Contracten.ToList();
            return await db.Percelen.Where(p => p.Aanbieder == own && (contracts.Count == 0 || contracts.Contains(p.Contractnummer))).Select(p => p.Id).ToArrayAsync(cancellationToken);
        }

        var lots = await db.Percelen.AsNoTracking().ToListAsync(cancellationToken);
        return [.. lots.Where(l => scope.Alles || l.LeesAfspraak().Contract.Gemeenten.Any(scope.Gemeenten.Contains)).Select(l => l.Id)];
    }

    /// <summary>
    /// The group that a placement may join; read inside the lock on the contract, so that two people never get the last seat. With
    /// <paramref name="zelf"/> somebody who has a seat already is not counted.
    /// </summary>
    public static async Task<Result<Lesgroep>> KiesAsync(PlaatsingenDbContext db, Guid groep, Guid perceel, Guid? zelf, CancellationToken cancellationToken)
    {
        var group = await db.Lesgroepen.SingleOrDefaultAsync(g => g.Id == groep, cancellationToken);
        var lot = await db.Percelen.Where(p => p.Id == perceel).Select(p => new { p.Contractnummer, p.Code, p.Aanbieder }).SingleAsync(cancellationToken);
        if (group is null || group.Aanbieder != lot.Aanbieder)
        {
            return GroepErrors.Onbekend();
        }

        if (group.PerceelId != perceel)
        {
            return GroepErrors.AnderPerceel(group.Code, lot.Contractnummer, lot.Code);
        }

        if (group.GeslotenOp is not null)
        {
            return GroepErrors.Gesloten(group.Code);
        }

        return await In(db, groep).CountAsync(p => p.Id != zelf, cancellationToken) >= group.Maximum ? GroepErrors.Vol(group.Code, group.Maximum) : group;
    }
}
