// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Demo;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>Registration of the import, for verbs and server.</summary>
internal static class ImporterenServices
{
    public static IServiceCollection AddImporteren(this IServiceCollection services)
    {
        services.AddOptions<ImportOptions>().BindConfiguration(ImportOptions.Sectie);
        services.AddSingleton<BundelLezer>();
        services.AddSingleton<Importeur>();
        services.AddSingleton<DemoVuller>();
        return services;
    }
}
