// SPDX-License-Identifier: EUPL-1.2

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Inburgering.Inkoop.SharedKernel.Data;

/// <summary>A context that is brought to the newest schema at start-up; every module registers one, the Host its own.</summary>
public sealed record MigratedContext(Type ContextType, Func<IServiceProvider, CancellationToken, Task>? Seed = null);

/// <summary>
/// Creates and migrates the database of all modules. A lock lets two Hosts start at once: a file lock beside a SQLite database
/// (released by the operating system when a process dies), an advisory lock on PostgreSQL.
/// </summary>
public sealed class DatabaseMigrator(IServiceScopeFactory scopes, IOptions<DatabaseOptions> options, IEnumerable<MigratedContext> contexts)
{
    // Any number that no other application on the same server uses for an advisory lock.
    private const long LockKey = 0x494E4B4F4F50;

    /// <summary>Migrates every registered context and fills its reference data.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="then">More work that only one Host may do at a time, and that finds a database of the newest schema.</param>
    public async Task MigrateAsync(CancellationToken cancellationToken, Func<Task>? then = null)
    {
        await using var held = await AcquireAsync(cancellationToken);
        foreach (var registered in contexts)
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = (DbContext)scope.ServiceProvider.GetRequiredService(registered.ContextType);
            await RemoveStaleSqliteLockAsync(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
            if (registered.Seed is not null)
            {
                await registered.Seed(scope.ServiceProvider, cancellationToken);
            }
        }

        await CountSqliteAsync(cancellationToken);

        if (then is not null)
        {
            await then();
        }
    }

    private async Task<IAsyncDisposable> AcquireAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider == DatabaseProvider.PostgreSql)
        {
            await CreatePostgresDatabaseAsync(cancellationToken);

            // Not from the pool: there a connection that was given back keeps the lock until somebody uses it again, and the next Host would wait for that.
            var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.Value.ConnectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({LockKey})", connection) { CommandTimeout = 300 };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }

        var file = new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        while (true)
        {
            try
            {
                return new FileStream(file + ".migratie", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    }

    private async Task CreatePostgresDatabaseAsync(CancellationToken cancellationToken)
    {
        var wanted = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString);
        try
        {
            await using var probe = new NpgsqlConnection(wanted.ConnectionString);
            await probe.OpenAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            var server = new NpgsqlConnectionStringBuilder(wanted.ConnectionString) { Database = "postgres", Pooling = false };
            await using var connection = new NpgsqlConnection(server.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            try
            {
                await using var create = new NpgsqlCommand($"CREATE DATABASE \"{wanted.Database!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", connection);
                await create.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (PostgresException raced) when (raced.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another Host was first.
            }
        }
    }

    // PostgreSQL counts what it plans with by itself; SQLite does when asked, for tables that were never counted or grew much (https://sqlite.org/pragma.html#pragma_optimize).
    private async Task CountSqliteAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider == DatabaseProvider.Sqlite)
        {
            await using var connection = DatabaseSession.Open(options.Value);
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA analysis_limit=1000; PRAGMA optimize=0x10002;";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // Entity Framework keeps its own lock row on SQLite and waits for ever when a killed process left it behind.
    // We hold the file lock here, so a row that is still there belongs to nobody.
    private static async Task RemoveStaleSqliteLockAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (context.Database.IsSqlite())
        {
            var tables = await context.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
            if (tables > 0)
            {
                await context.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", cancellationToken);
            }
        }
    }
}
