// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>Scores of 0 to 100 over periods: a column per period, its score on top, a gap where there was none.</summary>
internal static class ScoreGrafiek
{
    private const double Links = 20, Rechts = 780, Boven = 26, Onder = 170, Breedte = 800, Hoogte = 200, Breedst = 120;

    public static HtmlString Maak(string id, string titel, string conclusie, IReadOnlyList<(string Periode, decimal? Score)> punten)
    {
        var svg = new Svg(id, titel, conclusie, Breedte, Hoogte);
        var width = Math.Min(Breedst, (Rechts - Links) / punten.Count);
        for (var i = 0; i < punten.Count; i++)
        {
            var (period, score) = punten[i];
            var x = Links + (i * width);
            if (score is { } value)
            {
                var height = (Onder - Boven) * (double)value / 100;
                svg.Vlak("grafiek-kolom", x + 4, Onder - height, width - 8, height);
                svg.Tekst("grafiek-naam", x + (width / 2), Onder - height - 7, Toon.Getal(value), "middle");
            }

            svg.Tekst("grafiek-tekst", x + (width / 2), Onder + 20, period, "middle");
        }

        svg.Lijn("grafiek-as", Links, Onder, Rechts, Onder);
        return svg.Klaar();
    }
}
