// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Frozen;
using Inburgering.Inkoop.Plaatsingen.Abstractions;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>What can be done with a placement.</summary>
public enum PlaatsingStap
{
    /// <summary>The provider accepts the person.</summary>
    Accepteren,

    /// <summary>The provider refuses the person.</summary>
    Weigeren,

    /// <summary>The consulent withdraws the placement before its start.</summary>
    Intrekken,

    /// <summary>The first lesson took place.</summary>
    Starten,

    /// <summary>The placement is over.</summary>
    Beeindigen,
}

/// <summary>The life of a placement as one table; what is not in it is refused.</summary>
internal static class PlaatsingStappen
{
    private static readonly FrozenDictionary<(PlaatsingStatus Van, PlaatsingStap Stap), PlaatsingStatus> Tabel = new Dictionary<(PlaatsingStatus, PlaatsingStap), PlaatsingStatus>
    {
        [(PlaatsingStatus.Aangemeld, PlaatsingStap.Accepteren)] = PlaatsingStatus.Geaccepteerd,
        [(PlaatsingStatus.Aangemeld, PlaatsingStap.Weigeren)] = PlaatsingStatus.Geweigerd,
        [(PlaatsingStatus.Aangemeld, PlaatsingStap.Intrekken)] = PlaatsingStatus.Ingetrokken,
        [(PlaatsingStatus.Geaccepteerd, PlaatsingStap.Starten)] = PlaatsingStatus.Gestart,
        [(PlaatsingStatus.Geaccepteerd, PlaatsingStap.Intrekken)] = PlaatsingStatus.Ingetrokken,
        [(PlaatsingStatus.Gestart, PlaatsingStap.Beeindigen)] = PlaatsingStatus.Beeindigd,
    }.ToFrozenDictionary();

    /// <summary>The state after a step, or nothing when the step is not possible from here.</summary>
    public static PlaatsingStatus? Naar(PlaatsingStatus van, PlaatsingStap stap) => Tabel.TryGetValue((van, stap), out var next) ? next : null;

    /// <summary>The steps that are possible in a state.</summary>
    public static IReadOnlyList<PlaatsingStap> Mogelijk(PlaatsingStatus van) => [.. Enum.GetValues<PlaatsingStap>().Where(s => Tabel.ContainsKey((van, s)))];
}
