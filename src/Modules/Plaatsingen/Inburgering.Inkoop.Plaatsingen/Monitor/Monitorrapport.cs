// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>What the number of a figure is.</summary>
public enum Monitoreenheid
{
    /// <summary>A count.</summary>
    Aantal,

    /// <summary>A share between 0 and 1.</summary>
    Aandeel,

    /// <summary>Months.</summary>
    Maanden,

    /// <summary>Euro.</summary>
    Euro,

    /// <summary>A mark from 1 to 10.</summary>
    Cijfer,

    /// <summary>Hours.</summary>
    Uren,

    /// <summary>A share of hours, of everybody together.</summary>
    Urendeel,

    /// <summary>A count of providers, which are not people.</summary>
    Aanbieders,
}

/// <summary>Half a year that an edition is about.</summary>
public enum Seizoen
{
    /// <summary>Spring edition: July to December of the year before.</summary>
    Voorjaar,

    /// <summary>Autumn edition: January to June.</summary>
    Najaar,
}

/// <summary>The monitor of chapter 6 of the policy plan, for one gemeente and one period, beside the period of the same length before it.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Van">First day.</param>
/// <param name="Tot">Last day.</param>
/// <param name="VorigeVan">First day of the period before.</param>
/// <param name="VorigeTot">Last day of the period before.</param>
/// <param name="Afgeschermd">True when small numbers are withheld, for the council.</param>
/// <param name="Onderdelen">The parts of chapter 6, in its order.</param>
public sealed record Monitorrapport(string Gemeente, DateOnly Van, DateOnly Tot, DateOnly VorigeVan, DateOnly VorigeTot, bool Afgeschermd, IReadOnlyList<Monitoronderdeel> Onderdelen);

/// <summary>One part of the monitor.</summary>
/// <param name="Titel">Name.</param>
/// <param name="Conclusies">What follows from the figures, by fixed rules, in plain Dutch.</param>
/// <param name="Cijfers">The figures.</param>
public sealed record Monitoronderdeel(string Titel, IReadOnlyList<string> Conclusies, IReadOnlyList<Monitorcijfer> Cijfers);

/// <summary>One figure, now and in the period before.</summary>
/// <param name="Naam">Name, in plain Dutch.</param>
/// <param name="Eenheid">What the number is.</param>
/// <param name="Nu">Value in the period; null when there is nothing to count or when withheld.</param>
/// <param name="Vorige">Value in the period before.</param>
/// <param name="N">Of how many, for a share or a mean, in the period; null otherwise or when withheld.</param>
/// <param name="VorigeN">The same in the period before.</param>
/// <param name="Uitsplitsing">Name of the breakdown that the figure is a part of; null when it stands alone.</param>
/// <param name="Weggelaten">True when a number is withheld because it, or one beside it, is small.</param>
public sealed record Monitorcijfer(
    string Naam,
    Monitoreenheid Eenheid,
    decimal? Nu,
    decimal? Vorige,
    int? N = null,
    int? VorigeN = null,
    string? Uitsplitsing = null,
    bool Weggelaten = false);
