// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Inburgering.Inkoop.SharedKernel.Data;

/// <summary>
/// Adds and updates many rows of one mapped table by their natural key, inside the running transaction and past the change
/// tracker. Values are converted exactly as Entity Framework does. Each changed row of an <see cref="IGelogd"/> entity gets its
/// audit line; added rows do not (an import logs counts per file). Holds no more than one batch.
/// </summary>
/// <typeparam name="TEntity">The entity whose table is written.</typeparam>
/// <typeparam name="TRow">What the caller has: a row of a file, a record, or the entity itself.</typeparam>
/// <example>
/// <code>
/// await using var writer = new BulkWriter&lt;UrenMaand, Rij&gt;(db)
///     .Key(u => u.PlaatsingId, r => r.PlaatsingId).Key(u => u.Maand, r => r.Maand)
///     .Column(u => u.Gevolgd, r => r.Gevolgd)
///     .OnWrite(u => u.BijgewerktOp, _ => now);
/// await foreach (var batch in rows.Chunk(BulkWriter.BatchSize)) verslag.Telling.Tel(await writer.WriteAsync(batch, cancellationToken));
/// </code>
/// </example>
public sealed class BulkWriter<TEntity, TRow> : IAsyncDisposable
    where TEntity : class
{
    private readonly ModuleDbContext context;
    private readonly IEntityType entity;
    private readonly List<BulkColumn<TRow>> columns = [];
    private Func<TRow, string>? logKey;
    private BulkStatements<TRow>? statements;

    /// <summary>Makes a writer; describe the columns before the first write.</summary>
    public BulkWriter(ModuleDbContext context)
    {
        this.context = context;
        entity = context.Model.FindEntityType(typeof(TEntity))!;
    }

    /// <summary>A column of the natural key; a unique index must stand behind it. Never null.</summary>
    public BulkWriter<TEntity, TRow> Key<TValue>(Expression<Func<TEntity, TValue>> property, Func<TRow, TValue> value) => Add(BulkRole.Key, property, value);

    /// <summary>A column that is compared, and updated when it differs.</summary>
    public BulkWriter<TEntity, TRow> Column<TValue>(Expression<Func<TEntity, TValue>> property, Func<TRow, TValue> value) => Add(BulkRole.Compared, property, value);

    /// <summary>A column that a new row gets and an existing row keeps, for example its id.</summary>
    public BulkWriter<TEntity, TRow> OnInsert<TValue>(Expression<Func<TEntity, TValue>> property, Func<TRow, TValue> value) => Add(BulkRole.InsertOnly, property, value);

    /// <summary>A column that is not compared, but written with a new or changed row, for example the moment of the change.</summary>
    public BulkWriter<TEntity, TRow> OnWrite<TValue>(Expression<Func<TEntity, TValue>> property, Func<TRow, TValue> value) => Add(BulkRole.Written, property, value);

    /// <summary>The key in the audit trail; without it the values of the natural key, separated by a slash.</summary>
    public BulkWriter<TEntity, TRow> LogKey(Func<TRow, string> key)
    {
        logKey = key;
        return this;
    }

    /// <summary>
    /// Writes the rows and tells per row what happened. Two rows with one key are a bug of the caller. Saves the context when
    /// there are audit lines, so that they do not pile up.
    /// </summary>
    public async Task<BulkResult<TRow>> WriteAsync(IReadOnlyList<TRow> rows, CancellationToken cancellationToken)
    {
        statements ??= Build();
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("BulkWriter works inside a transaction: a batch that fails half-way must leave nothing behind.");
        }

        List<BulkRow<TRow>> outcome = new(rows.Count);
        for (var start = 0; start < rows.Count; start += BulkWriter.BatchSize)
        {
            await WriteBatchAsync(rows, start, Math.Min(BulkWriter.BatchSize, rows.Count - start), outcome, cancellationToken);
        }

        return new BulkResult<TRow>(outcome);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => statements?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task WriteBatchAsync(IReadOnlyList<TRow> rows, int start, int count, List<BulkRow<TRow>> outcome, CancellationToken cancellationToken)
    {
        List<object?[]> values = new(count);
        for (var i = 0; i < count; i++)
        {
            values.Add(statements!.Evaluate(rows[start + i]));
        }

        var existing = await statements!.ReadExistingAsync(values, cancellationToken);
        HashSet<object?[]> seen = new(count, statements.KeyComparer);
        List<object?[]> added = [];
        List<object?[]> changed = [];
        for (var i = 0; i < count; i++)
        {
            var value = values[i];
            if (!seen.Add(value))
            {
                throw new ArgumentException($"Two rows of one batch have the key {statements.ShowKey(value)}.", nameof(rows));
            }

            if (!existing.TryGetValue(value, out var stored))
            {
                added.Add(value);
                outcome.Add(new(rows[start + i], BulkOutcome.Added, statements.Id(value)));
            }
            else if (statements.Differs(stored, value))
            {
                changed.Add(value);
                Log(rows[start + i], stored, value);
                outcome.Add(new(rows[start + i], BulkOutcome.Changed, statements.Id(stored)));
            }
            else
            {
                outcome.Add(new(rows[start + i], BulkOutcome.Unchanged, statements.Id(stored)));
            }
        }

        await statements.InsertAsync(added, cancellationToken);
        await statements.UpdateAsync(changed, cancellationToken);
        if (changed.Count > 0)
        {
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    private void Log(TRow row, object?[] stored, object?[] value)
    {
        if (!typeof(IGelogd).IsAssignableFrom(typeof(TEntity)))
        {
            return;
        }

        var differing = columns.Where((c, i) => c.Role == BulkRole.Compared && !c.Same(stored[i], value[i])).ToList();
        var old = LogboekWriter.Json(differing.Select(c => (c.Property, stored[columns.IndexOf(c)])));
        var now = LogboekWriter.Json(differing.Select(c => (c.Property, value[columns.IndexOf(c)])));
        if (old is not null)
        {
            context.Log(new LogRegel(entity.ClrType.Name, logKey?.Invoke(row) ?? statements!.ShowKey(value), "Gewijzigd", old, now));
        }
    }

    private BulkWriter<TEntity, TRow> Add<TValue>(BulkRole role, Expression<Func<TEntity, TValue>> property, Func<TRow, TValue> value)
    {
        var name = ((MemberExpression)property.Body).Member.Name;
        var mapped = entity.FindProperty(name) ?? throw new ArgumentException($"{entity.ClrType.Name}.{name} has no column.", nameof(property));
        columns.Add(new BulkColumn<TRow>(mapped, role, row => value(row)));
        return this;
    }

    private BulkStatements<TRow> Build()
    {
        var versioned = entity.FindProperty(nameof(IGeversioneerd.Versie)) is { IsConcurrencyToken: true } version ? version : null;
        if (versioned is not null)
        {
            columns.Add(new BulkColumn<TRow>(versioned, BulkRole.Version, _ => 0));
        }

        var missing = entity.GetProperties()
            .Where(p => !p.IsNullable && columns.TrueForAll(c => c.Property != p))
            .Select(p => p.Name).ToList();
        if (missing.Count > 0 || !columns.Exists(c => c.Role == BulkRole.Key))
        {
            throw new InvalidOperationException($"BulkWriter for {entity.ClrType.Name} needs a key and a value for: {string.Join(", ", missing)}.");
        }

        return context.Database.GetDbConnection() is NpgsqlConnection
            ? new PostgresBulkStatements<TRow>(context, entity, columns)
            : new SqliteBulkStatements<TRow>(context, entity, columns);
    }
}

/// <summary>What goes for every <see cref="BulkWriter{TEntity, TRow}"/>.</summary>
public static class BulkWriter
{
    /// <summary>Rows that are compared and written together.</summary>
    public const int BatchSize = 1000;

    /// <summary>Adds the outcome of a batch to the counts of a file.</summary>
    public static void Tel<TRow>(this Invoer.BestandVerslag telling, BulkResult<TRow> result)
    {
        telling.Toegevoegd += result.Added;
        telling.Gewijzigd += result.Changed;
        telling.Ongewijzigd += result.Unchanged;
    }
}

/// <summary>What happened to a row.</summary>
public enum BulkOutcome
{
    /// <summary>It was new.</summary>
    Added,

    /// <summary>It was there with other values.</summary>
    Changed,

    /// <summary>It was there, exactly so.</summary>
    Unchanged,
}

/// <summary>One written row.</summary>
/// <typeparam name="TRow">The caller's row.</typeparam>
/// <param name="Row">The caller's row.</param>
/// <param name="Outcome">What happened.</param>
/// <param name="Id">Id of the new or existing row; null when the primary key is not one Guid.</param>
public sealed record BulkRow<TRow>(TRow Row, BulkOutcome Outcome, Guid? Id);

/// <summary>The outcome of a write, in the order of the rows.</summary>
/// <typeparam name="TRow">The caller's row.</typeparam>
/// <param name="Rows">Per row what happened, with its id.</param>
public sealed record BulkResult<TRow>(IReadOnlyList<BulkRow<TRow>> Rows)
{
    /// <summary>How many were new.</summary>
    public int Added { get; } = Rows.Count(r => r.Outcome == BulkOutcome.Added);

    /// <summary>How many changed.</summary>
    public int Changed { get; } = Rows.Count(r => r.Outcome == BulkOutcome.Changed);

    /// <summary>How many were there exactly so.</summary>
    public int Unchanged => Rows.Count - Added - Changed;
}
