// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Inburgering.Inkoop.SharedKernel.Data;

/// <summary>The SQL of a <see cref="BulkWriter{TEntity, TRow}"/>; what differs between the databases is in the two subclasses.</summary>
internal abstract class BulkStatements<TRow> : IAsyncDisposable
{
    private readonly ModuleDbContext context;
    private readonly int[] keys;
    private readonly int[] stored;
    private readonly int id;
    private DbCommand? select;
    private int selectRows;

    protected BulkStatements(ModuleDbContext context, IEntityType entity, IReadOnlyList<BulkColumn<TRow>> columns)
    {
        this.context = context;
        Columns = columns;
        Sql = context.GetService<ISqlGenerationHelper>();
        Table = Sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema());
        Names = [.. columns.Select(c => Sql.DelimitIdentifier(c.Property.GetColumnName()))];
        keys = Where(BulkRole.Key);
        KeyComparer = new BulkKeyComparer(keys);
        var primary = entity.FindPrimaryKey()!.Properties;
        id = primary.Count == 1 && primary[0].ClrType == typeof(Guid) ? columns.ToList().FindIndex(c => c.Property == primary[0]) : -1;
        stored = [.. keys, .. Where(BulkRole.Compared), .. id >= 0 && columns[id].Role == BulkRole.InsertOnly ? new[] { id } : []];
    }

    public BulkKeyComparer KeyComparer { get; }

    protected IReadOnlyList<BulkColumn<TRow>> Columns { get; }

    protected ISqlGenerationHelper Sql { get; }

    protected string Table { get; }

    protected string[] Names { get; }

    protected DbConnection Connection => context.Database.GetDbConnection();

    /// <summary>Rows in one lookup statement.</summary>
    protected abstract int LookupRows { get; }

    public object?[] Evaluate(TRow row)
    {
        var values = new object?[Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Columns[i].Value(row);
        }

        if (Array.Exists(keys, k => values[k] is null))
        {
            throw new ArgumentException("A natural key cannot be empty.", nameof(row));
        }

        return values;
    }

    public Guid? Id(object?[] values) => id >= 0 ? (Guid?)values[id] : null;

    public string ShowKey(object?[] values) => string.Join('/', keys.Select(k => Convert.ToString(values[k] is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : values[k], CultureInfo.InvariantCulture)));

    public bool Differs(object?[] existing, object?[] values)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Role == BulkRole.Compared && !Columns[i].Same(existing[i], values[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is stored for these keys, as values in the order of the columns (only key, compared columns and id are filled).</summary>
    public async Task<Dictionary<object?[], object?[]>> ReadExistingAsync(List<object?[]> values, CancellationToken cancellationToken)
    {
        Dictionary<object?[], object?[]> found = new(KeyComparer);
        for (var start = 0; start < values.Count; start += LookupRows)
        {
            var count = Math.Min(LookupRows, values.Count - start);
            var command = Select(count);
            command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
            var p = 0;
            for (var row = start; row < start + count; row++)
            {
                foreach (var key in keys)
                {
                    command.Parameters[p++].Value = Columns[key].ToProvider(values[row][key]);
                }
            }

            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var existing = new object?[Columns.Count];
                for (var i = 0; i < stored.Length; i++)
                {
                    existing[stored[i]] = Columns[stored[i]].Read(reader, i);
                }

                found[existing] = existing;
            }
        }

        return found;
    }

    public abstract Task InsertAsync(List<object?[]> rows, CancellationToken cancellationToken);

    public abstract Task UpdateAsync(List<object?[]> rows, CancellationToken cancellationToken);

    public virtual async ValueTask DisposeAsync()
    {
        if (select is not null)
        {
            await select.DisposeAsync();
        }
    }

    protected int[] Where(params BulkRole[] roles) => [.. Enumerable.Range(0, Columns.Count).Where(i => roles.Contains(Columns[i].Role))];

    protected DbTransaction Transaction => context.Database.CurrentTransaction!.GetDbTransaction();

    /// <summary>Update of one row; parameters are named after the column's number.</summary>
    protected (string Text, int[] Order) UpdateText()
    {
        var written = Where(BulkRole.Compared, BulkRole.Written);
        var text = new StringBuilder($"UPDATE {Table} SET ");
        text.AppendJoin(", ", written.Select(i => $"{Names[i]} = @p{i}"));
        foreach (var version in Where(BulkRole.Version))
        {
            text.Append(CultureInfo.InvariantCulture, $", {Names[version]} = {Names[version]} + 1");
        }

        text.Append(" WHERE ").AppendJoin(" AND ", keys.Select(i => $"{Names[i]} = @p{i}"));
        return (text.ToString(), [.. written, .. keys]);
    }

    protected DbParameter Parameter(DbCommand command, string name, int column) =>
        Columns[column].Mapping.CreateParameter(command, name, null, nullable: true);

    private DbCommand Select(int rows)
    {
        if (select is not null && selectRows == rows)
        {
            return select;
        }

        select?.Dispose();
        select = Connection.CreateCommand();
        selectRows = rows;
        var text = new StringBuilder("WITH k (").AppendJoin(", ", keys.Select(k => $"k{k}")).Append(") AS (VALUES ");
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var i = 0; i < keys.Length; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"@r{row}_{i}");
                text.Append(i == 0 ? "" : ", ").Append(name);
                select.Parameters.Add(Parameter(select, name, keys[i]));
            }

            text.Append(')');
        }

        // CROSS JOIN makes SQLite walk the keys and look each up in the index, never the other way round.
        text.Append(") SELECT ").AppendJoin(", ", stored.Select(i => "t." + Names[i]))
            .Append(CultureInfo.InvariantCulture, $" FROM k CROSS JOIN {Table} AS t WHERE ")
            .AppendJoin(" AND ", keys.Select(k => $"t.{Names[k]} = k.k{k}"));
        select.CommandText = text.ToString();
        return select;
    }
}

/// <summary>SQLite runs in this process: one prepared statement per row is the fastest there is.</summary>
internal sealed class SqliteBulkStatements<TRow>(ModuleDbContext context, IEntityType entity, IReadOnlyList<BulkColumn<TRow>> columns) : BulkStatements<TRow>(context, entity, columns)
{
    private DbCommand? insert;
    private DbCommand? update;
    private int[] updateOrder = [];

    // SQLite finds a named parameter by walking a list, so many rows in one statement cost the square of their number.
    protected override int LookupRows => 100;

    public override Task InsertAsync(List<object?[]> rows, CancellationToken cancellationToken)
    {
        if (rows.Count > 0 && insert is null)
        {
            insert = Connection.CreateCommand();
            insert.CommandText = $"INSERT INTO {Table} ({string.Join(", ", Names)}) VALUES ({string.Join(", ", Names.Select((_, i) => $"@p{i}"))})";
            for (var i = 0; i < Columns.Count; i++)
            {
                insert.Parameters.Add(Parameter(insert, $"@p{i}", i));
            }
        }

        return RunAsync(insert, rows, [.. Enumerable.Range(0, Columns.Count)], cancellationToken);
    }

    public override Task UpdateAsync(List<object?[]> rows, CancellationToken cancellationToken)
    {
        if (rows.Count > 0 && update is null)
        {
            update = Connection.CreateCommand();
            (update.CommandText, updateOrder) = UpdateText();
            foreach (var i in updateOrder)
            {
                update.Parameters.Add(Parameter(update, $"@p{i}", i));
            }
        }

        return RunAsync(update, rows, updateOrder, cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in new[] { insert, update })
        {
            if (command is not null)
            {
                await command.DisposeAsync();
            }
        }

        await base.DisposeAsync();
    }

    private async Task RunAsync(DbCommand? command, List<object?[]> rows, int[] order, CancellationToken cancellationToken)
    {
        if (command is null)
        {
            return;
        }

        command.Transaction = Transaction;
        foreach (var row in rows)
        {
            for (var p = 0; p < order.Length; p++)
            {
                command.Parameters[p].Value = Columns[order[p]].ToProvider(row[order[p]]);
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}

/// <summary>PostgreSQL is a round trip away: new rows go by binary COPY, updates in one batch.</summary>
internal sealed class PostgresBulkStatements<TRow>(ModuleDbContext context, IEntityType entity, IReadOnlyList<BulkColumn<TRow>> columns) : BulkStatements<TRow>(context, entity, columns)
{
    protected override int LookupRows => BulkWriter.BatchSize;

    public override async Task InsertAsync(List<object?[]> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await using var probe = Connection.CreateCommand();
        var types = Enumerable.Range(0, Columns.Count).Select(i => ((NpgsqlParameter)Parameter(probe, "p", i)).NpgsqlDbType).ToArray();
        await using var copy = await ((NpgsqlConnection)Connection).BeginBinaryImportAsync($"COPY {Table} ({string.Join(", ", Names)}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is null)
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
                else
                {
                    await copy.WriteAsync(Columns[i].ToProvider(row[i]), types[i], cancellationToken);
                }
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    public override async Task UpdateAsync(List<object?[]> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var (text, order) = UpdateText();
        await using var probe = Connection.CreateCommand();
        await using var batch = Connection.CreateBatch();
        batch.Transaction = Transaction;
        foreach (var row in rows)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = text;
            foreach (var i in order)
            {
                var parameter = Parameter(probe, $"@p{i}", i);
                parameter.Value = Columns[i].ToProvider(row[i]);
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
