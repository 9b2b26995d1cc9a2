// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Host.Importeren;

internal static class ImportErrors
{
    public static Error Onbekend() => Error.NotFound("IMPORT_ONBEKEND", "Deze aanlevering is niet gevonden.");

    public static Error SoortOnbekend(string naam) =>
        Error.Validation("IMPORT_SOORT_ONBEKEND", $"‘{naam}’ is geen aanlevering. Lever een .zip, een .xlsx of één .csv.", "Bestand");

    public static Error Leeg() => Error.Validation("IMPORT_LEEG", "Er is geen bestand meegestuurd. Kies een .zip, een .xlsx of één .csv.", "Bestand");

    public static Error TeGroot(long mb) => Error.Validation("IMPORT_TE_GROOT", $"Het bestand is te groot: hoogstens {mb} MB mag. Splits de aanlevering.", "Bestand");

    public static Error NietTeBevestigen() =>
        Error.Rule("IMPORT_NIET_TE_BEVESTIGEN", "Deze aanlevering kan niet worden opgeslagen: de proef is niet klaar, is niet gelukt, of het bestand is al verwijderd. Stuur het bestand opnieuw.");
}
