// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Vragen;

internal static class VraagErrors
{
    public static Error Onbekend() => Error.NotFound("VRAAG_ONBEKEND", "Deze vraag is niet gevonden.");

    public static Error ContractOnbekend(string contract) => Error.NotFound("VRAAG_CONTRACT_ONBEKEND", $"Contract ‘{contract}’ is niet gevonden.");

    public static Error PeriodeOnbekend(string? periode) => Error.Validation("VRAAG_PERIODE_ONBEKEND", $"Periode ‘{periode}’ klopt niet: {Rapportages.RapportageErrors.PeriodeVorm}.", "Periode");

    public static Error PerceelOnbekend(string perceel, string contract) => Error.Validation("VRAAG_PERCEEL_ONBEKEND", $"Perceel ‘{perceel}’ hoort niet bij contract {contract}.", "Perceel");

    public static Error KpiOnbekend(string kpi) => Error.Validation("VRAAG_KPI_ONBEKEND", $"KPI ‘{kpi}’ bestaat niet. Gebruik een code uit de lijst, bijvoorbeeld gestart.", "Kpi");

    public static Error LooptAl(string titel) => Error.Conflict("VRAAG_LOOPT_AL", $"Over ‘{titel}’ in deze periode loopt al een vraag. Sluit die eerst af.");

    public static Error AlAfgesloten() => Error.Rule("VRAAG_AL_AFGESLOTEN", "Deze vraag is afgesloten. Wat er staat, blijft zo staan.");
}
