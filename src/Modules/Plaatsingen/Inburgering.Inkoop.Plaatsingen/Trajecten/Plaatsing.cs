// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>
/// One person on one lot. Gemeente, wet, route, contract and provider are copied from person and lot when the placement is made
/// (a person who moves later does not rewrite history) and let every list and report filter on one table.
/// </summary>
internal sealed class Plaatsing : IGelogd, IGeversioneerd
{
    private Plaatsing()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Human reference, for example <c>PL-00004</c>; unique.</summary>
    public string Nummer { get; private set; } = "";

    public Guid InburgeraarId { get; private set; }

    public string Dossiernummer { get; private set; } = "";

    public Guid PerceelId { get; private set; }

    public string Contractnummer { get; private set; } = "";

    public string Perceelcode { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    public Route Route { get; private set; }

    /// <summary>CBS code.</summary>
    public string Gemeente { get; private set; } = "";

    public Wet Wet { get; private set; }

    public Soort Soort { get; private set; }

    public Financiering Financiering { get; private set; }

    public PlaatsingStatus Status { get; private set; }

    public DateOnly AangemeldOp { get; private set; }

    /// <summary>Agreed start while waiting, first lesson once started.</summary>
    public DateOnly? Startdatum { get; private set; }

    public DateOnly? Einddatum { get; private set; }

    public Eindreden? Eindreden { get; private set; }

    /// <summary>Money committed on the contract when placed (euro, for Financiering Gemeente).</summary>
    public decimal VerplichtEuro { get; private set; }

    /// <summary>The written reasons of motivated exceptions, one per rule code, as JSON; null when there were none.</summary>
    public string? Motivering { get; private set; }

    /// <summary>Moment of the last change (UTC), for delta reading.</summary>
    [NietGelogd]
    public DateTimeOffset BijgewerktOp { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Nummer;
}
