// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Peilingen;

internal static class PeilingErrors
{
    public static Error Onbekend() => Error.NotFound("PEILING_ONBEKEND", "Deze peiling is niet gevonden.");

    public static Error LinkOnbekend() => Error.NotFound("PEILING_LINK_ONBEKEND", "Deze link werkt niet meer. Hij is al gebruikt of de vragenlijst is gesloten.");

    public static Error ContractOnbekend(string contract) => Error.NotFound("PEILING_CONTRACT_ONBEKEND", $"Contract ‘{contract}’ is niet gevonden.");

    public static Error PerceelOnbekend(string perceel, string contract) => Error.Validation("PEILING_PERCEEL_ONBEKEND", $"Perceel ‘{perceel}’ hoort niet bij contract {contract}.", "Perceel");
}
