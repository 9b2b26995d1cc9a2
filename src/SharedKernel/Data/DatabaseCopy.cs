// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Inburgering.Inkoop.SharedKernel.Data;

/// <summary>
/// Moves everything that a module stored from one database to an empty one in PostgreSQL: same rows, same keys, same audit trail.
/// Values go through the mapping of each database, so what SQLite keeps as text or bytes becomes what PostgreSQL has a type for.
/// </summary>
public static class DatabaseCopy
{
    /// <summary>Annotation of an entity type whose rows only mean something to the database that wrote them: they do not go along.</summary>
    public const string Vluchtig = "Inkoop:Vluchtig";

    /// <summary>True when this PostgreSQL database does not exist yet, or has no table at all.</summary>
    public static async Task<bool> IsLeegAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT count(*) FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')", connection);
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) == 0;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return true;
        }
    }

    /// <summary>Copies all tables of one module, in the target's open transaction; what migrating put in the target gives way.</summary>
    /// <returns>Rows per table, in the order in which they were written.</returns>
    public static async Task<IReadOnlyList<(string Tabel, long Rijen)>> KopieerAsync(ModuleDbContext source, ModuleDbContext target, CancellationToken cancellationToken)
    {
        if (target.Database.CurrentTransaction is null || target.Database.GetDbConnection() is not NpgsqlConnection connection)
        {
            throw new InvalidOperationException("The target must be PostgreSQL, with an open transaction.");
        }

        var tables = InOrder(Tables(target));
        await ExecuteAsync(target, $"TRUNCATE {string.Join(", ", tables.Select(t => Name(target, t)))}", cancellationToken);
        List<(string, long)> counts = [];
        foreach (var table in tables)
        {
            var from = Twin(source, table);
            counts.Add((table.SchemaQualifiedName, await CopyAsync(source, from, target, table, connection, cancellationToken)));
            await ContinueNumbersAsync(target, table, cancellationToken);
        }

        return counts;
    }

    private static async Task<long> CopyAsync(ModuleDbContext source, ITable from, ModuleDbContext target, ITable to, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var columns = to.Columns.Where(c => c.ComputedColumnSql is null).Select(c => new CopyColumn(from.FindColumn(c.Name) ?? throw new InvalidOperationException($"{from.Name} has no column {c.Name}."), c)).ToArray();
        await using var select = source.Database.GetDbConnection().CreateCommand();
        select.CommandText = $"SELECT {string.Join(", ", columns.Select(c => Quote(source, c.Name)))} FROM {Name(source, from)}";
        select.Transaction = source.Database.CurrentTransaction?.GetDbTransaction();
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {Name(target, to)} ({string.Join(", ", columns.Select(c => Quote(target, c.Name)))}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        await using var probe = connection.CreateCommand();
        var types = columns.Select(c => ((NpgsqlParameter)c.Parameter(probe)).NpgsqlDbType).ToArray();
        var rows = 0L;
        while (await reader.ReadAsync(cancellationToken))
        {
            await copy.StartRowAsync(cancellationToken);
            for (var i = 0; i < columns.Length; i++)
            {
                if (columns[i].Value(reader, i) is { } value)
                {
                    await copy.WriteAsync(value, types[i], cancellationToken);
                }
                else
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
            }

            rows++;
        }

        await copy.CompleteAsync(cancellationToken);
        return rows;
    }

    // Numbers that the database gives out go on after the highest that came along.
    private static async Task ContinueNumbersAsync(ModuleDbContext target, ITable table, CancellationToken cancellationToken)
    {
        foreach (var column in table.Columns.Where(c => c.PropertyMappings.Any(m => m.Property.ValueGenerated == ValueGenerated.OnAdd && m.Property.ClrType is var t && (t == typeof(int) || t == typeof(long)))))
        {
            var name = Name(target, table).Replace("'", "''", StringComparison.Ordinal);
            await ScalarAsync(
                target,
                $"SELECT COALESCE(setval(pg_get_serial_sequence('{name}', '{column.Name}'), GREATEST((SELECT max({Quote(target, column.Name)}) FROM {Name(target, table)}), 1)), 0)",
                cancellationToken);
        }
    }

    private static IReadOnlyList<ITable> Tables(ModuleDbContext context) =>
        [.. context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .Where(t => !t.IsExcludedFromMigrations && t.EntityTypeMappings.First().TypeBase.FindAnnotation(Vluchtig) is null)];

    private static ITable Twin(ModuleDbContext source, ITable table)
    {
        var name = table.EntityTypeMappings.First().TypeBase.Name;
        return Tables(source).First(t => t.EntityTypeMappings.Any(m => m.TypeBase.Name == name));
    }

    // What is referred to comes before what refers to it.
    private static List<ITable> InOrder(IReadOnlyList<ITable> tables)
    {
        List<ITable> ordered = [];
        foreach (var table in tables)
        {
            Add(table);
        }

        return ordered;

        void Add(ITable table)
        {
            if (ordered.Contains(table))
            {
                return;
            }

            foreach (var principal in table.ForeignKeyConstraints.Select(f => f.PrincipalTable).Where(p => p != table))
            {
                Add(principal);
            }

            ordered.Add(table);
        }
    }

    private static string Name(ModuleDbContext context, ITable table) => context.GetService<ISqlGenerationHelper>().DelimitIdentifier(table.Name, table.Schema);

    private static string Quote(ModuleDbContext context, string name) => context.GetService<ISqlGenerationHelper>().DelimitIdentifier(name);

    private static async Task<long> ScalarAsync(ModuleDbContext context, string sql, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(ModuleDbContext context, string sql, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>One column in both databases. A column without a property holds a document; it is copied as its text.</summary>
    private sealed class CopyColumn(IColumn from, IColumn to)
    {
        private readonly BulkColumn<object>? reading = Column(from);
        private readonly BulkColumn<object>? writing = Column(to);

        public string Name => to.Name;

        public object? Value(DbDataReader reader, int ordinal)
        {
            if (reading is null || writing is null)
            {
                return reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
            }

            var value = reading.Read(reader, ordinal);
            return value is null ? null : writing.ToProvider(value);
        }

        public DbParameter Parameter(DbCommand command) =>
            writing is null ? to.StoreTypeMapping.CreateParameter(command, "p", null, nullable: true) : writing.Mapping.CreateParameter(command, "p", null, nullable: true);

        private static BulkColumn<object>? Column(IColumn column) =>
            column.PropertyMappings.Count == 0 ? null : new BulkColumn<object>(column.PropertyMappings[0].Property, BulkRole.InsertOnly, _ => null);
    }
}
