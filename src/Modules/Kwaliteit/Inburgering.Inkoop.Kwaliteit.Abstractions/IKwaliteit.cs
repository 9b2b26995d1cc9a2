// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Kwaliteit.Abstractions;

/// <summary>What other modules may ask about the quality of providers. Reads only.</summary>
public interface IKwaliteit
{
    /// <summary>
    /// Whether these providers may get new people, with the facts behind it. A provider without a quality file comes back with
    /// keurmerk <see cref="KeurmerkStatus.Geen"/>: closed by default.
    /// </summary>
    Task<IReadOnlyDictionary<string, Plaatsbaarheid>> ZoekPlaatsbaarheidAsync(IReadOnlyCollection<string> aanbieders, CancellationToken cancellationToken);

    /// <summary>The marks for satisfaction that providers delivered about reporting periods that ended in these days, each with its number of answers.</summary>
    Task<IReadOnlyList<Tevredenheidscijfer>> ZoekTevredenheidAsync(IReadOnlyCollection<string> contractnummers, DateOnly van, DateOnly tot, CancellationToken cancellationToken);

    /// <summary>
    /// What there is to talk about with the provider of a contract: findings that are not closed, and per lot the newest scorecard that the
    /// provider has seen. A card that is still a draft is not among them.
    /// </summary>
    Task<IReadOnlyList<OpenKwaliteitspunt>> ZoekOpenPuntenAsync(string contractnummer, CancellationToken cancellationToken);
}

/// <summary>Kind of point.</summary>
public enum Kwaliteitspuntsoort
{
    /// <summary>A finding that is not closed.</summary>
    Bevinding,

    /// <summary>A scorecard.</summary>
    Scorekaart,
}

/// <summary>A point to talk about.</summary>
/// <param name="Soort">Finding or scorecard.</param>
/// <param name="Tekst">What it is about, in one Dutch line.</param>
/// <param name="Termijn">By when the next step must be done; null = no fixed day.</param>
public sealed record OpenKwaliteitspunt(Kwaliteitspuntsoort Soort, string Tekst, DateOnly? Termijn);

/// <summary>A mark for satisfaction as a provider delivered it, its newest version.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot; empty = the whole contract.</param>
/// <param name="Cijfer">Mark from 1 to 10.</param>
/// <param name="Antwoorden">How many people answered.</param>
public sealed record Tevredenheidscijfer(string Contract, string Perceel, decimal Cijfer, int Antwoorden);

/// <summary>The facts that decide whether a provider may get new people.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Keurmerk">State of the keurmerk inburgeren as registered now.</param>
/// <param name="KeurmerkVanaf">First day of the keurmerk.</param>
/// <param name="KeurmerkTot">Last day of the keurmerk; null = no end known.</param>
/// <param name="TstErkend">Recognised for the taalschakeltraject (onderwijsroute).</param>
/// <param name="Stops">Placement stops by the contract manager, open and closed ones.</param>
/// <param name="OverdrachtGoedgekeurdVan">Codes of providers from which a transfer of more than 15 people has written keurmerk approval on file.</param>
public sealed record Plaatsbaarheid(
    string Aanbieder,
    KeurmerkStatus Keurmerk,
    DateOnly? KeurmerkVanaf,
    DateOnly? KeurmerkTot,
    bool TstErkend,
    IReadOnlyList<Plaatsingsstop> Stops,
    IReadOnlyList<string> OverdrachtGoedgekeurdVan);

/// <summary>A placement stop: no new placements from the first day on, until it is lifted; running ones go on.</summary>
/// <param name="Vanaf">First day.</param>
/// <param name="Tot">Last day; null while it lasts.</param>
/// <param name="Reden">Why.</param>
public sealed record Plaatsingsstop(DateOnly Vanaf, DateOnly? Tot, string Reden);
