// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Diagnostics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Bron = Inburgering.Inkoop.SharedKernel.Behaviours.Telemetrie;

namespace Inburgering.Inkoop.Host.Toezicht;

/// <summary>Logs and telemetry, without data of people.</summary>
internal static class TelemetrieServices
{
    /// <summary>JSON lines in production; OpenTelemetry when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set.</summary>
    public static void AddToezicht(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsProduction())
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddJsonConsole(o => o.UseUtcTimestamp = true);
        }

        // The framework logs the message of an exception, which may hold a value that somebody typed; we log its kind and place.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        builder.Services.AddExceptionHandler<ExceptionLog>();
        builder.Services.AddGezondheid();
        if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            builder.Services.AddOpenTelemetry()
                .WithTracing(t => t.AddSource(Bron.Bron).AddAspNetCoreInstrumentation(o => o.RecordException = false).AddOtlpExporter())
                .WithMetrics(m => m.AddMeter(Bron.Bron).AddAspNetCoreInstrumentation().AddOtlpExporter());
        }
    }
}

/// <summary>Logs an exception without its message in production; the page that people see is made elsewhere.</summary>
internal sealed class ExceptionLog(ILogger<ExceptionLog> logger, IHostEnvironment environment) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var endpoint = httpContext.GetEndpoint()?.DisplayName;
        if (environment.IsDevelopment())
        {
            logger.LogError(exception, "Unhandled exception in {Endpoint}", endpoint);
        }
        else
        {
            logger.LogError("Unhandled {Soort} in {Endpoint}, request {TraceId}: {Plaats}", exception.GetType().FullName, endpoint, httpContext.TraceIdentifier, exception.StackTrace);
        }

        return ValueTask.FromResult(false);
    }
}
