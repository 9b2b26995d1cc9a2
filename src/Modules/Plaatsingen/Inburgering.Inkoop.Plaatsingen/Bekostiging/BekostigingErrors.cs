// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Bekostiging;

internal static class BekostigingErrors
{
    public static Error GemeenteOnbekend(string gemeente) => new(ErrorKind.NotFound, "BEKOSTIGING_GEMEENTE_ONBEKEND", $"Gemeente ‘{gemeente}’ is niet bekend. Kies een gemeente uit de lijst.", "Gemeente");

    public static Error Gewijzigd(string gemeente, int jaar) => Error.Conflict("BEKOSTIGING_GEWIJZIGD", $"De gegevens van gemeente {gemeente} over {jaar} zijn intussen door iemand anders gewijzigd. Bekijk ze opnieuw en probeer het nog eens.", "Versie");
}
