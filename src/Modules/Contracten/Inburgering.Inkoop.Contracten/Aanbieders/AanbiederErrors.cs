// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Aanbieders;

internal static class AanbiederErrors
{
    public static Error BestaatAl(string code) =>
        Error.Conflict("AANBIEDER_BESTAAT_AL", $"Er is al een aanbieder met code ‘{code}’. Kies een andere code of wijzig de bestaande.", "Code");

    public static Error Onbekend(string code) =>
        Error.NotFound("AANBIEDER_ONBEKEND", $"Aanbieder ‘{code}’ is niet gevonden.");

    public static Error VersieVerouderd(string code) =>
        Error.Conflict("AANBIEDER_VERSIE_VEROUDERD", $"Aanbieder {code} is gewijzigd nadat u het scherm opende. Bekijk de nieuwe gegevens en probeer het opnieuw.", "Versie");

    public static Error NummerInGebruik(string nummer, string waarde, string andere, string veld) =>
        Error.Conflict("AANBIEDER_NUMMER_IN_GEBRUIK", $"{nummer} ‘{waarde}’ hoort al bij aanbieder ‘{andere}’. Controleer het nummer.", veld);
}
