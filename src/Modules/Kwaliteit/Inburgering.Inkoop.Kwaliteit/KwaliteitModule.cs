// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Jobs;
using Inburgering.Inkoop.Kwaliteit.Koppelvlak;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Register;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Kwaliteit;

/// <summary>The one registration point of the module.</summary>
public static class KwaliteitModule
{
    /// <summary>Registers handlers, context, readers, importers, jobs and listeners.</summary>
    public static IServiceCollection AddKwaliteit(this IServiceCollection services)
    {
        services.AddMessages(typeof(KwaliteitModule).Assembly);
        services.AddModuleDbContext<KwaliteitDbContext, KwaliteitSqliteDbContext, KwaliteitPostgresDbContext>(KwaliteitDbContext.Naam, Uitgangspunten.VulAanAsync);
        services.AddScoped<IKwaliteit, KwaliteitReader>();
        services.AddScoped<FeitenLader>();
        services.AddScoped<RapportageLader>();
        services.AddScoped<Peilinglezer>();
        services.AddScoped<ScorekaartLader>();
        services.AddScoped<TeBeoordelenLader>();
        services.AddScoped<BevindingVinder>();
        services.AddScoped<Ladderlezer>();
        services.AddScoped<Bewijsontvangst>();
        services.AddScoped<BezoekVinder>();
        services.AddScoped<Registerlezer>();
        services.AddScoped<IBestandImport, AanbiedersImport>();
        services.AddScoped<IBestandImport, MedewerkersImport>();
        services.AddScoped<IBestandImport, RapportagesImport>();
        services.AddScoped<IBestandImport, RegisterImport>();
        services.AddRecurringJob<KwaliteitBewijsJob>();
        services.AddRecurringJob<KwaliteitBewijsstukJob>();
        services.AddRecurringJob<KwaliteitVerbeterJob>();
        services.AddEventHandler<AanbiederVastgelegd, AanbiederVastgelegdHandler, KwaliteitDbContext>();
        services.AddEventHandler<DeviceUitgeleendZonderOvereenkomst, DeviceUitgeleendZonderOvereenkomstHandler, KwaliteitDbContext>();
        services.AddEventHandler<BruikleenovereenkomstAlsnogGetekend, BruikleenovereenkomstAlsnogGetekendHandler, KwaliteitDbContext>();
        return services;
    }
}
