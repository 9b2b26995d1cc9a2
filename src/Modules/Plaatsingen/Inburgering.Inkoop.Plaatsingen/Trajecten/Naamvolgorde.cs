// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>
/// Placements by the family name of the person, which stands in another table. A short list is sorted. Of a long one the people are read in the order
/// of their names, from an index, until there are enough of them for the page.
/// </summary>
internal static class Naamvolgorde
{
    public const string Naam = "achternaam";

    private const int Kort = 2000;

    private static readonly Keyset<Plaatsing> Volgorde = new Keyset<Plaatsing>(p => p.Id).Op(Naam, p => p.Inburgeraar.Achternaam, p => p.InburgeraarId);

    public static Task<Page<TOut>> LeesAsync<TOut>(PlaatsingenDbContext db, IQueryable<Plaatsing> query, PageRequest pagina, Expression<Func<Plaatsing, TOut>> select, CancellationToken cancellationToken) =>
        LeesAsync(db, query, pagina, select, Kort, cancellationToken);

    /// <summary>The same with another border between a short list and a long one.</summary>
    public static async Task<Page<TOut>> LeesAsync<TOut>(PlaatsingenDbContext db, IQueryable<Plaatsing> query, PageRequest pagina, Expression<Func<Plaatsing, TOut>> select, int kort, CancellationToken cancellationToken)
    {
        // Counting stops when it is known that the list is long, or when a screen would not count further.
        var counted = pagina.MetTotaal ? pagina.TelTot is { } most ? Math.Max(most, kort) : int.MaxValue : kort;
        var count = counted == int.MaxValue ? await query.CountAsync(cancellationToken) : await TelTotAsync(query, counted, cancellationToken);
        if (count > kort)
        {
            var people = await MensenAsync(db, query, pagina, cancellationToken);
            query = query.Where(p => EF.Parameter(people).Contains(p.InburgeraarId));
        }

        var page = await Volgorde.LeesAsync(query, pagina with { MetTotaal = false }, select, cancellationToken);
        return page with { Totaal = !pagina.MetTotaal ? null : pagina.TelTot is { } end ? Math.Min(end + 1, count) : count };
    }

    /// <summary>Counts so many at most; one more when there are more. By status and change, because every index on whom a placement belongs to goes on with those.</summary>
    public static Task<int> TelTotAsync(IQueryable<Plaatsing> query, int most, CancellationToken cancellationToken) =>
        query.OrderByDescending(p => p.Status).ThenByDescending(p => p.BijgewerktOp).Take(most + 1).CountAsync(cancellationToken);

    // One more than a page and one more than that: of the person where the page begins nothing may be left.
    private static async Task<Guid[]> MensenAsync(PlaatsingenDbContext db, IQueryable<Plaatsing> query, PageRequest pagina, CancellationToken cancellationToken)
    {
        var people = db.Inburgeraars.Where(i => query.Any(p => p.InburgeraarId == i.Id));
        var descending = pagina.Aflopend != (pagina.Na is null && pagina.Voor is not null);
        if (Volgorde.Beginwaarden(pagina) is [string name, Guid id, ..])
        {
#pragma warning disable CA1309 // The database compares, by the collation of the column.
            people = descending
                ? people.Where(i => string.Compare(i.Achternaam, name) <= 0 && (string.Compare(i.Achternaam, name) < 0 || i.Id.CompareTo(id) <= 0))
                : people.Where(i => string.Compare(i.Achternaam, name) >= 0 && (string.Compare(i.Achternaam, name) > 0 || i.Id.CompareTo(id) >= 0));
#pragma warning restore CA1309
        }

        people = descending ? people.OrderByDescending(i => i.Achternaam).ThenByDescending(i => i.Id) : people.OrderBy(i => i.Achternaam).ThenBy(i => i.Id);
        return await people.Take(Math.Clamp(pagina.Aantal, 1, PageRequest.Maximum) + 2).Select(i => i.Id).ToArrayAsync(cancellationToken);
    }
}
