// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>A column per month, split in parts that are together 100 %; a month without anything stays empty.</summary>
internal static class MaandGrafiek
{
    private const double Links = 58, Rechts = 780, Boven = 14, Onder = 200, Breedte = 800, Hoogte = 276;

    public static HtmlString Maak(string id, string titel, string conclusie, IReadOnlyList<BalkDeel> delen, IReadOnlyList<(DateOnly Maand, IReadOnlyList<decimal> Aantallen)> maanden)
    {
        var svg = new Svg(id, titel, conclusie, Breedte, Hoogte);
        for (var d = 0; d < delen.Count; d++)
        {
            svg.Arcering($"{id}-m{d}", d);
        }

        foreach (var share in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            var y = Onder - ((Onder - Boven) * share);
            svg.Lijn(share == 0 ? "grafiek-as" : "grafiek-raster", Links, y, Rechts, y);
            svg.Tekst("grafiek-tekst", Links - 8, y + 5, Toon.Procent((decimal)share), "end");
        }

        var width = (Rechts - Links) / maanden.Count;
        var step = (int)Math.Ceiling(maanden.Count / 9.0);
        for (var m = 0; m < maanden.Count; m++)
        {
            var (month, counts) = maanden[m];
            var x = Links + (m * width);
            if (m % step == 0)
            {
                svg.Tekst("grafiek-tekst", x, Onder + 20, month.ToString("MM-yyyy", System.Globalization.CultureInfo.InvariantCulture));
            }

            var total = counts.Sum();
            var bottom = Onder;
            for (var d = 0; d < delen.Count && total > 0; d++)
            {
                var height = (Onder - Boven) * (double)(counts[d] / total);
                if (height > 0)
                {
                    Deel(svg, id, delen[d], d, x + 1, bottom - height, Math.Max(1, width - 2), height);
                }

                bottom -= height;
            }
        }

        for (var d = 0; d < delen.Count; d++)
        {
            var x = Links + (d * 240);
            Deel(svg, id, delen[d], d, x, Onder + 44, 22, 16);
            svg.Tekst("grafiek-tekst", x + 30, Onder + 57, delen[d].Naam);
        }

        return svg.Klaar();
    }

    private static void Deel(Svg svg, string id, BalkDeel deel, int number, double x, double y, double width, double height)
    {
        svg.Vlak($"grafiek-deel grafiek-deel--{deel.Css}", x, y, width, height);
        svg.Vlak("grafiek-patroon", x, y, width, height, $"url(#{id}-m{number})");
    }
}
