// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Devices.Berichten;

internal static class BerichtErrors
{
    public static Error Onbekend() => Error.NotFound("BERICHT_ONBEKEND", "Deze herinnering is niet gevonden.");

    public static Error AlVerstuurd(DateOnly op) => Error.Rule("BERICHT_AL_VERSTUURD", $"Deze herinnering is al verstuurd op {op:dd-MM-yyyy}.");
}
