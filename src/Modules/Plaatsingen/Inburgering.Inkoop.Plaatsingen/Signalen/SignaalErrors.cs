// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Signalen;

internal static class SignaalErrors
{
    public static Error Onbekend() => Error.NotFound("SIGNAAL_ONBEKEND", "Dit signaal is niet gevonden.");

    public static Error NietOpen(string nummer) =>
        Error.Rule("SIGNAAL_NIET_OPEN", $"Dit signaal bij {nummer} is al beantwoord of vervallen.");

    public static Error PlaatsingLooptNiet(string nummer) =>
        Error.Rule("SIGNAAL_PLAATSING_LOOPT_NIET", $"Plaatsing {nummer} loopt niet. Een signaal hoort bij iemand die lessen volgt of nog moet beginnen.");
}
