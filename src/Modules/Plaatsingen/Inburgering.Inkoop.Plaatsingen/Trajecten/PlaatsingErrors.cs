// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

internal static class PlaatsingErrors
{
    public static Error Onbekend(string nummer) =>
        Error.NotFound("PLAATSING_ONBEKEND", $"Plaatsing ‘{nummer}’ is niet gevonden.");

    public static Error PerceelOnbekend(string contract, string perceel) =>
        Error.NotFound("PLAATSING_PERCEEL_ONBEKEND", $"Perceel ‘{perceel}’ van contract ‘{contract}’ is niet gevonden.");

    public static Error StapNietToegestaan(Plaatsing plaatsing, PlaatsingStap stap)
    {
        var verb = stap switch
        {
            PlaatsingStap.Accepteren => "accepteren",
            PlaatsingStap.Weigeren => "weigeren",
            PlaatsingStap.Intrekken => "intrekken",
            PlaatsingStap.Starten => "starten",
            _ => "beëindigen",
        };
        var state = plaatsing.Status switch
        {
            PlaatsingStatus.Aangemeld => "aangemeld: de aanbieder moet nog antwoorden",
            PlaatsingStatus.Geaccepteerd => "geaccepteerd, maar nog niet gestart",
            PlaatsingStatus.Gestart => "al gestart",
            PlaatsingStatus.Beeindigd => "al beëindigd",
            PlaatsingStatus.Geweigerd => "geweigerd door de aanbieder",
            _ => "ingetrokken",
        };
        return Error.Rule("PLAATSING_STAP_NIET_TOEGESTAAN", $"Plaatsing {plaatsing.Nummer} kunt u nu niet {verb}. De plaatsing is {state}.");
    }

    public static Error UitvoerderNietTeKiezen(Plaatsing plaatsing) =>
        Error.Rule("PLAATSING_UITVOERDER_STAAT_VAST", $"Plaatsing {plaatsing.Nummer} is voorbij. Wie lesgaf verandert niet meer.");

    public static Error UitvoerderOnbekend(string uitvoerder, IReadOnlyList<string> keuzes) =>
        Error.Rule("PLAATSING_UITVOERDER_ONBEKEND", $"‘{uitvoerder}’ is geen partij bij dit contract. Kies {string.Join(" of ", keuzes)}.", "Uitvoerder");

    public static Error StartNietTeVerschuiven(Plaatsing plaatsing) =>
        Error.Rule("PLAATSING_START_NIET_TE_VERSCHUIVEN", $"De start van plaatsing {plaatsing.Nummer} kunt u niet meer verschuiven: de lessen zijn begonnen of de plaatsing is voorbij.");

    public static Error StartVoorAanmelding(DateOnly start, DateOnly aangemeld) =>
        Error.Rule("PLAATSING_START_VOOR_AANMELDING", $"De start op {start:dd-MM-yyyy} ligt voor de aanmelding op {aangemeld:dd-MM-yyyy}. Geef een start op of na de aanmelding.", "Startdatum");

    public static Error BewijsNodig(Eindreden reden) =>
        Error.Rule("PLAATSING_BEWIJS_NODIG", reden is Eindreden.EindePlicht ? "Schrijf op waaruit het einde van de plicht blijkt, bijvoorbeeld ‘beschikking DUO van 3 oktober, in het dossier’." : "Schrijf op waaruit blijkt dat iemand geslaagd is, bijvoorbeeld ‘diploma DUO gezien op 3 oktober’.", "Bewijs");

    public static Error StartInToekomst(DateOnly start, DateOnly vandaag) =>
        Error.Rule("PLAATSING_START_IN_TOEKOMST", $"De eerste les op {start:dd-MM-yyyy} ligt in de toekomst. Geef een datum tot en met vandaag ({vandaag:dd-MM-yyyy}).", "Startdatum");

    public static Error EindVoorStart(DateOnly eind, DateOnly start) =>
        Error.Rule("PLAATSING_EIND_VOOR_START", $"De einddatum {eind:dd-MM-yyyy} ligt voor de start op {start:dd-MM-yyyy}. Geef een einddatum op of na de start.", "Einddatum");

    public static Error NooitBegonnen(string nummer, PlaatsingStatus status) =>
        Error.Rule("PLAATSING_NOOIT_BEGONNEN", $"Plaatsing ‘{nummer}’ is hier {(status == PlaatsingStatus.Geweigerd ? "geweigerd" : "ingetrokken")} en is dus nooit begonnen. Verwacht een regel zonder start en einde, of een nieuw nummer.");

    public static Error EindInToekomst(DateOnly eind, DateOnly vandaag) =>
        Error.Rule("PLAATSING_EIND_IN_TOEKOMST", $"De einddatum {eind:dd-MM-yyyy} ligt in de toekomst. Geef een datum tot en met vandaag ({vandaag:dd-MM-yyyy}).", "Einddatum");

    /// <summary>A rule says no; its code is part of ours, so that a machine knows for which rule a reason may be sent.</summary>
    public static Error Geblokkeerd(Regeluitkomst regel) => regel.Motiveerbaar
        ? Error.Rule($"PLAATSING_{regel.Code}", $"{regel.Toelichting} U kunt toch plaatsen als u bij regel {regel.Code} opschrijft waarom.", "Motiveringen")
        : Error.Rule($"PLAATSING_{regel.Code}", regel.Toelichting);
}
