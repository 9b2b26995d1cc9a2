// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Inburgering.Inkoop.Host.Start;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Host.Verbs;

/// <summary><c>inkoop verhuis</c>: moves everything from the embedded database to an empty one in PostgreSQL, accounts and audit trail included.</summary>
internal static class VerhuisVerb
{
    public static Command Make()
    {
        var command = new Command("verhuis", "Zet alles over naar een lege PostgreSQL-database. Stop eerst de server. De oude database verandert niet.");
        var target = new Option<string>("--naar") { Description = "Connection string van de PostgreSQL-database; bestaat die niet, dan wordt hij gemaakt.", Required = true };
        command.Options.Add(target);
        var options = VerbOptions.AddTo(command);
        command.SetAction((parsed, cancellationToken) => options.RunAsync(parsed, services => MoveAsync(services, parsed.GetValue(target)!, cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> MoveAsync(IServiceProvider source, string connection, CancellationToken cancellationToken)
    {
        if (source.GetRequiredService<DatabaseSession>().Provider != DatabaseProvider.Sqlite)
        {
            await Console.Error.WriteLineAsync("Fout: verhuizen gaat van SQLite naar PostgreSQL. Gebruik pg_dump en pg_restore om PostgreSQL te verplaatsen.");
            return 1;
        }

        if (!await DatabaseCopy.IsLeegAsync(connection, cancellationToken))
        {
            await Console.Error.WriteLineAsync("Fout: de database waar u heen wilt heeft al tabellen. Geef de naam van een lege, of van een die nog niet bestaat. Er is niets gewijzigd.");
            return 1;
        }

        var builder = HostServices.CreateBuilder([]);
        builder.Logging.ClearProviders();
        builder.Configuration[$"{DatabaseOptions.Sectie}:Provider"] = nameof(DatabaseProvider.PostgreSql);
        builder.Configuration[$"{DatabaseOptions.Sectie}:ConnectionString"] = connection;
        builder.AddInkoop();
        await using var app = builder.Build();
        await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Opdrachtregel);
        var pairs = source.GetServices<ModuleDbContext>().Join(scope.ServiceProvider.GetServices<ModuleDbContext>(), c => c.Module, c => c.Module, (from, to) => (From: from, To: to)).ToList();
        // One snapshot to read from, and all or nothing on the other side.
        var reading = source.GetRequiredService<DatabaseSession>();
        var writing = scope.ServiceProvider.GetRequiredService<DatabaseSession>();
        await reading.BeginAsync(cancellationToken);
        await writing.BeginAsync(cancellationToken);
        foreach (var (from, to) in pairs)
        {
            var counts = await DatabaseCopy.KopieerAsync(from, to, cancellationToken);
            Console.WriteLine($"{to.Module}: {counts.Count} tabellen, {counts.Sum(c => c.Rijen)} rijen");
        }

        await writing.CommitAsync(cancellationToken);
        await reading.RollbackAsync();
        foreach (var (_, to) in pairs)
        {
            if ((await LogboekControle.ControleerAsync(to, cancellationToken)).Fout is { } fault)
            {
                await Console.Error.WriteLineAsync($"{to.Module}: {fault}");
                return 1;
            }
        }

        Console.WriteLine("Alles is overgezet en het logboek is heel. Zet nu Database:Provider op PostgreSql.");
        return 0;
    }
}
