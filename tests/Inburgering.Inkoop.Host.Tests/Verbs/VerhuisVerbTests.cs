// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Host.Verbs;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Inburgering.Inkoop.Host.Tests.Verbs;

/// <summary>Moving to PostgreSQL loses nothing and changes nothing.</summary>
public sealed class VerhuisVerbTests
{
    [Theory]
    [Databases]
    public async Task Verhuis_NaarLegeDatabase_GeeftDezelfdeCijfersEnHetzelfdeLogboek(DatabaseProvider van)
    {
        // Arrange
        await using var source = await VoorbeeldRegio.StartAsync(van);
        var name = $"verhuis_{Guid.NewGuid():N}";
        var target = new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = new NpgsqlConnectionStringBuilder(Databases.PostgresServer ?? "Host=127.0.0.1") { Database = name, Pooling = false }.ConnectionString };
        string[] arguments = ["verhuis", "--provider", $"{van}", "--database", source.Database.ConnectionString, "--naar", target.ConnectionString];
        if (van == DatabaseProvider.PostgreSql)
        {
            // Act: from PostgreSQL there is nothing to convert.
            var refused = await InkoopCommand.RunAsync(arguments);

            // Assert
            Assert.Equal(1, refused);
            Assert.True(await DatabaseCopy.IsLeegAsync(target.ConnectionString, CancellationToken.None));
            return;
        }

        if (Databases.PostgresServer is null)
        {
            return;
        }

        try
        {
            // Act
            var first = await InkoopCommand.RunAsync(arguments);
            var again = await InkoopCommand.RunAsync(arguments);

            // Assert
            Assert.Equal(0, first);
            Assert.Equal(1, again);
            Assert.Equal(await BeschrijfAsync(source.Database), await BeschrijfAsync(target));
        }
        finally
        {
            await DropAsync(name);
        }
    }

    /// <summary>The report, the heads of the audit trails, and the number of rows of every table that goes along.</summary>
    private static async Task<string> BeschrijfAsync(DatabaseOptions database)
    {
        await using var app = ProgrammaOp.Bouw(database);
        await using var scope = app.AlsSysteem();
        var text = new StringBuilder(await scope.DoorstroomAsync(new DoorstroomFilter(new DateOnly(2026, 10, 1), Wet.Wi2021, null)));
        foreach (var context in scope.ServiceProvider.GetServices<ModuleDbContext>())
        {
            var trail = await LogboekControle.ControleerAsync(context, CancellationToken.None);
            text.Append('\n').Append(trail.Fout ?? trail.Kop);
            foreach (var entity in context.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.FindAnnotation(DatabaseCopy.Vluchtig) is null).OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                var table = database.Provider == DatabaseProvider.PostgreSql ? $"{entity.GetSchema()}.{entity.GetTableName()}" : entity.GetTableName();
#pragma warning disable EF1002 // The name of a table of our own model.
                var rows = await context.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM {table}").SingleAsync();
#pragma warning restore EF1002
                text.Append('\n').Append(entity.DisplayName()).Append(": ").Append(rows);
            }
        }

        return text.ToString().Replace("HostSqlite", "Host", StringComparison.Ordinal);
    }

    private static async Task DropAsync(string name)
    {
        await using var connection = new NpgsqlConnection(Databases.PostgresServer);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", connection);
        await command.ExecuteNonQueryAsync();
    }
}
