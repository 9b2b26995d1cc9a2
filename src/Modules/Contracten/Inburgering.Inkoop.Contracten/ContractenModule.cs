// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten;

/// <summary>The one registration point of the module.</summary>
public static class ContractenModule
{
    /// <summary>Registers handlers, context, readers, importers, jobs and listeners.</summary>
    public static IServiceCollection AddContracten(this IServiceCollection services)
    {
        services.AddMessages(typeof(ContractenModule).Assembly);
        services.AddModuleDbContext<ContractenDbContext, ContractenSqliteDbContext, ContractenPostgresDbContext>(ContractenDbContext.Naam);
        return services;
    }
}
