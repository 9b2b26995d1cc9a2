// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Inburgering.Inkoop.BrowserTests.Support;
using Inburgering.Inkoop.Contracten.Belangen;
using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Devices.Berichten;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Host.Webhooks;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Duoberichten;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Toegang;

/// <summary>A key of a thing that is there, and one of the same shape of a thing that is not.</summary>
/// <param name="Bestaat">Of a thing of provider TAALHAVEN and gemeente 0626.</param>
/// <param name="Ontbreekt">Of nothing.</param>
internal sealed record Sleutel(string Bestaat, string Ontbreekt);

/// <summary>The example region with one real thing of every kind that a key can point at, on a Host of its own per class.</summary>
public sealed partial class Sleutelregio : IAsyncLifetime
{
    private const string Contract = "IB-2022-01";
    private const string Aanbieder = "TAALHAVEN";
    private const string Traject = "IT-2026-07";

    private static readonly DateOnly Vandaag = new(2026, 11, 24);
    private static readonly Dictionary<Ding, Sleutel> Bos = [];
    private static readonly Vulling Alles = new("sleutels", VulAsync);

    internal HostApp App { get; private set; } = null!;

    /// <summary>The key of every kind of thing.</summary>
    internal static IReadOnlyDictionary<Ding, Sleutel> Sleutels => Bos;

    /// <summary>Who is not a party to anything in the region: a provider, and two gemeenten with the roles that may do most.</summary>
    internal static IReadOnlyList<Actor> Vreemden { get; } =
    [
        Wie.AndereAanbieder,
        Wie.AndereGemeente,
        new("andere-inkoper", "Andere inkoper", [Rol.Contractmanager], Scope.VanGemeenten("9999"), Kanaal.Web),
    ];

    /// <summary>
    /// True for what everybody with this role may see, whosever it is. A provider is known to every gemeente of the region: it is bought together. Its quality
    /// file is kept by all contract managers together. Open data is published by the region. Anybody may report a provider, a competitor too. Which gemeenten there
    /// are is no secret: who makes a contract chooses from the list.
    /// </summary>
    internal static bool IsGedeeld(Actor actor, string waar, Ding ding) => ding switch
    {
        Ding.Opendatauitgave => true,
        Ding.Gemeente => waar is "registreerContract" or "registreerInkooptraject",
        Ding.Aanbieder => !actor.Is(Rol.Aanbieder) || waar is "meldAcquisitie" or "/Kwaliteit/NieuweMelding",
        Ding.Bewijsstuk or Ding.Medewerker or Ding.Melding or Ding.Goedkeuring => actor.Is(Rol.Contractmanager),
        _ => false,
    };

    /// <summary>What an answer says, without the keys that were asked for.</summary>
    internal static string Neutraal(string answer) => NieuweMelding().Replace(Bos.OrderByDescending(s => s.Value.Bestaat.Length).Aggregate(answer, (text, s) => text
        .Replace(s.Value.Bestaat, $"‹{s.Key}›", StringComparison.OrdinalIgnoreCase)
        .Replace(s.Value.Ontbreekt, $"‹{s.Key}›", StringComparison.OrdinalIgnoreCase)), "‹nieuw›");

    public async Task InitializeAsync() => App = await HostApp.StartAsync(DatabaseProvider.Sqlite, today: Vandaag, vulling: Alles);

    public async Task DisposeAsync() => await App.DisposeAsync();

    private static async Task VulAsync(IServiceProvider services)
    {
        await VoorbeeldRegio.ImporteerAsync(services);
        var tenders = new InkoopVulling(services);
        await tenders.GegundAsync(Traject, bezwaar: true);
        await new KwaliteitVulling(services).VulAsync();
        await new ContractVulling(services).VulAsync(Vandaag);
        await new RegioVulling(services).VulAsync();
        await new DeviceVulling(services).VulAsync();
        await services.GetRequiredService<OutboxRelay>().DeliverAsync(CancellationToken.None);
        await NachtAsync(services);
        Codes();
        await PlaatsingAsync(services);
        await DevicesAsync(services);
        await KwaliteitAsync(services);
        await RegioAsync(services);
    }

    private static async Task NachtAsync(IServiceProvider services)
    {
        await using var jobs = services.CreateAsyncScope();
        jobs.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        foreach (var job in jobs.ServiceProvider.GetServices<IRecurringJob>().Where(j => j.Naam.StartsWith("devices-", StringComparison.Ordinal)))
        {
            await job.RunAsync(CancellationToken.None);
        }
    }

    private static void Codes()
    {
        Bos[Ding.Aanbieder] = new(Aanbieder, "BESTAATNIET");
        Bos[Ding.Contract] = new(Contract, "IB-9999-99");
        Bos[Ding.Traject] = new(Traject, "IT-9999-99");
        Bos[Ding.Gemeente] = new("0626", "9998");
        Bos[Ding.Bewijsstuk] = new("BS-00002", "BS-99999");
        Bos[Ding.Contracteis] = new("CE-00001", "CE-99999");
        Bos[Ding.Bevinding] = new("BV-00002", "BV-99999");
        Bos[Ding.Bezoek] = new("LB-00002", "LB-99999");
        Bos[Ding.Devicegroep] = new("Z-route december", "Z-route januari");
        Bos[Ding.Serienummer] = new("VUL-003", "VUL-999");
    }

    private static async Task PlaatsingAsync(IServiceProvider services)
    {
        var placement = (await services.DoeAsync(new ZoekPlaatsingen(new PageRequest(1), new PlaatsingFilter(Status: PlaatsingStatus.Gestart, Contract: Contract, Perceel: "B1")))).Value.Pagina.Items.Single();
        Bos[Ding.Plaatsing] = new(placement.Nummer, "PL-99999");
        Bos[Ding.Dossier] = new(placement.Dossiernummer, "D999-99999");
        var group = (await services.DoeAsync(new LegGroepVast(Contract, "B1", "DAG-1", new GroepGegevens(placement.Startdatum!.Value, 12, Groepsvorm.Dag, "Testlaan 1")))).Value;
        Voeg(Ding.Groep, group);
        Voeg(Ding.Les, (await services.DoeAsync(new LegLesVast(group, Vandaag, 3, false))).Value);
        await services.DoeAsync(new DeelIn(placement.Nummer, group));
        Voeg(Ding.Signaal, (await services.DoeAsync(new MeldSignaal(placement.Nummer, Signaalonderwerp.Verzuim, "Komt weinig."))).Value);
        await services.DoeAsync(new MeldExamen(placement.Nummer, Onderdeel.KNM, null, Vandaag, Uitslag.Gezakt));
        await services.DoeAsync(new MaakDuoberichten(Duoberichtsoort.Inburgeringsaanbod));
        Voeg(Ding.Duobericht, (await services.DoeAsync(new ZoekDuoberichten(new PageRequest(1)))).Value.Pagina.Items[0].Id);
        await services.DoeAsync(new RegistreerInburgeraar("D000-00001", new InburgeraarGegevens("0626", "Testpersoon", "Alfa", new DateOnly(1990, 1, 1), Wet.Wi2021, Soort.Asiel, Alfabetisering.NVT, Vandaag.AddMonths(-3))));
        await services.DoeAsync(new LegPipVast("D000-00001", Vandaag.AddMonths(-1), Route.B1, Niveau.B1));
        Voeg(Ding.Wachtplek, (await services.DoeAsync(new ZetOpWachtlijst("D000-00001", Contract, "B1", Vandaag, Financiering.Gemeente))).Value);
    }

    private static async Task DevicesAsync(IServiceProvider services)
    {
        var loan = (await services.DoeAsync(new ZoekBruiklenen(new PageRequest(1), new BruikleenFilter(Serienummer: "VUL-003")))).Value.Items.Single();
        Voeg(Ding.Bruikleen, loan.Id);
        Voeg(Ding.Overeenkomst, loan.OvereenkomstId!.Value);
        await services.DoeAsync(new HoorLener(loan.Id, Vandaag, "Het viel van tafel."));
        await services.DoeAsync(new BesluitAansprakelijkheid(loan.Id, Aansprakelijke.Inburgeraar, "Onzorgvuldig gebruik.", 100m));
        Voeg(Ding.Herinnering, (await services.DoeAsync(new ZoekBerichten(new PageRequest(1)))).Value.Items[0].Id);
    }

    private static async Task KwaliteitAsync(IServiceProvider services)
    {
        await services.DoeAsync(new BewaarConcept(Contract, "2025-K4", [new Conceptveld("B1", "uren_gevolgd", "12")]));
        await services.DoeAsync(new VoegBewijsbestandToe(Bos[Ding.Bewijsstuk].Bestaat, new Upload("bewijs.pdf", new MemoryStream("%PDF-1.7 voorbeeld"u8.ToArray()))));
        Bos[Ding.Medewerker] = new((await services.DoeAsync(new ZoekMedewerkers(new PageRequest(1), Aanbieder))).Value.Items[0].Code, "M-99999");
        Bos[Ding.Melding] = new((await services.DoeAsync(new MeldAcquisitie(new MeldingGegevens(Aanbieder, Contract, Vandaag.AddDays(-1), "Deelt laptops uit.", false)))).Value, "AM-99999");
        Voeg(Ding.Vraag, (await services.DoeAsync(new ZoekVragen(new PageRequest(1)))).Value.Items[0].Id);
        Voeg(Ding.Goedkeuring, (await services.DoeAsync(new LegOverdrachtsgoedkeuringVast(Aanbieder, "MEEDOEN", Vandaag.AddDays(-10), "BoW-1"))).Value);
    }

    private static async Task RegioAsync(IServiceProvider services)
    {
        Voeg(Ding.Document, (await services.DoeAsync(new ZoekContractdocumenten(Contract))).Value.Documenten[0].Id);
        Voeg(Ding.Belang, (await services.DoeAsync(new RegistreerBelang(Aanbieder, "Heeft er gewerkt."))).Value);
        Voeg(Ding.Monitoruitgave, (await services.DoeAsync(new ZoekMonitoruitgaven())).Value[0].Id);
        Voeg(Ding.Opendatauitgave, (await services.DoeAsync(new ZoekOpendatauitgaven())).Value[0].Id);
        var hook = (await services.DoeAsync(new ZoekWebhooks())).Value[0].Id;
        Voeg(Ding.Webhook, hook);

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Wie.Met(Rol.Contractmanager);
        var delivery = Webhookbezorging.Maak(hook, Guid.NewGuid(), nameof(PlaatsingGestart), "{}", services.GetRequiredService<TimeProvider>().GetUtcNow());
        Voeg(Ding.Bezorging, delivery.Id);
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        db.Webhookbezorgingen.Add(delivery);
        scope.ServiceProvider.GetRequiredService<MessageContext>().Begin("sleutels");
        await db.SaveChangesAsync();
        Voeg(Ding.Import, (await scope.ServiceProvider.GetRequiredService<MediatR.IMediator>().Send(new StartImport(Guid.NewGuid(), "uren.csv", Proef: true, PerRij: false))).Value);
    }

    private static void Voeg(Ding ding, Guid id) => Bos[ding] = new(id.ToString(), $"00000000-0000-0000-0000-00000000{(int)ding:x2}0f");

    // Every report that is made gets the next number.
    [GeneratedRegex("AM-0[0-9]{4}", RegexOptions.None, 1000)]
    private static partial Regex NieuweMelding();
}
