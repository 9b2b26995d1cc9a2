// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Bewijzen;

internal static class BewijsErrors
{
    public static Error Onbekend() => Error.NotFound("BEWIJSSTUK_ONBEKEND", "Dit bewijsstuk is niet gevonden.");

    public static Error EisOnbekend(string eis) =>
        Error.Validation("BEWIJSSTUK_EIS_ONBEKEND", $"‘{eis}’ is geen eis uit de catalogus. Gebruik een code uit de lijst, bijvoorbeeld PRIVACY.", "Eis");

    public static Error AlAangeleverd(string nummer) =>
        Error.Conflict("BEWIJSSTUK_AL_AANGELEVERD", $"Dit bewijsstuk is al aangeleverd als {nummer}: zelfde eis, kenmerk en eerste dag.");

    public static Error AlBeoordeeld(Bewijsstuk stuk) =>
        Error.Rule("BEWIJSSTUK_AL_BEOORDEELD", $"Bewijsstuk {stuk.Nummer} is {Naam(stuk.Status)}. Lever een nieuw bewijsstuk aan als er iets is veranderd.");

    public static Error AnderePersoon(string nummer) =>
        Error.Rule("BEWIJSSTUK_ANDERE_PERSOON", $"U hebt bewijsstuk {nummer} al gecontroleerd. Bij deze eis kijken twee mensen: laat een collega de tweede controle doen.");

    public static Error AlleenContractmanager(string nummer) =>
        Error.Rule("BEWIJSSTUK_ALLEEN_CONTRACTMANAGER", $"Bewijsstuk {nummer} is geverifieerd. Alleen de contractmanager kan het intrekken.");

    public static Error HeeftAlBestand(string nummer) =>
        Error.Rule("BEWIJSSTUK_HEEFT_AL_BESTAND", $"Bij bewijsstuk {nummer} is al een bestand. Lever een nieuw bewijsstuk aan als er een beter bestand is.", "Bestand");

    public static Error GeenVogBestand() =>
        Error.Rule("BEWIJSSTUK_GEEN_VOG_BESTAND", "Een VOG zelf bewaren we nooit. Leg datum, profiel en wie hem zag vast bij de medewerker.", "Bestand");

    public static Error GeenBestand() => Error.NotFound("BEWIJSSTUK_BESTAND_ONBEKEND", "Bij dit bewijsstuk is geen bestand.");

    private static string Naam(BewijsstukStatus status) => status switch
    {
        BewijsstukStatus.EersteAkkoord => "voor de eerste keer gecontroleerd",
        BewijsstukStatus.Geverifieerd => "geverifieerd",
        BewijsstukStatus.Afgewezen => "afgewezen",
        _ => "ingetrokken",
    };
}
