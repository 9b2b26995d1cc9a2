// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

internal static class InkoopErrors
{
    public static Error Onbekend(string nummer) =>
        Error.NotFound("INKOOPTRAJECT_ONBEKEND", $"Inkooptraject ‘{nummer}’ is niet gevonden.");

    public static Error BestaatAl(string nummer) =>
        Error.Conflict("INKOOPTRAJECT_BESTAAT_AL", $"Er is al een inkooptraject met nummer ‘{nummer}’. Kies een ander nummer.", "Nummer");

    public static Error VersieVerouderd(string nummer) =>
        Error.Conflict("INKOOPTRAJECT_VERSIE_VEROUDERD", $"Inkooptraject {nummer} is gewijzigd nadat u het opende. Bekijk de nieuwe gegevens en probeer het opnieuw.", "Versie");

    public static Error GemeenteOnbekend(string code) =>
        Error.Rule("INKOOPTRAJECT_GEMEENTE_ONBEKEND", $"Gemeente ‘{code}’ staat niet in het systeem. Verwacht wordt een code uit de lijst van gemeenten.", "Gegevens.Gemeenten");

    public static Error BuitenEigenGemeenten(IEnumerable<string> eigen) =>
        Error.Rule("INKOOPTRAJECT_BUITEN_GEMEENTE", $"Kies minstens één van uw eigen gemeenten ({string.Join(", ", eigen)}). Anders kunt u het traject daarna zelf niet zien.", "Gegevens.Gemeenten");

    public static Error RectificatieReden(string nummer) =>
        Error.Rule("INKOOPTRAJECT_RECTIFICATIE_REDEN", $"Inkooptraject {nummer} is gepubliceerd. Schrijf op waarom u het nu nog wijzigt; aanbieders moeten de wijziging te horen krijgen.", "Reden");

    public static Error InhoudVast(string nummer, Trajectstap stap) =>
        Error.Rule("INKOOPTRAJECT_INHOUD_VAST", $"Inkooptraject {nummer} heeft stap {stap}. Wat is gevraagd, ligt vast sinds de inschrijving gesloten is.");

    public static Error StapKanNiet(string nummer, Trajectstap van, Trajectstap naar) =>
        Error.Rule("INKOOPTRAJECT_STAP_KAN_NIET", $"Inkooptraject {nummer} kan niet van stap {van} naar stap {naar}.", "Naar");

    public static Error VoorwaardeOpen(Trajectstap naar, Stapvoorwaarde voorwaarde) =>
        Error.Rule("INKOOPTRAJECT_VOORWAARDE_OPEN", $"Voor stap {naar} is nog nodig: {voorwaarde.Omschrijving}", voorwaarde.Code);

    public static Error IntrekkenKanNiet(string nummer, Trajectstap stap) =>
        Error.Rule("INKOOPTRAJECT_INTREKKEN_KAN_NIET", $"Inkooptraject {nummer} heeft stap {stap} en kan niet meer worden ingetrokken.");

    public static Error TeamVast(string nummer, Trajectstap stap) =>
        Error.Rule("INKOOPTRAJECT_TEAM_VAST", $"Inkooptraject {nummer} heeft stap {stap}. Het team ligt vast sinds de voorlopige gunning.");

    public static Error TeamlidOnbekend(string nummer) =>
        Error.NotFound("INKOOPTRAJECT_TEAMLID_ONBEKEND", $"Deze collega zit niet in het team van inkooptraject {nummer}.");

    public static Error PerceelOnbekend(string nummer, string code) =>
        Error.NotFound("INKOOPPERCEEL_ONBEKEND", $"Perceel ‘{code}’ van inkooptraject ‘{nummer}’ is niet gevonden.");

    public static Error PerceelBestaatAl(string nummer, string code) =>
        Error.Conflict("INKOOPPERCEEL_BESTAAT_AL", $"Inkooptraject {nummer} heeft al een perceel met code ‘{code}’. Kies een andere code.", "Perceel");

    public static Error GemeenteBuitenTraject(string nummer, IEnumerable<string> codes) =>
        Error.Rule("INKOOPPERCEEL_GEMEENTE_BUITEN_TRAJECT", $"Gemeente {string.Join(", ", codes)} doet niet mee aan inkooptraject {nummer}. Voeg die eerst toe aan het traject.", "Gegevens.Gemeenten");

    public static Error FormulePastNiet(Inkoopprocedure procedure) =>
        Error.Rule(
            "GUNNING_FORMULE_PAST_NIET",
            procedure == Inkoopprocedure.OpenHouse ? "Bij open house wordt iedereen toegelaten die aan de eisen voldoet. Kies de formule Toelating." : "Toelating zonder vergelijken kan alleen bij de procedure open house. Kies een andere formule.",
            "Gunningswijze.Formule");

    public static Error ToelatingZonderGewichten() =>
        Error.Rule("GUNNING_TOELATING_ZONDER_GEWICHT", "Bij toelating worden inschrijvingen niet vergeleken. Laat het gewicht van de prijs op 0 en vul geen criteria in.", "Gunningswijze.Prijsgewicht");

    public static Error WaardeZonderPrijsgewicht(int gewicht) =>
        Error.Rule("GUNNING_WAARDE_ZONDER_PRIJSGEWICHT", $"Bij gunnen op waarde telt de prijs zelf en niet een gewicht. Zet het gewicht van de prijs op 0; ingevuld is {gewicht}.", "Gunningswijze.Prijsgewicht");

    public static Error Gewichten(int prijs, int som) =>
        Error.Rule("GUNNING_GEWICHTEN", $"De gewichten zijn samen {som} (waarvan prijs {prijs}) en moeten samen precies 100 zijn.", "Gunningswijze.Prijsgewicht");
}
