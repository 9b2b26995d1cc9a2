// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Inlezen;
using Inburgering.Inkoop.Contracten.Jobs;
using Inburgering.Inkoop.Contracten.Koppelvlak;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Normen;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten;

/// <summary>The one registration point of the module.</summary>
public static class ContractenModule
{
    /// <summary>Registers handlers, context, readers, importers, jobs and listeners.</summary>
    public static IServiceCollection AddContracten(this IServiceCollection services)
    {
        services.AddMessages(typeof(ContractenModule).Assembly);
        services.AddModuleDbContext<ContractenDbContext, ContractenSqliteDbContext, ContractenPostgresDbContext>(
            ContractenDbContext.Naam,
            (provider, cancellationToken) => NormSeed.VulAanAsync(provider.GetRequiredService<ContractenDbContext>(), typeof(ContractenModule).Assembly, cancellationToken));
        services.AddScoped<ContractBewerker>();
        services.AddScoped<InkoopBewerker>();
        services.AddScoped<Beoordelaarstoegang>();
        services.AddScoped<Besluitlezer>();
        services.AddScoped<IContracten, ContractenReader>();
        services.AddScoped<IBestandImport, GemeentenImport>();
        services.AddScoped<IBestandImport, AanbiedersImport>();
        services.AddScoped<IBestandImport, ContractenImport>();
        services.AddScoped<IBestandImport, PercelenImport>();
        services.AddRecurringJob<ContractSleuteldataJob>();
        services.AddRecurringJob<InkoopTermijnenJob>();
        return services;
    }
}
