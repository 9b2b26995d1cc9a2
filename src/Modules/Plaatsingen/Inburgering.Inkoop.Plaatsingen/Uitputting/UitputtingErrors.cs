// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Uitputting;

internal static class UitputtingErrors
{
    public static Error Onbekend(string contract) => new(ErrorKind.NotFound, "UITPUTTING_CONTRACT_ONBEKEND", $"Contract ‘{contract}’ bestaat niet of heeft nog geen perceel.", "Contract");
}
