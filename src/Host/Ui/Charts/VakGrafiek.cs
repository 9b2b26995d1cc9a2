// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>One cell: its share and the words in it; no share = an empty cell with those words.</summary>
internal sealed record Vak(double? Aandeel, string Tekst);

/// <summary>A table of shares as cells that are darker when the share is higher; the share stands in it, so colour only helps.</summary>
internal static class VakGrafiek
{
    private const double Links = 110, Breedte = 800, Boven = 30, Hoogte = 34;

    public static HtmlString Maak(string id, string titel, string conclusie, string rijen, IReadOnlyList<string> kolommen, IReadOnlyList<(string Naam, IReadOnlyList<Vak> Vakken)> regels)
    {
        var svg = new Svg(id, titel, conclusie, Breedte, Boven + (regels.Count * Hoogte) + 6);
        var width = (Breedte - Links - 10) / kolommen.Count;
        svg.Tekst("grafiek-tekst", Links - 10, Boven - 10, rijen, "end");
        for (var c = 0; c < kolommen.Count; c++)
        {
            svg.Tekst("grafiek-tekst", Links + ((c + 0.5) * width), Boven - 10, kolommen[c], "middle");
        }

        for (var r = 0; r < regels.Count; r++)
        {
            var y = Boven + (r * Hoogte);
            svg.Tekst("grafiek-naam", Links - 10, y + 22, regels[r].Naam, "end");
            for (var c = 0; c < kolommen.Count; c++)
            {
                var (share, text) = (regels[r].Vakken[c].Aandeel, regels[r].Vakken[c].Tekst);
                var step = share is { } s ? ((int)Math.Clamp(Math.Ceiling(s * 5), 0, 5)).ToString(CultureInfo.InvariantCulture) : "leeg";
                svg.Vlak($"grafiek-vak grafiek-vak--{step}", Links + (c * width) + 2, y + 2, width - 4, Hoogte - 4);
                svg.Tekst(share is null ? "grafiek-tekst grafiek-tekst--zacht" : "grafiek-tekst", Links + ((c + 0.5) * width), y + 22, text, "middle");
            }
        }

        return svg.Klaar();
    }
}
