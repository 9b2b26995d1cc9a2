// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Aanlevering;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Begeleiding;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;
using Inburgering.Inkoop.Plaatsingen.Duoberichten;
using Inburgering.Inkoop.Plaatsingen.Jobs;
using Inburgering.Inkoop.Plaatsingen.Koppelvlak;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Privacy;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
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
            async (provider, cancellationToken) =>
            {
                var db = provider.GetRequiredService<PlaatsingenDbContext>();
                await NormSeed.VulAanAsync(db, typeof(PlaatsingenModule).Assembly, cancellationToken);
                await Naamregister.VulAanAsync(db, cancellationToken);
                await Doorstroomtriggers.VulAanAsync(db, cancellationToken);
            });
        services.AddScoped<IPlaatsingen, PlaatsingenReader>();
        services.AddScoped<IInzageLogboek, InzageLogboek>();
        services.AddScoped<Feitenlader>();
        services.AddScoped<Monitorlader>();
        services.AddOptions<DoorstroomOptions>();
        services.AddSingleton<Doorstroomgeheugen>();
        services.AddSingleton<IBackgroundWork, Doorstroomvuller>();
        services.AddScoped<Doorstroombron>();
        services.AddScoped<Aanmelder>();
        services.AddScoped<Aanbodbeeld>();
        services.AddScoped<Wachtvolgorde>();
        services.AddScoped<Wachtwerk>();
        services.AddScoped<Duolader>();
        services.AddScoped<Overzetter>();
        services.AddScoped<Afschaallader>();
        services.AddScoped<Begeleidingslader>();
        services.AddRecurringJob<PlaatsingSignalenJob>();
        services.AddRecurringJob<BewaartermijnJob>();
        services.AddRecurringJob<DoorstroomwijzigingenJob>();
        services.AddRecurringJob<SignalenJob>();
        services.AddRecurringJob<WachtlijstJob>();
        services.AddRecurringJob<BegeleidingJob>();
        services.AddScoped<IBestandImport, InburgeraarsImport>();
        services.AddScoped<IBestandImport, PipsImport>();
        services.AddScoped<IBestandImport, PlaatsingenImport>();
        services.AddScoped<IBestandImport, UrenImport>();
        services.AddScoped<IBestandImport, ExamensImport>();
        services.AddScoped<IBestandImport, ModulesImport>();
        services.AddEventHandler<PerceelVastgelegd, PerceelVastgelegdHandler, PlaatsingenDbContext>();
        services.AddEventHandler<PlaatsVrijgekomen, PlaatsVrijgekomenHandler, PlaatsingenDbContext>();
        return services;
    }
}
