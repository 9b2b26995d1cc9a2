// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Aanbieders;

internal static class AanbiederErrors
{
    public static Error BestaatAl(string code) =>
        Error.Conflict("AANBIEDER_BESTAAT_AL", $"Er is al een aanbieder met code ‘{code}’. Kies een andere code of wijzig de bestaande.", "Code");

    public static Error Onbekend(string code) =>
        Error.NotFound("AANBIEDER_ONBEKEND", $"Aanbieder ‘{code}’ is niet gevonden.");
}
