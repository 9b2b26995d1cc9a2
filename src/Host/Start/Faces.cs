// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.GraphQL;
using Inburgering.Inkoop.Host.Herinneringen;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Rest;
using Inburgering.Inkoop.Host.Sandbox;
using Inburgering.Inkoop.Host.Toezicht;
using Inburgering.Inkoop.Host.Webhooks;
using Inburgering.Inkoop.SharedKernel;

namespace Inburgering.Inkoop.Host.Start;

/// <summary>The faces of the server; one line each.</summary>
internal static class Faces
{
    public static WebApplicationBuilder AddFaces(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<OutboxWorker>();
        builder.Services.AddHostedService<BackgroundWorker>();
        builder.Services.AddGraphQLGateway(builder.Configuration);
        builder.AddWeb();
        builder.Services.AddImportWachtrij();
        builder.AddApiSignIn();
        builder.AddRest();
        builder.AddHerinneringen();
        builder.Services.AddRecurringJob<VeegBestandenJob>();
        builder.AddWebhooks();
        builder.Services.Configure<SandboxOptions>(builder.Configuration.GetSection(SandboxOptions.Sectie));
        builder.Services.AddSingleton<Sandboxvuller>();
        return builder;
    }

    public static WebApplication UseFaces(this WebApplication app)
    {
        app.UseProxy();
        app.UseRest();
        app.UseWeb();
        app.MapApiSignIn();
        app.MapRest();
        app.MapHerinneringen();
        app.MapGraphQLGateway();
        return app;
    }
}
