// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Herinneringen;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Vandaag;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>What asks for attention today, with one next step each.</summary>
internal sealed class IndexModel : InkoopPage
{
    private const int Kort = 15;

    // One and more, for every kind of work that a module makes; a test holds the two equal.
    private static readonly Dictionary<string, (string Een, string Meer)> Woorden = new(StringComparer.Ordinal)
    {
        ["verlenging-besluit"] = ("besluit over verlenging", "besluiten over verlenging"),
        ["contract-eindigt"] = ("contract dat eindigt", "contracten die eindigen"),
        ["inkoop-sluiten"] = ("inschrijving te sluiten", "inschrijvingen te sluiten"),
        ["gunning-definitief"] = ("gunning kan definitief worden", "gunningen kunnen definitief worden"),
        ["gunning-bezwaar"] = ("bezwaar houdt een gunning op", "bezwaren houden een gunning op"),
        ["toezegging"] = ("toezegging na te vragen", "toezeggingen na te vragen"),
        ["contract-afgelopen"] = ("contract voorbij, nog niet afgesloten", "contracten voorbij, nog niet afgesloten"),
        ["contract-onvolledig"] = ("onvolledig contract", "onvolledige contracten"),
        ["document-ontbreekt"] = ("contract waarvan een document ontbreekt", "contracten waarvan documenten ontbreken"),
        ["document-verloopt"] = ("document dat verloopt", "documenten die verlopen"),
        ["gesprek-komt"] = ("gesprek dat eraan komt", "gesprekken die eraan komen"),
        ["gesprek-verslag"] = ("gesprek zonder verslag", "gesprekken zonder verslag"),
        ["gesprek-afspraak"] = ("open afspraak uit een gesprek", "open afspraken uit gesprekken"),
        ["uren-ontbreken"] = ("contract zonder uren van vorige maand", "contracten zonder uren van vorige maand"),
        ["termijn-loopt-af"] = ("inburgeringstermijn voorbij of bijna voorbij", "inburgeringstermijnen voorbij of bijna voorbij"),
        ["module-klaar"] = ("module klaar bij de aanbieder", "modules klaar bij aanbieders"),
        ["pip-te-laat"] = ("PIP te laat", "PIP’s te laat"),
        ["plaatsing-zonder-antwoord"] = ("aanmelding zonder antwoord", "aanmeldingen zonder antwoord"),
        ["plaatsing-geweigerd"] = ("geweigerde plaatsing", "geweigerde plaatsingen"),
        ["geen-plaats"] = ("persoon zonder plaats", "personen zonder plaats"),
        ["plaats-vrij"] = ("vrije plaats voor iemand op de wachtlijst", "vrije plaatsen voor mensen op de wachtlijst"),
        ["begeleiding"] = ("gesprek met een inburgeraar", "gesprekken met inburgeraars"),
        ["signaal"] = ("signaal te beantwoorden", "signalen te beantwoorden"),
        ["kwaliteit-eis"] = ("kwaliteitseis niet op orde", "kwaliteitseisen niet op orde"),
        ["kwaliteit-melding"] = ("melding over werving", "meldingen over werving"),
        ["kwaliteit-rapportage"] = ("rapportage te laat", "rapportages te laat"),
        ["kwaliteit-vraag"] = ("vraag over een rapportage", "vragen over rapportages"),
        ["kwaliteit-scorekaart"] = ("scorekaart die op iemand wacht", "scorekaarten die op iemand wachten"),
        ["kwaliteit-bevinding"] = ("bevinding met een volgende stap", "bevindingen met een volgende stap"),
        ["kwaliteit-bewijsstuk"] = ("bewijsstuk te behandelen", "bewijsstukken te behandelen"),
        ["kwaliteit-bewijsverloop"] = ("bewijs dat verloopt", "bewijzen die verlopen"),
        ["kwaliteit-stopvoorstel"] = ("voorstel voor een plaatsingsstop", "voorstellen voor een plaatsingsstop"),
        ["kwaliteit-register"] = ("verschil met een register", "verschillen met een register"),
        ["device-retour"] = ("device dat terug moet", "devices die terug moeten"),
        ["device-te-laat"] = ("device te laat terug", "devices te laat terug"),
        ["device-incident"] = ("incident waarover u besluit", "incidenten waarover u besluit"),
        ["device-wissen"] = ("voorraad met devices die nog niet zijn gewist", "voorraden met devices die nog niet zijn gewist"),
        ["device-herinneringen"] = ("stapel herinneringen over devices", "stapels herinneringen over devices"),
        ["devices-uitreiken"] = ("groep die devices krijgt", "groepen die devices krijgen"),
        ["bruikleen-niet-getekend"] = ("bruikleen zonder handtekening", "bruiklenen zonder handtekening"),
        ["bruikleen-tweede"] = ("tweede device bij één plaatsing", "tweede devices bij één plaatsing"),
    };

    /// <summary>Shows one kind of work only.</summary>
    [BindProperty(Name = "soort", SupportsGet = true)]
    public string? Soort { get; set; }

    /// <summary>Shows all, not only the most urgent.</summary>
    [BindProperty(Name = "alles", SupportsGet = true)]
    public bool Alles { get; set; }

    public VandaagOverzicht Overzicht { get; private set; } = new([], 0, [], 0, []);

    public IReadOnlyList<WerkRegel> Regels { get; private set; } = [];

    /// <summary>How many of this kind there are.</summary>
    public int Gevonden { get; private set; }

    public IReadOnlyList<Mijlpaal> Mijlpalen { get; private set; } = [];

    public DateOnly Dag { get; private set; }

    /// <summary>May say to take up an item, so that colleagues see it.</summary>
    public bool MagOppakken => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Consulent) || Actor.Is(Rol.Beheerder);

    /// <summary>Who has taken up an item; null = nobody.</summary>
    public string? OpgepaktDoor(Guid werk) => Overzicht.Opgepakt.FirstOrDefault(o => o.Werk == werk)?.Naam;

    public Task<IActionResult> OnPostOppakkenAsync(Guid werk, CancellationToken cancellationToken) =>
        VerwerkAsync(new PakWerkOp(werk), "U pakt dit op. Uw collega’s zien dat.", string.IsNullOrEmpty(Soort) ? "/" : $"/?soort={Uri.EscapeDataString(Soort)}", cancellationToken);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Dag = Clock.Vandaag();
        if ((await SendAsync(new HaalVandaag(), cancellationToken)).TryGet(out var overview))
        {
            Overzicht = overview;
            var wanted = overview.Regels.Where(r => string.IsNullOrEmpty(Soort) || r.Soort == Soort).ToList();
            Gevonden = string.IsNullOrEmpty(Soort) ? overview.Totaal : wanted.Count;
            Regels = Alles || !string.IsNullOrEmpty(Soort) ? wanted : [.. wanted.Take(Kort)];
        }

        Mijlpalen = Host.Vandaag.Mijlpalen.Van(Overzicht.Regels, await ContractDaysAsync(cancellationToken), Dag);
        return Page();
    }

    /// <summary>The kinds of work that have words.</summary>
    public static IReadOnlyCollection<string> Soorten => Woorden.Keys;

    /// <summary>Words of a kind of work, for so many of them; a kind of an earlier version that is still on a list shows its own name.</summary>
    public static string Woord(string soort, int aantal) => !Woorden.TryGetValue(soort, out var words) ? soort.Replace('-', ' ') : aantal == 1 ? words.Een : words.Meer;

    public static Toonsoort Kleur(Ernst ernst) => ernst switch
    {
        Ernst.Fout => Toonsoort.Fout,
        Ernst.LetOp => Toonsoort.LetOp,
        _ => Toonsoort.Info,
    };

    private async Task<List<Mijlpaal>> ContractDaysAsync(CancellationToken cancellationToken)
    {
        if (!Actor.Is(Rol.Contractmanager) && !Actor.Is(Rol.Aanbieder))
        {
            return [];
        }

        var page = await Mediator.Send(new ZoekContracten(new PageRequest(PageRequest.Maximum, Sortering: "einddatum"), new ContractFilter()), cancellationToken);
        List<Mijlpaal> days = [];
        foreach (var contract in page.TryGet(out var found) ? found.Items : [])
        {
            var path = "/contracten/" + Uri.EscapeDataString(contract.Nummer);
            if (contract.Status is ContractStatus.Actief or ContractStatus.Opgezegd)
            {
                days.Add(new Mijlpaal(contract.Einddatum, $"Laatste dag {contract.Nummer} ({contract.AanbiederNaam})", path));
            }

            if (contract.BesluitUiterlijk is { } decide && contract.Status == ContractStatus.Actief)
            {
                days.Add(new Mijlpaal(decide, $"Besluit verlenging {contract.Nummer} ({contract.AanbiederNaam})", path));
            }
        }

        return days;
    }
}
