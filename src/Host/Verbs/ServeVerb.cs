// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.Demo;
using Inburgering.Inkoop.Host.Sandbox;
using Inburgering.Inkoop.Host.Start;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Verbs;

/// <summary>Serves the screens, GraphQL and REST until it is stopped.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var builder = HostServices.CreateBuilder(args);
        builder.AddInkoop();
        builder.AddFaces();
        await using var app = builder.Build();
        try
        {
            await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken, Vulling(app, cancellationToken));
        }
        catch (SandboxFout fault)
        {
            // A setting of the sandbox that is wrong, or its database is somebody else's.
            await Console.Error.WriteLineAsync($"Fout: {fault.Message}");
            return 1;
        }

        await app.Services.GetRequiredService<EersteBeheerder>().BeginAsync(app.Services, Console.Out, cancellationToken);
        app.UseFaces();
        Aankondiging.Toon(app, Console.Out);
        var address = app.Configuration["Urls"];
        try
        {
            await app.RunAsync(cancellationToken);
        }
        catch (IOException fault) when (Aankondiging.MeldAdresBezet(fault, address, Console.Error))
        {
            return 1;
        }

        return 0;
    }

    private static Func<Task>? Vulling(WebApplication app, CancellationToken cancellationToken) =>
        app.Services.GetRequiredService<IOptions<SandboxOptions>>().Value.Aan ? () => app.Services.GetRequiredService<Sandboxvuller>().VulAsync(cancellationToken)
        : app.Environment.IsDevelopment() ? () => FillDemoAsync(app.Services, cancellationToken)
        : null;

    private static async Task FillDemoAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await DemoAccounts.MaakAsync(services);
        await services.GetRequiredService<DemoVuller>().VulVoorOntwikkelingAsync(cancellationToken);
        await DemoClient.MaakAsync(services);
    }
}
