// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>A histogram: a column per class, its count on top, the borders of the classes below.</summary>
internal static class KolomGrafiek
{
    private const double Links = 20, Rechts = 780, Boven = 26, Onder = 190, Breedte = 800, Hoogte = 238;

    public static HtmlString Maak(string id, string titel, string conclusie, string horizontaal, IReadOnlyList<(int Van, int Tot, int Aantal)> klassen)
    {
        var svg = new Svg(id, titel, conclusie, Breedte, Hoogte);
        var most = Math.Max(1, klassen.Max(k => k.Aantal));
        var width = (Rechts - Links) / klassen.Count;
        for (var i = 0; i < klassen.Count; i++)
        {
            var (from, _, count) = klassen[i];
            var x = Links + (i * width);
            var height = (Onder - Boven) * count / most;
            if (count > 0)
            {
                svg.Vlak("grafiek-kolom", x + 3, Onder - height, width - 6, height);
                svg.Tekst("grafiek-naam", x + (width / 2), Onder - height - 7, Toon.Getal(count), "middle");
            }

            svg.Tekst("grafiek-tekst", x, Onder + 20, from.ToString(CultureInfo.InvariantCulture), i == 0 ? "start" : "middle");
        }

        svg.Tekst("grafiek-tekst", Rechts, Onder + 20, klassen[^1].Tot.ToString(CultureInfo.InvariantCulture), "end");
        svg.Lijn("grafiek-as", Links, Onder, Rechts, Onder);
        svg.Tekst("grafiek-tekst", (Links + Rechts) / 2, Onder + 42, horizontaal, "middle");
        return svg.Klaar();
    }
}
