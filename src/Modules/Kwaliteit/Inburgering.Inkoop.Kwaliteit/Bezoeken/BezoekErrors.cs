// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Bezoeken;

internal static class BezoekErrors
{
    public static Error Onbekend() => Error.NotFound("BEZOEK_ONBEKEND", "Dit lesbezoek is niet gevonden.");

    public static Error ContractOnbekend(string contract) => Error.NotFound("BEZOEK_CONTRACT_ONBEKEND", $"Contract ‘{contract}’ is niet gevonden.");

    public static Error PerceelOnbekend(string perceel, string contract) => Error.Validation("BEZOEK_PERCEEL_ONBEKEND", $"Perceel ‘{perceel}’ hoort niet bij contract {contract}.", "Perceel");

    public static Error PuntOnbekend(string punt) => Error.Validation("BEZOEK_PUNT_ONBEKEND", $"‘{punt}’ staat niet op de checklist of staat er twee keer.", "Punten");

    public static Error AlKlaar(Lesbezoek bezoek) =>
        Error.Rule("BEZOEK_AL_KLAAR", $"Lesbezoek {bezoek.Nummer} is {(bezoek.Status == Bezoekstatus.Uitgevoerd ? "al vastgelegd" : "vervallen")}. Wat er staat, blijft zo staan.");
}
