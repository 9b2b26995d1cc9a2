// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>Something that a bid promises; becomes a requirement of the contract.</summary>
/// <param name="Omschrijving">What is promised.</param>
/// <param name="Datum">By when.</param>
public sealed record ToezeggingGegevens(string Omschrijving, DateOnly Datum);

/// <summary>What is recorded of a bid.</summary>
/// <param name="Ontvangstdatum">Day on which it came in.</param>
/// <param name="PrijsEuro">Price per unit of the lot.</param>
/// <param name="Capaciteit">Places at the same time that are offered.</param>
/// <param name="Onderaannemers">Codes of subcontractors.</param>
/// <param name="Toezeggingen">What is promised.</param>
public sealed record InschrijvingGegevens(DateOnly Ontvangstdatum, decimal PrijsEuro, int Capaciteit, IReadOnlyList<string> Onderaannemers, IReadOnlyList<ToezeggingGegevens> Toezeggingen);

/// <summary>Whether a bid meets a requirement.</summary>
/// <param name="Eis">Code of the requirement.</param>
/// <param name="Voldoet">It does.</param>
/// <param name="Toelichting">Why not; required when it does not.</param>
public sealed record Eisoordeel(string Eis, bool Voldoet, string? Toelichting);

/// <summary>A score with its reason.</summary>
/// <param name="Aanbieder">Code of the provider whose bid it is about.</param>
/// <param name="Criterium">Code of the criterion.</param>
/// <param name="Punten">One of the steps of the scale.</param>
/// <param name="Motivering">Why.</param>
public sealed record ScoreGegevens(string Aanbieder, string Criterium, int Punten, string Motivering);
