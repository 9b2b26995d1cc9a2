// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Berichten;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Inlezen;
using Inburgering.Inkoop.Devices.Jobs;
using Inburgering.Inkoop.Devices.Koppelvlak;
using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Normen;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Devices;

/// <summary>The one registration point of the module.</summary>
public static class DevicesModule
{
    /// <summary>Registers handlers, context, readers, importers, jobs and listeners.</summary>
    public static IServiceCollection AddDevices(this IServiceCollection services)
    {
        services.AddMessages(typeof(DevicesModule).Assembly);
        services.AddModuleDbContext<DevicesDbContext, DevicesSqliteDbContext, DevicesPostgresDbContext>(
            DevicesDbContext.Naam,
            async (provider, cancellationToken) =>
            {
                await NormSeed.VulAanAsync(provider.GetRequiredService<DevicesDbContext>(), typeof(DevicesModule).Assembly, cancellationToken);
                await TekstenSeed.VulAanAsync(provider.GetRequiredService<DevicesDbContext>(), cancellationToken);
            });
        services.AddScoped<IDevices, DevicesReader>();
        services.AddScoped<IBestandImport, DevicesImport>();
        services.AddScoped<IBestandImport, BruiklenenImport>();
        services.AddScoped<DeviceActies>();
        services.AddScoped<BruikleenActies>();
        services.AddScoped<Uitgifte>();
        services.AddScoped<Tekstkiezer>();
        services.AddScoped<Afsprakenlezer>();
        services.AddScoped<Berichtlezer>();
        services.AddEventHandler<PlaatsingBeeindigd, PlaatsingBeeindigdHandler, DevicesDbContext>();
        services.AddEventHandler<PlaatsingIngetrokken, PlaatsingIngetrokkenHandler, DevicesDbContext>();
        services.AddEventHandler<PlaatsingGestart, PlaatsingGestartHandler, DevicesDbContext>();
        services.AddRecurringJob<DevicesRetourJob>();
        services.AddRecurringJob<DevicesHerinneringenJob>();
        services.AddRecurringJob<DevicesPrivacyJob>();
        services.AddRecurringJob<DevicesKringJob>();
        return services;
    }
}
