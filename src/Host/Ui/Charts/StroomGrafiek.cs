// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>A block of a flow chart.</summary>
/// <param name="Sleutel">Unique within its column.</param>
/// <param name="Naam">What stands beside it.</param>
internal sealed record StroomBlok(string Sleutel, string Naam);

/// <summary>A band between two blocks.</summary>
/// <param name="Van">Block in the column on the left.</param>
/// <param name="Naar">Block in the column on the right.</param>
/// <param name="Aantal">How many; the width of the band.</param>
/// <param name="Kleur">Number of the series, from 0.</param>
internal sealed record StroomBand(string Van, string Naar, int Aantal, int Kleur);

/// <summary>Three columns of blocks with bands between them, as wide as there are people: where from, through what, to where.</summary>
internal static class StroomGrafiek
{
    private const double Breedte = 800, Top = 26, Ruimte = 26, Blokbreedte = 14, Inhoud = 260;
    private static readonly double[] Kolommen = [190, 400, 610];

    public static HtmlString Maak(string id, string titel, string conclusie, IReadOnlyList<IReadOnlyList<StroomBlok>> kolommen, IReadOnlyList<StroomBand> links, IReadOnlyList<StroomBand> rechts)
    {
        var total = links.Sum(b => b.Aantal);
        var scale = Inhoud / Math.Max(1, total);
        var blocks = new List<Dictionary<string, Blok>>();
        var height = 0.0;
        for (var c = 0; c < 3; c++)
        {
            var counts = c == 0 ? links.ToLookup(b => b.Van, b => b.Aantal) : c == 1 ? links.ToLookup(b => b.Naar, b => b.Aantal) : rechts.ToLookup(b => b.Naar, b => b.Aantal);
            var y = Top;
            Dictionary<string, Blok> column = new(StringComparer.Ordinal);
            foreach (var block in kolommen[c].Where(b => counts[b.Sleutel].Sum() > 0))
            {
                var count = counts[block.Sleutel].Sum();
                column.Add(block.Sleutel, new Blok(block.Naam, count, Kolommen[c], y, Math.Max(1, count * scale)));
                y += Math.Max(1, count * scale) + Ruimte;
            }

            blocks.Add(column);
            height = Math.Max(height, y);
        }

        var svg = new Svg(id, titel, conclusie, Breedte, height);
        Banden(svg, blocks[0], blocks[1], links, scale);
        Banden(svg, blocks[1], blocks[2], rechts, scale);
        for (var c = 0; c < 3; c++)
        {
            foreach (var block in blocks[c].Values)
            {
                svg.Vlak("grafiek-blok", block.X, block.Y, Blokbreedte, block.Hoogte);
                var label = $"{block.Naam} {Toon.Getal(block.Aantal)}";
                switch (c)
                {
                    case 0:
                        svg.Tekst("grafiek-tekst", block.X - 8, block.Y + (block.Hoogte / 2) + 5, label, "end");
                        break;
                    case 1:
                        svg.Tekst("grafiek-naam", block.X + (Blokbreedte / 2), block.Y - 7, label, "middle");
                        break;
                    default:
                        svg.Tekst("grafiek-tekst", block.X + Blokbreedte + 8, block.Y + (block.Hoogte / 2) + 5, label);
                        break;
                }
            }
        }

        return svg.Klaar();
    }

    // Bands leave and arrive in the order of the blocks, so that they cross as little as that order allows.
    private static void Banden(Svg svg, Dictionary<string, Blok> from, Dictionary<string, Blok> to, IReadOnlyList<StroomBand> bands, double scale)
    {
        var order = to.Keys.Select((key, i) => (key, i)).ToDictionary(k => k.key, k => k.i);
        var start = from.ToDictionary(b => b.Key, b => b.Value.Y);
        var end = to.ToDictionary(b => b.Key, b => b.Value.Y);
        foreach (var source in from.Keys)
        {
            foreach (var band in bands.Where(b => b.Van == source && b.Aantal > 0).OrderBy(b => order[b.Naar]))
            {
                double width = band.Aantal * scale, left = from[source].X + Blokbreedte, right = to[band.Naar].X, y1 = start[source], y2 = end[band.Naar], middle = (left + right) / 2;
                svg.Pad(
                    $"grafiek-stroom grafiek-stroom--{band.Kleur + 1}",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"M{left:0.##} {y1:0.##}C{middle:0.##} {y1:0.##} {middle:0.##} {y2:0.##} {right:0.##} {y2:0.##}V{y2 + width:0.##}C{middle:0.##} {y2 + width:0.##} {middle:0.##} {y1 + width:0.##} {left:0.##} {y1 + width:0.##}Z"));
                start[source] += width;
                end[band.Naar] += width;
            }
        }
    }

    private sealed record Blok(string Naam, int Aantal, double X, double Y, double Hoogte);
}
