// SPDX-License-Identifier: EUPL-1.2

using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.Storage;
using Inburgering.Inkoop.Host.Taken;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inburgering.Inkoop.Host.Tests.Taken;

/// <summary>The lock that a killed process leaves behind does not keep the Host from serving, nor a sweep off the schedule.</summary>
public sealed class TaakPlannerTests
{
    [Fact]
    public async Task Start_SlotVanEenGedoodProces_PlantDeRestEnDaarnaOokDeze()
    {
        // Arrange: "a" is locked twice before the lock runs out.
        await using var services = new ServiceCollection().AddSingleton<IRecurringJob>(new Veger("a")).AddSingleton<IRecurringJob>(new Veger("b")).BuildServiceProvider();
        using var storage = new InMemoryStorage();
        var manager = new Vergrendeld(new RecurringJobManager(storage), "a", [new PostgreSqlDistributedLockException("hangfire:lock:recurring-job:a"), new DistributedLockTimeoutException("a")]);
        manager.AddOrUpdate("vroeger", Job.FromExpression(() => Console.Write("")), Cron.Never(), new RecurringJobOptions());
        using var planner = new TaakPlanner(services.GetRequiredService<IServiceScopeFactory>(), manager, storage, new HaastigeKlok(), NullLogger<TaakPlanner>.Instance);

        // Act
        await planner.StartAsync(CancellationToken.None);
        await planner.ExecuteTask!;

        // Assert
        using var connection = storage.GetConnection();
        Assert.Equal(["a", "b"], connection.GetRecurringJobs().Select(r => r.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["vroeger", "a", "b", "a", "a"], manager.Gevraagd);
    }

    [Fact]
    public async Task Start_AndereFout_Meldt()
    {
        // Arrange
        await using var services = new ServiceCollection().AddSingleton<IRecurringJob>(new Veger("a")).BuildServiceProvider();
        using var storage = new InMemoryStorage();
        var manager = new Vergrendeld(new RecurringJobManager(storage), "a", [new InvalidOperationException("iets anders")]);
        using var planner = new TaakPlanner(services.GetRequiredService<IServiceScopeFactory>(), manager, storage, new HaastigeKlok(), NullLogger<TaakPlanner>.Instance);

        // Act
        await planner.StartAsync(CancellationToken.None);

        // Assert
        await Assert.ThrowsAsync<InvalidOperationException>(() => planner.ExecuteTask!);
    }

    [Fact]
    public void Log_VanEenGestopteHost_ZwijgtEnLaatEenVolgendeHostBeginnen()
    {
        // Arrange
        var loggers = LoggerFactory.Create(_ => { });
        var provider = new TaakLogProvider(loggers);
        loggers.Dispose();

        // Act
        var written = provider.GetLogger("later").Log(Hangfire.Logging.LogLevel.Error, () => "iets");

        // Assert
        Assert.False(written);
    }

    private sealed record Veger(string Naam) : IRecurringJob
    {
        public string Omschrijving => Naam;

        public string Cron => "0 3 * * *";

        public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Vergrendeld(IRecurringJobManager inner, string slot, Queue<Exception> fouten) : IRecurringJobManager
    {
        public Vergrendeld(IRecurringJobManager inner, string slot, IEnumerable<Exception> fouten)
            : this(inner, slot, new Queue<Exception>(fouten))
        {
        }

        public List<string> Gevraagd { get; } = [];

        public void AddOrUpdate(string recurringJobId, Job job, string cronExpression, RecurringJobOptions options)
        {
            Gevraagd.Add(recurringJobId);
            if (recurringJobId == slot && fouten.TryDequeue(out var fout))
            {
                throw fout;
            }

            inner.AddOrUpdate(recurringJobId, job, cronExpression, options);
        }

        public void Trigger(string recurringJobId) => inner.Trigger(recurringJobId);

        public void RemoveIfExists(string recurringJobId) => inner.RemoveIfExists(recurringJobId);
    }

    /// <summary>Every wait is over at once.</summary>
    private sealed class HaastigeKlok : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
