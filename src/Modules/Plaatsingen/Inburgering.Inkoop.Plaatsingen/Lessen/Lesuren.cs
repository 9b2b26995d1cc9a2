// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Lessen;

/// <summary>
/// What the lessons of a month say about the hours of one person: a proposal, which the provider takes over or changes. Attended plus both
/// absences = offered, as in what is delivered.
/// </summary>
/// <param name="Lessen">Lessons with an attendance list that the person belonged to.</param>
/// <param name="Getekend">How many of them the person confirmed.</param>
/// <param name="Aangeboden">Hours of all of them.</param>
/// <param name="Gevolgd">Hours of those that were confirmed.</param>
/// <param name="GeoorloofdVerzuim">Hours missed with a good reason.</param>
/// <param name="OngeoorloofdVerzuim">Hours missed without one, and hours of which no reason is known.</param>
/// <param name="ZonderReden">Part of the unexcused hours of which nothing was noted.</param>
/// <param name="WaarvanOnline">Online hours, part of the attended ones.</param>
public sealed record Lesurenvoorstel(int Lessen, int Getekend, decimal Aangeboden, decimal Gevolgd, decimal GeoorloofdVerzuim, decimal OngeoorloofdVerzuim, decimal ZonderReden, decimal WaarvanOnline);

/// <summary>One lesson of one person.</summary>
internal sealed record Lesdeelname(decimal Uren, bool Online, bool Getekend, Afwezigheidssoort? Afwezig);

/// <summary>A placement whose lessons are counted, and from when to when it runs.</summary>
internal sealed record Lesganger(Guid Id, DateOnly? Start, DateOnly? Eind);

/// <summary>Counts the lessons of people, the same for the proposal and for the sample.</summary>
internal sealed class Lesuren(PlaatsingenDbContext db)
{
    /// <summary>Who confirmed was there, whatever was noted; who did not and of whom nothing was noted, missed the lesson without a good reason.</summary>
    public static Lesurenvoorstel? Tel(IReadOnlyCollection<Lesdeelname> lessen)
    {
        if (lessen.Count == 0)
        {
            return null;
        }

        var there = lessen.Where(l => l.Getekend).ToList();
        var missed = lessen.Where(l => !l.Getekend).ToList();
        return new Lesurenvoorstel(
            lessen.Count,
            there.Count,
            lessen.Sum(l => l.Uren),
            there.Sum(l => l.Uren),
            missed.Where(l => l.Afwezig == Afwezigheidssoort.Geoorloofd).Sum(l => l.Uren),
            missed.Where(l => l.Afwezig != Afwezigheidssoort.Geoorloofd).Sum(l => l.Uren),
            missed.Where(l => l.Afwezig is null).Sum(l => l.Uren),
            there.Where(l => l.Online).Sum(l => l.Uren));
    }

    /// <summary>
    /// What the lessons of a month until a day say, per placement; nobody without lessons. To a person belong the lessons of each group on the
    /// days that the person was in it and the placement ran, and those that were confirmed or of which an absence was noted.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, Lesurenvoorstel>> LeesAsync(IReadOnlyCollection<Lesganger> mensen, DateOnly maand, DateOnly totEnMet, CancellationToken cancellationToken)
    {
        var (next, ids) = (maand.AddMonths(1), mensen.Select(m => m.Id).ToArray());
        var periods = (await db.Groepsperioden.AsNoTracking().Where(g => EF.Parameter(ids).Contains(g.PlaatsingId) && g.Vanaf < next && (g.Tot == null || g.Tot >= maand)).ToListAsync(cancellationToken)).ToLookup(g => g.PlaatsingId);
        var groups = periods.SelectMany(p => p).Select(g => g.GroepId).Distinct().ToArray();
        var month = db.Lessen.AsNoTracking().Where(l => l.Datum >= maand && l.Datum < next && l.Datum <= totEnMet);
        var signed = (await db.Presenties.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.PlaatsingId)).Join(month, p => p.LesId, l => l.Id, (p, l) => new { p.PlaatsingId, Les = l })
            .ToListAsync(cancellationToken)).ToLookup(p => p.PlaatsingId, p => p.Les);
        var noted = (await db.Afwezigheden.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.PlaatsingId)).Join(month, a => a.LesId, l => l.Id, (a, l) => new { a.PlaatsingId, a.Soort, Les = l })
            .ToListAsync(cancellationToken)).ToLookup(a => a.PlaatsingId);
        var taught = (await month.Where(l => EF.Parameter(groups).Contains(l.GroepId)).ToListAsync(cancellationToken)).ToLookup(l => l.GroepId);

        Dictionary<Guid, Lesurenvoorstel> found = [];
        foreach (var person in mensen)
        {
            var there = signed[person.Id].Select(l => l.Id).ToHashSet();
            var absent = noted[person.Id].ToDictionary(a => a.Les.Id, a => a.Soort);
            var own = periods[person.Id].SelectMany(g => taught[g.GroepId].Where(l => l.Datum >= g.Vanaf && (g.Tot is null || l.Datum <= g.Tot)))
                .Where(l => l.Datum >= person.Start && (person.Eind is null || l.Datum <= person.Eind));
            var lessons = own.Concat(signed[person.Id]).Concat(noted[person.Id].Select(a => a.Les)).DistinctBy(l => l.Id)
                .Select(l => new Lesdeelname(l.Uren, l.Online, there.Contains(l.Id), absent.TryGetValue(l.Id, out var kind) ? kind : null)).ToList();
            if (Tel(lessons) is { } proposal)
            {
                found[person.Id] = proposal;
            }
        }

        return found;
    }
}
