// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Api;

/// <summary>A provider's system to try the interfaces with; in Development only.</summary>
internal static class DemoClient
{
    public const string Id = "demo-taalhaven";

    /// <summary>It is in the documentation and worth nothing outside Development.</summary>
    public const string Geheim = "demo-geheim-alleen-voor-ontwikkeling";

    public const string Aanbieder = "TAALHAVEN";

    public static async Task MaakAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        var clients = scope.ServiceProvider.GetRequiredService<ApiClients>();
        if (await clients.FindAsync(Id, CancellationToken.None) is null)
        {
            await clients.RegistreerAsync(Id, "Demo systeem van Taalhaven", Geheim, Aanbieder, [], CancellationToken.None);
        }
    }
}
