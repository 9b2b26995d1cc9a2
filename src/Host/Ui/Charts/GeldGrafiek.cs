// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>A column per month: what was delivered, and on top of it what is expected.</summary>
internal static class GeldGrafiek
{
    private const double Links = 96, Rechts = 780, Boven = 14, Onder = 200, Breedte = 800, Hoogte = 276;
    private static readonly BalkDeel[] Delen = [new("Geleverd", "goed"), new("Verwacht", "lopend")];

    public static HtmlString Maak(string id, string titel, string conclusie, int jaar, IReadOnlyDictionary<int, (decimal Geleverd, decimal Verwacht)> maanden)
    {
        var svg = new Svg(id, titel, conclusie, Breedte, Hoogte);
        svg.Arcering($"{id}-g1", 1);
        var most = maanden.Count == 0 ? 1 : Math.Max(1, maanden.Values.Max(m => m.Geleverd + m.Verwacht));
        foreach (var share in (decimal[])[0, 0.5m, 1])
        {
            var y = Onder - ((Onder - Boven) * (double)share);
            svg.Lijn(share == 0 ? "grafiek-as" : "grafiek-raster", Links, y, Rechts, y);
            svg.Tekst("grafiek-tekst", Links - 8, y + 5, "€ " + Toon.Getal(Math.Round(most * share)), "end");
        }

        var width = (Rechts - Links) / 12;
        for (var month = 1; month <= 12; month++)
        {
            var x = Links + ((month - 1) * width);
            var (delivered, expected) = maanden.GetValueOrDefault(month);
            double low = (Onder - Boven) * (double)(delivered / most), high = (Onder - Boven) * (double)(expected / most);
            if (delivered > 0)
            {
                svg.Vlak("grafiek-deel grafiek-deel--goed", x + 4, Onder - low, width - 8, low);
            }

            if (expected > 0)
            {
                svg.Vlak("grafiek-deel grafiek-deel--lopend", x + 4, Onder - low - high, width - 8, high);
                svg.Vlak("grafiek-patroon", x + 4, Onder - low - high, width - 8, high, $"url(#{id}-g1)");
            }

            svg.Tekst("grafiek-tekst", x + (width / 2), Onder + 20, new DateOnly(jaar, month, 1).ToString("MMM", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")), "middle");
        }

        for (var d = 0; d < Delen.Length; d++)
        {
            svg.Vlak($"grafiek-deel grafiek-deel--{Delen[d].Css}", Links + (d * 160), Onder + 44, 22, 16);
            svg.Tekst("grafiek-tekst", Links + (d * 160) + 30, Onder + 57, Delen[d].Naam);
        }

        svg.Vlak("grafiek-patroon", Links + 160, Onder + 44, 22, 16, $"url(#{id}-g1)");
        return svg.Klaar();
    }
}
