// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.Demo;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Sandbox;

/// <summary>A Host that is there to try systems of providers on: with invented people only.</summary>
public sealed class SandboxOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Sectie = "Sandbox";

    /// <summary>Fills an empty database with the demo region and the cases, and refuses any other.</summary>
    public bool Aan { get; set; }

    /// <summary>Secret of the API clients of the providers, at least 32 characters.</summary>
    public string Geheim { get; set; } = "";
}

/// <summary>Fills the database of a sandbox, through the same import and messages as real data.</summary>
internal sealed class Sandboxvuller(IServiceScopeFactory scopes, DemoVuller demo, Importeur importeur, OutboxRelay relay, IOptions<SandboxOptions> options, TimeProvider clock)
{
    public const int KleinsteGeheim = 32;

    private const string Contract = "IB-2022-01";
    private const string Perceel = "B1";
    private const string AnderContract = "IB-2022-02";

    /// <summary>The clients of a sandbox: one per provider that has cases.</summary>
    public static IReadOnlyList<(string ClientId, string Aanbieder)> Clients { get; } = [("sandbox-taalhaven", "TAALHAVEN"), ("sandbox-meedoen", "MEEDOEN")];

    /// <summary>Fills an empty database. One that a sandbox filled before stays as it is; one that holds anything else is refused.</summary>
    public async Task VulAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Geheim.Length < KleinsteGeheim)
        {
            throw new SandboxFout($"Sandbox:Geheim heeft {options.Value.Geheim.Length} tekens, maar moet er ten minste {KleinsteGeheim} hebben.");
        }

        await using var scope = Systeem();
        var clients = scope.ServiceProvider.GetRequiredService<ApiClients>();
        if (await clients.FindAsync(Clients[0].ClientId, cancellationToken) is not null)
        {
            return;
        }

        var today = clock.Vandaag();
        if (await demo.VulAsync(new DemoOpdracht(1, Omvang.Klein, today), null, cancellationToken) is not { } filled)
        {
            throw new SandboxFout("Sandbox:Aan staat aan, maar deze database is niet leeg en geen sandbox. Geef de sandbox een eigen database.");
        }

        var made = filled.Gelukt
            ? await importeur.VoerUitAsync(new ImportOpdracht("sandbox", "sandbox", Actor.Systeem(Kanaal.Import), Proef: false, PerRij: false), Bundel(today), null, cancellationToken)
            : filled;
        if (!made.Gelukt)
        {
            throw new InvalidOperationException("The sandbox was not filled: " + string.Join("; ", made.Meldingen.Where(m => !m.IsWaarschuwing).Take(5)));
        }

        var message = new DemoBericht(scopes, cancellationToken);
        await message.StuurAsync(new WeigerPlaatsing(Sandboxgevallen.Geweigerd, Weigerreden.GeenPlek));
        await message.StuurAsync(new TrekPlaatsingIn(Sandboxgevallen.Ingetrokken, "Verhuisd voor de start."));
        await relay.DeliverAsync(cancellationToken);
        foreach (var (clientId, provider) in Clients)
        {
            await clients.RegistreerAsync(clientId, $"Sandbox {provider}", options.Value.Geheim, provider, [], cancellationToken);
        }
    }

    // One person per placement, each with a PIP that came in time; the running ones began eight months ago.
    private static Bundel Bundel(DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var begun = month.AddMonths(-8).AddDays(6);
        (string Nummer, string Contract, DateOnly Aangemeld, DateOnly? Start, DateOnly? Einde)[] placements =
        [
            (Sandboxgevallen.Nieuw, Contract, today.AddDays(-1), null, null),
            (Sandboxgevallen.Laat, Contract, today.AddDays(-15), null, null),
            (Sandboxgevallen.Geweigerd, Contract, today.AddDays(-4), null, null),
            (Sandboxgevallen.Ingetrokken, Contract, today.AddDays(-4), null, null),
            (Sandboxgevallen.Geaccepteerd, Contract, today.AddDays(-9), today.AddDays(10), null),
            (Sandboxgevallen.Lopend, Contract, begun.AddDays(-20), begun, null),
            (Sandboxgevallen.Geeindigd, Contract, begun.AddDays(-20), begun, month.AddMonths(-2).AddDays(10)),
            (Sandboxgevallen.VanEenAnder, AnderContract, today.AddDays(-1), null, null),
        ];
        var people = placements.Select((p, i) => (Plaatsing: p, Dossier: $"ZB-{i + 1:000}", Pip: p.Aangemeld.AddDays(-20))).ToList();
        var months = Enumerable.Range(-7, 7).Select(m => month.AddMonths(m)).ToList();
        var order = new DemoOpdracht(1, Omvang.Klein, today);
        return new Bundel(
            "sandbox",
            [
                new DemoTabel(order, "inburgeraars", ["dossiernummer", "gemeente", "achternaam", "voornaam", "geboortedatum", "wet", "soort", "alfabetisering", "brp_datum"],
                    () => people.Select((p, i) => new object?[] { p.Dossier, DemoAanbod.Gemeenten[0].Code, $"Zandbak{i + 1:000}", "Alfa", new DateOnly(1990, 1, 1), "Wi2021", "Asiel", "NVT", p.Pip.AddDays(-30) })),
                new DemoTabel(order, "pips", ["dossiernummer", "dagtekening", "leerroute", "niveau", "uren_b1"], () => people.Select(p => new object?[] { p.Dossier, p.Pip, "B", "B1", 600 })),
                new DemoTabel(order, "plaatsingen", ["plaatsing", "dossiernummer", "contract", "perceel", "aangemeld_op", "startdatum", "einddatum", "eindreden", "financiering"],
                    () => people.Select(p => new object?[] { p.Plaatsing.Nummer, p.Dossier, p.Plaatsing.Contract, Perceel, p.Plaatsing.Aangemeld, p.Plaatsing.Start, p.Plaatsing.Einde, p.Plaatsing.Einde is null ? null : "Uitval", "Gemeente" })),
                new DemoTabel(order, "uren", ["plaatsing", "maand", "aangeboden", "gevolgd", "geoorloofd_verzuim", "ongeoorloofd_verzuim", "waarvan_online"],
                    () => months.Select(m => new object?[] { Sandboxgevallen.Lopend, $"{m:yyyy-MM}", 24m, 20m, 3m, 1m, 0m })),
            ],
            []);
    }

    private AsyncServiceScope Systeem()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Opdrachtregel);
        return scope;
    }
}
