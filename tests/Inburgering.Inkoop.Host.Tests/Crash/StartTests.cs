// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Data.Sqlite;

namespace Inburgering.Inkoop.Host.Tests.Crash;

public sealed class StartTests
{
    [Theory]
    [Databases]
    public async Task Start_TweeHostsTegelijkOpEenLegeDatabase_BeideKomenOpEnVullenEenKeer(DatabaseProvider provider)
    {
        // Arrange
        await using var database = await TestDatabase.MakeAsync(provider, "leeg", async options =>
        {
            if (options.Provider == DatabaseProvider.Sqlite)
            {
                await File.WriteAllBytesAsync(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource, []);
            }
        });

        // Act
        await using var one = HostProcess.Start(database.Options);
        await using var other = HostProcess.Start(database.Options);
        await Task.WhenAll(one.WaitUntilReadyAsync(), other.WaitUntilReadyAsync());

        // Assert: both serve, and the second found the tables, the accounts and the demo region of the first.
        using var client = await one.ClientAsync();
        using var again = await other.ClientAsync();
        Assert.Equal(
            ["1", "5", "6"],
            new[]
            {
                await CountAsync(database.Options, "host", "api_client"),
                await CountAsync(database.Options, "host", "account"),
                await CountAsync(database.Options, "contracten", "aanbieder"),
            });
    }

    private static async Task<string> CountAsync(DatabaseOptions options, string module, string table)
    {
        await using var connection = DatabaseSession.Open(options);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {module}{(options.Provider == DatabaseProvider.PostgreSql ? "." : "_")}{table}";
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
