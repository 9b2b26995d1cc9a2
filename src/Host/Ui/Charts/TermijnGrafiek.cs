// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>A time in which something ran.</summary>
/// <param name="Naam">What, in front of it.</param>
/// <param name="Van">First day.</param>
/// <param name="Tot">Last day.</param>
/// <param name="Css">Last part of its class: <c>goed</c>, <c>lopend</c>, <c>anders</c>.</param>
internal sealed record Tijdbalk(string Naam, DateOnly Van, DateOnly Tot, string Css);

/// <summary>A term as a line from its first to its last day, with a mark per year, where we are now, and what ran when.</summary>
internal static class TermijnGrafiek
{
    private const double Links = 150, Rechts = 780, Breedte = 800, Boven = 34, BalkHoogte = 18, Tussen = 10;

    public static HtmlString Maak(string id, string titel, string conclusie, DateOnly van, DateOnly tot, DateOnly vandaag, IReadOnlyList<Tijdbalk> balken)
    {
        // What ran before or goes on after the term stretches the picture, so that nothing falls off it.
        var first = balken.Select(b => b.Van).Append(van).Min();
        var last = balken.Select(b => b.Tot).Append(tot).Append(vandaag).Max();
        var days = Math.Max(1, last.DayNumber - first.DayNumber);
        double X(DateOnly day) => Links + ((Rechts - Links) * (day.DayNumber - first.DayNumber) / days);

        var bottom = Boven + ((balken.Count + 1) * (BalkHoogte + Tussen));
        var svg = new Svg(id, titel, conclusie, Breedte, bottom + 34);
        for (var year = van; year <= tot; year = year.AddYears(1))
        {
            svg.Lijn("grafiek-raster", X(year), Boven - 6, X(year), bottom);
            svg.Tekst("grafiek-tekst grafiek-tekst--zacht", X(year), bottom + 18, Toon.Datum(year), year == van ? "start" : year == tot ? "end" : "middle");
        }

        svg.Tekst("grafiek-naam", Links - 10, Boven + 14, "termijn", "end");
        svg.Vlak("grafiek-deel grafiek-deel--neutraal", X(van), Boven, X(tot) - X(van), BalkHoogte);
        for (var i = 0; i < balken.Count; i++)
        {
            var y = Boven + ((i + 1) * (BalkHoogte + Tussen));
            svg.Tekst("grafiek-tekst", Links - 10, y + 14, balken[i].Naam, "end");
            svg.Vlak($"grafiek-deel grafiek-deel--{balken[i].Css}", X(balken[i].Van), y, Math.Max(3, X(balken[i].Tot) - X(balken[i].Van)), BalkHoogte);
        }

        svg.Lijn("grafiek-as", X(vandaag), Boven - 14, X(vandaag), bottom);
        svg.Merk("grafiek-merk grafiek-merk--1", 3, X(vandaag), Boven - 14);
        svg.Tekst("grafiek-naam", X(vandaag), Boven - 22, "vandaag", X(vandaag) > Rechts - 40 ? "end" : X(vandaag) < Links + 40 ? "start" : "middle");
        return svg.Klaar();
    }
}
