// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Contracten.Aankondigingen;

/// <summary>What a notice announces.</summary>
public enum Aankondigingsoort
{
    /// <summary>A tender (eForms: competition).</summary>
    Opdracht,

    /// <summary>The outcome of a tender (eForms: result).</summary>
    Gunning,
}

/// <summary>How a lot ended, by a notice about the outcome.</summary>
public enum Perceelresultaat
{
    /// <summary>Awarded.</summary>
    Gegund,

    /// <summary>Closed without a winner: a gap.</summary>
    NietGegund,

    /// <summary>No winner yet.</summary>
    Loopt,
}

/// <summary>A lot in a notice.</summary>
/// <param name="Id">Its identifier in the notice (BT-137).</param>
/// <param name="Naam">Title (BT-21).</param>
/// <param name="Omschrijving">Description (BT-24); null when there is none.</param>
/// <param name="CpvCodes">CPV codes (BT-262, BT-263).</param>
/// <param name="RamingEuro">Estimated value (BT-27).</param>
/// <param name="Sluitingsdatum">Last day for bids (BT-131) or requests to take part (BT-1311).</param>
/// <param name="ContractIngang">First day of the contract (BT-536).</param>
/// <param name="ContractEinde">Last day (BT-537), or counted from the duration (BT-36).</param>
/// <param name="Verlengingen">How often it may be renewed (BT-58).</param>
/// <param name="Verlengtekst">What is said about renewal (BT-57).</param>
/// <param name="Resultaat">How it ended (BT-142); null in a notice about a tender.</param>
/// <param name="NietGegundOmdat">Why there is no winner (BT-144), in Dutch.</param>
/// <param name="VoorstelRoute">The route that its words point to; null when they do not. A person decides.</param>
public sealed record AankondigingPerceel(
    string Id,
    string Naam,
    string? Omschrijving,
    IReadOnlyList<string> CpvCodes,
    decimal? RamingEuro,
    DateOnly? Sluitingsdatum,
    DateOnly? ContractIngang,
    DateOnly? ContractEinde,
    int? Verlengingen,
    string? Verlengtekst,
    Perceelresultaat? Resultaat,
    string? NietGegundOmdat,
    Route? VoorstelRoute);

/// <summary>A notice as it can become a tender here.</summary>
/// <param name="Soort">What it announces.</param>
/// <param name="Subtype">eForms subtype, for example 20 or 33.</param>
/// <param name="Kenmerk">Identifier of the notice (BT-701).</param>
/// <param name="Titel">Title of the procedure (BT-21).</param>
/// <param name="Omschrijving">Description of the procedure (BT-24).</param>
/// <param name="Procedure">How is bought.</param>
/// <param name="CpvCodes">CPV codes of the procedure and its lots.</param>
/// <param name="RamingEuro">Estimated value of the procedure (BT-27).</param>
/// <param name="Verzonden">Day on which it was sent (BT-05).</param>
/// <param name="Sluitingsdatum">Earliest last day for bids of its lots.</param>
/// <param name="ContractIngang">Earliest first day of its lots.</param>
/// <param name="ContractEinde">Latest last day of its lots.</param>
/// <param name="VerlengingenMaanden">Length of each extension option, when it says so.</param>
/// <param name="Percelen">The lots.</param>
/// <param name="Opmerkingen">What a person has to check or fill in, in Dutch.</param>
public sealed record Aankondiging(
    Aankondigingsoort Soort,
    string Subtype,
    string Kenmerk,
    string Titel,
    string? Omschrijving,
    Inkoopprocedure Procedure,
    IReadOnlyList<string> CpvCodes,
    decimal? RamingEuro,
    DateOnly Verzonden,
    DateOnly? Sluitingsdatum,
    DateOnly? ContractIngang,
    DateOnly? ContractEinde,
    IReadOnlyList<int> VerlengingenMaanden,
    IReadOnlyList<AankondigingPerceel> Percelen,
    IReadOnlyList<string> Opmerkingen);
