// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Demo;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>Registration of the import.</summary>
internal static class ImporterenServices
{
    /// <summary>What verbs and server share.</summary>
    public static IServiceCollection AddImporteren(this IServiceCollection services)
    {
        services.AddOptions<ImportOptions>().BindConfiguration(ImportOptions.Sectie);
        services.AddSingleton<BundelLezer>();
        services.AddSingleton<Importeur>();
        services.AddSingleton<DemoVuller>();
        return services;
    }

    /// <summary>The queue of the server: page, REST and the worker behind them.</summary>
    public static IServiceCollection AddImportWachtrij(this IServiceCollection services)
    {
        services.AddSingleton<ImportOpslag>();
        services.AddSingleton<ImportSignaal>();
        services.AddHostedService<ImportWorker>();
        services.AddScoped<IRequestHandler<StartImport, Result<Guid>>, StartImportHandler>();
        services.AddScoped<IRequestHandler<BevestigImport, Result>, BevestigImportHandler>();
        services.AddScoped<IRequestHandler<HaalImport, Result<ImportOverzicht>>, HaalImportHandler>();
        services.AddScoped<IRequestHandler<ZoekImporten, Result<IReadOnlyList<ImportOverzicht>>>, ZoekImportenHandler>();
        return services;
    }
}
