// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>What an index does to one lot.</summary>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="OudTarief">Amount on the day before.</param>
/// <param name="NieuwTarief">Amount from the day on.</param>
/// <param name="Berekening">How it came about.</param>
public sealed record Indexeringsregel(string Perceel, decimal OudTarief, decimal NieuwTarief, string Berekening);

/// <summary>What an index does to the prices of a contract.</summary>
/// <param name="Reeks">Index series.</param>
/// <param name="Van">The value it counts from.</param>
/// <param name="Naar">The value it counts to.</param>
/// <param name="Vanaf">First day of the new prices.</param>
/// <param name="Procent">Applied change in percent, four decimals.</param>
/// <param name="Berekening">How the percentage came about.</param>
/// <param name="Regels">Per lot.</param>
public sealed record Indexuitkomst(string Reeks, Indexstand Van, Indexstand Naar, DateOnly Vanaf, decimal Procent, string Berekening, IReadOnlyList<Indexeringsregel> Regels);

/// <summary>
/// The one calculation of indexed prices: change of the index × the part that follows it, no more than the agreed maximum, rounded to four
/// decimals of a percent; each amount rounded to a cent, half a cent up.
/// </summary>
internal static class Indexberekening
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static (decimal Procent, string Berekening) Percentage(Indexregel regel, Indexstand van, Indexstand naar)
    {
        var change = decimal.Round(((naar.Waarde / van.Waarde) - 1) * regel.AandeelProcent, 4, MidpointRounding.AwayFromZero);
        var text = $"({naar.Waarde.ToString("0.##", Dutch)} ÷ {van.Waarde.ToString("0.##", Dutch)} − 1) × {regel.AandeelProcent.ToString("0.##", Dutch)} % = {change.ToString("0.####", Dutch)} %";
        return regel.MaximumProcent is { } most && Math.Abs(change) > most
            ? (Math.Sign(change) * most, $"{text}, begrensd op {(Math.Sign(change) * most).ToString("0.####", Dutch)} %")
            : (change, text);
    }

    public static decimal Tarief(decimal oud, decimal procent) => decimal.Round(oud * (1 + (procent / 100)), 2, MidpointRounding.AwayFromZero);

    public static Result<Indexuitkomst> Bereken(Contract contract, Indexstand van, Indexstand naar, DateOnly vanaf)
    {
        if (contract.Status is not ContractStatus.Actief and not ContractStatus.Opgezegd)
        {
            return ContractErrors.NietActief(contract.Nummer, contract.Status);
        }

        if (contract.Indexregel is not { } rule)
        {
            return IndexErrors.GeenRegel(contract.Nummer);
        }

        if (contract.Indexbesluiten.OrderBy(b => b.Vanaf).LastOrDefault(b => b.Reeks == rule.Reeks) is { } former && former.NaarPeriode != van.Periode)
        {
            return IndexErrors.SluitNietAan(contract.Nummer, former.NaarPeriode, van.Periode);
        }

        if (string.CompareOrdinal(naar.Periode, van.Periode) <= 0)
        {
            return IndexErrors.PeriodeNietLater(van.Periode, naar.Periode);
        }

        var (percent, text) = Percentage(rule, van, naar);
        var lines = contract.Percelen.OrderBy(p => p.Code, StringComparer.Ordinal).Where(p => p.PrijsOp(vanaf.AddDays(-1)) is not null).Select(p =>
        {
            var old = p.PrijsOp(vanaf.AddDays(-1))!.TariefEuro;
            var amount = Tarief(old, percent);
            return new Indexeringsregel(p.Code, old, amount, $"{old.ToString("N2", Dutch)} × (1 + {percent.ToString("0.####", Dutch)} ÷ 100) = {amount.ToString("N2", Dutch)}");
        }).ToList();
        return lines.Count == 0 ? IndexErrors.GeenPrijs(contract.Nummer, vanaf) : new Indexuitkomst(rule.Reeks, van, naar, vanaf, percent, text, lines);
    }
}
