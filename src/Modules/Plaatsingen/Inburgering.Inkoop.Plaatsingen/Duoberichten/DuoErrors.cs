// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Duoberichten;

internal static class DuoErrors
{
    public static Error Onbekend() => Error.NotFound("DUOBERICHT_ONBEKEND", "Dit bericht voor DUO is niet gevonden.");

    public static Error AlTeruggemeld(DateOnly? dag) =>
        Error.Rule("DUOBERICHT_AL_TERUGGEMELD", $"Het resultaat van dit bericht is al vastgelegd op {dag:dd-MM-yyyy}. Maak een nieuw bericht als er iets verandert.");
}
