// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Inburgering.Inkoop.Host.Start;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;

namespace Inburgering.Inkoop.Host.Verbs;

/// <summary>What every verb understands: which database, and how to start the application around it.</summary>
internal sealed class VerbOptions
{
    private readonly Option<string?> database = new("--database") { Description = "Connection string van de database; anders die van de configuratie." };
    private readonly Option<DatabaseProvider?> provider = new("--provider") { Description = "Sqlite of PostgreSql; anders die van de configuratie." };

    public static VerbOptions AddTo(Command command)
    {
        var options = new VerbOptions();
        command.Options.Add(options.database);
        command.Options.Add(options.provider);
        return options;
    }

    /// <summary>
    /// Starts the application without a web server, brings the database up to date, and runs the work as the system.
    /// Returns the exit code of the work; an expected failure is printed to stderr.
    /// </summary>
    public async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        // The server takes settings as options, so the root lets unknown ones through; at a verb one is a mistake, and must not be passed over.
        if (parsed.UnmatchedTokens.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Fout: ‘{parsed.UnmatchedTokens[0]}’ is geen optie van deze opdracht. Met --help ziet u welke er zijn.");
            return 1;
        }

        var builder = HostServices.CreateBuilder([]);
        // A verb's answer goes to stdout; nothing else may.
        builder.Logging.ClearProviders();
        if (parsed.GetValue(database) is { } connection)
        {
            builder.Configuration[$"{DatabaseOptions.Sectie}:ConnectionString"] = connection;
        }

        if (parsed.GetValue(provider) is { } kind)
        {
            builder.Configuration[$"{DatabaseOptions.Sectie}:Provider"] = kind.ToString();
        }

        builder.AddInkoop();
        await using var app = builder.Build();
        try
        {
            await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Opdrachtregel);
            return await work(scope.ServiceProvider);
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"Fout: {exception.Message}");
            return 1;
        }
    }
}
