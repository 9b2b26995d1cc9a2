// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Eisen;

internal static class EisErrors
{
    public static Error Onbekend(string code) => Error.NotFound("EIS_ONBEKEND", $"Eis ‘{code}’ is niet gevonden.");

    public static Error WordtBerekend(string titel) =>
        Error.Rule("EIS_WORDT_BEREKEND", $"‘{titel}’ wordt uit gegevens berekend. Verbeter de gegevens als het oordeel niet klopt.", "Eis");

    public static Error IngangTeVroeg(DateOnly laatste) =>
        Error.Rule("EIS_INGANG_TE_VROEG", $"De laatste versie geldt vanaf {laatste:dd-MM-yyyy}. Een nieuwe versie gaat daarna in; wat gold, blijft staan.", "GeldigVanaf");

    public static Error IngangInVerleden(DateOnly vandaag) =>
        Error.Rule("EIS_INGANG_IN_VERLEDEN", $"Een eis verandert niet met terugwerkende kracht. Kies {vandaag:dd-MM-yyyy} of later.", "GeldigVanaf");
}
