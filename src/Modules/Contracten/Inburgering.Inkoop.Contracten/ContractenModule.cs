// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Contracten.Gesprekken;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Contracten.Inlezen;
using Inburgering.Inkoop.Contracten.Jobs;
using Inburgering.Inkoop.Contracten.Koppelvlak;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Access;
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
            VulAanAsync);
        services.AddScoped<ContractBewerker>();
        services.AddScoped<InkoopBewerker>();
        services.AddScoped<Beoordelaarstoegang>();
        services.AddScoped<Besluitlezer>();
        services.AddScoped<Agendavuller>();
        services.AddScoped<Sleuteldatalezer>();
        services.AddScoped<IContracten, ContractenReader>();
        services.AddScoped<IBestandImport, GemeentenImport>();
        services.AddScoped<IBestandImport, AanbiedersImport>();
        services.AddScoped<IBestandImport, ContractenImport>();
        services.AddScoped<IBestandImport, PercelenImport>();
        services.AddRecurringJob<ContractSleuteldataJob>();
        services.AddRecurringJob<InkoopTermijnenJob>();
        services.AddRecurringJob<ContractDocumentenJob>();
        services.AddRecurringJob<ContractGesprekkenJob>();
        services.AddRecurringJob<DocumentBewaartermijnJob>();
        return services;
    }

    // Norms and types of document: what is missing is added, what is there may have been changed and is left alone.
    private static async Task VulAanAsync(IServiceProvider provider, CancellationToken cancellationToken)
    {
        // What the product brings along is nobody's change: no line per row in the audit trail, as with an import.
        provider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Import);
        var db = provider.GetRequiredService<ContractenDbContext>();
        await NormSeed.VulAanAsync(db, typeof(ContractenModule).Assembly, cancellationToken);
        await DocumenttypeSeed.VulAanAsync(db, cancellationToken);
    }
}
