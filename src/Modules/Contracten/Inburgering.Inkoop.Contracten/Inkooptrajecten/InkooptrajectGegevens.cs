// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>How is bought.</summary>
public enum Inkoopprocedure
{
    /// <summary>Open procedure above the European threshold.</summary>
    EuropeesOpenbaar,

    /// <summary>Procedure for social and other specific services (Aanbestedingswet 2012 art. 2.38).</summary>
    SocialeEnSpecifiekeDiensten,

    /// <summary>Open procedure in the Netherlands, below the threshold.</summary>
    NationaalOpenbaar,

    /// <summary>A few invited providers.</summary>
    MeervoudigOnderhands,

    /// <summary>Every provider that meets the requirements is admitted.</summary>
    OpenHouse,

    /// <summary>Subsidy.</summary>
    Subsidie,
}

/// <summary>Stage of a tender, in order; Ingetrokken may follow every stage before the definitive award.</summary>
public enum Trajectstap
{
    /// <summary>Being prepared.</summary>
    Voorbereiding,

    /// <summary>The market is consulted.</summary>
    Marktconsultatie,

    /// <summary>Published; providers write their bids.</summary>
    Gepubliceerd,

    /// <summary>The term for bids is over; bids are recorded and checked.</summary>
    InschrijvingGesloten,

    /// <summary>Evaluators score.</summary>
    Beoordeling,

    /// <summary>Award decision made; the standstill runs after the letters are sent.</summary>
    VoorlopigGegund,

    /// <summary>The standstill is over; contracts are made.</summary>
    DefinitiefGegund,

    /// <summary>Done.</summary>
    Afgerond,

    /// <summary>Withdrawn, with a reason.</summary>
    Ingetrokken,
}

/// <summary>When or how lessons are given.</summary>
public enum Lesvorm
{
    /// <summary>By day.</summary>
    Overdag,

    /// <summary>In the evening.</summary>
    Avond,

    /// <summary>At the weekend.</summary>
    Weekend,

    /// <summary>Online.</summary>
    Online,

    /// <summary>Partly in class, partly online.</summary>
    Hybride,
}

/// <summary>What somebody does in the team of a tender.</summary>
public enum Teamrol
{
    /// <summary>Runs the tender; does not score.</summary>
    Inkoper,

    /// <summary>Scores the bids.</summary>
    Beoordelaar,
}

/// <summary>What is recorded of a tender.</summary>
/// <param name="Titel">What is bought, in a few words.</param>
/// <param name="Procedure">How is bought.</param>
/// <param name="TenderNed">Reference on TenderNed.</param>
/// <param name="CpvCodes">CPV codes, eight digits with or without check digit.</param>
/// <param name="Gemeenten">CBS codes of the gemeenten that buy.</param>
/// <param name="Publicatiedatum">Day of publication.</param>
/// <param name="Sluitingsdatum">Last day on which bids may come in.</param>
/// <param name="ContractIngang">First day of the contracts.</param>
/// <param name="ContractEinde">Last day of the contracts without extension.</param>
/// <param name="VerlengingenMaanden">Length in months of each extension option, in order.</param>
/// <param name="OpzegtermijnMaanden">Notice in months.</param>
/// <param name="Rapportagefrequentie">How often providers will report.</param>
/// <param name="Toelichting">Background for colleagues.</param>
public sealed record InkooptrajectGegevens(
    string Titel,
    Inkoopprocedure Procedure,
    string? TenderNed,
    IReadOnlyList<string> CpvCodes,
    IReadOnlyList<string> Gemeenten,
    DateOnly? Publicatiedatum,
    DateOnly? Sluitingsdatum,
    DateOnly? ContractIngang,
    DateOnly? ContractEinde,
    IReadOnlyList<int> VerlengingenMaanden,
    int OpzegtermijnMaanden,
    Rapportagefrequentie Rapportagefrequentie,
    string? Toelichting);

/// <summary>What is asked in one lot of a tender.</summary>
/// <param name="Naam">Name.</param>
/// <param name="Route">What it is bought for.</param>
/// <param name="Gemeenten">CBS codes of the gemeenten of this lot.</param>
/// <param name="MetAlfabetisering">Literacy lessons are part of it; null = not settled.</param>
/// <param name="Lesvorm">When or how lessons are given.</param>
/// <param name="Capaciteit">Places at the same time that are asked, of all providers together.</param>
/// <param name="AantalAanbieders">How many providers can win the lot.</param>
/// <param name="Prijsmodel">How is paid: the unit of every price of this lot.</param>
/// <param name="UrenInbegrepen">Hours in the price; null = not agreed.</param>
/// <param name="MaximumprijsEuro">Highest price per unit that is accepted; null = none.</param>
/// <param name="RamingEuro">Estimated value of the lot.</param>
/// <param name="PlafondEuro">Ceiling of the lot; null = none.</param>
/// <param name="BandOnderEuro">Linear band: this price or less gives 100 points.</param>
/// <param name="BandBovenEuro">Linear band: this price or more gives 0 points.</param>
/// <param name="AftrekEuro">Gunnen op waarde: deduction per unit for a bid with 100 points on every criterion.</param>
/// <param name="MaxGroepsgrootte">Largest group; null = not asked.</param>
/// <param name="MaxWachttijdDagen">Longest waiting time in days; null = not asked.</param>
public sealed record InkoopperceelGegevens(
    string Naam,
    Route Route,
    IReadOnlyList<string> Gemeenten,
    bool? MetAlfabetisering,
    Lesvorm Lesvorm,
    int Capaciteit,
    int AantalAanbieders,
    Prijsmodel Prijsmodel,
    int? UrenInbegrepen,
    decimal? MaximumprijsEuro,
    decimal? RamingEuro,
    decimal? PlafondEuro,
    decimal? BandOnderEuro,
    decimal? BandBovenEuro,
    decimal? AftrekEuro,
    int? MaxGroepsgrootte,
    int? MaxWachttijdDagen);

/// <summary>A knock-out requirement: a bid that does not meet it is set aside.</summary>
/// <param name="Code">Short code, for example <c>KEURMERK</c>.</param>
/// <param name="Omschrijving">What is required, in plain Dutch.</param>
/// <param name="Routes">For lots of these routes; empty = every lot.</param>
public sealed record InkoopeisGegevens(string Code, string Omschrijving, IReadOnlyList<Route> Routes);

/// <summary>A quality criterion.</summary>
/// <param name="Code">Short code, for example <c>K1</c>.</param>
/// <param name="Naam">Name.</param>
/// <param name="Gewicht">Weight: a whole number above 0.</param>
/// <param name="Schaal">The steps in which it is scored.</param>
/// <param name="Toelichting">What evaluators look at; is published.</param>
public sealed record GunningscriteriumGegevens(string Code, string Naam, int Gewicht, Kwaliteitsschaal Schaal, string Toelichting);

/// <summary>How bids are compared.</summary>
/// <param name="Formule">The formula.</param>
/// <param name="Prijsgewicht">Weight of the price, 0–100; with the weights of the criteria exactly 100. 0 for gunnen op waarde and for admission.</param>
/// <param name="Gelijkregel">What decides first between bids that end equal.</param>
/// <param name="Criteria">The quality criteria, in order.</param>
public sealed record GunningswijzeGegevens(Gunningsformule Formule, int Prijsgewicht, Gelijkregel Gelijkregel, IReadOnlyList<GunningscriteriumGegevens> Criteria);
