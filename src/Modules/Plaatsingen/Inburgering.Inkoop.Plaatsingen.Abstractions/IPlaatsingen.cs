// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Abstractions;

/// <summary>What other modules may ask about placements. Reads only; never names of people.</summary>
public interface IPlaatsingen
{
    /// <summary>The placements with these references; an unknown one is left out.</summary>
    Task<IReadOnlyDictionary<string, PlaatsingInfo>> ZoekPlaatsingenAsync(IReadOnlyCollection<string> nummers, CancellationToken cancellationToken);

    /// <summary>
    /// The placements on a lot that are accepted or running, the last to start first.
    /// </summary>
    /// <param name="contractnummer">Contract.</param>
    /// <param name="perceel">Code of the lot.</param>
    /// <param name="gemeenten">Only of these gemeenten (CBS codes); null = all.</param>
    /// <param name="meest">At most so many.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    Task<IReadOnlyList<PlaatsingInfo>> ZoekOpenPlaatsingenAsync(string contractnummer, string perceel, IReadOnlyCollection<string>? gemeenten, int meest, CancellationToken cancellationToken);

    /// <summary>How many placements ever started on each lot, by contract number and code of the lot; a lot without one is left out.</summary>
    Task<IReadOnlyDictionary<(string Contractnummer, string Perceel), int>> HaalGestartPerPerceelAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Our own figures for the KPIs that a provider reports, over one contract and period. Keys are (lot or empty for the whole
    /// contract, KPI code); a KPI about which placements know nothing is left out: missing is not 0.
    /// </summary>
    Task<IReadOnlyDictionary<(string Perceel, string Kpi), decimal>> HaalEigenCijfersAsync(string contractnummer, DateOnly van, DateOnly tot, CancellationToken cancellationToken);
}

/// <summary>State of a placement.</summary>
public enum PlaatsingStatus
{
    /// <summary>Registered with the provider; waits for its answer.</summary>
    Aangemeld,

    /// <summary>Accepted by the provider; waits for the first lesson.</summary>
    Geaccepteerd,

    /// <summary>Lessons have started.</summary>
    Gestart,

    /// <summary>Over, with a reason.</summary>
    Beeindigd,

    /// <summary>Refused by the provider; never took place.</summary>
    Geweigerd,

    /// <summary>Withdrawn by the consulent before the start; never took place.</summary>
    Ingetrokken,
}

/// <summary>A placement as others see it.</summary>
/// <param name="PlaatsingId">Identity.</param>
/// <param name="Nummer">Reference, for example <c>PL-00004</c>.</param>
/// <param name="Dossiernummer">Dossier number of the person.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Wet">Law of the person.</param>
/// <param name="Contractnummer">Contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Status">State.</param>
/// <param name="Startdatum">First lesson, when known.</param>
/// <param name="Einddatum">Last day, when over.</param>
public sealed record PlaatsingInfo(
    Guid PlaatsingId,
    string Nummer,
    string Dossiernummer,
    string Gemeente,
    Wet Wet,
    string Contractnummer,
    string Perceel,
    string Aanbieder,
    PlaatsingStatus Status,
    DateOnly? Startdatum,
    DateOnly? Einddatum);
