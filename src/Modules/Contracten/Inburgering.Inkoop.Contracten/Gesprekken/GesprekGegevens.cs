// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Contracten.Gesprekken;

/// <summary>How far a talk is.</summary>
public enum Gesprekstatus
{
    /// <summary>It will take place.</summary>
    Gepland,

    /// <summary>It took place and has minutes.</summary>
    Gehouden,

    /// <summary>It will not take place.</summary>
    Afgezegd,
}

/// <summary>Who has to do what was agreed.</summary>
public enum Gesprekspartij
{
    /// <summary>The contract managers.</summary>
    Gemeente,

    /// <summary>The provider.</summary>
    Aanbieder,
}

/// <summary>Where a point of the agenda comes from.</summary>
public enum Agendabron
{
    /// <summary>Somebody put it there.</summary>
    Zelf,

    /// <summary>A key date of the contract.</summary>
    Sleuteldatum,

    /// <summary>An open promise of the bid.</summary>
    Toezegging,

    /// <summary>A document that is missing or runs out.</summary>
    Document,

    /// <summary>An open agreement of an earlier talk.</summary>
    Afspraak,

    /// <summary>An open finding.</summary>
    Bevinding,

    /// <summary>A scorecard.</summary>
    Scorekaart,
}

/// <summary>When and about what people talk.</summary>
/// <param name="Onderwerp">What it is about, for example the second quarter.</param>
/// <param name="Datum">The day.</param>
/// <param name="Aanvang">Time as 14:30; null = not settled.</param>
/// <param name="Plaats">Where, or how; never a person.</param>
/// <param name="EigenPunten">Points that people put on the agenda themselves.</param>
public sealed record GesprekGegevens(string Onderwerp, DateOnly Datum, string? Aanvang, string? Plaats, IReadOnlyList<string> EigenPunten);

/// <summary>Something to agree.</summary>
/// <param name="Omschrijving">What will be done.</param>
/// <param name="Eigenaar">Who does it.</param>
/// <param name="UiterlijkOp">By when.</param>
public sealed record NieuweGespreksafspraak(string Omschrijving, Gesprekspartij Eigenaar, DateOnly UiterlijkOp);
