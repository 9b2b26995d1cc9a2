// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Threading.RateLimiting;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Start;

/// <summary>Addresses that machines expect, and the limit on guessing.</summary>
internal static class WellKnown
{
    public static void MapWellKnown(this WebApplication app)
    {
        app.MapGet("/.well-known/security.txt", (IOptions<ThemaOptions> thema, TimeProvider clock) => Results.Text(
            $"Contact: mailto:{thema.Value.Contact}\nExpires: {clock.GetUtcNow().AddDays(180).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture)}\nPreferred-Languages: nl, en\n",
            "text/plain; charset=utf-8")).AllowAnonymous();
        app.MapGet("/robots.txt", () => Results.Text("User-agent: *\nDisallow: /\n", "text/plain; charset=utf-8")).AllowAnonymous();
    }

    /// <summary>Limits attempts to sign in per address; everything else is left alone.</summary>
    public static void AddAttemptLimit(this IServiceCollection services, IConfiguration configuration)
    {
        var limit = configuration.GetSection(InloggenOptions.Sectie).Get<InloggenOptions>()?.PogingenPerMinuut ?? new InloggenOptions().PogingenPerMinuut;
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsAttempt(context.Request)
                ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    private static bool IsAttempt(HttpRequest request) => HttpMethods.IsPost(request.Method)
        && (request.Path.StartsWithSegments("/inloggen", StringComparison.OrdinalIgnoreCase)
            || request.Path.StartsWithSegments("/eerste-beheerder", StringComparison.OrdinalIgnoreCase)
            || request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase)
            || request.Path.StartsWithSegments("/connect", StringComparison.OrdinalIgnoreCase));
}
