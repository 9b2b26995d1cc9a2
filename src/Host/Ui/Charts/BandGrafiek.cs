// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>One amount with its band.</summary>
internal sealed record BandRegel(string Naam, decimal Waarde, decimal Onder, decimal Boven);

/// <summary>Amounts as a dot with a line from the lowest to the highest that is likely, around a line at zero.</summary>
internal static class BandGrafiek
{
    private const double Links = 300, Rechts = 770, Breedte = 800, Boven = 14, Regel = 40;

    public static HtmlString Maak(string id, string titel, string conclusie, IReadOnlyList<BandRegel> regels, string nul = "€ 0")
    {
        var least = Math.Min(0, regels.Min(r => r.Onder));
        var most = Math.Max(0, regels.Max(r => r.Boven));
        var width = most == least ? 1 : most - least;
        var bottom = Boven + (regels.Count * Regel);
        var svg = new Svg(id, titel, conclusie, Breedte, bottom + 34);
        double X(decimal value) => Links + ((Rechts - Links) * (double)((value - least) / width));
        svg.Lijn("grafiek-as", X(0), Boven - 8, X(0), bottom + 4);
        svg.Tekst("grafiek-tekst", X(0), bottom + 22, nul, "middle");
        for (var i = 0; i < regels.Count; i++)
        {
            var y = Boven + (i * Regel) + 16;
            svg.Tekst("grafiek-tekst", 0, y + 5, regels[i].Naam);
            svg.Lijn("grafiek-streep", X(regels[i].Onder), y, X(regels[i].Boven), y);
            svg.Lijn("grafiek-streep", X(regels[i].Onder), y - 6, X(regels[i].Onder), y + 6);
            svg.Lijn("grafiek-streep", X(regels[i].Boven), y - 6, X(regels[i].Boven), y + 6);
            svg.Merk("grafiek-merk grafiek-merk--1", 0, X(regels[i].Waarde), y);
        }

        return svg.Klaar();
    }
}
