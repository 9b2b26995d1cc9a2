// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Inburgering.Inkoop.Plaatsingen.Tests;

/// <summary>The module on a database of its own, with one contract of one provider and stand-ins for what other modules would answer.</summary>
internal static class Testwereld
{
    public static readonly DateOnly Vandaag = new(2026, 10, 1);

    public static readonly Actor Consulent = new("c1", "Consulent Test", [Rol.Consulent], Scope.VanGemeenten("0626"), Kanaal.Web);

    public static readonly Actor ConsulentElders = Consulent with { Id = "c2", Scope = Scope.VanGemeenten("1916") };

    public static readonly Actor Taalhuis = new("a1", "Taalhuis Test", [Rol.Aanbieder], Scope.VanAanbieder("TAALHUIS"), Kanaal.GraphQL);

    public static readonly Actor AndereAanbieder = Taalhuis with { Id = "a2", Scope = Scope.VanAanbieder("ANDER") };

    public static InburgeraarGegevens Persoon { get; } = new("0626", "Testpersoon", "Alfa", new DateOnly(1990, 5, 1), Wet.Wi2021, Soort.Asiel, Alfabetisering.NVT, new DateOnly(2026, 7, 1));

    public static Task<TestApp> StartAsync(DatabaseProvider provider) => TestApp.StartAsync(
        provider,
        s => s.AddPlaatsingen().MetBuren(),
        Vandaag);

    /// <summary>Stand-ins for what the other modules would answer.</summary>
    public static IServiceCollection MetBuren(this IServiceCollection services)
    {
        services.TryAddSingleton<IContracten, ContractenStandIn>();
        services.TryAddSingleton<IKwaliteit, KwaliteitStandIn>();
        return services;
    }

    public static PerceelVastgelegd Perceel(string contract = "C-1", string code = "B1", int capaciteit = 20, decimal? plafond = null, string aanbieder = "TAALHUIS", long versie = 1, Guid? id = null) =>
        new(
            new PerceelAfspraak(
                id ?? Guid.CreateVersion7(),
                new ContractInfo(Guid.CreateVersion7(), contract, aanbieder, [], ["0626", "1916"], new DateOnly(2022, 1, 1), new DateOnly(2027, 12, 31), ContractStatus.Actief, Rapportagefrequentie.Kwartaal, plafond),
                code,
                Enum.TryParse<Route>(code, out var route) ? route : Route.B1,
                capaciteit,
                28,
                350,
                20,
                null,
                false,
                [new PrijsAfspraak(Prijsmodel.PerTraject, 10_000, new DateOnly(2022, 1, 1), null, 600)]),
            versie);

    /// <summary>Brings a lot to the module the way production does: by its event.</summary>
    public static async Task<PerceelVastgelegd> MetPerceelAsync(this TestApp app, PerceelVastgelegd? perceel = null)
    {
        var e = perceel ?? Perceel();
        await app.DbAsync(async db =>
        {
            db.Publish(e);
            await db.SaveChangesAsync();
        });
        await app.DeliverEventsAsync();
        return e;
    }

    /// <summary>A person with a PIP for B1, ready to be placed.</summary>
    public static async Task<Guid> MetPersoonAsync(this TestApp app, string dossier = "D-1", InburgeraarGegevens? gegevens = null)
    {
        Guid id = default;
        await app.DbAsync(async db =>
        {
            var persoon = Inburgeraar.Maak(dossier, gegevens ?? Persoon);
            id = persoon.Id;
            db.Inburgeraars.Add(persoon);
            await Naamregister.SchrijfAsync(db, persoon, CancellationToken.None);
            db.Pips.Add(Pip.Maak(persoon, new DateOnly(2026, 8, 1), Route.B1, Niveau.B1, null));
            await db.SaveChangesAsync();
        });
        return id;
    }

    /// <summary>A placement in a state, made by the entity's own steps.</summary>
    public static async Task<Plaatsing> MetPlaatsingAsync(
        this TestApp app,
        string nummer = "PL-1",
        string dossier = "D-1",
        PlaatsingStatus status = PlaatsingStatus.Aangemeld,
        DateOnly? aangemeld = null,
        DateOnly? start = null,
        DateOnly? eind = null,
        Eindreden eindreden = Eindreden.Geslaagd,
        string perceel = "B1")
    {
        Plaatsing plaatsing = null!;
        await app.DbAsync(async db =>
        {
            var persoon = db.Inburgeraars.Single(i => i.Dossiernummer == dossier);
            var lot = db.Percelen.OrderBy(p => p.Contractnummer).First(p => p.Code == perceel);
            var now = app.Clock.GetUtcNow();
            var since = aangemeld ?? new DateOnly(2026, 9, 1);
            plaatsing = Plaatsing.Meld(nummer, persoon, lot, new PlaatsingAfspraak(since, new DateOnly(2026, 10, 15), Financiering.Gemeente, 10_000, null), now);
            if (status is PlaatsingStatus.Geaccepteerd or PlaatsingStatus.Gestart or PlaatsingStatus.Beeindigd)
            {
                Assert.True(plaatsing.Accepteer(now).IsSuccess);
            }

            if (status is PlaatsingStatus.Gestart or PlaatsingStatus.Beeindigd)
            {
                Assert.True(plaatsing.Start(start ?? new DateOnly(2026, 9, 7), Vandaag, now).IsSuccess);
            }

            if (status == PlaatsingStatus.Beeindigd)
            {
                Assert.True(plaatsing.Beeindig(eindreden, eind ?? new DateOnly(2026, 9, 28), null, Vandaag, now).IsSuccess);
            }

            if (status == PlaatsingStatus.Geweigerd)
            {
                Assert.True(plaatsing.Weiger(Weigerreden.GeenPlek, null, Vandaag, now).IsSuccess);
            }

            if (status == PlaatsingStatus.Ingetrokken)
            {
                Assert.True(plaatsing.TrekIn("Verhuisd voor de start.", Vandaag, now).IsSuccess);
            }

            db.Plaatsingen.Add(plaatsing);
            await db.SaveChangesAsync();
        });

        // Ids sort by time: placements of one test get moments of their own.
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        return plaatsing;
    }

    /// <summary>Works on the module's context in a scope of its own.</summary>
    public static Task DbAsync(this TestApp app, Func<PlaatsingenDbContext, Task> work) => app.InScopeAsync(async p =>
    {
        await work(p.GetRequiredService<PlaatsingenDbContext>());
        return true;
    });

    /// <summary>Reads from the module's context in a scope of its own.</summary>
    public static Task<T> LeesAsync<T>(this TestApp app, Func<PlaatsingenDbContext, Task<T>> work) => app.InScopeAsync(p => work(p.GetRequiredService<PlaatsingenDbContext>()));
}

internal sealed class ContractenStandIn : IContracten
{
    public Task<IReadOnlyList<PerceelAfspraak>> ZoekPercelenAsync(IReadOnlyCollection<string>? contractnummers, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PerceelAfspraak>>([]);

    public Task<IReadOnlyList<ContractInfo>> ZoekContractenAsync(IReadOnlyCollection<string>? contractnummers, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ContractInfo>>([]);

    public Task<IReadOnlyList<AanbiederInfo>> ZoekAanbiedersAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AanbiederInfo>>([new("TAALHUIS", "Taalhuis Test B.V.", null, null, null), new("ANDER", "Andere Test B.V.", null, null, null)]);

    public Task<IReadOnlyList<GemeenteInfo>> ZoekGemeentenAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<GemeenteInfo>>([new("0626", "Voorschoten"), new("1916", "Leidschendam-Voorburg"), new("0629", "Wassenaar")]);

    public Task<IReadOnlyList<ToezeggingInfo>> ZoekToezeggingenAsync(IReadOnlyCollection<string> contractnummers, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<string>> ZoekBelangenAsync(string accountId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
}

internal sealed class KwaliteitStandIn : IKwaliteit
{
    public Task<IReadOnlyList<OpenKwaliteitspunt>> ZoekOpenPuntenAsync(string contractnummer, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OpenKwaliteitspunt>>([]);

    public Task<IReadOnlyList<Tevredenheidscijfer>> ZoekTevredenheidAsync(IReadOnlyCollection<string> contractnummers, DateOnly van, DateOnly tot, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Tevredenheidscijfer>>([.. contractnummers.Select(c => new Tevredenheidscijfer(c, "", 8, 10))]);

    public Task<IReadOnlyDictionary<string, Plaatsbaarheid>> ZoekPlaatsbaarheidAsync(IReadOnlyCollection<string> aanbieders, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, Plaatsbaarheid>>(aanbieders.ToDictionary(a => a, a => new Plaatsbaarheid(a, KeurmerkStatus.Geldig, new DateOnly(2021, 1, 1), null, true, [], [])));
}
