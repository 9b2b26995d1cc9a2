// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.SharedKernel.Tests.Data;

public sealed class DatabaseMigratorTests
{
    [Fact]
    public async Task Migreer_Tegelijk_GebeurtNaElkaar()
    {
        // Arrange
        var file = Path.Combine(Path.GetTempPath(), $"inkoop-test-{Guid.NewGuid():N}.db");
        var running = 0;
        var together = 0;
        async Task Seed(IServiceProvider provider, CancellationToken cancellationToken)
        {
            together = Math.Max(together, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
        }

        // Act
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigreerAsync(file, Seed))));

        // Assert
        Assert.Equal(1, together);
        SqliteConnection.ClearAllPools();
        File.Delete(file);
        File.Delete(file + ".migratie");
    }

    [Fact]
    public async Task Migreer_SlotVanGestorvenProces_BlijftNietHangen()
    {
        // Arrange: Entity Framework's own lock row, left behind by a process that was killed.
        var file = Path.Combine(Path.GetTempPath(), $"inkoop-test-{Guid.NewGuid():N}.db");
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-10-01')";
            await command.ExecuteNonQueryAsync();
        }

        // Act
        var migrated = MigreerAsync(file, (_, _) => Task.CompletedTask);

        // Assert
        await migrated.WaitAsync(TimeSpan.FromSeconds(30));
        File.Delete(file);
        File.Delete(file + ".migratie");
    }

    private static async Task MigreerAsync(string file, Func<IServiceProvider, CancellationToken, Task> seed)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Options.Create(new DatabaseOptions { ConnectionString = $"Data Source={file};Pooling=False" }));
        services.AddKernel();
        services.AddModuleDbContext<ProefDbContext, ProefSqliteDbContext, ProefPostgresDbContext>("proef", seed);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
    }
}
