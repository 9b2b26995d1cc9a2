// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>Keeps the search words equal to the people, and finds people by them.</summary>
internal static class Naamregister
{
    // Sorts after every letter: the end of the range of words with one beginning.
    private const string Eind = "\uffff";

    /// <summary>From so many hits on a word is common: a list of everybody it finds costs more than looking at the people in the order of the page.</summary>
    private const int VeelVanaf = 2000;

    /// <summary>
    /// Who is found by all of these words: by the beginning of a word, or by its sound. Null when nothing was typed. The answer is a filter for
    /// people, and for what hangs on them by <paramref name="persoon"/>.
    /// </summary>
    /// <param name="db">The module's context.</param>
    /// <param name="tekst">What somebody typed.</param>
    /// <param name="namen">False for who may search by dossier number only.</param>
    /// <param name="persoon">The identity of the person in a row.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async Task<Expression<Func<T, bool>>?> ZoekAsync<T>(PlaatsingenDbContext db, string? tekst, bool namen, Expression<Func<T, Guid>> persoon, CancellationToken cancellationToken)
    {
        IQueryable<Guid>? rare = null;
        List<Expression> common = [];
        foreach (var word in Zoekwoorden.Getypt(tekst ?? ""))
        {
            var (beginning, sound) = Van(db, word, namen);
            var (byWord, bySound) = (beginning.Select(n => n.InburgeraarId), sound?.Select(n => n.InburgeraarId));

            // In the order of the index, so that counting stops soon.
            if (await beginning.OrderBy(n => n.Woord).Take(VeelVanaf + 1).CountAsync(cancellationToken) > VeelVanaf
                || (sound is not null && await sound.OrderBy(n => n.InburgeraarId).Take(VeelVanaf + 1).CountAsync(cancellationToken) > VeelVanaf))
            {
                common.Add(bySound is null ? Heeft(byWord, persoon.Body) : Expression.OrElse(Heeft(byWord, persoon.Body), Heeft(bySound, persoon.Body)));
                continue;
            }

            var ids = bySound is null ? byWord : byWord.Union(bySound);
            rare = rare is null ? ids : rare.Intersect(ids);
        }

        // One short list to begin with; a common word is only asked of who is looked at, by the key of the table of words.
        if (rare is not null)
        {
            common.Insert(0, Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(Guid)], rare.Expression, persoon.Body));
        }

        return common.Count == 0 ? null : Expression.Lambda<Func<T, bool>>(common.Aggregate(Expression.AndAlso), persoon.Parameters);
    }

    private static (IQueryable<Naamdeel> Begin, IQueryable<Naamdeel>? Klank) Van(PlaatsingenDbContext db, string word, bool namen)
    {
        var (from, to, sound) = (word, word + Eind, namen ? Zoekwoorden.Klank(word) : "");
#pragma warning disable CA1309 // The database compares, by the collation of the column: bytes.
        var parts = db.Naamdelen.Where(n => string.Compare(n.Woord, from) >= 0 && string.Compare(n.Woord, to) < 0);
#pragma warning restore CA1309
        parts = namen ? parts : parts.Where(n => !n.IsNaam);
        return (parts, sound.Length > 0 ? db.Naamdelen.Where(n => n.Klank == sound) : null);
    }

    private static MethodCallExpression Heeft(IQueryable<Guid> ids, Expression person)
    {
        var x = Expression.Parameter(typeof(Guid), "x");
        return Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(Guid)], ids.Expression, Expression.Quote(Expression.Lambda<Func<Guid, bool>>(Expression.Equal(x, person), x)));
    }

    /// <summary>Writes the words of one person; saved by the caller.</summary>
    public static async Task SchrijfAsync(PlaatsingenDbContext db, Inburgeraar inburgeraar, CancellationToken cancellationToken)
    {
        var existing = await db.Naamdelen.Where(n => n.InburgeraarId == inburgeraar.Id).ToDictionaryAsync(n => n.Woord, StringComparer.Ordinal, cancellationToken);
        foreach (var word in Zoekwoorden.Van(inburgeraar.Voornaam, inburgeraar.Achternaam, inburgeraar.Dossiernummer))
        {
            if (existing.Remove(word.Tekst, out var old))
            {
                if (old.IsNaam == word.IsNaam)
                {
                    continue;
                }

                db.Naamdelen.Remove(old);
            }

            db.Naamdelen.Add(Naamdeel.Maak(inburgeraar.Id, word));
        }

        db.Naamdelen.RemoveRange(existing.Values);
    }

    /// <summary>Writes the words of many people past the change tracker, inside the running transaction.</summary>
    public static async Task SchrijfAsync(PlaatsingenDbContext db, IReadOnlyList<(Guid Id, string Voornaam, string Achternaam, string Dossiernummer)> mensen, bool bestaand, CancellationToken cancellationToken)
    {
        if (mensen.Count == 0)
        {
            return;
        }

        if (bestaand)
        {
            var ids = mensen.Select(m => m.Id).ToArray();
            await db.Naamdelen.Where(n => EF.Parameter(ids).Contains(n.InburgeraarId)).ExecuteDeleteAsync(cancellationToken);
        }

        await using var writer = new BulkWriter<Naamdeel, (Guid Id, Zoekwoord Woord)>(db)
            .Key(n => n.InburgeraarId, r => r.Id)
            .Key(n => n.Woord, r => r.Woord.Tekst)
            .Column(n => n.Klank, r => r.Woord.Klank)
            .Column(n => n.IsNaam, r => r.Woord.IsNaam);
        await writer.WriteAsync([.. mensen.SelectMany(m => Zoekwoorden.Van(m.Voornaam, m.Achternaam, m.Dossiernummer).Select(w => (m.Id, w)))], cancellationToken);
    }

    /// <summary>Once, for people who were recorded before there were search words: all of them in one transaction, or nobody.</summary>
    public static async Task VulAanAsync(PlaatsingenDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Naamdelen.AnyAsync(cancellationToken) || !await db.Inburgeraars.AnyAsync(cancellationToken))
        {
            return;
        }

        await using var transaction = await db.BeginExclusiveAsync("naamregister", cancellationToken);
        if (!await db.Naamdelen.AnyAsync(cancellationToken))
        {
            for (Guid last = default; ;)
            {
                var after = last;
                var people = await db.Inburgeraars.AsNoTracking().Where(i => i.Id.CompareTo(after) > 0).OrderBy(i => i.Id).Take(BulkWriter.BatchSize)
                    .Select(i => new ValueTuple<Guid, string, string, string>(i.Id, i.Voornaam, i.Achternaam, i.Dossiernummer)).ToListAsync(cancellationToken);
                if (people.Count == 0)
                {
                    break;
                }

                await SchrijfAsync(db, people, false, cancellationToken);
                last = people[^1].Item1;
            }
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
