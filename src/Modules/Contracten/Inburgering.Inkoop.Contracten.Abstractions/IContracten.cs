// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Contracten.Abstractions;

/// <summary>What other modules may ask about providers, contracts and lots. Reads only.</summary>
public interface IContracten
{
    /// <summary>All agreed lots, or those of some contracts. Every price version is included.</summary>
    Task<IReadOnlyList<PerceelAfspraak>> ZoekPercelenAsync(IReadOnlyCollection<string>? contractnummers, CancellationToken cancellationToken);

    /// <summary>All contracts, or some.</summary>
    Task<IReadOnlyList<ContractInfo>> ZoekContractenAsync(IReadOnlyCollection<string>? contractnummers, CancellationToken cancellationToken);

    /// <summary>All providers.</summary>
    Task<IReadOnlyList<AanbiederInfo>> ZoekAanbiedersAsync(CancellationToken cancellationToken);

    /// <summary>All gemeenten of the region.</summary>
    Task<IReadOnlyList<GemeenteInfo>> ZoekGemeentenAsync(CancellationToken cancellationToken);

    /// <summary>What the winners promised in their bids for these contracts, by contract and in order.</summary>
    Task<IReadOnlyList<ToezeggingInfo>> ZoekToezeggingenAsync(IReadOnlyCollection<string> contractnummers, CancellationToken cancellationToken);

    /// <summary>Codes of the providers in which an account has registered an interest (rule R20).</summary>
    Task<IReadOnlyList<string>> ZoekBelangenAsync(string accountId, CancellationToken cancellationToken);
}

/// <summary>State of a contract.</summary>
public enum ContractStatus
{
    /// <summary>Being prepared; nobody can be placed.</summary>
    Concept,

    /// <summary>In force.</summary>
    Actief,

    /// <summary>Terminated with notice; runs until its end date.</summary>
    Opgezegd,

    /// <summary>Over.</summary>
    Beeindigd,
}

/// <summary>How often a provider reports.</summary>
public enum Rapportagefrequentie
{
    /// <summary>Each month (period <c>2026-03</c>).</summary>
    Maand,

    /// <summary>Each quarter (period <c>2026-K1</c>).</summary>
    Kwartaal,

    /// <summary>Each half-year (period <c>2026-H1</c>).</summary>
    Halfjaar,
}

/// <summary>A gemeente.</summary>
/// <param name="Code">CBS code, four digits.</param>
/// <param name="Naam">Name.</param>
public sealed record GemeenteInfo(string Code, string Naam);

/// <summary>A provider as others see it.</summary>
/// <param name="Code">Our own code.</param>
/// <param name="Naam">Name.</param>
/// <param name="Instellingsnummer">DUO number (10 digits), when known.</param>
/// <param name="BowNummer">Blik op Werk number, when known.</param>
/// <param name="Brin">BRIN (4), for an ROC.</param>
public sealed record AanbiederInfo(string Code, string Naam, string? Instellingsnummer, string? BowNummer, string? Brin);

/// <summary>A contract as others see it.</summary>
/// <param name="ContractId">Identity.</param>
/// <param name="Nummer">Contract number.</param>
/// <param name="Aanbieder">Code of the main contractor.</param>
/// <param name="Onderaannemers">Codes of subcontractors.</param>
/// <param name="Gemeenten">CBS codes.</param>
/// <param name="Ingangsdatum">First day.</param>
/// <param name="Einddatum">Last day, after exercised extensions.</param>
/// <param name="Status">State.</param>
/// <param name="Rapportagefrequentie">Reporting rhythm.</param>
/// <param name="PlafondEuro">Ceiling: 0 = nothing, null = none agreed.</param>
/// <param name="RapportagetermijnDagen">Days after the end of a period within which its report must be there; null = the norm.</param>
public sealed record ContractInfo(
    Guid ContractId,
    string Nummer,
    string Aanbieder,
    IReadOnlyList<string> Onderaannemers,
    IReadOnlyList<string> Gemeenten,
    DateOnly Ingangsdatum,
    DateOnly Einddatum,
    ContractStatus Status,
    Rapportagefrequentie Rapportagefrequentie,
    decimal? PlafondEuro,
    int? RapportagetermijnDagen = null);

/// <summary>One version of a lot's price.</summary>
/// <param name="Model">How it is paid.</param>
/// <param name="TariefEuro">Amount in euro per unit of the model.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="Tot">Last day; null = until the next version.</param>
/// <param name="UrenInbegrepen">Hours that are in the price; null = not agreed.</param>
public sealed record PrijsAfspraak(Prijsmodel Model, decimal TariefEuro, DateOnly Vanaf, DateOnly? Tot, int? UrenInbegrepen);

/// <summary>What is agreed about one lot, with what it takes from its contract.</summary>
/// <param name="PerceelId">Identity.</param>
/// <param name="Contract">Its contract.</param>
/// <param name="Code">Code of the lot within the contract.</param>
/// <param name="Route">What it is bought for.</param>
/// <param name="Capaciteit">Places at the same time.</param>
/// <param name="MaxWachttijdDagen">Longest agreed waiting time in days; null = not agreed.</param>
/// <param name="DevicebedragEuro">Amount per placement for a device on loan; 0 = none.</param>
/// <param name="MaxGroepsgrootte">Largest group; null = not agreed.</param>
/// <param name="MetAlfabetisering">True when literacy lessons are part of it; null = not settled.</param>
/// <param name="DeviceVoorWi2013">True when the contract lets the route budget pay a device for somebody under Wi2013.</param>
/// <param name="Prijzen">All price versions, oldest first.</param>
public sealed record PerceelAfspraak(
    Guid PerceelId,
    ContractInfo Contract,
    string Code,
    Route Route,
    int Capaciteit,
    int? MaxWachttijdDagen,
    decimal DevicebedragEuro,
    int? MaxGroepsgrootte,
    bool? MetAlfabetisering,
    bool DeviceVoorWi2013,
    IReadOnlyList<PrijsAfspraak> Prijzen);

/// <summary>Something that a provider promised in its bid; a requirement of the contract.</summary>
/// <param name="Contractnummer">Contract number.</param>
/// <param name="Volgorde">1, 2, 3 … within the contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Omschrijving">What was promised.</param>
/// <param name="Datum">By when.</param>
/// <param name="NagekomenOp">When it was met; null = not yet.</param>
public sealed record ToezeggingInfo(string Contractnummer, int Volgorde, string Perceel, string Omschrijving, DateOnly Datum, DateOnly? NagekomenOp);
