// SPDX-License-Identifier: EUPL-1.2

using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.Logging;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.Storage;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Host.Taken;

/// <summary>Runs one sweep as the system; what Hangfire calls.</summary>
internal sealed class TaakRunner(IServiceScopeFactory scopes)
{
    /// <summary>Runs the sweep with this name in a scope of its own.</summary>
    [AutomaticRetry(Attempts = 2)]
    [DisableConcurrentExecution(timeoutInSeconds: 60)]
    public async Task RunAsync(string naam, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        services.GetRequiredService<MessageContext>().Begin(naam);
        await services.GetServices<IRecurringJob>().Single(j => j.Naam == naam).RunAsync(cancellationToken);
    }
}

/// <summary>
/// Puts all sweeps of the modules on the schedule, and takes off what is no longer there. A process that died while it did so keeps its lock
/// in the database for some minutes: the Host serves meanwhile, and what is locked follows as soon as the lock is let go.
/// </summary>
internal sealed class TaakPlanner(IServiceScopeFactory scopes, IRecurringJobManager manager, JobStorage storage, TimeProvider clock, ILogger<TaakPlanner> logger) : BackgroundService
{
    /// <summary>How long it waits before it tries what was locked again.</summary>
    internal static readonly TimeSpan Wachttijd = TimeSpan.FromSeconds(30);
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var scope = scopes.CreateScope();
        var jobs = scope.ServiceProvider.GetServices<IRecurringJob>().ToDictionary(j => j.Naam, j => j.Cron, StringComparer.Ordinal);
        List<Action> open = [.. jobs.Select(j => (Action)(() => Plan(j.Key, j.Value))), () => TakeOff(jobs.ContainsKey)];
        while (true)
        {
            open.RemoveAll(Done);
            if (open.Count == 0)
            {
                return;
            }

            await Task.Delay(Wachttijd, clock, stoppingToken);
        }
    }

    private void Plan(string naam, string cron) =>
        manager.AddOrUpdate<TaakRunner>(naam, runner => runner.RunAsync(naam, CancellationToken.None), cron, new RecurringJobOptions { TimeZone = Amsterdam });

    private void TakeOff(Func<string, bool> known)
    {
        using var connection = storage.GetConnection();
        foreach (var gone in connection.GetRecurringJobs().Where(r => !known(r.Id)))
        {
            manager.RemoveIfExists(gone.Id);
        }
    }

    private bool Done(Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (Exception fout) when (TaakServices.IsSlot(fout))
        {
            logger.LogWarning("A part of the schedule is locked by another process, or by one that died; it is tried again: {Fout}", fout.Message);
            return false;
        }
    }
}

/// <summary>
/// Hangfire keeps one log for the whole process. It logs to this Host while it lives; a Host beside it that comes later must not fail
/// because the one that was first has gone.
/// </summary>
internal sealed class TaakLogProvider(ILoggerFactory loggers) : ILogProvider
{
    private static readonly ILog Stil = new NergensLog();
    private readonly AspNetCoreLogProvider inner = new(loggers);

    public ILog GetLogger(string name)
    {
        try
        {
            return inner.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return Stil;
        }
    }

    private sealed class NergensLog : ILog
    {
        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}

/// <summary>Hangfire keeps the schedule: in memory beside SQLite, in the database beside PostgreSQL. Losing it loses nothing.</summary>
internal static class TaakServices
{
    public const string Sectie = "Taken:Aan";
    public const string Dashboard = "/beheer/taken";

    // Everything in memory goes through one thread; its own limit of a few seconds is too short for a machine that is busy with something else.
    private static readonly TimeSpan BusyMachine = TimeSpan.FromMinutes(1);
    private static readonly PostgreSqlStorageOptions Options = new() { SchemaName = "hangfire", PrepareSchemaIfNecessary = true };

    /// <summary>Whether this says that somebody else holds the lock that was asked for, which each storage says in its own way.</summary>
    public static bool IsSlot(Exception fout) => fout is DistributedLockTimeoutException or PostgreSqlDistributedLockException;

    public static void AddTaken(this WebApplicationBuilder builder)
    {
        // Hangfire's own registration hands out one static storage per process; this is the storage of this Host, also beside another.
        builder.Services.AddSingleton<JobStorage>(services =>
        {
            var database = services.GetRequiredService<Microsoft.Extensions.Options.IOptions<DatabaseOptions>>().Value;
            return database.Provider == DatabaseProvider.PostgreSql
                ? new PostgreSqlStorage(new NpgsqlConnectionFactory(database.ConnectionString, Options), Options)
                : new InMemoryStorage(new InMemoryStorageOptions { CommandTimeout = BusyMachine });
        });
        builder.Services.AddHangfire((services, hangfire) => hangfire.UseLogProvider(new TaakLogProvider(services.GetRequiredService<ILoggerFactory>())).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings().UseStorage(services.GetRequiredService<JobStorage>()));
        builder.Services.AddSingleton<TaakRunner>();
        if (builder.Configuration.GetValue(Sectie, true))
        {
            builder.Services.AddHostedService<TaakPlanner>();
            builder.Services.AddHangfireServer(o =>
            {
                o.WorkerCount = 1;
                o.ShutdownTimeout = TimeSpan.FromSeconds(5);
            });
        }
    }

    public static void MapTaken(this WebApplication app)
    {
        // The route decides who may see it; Hangfire's own rule would let in everybody on this machine.
        app.MapHangfireDashboard(Dashboard, new DashboardOptions { Authorization = [], AppPath = "/beheer", DashboardTitle = "Taken", DisplayStorageConnectionString = false })
            .RequireAuthorization(p => p.RequireRole(nameof(Rol.Beheerder)));
    }
}
