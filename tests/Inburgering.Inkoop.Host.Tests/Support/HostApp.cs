// SPDX-License-Identifier: EUPL-1.2

using Hangfire;
using Inburgering.Inkoop.Host.Start;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Inburgering.Inkoop.Host.Tests.Support;

/// <summary>Data that many tests start with.</summary>
/// <param name="Naam">Its name.</param>
/// <param name="VulAsync">Puts them into an empty database.</param>
internal sealed record Vulling(string Naam, Func<IServiceProvider, Task> VulAsync);

/// <summary>The whole Host on a real port and a database of its own; only the clock stands still.</summary>
internal sealed class HostApp : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TestDatabase database;
    private readonly TestActors actors;

    private HostApp(WebApplication app, TestDatabase database, TestActors actors, SqlCounter sql)
    {
        this.app = app;
        this.database = database;
        this.actors = actors;
        Sql = sql;
    }

    /// <summary>Setting with the name of the environment; Development unless told.</summary>
    public const string Omgeving = "Omgeving";

    public static Actor Contractmanager { get; } = new("cm", "Contractmanager", [Rol.Contractmanager], Scope.Volledig, Kanaal.Web);

    public IServiceProvider Services => app.Services;

    public SqlCounter Sql { get; }

    /// <summary>The clock of this Host, to move.</summary>
    public TestClock Clock => (TestClock)app.Services.GetRequiredService<TimeProvider>();

    /// <summary>Where its data are, for a program outside it.</summary>
    public DatabaseOptions Database => database.Options;

    public Uri Address => new(app.Urls.First());

    /// <param name="provider">Which database.</param>
    /// <param name="settings">Settings beside the usual ones.</param>
    /// <param name="today">The day on which the clock stands.</param>
    /// <param name="vulling">What is in the database at the start; made once per day and database, then copied. Null = nothing.</param>
    /// <param name="diensten">Stand-ins for services.</param>
    public static async Task<HostApp> StartAsync(DatabaseProvider provider, Dictionary<string, string?>? settings = null, DateOnly? today = null, Vulling? vulling = null, Action<IServiceCollection>? diensten = null)
    {
        var database = await TestDatabase.MakeAsync(provider, vulling is null ? "host" : $"{vulling.Naam} {today:O}", async options =>
        {
            await using var setup = Build(options, new TestActors(), new SqlCounter(), null, today);
            await setup.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);

            // Makes its tables in PostgreSQL when it is asked for the first time.
            setup.Services.GetRequiredService<JobStorage>();
            if (vulling is not null)
            {
                await vulling.VulAsync(setup.Services);
            }
        });
        var actors = new TestActors();
        var sql = new SqlCounter();
        var app = Build(database.Options, actors, sql, settings, today, diensten);
        await app.StartAsync();
        return new HostApp(app, database, actors, sql);
    }

    /// <summary>A Host on what others put into a database; takes the database along when it goes.</summary>
    public static async Task<HostApp> OpAsync(TestDatabase database, DateOnly today)
    {
        var actors = new TestActors();
        var sql = new SqlCounter();
        var app = Build(database.Options, actors, sql, null, today);
        await app.StartAsync();
        return new HostApp(app, database, actors, sql);
    }

    /// <summary>A client that acts as somebody; null = nobody.</summary>
    public HttpClient Client(Actor? actor)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        if (actor is not null)
        {
            client.DefaultRequestHeaders.Add(TestSignIn.Header, actors.Remember(actor));
        }

        return client;
    }

    /// <summary>The header with which a program outside this process acts as somebody.</summary>
    public (string Name, string Value) Header(Actor actor) => (TestSignIn.Header, actors.Remember(actor));

    /// <summary>Sends a message as the system, to arrange.</summary>
    public async Task<T> SendAsync<T>(IRequest<Result<T>> message, Actor? actor = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = actor ?? Actor.Systeem(Kanaal.Job);
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message)).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    private static WebApplication Build(DatabaseOptions database, TestActors actors, SqlCounter sql, Dictionary<string, string?>? settings, DateOnly? today, Action<IServiceCollection>? diensten = null)
    {
        var builder = HostServices.CreateBuilder([]);

        // Cookies and tokens over plain http, as on a developer's machine, unless the test is about something else.
        builder.Environment.EnvironmentName = settings?.GetValueOrDefault(Omgeving) ?? Environments.Development;
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            // Tests ask faster than people; the limit itself has a test of its own.
            ["GraphQL:RequestsPerMinute"] = "1000000",
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(settings ?? [])
        {
            [$"{DatabaseOptions.Sectie}:Provider"] = database.Provider.ToString(),
            [$"{DatabaseOptions.Sectie}:ConnectionString"] = database.ConnectionString,
            ["Urls"] = "http://127.0.0.1:0",
            ["Taken:Aan"] = "false",
            ["Bestanden:Map"] = settings?.GetValueOrDefault("Bestanden:Map") ?? Path.Combine(Path.GetTempPath(), "inkoop-bestanden-host"),
        });
        builder.AddInkoop();
        builder.AddFaces();
        var clock = new TestClock(DateTimeOffset.MinValue);
        clock.Set(today ?? new DateOnly(2026, 10, 1));
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.AddSingleton<IInterceptor>(sql);
        builder.Services.AddSingleton(actors);
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.Scheme, null);
        builder.Services.PostConfigure<AuthenticationOptions>(o => o.DefaultAuthenticateScheme = TestSignIn.Scheme);
        diensten?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseFaces();
        return app;
    }
}
