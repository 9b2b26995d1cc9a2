// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Devices.Uitleen;

internal static class BruikleenErrors
{
    public static Error Onbekend() => Error.NotFound("BRUIKLEEN_ONBEKEND", "Deze bruikleen is niet gevonden.");

    public static Error PlaatsingOnbekend(string nummer) =>
        Error.Rule("BRUIKLEEN_PLAATSING_ONBEKEND", $"Plaatsing ‘{nummer}’ is niet gevonden. Controleer het nummer, zoals PL-00004.", "Plaatsing");

    public static Error PlaatsingLooptNiet(string nummer) =>
        Error.Rule("BRUIKLEEN_PLAATSING_LOOPT_NIET", $"Plaatsing ‘{nummer}’ loopt niet. Een device kan alleen worden uitgeleend bij een plaatsing die is geaccepteerd of gestart.", "Plaatsing");

    public static Error DeviceAlUit(string serienummer, string plaatsing) =>
        Error.Rule("BRUIKLEEN_DEVICE_AL_UIT", $"Device ‘{serienummer}’ is al uitgeleend, bij plaatsing ‘{plaatsing}’. Neem het eerst in.", "Serienummer");

    /// <summary>A loan is known by its device and its first day, in files too.</summary>
    public static Error DagBezet(string serienummer, DateOnly dag) =>
        Error.Rule("BRUIKLEEN_DAG_BEZET", $"Device ‘{serienummer}’ is op {dag:dd-MM-yyyy} al een keer uitgegeven. Kies een ander device, of geef dit op een andere dag uit.", "Serienummer");

    public static Error DeviceKwijt(string serienummer) =>
        Error.Rule("BRUIKLEEN_DEVICE_KWIJT", $"Device ‘{serienummer}’ staat als verloren of gestolen. Neem het eerst in als het terug is.", "Serienummer");

    public static Error TweedeUitleen(string plaatsing, string serienummer) =>
        Error.Rule("BRUIKLEEN_TWEEDE_UITLEEN", $"Bij plaatsing ‘{plaatsing}’ staat nog een device uit: ‘{serienummer}’. Schrijf op waarom een tweede device nodig is, of neem het eerste in.", "Motivering");

    public static Error Wi2013NietToegestaan(string contractnummer, string perceel) =>
        Error.Rule("BRUIKLEEN_WI2013_NIET_TOEGESTAAN", $"Deze persoon valt onder de Wi2013. Contract ‘{contractnummer}’, perceel ‘{perceel}’ betaalt geen device voor de Wi2013.", "Serienummer");

    public static Error AlGetekend(DateOnly op) => Error.Rule("BRUIKLEEN_AL_GETEKEND", $"De overeenkomst is al getekend op {op:dd-MM-yyyy}.", "GetekendOp");

    public static Error AlTerug(DateOnly op) => Error.Rule("BRUIKLEEN_AL_TERUG", $"Het device is al ingenomen op {op:dd-MM-yyyy}.");

    public static Error InDeToekomst(string veld, DateOnly dag) => Error.Rule("BRUIKLEEN_DATUM_IN_TOEKOMST", $"{dag:dd-MM-yyyy} ligt in de toekomst. Vul een dag tot en met vandaag in.", veld);

    public static Error VoorUitgifte(string veld, DateOnly dag, DateOnly uitgegevenOp) =>
        Error.Rule("BRUIKLEEN_DATUM_VOOR_UITGIFTE", $"{dag:dd-MM-yyyy} ligt voor de dag van uitgifte, {uitgegevenOp:dd-MM-yyyy}.", veld);

    public static Error GeenIncident() => Error.Rule("BRUIKLEEN_GEEN_INCIDENT", "Meld eerst het incident; daarna kunt u besluiten wie de schade draagt.");

    public static Error GeenAangifte() =>
        Error.Rule("BRUIKLEEN_GEEN_AANGIFTE", "Bij diefstal hoort een aangifte. Leg eerst het nummer van de aangifte bij de politie vast; daarna kunt u besluiten.", "Aangiftenummer");

    public static Error NietGehoord() =>
        Error.Rule("BRUIKLEEN_NIET_GEHOORD", "De lener moet eerst kunnen vertellen wat er is gebeurd. Leg het gesprek vast; daarna kunt u besluiten dat de lener betaalt.", "Aansprakelijk");

    public static Error GeenSchadebedrag() =>
        Error.Rule("BRUIKLEEN_GEEN_SCHADEBEDRAG", "Vul in hoeveel euro de lener moet betalen.", "SchadeEuro");

    public static Error AccessoireOnbekend(string naam, IReadOnlyList<string> mee) =>
        Error.Rule("BRUIKLEEN_ACCESSOIRE_ONBEKEND", mee.Count == 0 ? $"‘{naam}’ ging niet mee: bij deze bruikleen hoorden geen accessoires." : $"‘{naam}’ ging niet mee. Kies uit: {string.Join(", ", mee)}.", "Ontbreekt");

    public static Error NietUit(string serienummer) =>
        Error.Rule("BRUIKLEEN_NIET_UIT", $"Device ‘{serienummer}’ is al terug. Alleen een device dat uitstaat kunt u vervangen.");

    public static Error DubbelInSessie(string serienummer) =>
        Error.Rule("BRUIKLEEN_DUBBEL_IN_SESSIE", $"Device ‘{serienummer}’ staat twee keer in deze uitgifte. Kies voor elke lener een eigen device.", "Serienummer");

    public static Error VersieOnbekend(string versie, IEnumerable<string> bekend) =>
        Error.Rule("BRUIKLEEN_VERSIE_ONBEKEND", $"Versie ‘{versie}’ van de bruikleenovereenkomst is niet bekend. Kies uit: {string.Join(", ", bekend)}.", "OvereenkomstVersie");

    public static Error NogKwijt(string serienummer) =>
        Error.Rule("BRUIKLEEN_NOG_KWIJT", $"Device ‘{serienummer}’ staat als verloren of gestolen. Neem het eerst in als het terug is; daarna kunt u een defect melden.", "Soort");
}
