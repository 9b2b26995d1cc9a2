// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>
/// Conclusions that follow from figures by fixed rules, and the protection of small numbers. A change counts as real only when it is
/// larger than chance makes likely (two-sided, 5 %): for counts |a − b| > 1.96 √(a + b), for shares the test of two proportions.
/// </summary>
internal static class Monitorregels
{
    private const double Z = 1.959963984540054;
    private const int Klein = 5, KleineGroep = 10;
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

    /// <summary>
    /// The edition for who works outside the team: a count of 1 to 4 is withheld; of a breakdown with such a count all parts, so that nothing
    /// can be computed back from the total; a share of few, or with few on either side of it, and a mean of few as well.
    /// </summary>
    public static Monitorrapport Scherm(Monitorrapport rapport)
    {
        var parts = rapport.Onderdelen.Select(Scherm).ToList();

        // Cost ÷ cost per passed gives how many passed in all, and with that the one route that is withheld.
        if (parts.SelectMany(p => p.Cijfers).Any(c => c.Weggelaten && c.Naam.StartsWith(Monitoropbouw.Geslaagd, StringComparison.Ordinal)))
        {
            parts = [.. parts.Select(p => p with { Cijfers = [.. p.Cijfers.Select(c => c.Naam == Monitoropbouw.PerGeslaagde ? Weg(c) : c)] })];
        }

        return rapport with { Afgeschermd = true, Onderdelen = parts };
    }

    private static Monitorcijfer Weg(Monitorcijfer c) => c with { Nu = null, Vorige = null, N = null, VorigeN = null, Weggelaten = true };

    private static Monitoronderdeel Scherm(Monitoronderdeel part)
    {
        var broken = part.Cijfers.Where(c => c.Uitsplitsing is not null && (IsKlein(c.Nu) || IsKlein(c.Vorige))).Select(c => c.Uitsplitsing).ToHashSet();
        var figures = part.Cijfers.Select(c => Verborgen(c, broken) ? Weg(c) : c).ToList();

        // A sentence repeats its figure, so it goes where a figure of the same name went.
        var hidden = figures.Where(c => c.Weggelaten).Select(c => c.Naam).ToList();
        return new Monitoronderdeel(part.Titel, [.. part.Conclusies.Where(s => !hidden.Any(h => s.StartsWith(h + ":", StringComparison.Ordinal)))], figures);
    }

    private static bool Verborgen(Monitorcijfer c, HashSet<string?> broken) => c.Eenheid switch
    {
        Monitoreenheid.Aantal => broken.Contains(c.Uitsplitsing) || IsKlein(c.Nu) || IsKlein(c.Vorige),
        Monitoreenheid.Aandeel => Smal(c.Nu, c.N) || Smal(c.Vorige, c.VorigeN),
        Monitoreenheid.Maanden or Monitoreenheid.Cijfer => c.N is > 0 and < KleineGroep || c.VorigeN is > 0 and < KleineGroep,
        _ => c.N is > 0 and < Klein || c.VorigeN is > 0 and < Klein,
    };

    private static bool IsKlein(decimal? count) => count is > 0 and < Klein;

    private static bool Smal(decimal? share, int? n) => share is { } s && n is { } all && (all < KleineGroep || IsKlein(Math.Round(s * all)) || IsKlein(all - Math.Round(s * all)));

    private static string Getal(decimal value) => value.ToString("#,##0", Nl);

    public static string Procent(decimal share) => (share * 100).ToString("0", Nl) + " %";
}
