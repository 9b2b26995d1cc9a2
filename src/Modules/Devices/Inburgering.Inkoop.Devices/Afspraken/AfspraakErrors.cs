// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Devices.Afspraken;

internal static class AfspraakErrors
{
    public static Error ContractOnbekend(string nummer) => Error.NotFound("BRUIKLEENAFSPRAAK_CONTRACT_ONBEKEND", $"Contract ‘{nummer}’ is niet gevonden.");
}
