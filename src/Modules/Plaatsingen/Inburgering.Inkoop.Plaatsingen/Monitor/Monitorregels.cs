// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>
/// Conclusions that follow from figures by fixed rules. A change counts as real only when it is
/// larger than chance makes likely (two-sided, 5 %): for counts |a − b| > 1.96 √(a + b), for shares the test of two proportions.
/// </summary>
internal static class Monitorregels
{
    private const double Z = 1.959963984540054;
    private static readonly CultureInfo Nl = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>What happened to a count, in a sentence.</summary>
    public static string Aantal(string wat, decimal nu, decimal vorige)
    {
        var change = nu - vorige;
        if (nu == 0 && vorige == 0)
        {
            return $"{wat}: geen, net als in de periode ervoor.";
        }

        var real = Math.Abs((double)change) > Z * Math.Sqrt((double)(nu + vorige));
        var direction = change > 0 ? "meer" : "minder";
        return change == 0 ? $"{wat}: {Getal(nu)}, evenveel als in de periode ervoor."
            : real ? $"{wat}: {Getal(nu)}, {Getal(Math.Abs(change))} {direction} dan in de periode ervoor ({Getal(vorige)}). Dat verschil is groter dan door toeval te verwachten is."
            : $"{wat}: {Getal(nu)} (periode ervoor {Getal(vorige)}). Het verschil is zo klein dat het toeval kan zijn.";
    }

    /// <summary>What happened to a share, in a sentence; null when there is no share.</summary>
    public static string? Aandeel(string wat, decimal? nu, int n, decimal? vorige, int vorigeN)
    {
        if (nu is not { } now)
        {
            return null;
        }

        var first = $"{wat}: {Procent(now)} ({Getal(n)} {(n == 1 ? "waarneming" : "waarnemingen")})";
        if (vorige is not { } before)
        {
            return first + ". In de periode ervoor was er niets om mee te vergelijken.";
        }

        var pooled = (double)((now * n) + (before * vorigeN)) / (n + vorigeN);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / n) + (1.0 / vorigeN)));
        var real = error > 0 && Math.Abs((double)(now - before)) > Z * error;
        return real ? $"{first}, {(now > before ? "hoger" : "lager")} dan in de periode ervoor ({Procent(before)}). Dat verschil is groter dan door toeval te verwachten is."
            : $"{first}; in de periode ervoor {Procent(before)}. Het verschil is zo klein dat het toeval kan zijn.";
    }

    private static string Getal(decimal value) => value.ToString("#,##0", Nl);

    public static string Procent(decimal share) => (share * 100).ToString("0", Nl) + " %";
}
