// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Bekostiging;

/// <summary>What one gemeente simulates with in one year: its budget for leerrouten, the share that would depend on results, and the rate to compare with.</summary>
internal sealed class Bekostigingsafspraak : IGelogd, IGeversioneerd
{
    private Bekostigingsafspraak()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>CBS code.</summary>
    public string Gemeente { get; private set; } = "";

    public int Jaar { get; private set; }

    public decimal BudgetEuro { get; private set; }

    /// <summary>Percentage of the budget that depends on results.</summary>
    public decimal AandeelProcent { get; private set; }

    /// <summary>Reference rate in percent; null = that of all gemeenten together.</summary>
    public decimal? ReferentieProcent { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Gemeente}/{Jaar}";

    public static Bekostigingsafspraak Maak(string gemeente, int jaar) => new() { Id = Guid.CreateVersion7(), Gemeente = gemeente, Jaar = jaar };

    public void Schrijf(decimal budgetEuro, decimal aandeelProcent, decimal? referentieProcent)
    {
        BudgetEuro = budgetEuro;
        AandeelProcent = aandeelProcent;
        ReferentieProcent = referentieProcent;
    }
}
