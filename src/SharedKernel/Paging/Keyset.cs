// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Inburgering.Inkoop.SharedKernel.Paging;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Items">The rows.</param>
/// <param name="Cursors">Opaque cursor of each row, in the same order.</param>
/// <param name="HeeftVolgende">True when rows follow.</param>
/// <param name="HeeftVorige">True when rows come before.</param>
/// <param name="Totaal">How many rows the whole list has; null unless it was asked for.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, IReadOnlyList<string> Cursors, bool HeeftVolgende, bool HeeftVorige, int? Totaal)
{
    /// <summary>Cursor for the next page; null on the last.</summary>
    public string? Volgende => HeeftVolgende && Cursors.Count > 0 ? Cursors[^1] : null;

    /// <summary>Cursor for the previous page; null on the first.</summary>
    public string? Vorige => HeeftVorige && Cursors.Count > 0 ? Cursors[0] : null;

    /// <summary>The same page with other rows.</summary>
    public Page<TOut> Map<TOut>(Func<T, TOut> map) => new([.. Items.Select(map)], Cursors, HeeftVolgende, HeeftVorige, Totaal);
}

/// <summary>Which page is asked for. A cursor that cannot be read is taken as none.</summary>
/// <param name="Aantal">Rows per page, 1–100.</param>
/// <param name="Na">Cursor of the row after which to start.</param>
/// <param name="Voor">Cursor of the row before which to end.</param>
/// <param name="Sortering">Name of the order; unknown = the first one.</param>
/// <param name="Aflopend">Descending.</param>
/// <param name="MetTotaal">Also count the whole list.</param>
/// <param name="TelTot">Stop counting after so many; the total is then one more. Null = count them all.</param>
public sealed record PageRequest(int Aantal = 25, string? Na = null, string? Voor = null, string? Sortering = null, bool Aflopend = false, bool MetTotaal = false, int? TelTot = null)
{
    /// <summary>How far a screen counts: what comes after it, nobody counts, and counting a million rows takes longer than showing some.</summary>
    public const int TelGrens = 1000;

    /// <summary>Most rows that one page may have.</summary>
    public const int Maximum = 100;
}

/// <summary>The orders in which a list may be read. Every order ends with a unique column, so that no row is skipped or doubled.</summary>
/// <typeparam name="T">The row in the database.</typeparam>
public sealed class Keyset<T>(Expression<Func<T, Guid>> id)
{
    /// <summary>At so many rows per row of the page a search by row looks first.</summary>
    private const int RijenPerRegel = 20;

    private readonly List<(string Name, LambdaExpression[] Keys)> orders = [];

    /// <summary>Adds an order on a column that is never null (use <c>??</c> for one that may be).</summary>
    public Keyset<T> Op<TKey>(string naam, Expression<Func<T, TKey>> key)
    {
        orders.Add((naam, [key]));
        return this;
    }

    /// <summary>Adds an order on two columns that are never null.</summary>
    public Keyset<T> Op<TKey, TNext>(string naam, Expression<Func<T, TKey>> key, Expression<Func<T, TNext>> next)
    {
        orders.Add((naam, [key, next]));
        return this;
    }

    /// <summary>Names of the orders.</summary>
    public IEnumerable<string> Namen => orders.Select(o => o.Name);

    /// <summary>Reads one page: one statement, two when the total is asked for and does not show from the page itself.</summary>
    /// <param name="query">The whole list.</param>
    /// <param name="request">Which page.</param>
    /// <param name="select">What of a row is shown.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public Task<Page<TOut>> LeesAsync<TOut>(IQueryable<T> query, PageRequest request, Expression<Func<T, TOut>> select, CancellationToken cancellationToken) =>
        LeesAsync(query, [], request, select, cancellationToken);

    /// <summary>
    /// The same of a list that falls apart, as that of several gemeenten does. An index that begins with a gemeente gives the order of one of them;
    /// so the beginning of each part is read along it, and only those rows are sorted.
    /// </summary>
    /// <param name="query">The whole list.</param>
    /// <param name="delen">Parts without a row in common that together are the whole list; fewer than two: it is read as one.</param>
    /// <param name="request">Which page.</param>
    /// <param name="select">What of a row is shown.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public Task<Page<TOut>> LeesAsync<TOut>(IQueryable<T> query, IReadOnlyList<Expression<Func<T, bool>>> delen, PageRequest request, Expression<Func<T, TOut>> select, CancellationToken cancellationToken)
    {
        var place = Plek(request);
        var rows = Order(Begin(place.Verder(query), delen, place.Keys, place.Descending, place.Size + 1), place.Keys, place.Descending);
        return LeesAsync(rows, place, request, select, most => TelAsync(query, delen, place.Keys, request.Aflopend, most, cancellationToken), cancellationToken);
    }

    /// <summary>The same of a list of which few rows are left: counting it in the order of the page would sort it once more.</summary>
    public Task<Page<TOut>> LeesKorteAsync<TOut>(IQueryable<T> query, PageRequest request, Expression<Func<T, TOut>> select, CancellationToken cancellationToken)
    {
        var place = Plek(request);
        return LeesAsync(Order(place.Verder(query), place.Keys, place.Descending), place, request, select, most => query.CountAsync(cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Reads one page of the rows of a list that fit a filter which is costly to ask of each row, and looks at so many rows at most. Null when the page
    /// is not full by then: the caller finds the rows another way. A total up to a limit is not counted, but for one that shows from the page.
    /// </summary>
    /// <param name="query">The list, in an order that an index gives.</param>
    /// <param name="delen">See above.</param>
    /// <param name="filter">What is asked of each row.</param>
    /// <param name="meest">How many rows are looked at.</param>
    /// <param name="request">Which page.</param>
    /// <param name="select">What of a row is shown.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<Page<TOut>?> LeesBinnenAsync<TOut>(IQueryable<T> query, IReadOnlyList<Expression<Func<T, bool>>> delen, Expression<Func<T, bool>> filter, int meest, PageRequest request, Expression<Func<T, TOut>> select, CancellationToken cancellationToken)
    {
        var place = Plek(request);

        // Most pages are full after few rows, and SQLite asks it of every row that it is given before it sorts them.
        List<Row<TOut>> rows = [];
        foreach (var window in (int[])[Math.Min(meest, RijenPerRegel * place.Size), meest])
        {
            rows = await Order(Eerste(window).Where(filter), place.Keys, place.Descending).Take(place.Size + 1).Select(Row(place.Keys, select)).ToListAsync(cancellationToken);
            if (rows.Count > place.Size || window == meest)
            {
                break;
            }
        }

        if (rows.Count <= place.Size && await Eerste(meest + 1).Skip(meest).AnyAsync(cancellationToken))
        {
            return null;
        }

        int? total = !request.MetTotaal ? null
            : place.Cursor is null && rows.Count <= place.Size ? rows.Count
            : request.TelTot is null ? await query.CountAsync(filter, cancellationToken) : null;
        return Pagina(rows, place, total);

        IQueryable<T> Eerste(int most) => Order(Begin(place.Verder(query), delen, place.Keys, place.Descending, most), place.Keys, place.Descending).Take(most);
    }

    /// <summary>The values of the order in the row where a page begins or ends; null for the first page.</summary>
    public IReadOnlyList<object>? Beginwaarden(PageRequest request) => Plek(request).Cursor;

    private static async Task<Page<TOut>> LeesAsync<TOut>(IQueryable<T> ordered, Bladwijzer place, PageRequest request, Expression<Func<T, TOut>> select, Func<int?, Task<int>> count, CancellationToken cancellationToken)
    {
        var rows = await ordered.Take(place.Size + 1).Select(Row(place.Keys, select)).ToListAsync(cancellationToken);
        int? total = !request.MetTotaal ? null
            : place.Cursor is null && rows.Count <= place.Size ? rows.Count
            : request.TelTot is { } most ? Math.Min(most + 1, await count(most))
            : await count(null);
        return Pagina(rows, place, total);
    }

    // A count that stops goes in the order of the page, which an index gives, not through everything.
    private static Task<int> TelAsync(IQueryable<T> query, IReadOnlyList<Expression<Func<T, bool>>> parts, LambdaExpression[] keys, bool descending, int? most, CancellationToken cancellationToken) =>
        most is not { } limit ? query.CountAsync(cancellationToken)
        : parts.Count > 1 ? Begin(query, parts, keys, descending, limit + 1).CountAsync(cancellationToken)
        : Order(query, keys, descending).Take(limit + 1).CountAsync(cancellationToken);

    // The first rows of every part; of a list that is one, the list.
    private static IQueryable<T> Begin(IQueryable<T> query, IReadOnlyList<Expression<Func<T, bool>>> parts, LambdaExpression[] keys, bool descending, int size) =>
        parts.Count < 2 ? query : parts.Select(part => Order(query.Where(part), keys, descending).Take(size)).Aggregate(Queryable.Concat);

    private Bladwijzer Plek(PageRequest request)
    {
        var order = orders.Find(o => o.Name == request.Sortering);
        LambdaExpression[] keys = order.Keys is null ? (orders.Count > 0 ? [.. orders[0].Keys, id] : [id]) : [.. order.Keys, id];
        var backwards = request.Na is null && request.Voor is not null;
        return new Bladwijzer(keys, Decode(request.Na ?? request.Voor, keys), backwards, request.Aflopend != backwards, Math.Clamp(request.Aantal, 1, PageRequest.Maximum));
    }

    private static Page<TOut> Pagina<TOut>(List<Row<TOut>> rows, Bladwijzer place, int? total)
    {
        var more = rows.Count > place.Size;
        if (more)
        {
            rows.RemoveAt(place.Size);
        }

        if (place.Backwards)
        {
            rows.Reverse();
        }

        return new Page<TOut>(
            [.. rows.Select(r => r.Item)],
            [.. rows.Select(r => Encode(r.Keys))],
            place.Backwards ? place.Cursor is not null : more,
            place.Backwards ? more : place.Cursor is not null,
            total);
    }

    // Where a page begins, in which direction it reads, and how many rows it has.
    private sealed record Bladwijzer(LambdaExpression[] Keys, object[]? Cursor, bool Backwards, bool Descending, int Size)
    {
        public IQueryable<T> Verder(IQueryable<T> query) => Cursor is null ? query : query.Where(After(Keys, Cursor, Descending));
    }

    private static IQueryable<T> Order(IQueryable<T> query, LambdaExpression[] keys, bool descending)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var method = (i == 0 ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy)) + (descending ? "Descending" : "");
            query = query.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), method, [typeof(T), keys[i].ReturnType], query.Expression, Expression.Quote(keys[i])));
        }

        return query;
    }

    private static Expression<Func<T, bool>> After(LambdaExpression[] keys, object[] values, bool descending)
    {
        var row = Expression.Parameter(typeof(T), "r");
        Expression? any = null;
        for (var i = 0; i < keys.Length; i++)
        {
            Expression all = Compare(Body(keys[i], row), values[i], descending);
            for (var j = 0; j < i; j++)
            {
                all = Expression.AndAlso(Expression.Equal(Body(keys[j], row), Parameter(values[j], keys[j].ReturnType)), all);
            }

            any = any is null ? all : Expression.OrElse(any, all);
        }

        // With an OR alone a database reads the index from its beginning; the border of the first column lets it begin at the place of the cursor.
        return Expression.Lambda<Func<T, bool>>(keys.Length == 1 ? any! : Expression.AndAlso(Compare(Body(keys[0], row), values[0], descending, true), any!), row);
    }

    private static BinaryExpression Compare(Expression key, object value, bool descending, bool orEqual = false)
    {
        Expression right = Parameter(value, key.Type);
        if (key.Type == typeof(string))
        {
            key = Expression.Call(typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!, key, right);
            right = Expression.Constant(0);
        }
        else if (key.Type == typeof(Guid))
        {
            key = Expression.Call(key, typeof(Guid).GetMethod(nameof(Guid.CompareTo), [typeof(Guid)])!, right);
            right = Expression.Constant(0);
        }

        return (descending, orEqual) switch
        {
            (false, false) => Expression.GreaterThan(key, right),
            (false, true) => Expression.GreaterThanOrEqual(key, right),
            (true, false) => Expression.LessThan(key, right),
            (true, true) => Expression.LessThanOrEqual(key, right),
        };
    }

    // A member of a closure object becomes a SQL parameter; a constant would make a new plan for every page.
    private static MemberExpression Parameter(object value, Type type)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), value)!;
        return Expression.Field(Expression.Constant(box), nameof(Box<int>.Value));
    }

    private static Expression<Func<T, Row<TOut>>> Row<TOut>(LambdaExpression[] keys, Expression<Func<T, TOut>> select)
    {
        var row = select.Parameters[0];
        var boxed = keys.Select(k => (Expression)Expression.Convert(Body(k, row), typeof(object)));
        return Expression.Lambda<Func<T, Row<TOut>>>(
            Expression.MemberInit(
                Expression.New(typeof(Row<TOut>)),
                Expression.Bind(typeof(Row<TOut>).GetProperty(nameof(Paging.Row<TOut>.Item))!, select.Body),
                Expression.Bind(typeof(Row<TOut>).GetProperty(nameof(Paging.Row<TOut>.Keys))!, Expression.NewArrayInit(typeof(object), boxed))),
            row);
    }

    private static Expression Body(LambdaExpression key, ParameterExpression row) => ReplacingExpressionVisitor.Replace(key.Parameters[0], row, key.Body);

    private static string Encode(object[] keys) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(keys)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static object[]? Decode(string? cursor, LambdaExpression[] keys)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        try
        {
            var base64 = cursor.Replace('-', '+').Replace('_', '/');
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Convert.FromBase64String(base64.PadRight(base64.Length + ((4 - (base64.Length % 4)) % 4), '=')))!;
            return parts.Length != keys.Length ? null : [.. parts.Select((p, i) => p.Deserialize(keys[i].ReturnType)!)];
        }
        catch (Exception exception) when (exception is FormatException or JsonException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}

internal sealed class Box<T>(T value)
{
    public readonly T Value = value;
}

internal sealed class Row<TOut>
{
    public TOut Item { get; init; } = default!;

    public object[] Keys { get; init; } = [];
}
