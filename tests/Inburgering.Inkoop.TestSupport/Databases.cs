// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit.Sdk;

namespace Inburgering.Inkoop.TestSupport;

/// <summary>
/// Runs a theory once per database: SQLite always, PostgreSQL when <c>INKOOP_TEST_POSTGRES</c> holds a connection string of a
/// server where databases may be made. In CI a missing server is a failure, not a skip.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabasesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Databases.Available.Select(p => new object[] { p });
}

public static class Databases
{
    public static string? PostgresServer { get; } = Environment.GetEnvironmentVariable("INKOOP_TEST_POSTGRES");

    public static IReadOnlyList<DatabaseProvider> Available { get; } = Find();

    private static IReadOnlyList<DatabaseProvider> Find()
    {
        if (!string.IsNullOrEmpty(PostgresServer))
        {
            return [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];
        }

        return Environment.GetEnvironmentVariable("CI") == "true"
            ? throw new InvalidOperationException("INKOOP_TEST_POSTGRES is not set: in CI the tests must run on PostgreSQL too. Run ./test, it starts a server.")
            : [DatabaseProvider.Sqlite];
    }
}

/// <summary>One database of its own for a test, copied from a template that is migrated once per process.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly Dictionary<string, string> Templates = new(StringComparer.Ordinal);

    private TestDatabase(DatabaseProvider provider, string connectionString, string nameOrFile)
    {
        Options = new DatabaseOptions { Provider = provider, ConnectionString = connectionString };
        this.nameOrFile = nameOrFile;
    }

    private readonly string nameOrFile;

    public DatabaseOptions Options { get; }

    /// <param name="provider">Which database.</param>
    /// <param name="templateKey">Tests with the same set of modules share a template.</param>
    /// <param name="migrate">Brings an empty database to the newest schema.</param>
    public static async Task<TestDatabase> MakeAsync(DatabaseProvider provider, string templateKey, Func<DatabaseOptions, Task> migrate)
    {
        var template = await TemplateAsync(provider, templateKey, migrate);
        if (provider == DatabaseProvider.Sqlite)
        {
            var file = NewFile();
            File.Copy(template, file);
            return new TestDatabase(provider, $"Data Source={file}", file);
        }

        var name = $"test_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return new TestDatabase(provider, ConnectionTo(name, pooled: true), name);
    }

    public async ValueTask DisposeAsync()
    {
        if (Options.Provider == DatabaseProvider.Sqlite)
        {
            await using (var pool = new SqliteConnection(Options.ConnectionString))
            {
                SqliteConnection.ClearPool(pool);
            }

            foreach (var file in new[] { nameOrFile, nameOrFile + "-wal", nameOrFile + "-shm", nameOrFile + ".migratie" })
            {
                File.Delete(file);
            }
        }
        else
        {
            await using (var pool = new NpgsqlConnection(Options.ConnectionString))
            {
                NpgsqlConnection.ClearPool(pool);
            }

            await OnServerAsync($"DROP DATABASE IF EXISTS {nameOrFile} WITH (FORCE)");
        }
    }

    private static async Task<string> TemplateAsync(DatabaseProvider provider, string key, Func<DatabaseOptions, Task> migrate)
    {
        await Gate.WaitAsync();
        try
        {
            if (Templates.TryGetValue(provider + key, out var known))
            {
                return known;
            }

            string made;
            if (provider == DatabaseProvider.Sqlite)
            {
                made = NewFile();
                await migrate(new DatabaseOptions { Provider = provider, ConnectionString = $"Data Source={made};Pooling=False" });
                AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(made);
            }
            else
            {
                made = $"sjabloon_{Guid.NewGuid():N}";
                await OnServerAsync($"CREATE DATABASE {made}");
                await migrate(new DatabaseOptions { Provider = provider, ConnectionString = ConnectionTo(made) });
            }

            return Templates[provider + key] = made;
        }
        finally
        {
            Gate.Release();
        }
    }

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"inkoop-test-{Guid.NewGuid():N}.db");

    // A database of a test is read over a pool, as in use; a template must be free of connections to be copied from.
    private static string ConnectionTo(string database, bool pooled = false) =>
        new NpgsqlConnectionStringBuilder(Databases.PostgresServer) { Database = database, Pooling = pooled, MaxPoolSize = 30 }.ConnectionString;

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
