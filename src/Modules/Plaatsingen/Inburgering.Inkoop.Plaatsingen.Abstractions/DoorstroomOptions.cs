// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Plaatsingen.Abstractions;

/// <summary>Settings of the counts in memory, section <c>Doorstroom</c>.</summary>
public sealed record DoorstroomOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Sectie = "Doorstroom";

    /// <summary>From how many units a report is kept in memory; below it the database is as fast. 0 = always, negative = never.</summary>
    public int GeheugenVanaf { get; set; } = 20_000;

    /// <summary>How many reports (a law on a reference day) are kept at most; about 100 MB for a million placements with ten million months of hours.</summary>
    public int GeheugenAantal { get; set; } = 4;
}
