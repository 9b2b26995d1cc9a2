// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>What kind of agreement it is.</summary>
public enum ContractSoort
{
    /// <summary>Framework agreement.</summary>
    Raamovereenkomst,

    /// <summary>Single agreement.</summary>
    Overeenkomst,

    /// <summary>Subsidy.</summary>
    Subsidie,
}

/// <summary>Who pays the lessons that make up for absence.</summary>
public enum Inhaallesbetaler
{
    /// <summary>The gemeente.</summary>
    Gemeente,

    /// <summary>The provider.</summary>
    Aanbieder,
}

/// <summary>State of an extension option.</summary>
public enum Optiestatus
{
    /// <summary>Still to be decided.</summary>
    Open,

    /// <summary>Exercised: the contract runs longer.</summary>
    Gelicht,

    /// <summary>Lapsed: it will not be used.</summary>
    Vervallen,
}

/// <summary>The contract terms about which disputes arise when they are not written down.</summary>
public enum Afspraakonderwerp
{
    /// <summary>What scaling down to A2 does to the price.</summary>
    Afschalen,

    /// <summary>When people can start.</summary>
    Startmomenten,

    /// <summary>Hours offered per week, evening and weekend.</summary>
    Lesaanbod,

    /// <summary>When a report is due after its period.</summary>
    Rapportagetermijn,

    /// <summary>Owner and return of devices on loan.</summary>
    Devices,

    /// <summary>Which quality requirements are attached.</summary>
    Kwaliteitseisen,

    /// <summary>Exit and handover to a next provider.</summary>
    ExitEnOverdracht,

    /// <summary>Right to inspect.</summary>
    Inspectierecht,

    /// <summary>Steps when things go wrong.</summary>
    Escalatie,

    /// <summary>Processing agreement about personal data.</summary>
    Verwerkersovereenkomst,

    /// <summary>Whether and how the contract may be extended.</summary>
    Verlenging,

    /// <summary>Subcontractors are bound to the same requirements.</summary>
    Onderaanneming,
}

/// <summary>What is agreed about one term, with the place in the contract.</summary>
/// <param name="Onderwerp">Which term.</param>
/// <param name="Antwoord">What is agreed; empty = nothing.</param>
public sealed record Afspraak(Afspraakonderwerp Onderwerp, string Antwoord);

/// <summary>What is recorded of a contract.</summary>
/// <param name="Aanbieder">Code of the main contractor.</param>
/// <param name="Soort">Kind.</param>
/// <param name="Onderaannemers">Codes of subcontractors.</param>
/// <param name="Gemeenten">CBS codes of the gemeenten it serves.</param>
/// <param name="Ingangsdatum">First day.</param>
/// <param name="BasisEinddatum">Last day without any extension.</param>
/// <param name="VerlengingenMaanden">Length in months of each extension option, in order.</param>
/// <param name="OpzegtermijnMaanden">Notice in months.</param>
/// <param name="AanbestedingsduurMaanden">Lead time in months of a new tender; null = the norm of today.</param>
/// <param name="PlafondEuro">Ceiling in euro: 0 = nothing, null = none agreed.</param>
/// <param name="Rapportagefrequentie">How often the provider reports.</param>
/// <param name="Afspraken">The terms that prevent disputes.</param>
/// <param name="OpdrachtwaardeEuro">What was announced and awarded, all extension options included; the measure for later amendments. Null = not recorded.</param>
/// <param name="RapportagetermijnDagen">Days after the end of a period within which its report must be there; null = the norm.</param>
public sealed record ContractGegevens(
    string Aanbieder,
    ContractSoort Soort,
    IReadOnlyList<string> Onderaannemers,
    IReadOnlyList<string> Gemeenten,
    DateOnly Ingangsdatum,
    DateOnly BasisEinddatum,
    IReadOnlyList<int> VerlengingenMaanden,
    int OpzegtermijnMaanden,
    int? AanbestedingsduurMaanden,
    decimal? PlafondEuro,
    Rapportagefrequentie Rapportagefrequentie,
    IReadOnlyList<Afspraak> Afspraken,
    decimal? OpdrachtwaardeEuro = null,
    int? RapportagetermijnDagen = null);

/// <summary>What is agreed about a lot.</summary>
/// <param name="Route">What it is bought for.</param>
/// <param name="Capaciteit">Places at the same time.</param>
/// <param name="MaxWachttijdDagen">Longest waiting time in days; null = not agreed.</param>
/// <param name="InhaallessenVoor">Who pays lessons that make up for absence; null = not settled.</param>
/// <param name="DevicebedragEuro">Amount per placement for a device on loan; 0 = none.</param>
/// <param name="MaxGroepsgrootte">Largest group; null = not agreed.</param>
/// <param name="MetAlfabetisering">Literacy lessons are part of it; null = not settled.</param>
/// <param name="DeviceVoorWi2013">The route budget may pay a device for somebody under Wi2013.</param>
/// <param name="Gemeenten">CBS codes of the gemeenten of the contract that this lot serves; empty or null = all of them.</param>
public sealed record PerceelGegevens(
    Route Route,
    int Capaciteit,
    int? MaxWachttijdDagen,
    Inhaallesbetaler? InhaallessenVoor,
    decimal DevicebedragEuro,
    int? MaxGroepsgrootte,
    bool? MetAlfabetisering,
    bool DeviceVoorWi2013,
    IReadOnlyList<string>? Gemeenten = null);

/// <summary>A price from a day on.</summary>
/// <param name="Model">How it is paid.</param>
/// <param name="TariefEuro">Amount in euro per unit of the model.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="Tot">Last day; null = until the next version.</param>
/// <param name="UrenInbegrepen">Hours in the price; null = not agreed.</param>
public sealed record PrijsGegevens(Prijsmodel Model, decimal TariefEuro, DateOnly Vanaf, DateOnly? Tot, int? UrenInbegrepen);

/// <summary>An open point that is accepted on activation.</summary>
/// <param name="Punt">Code of the point, for example <c>INHAALLESSEN:B1</c>.</param>
/// <param name="Reden">Why the contract may start without it.</param>
public sealed record AanvaardPunt(string Punt, string Reden);
