// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>A stretch of time on a lane.</summary>
/// <param name="Van">First day.</param>
/// <param name="Tot">Last day.</param>
/// <param name="Tekst">What is in it; left out of the picture when it does not fit.</param>
/// <param name="Css">Last part of its class.</param>
/// <param name="Arcering">Pattern, so that kinds differ without colour too.</param>
internal sealed record Tijdvak(DateOnly Van, DateOnly Tot, string Tekst, string Css, int Arcering);

/// <summary>One lane of a timeline.</summary>
/// <param name="Naam">Name in front of it.</param>
/// <param name="Vakken">Stretches, in order.</param>
internal sealed record Tijdbaan(string Naam, IReadOnlyList<Tijdvak> Vakken);

/// <summary>A day with a name, drawn as a mark with a line through all lanes.</summary>
/// <param name="Dag">The day.</param>
/// <param name="Tekst">Short name.</param>
/// <param name="Vorm">Form of the mark.</param>
internal sealed record Tijdmerk(DateOnly Dag, string Tekst, int Vorm);

/// <summary>Lanes on one axis of years, with marked days above them. The same days stand in a list or table beside the picture.</summary>
internal static class TijdlijnGrafiek
{
    private const double Links = 120, Rechts = 780, Breedte = 800, BaanHoogte = 28, Tussen = 12, MerkRegel = 20;

    public static HtmlString Maak(string id, string titel, string conclusie, IReadOnlyList<Tijdbaan> banen, IReadOnlyList<Tijdmerk> merken)
    {
        var from = banen.SelectMany(b => b.Vakken.Select(v => v.Van)).Concat(merken.Select(m => m.Dag)).Min();
        var to = banen.SelectMany(b => b.Vakken.Select(v => v.Tot)).Concat(merken.Select(m => m.Dag)).Max().AddDays(1);
        var top = (merken.Count * MerkRegel) + 8;
        var bottom = top + (banen.Count * (BaanHoogte + Tussen));
        var svg = new Svg(id, titel, conclusie, Breedte, bottom + 28);
        double X(DateOnly day) => Links + ((Rechts - Links) * (day.DayNumber - from.DayNumber) / Math.Max(1, to.DayNumber - from.DayNumber));
        foreach (var pattern in banen.SelectMany(b => b.Vakken.Select(v => v.Arcering)).Distinct())
        {
            svg.Arcering(Patroon(id, pattern), pattern);
        }

        var years = Enumerable.Range(from.Year, to.Year - from.Year + 1).Select(y => new DateOnly(y, 1, 1)).Where(y => y >= from && y < to).ToList();
        var step = Math.Max(1, (int)Math.Ceiling(years.Count / 12.0));
        foreach (var year in years.Where((_, i) => i % step == 0))
        {
            svg.Lijn("grafiek-raster", X(year), top, X(year), bottom);
            svg.Tekst("grafiek-tekst grafiek-tekst--zacht", X(year), bottom + 18, year.Year.ToString(CultureInfo.InvariantCulture), X(year) > Rechts - 40 ? "end" : "start");
        }

        for (var b = 0; b < banen.Count; b++)
        {
            var y = top + (b * (BaanHoogte + Tussen));
            svg.Tekst("grafiek-naam", Links - 10, y + 19, banen[b].Naam, "end");
            foreach (var part in banen[b].Vakken)
            {
                Teken(svg, id, part, X(part.Van), X(part.Tot.AddDays(1)), y);
            }
        }

        for (var m = 0; m < merken.Count; m++)
        {
            var (x, y) = (X(merken[m].Dag), (m * MerkRegel) + 10);
            var right = x > (Links + Rechts) / 2;
            svg.Lijn("grafiek-verwijzing", x, y, x, bottom);
            svg.Merk("grafiek-merk grafiek-merk--1", merken[m].Vorm, x, y);
            svg.Tekst("grafiek-tekst", right ? x - 10 : x + 10, y + 5, merken[m].Tekst, right ? "end" : "start");
        }

        return svg.Klaar();
    }

    private static void Teken(Svg svg, string id, Tijdvak part, double x, double until, double y)
    {
        var width = Math.Max(1, until - x);
        svg.Vlak($"grafiek-deel grafiek-deel--{part.Css}", x, y, width, BaanHoogte);
        svg.Vlak("grafiek-patroon", x, y, width, BaanHoogte, $"url(#{Patroon(id, part.Arcering)})");
        var text = (part.Tekst.Length * 8) + 8;
        if (part.Tekst.Length > 0 && width > text + 4)
        {
            svg.Vlak("grafiek-bordje", x + ((width - text) / 2), y + 4, text, BaanHoogte - 8);
            svg.Tekst("grafiek-naam", x + (width / 2), y + 19, part.Tekst, "middle");
        }
    }

    private static string Patroon(string id, int pattern) => string.Create(CultureInfo.InvariantCulture, $"{id}-p{pattern}");
}
