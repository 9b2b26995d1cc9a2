// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Normen;

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

/// <summary>How far a stated figure may be from ours and still be seen as equal.</summary>
/// <param name="Waarde">The margin; a difference equal to it lies within.</param>
/// <param name="Procent">True when it is a percentage of our own figure, false when it is in the unit of the KPI itself.</param>
public sealed record Marge(decimal Waarde, bool Procent);

/// <summary>Compares what the provider says with what we know.</summary>
internal static class Vergelijker
{
    public const string VerschilProcent = "RAPPORTAGE_VERSCHIL_PROCENT";

    private const string PerKpi = "RAPPORTAGE_MARGE_";

    /// <summary>The margin of a KPI on a day: a norm of its own, else the general percentage.</summary>
    public static Marge MargeVan(string kpi, Normenlijst normen, DateOnly dag) => normen.Vind(PerKpi + kpi.ToUpperInvariant(), dag) is { } own
        ? new Marge(own.Waarde, own.Eenheid == "procent")
        : new Marge(normen.Op(VerschilProcent, dag).Waarde, true);

    public static Vergelijking Vergelijk(decimal? zegt, decimal? weten, Marge marge) => (zegt, weten) switch
    {
        (null, _) => Vergelijking.NietGeleverd,
        (_, null) => Vergelijking.GeenEigenCijfer,
        ({ } said, { } known) when said == known => Vergelijking.Gelijk,
        ({ } said, { } known) => Binnen(said, known, marge) ? Vergelijking.BinnenMarge : Vergelijking.Afwijking,
    };

    private static bool Binnen(decimal said, decimal known, Marge marge) => marge.Procent
        ? 100 * Math.Abs(said - known) <= marge.Waarde * Math.Abs(known)
        : Math.Abs(said - known) <= marge.Waarde;
}
