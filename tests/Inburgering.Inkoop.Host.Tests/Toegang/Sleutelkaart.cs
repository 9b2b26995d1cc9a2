// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Host.Tests.Toegang;

/// <summary>What a key in a question can point at.</summary>
internal enum Ding
{
    Aanbieder,
    Belang,
    Bevinding,
    Bewijsstuk,
    Bezoek,
    Bezorging,
    Bruikleen,
    Contract,
    Contracteis,
    Devicegroep,
    Document,
    Dossier,
    Duobericht,
    Gemeente,
    Goedkeuring,
    Groep,
    Herinnering,
    Import,
    Les,
    Medewerker,
    Melding,
    Monitoruitgave,
    Opendatauitgave,
    Overeenkomst,
    Plaatsing,
    Serienummer,
    Signaal,
    Traject,
    Vraag,
    Wachtplek,
    Webhook,
}

/// <summary>
/// What every name of an argument, of a part of an address or of a query means: a key of a kind of thing, something beside a key, or no key at all.
/// A name that is not here fails the tests: whoever adds one says what it is.
/// </summary>
internal static class Sleutelkaart
{
    // A name that means the same everywhere.
    private static readonly Dictionary<string, Ding> Overal = new(StringComparer.Ordinal)
    {
        ["aanbieder"] = Ding.Aanbieder,
        ["uitvoerder"] = Ding.Aanbieder,
        ["vanAanbieder"] = Ding.Aanbieder,
        ["onderaannemers"] = Ding.Aanbieder,
        ["contract"] = Ding.Contract,
        ["contractnummer"] = Ding.Contract,
        ["naarContract"] = Ding.Contract,
        ["vanContract"] = Ding.Contract,
        ["traject"] = Ding.Traject,
        ["plaatsing"] = Ding.Plaatsing,
        ["nummers"] = Ding.Plaatsing,
        ["dossier"] = Ding.Dossier,
        ["dossiernummer"] = Ding.Dossier,
        ["serienummer"] = Ding.Serienummer,
        ["serienummers"] = Ding.Serienummer,
        ["medewerker"] = Ding.Medewerker,
        ["groepId"] = Ding.Groep,
        ["lesId"] = Ding.Les,
        ["signaalId"] = Ding.Signaal,
        ["wachtendeId"] = Ding.Wachtplek,
        ["duoberichtId"] = Ding.Duobericht,
        ["vraagId"] = Ding.Vraag,
        ["documentId"] = Ding.Document,
        ["document"] = Ding.Document,
        ["bruikleen"] = Ding.Bruikleen,
        ["webhookId"] = Ding.Webhook,
        ["bezorgingId"] = Ding.Bezorging,
        ["gemeente"] = Ding.Gemeente,
        ["gemeenten"] = Ding.Gemeente,
    };

    // A name that means one thing here and another there: a root field of GraphQL, a page, or an address of REST.
    private static readonly Dictionary<(string Waar, string Naam), Ding> Hier = Maak(
        (Ding.Melding, "nummer", "acquisitiemelding beoordeelMelding handelMeldingAf legHoorVast /Kwaliteit/Melding"),
        (Ding.Bevinding, "nummer", "bevinding beoordeelVerbeterplan dienVerbeterplanIn escaleerBevinding meldBevindingUitgevoerd sluitBevindingAf /Kwaliteit/Bevinding"),
        (Ding.Bewijsstuk, "nummer", "bewijsstuk trekBewijsstukIn verifieerBewijsstuk /Kwaliteit/Bewijsstuk api/v1/bewijsstukken/{nummer}/bestand"),
        (Ding.Bezoek, "nummer", "lesbezoek laatLesbezoekVervallen legLesbezoekVast /Kwaliteit/Bezoek"),
        (Ding.Contract, "nummer", "contract contractGeschiedenis /Kwaliteit/Eisenpakket /Kwaliteit/Ladder /Contracten/Wijzigen /Contracten/Uitputting /Contracten/Contract /Contracten/Perceel /Contracten/Documenten "
            + "/Contracten/Indexregel /Contracten/Afsluiten /Contracten/Wijzigingsovereenkomst /Contracten/Opzeggen /Contracten/Verlengen /Contracten/Activeren /Contracten/Toezeggingen /Contracten/Indexeren /Contracten/Prijs "
            + "/Contracten/Overdracht /Contracten/Prijzen /Contracten/Gesprekken api/v1/contracten/{nummer}"),
        (Ding.Traject, "nummer", "inkooptraject inkooptrajectGeschiedenis /Inkoop/Wijzigen /Inkoop/Definitief /Inkoop/Gunning /Inkoop/Traject /Inkoop/Perceel /Inkoop/GunningIntrekken /Inkoop/Scoreblad /Inkoop/Toetsen "
            + "/Inkoop/BezwaarAfhandelen /Inkoop/Eisen /Inkoop/Brief /Inkoop/Team /Inkoop/Stap /Inkoop/Inschrijving /Inkoop/Gunningswijze /Inkoop/Gunnen /Inkoop/Bezwaar /Inkoop/Intrekken /Inkoop/Inschrijvingen "
            + "/Inkoop/Consensus api/v1/inkooptrajecten/{nummer}/ocds api/v1/inkooptrajecten/{nummer}/dossier"),
        (Ding.Plaatsing, "nummer", "plaatsing plaatsbrief accepteerPlaatsing beeindigPlaatsing deelIn hervatPlaatsing kiesUitvoerder pauzeerPlaatsing stapOver startPlaatsing trekPlaatsingIn verschuifStart weigerPlaatsing "
            + "/Plaatsingen/Plaatsing /Plaatsingen/Brief api/v1/plaatsingen/{nummer}"),
        (Ding.Plaatsing, "van", "/Plaatsingen/Plaatsen /Plaatsingen/Vergelijken /Plaatsingen/Bevestigen"),
        (Ding.Aanbieder, "volgorde", "legLotingVast"),
        (Ding.Aanbieder, "code", "aanbieder aanbiederGeschiedenis wijzigAanbieder /Contracten/Aanbieder /Contracten/AanbiederWijzigen /Kwaliteit/Aanbieder /Kwaliteit/Keurmerk /Kwaliteit/Medewerker /Kwaliteit/Beoordelen "
            + "/Kwaliteit/Stop /Kwaliteit/Overdracht api/v1/aanbieders/{code}"),
        (Ding.Medewerker, "code", "medewerker legMedewerkerVast"),
        (Ding.Contracteis, "code", "beeindigContracteis"),
        (Ding.Serienummer, "code", "/Devices/Scannen"),
        (Ding.Bruikleen, "id", "bruikleen besluitAansprakelijkheid hoorLener legAangifteVast meldIncident neemDeviceIn tekenOvereenkomst vervangDevice /Devices/Bruikleen /Devices/Vervangen /Devices/Brief /Devices/Incident"),
        (Ding.Overeenkomst, "id", "bruikleenovereenkomst /Devices/Overeenkomst"),
        (Ding.Herinnering, "id", "deviceHerinnering legBerichtVerstuurdVast /Devices/Herinnering"),
        (Ding.Monitoruitgave, "id", "monitoruitgave monitorverschillen /Rapportage/MonitorUitgave"),
        (Ding.Opendatauitgave, "id", "opendatauitgave opendataverschillen /Rapportage/OpenDataUitgave"),
        (Ding.Belang, "id", "beeindigBelang"),
        (Ding.Belang, "einde", "/Contracten/Belangen"),
        (Ding.Goedkeuring, "id", "trekOverdrachtsgoedkeuringIn"),
        (Ding.Vraag, "id", "/Kwaliteit/Vraag"),
        (Ding.Les, "id", "/Plaatsingen/Les"),
        (Ding.Groep, "id", "/Plaatsingen/Groep"),
        (Ding.Groep, "groep", "/Plaatsingen/Bevestigen"),
        (Ding.Signaal, "id", "/Plaatsingen/Signaal"),
        (Ding.Wachtplek, "id", "/Plaatsingen/Wachtplek"),
        (Ding.Duobericht, "id", "/Plaatsingen/Duobericht"),
        (Ding.Document, "id", "api/v1/contracten/{contract}/documenten/{id:guid}/bestand"),
        (Ding.Import, "id", "/Importeren/Taak api/v1/importen/{id:guid} api/v1/importen/{id:guid}/fouten"),
        (Ding.Webhook, "id", "/Beheer/Webhook"),
        (Ding.Devicegroep, "groep", "geefDevicesVrij leenDeviceUit reikDevicesUit reserveerDevices /Devices/Uitreiken"));

    // Says which part of a thing is meant: real in both questions, so that what is asked for is there when the key is.
    private static readonly Dictionary<string, string> Vast = new(StringComparer.Ordinal)
    {
        ["perceel"] = "B1",
        ["naarPerceel"] = "B1",
        ["vanPerceel"] = "B1",
        ["periode"] = "2025-K4",
        ["vanPeriode"] = "2024",
        ["naarPeriode"] = "2025",
        ["kpi"] = "AANWEZIGHEID",
        ["eis"] = "PRIVACY",
        ["naar"] = "Intrekken",
        ["route"] = "B1",
        ["volgnummer"] = "1",
        ["formaat"] = "json",
        ["/Plaatsingen/AchterCijfer.kpi"] = "gestart",
    };

    /// <summary>Names that are no key, with the reason.</summary>
    private static readonly Dictionary<string, string> GeenSleutel = new[]
    {
        ("a place in a list, an order, or the client's own reference", "after clientMutationId sortering sorteer na voor"),
        ("what is looked for in what may be seen", "tekst zoek soort cijfer keuzes"),
        ("written by whoever sends it", "aangiftenummer aantal aanvang accessoires achternaam actie adres antwoord bewijs bowNummer brief brin bron correctiereden cpvCodes eenheid eigenPunten eigenaar foutcode getypt inhoud "
            + "instellingsnummer kenmerk knockouts kvk lijst locatie motivering naam noemer omschrijving onderwerp ontbreekt oordeel oorzaak opmerking overdracht overeenkomstVersie plaats reactie reden resultaat slotsom "
            + "tekstVersie teller tenderNed titel toelichting type uitgever uitleg verslag vindplaats vogGezienDoor voornaam xml zienswijze zin"),
        ("from a list that is the same for everybody", "criterium punt reeks regel"),
        ("an account of the region, which the administrator and whoever makes up a team may name", "accountId actorId"),
        ("a page of the administrator, who sees the whole region", "module sleutel wie"),
        ("where to go after signing in", "terug"),
    }.SelectMany(g => g.Item2.Split(' ').Select(n => (n, g.Item1))).ToDictionary(StringComparer.Ordinal);

    // No key here, though the name is one elsewhere.
    private static readonly Dictionary<(string Waar, string Naam), string> GeenSleutelHier = new[]
    {
        ("a new number: that it is taken has to be said", "nummer", "neemAankondigingOver registreerContract registreerInkooptraject /Inkoop/Nieuw /Inkoop/Aankondiging"),
        ("a new number: that it is taken has to be said", "code", "registreerAanbieder legGroepVast"),
        ("a new number: that it is taken has to be said", "dossiernummer", "registreerInburgeraar"),
        ("a new number: that it is taken has to be said", "serienummer", "registreerDevice"),
        ("from a list that is the same for everybody", "code", "kwaliteitseis wijzigEis scoremodeleffect stelScoremodelVast legDocumenttypeVast legGemeenteVast legGunningswijzeVast legIndicatorVast legInkoopeisenVast neemAankondigingOver "
            + "/Kwaliteit/Eis /Contracten/Documenttypen /Rapportage/Indicator"),
        ("the heading of figures that belong together", "groep", "scoremodeleffect stelScoremodelVast"),
        ("the id says by itself of what kind it is; has a test of its own", "id", "node"),
        ("an account of the region, which the administrator sees", "id", "/Beheer/ApiClientIntrekken /Beheer/Gebruiker"),
    }.SelectMany(g => g.Item3.Split(' ').Select(w => ((w, g.Item2), g.Item1))).ToDictionary();

    /// <summary>Everything that is said about one place, to find what is left of one that is gone.</summary>
    public static IEnumerable<(string Waar, string Naam)> PerPlaats => Hier.Keys.Concat(GeenSleutelHier.Keys);

    /// <summary>The kind of thing that a name points at; null when it is no key.</summary>
    public static Ding? Van(string waar, string naam) =>
        Hier.TryGetValue((waar, naam), out var here) ? here
        : GeenSleutelHier.ContainsKey((waar, naam)) ? null
        : Overal.TryGetValue(naam, out var everywhere) ? everywhere
        : null;

    /// <summary>The value of something beside a key.</summary>
    public static string? VasteWaarde(string waar, string naam) => Vast.GetValueOrDefault($"{waar}.{naam}") ?? Vast.GetValueOrDefault(naam);

    /// <summary>True when somebody has said what this name means.</summary>
    public static bool Kent(string waar, string naam) => Van(waar, naam) is not null || GeenSleutelHier.ContainsKey((waar, naam)) || Vast.ContainsKey(naam) || GeenSleutel.ContainsKey(naam);

    private static Dictionary<(string, string), Ding> Maak(params (Ding Ding, string Naam, string Waar)[] rows) =>
        rows.SelectMany(r => r.Waar.Split(' ').Select(w => ((w, r.Naam), r.Ding))).ToDictionary();
}
