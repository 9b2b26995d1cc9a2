// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>A part that every bar has.</summary>
/// <param name="Naam">Name in the legend.</param>
/// <param name="Css">Last part of its class: <c>goed</c>, <c>lopend</c>, <c>anders</c>, <c>fout</c>, <c>over</c>, <c>neutraal</c>.</param>
internal sealed record BalkDeel(string Naam, string Css);

/// <summary>One bar.</summary>
/// <param name="Naam">Name in front of it.</param>
/// <param name="Aantallen">Count per part, in the order of the parts.</param>
internal sealed record Balk(string Naam, IReadOnlyList<int> Aantallen);

/// <summary>Bars of equal length, divided into parts by share, with the counts in them. Parts differ in pattern as well as colour.</summary>
internal static class BalkGrafiek
{
    private const double Links = 110, Rechts = 780, Breedte = 800, BalkHoogte = 30, Tussen = 12, LegendaRegel = 24;
    private const int PerRegel = 3;

    public static HtmlString Maak(string id, string titel, string conclusie, IReadOnlyList<BalkDeel> delen, IReadOnlyList<Balk> balken)
    {
        var legenda = Math.Ceiling(delen.Count / (double)PerRegel) * LegendaRegel;
        var height = (balken.Count * (BalkHoogte + Tussen)) + 28 + legenda;
        var svg = new Svg(id, titel, conclusie, Breedte, height);
        for (var d = 0; d < delen.Count; d++)
        {
            svg.Arcering(Arcering(id, d), d);
        }

        for (var b = 0; b < balken.Count; b++)
        {
            Teken(svg, id, delen, balken[b], b * (BalkHoogte + Tussen));
        }

        var axis = balken.Count * (BalkHoogte + Tussen);
        foreach (var share in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            svg.Tekst("grafiek-tekst grafiek-tekst--zacht", Links + ((Rechts - Links) * share), axis + 8, Toon.Procent((decimal)share), share == 0 ? "start" : share == 1 ? "end" : "middle");
        }

        for (var d = 0; d < delen.Count; d++)
        {
            var x = Links + (d % PerRegel * (Rechts - Links) / PerRegel);
            var y = axis + 24 + (d / PerRegel * LegendaRegel);
            Deel(svg, id, delen[d], d, x, y, 22, 16);
            svg.Tekst("grafiek-tekst", x + 30, y + 13, delen[d].Naam);
        }

        return svg.Klaar();
    }

    private static void Teken(Svg svg, string id, IReadOnlyList<BalkDeel> delen, Balk balk, double y)
    {
        var total = balk.Aantallen.Sum();
        svg.Tekst("grafiek-naam", Links - 10, y + 20, balk.Naam, "end");
        if (total == 0)
        {
            svg.Tekst("grafiek-tekst grafiek-tekst--zacht", Links, y + 20, "niemand");
            return;
        }

        var x = Links;
        for (var d = 0; d < delen.Count; d++)
        {
            var width = (Rechts - Links) * balk.Aantallen[d] / total;
            if (width > 0)
            {
                Deel(svg, id, delen[d], d, x, y, width, BalkHoogte);
            }

            // A count that does not fit stands in the table below the chart.
            var label = balk.Aantallen[d].ToString("#,##0", CultureInfo.GetCultureInfo("nl-NL"));
            if (width > (label.Length * 9) + 10)
            {
                svg.Vlak("grafiek-bordje", x + (width / 2) - (label.Length * 4.5) - 4, y + 5, (label.Length * 9) + 8, BalkHoogte - 10);
                svg.Tekst("grafiek-naam", x + (width / 2), y + 20, label, "middle");
            }

            x += width;
        }
    }

    private static void Deel(Svg svg, string id, BalkDeel deel, int number, double x, double y, double width, double height)
    {
        svg.Vlak($"grafiek-deel grafiek-deel--{deel.Css}", x, y, width, height);
        svg.Vlak("grafiek-patroon", x, y, width, height, $"url(#{Arcering(id, number)})");
    }

    private static string Arcering(string id, int number) => string.Create(CultureInfo.InvariantCulture, $"{id}-p{number}");
}
