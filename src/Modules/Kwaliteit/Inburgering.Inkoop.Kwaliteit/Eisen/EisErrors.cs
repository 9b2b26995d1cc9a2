// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Eisen;

internal static class EisErrors
{
    public static Error Onbekend(string code) => Error.NotFound("EIS_ONBEKEND", $"Eis ‘{code}’ is niet gevonden.");

    public static Error ContractOnbekend(string contract) => Error.NotFound("EIS_CONTRACT_ONBEKEND", $"Contract ‘{contract}’ is niet gevonden.");

    public static Error PerceelOnbekend(string perceel, string contract) => Error.Validation("EIS_PERCEEL_ONBEKEND", $"Perceel ‘{perceel}’ hoort niet bij contract {contract}.", "Perceel");

    public static Error NaContract(DateOnly einde) =>
        Error.Rule("EIS_NA_CONTRACT", $"Het contract eindigt op {einde:dd-MM-yyyy}. Kies een eerste dag op of voor die dag.", "GeldigVanaf");

    public static Error ContracteisBeeindigd(string code) => Error.Rule("EIS_CONTRACTEIS_BEEINDIGD", $"Eis {code} is al beëindigd.");

    public static Error ContracteisEindeTeVroeg(DateOnly vanaf) =>
        Error.Rule("EIS_CONTRACTEIS_EINDE_TE_VROEG", $"De laatste dag ligt voor de eerste dag van de eis. Kies {vanaf:dd-MM-yyyy} of later.", "LaatsteDag");

    public static Error WordtBerekend(string titel) =>
        Error.Rule("EIS_WORDT_BEREKEND", $"‘{titel}’ wordt uit gegevens berekend. Verbeter de gegevens als het oordeel niet klopt.", "Eis");

    public static Error IngangTeVroeg(DateOnly laatste) =>
        Error.Rule("EIS_INGANG_TE_VROEG", $"De laatste versie geldt vanaf {laatste:dd-MM-yyyy}. Een nieuwe versie gaat daarna in; wat gold, blijft staan.", "GeldigVanaf");

    public static Error IngangInVerleden(DateOnly vandaag) =>
        Error.Rule("EIS_INGANG_IN_VERLEDEN", $"Een eis verandert niet met terugwerkende kracht. Kies {vandaag:dd-MM-yyyy} of later.", "GeldigVanaf");
}
