// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Regels;

/// <summary>Puts rows of the decision table into a database, each with a person, a contract and a provider of its own.</summary>
public sealed class Regelregio
{
    private readonly List<object> rows = [];
    private readonly Dictionary<string, Perceel> lots = new(StringComparer.Ordinal);
    private int fillers;

    public ContractenBuur Contracten { get; } = new();

    public KwaliteitBuur Kwaliteit { get; } = new();

    public Task<TestApp> StartAsync(DatabaseProvider provider) => TestApp.StartAsync(
        provider,
        s => s.AddPlaatsingen().AddSingleton<IContracten>(Contracten).AddSingleton<IKwaliteit>(Kwaliteit),
        Tafelgeval.Vandaag);

    public void Voeg(Tafelgeval row)
    {
        var person = Inburgeraar.Maak(row.Dossiernummer, row.Persoon());
        rows.Add(person);
        rows.AddRange(row.Pips().Select(p => Pip.Maak(person, p.Dagtekening, p.Leerroute, p.Niveau, p.UrenB1)));
        Contracten.Aanbieders[row.Aanbieder] = row.Aanbieder;
        Kwaliteit.Dossiers[row.Aanbieder] = row.Plaatsbaarheid();
        var lot = Perceel.Maak(new PerceelVastgelegd(row.Perceel(Guid.CreateVersion7()), 1));
        rows.Add(lot);
        foreach (var other in row.Leerroutes())
        {
            Plaats(person, Ander(row, other.Aanbieder, other.Route), other.Nummer, other.Vanaf < other.Startdatum ? other.Vanaf : other.Startdatum ?? other.Vanaf, other.Startdatum, other.Einddatum, other.Eindreden);
        }

        var before = row.Startdatum < Tafelgeval.Vandaag ? row.Startdatum : Tafelgeval.Vandaag;
        for (var i = 0; i < row.Bezet; i++)
        {
            Plaats(Vuller(), lot, null, before.AddDays(-410), before.AddDays(-400), null, null);
        }

        // The committed money stands on somebody who has left, on another lot of the contract.
        Plaats(Vuller(), Ander(row, row.Aanbieder, Route.MB), null, new DateOnly(2021, 1, 1), new DateOnly(2021, 1, 1), new DateOnly(2021, 6, 1), Eindreden.Geslaagd, row.Verplicht);
        for (var i = 0; i < row.Wachttijd.Starts; i++)
        {
            var start = new DateOnly(2026, 8, 1);
            Plaats(Vuller(), lot, null, start.AddDays(-row.Wachttijd.Dagen), start, start.AddDays(10), Eindreden.Uitval);
        }

        for (var i = 0; i < row.Overgezet; i++)
        {
            var moved = Vuller();
            Plaats(moved, Ander(row, row.AanbiederVan("OUD"), lot.Route), null, new DateOnly(2024, 1, 1), new DateOnly(2024, 2, 1), new DateOnly(2025, 1, 1), Eindreden.Overstap);
            Plaats(moved, lot, null, new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 1), new DateOnly(2025, 9, 1), Eindreden.Geslaagd);
        }

        for (var i = 0; i < row.WachtendenVoor; i++)
        {
            rows.Add(Wachtende.Zet(Vuller().Id, lot, new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 1), null, DateTimeOffset.UnixEpoch));
        }

        if (row.Belang)
        {
            Contracten.Belangen[Consulent.Id] = [.. Contracten.Belangen.GetValueOrDefault(Consulent.Id) ?? [], row.Aanbieder];
        }
    }

    public static Actor Consulent { get; } = new("consulent-1", "Consulent", [Rol.Consulent], Scope.VanGemeenten("0626", "0629"), Kanaal.Web);

    public async Task SchrijfAsync(TestApp app) => await app.InScopeAsync(
        async provider =>
        {
            await SchrijfAsync(provider);
            return true;
        },
        Actor.Systeem(Kanaal.Import));

    /// <summary>The same in somebody else's application; the caller says who acts.</summary>
    public async Task SchrijfAsync(IServiceProvider provider)
    {
        var db = provider.GetRequiredService<PlaatsingenDbContext>();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    internal static Toetsvraag Vraag(Tafelgeval row) => new(Geval(row));

    public static Toetsgeval Geval(Tafelgeval row) => new(row.Dossiernummer, row.Contractnummer, "P1", row.Startdatum, row.Financiering);

    private Perceel Ander(Tafelgeval row, string aanbieder, Route route)
    {
        var own = aanbieder == row.Aanbieder;
        var key = $"{row.Nr}-{aanbieder}-{route}";
        if (lots.TryGetValue(key, out var known))
        {
            return known;
        }

        var agreement = row.Perceel(Guid.CreateVersion7());
        agreement = agreement with
        {
            Route = route,
            Code = own ? "X1" : "P1",
            Contract = agreement.Contract with { Aanbieder = aanbieder, Nummer = own ? row.Contractnummer : key },
        };
        lots[key] = Perceel.Maak(new PerceelVastgelegd(agreement, 1));
        rows.Add(lots[key]);
        return lots[key];
    }

    private Inburgeraar Vuller()
    {
        var person = Inburgeraar.Maak($"V-{++fillers:00000}", new InburgeraarGegevens("0626", "Vuller", "Beta", new DateOnly(1985, 1, 1), Wet.Wi2021, Soort.Asiel, Alfabetisering.NVT, null));
        rows.Add(person);
        return person;
    }

    private void Plaats(Inburgeraar person, Perceel lot, string? nummer, DateOnly aangemeld, DateOnly? start, DateOnly? einde, Eindreden? reden, decimal verplicht = 0m)
    {
        var row = (Plaatsing)Activator.CreateInstance(typeof(Plaatsing), nonPublic: true)!;
        foreach (var (name, value) in new (string, object?)[]
        {
            (nameof(Plaatsing.Id), Guid.CreateVersion7()),
            (nameof(Plaatsing.Nummer), nummer ?? $"V-{rows.Count:00000}"),
            (nameof(Plaatsing.InburgeraarId), person.Id),
            (nameof(Plaatsing.Dossiernummer), person.Dossiernummer),
            (nameof(Plaatsing.PerceelId), lot.Id),
            (nameof(Plaatsing.Contractnummer), lot.Contractnummer),
            (nameof(Plaatsing.Perceelcode), lot.Code),
            (nameof(Plaatsing.Aanbieder), lot.Aanbieder),
            (nameof(Plaatsing.Route), lot.Route),
            (nameof(Plaatsing.Gemeente), person.Gemeente),
            (nameof(Plaatsing.Wet), person.Wet),
            (nameof(Plaatsing.Soort), person.Soort),
            (nameof(Plaatsing.Financiering), Financiering.Gemeente),
            (nameof(Plaatsing.Status), einde is not null ? PlaatsingStatus.Beeindigd : start is null ? PlaatsingStatus.Aangemeld : PlaatsingStatus.Gestart),
            (nameof(Plaatsing.AangemeldOp), aangemeld),
            (nameof(Plaatsing.Startdatum), start),
            (nameof(Plaatsing.Einddatum), einde),
            (nameof(Plaatsing.Eindreden), reden),
            (nameof(Plaatsing.VerplichtEuro), verplicht),
        })
        {
            typeof(Plaatsing).GetProperty(name)!.SetValue(row, value);
        }

        rows.Add(row);
    }
}
