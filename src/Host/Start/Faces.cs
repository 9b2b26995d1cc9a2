// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Host.Start;

/// <summary>The faces of the server; one line each.</summary>
internal static class Faces
{
    public static WebApplicationBuilder AddFaces(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<OutboxWorker>();
        return builder;
    }

    public static WebApplication UseFaces(this WebApplication app)
    {
        return app;
    }
}
