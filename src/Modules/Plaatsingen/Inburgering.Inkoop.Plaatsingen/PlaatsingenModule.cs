// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Normen;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen;

/// <summary>The one registration point of the module.</summary>
public static class PlaatsingenModule
{
    /// <summary>Registers handlers, context, readers, importers, jobs and listeners.</summary>
    public static IServiceCollection AddPlaatsingen(this IServiceCollection services)
    {
        services.AddMessages(typeof(PlaatsingenModule).Assembly);
        services.AddModuleDbContext<PlaatsingenDbContext, PlaatsingenSqliteDbContext, PlaatsingenPostgresDbContext>(
            PlaatsingenDbContext.Naam,
            (provider, cancellationToken) => NormSeed.VulAanAsync(provider.GetRequiredService<PlaatsingenDbContext>(), typeof(PlaatsingenModule).Assembly, cancellationToken));
        return services;
    }
}
