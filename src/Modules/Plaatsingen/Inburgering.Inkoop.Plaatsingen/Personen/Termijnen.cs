// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>The terms of the law of 2021 as days; the numbers are norms with validity dates.</summary>
internal static class Termijnen
{
    /// <summary>Last day on which the PIP is on time: so many weeks after the registration in the BRP.</summary>
    public static DateOnly? PipUiterlijk(DateOnly brpDatum, Normenlijst normen) =>
        normen.Zoek(Normcodes.PipTermijnWeken, brpDatum) is { } norm ? brpDatum.AddDays(7 * (int)norm.Waarde) : null;

    /// <summary>Border of the term to integrate: so many years from the day after the first PIP, the same day as in rule R14.</summary>
    public static DateOnly? InburgeringUiterlijk(DateOnly eerstePip, Normenlijst normen) =>
        normen.Zoek(Normcodes.InburgeringstermijnJaren, eerstePip) is { } norm ? eerstePip.AddDays(1).AddYears((int)norm.Waarde) : null;
}
