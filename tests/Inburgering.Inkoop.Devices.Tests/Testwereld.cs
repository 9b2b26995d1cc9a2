// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Devices.Tests;

/// <summary>Two providers with a lot each, and placements on them; the other modules are stand-ins that only answer.</summary>
internal sealed class Testwereld : IContracten, IPlaatsingen
{
    public static readonly DateOnly Vandaag = new(2026, 10, 1);

    public static readonly UitleenGegevens Getekend = new(new DateOnly(2026, 9, 1), Devicestaat.Goed, "2026-1", new DateOnly(2026, 9, 1), new DateOnly(2029, 9, 1));

    public static readonly Actor Haven = new("haven", "Haven", [Rol.Aanbieder], Scope.VanAanbieder("HAVEN"), Kanaal.Web);

    public static readonly Actor Duin = new("duin", "Duin", [Rol.Aanbieder], Scope.VanAanbieder("DUIN"), Kanaal.Web);

    public static readonly Actor Contractmanager = new("cm", "Contractmanager", [Rol.Contractmanager], Scope.Volledig, Kanaal.Web);

    public static readonly Actor ConsulentWassenaar = new("consulent", "Consulent", [Rol.Consulent], Scope.VanGemeenten("0629"), Kanaal.Web);

    public Dictionary<string, PlaatsingInfo> Plaatsingen { get; } = new(StringComparer.Ordinal)
    {
        ["PL-1"] = Plaatsing("PL-1", "C-1", "HAVEN", "0626", Wet.Wi2021),
        ["PL-2"] = Plaatsing("PL-2", "C-1", "HAVEN", "0629", Wet.Wi2021),
        ["PL-3"] = Plaatsing("PL-3", "C-1", "HAVEN", "0626", Wet.Wi2013),
        ["PL-4"] = Plaatsing("PL-4", "C-2", "DUIN", "0626", Wet.Wi2021),
        ["PL-5"] = Plaatsing("PL-5", "C-1", "HAVEN", "0626", Wet.Wi2021) with { Status = PlaatsingStatus.Beeindigd, Einddatum = new DateOnly(2026, 9, 30) },
    };

    public bool DeviceVoorWi2013 { get; set; }

    public IReadOnlyList<string> GemeentenVanC2 { get; set; } = ["0626", "0629"];

    public static async Task<(TestApp App, Testwereld Wereld)> StartAsync(DatabaseProvider provider)
    {
        var world = new Testwereld();
        var app = await TestApp.StartAsync(
            provider,
            s =>
            {
                s.AddDevices();
                s.AddSingleton<IContracten>(world);
                s.AddSingleton<IPlaatsingen>(world);
            },
            Vandaag);
        return (app, world);
    }

    public static async Task<Guid> DeviceAsync(TestApp app, string serial = "SN-001", string contract = "C-1") =>
        (await app.SendAsync(new RegistreerDevice(serial, "Tablet", Eigenaar.Gemeente, contract, "B1", 350m))).Value;

    public static Task<List<OutboxMessage>> OutboxAsync(TestApp app) =>
        app.InScopeAsync(p => p.GetRequiredService<DevicesDbContext>().Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    public static Task<List<Bruikleen>> LoansAsync(TestApp app) =>
        app.InScopeAsync(p => p.GetRequiredService<DevicesDbContext>().Bruiklenen.AsNoTracking().OrderBy(b => b.Serienummer).ToListAsync());

    public static Task<bool> HoorAsync<THandler, TEvent>(TestApp app, TEvent told)
        where THandler : IIntegrationEventHandler<TEvent>
        where TEvent : IIntegrationEvent => app.InScopeAsync(async p =>
    {
        await p.GetRequiredService<THandler>().HandleAsync(told, CancellationToken.None);
        return true;
    });

    public Task<IReadOnlyList<PerceelAfspraak>> ZoekPercelenAsync(IReadOnlyCollection<string>? contractnummers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PerceelAfspraak>>([.. new[] { Lot("C-1", "HAVEN"), Lot("C-2", "DUIN") }.Where(p => contractnummers?.Contains(p.Contract.Nummer) != false)]);

    public Task<IReadOnlyDictionary<string, PlaatsingInfo>> ZoekPlaatsingenAsync(IReadOnlyCollection<string> nummers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, PlaatsingInfo>>(Plaatsingen.Where(p => nummers.Contains(p.Key)).ToDictionary(StringComparer.Ordinal));

    public Task<IReadOnlyList<PlaatsingInfo>> ZoekOpenPlaatsingenAsync(string contractnummer, string perceel, IReadOnlyCollection<string>? gemeenten, int meest, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlaatsingInfo>>([.. Plaatsingen.Values
            .Where(p => p.Contractnummer == contractnummer && p.Perceel == perceel && p.Status is PlaatsingStatus.Geaccepteerd or PlaatsingStatus.Gestart && gemeenten?.Contains(p.Gemeente) != false)
            .OrderBy(p => p.Nummer, StringComparer.Ordinal).Take(meest)]);

    public Task<IReadOnlyList<ContractInfo>> ZoekContractenAsync(IReadOnlyCollection<string>? contractnummers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ContractInfo>>([.. new[] { Lot("C-1", "HAVEN").Contract, Lot("C-2", "DUIN").Contract }.Where(c => contractnummers?.Contains(c.Nummer) != false)]);

    public Task<IReadOnlyDictionary<(string Contractnummer, string Perceel), int>> HaalGestartPerPerceelAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<(string, string), int>>(Plaatsingen.Values.GroupBy(p => (p.Contractnummer, p.Perceel)).ToDictionary(g => g.Key, g => g.Count()));

    public Task<IReadOnlyList<AanbiederInfo>> ZoekAanbiedersAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<GemeenteInfo>> ZoekGemeentenAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ToezeggingInfo>> ZoekToezeggingenAsync(IReadOnlyCollection<string> contractnummers, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<string>> ZoekBelangenAsync(string accountId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<(string Perceel, string Kpi), decimal>> HaalEigenCijfersAsync(string contractnummer, DateOnly van, DateOnly tot, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static PlaatsingInfo Plaatsing(string number, string contract, string provider, string gemeente, Wet wet) =>
        new(Guid.CreateVersion7(), number, "D-" + number, gemeente, wet, contract, "B1", provider, PlaatsingStatus.Gestart, new DateOnly(2026, 1, 5), null);

    private PerceelAfspraak Lot(string contract, string provider) => new(
        Guid.CreateVersion7(),
        new ContractInfo(Guid.CreateVersion7(), contract, provider, [], contract == "C-2" ? GemeentenVanC2 : ["0626", "0629"], new DateOnly(2022, 1, 1), new DateOnly(2027, 12, 31), ContractStatus.Actief, Rapportagefrequentie.Kwartaal, null),
        "B1",
        Route.B1,
        60,
        28,
        400m,
        20,
        null,
        DeviceVoorWi2013,
        []);
}
