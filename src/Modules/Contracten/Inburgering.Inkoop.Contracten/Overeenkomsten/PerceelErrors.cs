// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

internal static class PerceelErrors
{
    public static Error Onbekend(string contract, string code) =>
        Error.NotFound("PERCEEL_ONBEKEND", $"Perceel ‘{code}’ van contract ‘{contract}’ is niet gevonden.");

    public static Error BestaatAl(string contract, string code) =>
        Error.Conflict("PERCEEL_BESTAAT_AL", $"Contract ‘{contract}’ heeft al een perceel met code ‘{code}’. Kies een andere code.", "Perceel");

    public static Error RouteVast(string perceel, Route route) =>
        Error.Rule("PERCEEL_ROUTE_VAST", $"Perceel {perceel} is ingekocht voor {route}. De route kan alleen veranderen zolang het contract een concept is. Voeg een nieuw perceel toe.", "Gegevens.Route");

    public static Error GemeenteBuitenContract(string contract, string gemeente) =>
        Error.Rule("PERCEEL_GEMEENTE_BUITEN_CONTRACT", $"Gemeente {gemeente} hoort niet bij contract {contract}. Kies gemeenten van het contract, of laat het leeg: dan geldt het perceel voor alle.", "Gegevens.Gemeenten");

    public static Error PrijsTerugwerkend(string perceel, DateOnly vanaf, DateOnly vandaag) =>
        Error.Rule("PRIJS_TERUGWERKEND", $"De prijs van perceel {perceel} kan niet ingaan op {vanaf:dd-MM-yyyy}: wat al is geleverd, verandert niet. Kies {vandaag:dd-MM-yyyy} of later.", "Prijs.Vanaf");

    public static Error PrijsOverlapt(string perceel, DateOnly vanaf, DateOnly bestaandVanaf, DateOnly? bestaandTot) =>
        Error.Rule(
            "PRIJS_OVERLAPT",
            $"De prijs vanaf {vanaf:dd-MM-yyyy} van perceel {perceel} overlapt met de prijs vanaf {bestaandVanaf:dd-MM-yyyy} ({(bestaandTot is { } tot ? $"tot en met {tot:dd-MM-yyyy}" : "zonder einddatum")}). Kies een ingangsdatum die erna ligt.",
            "Prijs.Vanaf");

    public static Error PrijsNietVoorBestaande(string perceel, DateOnly vanaf, DateOnly laatste) =>
        Error.Rule(
            "PRIJS_NIET_VOOR_BESTAANDE",
            $"Perceel {perceel} heeft al een prijs vanaf {laatste:dd-MM-yyyy}. Een nieuwe prijs moet later ingaan dan {laatste:dd-MM-yyyy}; ingevuld is {vanaf:dd-MM-yyyy}.",
            "Prijs.Vanaf");

    public static Error PrijsNaContract(string perceel, DateOnly vanaf, DateOnly einde) =>
        Error.Rule("PRIJS_NA_CONTRACT", $"De prijs vanaf {vanaf:dd-MM-yyyy} gaat in na het einde van het contract ({einde:dd-MM-yyyy}). Perceel {perceel} heeft dan geen afspraken meer.", "Prijs.Vanaf");
}
