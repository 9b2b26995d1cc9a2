// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>What a rule answers.</summary>
public enum Regeloordeel
{
    /// <summary>The rule is met, or does not apply.</summary>
    Voldaan,

    /// <summary>Look at it; does not stop anything.</summary>
    Waarschuwing,

    /// <summary>Stops the placement, unless the rule may be departed from with a written reason.</summary>
    Blokkade,
}

/// <summary>One number or value that a rule looked at.</summary>
/// <param name="Naam">What it is, in Dutch.</param>
/// <param name="Waarde">The value as people write it.</param>
public sealed record Getal(string Naam, string Waarde);

/// <summary>The answer of one rule.</summary>
/// <param name="Code">R01–R21.</param>
/// <param name="Titel">What the rule is about, in a few Dutch words.</param>
/// <param name="Uitkomst">The answer.</param>
/// <param name="Motiveerbaar">True when a consulent may go on past a blockade with a written reason.</param>
/// <param name="Toelichting">One Dutch sentence with the numbers.</param>
/// <param name="Bron">Where the rule comes from.</param>
/// <param name="Getallen">The values that the rule looked at.</param>
public sealed record Regeluitkomst(
    string Code,
    string Titel,
    Regeloordeel Uitkomst,
    bool Motiveerbaar,
    string Toelichting,
    string Bron,
    IReadOnlyList<Getal> Getallen);

/// <summary>A rule as it is known: its code, subject, source and whether a reason may set it aside.</summary>
internal sealed record Regel(string Code, string Titel, string Bron, bool Motiveerbaar = false)
{
    public Regeluitkomst Voldaan(string toelichting, params IReadOnlyList<Getal> getallen) => Maak(Regeloordeel.Voldaan, toelichting, getallen);

    public Regeluitkomst Waarschuwing(string toelichting, params IReadOnlyList<Getal> getallen) => Maak(Regeloordeel.Waarschuwing, toelichting, getallen);

    public Regeluitkomst Blokkade(string toelichting, params IReadOnlyList<Getal> getallen) => Maak(Regeloordeel.Blokkade, toelichting, getallen);

    private Regeluitkomst Maak(Regeloordeel uitkomst, string toelichting, IReadOnlyList<Getal> getallen) =>
        new(Code, Titel, uitkomst, Motiveerbaar, toelichting, Bron, getallen);
}
