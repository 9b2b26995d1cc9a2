// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

internal static class ToetsErrors
{
    public static Error DossierOnbekend(string dossiernummer, string veld) =>
        new(ErrorKind.NotFound, "TOETS_DOSSIER_ONBEKEND", $"Dossiernummer ‘{dossiernummer}’ is niet gevonden: verwacht een dossiernummer uit het systeem.", veld);

    public static Error ContractOnbekend(string contract, string veld) =>
        new(ErrorKind.NotFound, "TOETS_CONTRACT_ONBEKEND", $"Contract ‘{contract}’ is niet gevonden: verwacht een contractnummer uit het systeem.", veld);

    public static Error PerceelOnbekend(string contract, string perceel, string veld) =>
        new(ErrorKind.NotFound, "TOETS_PERCEEL_ONBEKEND", $"Perceel ‘{perceel}’ is niet gevonden: verwacht een perceel van contract ‘{contract}’.", veld);

    public static Error GeenGevallen() =>
        Error.Validation("TOETS_ZONDER_GEVALLEN", "Er is niets om te toetsen: geef ten minste één geval op.", "Gevallen");
}
