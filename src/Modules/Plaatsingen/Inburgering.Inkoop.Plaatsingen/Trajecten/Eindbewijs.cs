// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>Which endings have to be proven: those on which a result or a duty hangs.</summary>
internal static class Eindbewijs
{
    public static Error? Bezwaar(Eindreden reden, string? bewijs) =>
        string.IsNullOrWhiteSpace(bewijs) && reden is (Eindreden.Geslaagd or Eindreden.GeslaagdAfgeschaald or Eindreden.EindePlicht) ? PlaatsingErrors.BewijsNodig(reden) : null;
}
