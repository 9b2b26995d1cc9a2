// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.Demo;
using Inburgering.Inkoop.Host.Start;
using Inburgering.Inkoop.SharedKernel.Data;

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
        await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken, app.Environment.IsDevelopment() ? () => FillDemoAsync(app.Services, cancellationToken) : null);
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

    private static async Task FillDemoAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await DemoAccounts.MaakAsync(services);
        await services.GetRequiredService<DemoVuller>().VulVoorOntwikkelingAsync(cancellationToken);
        await DemoClient.MaakAsync(services);
    }
}
