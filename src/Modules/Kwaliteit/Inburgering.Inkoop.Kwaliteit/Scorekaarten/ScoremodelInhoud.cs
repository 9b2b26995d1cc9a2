// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Eisen;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>What a version of a scoring model says. All of it is data, and all of it is locked in a scorecard that was decided with it.</summary>
/// <param name="Naam">Name on the scorecard.</param>
/// <param name="Kpis">What is measured, in the order of the scorecard; the weights add up to 100.</param>
/// <param name="Knockouts">Codes of requirements; one that is not met overrides the score.</param>
/// <param name="Banden">Standings; each runs from its lower border up to the next one, the border belongs to the better one.</param>
/// <param name="CoulancePunten">Points at the far border of the grace band.</param>
/// <param name="NulBij">At how many times the grace band from the norm the points are 0.</param>
/// <param name="KnockoutGevolg">Consequence that is proposed when a knock-out is not met.</param>
public sealed record ScoremodelInhoud(
    string Naam,
    IReadOnlyList<ScoreKpi> Kpis,
    IReadOnlyList<string> Knockouts,
    IReadOnlyList<Scoreband> Banden,
    decimal CoulancePunten,
    decimal NulBij,
    Gevolg KnockoutGevolg);

/// <summary>One KPI of a scoring model: a figure, or a share of two sums of figures in percent.</summary>
/// <param name="Code">Stable code, so that periods can be compared.</param>
/// <param name="Titel">Dutch title.</param>
/// <param name="Groep">Heading under which it stands.</param>
/// <param name="Teller">Codes of the figures that are added up.</param>
/// <param name="Noemer">Codes of the figures that it is a share of; empty = the sum itself.</param>
/// <param name="Aantal">Code of the figure that says how many are behind it; null = the denominator.</param>
/// <param name="Norm">The norm.</param>
/// <param name="Eenheid">Unit of the norm.</param>
/// <param name="Richting">On which side of the norm a value is good.</param>
/// <param name="Coulance">How far beside the norm still earns part of the points; 0 = nothing.</param>
/// <param name="Gewicht">Weight.</param>
/// <param name="MinimumN">With fewer behind it the value says too little.</param>
public sealed record ScoreKpi(
    string Code,
    string Titel,
    string Groep,
    IReadOnlyList<string> Teller,
    IReadOnlyList<string> Noemer,
    string? Aantal,
    decimal Norm,
    string Eenheid,
    NormRichting Richting,
    decimal Coulance,
    decimal Gewicht,
    decimal MinimumN);

/// <summary>A standing with the consequence that it proposes.</summary>
/// <param name="Titel">Name, for example voldoende.</param>
/// <param name="Vanaf">Lowest score that belongs to it.</param>
/// <param name="Gevolg">Proposed consequence; a person decides.</param>
public sealed record Scoreband(string Titel, decimal Vanaf, Gevolg Gevolg);
