// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>One column.</summary>
/// <param name="Naam">Name below it.</param>
/// <param name="Aantal">Its height.</param>
internal sealed record Staaf(string Naam, int Aantal);

/// <summary>A column per name with its count on top. Where many names would overlap, some stand below; all stand in the table beside it.</summary>
internal static class StaafGrafiek
{
    private const double Links = 20, Rechts = 780, Boven = 26, Onder = 190, Breedte = 800, Hoogte = 222;

    // So much room a name or count needs.
    private const double Naambreedte = 62, Getalbreedte = 34;

    public static HtmlString Maak(string id, string titel, string conclusie, IReadOnlyList<Staaf> staven)
    {
        var svg = new Svg(id, titel, conclusie, Breedte, Hoogte);
        var most = Math.Max(1, staven.Max(s => s.Aantal));
        var width = (Rechts - Links) / staven.Count;
        var names = (int)Math.Ceiling(Naambreedte / width);
        var counts = (int)Math.Ceiling(Getalbreedte / width);
        for (var i = 0; i < staven.Count; i++)
        {
            var x = Links + (i * width);
            var height = (Onder - Boven) * Math.Max(0, staven[i].Aantal) / most;
            if (staven[i].Aantal > 0)
            {
                svg.Vlak("grafiek-kolom", x + 3, Onder - height, width - 6, height);
            }

            // The last one is the present: it always has its name and count.
            if (staven[i].Aantal > 0 && (staven.Count - 1 - i) % counts == 0)
            {
                svg.Tekst("grafiek-naam", x + (width / 2), Onder - height - 7, Toon.Getal(staven[i].Aantal), "middle");
            }

            if ((staven.Count - 1 - i) % names == 0)
            {
                svg.Tekst("grafiek-tekst", x + (width / 2), Onder + 20, staven[i].Naam, "middle");
            }
        }

        svg.Lijn("grafiek-as", Links, Onder, Rechts, Onder);
        return svg.Klaar();
    }
}
