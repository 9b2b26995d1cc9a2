// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Kwaliteit.Tests;

/// <summary>Starts the module with stand-ins for what other modules answer, and knows the people of the tests.</summary>
internal static class Proef
{
    public static readonly DateOnly Vandaag = new(2026, 10, 1);

    public static readonly Actor Manager = new("cm-1", "Testmanager", [Rol.Contractmanager], Scope.Volledig, Kanaal.Web);

    public static readonly Actor Consulent = new("co-1", "Testconsulent", [Rol.Consulent], Scope.VanGemeenten("0626"), Kanaal.Web);

    public static Actor School(string code, params string[] contracten) => new("sc-" + code, "School " + code, [Rol.Aanbieder], Scope.VanAanbieder(code, contracten), Kanaal.GraphQL);

    public static Task<TestApp> StartAsync(DatabaseProvider provider, AndereModules? andere = null, DateOnly? vandaag = null)
    {
        var others = andere ?? new AndereModules();
        return TestApp.StartAsync(
            provider,
            s =>
            {
                s.AddKwaliteit();
                s.AddSingleton<IContracten>(others);
                s.AddSingleton<IPlaatsingen>(others);
                s.AddSingleton<IDevices>(others);
            },
            vandaag ?? Vandaag);
    }

    public static Task<TestApp> MetDossierAsync(DatabaseProvider provider, params string[] aanbieders) => MetDossierAsync(provider, null, aanbieders);

    public static async Task<TestApp> MetDossierAsync(DatabaseProvider provider, AndereModules? andere, params string[] aanbieders)
    {
        var app = await StartAsync(provider, andere);
        foreach (var code in aanbieders)
        {
            await app.VertelAsync(new AanbiederVastgelegd(new AanbiederInfo(code, "Naam van " + code, null, null, null)));
        }

        await app.DeliverEventsAsync();
        foreach (var code in aanbieders)
        {
            await app.SendAsync(new WijzigKeurmerk(code, new DateOnly(2022, 1, 1), Geldig, "register"), Manager);
        }

        return app;
    }

    public static ErkenningGegevens Geldig { get; } = new(KeurmerkStatus.Geldig, new DateOnly(2022, 1, 1), null, false);

    /// <summary>Sends an event as another module would.</summary>
    public static Task<bool> VertelAsync(this TestApp app, IIntegrationEvent integrationEvent) => app.MetDatabaseAsync(async db =>
    {
        db.Publish(integrationEvent);
        await db.SaveChangesAsync();
        return true;
    });

    public static Task<T> MetDatabaseAsync<T>(this TestApp app, Func<KwaliteitDbContext, Task<T>> work) =>
        app.InScopeAsync(p => work(p.GetRequiredService<KwaliteitDbContext>()));
}

/// <summary>What other modules answer.</summary>
internal sealed class AndereModules : IContracten, IPlaatsingen, IDevices
{
    public List<PerceelAfspraak> Percelen { get; } = [];

    public Dictionary<(string Perceel, string Kpi), decimal> EigenCijfers { get; } = [];

    /// <summary>Figures that differ per contract and period; null = <see cref="EigenCijfers"/> for all.</summary>
    public Func<string, DateOnly, IReadOnlyDictionary<(string Perceel, string Kpi), decimal>>? EigenCijfersVan { get; set; }

    public List<DeviceCijfers> Devices { get; } = [];

    public List<ToezeggingInfo> Toezeggingen { get; } = [];

    /// <summary>Adds a contract with lots.</summary>
    public AndereModules Contract(string nummer, string aanbieder, Rapportagefrequentie ritme, DateOnly van, DateOnly tot, params Route[] routes)
    {
        var contract = new ContractInfo(Guid.CreateVersion7(), nummer, aanbieder, [], ["0626"], van, tot, ContractStatus.Actief, ritme, null);
        Percelen.AddRange(routes.Select(r => new PerceelAfspraak(Guid.CreateVersion7(), contract, r.ToString(), r, 10, null, 0, null, null, false, [])));
        return this;
    }

    /// <summary>Adds a lot with a code of its own.</summary>
    public AndereModules Perceel(string contract, string code, Route route)
    {
        Percelen.Add(Percelen.First(p => p.Contract.Nummer == contract) with { PerceelId = Guid.CreateVersion7(), Code = code, Route = route });
        return this;
    }

    public Task<IReadOnlyList<PerceelAfspraak>> ZoekPercelenAsync(IReadOnlyCollection<string>? contractnummers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PerceelAfspraak>>([.. Percelen.Where(p => contractnummers is null || contractnummers.Contains(p.Contract.Nummer))]);

    public Task<IReadOnlyList<ContractInfo>> ZoekContractenAsync(IReadOnlyCollection<string>? contractnummers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ContractInfo>>([.. Percelen.Select(p => p.Contract).DistinctBy(c => c.Nummer).Where(c => contractnummers is null || contractnummers.Contains(c.Nummer))]);

    public Task<IReadOnlyList<AanbiederInfo>> ZoekAanbiedersAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AanbiederInfo>>([.. Percelen.Select(p => p.Contract.Aanbieder).Distinct().Select(a => new AanbiederInfo(a, "Naam van " + a, null, null, null))]);

    public Task<IReadOnlyList<GemeenteInfo>> ZoekGemeentenAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<GemeenteInfo>>([new("0626", "Voorschoten")]);

    public Task<IReadOnlyList<ToezeggingInfo>> ZoekToezeggingenAsync(IReadOnlyCollection<string> contractnummers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ToezeggingInfo>>([.. Toezeggingen.Where(t => contractnummers.Contains(t.Contractnummer))]);

    public Task<IReadOnlyList<string>> ZoekBelangenAsync(string accountId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyDictionary<string, PlaatsingInfo>> ZoekPlaatsingenAsync(IReadOnlyCollection<string> nummers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, PlaatsingInfo>>(new Dictionary<string, PlaatsingInfo>());

    public Task<IReadOnlyList<PlaatsingInfo>> ZoekOpenPlaatsingenAsync(string contractnummer, string perceel, IReadOnlyCollection<string>? gemeenten, int meest, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<(string Contractnummer, string Perceel), int>> HaalGestartPerPerceelAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<(string Perceel, string Kpi), decimal>> HaalEigenCijfersAsync(string contractnummer, DateOnly van, DateOnly tot, CancellationToken cancellationToken) =>
        Task.FromResult(EigenCijfersVan is { } own ? own(contractnummer, van) : EigenCijfers);

    public Task<IReadOnlyList<DeviceCijfers>> HaalCijfersAsync(string contractnummer, DateOnly van, DateOnly tot, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DeviceCijfers>>(Devices);
}
