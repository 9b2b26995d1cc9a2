// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Kwaliteit;

/// <summary>The one registration point of the module.</summary>
public static class KwaliteitModule
{
    /// <summary>Registers handlers, context, readers, importers, jobs and listeners.</summary>
    public static IServiceCollection AddKwaliteit(this IServiceCollection services)
    {
        services.AddMessages(typeof(KwaliteitModule).Assembly);
        services.AddModuleDbContext<KwaliteitDbContext, KwaliteitSqliteDbContext, KwaliteitPostgresDbContext>(KwaliteitDbContext.Naam);
        return services;
    }
}
