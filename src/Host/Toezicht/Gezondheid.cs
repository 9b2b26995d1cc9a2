// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Inburgering.Inkoop.Host.Toezicht;

/// <summary>The database answers.</summary>
internal sealed class DatabaseCheck(IEnumerable<ModuleDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await contexts.First().Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}

/// <summary>Events between modules do not pile up. Late ones are a warning: the screens still work.</summary>
internal sealed class OutboxCheck(IEnumerable<ModuleDbContext> contexts, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var before = clock.GetUtcNow() - Late;
        foreach (var db in contexts)
        {
            if (await db.Outbox.AnyAsync(m => m.BezorgdOp == null && m.GebeurdOp < before, cancellationToken))
            {
                return HealthCheckResult.Degraded();
            }
        }

        return HealthCheckResult.Healthy();
    }
}

/// <summary>What a load balancer asks; words only, open to everybody, so it tells nothing else.</summary>
internal static class Gezondheid
{
    private const string Ready = "ready";

    public static void AddGezondheid(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database", tags: [Ready])
        .AddCheck<OutboxCheck>("outbox", tags: [Ready]);

    public static void MapGezondheid(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
