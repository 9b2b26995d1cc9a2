// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>What the year of a cohort is taken from.</summary>
public enum CohortNaar
{
    /// <summary>Year of the first lesson.</summary>
    Start,

    /// <summary>Year of the person's first PIP.</summary>
    EerstePip,
}

/// <summary>What one row of a throughput figure is.</summary>
public enum DoorstroomEenheid
{
    /// <summary>All placements of one person on one route, joined over transfers between providers.</summary>
    Leerrouteperiode,

    /// <summary>One placement; a transfer to another provider is an outflow of its own.</summary>
    Plaatsing,
}

/// <summary>Age on the day of the first lesson, in bands; the first border is the age up to which the onderwijsroute is the standard.</summary>
public enum Leeftijdsgroep
{
    /// <summary>Younger than 28.</summary>
    Tot28,

    /// <summary>28 up to and including 34.</summary>
    Van28Tot35,

    /// <summary>35 up to and including 49.</summary>
    Van35Tot50,

    /// <summary>50 and older.</summary>
    Vanaf50,
}

/// <summary>Which people and which moment a throughput report is about.</summary>
/// <param name="Peildatum">Reference day T: only facts dated on or before it count.</param>
/// <param name="Wet">Wi2013 is always reported apart from Wi2021.</param>
/// <param name="Gemeente">CBS code of the gemeente in which the route was started; null = all that the caller may see.</param>
/// <param name="Aanbieder">Code of a provider; the unit is then the placement.</param>
/// <param name="Contract">Contract number; the unit is then the placement.</param>
/// <param name="Soort">Why the person came; null = all.</param>
/// <param name="CohortNaar">What the cohort year is taken from.</param>
/// <param name="Alfabetisering">Literacy of the person, as it was known on the reference day; null = all.</param>
/// <param name="Leeftijd">Age band on the day of the first lesson; null = all.</param>
public sealed record DoorstroomFilter(
    DateOnly Peildatum,
    Wet Wet = Wet.Wi2021,
    string? Gemeente = null,
    string? Aanbieder = null,
    string? Contract = null,
    Soort? Soort = null,
    CohortNaar CohortNaar = CohortNaar.Start,
    Alfabetisering? Alfabetisering = null,
    Leeftijdsgroep? Leeftijd = null)
{
    /// <summary>The unit that belongs to this filter: a provider or contract is judged by its own placements.</summary>
    public DoorstroomEenheid Eenheid => Aanbieder is null && Contract is null ? DoorstroomEenheid.Leerrouteperiode : DoorstroomEenheid.Plaatsing;
}
