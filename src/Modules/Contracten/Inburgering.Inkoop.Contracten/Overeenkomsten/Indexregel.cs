// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>How the prices of a contract follow an index.</summary>
/// <param name="Reeks">Name of the index series, as published.</param>
/// <param name="AandeelProcent">Which part of the price follows it, 1–100.</param>
/// <param name="MaximumProcent">Highest change per decision; null = none agreed.</param>
/// <param name="Vindplaats">Where in the contract this stands.</param>
public sealed record Indexregel(string Reeks, decimal AandeelProcent, decimal? MaximumProcent, string Vindplaats);

/// <summary>The value of an index in a period.</summary>
/// <param name="Periode">Such as <c>2025</c>, <c>2025-K3</c> or <c>2025-09</c>.</param>
/// <param name="Waarde">The published value.</param>
public sealed record Indexstand(string Periode, decimal Waarde);

/// <summary>A decision that applied an index, with what it was calculated with.</summary>
internal sealed class Indexbesluit : IGelogd
{
    private Indexbesluit()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    [NietGelogd]
    public string Contractnummer { get; private set; } = "";

    public string Reeks { get; private set; } = "";

    public string VanPeriode { get; private set; } = "";

    public decimal VanWaarde { get; private set; }

    public string NaarPeriode { get; private set; } = "";

    public decimal NaarWaarde { get; private set; }

    /// <summary>Applied change in percent, four decimals.</summary>
    public decimal Procent { get; private set; }

    public string Berekening { get; private set; } = "";

    /// <summary>First day of the new prices.</summary>
    public DateOnly Vanaf { get; private set; }

    public string Reden { get; private set; } = "";

    public DateOnly BeslotenOp { get; private set; }

    public string LogSleutel => $"{Contractnummer}/index-{Vanaf:yyyy-MM-dd}";

    public static Indexbesluit Maak(Contract contract, Indexuitkomst uitkomst, string reden, DateOnly vandaag) => new()
    {
        Id = Guid.CreateVersion7(),
        ContractId = contract.Id,
        Contractnummer = contract.Nummer,
        Reeks = uitkomst.Reeks,
        VanPeriode = uitkomst.Van.Periode,
        VanWaarde = uitkomst.Van.Waarde,
        NaarPeriode = uitkomst.Naar.Periode,
        NaarWaarde = uitkomst.Naar.Waarde,
        Procent = uitkomst.Procent,
        Berekening = uitkomst.Berekening,
        Vanaf = uitkomst.Vanaf,
        Reden = reden,
        BeslotenOp = vandaag,
    };
}
