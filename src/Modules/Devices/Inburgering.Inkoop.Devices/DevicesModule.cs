// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Devices;

/// <summary>The one registration point of the module.</summary>
public static class DevicesModule
{
    /// <summary>Registers handlers, context, readers, importers, jobs and listeners.</summary>
    public static IServiceCollection AddDevices(this IServiceCollection services)
    {
        services.AddMessages(typeof(DevicesModule).Assembly);
        services.AddModuleDbContext<DevicesDbContext, DevicesSqliteDbContext, DevicesPostgresDbContext>(DevicesDbContext.Naam);
        return services;
    }
}
