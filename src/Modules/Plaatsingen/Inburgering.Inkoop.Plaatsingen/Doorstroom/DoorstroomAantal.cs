// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>
/// One row of what the database counts: so many units with the same route, cohort, outcome and duration. Codes are numbers because a
/// million units give tens of thousands of these rows.
/// </summary>
internal sealed class DoorstroomAantal
{
    /// <summary>Code of the provider; null unless the report is per provider.</summary>
    public string? Groep { get; init; }

    /// <summary>Number of the <see cref="SharedKernel.Codelijsten.Route"/>.</summary>
    public int Route { get; init; }

    /// <summary>Cohort year; null = unknown.</summary>
    public int? Cohort { get; init; }

    /// <summary>Number of the <see cref="Eindreden"/>; null = running.</summary>
    public int? Reden { get; init; }

    /// <summary>Days from start to end, or to the reference day.</summary>
    public int Dagen { get; init; }

    /// <summary>Index of the first of <see cref="Maanden.Binnen"/> within which it ended; the number of them when later or running.</summary>
    public int Binnen { get; init; }

    /// <summary>How many of <see cref="Maanden.Binnen"/> have passed between start and reference day.</summary>
    public int Zicht { get; init; }

    /// <summary>How many units.</summary>
    public int Aantal { get; init; }

    public Uitkomst Uitkomst => Reden is null ? Uitkomst.Lopend : UitkomstExtensions.Van((Eindreden)Reden);
}

/// <summary>Group of end reasons.</summary>
public enum Uitkomst
{
    /// <summary>Not ended.</summary>
    Lopend,

    /// <summary>Passed, scaled down included.</summary>
    Geslaagd,

    /// <summary>Went on on another leerroute.</summary>
    Geschakeld,

    /// <summary>Dropped out.</summary>
    Uitval,

    /// <summary>Went on at another provider; an outcome only when the unit is the placement.</summary>
    Overstap,

    /// <summary>Moved, end of duty, died.</summary>
    Neutraal,
}

internal static class UitkomstExtensions
{
    public static Uitkomst Van(Eindreden reden) => reden switch
    {
        Eindreden.Geslaagd or Eindreden.GeslaagdAfgeschaald => Uitkomst.Geslaagd,
        Eindreden.Geschakeld => Uitkomst.Geschakeld,
        Eindreden.Overstap => Uitkomst.Overstap,
        Eindreden.Uitval => Uitkomst.Uitval,
        _ => Uitkomst.Neutraal,
    };
}

/// <summary>The moments and the month length of the definitions.</summary>
internal static class Maanden
{
    /// <summary>Average month of the Gregorian calendar in days.</summary>
    public const double Lengte = 30.4375;

    /// <summary>Calendar months within which passing is counted.</summary>
    public static readonly int[] Binnen = [12, 18, 24, 30, 36];

    /// <summary>Moments at which the estimate is reported.</summary>
    public static readonly int[] Incidentie = [6, 12, 18, 24, 30, 36];

    /// <summary>Months in one class of the histogram.</summary>
    public const int Klasse = 3;

    /// <summary>Last month of the curve.</summary>
    public const int Laatste = 36;
}
