// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Jobs;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.TestSupport;

/// <summary>
/// The modules under test on a real database of their own: messages go through the whole pipeline, events through the relay,
/// jobs through the same class that production runs.
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly TestDatabase database;

    private TestApp(ServiceProvider services, TestDatabase database, TestClock clock, SqlCounter sql)
    {
        this.services = services;
        this.database = database;
        Clock = clock;
        Sql = sql;
    }

    public IServiceProvider Services => services;

    public TestClock Clock { get; }

    /// <summary>The SQL statements that were sent; empty it before the act.</summary>
    public SqlCounter Sql { get; }

    public DatabaseOptions Database => database.Options;

    /// <summary>The folder of the file store of this app; gone afterwards.</summary>
    public string Bestandenmap => services.GetRequiredService<IOptions<BestandOptions>>().Value.Map;

    /// <summary>The files that the store holds now.</summary>
    public string[] Bestanden() => Directory.Exists(Bestandenmap) ? Directory.GetFiles(Bestandenmap, "*", SearchOption.AllDirectories) : [];

    /// <param name="provider">Which database.</param>
    /// <param name="register">Registers the module, and stand-ins for the read interfaces of other modules.</param>
    /// <param name="today">Where the clock stands; 2026-10-01 unless told.</param>
    public static async Task<TestApp> StartAsync(DatabaseProvider provider, Action<IServiceCollection> register, DateOnly? today = null)
    {
        var clock = new TestClock(DateTimeOffset.MinValue);
        clock.Set(today ?? new DateOnly(2026, 10, 1));
        var key = register.Method.DeclaringType?.Assembly.FullName ?? "";
        var database = await TestDatabase.MakeAsync(provider, key, async options =>
        {
            await using var setup = Build(options, register, clock, new SqlCounter());
            await setup.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        });
        var sql = new SqlCounter();
        return new TestApp(Build(database.Options, register, clock, sql), database, clock, sql);
    }

    /// <summary>Sends a message as somebody (the system unless told) in a scope of its own.</summary>
    public async Task<TResult> SendAsync<TResult>(IRequest<TResult> message, Actor? actor = null)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = actor ?? Actor.Systeem(Kanaal.Web);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
    }

    /// <summary>Works with a service in a scope of its own.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work, Actor? actor = null)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = actor ?? Actor.Systeem(Kanaal.Web);
        return await work(scope.ServiceProvider);
    }

    /// <summary>Delivers all waiting events.</summary>
    public Task<int> DeliverEventsAsync() => services.GetRequiredService<OutboxRelay>().DeliverAsync(CancellationToken.None);

    /// <summary>Runs a recurring job by name, as the schedule would.</summary>
    public Task RunJobAsync(string naam) => InScopeAsync(async provider =>
    {
        provider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        await provider.GetServices<IRecurringJob>().Single(j => j.Naam == naam).RunAsync(CancellationToken.None);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        var files = Bestandenmap;
        await services.DisposeAsync();
        await database.DisposeAsync();
        if (Directory.Exists(files))
        {
            Directory.Delete(files, recursive: true);
        }
    }

    private static ServiceProvider Build(DatabaseOptions database, Action<IServiceCollection> register, TestClock clock, SqlCounter sql)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(clock);
        collection.AddSingleton(Options.Create(database));
        collection.AddSingleton<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>(sql);
        var files = Path.Combine(Path.GetTempPath(), $"inkoop-bestanden-{Guid.NewGuid():N}");
        collection.Configure<BestandOptions>(o => o.Map = files);
        collection.AddKernel();
        register(collection);
        return collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}
