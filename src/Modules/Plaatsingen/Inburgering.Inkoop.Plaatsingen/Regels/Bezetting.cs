// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>How many places of lots are taken on a day.</summary>
internal sealed class Bezetting
{
    private readonly ILookup<Guid, (DateOnly Vanaf, DateOnly Tot, int Aantal)> intervals;

    private Bezetting(ILookup<Guid, (DateOnly Vanaf, DateOnly Tot, int Aantal)> intervals) => this.intervals = intervals;

    /// <summary>
    /// Counts a placement from the day of registration (or an earlier start) until the day before its end. Refused and withdrawn
    /// ones never held a place.
    /// </summary>
    public int Op(Guid perceel, DateOnly dag) => intervals[perceel].Where(i => i.Vanaf <= dag && i.Tot > dag).Sum(i => i.Aantal);

    /// <summary>One statement for any number of lots and days; days outside the span are cut off, so that one day gives one row per lot.</summary>
    public static async Task<Bezetting> LeesAsync(PlaatsingenDbContext db, IReadOnlyCollection<Guid> percelen, DateOnly eerste, DateOnly laatste, CancellationToken cancellationToken)
    {
        var ids = percelen.ToArray();
        var after = laatste.AddDays(1);
        var rows = await db.Plaatsingen.AsNoTracking()
            .Where(p => EF.Parameter(ids).Contains(p.PerceelId) && p.Status != PlaatsingStatus.Geweigerd && p.Status != PlaatsingStatus.Ingetrokken)
            .Where(p => (p.AangemeldOp <= laatste || p.Startdatum <= laatste) && (p.Einddatum == null || p.Einddatum > eerste))
            .Select(p => new { p.PerceelId, Vanaf = p.Startdatum < p.AangemeldOp ? p.Startdatum!.Value : p.AangemeldOp, p.Einddatum })
            .GroupBy(p => new
            {
                p.PerceelId,
                Vanaf = p.Vanaf < eerste ? eerste : p.Vanaf,
                Tot = p.Einddatum == null || p.Einddatum > after ? after : p.Einddatum.Value,
            })
            .Select(g => new { g.Key.PerceelId, g.Key.Vanaf, g.Key.Tot, Aantal = g.Count() })
            .ToListAsync(cancellationToken);
        return new Bezetting(rows.ToLookup(r => r.PerceelId, r => (r.Vanaf, r.Tot, r.Aantal)));
    }

    /// <summary>First day on which a placement holds its place.</summary>
    public static DateOnly Vanaf(Plaatsing plaatsing) => plaatsing.Startdatum < plaatsing.AangemeldOp ? plaatsing.Startdatum.Value : plaatsing.AangemeldOp;

    /// <summary>True when this placement holds a place on a day.</summary>
    public static bool Bezet(Plaatsing plaatsing, DateOnly dag) => Vanaf(plaatsing) <= dag && (plaatsing.Einddatum is null || plaatsing.Einddatum > dag);
}
