// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Contracten.Prijzen;

/// <summary>With what a comparison of prices counts.</summary>
/// <param name="Uren">Hours of a whole trajectory.</param>
/// <param name="UrenAfgeschaald">Hours when somebody goes on at A2.</param>
/// <param name="Modules">Modules of a whole trajectory, where a module has no agreed number of hours.</param>
/// <param name="SlaagProcent">How many of a hundred who start pass.</param>
public sealed record Prijsaannames(int Uren, int UrenAfgeschaald, int Modules, int SlaagProcent);

/// <summary>What one person costs.</summary>
/// <param name="TotaalEuro">For the whole trajectory.</param>
/// <param name="PerUurEuro">Per hour of it.</param>
/// <param name="UrenBuitenPrijs">Hours that the price does not hold; 0 = all are in it, or nothing was agreed.</param>
/// <param name="Berekening">How it was computed.</param>
public sealed record Prijsuitkomst(decimal TotaalEuro, decimal PerUurEuro, int UrenBuitenPrijs, string Berekening);

/// <summary>What a price comes to for one person, per model. The same definitions as what counts against the ceiling (docs/uitputting.md).</summary>
internal static class Prijsrekenaar
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static Prijsuitkomst Bereken(Prijsmodel model, decimal tarief, int? inbegrepen, int uren, Prijsaannames aannames)
    {
        var (total, outside, text) = model switch
        {
            Prijsmodel.PerUur => (tarief * uren, 0, $"{uren} uur × {Euro(tarief)}"),
            Prijsmodel.PerTraject => (tarief, Math.Max(0, uren - (inbegrepen ?? uren)), inbegrepen is { } hours ? $"{Euro(tarief)} voor {hours} uur" : $"{Euro(tarief)}, uren niet afgesproken"),
            Prijsmodel.PerModule when inbegrepen is > 0 => (tarief * uren / inbegrepen.Value, 0, $"{uren} ÷ {inbegrepen} uur per module × {Euro(tarief)}"),
            Prijsmodel.PerModule => (tarief * aannames.Modules, 0, $"{aannames.Modules} modules × {Euro(tarief)}, uren niet afgesproken"),
            _ => (tarief * aannames.SlaagProcent / 100m, Math.Max(0, uren - (inbegrepen ?? uren)), $"{aannames.SlaagProcent} % slaagt × {Euro(tarief)}"),
        };
        return new Prijsuitkomst(Math.Round(total, 2), uren == 0 ? 0 : Math.Round(total / uren, 2), outside, text);
    }

    /// <summary>The rate in a model at which one person costs the same; null when it cannot be said.</summary>
    public static decimal? Gelijkwaardig(Prijsmodel model, decimal totaal, Prijsaannames aannames) => model switch
    {
        Prijsmodel.PerUur => Deel(totaal, aannames.Uren),
        Prijsmodel.PerTraject => totaal,
        Prijsmodel.PerModule => Deel(totaal, aannames.Modules),
        _ => Deel(totaal * 100, aannames.SlaagProcent),
    };

    private static decimal? Deel(decimal amount, int by) => by == 0 ? null : Math.Round(amount / by, 2);

    private static string Euro(decimal amount) => "€\u00a0" + amount.ToString("N2", Dutch);
}
