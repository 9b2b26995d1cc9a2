// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Security.Claims;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Start;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Inburgering.Inkoop.Host.Tests.Support;

/// <summary>The whole Host on a real port and a database of its own; only the clock stands still.</summary>
internal sealed class HostApp : IAsyncDisposable
{
    private const string ActorHeader = "X-Test-Actor";
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

    public static Actor Contractmanager { get; } = new("cm", "Contractmanager", [Rol.Contractmanager], Scope.Volledig, Kanaal.Web);

    public IServiceProvider Services => app.Services;

    public SqlCounter Sql { get; }

    public Uri Address => new(app.Urls.First());

    public static async Task<HostApp> StartAsync(DatabaseProvider provider, Dictionary<string, string?>? settings = null)
    {
        var database = await TestDatabase.MakeAsync(provider, "host", async options =>
        {
            await using var setup = Build(options, new TestActors(), new SqlCounter(), settings);
            await setup.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        });
        var actors = new TestActors();
        var sql = new SqlCounter();
        var app = Build(database.Options, actors, sql, settings);
        await app.StartAsync();
        return new HostApp(app, database, actors, sql);
    }

    /// <summary>A client that acts as somebody; null = nobody.</summary>
    public HttpClient Client(Actor? actor)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        if (actor is not null)
        {
            client.DefaultRequestHeaders.Add(ActorHeader, actors.Remember(actor));
        }

        return client;
    }

    /// <summary>The header with which a program outside this process acts as somebody.</summary>
    public (string Name, string Value) Header(Actor actor) => (ActorHeader, actors.Remember(actor));

    /// <summary>Sends a message as the system, to arrange.</summary>
    public async Task<T> SendAsync<T>(IRequest<Result<T>> message)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message)).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    private static WebApplication Build(DatabaseOptions database, TestActors actors, SqlCounter sql, Dictionary<string, string?>? settings)
    {
        var builder = HostServices.CreateBuilder([]);
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(settings ?? [])
        {
            [$"{DatabaseOptions.Sectie}:Provider"] = database.Provider.ToString(),
            [$"{DatabaseOptions.Sectie}:ConnectionString"] = database.ConnectionString,
            ["Urls"] = "http://127.0.0.1:0",
            ["Taken:Aan"] = "false",
        });
        builder.AddInkoop();
        builder.AddFaces();
        var clock = new TestClock(DateTimeOffset.MinValue);
        clock.Set(new DateOnly(2026, 10, 1));
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.AddSingleton<IInterceptor>(sql);
        builder.Services.AddSingleton<IStartupFilter>(actors);
        var app = builder.Build();
        app.UseFaces();
        return app;
    }

    /// <summary>Lets a test act as anybody without signing in; signing in has tests of its own.</summary>
    private sealed class TestActors : IStartupFilter
    {
        private readonly ConcurrentDictionary<string, Actor> known = new();

        public string Remember(Actor actor)
        {
            var key = Guid.NewGuid().ToString("N");
            known[key] = actor;
            return key;
        }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            builder.Use(async (context, rest) =>
            {
                // As behind the proxy that ends TLS: outside Development forms and cookies refuse anything else.
                context.Request.Scheme = "https";
                if (known.TryGetValue(context.Request.Headers[ActorHeader].ToString(), out var actor))
                {
                    var scope = actor.Scope;
                    context.User = new ClaimsPrincipal(new ClaimsIdentity(
                        [
                            new Claim(ActorClaims.Id, actor.Id),
                            new Claim(ActorClaims.Naam, actor.Naam),
                            .. ActorClaims.Maak(actor.Rollen.Select(r => r.ToString()), scope.Alles, scope.Gemeenten, scope.Aanbieder, scope.Contracten),
                        ],
                        "test"));
                }

                await rest(context);
            });
            next(builder);
        };
    }
}
