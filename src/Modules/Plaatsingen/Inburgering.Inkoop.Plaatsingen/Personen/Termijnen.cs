// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>The terms of the law of 2021 as days; the numbers are norms with validity dates.</summary>
internal static class Termijnen
{
    /// <summary>Last day on which the PIP is on time: so many weeks after the registration in the BRP.</summary>
    public static DateOnly? PipUiterlijk(DateOnly brpDatum, Normenlijst normen) =>
        normen.Vind("PIP_TERMIJN_WEKEN", brpDatum) is { } norm ? brpDatum.AddDays(7 * (int)norm.Waarde) : null;

    /// <summary>Last day of the term to integrate: so many years from the day after the first PIP.</summary>
    public static DateOnly? InburgeringUiterlijk(DateOnly eerstePip, Normenlijst normen) =>
        normen.Vind("INBURGERINGSTERMIJN_JAREN", eerstePip) is { } norm ? eerstePip.AddDays(1).AddYears((int)norm.Waarde).AddDays(-1) : null;
}
