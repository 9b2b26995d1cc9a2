// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Inburgering.Inkoop.SharedKernel.Data;

/// <summary>
/// The one connection that all module contexts of one scope (a request, a job, an import) share, so that an import can be
/// all-or-nothing over the modules. Ordinary handlers never need it: they save their own context once.
/// </summary>
public sealed class DatabaseSession : IAsyncDisposable, IDisposable
{
    private readonly List<ModuleDbContext> contexts = [];
    private DbTransaction? transaction;

    /// <summary>Makes a connection that opens when it is first used.</summary>
    public DatabaseSession(IOptions<DatabaseOptions> options)
    {
        Provider = options.Value.Provider;
        Connection = Open(options.Value);
    }

    /// <summary>Which database it is.</summary>
    public DatabaseProvider Provider { get; }

    /// <summary>The shared connection.</summary>
    public DbConnection Connection { get; }

    /// <summary>The transaction over all modules, when one was begun.</summary>
    public DbTransaction? Transaction => transaction;

    /// <summary>Makes an unopened connection with the pragmas and limits that every connection of the product has.</summary>
    public static DbConnection Open(DatabaseOptions options)
    {
        if (options.Provider == DatabaseProvider.PostgreSql)
        {
            return new NpgsqlConnection(options.ConnectionString);
        }

        var builder = new SqliteConnectionStringBuilder(options.ConnectionString) { ForeignKeys = true };
        if (builder.DefaultTimeout == 30)
        {
            builder.DefaultTimeout = 60;
        }

        return new SqliteConnection(builder.ConnectionString);
    }

    /// <summary>
    /// Begins one transaction over all modules of this scope. On SQLite it is an immediate one: the write lock is taken here,
    /// so that nobody reads a number that another writer is about to change.
    /// </summary>
    public async Task<DbTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        if (transaction is not null)
        {
            throw new InvalidOperationException("This scope has a transaction already.");
        }

        if (Connection.State != System.Data.ConnectionState.Open)
        {
            await Connection.OpenAsync(cancellationToken);
            await SqlitePragmas.ApplyAsync(Connection, cancellationToken);
        }

        transaction = await Connection.BeginTransactionAsync(cancellationToken);
        foreach (var context in contexts)
        {
            await context.Database.UseTransactionAsync(transaction, cancellationToken);
        }

        return transaction;
    }

    /// <summary>Commits what all modules wrote.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await transaction!.CommitAsync(cancellationToken);
        await EndAsync();
    }

    /// <summary>Undoes what all modules wrote.</summary>
    public async Task RollbackAsync()
    {
        if (transaction is not null)
        {
            await transaction.RollbackAsync();
            await EndAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await RollbackAsync();
        await Connection.DisposeAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        transaction?.Dispose();
        Connection.Dispose();
    }

    internal void Enlist(ModuleDbContext context)
    {
        contexts.Add(context);
        if (transaction is not null)
        {
            context.Database.UseTransaction(transaction);
        }
    }

    internal void Forget(ModuleDbContext context) => contexts.Remove(context);

    private async Task EndAsync()
    {
        await transaction!.DisposeAsync();
        transaction = null;
        foreach (var context in contexts)
        {
            await context.Database.UseTransactionAsync(null);
        }
    }
}

/// <summary>What is set on every SQLite connection when it opens.</summary>
internal static class SqlitePragmas
{
    // synchronous=FULL: what was acknowledged survives a power cut; WAL alone with NORMAL may lose the last commits.
    private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=FILE;";

    public static async Task ApplyAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (connection is SqliteConnection)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public static void Apply(DbConnection connection)
    {
        if (connection is SqliteConnection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }
    }
}

/// <summary>Sets the pragmas when Entity Framework opens a connection.</summary>
internal sealed class SqlitePragmaInterceptor : Microsoft.EntityFrameworkCore.Diagnostics.DbConnectionInterceptor
{
    public static SqlitePragmaInterceptor Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, Microsoft.EntityFrameworkCore.Diagnostics.ConnectionEndEventData eventData) =>
        SqlitePragmas.Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, Microsoft.EntityFrameworkCore.Diagnostics.ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        SqlitePragmas.ApplyAsync(connection, cancellationToken);
}

/// <summary>Recognises "this key exists already" on both databases.</summary>
public static class UniqueViolation
{
    /// <summary>True when the save failed on a unique index or primary key.</summary>
    public static bool Is(DbUpdateException exception) => exception.InnerException switch
    {
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        // 1555 = SQLITE_CONSTRAINT_PRIMARYKEY, 2067 = SQLITE_CONSTRAINT_UNIQUE (https://sqlite.org/rescode.html)
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 1555 or 2067,
        _ => false,
    };
}

/// <summary>Recognises that a transaction failed only because another one was in its way: the same work may succeed when it starts again.</summary>
public static class DatabaseBotsing
{
    private const string Inbox = "inbox_message";

    /// <summary>
    /// True for what PostgreSQL calls transient (a deadlock, a serialisation failure), for a row that another one changed meanwhile, and
    /// for an event that another one delivered meanwhile: both wrote the same inbox row. SQLite has one writer and waits at the beginning.
    /// </summary>
    public static bool Is(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: { } inner } => Is(inner),
        PostgresException postgres => postgres.IsTransient || postgres is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: Inbox },
        _ => false,
    };
}
