// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>Throughput per leerroute on one day. Counts are null only where small-number protection withholds them.</summary>
/// <param name="Filter">What was asked, as it was carried out.</param>
/// <param name="Eenheid">What one counted row is.</param>
/// <param name="Afgeschermd">True for what may leave the contract team: the figures of an issued edition of the open data.</param>
/// <param name="Routes">B1, Onderwijs and Z, in that order, also when nobody started.</param>
public sealed record DoorstroomRapport(
    DoorstroomFilter Filter,
    DoorstroomEenheid Eenheid,
    bool Afgeschermd,
    IReadOnlyList<RouteDoorstroom> Routes)
{
    /// <summary>What every figure means; a figure carries its definition along.</summary>
    public IReadOnlyList<DoorstroomDefinitie> Definities { get; } = DoorstroomDefinitie.Alle;
}

/// <summary>Throughput of one leerroute.</summary>
/// <param name="Route">The leerroute.</param>
/// <param name="Alle">All cohorts together.</param>
/// <param name="Cohorten">Per cohort year, oldest first; only years in which somebody started.</param>
public sealed record RouteDoorstroom(Route Route, DoorstroomCijfers Alle, IReadOnlyList<CohortDoorstroom> Cohorten);

/// <summary>Throughput of one cohort.</summary>
/// <param name="Jaar">Cohort year; null = people without a PIP, when the cohort is taken from the first PIP.</param>
/// <param name="Cijfers">The figures.</param>
public sealed record CohortDoorstroom(int? Jaar, DoorstroomCijfers Cijfers);

/// <summary>
/// The figures of one group. Balance: instroom = lopend + geslaagd + geschakeld + uitval + neutraal (+ overstap when the unit is the placement).
/// </summary>
public sealed record DoorstroomCijfers
{
    /// <summary>Started on or before the reference day.</summary>
    public int? Instroom { get; init; }

    /// <summary>Not ended on the reference day, waiting between two providers included.</summary>
    public int? Lopend { get; init; }

    /// <summary>Passed, scaled down included.</summary>
    public int? Geslaagd { get; init; }

    /// <summary>Part of <see cref="Geslaagd"/> that passed with exam parts scaled down to A2.</summary>
    public int? WaarvanAfgeschaald { get; init; }

    /// <summary>Went on on another leerroute.</summary>
    public int? Geschakeld { get; init; }

    /// <summary>Dropped out.</summary>
    public int? Uitval { get; init; }

    /// <summary>Went on at another provider; counted only when the unit is the placement, otherwise 0.</summary>
    public int? Overstap { get; init; }

    /// <summary>Ended for a reason that says nothing about the lessons: moved, end of duty or died.</summary>
    public int? Neutraal { get; init; }

    /// <summary>Part of <see cref="Neutraal"/>: moved away.</summary>
    public int? Verhuisd { get; init; }

    /// <summary>Part of <see cref="Neutraal"/>: the obligation ended.</summary>
    public int? EindePlicht { get; init; }

    /// <summary>Part of <see cref="Neutraal"/>: died.</summary>
    public int? Overleden { get; init; }

    /// <summary>Passed as share (0–1) of passed and dropped out; null when nobody did either.</summary>
    public double? Slagingspercentage { get; init; }

    /// <summary>Passed as share (0–1) of everybody who started, neutral ends left out; null when nobody is left.</summary>
    public double? Cohortrendement { get; init; }

    /// <summary>Months from first lesson to passing.</summary>
    public required Spreiding MaandenTotSlagen { get; init; }

    /// <summary>Months from first lesson to any end.</summary>
    public required Spreiding MaandenTotUitstroom { get; init; }

    /// <summary>Estimated share that has passed after 6, 12, 18, 24, 30 and 36 months (Aalen–Johansen).</summary>
    public required IReadOnlyList<IncidentiePunt> CumulatieveIncidentie { get; init; }

    /// <summary>First day after the start on which the estimated share that has passed is one half or more; null when never.</summary>
    public int? MediaanDagenIncidentie { get; init; }

    /// <summary>Passed within 12, 18, 24, 30 and 36 calendar months, of those who could be followed that long.</summary>
    public required IReadOnlyList<BinnenMaanden> Binnen { get; init; }

    /// <summary>The estimate month by month from 0 to 36, for the chart.</summary>
    public required IReadOnlyList<IncidentiePunt> Verloop { get; init; }

    /// <summary>How many passed after how many months, in classes of three months.</summary>
    public required IReadOnlyList<MaandenKlasse> Verdeling { get; init; }

    /// <summary>Always empty: of a withheld count nobody is told why it is.</summary>
    public IReadOnlyList<string> OnderVijf { get; init; } = [];
}

/// <summary>Spread of durations in months of 30.4375 days, by linear interpolation.</summary>
/// <param name="N">How many durations; null when withheld.</param>
/// <param name="P25">A quarter was faster.</param>
/// <param name="Mediaan">Half was faster.</param>
/// <param name="P75">Three quarters were faster.</param>
public sealed record Spreiding(int? N, double? P25, double? Mediaan, double? P75);

/// <summary>The Aalen–Johansen estimate at one moment.</summary>
/// <param name="Maanden">Months (of 30.4375 days) since the first lesson.</param>
/// <param name="Aandeel">Estimated share (0–1) that has passed; null when withheld.</param>
/// <param name="Standaardfout">Standard error by the delta method (Marubini and Valsecchi), which is Greenwood's formula for competing events.</param>
/// <param name="Onder">Lower border of the 95 % band, on the log(−log) scale; null where the estimate is 0 or 1.</param>
/// <param name="Boven">Upper border of the 95 % band.</param>
/// <param name="OnderRisico">How many were still under way at that moment; 0 = the estimate is carried on and says nothing new.</param>
public sealed record IncidentiePunt(int Maanden, double? Aandeel, double? Standaardfout, double? Onder, double? Boven, int? OnderRisico);

/// <summary>Passed within a number of calendar months.</summary>
/// <param name="Maanden">The number of months.</param>
/// <param name="Waarneembaar">Started long enough ago, less those with a neutral end before that; null when withheld.</param>
/// <param name="Geslaagd">Of those, passed in time; null when withheld.</param>
/// <param name="Aandeel">Share (0–1); null when nobody could be followed that long, or withheld.</param>
public sealed record BinnenMaanden(int Maanden, int? Waarneembaar, int? Geslaagd, double? Aandeel);

/// <summary>How many passed in one class of durations.</summary>
/// <param name="Van">From this many months.</param>
/// <param name="Tot">Up to, not including, this many months.</param>
/// <param name="Aantal">How many; null when withheld.</param>
public sealed record MaandenKlasse(int Van, int Tot, int? Aantal);
