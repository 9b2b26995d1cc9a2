// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Inburgering.Inkoop.Host.Tests.Start;

/// <summary>
/// Somebody brings the program up to date: the database of an earlier version, with the example region imported, goes on with the same figures.
/// The databases are kept as that version left them, in <c>tests/TestData/versies</c>: the SQLite file and a dump of PostgreSQL as INSERTs.
/// </summary>
public sealed class VersieTests
{
    private static readonly string Versies = Path.Combine(Repository.Root, "tests", "TestData", "versies");

    public static TheoryData<DatabaseProvider, string> Gevallen()
    {
        var cases = new TheoryData<DatabaseProvider, string>();
        foreach (var provider in Databases.Available)
        {
            foreach (var version in Directory.GetDirectories(Versies))
            {
                cases.Add(provider, Path.GetFileName(version));
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Gevallen))]
    public async Task Migreer_GegevensVanEenEerdereVersie_GeeftDezelfdeCijfersEnEenHeelLogboek(DatabaseProvider provider, string versie)
    {
        // Arrange
        await using var database = await TestDatabase.MakeAsync(provider, "versie " + versie, options => ZetTerugAsync(options, Path.Combine(Versies, versie)));
        await using var app = ProgrammaOp.Bouw(database.Options);

        // Act
        await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);

        // Assert
        await using var scope = app.AlsSysteem();
        var report = await scope.DoorstroomAsync(new DoorstroomFilter(new DateOnly(2026, 10, 1)));
        var expected = await File.ReadAllTextAsync(Path.Combine(Voorbeeld.Verwacht, "doorstroom-2026-10-01.json"));
        Assert.Equal(expected.TrimEnd(), report.TrimEnd());
        foreach (var context in scope.ServiceProvider.GetServices<ModuleDbContext>())
        {
            Assert.Null((await LogboekControle.ControleerAsync(context, CancellationToken.None)).Fout);
        }

        var (lent, open) = (await TelAsync(scope.ServiceProvider, "SELECT count(*) AS \"Value\" FROM {0} WHERE stand IN ('Uitgeleend', 'Vermist')", "device"),
            await TelAsync(scope.ServiceProvider, "SELECT count(DISTINCT device_id) AS \"Value\" FROM {0} WHERE geretourneerd_op IS NULL", "bruikleen"));
        Assert.True(open > 0);
        Assert.Equal(open, lent);

        // Who reads changes reads what there was before moments were kept: none of it lies before the first reading of anybody.
        foreach (var table in new[] { "device", "bruikleen" })
        {
            Assert.Equal(0, await TelAsync(scope.ServiceProvider, "SELECT count(*) AS \"Value\" FROM {0} WHERE bijgewerkt_op < '2020-01-01'", table));
        }
    }

    private static async Task ZetTerugAsync(DatabaseOptions options, string map)
    {
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            await using var packed = new GZipStream(File.OpenRead(Path.Combine(map, "inkoop.db.gz")), CompressionMode.Decompress);
            await using var file = File.Create(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(options.ConnectionString).DataSource);
            await packed.CopyToAsync(file);
            return;
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(map, "inkoop.sql.gz")), CompressionMode.Decompress));
        await using var connection = new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(await reader.ReadToEndAsync(), connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> TelAsync(IServiceProvider services, string sql, string table)
    {
        var devices = services.GetServices<ModuleDbContext>().Single(c => c.Model.GetEntityTypes().Any(e => e.GetTableName()?.EndsWith("bruikleen", StringComparison.Ordinal) == true));
#pragma warning disable EF1002 // The name of a table of our own.
        return await devices.Database.SqlQueryRaw<long>(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, devices.Database.IsNpgsql() ? "devices." + table : "devices_" + table)).SingleAsync();
#pragma warning restore EF1002
    }
}
