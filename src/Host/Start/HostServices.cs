// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten;
using Inburgering.Inkoop.Devices;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Webhooks;
using Inburgering.Inkoop.Kwaliteit;
using Inburgering.Inkoop.Plaatsingen;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Data;

namespace Inburgering.Inkoop.Host.Start;

/// <summary>What verbs and server share: configuration, kernel and the four modules, one line each, no scanning.</summary>
internal static class HostServices
{
    /// <summary>The folder of the project when run from source, otherwise of the program; configuration and wwwroot are there.</summary>
    public static string ContentRoot { get; } = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"))
        ? AppContext.BaseDirectory
        : FindProject() ?? AppContext.BaseDirectory;

    /// <summary>
    /// Run from source it is Development (demo data, demo accounts) unless the environment says otherwise; a published program is Production.
    /// </summary>
    /// <param name="args">Arguments of the command line that are settings.</param>
    /// <param name="contentRoot">Folder with configuration and wwwroot when it is not the usual one, as in a test.</param>
    public static WebApplicationBuilder CreateBuilder(string[] args, string? contentRoot = null) => WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,

        // Named, because in a test the entry assembly is another one and the pages would not be found.
        ApplicationName = typeof(HostServices).Assembly.GetName().Name,
        ContentRootPath = contentRoot ?? ContentRoot,
        EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
            ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
            ?? (FindProject() is null ? Environments.Production : Environments.Development),
    });

    public static WebApplicationBuilder AddInkoop(this WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(o =>
        {
            o.ValidateOnBuild = true;
            o.ValidateScopes = true;
        });
        builder.Services.Configure<DatabaseOptions>(builder.Configuration.GetSection(DatabaseOptions.Sectie));
        builder.Services.AddOptions<BestandOptions>().BindConfiguration(BestandOptions.Sectie)
            .PostConfigure<IWebHostEnvironment>((o, environment) => o.Map = Path.GetFullPath(o.Map, environment.ContentRootPath))
            .Validate<IWebHostEnvironment>((o, environment) => !IsBinnen(o.Map, string.IsNullOrEmpty(environment.WebRootPath) ? Path.Combine(environment.ContentRootPath, "wwwroot") : environment.WebRootPath), "Bestanden:Map must be outside wwwroot: what is there, anybody can fetch.")
            .ValidateOnStart();
        builder.Services.AddOptions<DoorstroomOptions>().BindConfiguration(DoorstroomOptions.Sectie);
        builder.Services.AddKernel();
        builder.Services.AddContracten();
        builder.Services.AddPlaatsingen();
        builder.Services.AddWebhookLuisteraars();
        builder.Services.AddKwaliteit();
        builder.Services.AddDevices();
        builder.Services.AddModuleDbContext<HostDbContext, HostSqliteDbContext, HostPostgresDbContext>(HostDbContext.Naam);
        builder.Services.AddImporteren();
        return builder;
    }

    private static bool IsBinnen(string map, string webroot) =>
        (Path.GetFullPath(map) + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(webroot).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? FindProject()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Inburgering.Inkoop.Host.csproj")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
