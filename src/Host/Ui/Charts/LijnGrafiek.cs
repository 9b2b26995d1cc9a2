// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Naam">Name at its end.</param>
/// <param name="Punten">Points from left to right; a line without points is left out.</param>
internal sealed record GrafiekLijn(string Naam, IReadOnlyList<GrafiekPunt> Punten);

/// <summary>One point.</summary>
/// <param name="X">Place on the horizontal axis.</param>
/// <param name="Y">Share, 0–1.</param>
/// <param name="Onder">Lower border of the band; null = no band here.</param>
/// <param name="Boven">Upper border of the band.</param>
/// <param name="Aantal">How many are behind it, shown under the axis; null = not shown.</param>
internal sealed record GrafiekPunt(int X, double Y, double? Onder = null, double? Boven = null, int? Aantal = null);

/// <summary>
/// Shares that grow in steps over time, with a band of uncertainty, a mark every so many steps, the name and last value at the end of
/// each line and under the axis how many are behind each mark.
/// </summary>
internal static class LijnGrafiek
{
    private const double Links = 58, Rechts = 600, Boven = 18, Onder = 262, Breedte = 800, RegelHoogte = 20, Labelruimte = 20;

    public static HtmlString Maak(string id, string titel, string conclusie, string horizontaal, string aantallen, int laatste, int stap, IReadOnlyList<GrafiekLijn> alle)
    {
        var lijnen = alle.Select((lijn, nummer) => (Lijn: lijn, Nummer: nummer)).Where(l => l.Lijn.Punten.Count > 0).ToList();
        var metAantallen = lijnen.Any(l => l.Lijn.Punten.Any(p => p.Aantal is not null));
        var height = Onder + 52 + (metAantallen ? RegelHoogte * (lijnen.Count + 1) : 0);
        var svg = new Svg(id, titel, conclusie, Breedte, height);
        double X(double x) => Links + ((Rechts - Links) * x / laatste);
        foreach (var share in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            svg.Lijn(share == 0 ? "grafiek-as" : "grafiek-raster", Links, Y(share), Rechts, Y(share));
            svg.Tekst("grafiek-tekst", Links - 8, Y(share) + 5, Toon.Procent((decimal)share), "end");
        }

        for (var x = 0; x <= laatste; x += stap)
        {
            svg.Lijn("grafiek-as", X(x), Onder, X(x), Onder + 5);
            svg.Tekst("grafiek-tekst", X(x), Onder + 21, x.ToString(CultureInfo.InvariantCulture), "middle");
        }

        svg.Tekst("grafiek-tekst", (Links + Rechts) / 2, Onder + 42, horizontaal, "middle");
        foreach (var (lijn, nummer) in lijnen)
        {
            Band(svg, lijn.Punten, nummer, X);
        }

        foreach (var (lijn, nummer) in lijnen)
        {
            Trap(svg, lijn.Punten, nummer, stap, X);
        }

        Namen(svg, lijnen, X);
        if (metAantallen)
        {
            Aantallen(svg, lijnen, aantallen, stap, X);
        }

        return svg.Klaar();
    }

    private static double Y(double share) => Onder - ((Onder - Boven) * share);

    private static void Trap(Svg svg, IReadOnlyList<GrafiekPunt> points, int number, int step, Func<double, double> x)
    {
        svg.Pad($"grafiek-lijn grafiek-lijn--{number + 1}", Stappen(points, x, p => p.Y, 'M'));
        foreach (var point in points.Where(p => p.X % step == 0 && p.X > 0))
        {
            svg.Merk($"grafiek-merk grafiek-merk--{number + 1}", number, x(point.X), Y(point.Y));
        }
    }

    private static void Band(Svg svg, IReadOnlyList<GrafiekPunt> points, int number, Func<double, double> x)
    {
        var part = points.Where(p => p.Onder is not null).ToList();
        if (part.Count > 1)
        {
            // Back along the lower border in steps as well: from right to left the height changes before the place.
            var back = new StringBuilder();
            for (var i = part.Count - 1; i >= 0; i--)
            {
                var next = Math.Max(i - 1, 0);
                back.Append(CultureInfo.InvariantCulture, $"L{x(part[i].X):0.##} {Y(part[i].Onder!.Value):0.##}");
                back.Append(CultureInfo.InvariantCulture, $"V{Y(part[next].Onder!.Value):0.##}");
            }

            svg.Pad($"grafiek-band grafiek-band--{number + 1}", Stappen(part, x, p => p.Boven!.Value, 'M') + back + "Z");
        }
    }

    private static string Stappen(IReadOnlyList<GrafiekPunt> points, Func<double, double> x, Func<GrafiekPunt, double> y, char begin)
    {
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"{begin}{x(points[0].X):0.##} {Y(y(points[0])):0.##}");
        foreach (var point in points.Skip(1))
        {
            path.Append(CultureInfo.InvariantCulture, $"H{x(point.X):0.##}V{Y(y(point)):0.##}");
        }

        return path.ToString();
    }

    // Names of lines that end close together are pushed apart, from the highest line down, and back up when they would leave the chart.
    private static void Namen(Svg svg, List<(GrafiekLijn Lijn, int Nummer)> lijnen, Func<double, double> x)
    {
        var labels = lijnen.OrderByDescending(l => l.Lijn.Punten[^1].Y).ToList();
        var heights = labels.Select(l => Y(l.Lijn.Punten[^1].Y) + 5).ToArray();
        for (var i = 1; i < heights.Length; i++)
        {
            heights[i] = Math.Max(heights[i], heights[i - 1] + Labelruimte);
        }

        for (var i = heights.Length - 1; i >= 0; i--)
        {
            heights[i] = Math.Min(heights[i], (i == heights.Length - 1 ? Onder + 5 : heights[i + 1]) - (i == heights.Length - 1 ? 0 : Labelruimte));
        }

        for (var i = 0; i < labels.Count; i++)
        {
            var (lijn, nummer) = labels[i];
            var end = x(lijn.Punten[^1].X);
            var share = Toon.Procent((decimal)lijn.Punten[^1].Y);
            svg.Tekst($"grafiek-naam grafiek-naam--{nummer + 1}", Math.Max(end, Rechts) + 12, heights[i], $"{lijn.Naam} {share}");
            if (end < Rechts - 1)
            {
                svg.Lijn($"grafiek-verwijzing", end + 6, Y(lijn.Punten[^1].Y), Rechts + 8, heights[i] - 5);
            }
        }
    }

    private static void Aantallen(Svg svg, List<(GrafiekLijn Lijn, int Nummer)> lijnen, string kop, int step, Func<double, double> x)
    {
        var y = Onder + 52 + 14;
        svg.Tekst("grafiek-tekst grafiek-tekst--zacht", Links, y, kop);
        foreach (var (lijn, nummer) in lijnen)
        {
            y += RegelHoogte;
            foreach (var point in lijn.Punten.Where(p => p.X % step == 0 && p.Aantal is not null))
            {
                svg.Tekst("grafiek-tekst", x(point.X), y, Toon.Getal(point.Aantal), "middle");
            }

            svg.Merk($"grafiek-merk grafiek-merk--{nummer + 1}", nummer, Rechts + 18, y - 5);
            svg.Tekst("grafiek-tekst", Rechts + 30, y, lijn.Naam);
        }
    }
}
