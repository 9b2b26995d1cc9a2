// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Jobs;

namespace Inburgering.Inkoop.Host.Webhooks;

/// <summary>Sends every minute what is due.</summary>
internal sealed class WebhookJob(Webhookbode bode) : IRecurringJob
{
    public string Naam => "webhooks";

    public string Cron => "* * * * *";

    public string Omschrijving => "Stuurt gebeurtenissen naar systemen van aanbieders, en probeert opnieuw wat niet aankwam.";

    public Task RunAsync(CancellationToken cancellationToken) => bode.BezorgAsync(cancellationToken);
}

/// <summary>Registration of webhooks.</summary>
internal static class WebhookServices
{
    public static void AddWebhooks(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<WebhookOptions>(builder.Configuration.GetSection(WebhookOptions.Sectie));
        builder.Services.AddSingleton<Webhooksleutel>();
        builder.Services.AddSingleton<Webhookverbinding>();
        builder.Services.AddHttpClient(Webhookbode.Client, c => c.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(p => p.GetRequiredService<Webhookverbinding>().Maak());
        builder.Services.AddScoped<Webhookbode>();
        builder.Services.AddScoped<IRecurringJob, WebhookJob>();
    }

    /// <summary>The listeners: in every process that delivers events, also one without faces.</summary>
    public static void AddWebhookLuisteraars(this IServiceCollection services)
    {
        services.AddEventHandler<PlaatsingAangemeld, WebhookLuisteraar, HostDbContext>();
        services.AddEventHandler<PlaatsingIngetrokken, WebhookLuisteraar, HostDbContext>();
        services.AddEventHandler<PlaatsingGestart, WebhookLuisteraar, HostDbContext>();
        services.AddEventHandler<PlaatsingBeeindigd, WebhookLuisteraar, HostDbContext>();
    }
}
