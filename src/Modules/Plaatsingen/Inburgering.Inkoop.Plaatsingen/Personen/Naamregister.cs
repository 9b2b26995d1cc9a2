// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>Who is found by what was typed, in two forms that find the same rows.</summary>
/// <param name="Lijst">Everybody who is found, as a list.</param>
/// <param name="PerRij">Asks it of one row; null when the list is short.</param>
internal sealed record Zoekfilter<T>(Expression<Func<T, bool>> Lijst, Expression<Func<T, bool>>? PerRij);

/// <summary>A word that many people have.</summary>
/// <param name="Wegen">Who has it, along the index by sound and the index by word; together everybody.</param>
/// <param name="Woorden">The words that begin so or sound so, in one question.</param>
/// <param name="Aantal">How many there are, counted to a limit.</param>
internal sealed record Veelwoord(IReadOnlyList<IQueryable<Guid>> Wegen, IQueryable<Naamdeel> Woorden, int Aantal);

/// <summary>What a search goes through.</summary>
/// <param name="Alles">Every row that the caller may see and that fits the other filters.</param>
/// <param name="Delen">The same rows per gemeente, for who works for several; see <see cref="Keyset{T}"/>. Empty otherwise.</param>
/// <param name="Gevonden">Who is found by what was typed; null when nothing was.</param>
internal sealed record Zoeklijst<T>(IQueryable<T> Alles, IReadOnlyList<Expression<Func<T, bool>>> Delen, Zoekfilter<T>? Gevonden);

/// <summary>Keeps the search words equal to the people, and finds people by them.</summary>
internal static class Naamregister
{
    // Sorts after every letter: the end of the range of words with one beginning.
    private const string Eind = "\uffff";

    /// <summary>From so many hits on a word is common: a list of everybody it finds costs more than looking at the people in the order of the page.</summary>
    private const int VeelVanaf = 6000;

    /// <summary>How many times that is counted, to know which of several common words is the rarest, and whether it is very common.</summary>
    private const int VeelVaker = 4;

    /// <summary>
    /// So many people are looked at in that order. Of a common word a page is full long before, but when everybody who has it stands together
    /// at the end of the list; then the list of everybody is cheaper after all.
    /// </summary>
    private const int MeesteRijen = 6000;

    /// <summary>
    /// Who is found by all of these words: by the beginning of a word, or by its sound. Null when nothing was typed. The answer is a filter for
    /// people, and for what hangs on them by <paramref name="persoon"/>.
    /// </summary>
    /// <param name="db">The module's context.</param>
    /// <param name="tekst">What somebody typed.</param>
    /// <param name="namen">False for who may search by dossier number only.</param>
    /// <param name="persoon">The identity of the person in a row.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static Task<Zoekfilter<T>?> ZoekAsync<T>(PlaatsingenDbContext db, string? tekst, bool namen, Expression<Func<T, Guid>> persoon, CancellationToken cancellationToken) =>
        ZoekAsync(db, tekst, namen, persoon, VeelVanaf, cancellationToken);

    /// <summary>The same with another border between rare and common.</summary>
    public static async Task<Zoekfilter<T>?> ZoekAsync<T>(PlaatsingenDbContext db, string? tekst, bool namen, Expression<Func<T, Guid>> persoon, int veel, CancellationToken cancellationToken)
    {
        IQueryable<Guid>? rare = null;
        List<Veelwoord> common = [];
        var words = Zoekwoorden.Getypt(tekst ?? "");
        foreach (var word in words)
        {
            var (beginning, byKlank, either) = Woorden(db, word, namen);
            var ways = Wegen(word, beginning, byKlank);

            // In the order of the index, so that counting stops soon.
            var most = words.Count > 1 ? veel * VeelVaker : veel;
            var hits = await beginning.OrderBy(n => n.Woord).Take(most + 1).CountAsync(cancellationToken);
            hits = byKlank is null || hits > most ? hits : Math.Max(hits, await byKlank.OrderBy(n => n.InburgeraarId).Take(most + 1).CountAsync(cancellationToken));
            if (hits > veel)
            {
                common.Add(new Veelwoord(ways, either, hits));
                continue;
            }

            var ids = ways.Aggregate(Queryable.Union);
            rare = rare is null ? ids : rare.Intersect(ids);
        }

        List<Expression> perRow = [.. common.Select(c => Heeft(c.Woorden, persoon.Body))];
        return rare is not null ? new Zoekfilter<T>(Alle(persoon, [In(rare, persoon.Body), .. perRow]), null)
            : common.Count == 0 ? null
            : await VeelvoorkomendAsync(db, common, perRow, persoon, veel, cancellationToken);
    }

    /// <summary>Who of these people has all words of a text, by name or dossier number.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="tekst">What somebody typed.</param>
    /// <param name="mensen">Whom to look among: few beside all people.</param>
    public static IQueryable<Guid> Onder(PlaatsingenDbContext db, string tekst, IQueryable<Guid> mensen) =>
        Woordwegen(db, tekst).Aggregate(mensen, (ids, ways) => ways.Select(way => Allebei(db, ids, way)).Aggregate(Queryable.Union));

    /// <summary>Everybody who has all words of a text.</summary>
    public static IQueryable<Guid> Met(PlaatsingenDbContext db, string tekst) => Woordwegen(db, tekst).Select(ways => ways.Aggregate(Queryable.Union)).Aggregate(Queryable.Intersect);

    private static IEnumerable<IReadOnlyList<IQueryable<Guid>>> Woordwegen(PlaatsingenDbContext db, string tekst) => Zoekwoorden.Getypt(tekst).Select(word =>
    {
        var (beginning, byKlank, _) = Woorden(db, word, true);
        return Wegen(word, beginning, byKlank);
    });

    // The words that begin so, that sound so (null when a sound is not searched for), and both in one question.
    private static (IQueryable<Naamdeel> Begin, IQueryable<Naamdeel>? Klank, IQueryable<Naamdeel> Allebei) Woorden(PlaatsingenDbContext db, string word, bool namen)
    {
        var (from, to, sound) = (word, word + Eind, namen ? Zoekwoorden.Klank(word) : "");
#pragma warning disable CA1309 // The database compares, by the collation of the column: bytes.
        var beginning = db.Naamdelen.Where(n => string.Compare(n.Woord, from) >= 0 && string.Compare(n.Woord, to) < 0);
        var either = db.Naamdelen.Where(n => (string.Compare(n.Woord, from) >= 0 && string.Compare(n.Woord, to) < 0) || n.Klank == sound);
#pragma warning restore CA1309
        beginning = namen ? beginning : beginning.Where(n => !n.IsNaam);
        return sound.Length > 0 ? (beginning, db.Naamdelen.Where(n => n.Klank == sound), either) : (beginning, null, beginning);
    }

    // As a name the word itself sounds so too: besides that only longer words are left, which are few when somebody typed the whole word,
    // and dossier numbers with this word in them.
    private static List<IQueryable<Guid>> Wegen(string word, IQueryable<Naamdeel> begin, IQueryable<Naamdeel>? klank) => klank is null
        ? [begin.Select(n => n.InburgeraarId)]
        : [klank.Select(n => n.InburgeraarId), begin.Where(n => n.Woord != word || !n.IsNaam).Select(n => n.InburgeraarId)];

    // Of two common words hardly anybody has both: then looking at people in the order of the page is a long way, and who has both is looked up first,
    // unless even the rarest word is so common that this takes longer.
    private static async Task<Zoekfilter<T>> VeelvoorkomendAsync<T>(PlaatsingenDbContext db, List<Veelwoord> common, List<Expression> perRow, Expression<Func<T, Guid>> persoon, int veel, CancellationToken cancellationToken)
    {
        var rarest = common.MinBy(c => c.Aantal)!;

        var all = common.Where(c => c != rarest).Aggregate(rarest.Wegen.Aggregate(Queryable.Union), (ids, c) => c.Wegen.Select(way => Allebei(db, ids, way)).Aggregate(Queryable.Union));
        if (common.Count > 1 && rarest.Aantal <= veel * VeelVaker)
        {
            var found = await all.OrderBy(id => id).Take(veel + 1).ToArrayAsync(cancellationToken);
            if (found.Length <= veel)
            {
                Expression<Func<Guid, bool>> known = id => EF.Parameter(found).Contains(id);
                return new Zoekfilter<T>(Alle(persoon, [ReplacingExpressionVisitor.Replace(known.Parameters[0], persoon.Body, known.Body)]), null);
            }
        }

        return new Zoekfilter<T>(Alle(persoon, [In(all, persoon.Body)]), Alle(persoon, perRow));
    }

    // SQLite lays two lists side by side in the order of an index; PostgreSQL keeps the short one in memory and looks up each of the long one.
    private static IQueryable<Guid> Allebei(PlaatsingenDbContext db, IQueryable<Guid> zeldzaam, IQueryable<Guid> vaak) =>
        db.Provider == DatabaseProvider.Sqlite ? zeldzaam.Intersect(vaak) : vaak.Where(id => zeldzaam.Contains(id));

    /// <summary>Reads a page of what a search found, along the shorter of two ways: both give the same rows.</summary>
    public static Task<Page<TOut>> LeesAsync<T, TOut>(Keyset<T> volgorde, Zoeklijst<T> lijst, PageRequest pagina, Expression<Func<T, TOut>> select, CancellationToken cancellationToken) =>
        LeesAsync(volgorde, lijst, pagina, select, MeesteRijen, cancellationToken);

    /// <summary>The same, looking at so many rows at most before everybody who is found is listed.</summary>
    public static async Task<Page<TOut>> LeesAsync<T, TOut>(Keyset<T> volgorde, Zoeklijst<T> lijst, PageRequest pagina, Expression<Func<T, TOut>> select, int meest, CancellationToken cancellationToken)
    {
        var (query, parts, found) = lijst;
        if (found is null)
        {
            return await volgorde.LeesAsync(query, parts, pagina, select, cancellationToken);
        }

        if (found.PerRij is not { } perRow)
        {
            return await volgorde.LeesKorteAsync(query.Where(found.Lijst), pagina, select, cancellationToken);
        }

        return await volgorde.LeesBinnenAsync(query, parts, perRow, meest, pagina, select, cancellationToken)
            ?? await volgorde.LeesKorteAsync(query.Where(found.Lijst), pagina.TelTot is null ? pagina : pagina with { MetTotaal = false }, select, cancellationToken);
    }

    private static Expression<Func<T, bool>> Alle<T>(Expression<Func<T, Guid>> person, IEnumerable<Expression> conditions) =>
        Expression.Lambda<Func<T, bool>>(conditions.Aggregate(Expression.AndAlso), person.Parameters);

    private static MethodCallExpression In(IQueryable<Guid> ids, Expression person) => Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(Guid)], ids.Expression, person);

    // The first word of this person that fits, as a value: an EXISTS with an OR in it makes PostgreSQL gather everybody who has the word first.
    private static MethodCallExpression Heeft(IQueryable<Naamdeel> words, Expression person)
    {
        var n = Expression.Parameter(typeof(Naamdeel), "n");
        var own = Expression.Lambda<Func<Naamdeel, bool>>(Expression.Equal(Expression.Property(n, nameof(Naamdeel.InburgeraarId)), person), n);
        var found = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(Naamdeel)], words.Expression, Expression.Quote(own));
        Expression<Func<Naamdeel, bool>> yes = n => true;
        var value = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(Naamdeel), typeof(bool)], found, Expression.Quote(yes));
        return Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(bool)], value);
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
