// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>How the provider's figure stands beside ours.</summary>
public enum Vergelijking
{
    /// <summary>The same.</summary>
    Gelijk,

    /// <summary>Differs no more than the margin.</summary>
    BinnenMarge,

    /// <summary>Differs more than the margin: ask.</summary>
    Afwijking,

    /// <summary>We know it, the provider did not state it. Missing is not 0.</summary>
    NietGeleverd,

    /// <summary>The provider stated it, we have no figure of our own.</summary>
    GeenEigenCijfer,
}

/// <summary>Compares what the provider says with what we know.</summary>
internal static class Vergelijker
{
    public const string VerschilProcent = "RAPPORTAGE_VERSCHIL_PROCENT";

    /// <summary>The margin is a percentage of our own figure; a difference equal to it lies within.</summary>
    public static Vergelijking Vergelijk(decimal? zegt, decimal? weten, decimal margeProcent) => (zegt, weten) switch
    {
        (null, _) => Vergelijking.NietGeleverd,
        (_, null) => Vergelijking.GeenEigenCijfer,
        ({ } said, { } known) when said == known => Vergelijking.Gelijk,
        ({ } said, { } known) => 100 * Math.Abs(said - known) <= margeProcent * Math.Abs(known) ? Vergelijking.BinnenMarge : Vergelijking.Afwijking,
    };
}
