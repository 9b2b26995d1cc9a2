// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

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
    public const int TelGrens = 5000;

    /// <summary>Most rows that one page may have.</summary>
    public const int Maximum = 100;
}

/// <summary>The orders in which a list may be read. Every order ends with a unique column, so that no row is skipped or doubled.</summary>
/// <typeparam name="T">The row in the database.</typeparam>
public sealed class Keyset<T>(Expression<Func<T, Guid>> id)
{
    private readonly List<(string Name, LambdaExpression Key)> orders = [];

    /// <summary>Adds an order on a column that is never null (use <c>??</c> for one that may be).</summary>
    public Keyset<T> Op<TKey>(string naam, Expression<Func<T, TKey>> key)
    {
        orders.Add((naam, key));
        return this;
    }

    /// <summary>Names of the orders.</summary>
    public IEnumerable<string> Namen => orders.Select(o => o.Name);

    /// <summary>Reads one page: one statement, two when the total is asked for.</summary>
    public async Task<Page<TOut>> LeesAsync<TOut>(IQueryable<T> query, PageRequest request, Expression<Func<T, TOut>> select, CancellationToken cancellationToken)
    {
        var size = Math.Clamp(request.Aantal, 1, PageRequest.Maximum);
        var order = orders.Find(o => o.Name == request.Sortering);
        LambdaExpression[] keys = order.Key is null ? (orders.Count > 0 ? [orders[0].Key, id] : [id]) : [order.Key, id];

        // A count that stops goes in the order of the page, which an index gives, not through everything.
        int? total = request.MetTotaal ? await (request.TelTot is { } most ? Order(query, keys, request.Aflopend).Take(most + 1) : query).CountAsync(cancellationToken) : null;
        var backwards = request.Na is null && request.Voor is not null;
        var cursor = Decode(request.Na ?? request.Voor, keys);
        var descending = request.Aflopend != backwards;
        if (cursor is not null)
        {
            query = query.Where(After(keys, cursor, descending));
        }

        var ordered = Order(query, keys, descending);
        var rows = await ordered.Take(size + 1).Select(Row(keys, select)).ToListAsync(cancellationToken);
        var more = rows.Count > size;
        if (more)
        {
            rows.RemoveAt(size);
        }

        if (backwards)
        {
            rows.Reverse();
        }

        return new Page<TOut>(
            [.. rows.Select(r => r.Item)],
            [.. rows.Select(r => Encode(r.Keys))],
            backwards ? cursor is not null : more,
            backwards ? more : cursor is not null,
            total);
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

        return Expression.Lambda<Func<T, bool>>(any!, row);
    }

    private static BinaryExpression Compare(Expression key, object value, bool descending)
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

        return descending ? Expression.LessThan(key, right) : Expression.GreaterThan(key, right);
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

    private static Expression Body(LambdaExpression key, ParameterExpression row) => new Swap(key.Parameters[0], row).Visit(key.Body);

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

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
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
