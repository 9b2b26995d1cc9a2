// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Aankondigingen;

internal static class AankondigingErrors
{
    public static Error GeenXml(int regel, int plaats) =>
        Error.Validation("AANKONDIGING_GEEN_XML", $"Dit bestand is geen geldige XML: het gaat mis op regel {regel}, plaats {plaats}. Bewaar de aankondiging opnieuw vanaf TenderNed of TED.", "Xml");

    public static Error Onveilig() =>
        Error.Validation("AANKONDIGING_ONVEILIG", "Dit bestand bevat een DTD of is te diep genest. Een aankondiging van TenderNed of TED heeft dat nooit; het bestand is niet gelezen.", "Xml");

    public static Error GeenEforms(string wortel) =>
        Error.Validation("AANKONDIGING_GEEN_EFORMS", $"Dit bestand begint met ‘{wortel}’. Verwacht wordt een eForms-aankondiging: ContractNotice of ContractAwardNotice.", "Xml");

    public static Error Subtype(string subtype, IEnumerable<string> bekend) =>
        Error.Validation("AANKONDIGING_SUBTYPE", $"Subtype ‘{subtype}’ kan niet worden overgenomen. Bekend zijn: {string.Join(", ", bekend)}.", "OPP-070");

    public static Error Ontbreekt(string veld, string wat, string waar) =>
        Error.Validation("AANKONDIGING_ONTBREEKT", $"{wat} ({veld}) ontbreekt {waar}.", veld);

    public static Error Ongeldig(string veld, string wat, string waar, string waarde, string verwacht) =>
        Error.Validation("AANKONDIGING_ONGELDIG", $"{wat} ({veld}) {waar} is ‘{waarde}’, maar verwacht wordt {verwacht}.", veld);

    public static Error Dubbel(string perceel) =>
        Error.Validation("AANKONDIGING_PERCEEL_DUBBEL", $"Perceel ‘{perceel}’ (BT-137) staat twee keer in de aankondiging.", "BT-137");

    public static Error PerceelOnbekend(string perceel) =>
        Error.Validation("AANKONDIGING_PERCEEL_ONBEKEND", $"De uitslag (BT-13713) gaat over perceel ‘{perceel}’, dat niet in de aankondiging staat.", "BT-13713");
}
