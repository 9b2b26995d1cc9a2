// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

internal static class RapportageErrors
{
    public const string PeriodeVorm = "verwacht een maand (2026-03), kwartaal (2026-K1) of halfjaar (2026-H1)";

    public static Error ContractOnbekend(string contract) =>
        Error.NotFound("RAPPORTAGE_CONTRACT_ONBEKEND", $"Contract ‘{contract}’ is niet gevonden.");

    public static Error PeriodeOnbekend(string? periode) =>
        Error.Validation("RAPPORTAGE_PERIODE_ONBEKEND", $"Periode ‘{periode}’ klopt niet: {PeriodeVorm}.", "Periode");

    public static Error PeriodePastNiet(Periode periode, ContractInfo contract) =>
        Error.Rule("RAPPORTAGE_PERIODE_PAST_NIET", PastNiet(periode, contract), "Periode");

    public static Error BuitenLooptijd(Periode periode, ContractInfo contract) =>
        Error.Rule("RAPPORTAGE_BUITEN_LOOPTIJD", Buiten(periode, contract), "Periode");

    public static Error PeriodeLooptNog(Periode periode) =>
        Error.Rule("RAPPORTAGE_PERIODE_LOOPT_NOG", $"Periode ‘{periode.Code}’ loopt nog tot en met {periode.Tot:dd-MM-yyyy}. Lever de rapportage daarna in.", "Periode");

    public static Error KpiOnbekend(string kpi, string veld) =>
        Error.Validation("RAPPORTAGE_KPI_ONBEKEND", $"KPI ‘{kpi}’ bestaat niet. Gebruik een code uit de lijst, bijvoorbeeld gestart.", veld);

    public static Error PerceelOnbekend(string perceel, string contract, string veld) =>
        Error.Validation("RAPPORTAGE_PERCEEL_ONBEKEND", $"Perceel ‘{perceel}’ hoort niet bij contract {contract}.", veld);

    public static Error WaardeOnjuist(string melding, string veld) => Error.Validation("RAPPORTAGE_WAARDE_ONJUIST", melding, veld);

    public static Error DubbeleOpgave(string kpi, string perceel, string veld) =>
        Error.Validation("RAPPORTAGE_DUBBELE_OPGAVE", $"KPI ‘{kpi}’ staat twee keer in de rapportage{(perceel.Length == 0 ? "" : $" voor perceel {perceel}")}.", veld);

    public static Error NietsVeranderd() =>
        Error.Rule("RAPPORTAGE_NIETS_VERANDERD", "Deze cijfers zijn al precies zo ingeleverd. Er is niets om te bewaren.");

    public static string PastNiet(Periode periode, ContractInfo contract) =>
        $"Contract {contract.Nummer} rapporteert per {Ritme(contract.Rapportagefrequentie)}; periode ‘{periode.Code}’ is een {Ritme(periode.Frequentie)}.";

    public static string Buiten(Periode periode, ContractInfo contract) =>
        $"Periode ‘{periode.Code}’ valt buiten de looptijd van contract {contract.Nummer} ({contract.Ingangsdatum:dd-MM-yyyy} tot en met {contract.Einddatum:dd-MM-yyyy}).";

    public static string Ritme(Rapportagefrequentie frequentie) => frequentie switch
    {
        Rapportagefrequentie.Maand => "maand",
        Rapportagefrequentie.Kwartaal => "kwartaal",
        _ => "halfjaar",
    };

    public static Error ConceptOnbekend() => Error.NotFound("RAPPORTAGE_CONCEPT_ONBEKEND", "Er is geen concept bewaard.");
}
