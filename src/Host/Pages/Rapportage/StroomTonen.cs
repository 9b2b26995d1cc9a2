// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Ui.Charts;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Flows, cohorts by age and attendance as charts, each with a sentence that says what it shows.</summary>
internal static class StroomTonen
{
    private static readonly Uitkomst[] Volgorde = [Uitkomst.Geslaagd, Uitkomst.Lopend, Uitkomst.Geschakeld, Uitkomst.Overstap, Uitkomst.Uitval, Uitkomst.Neutraal];

    private static readonly BalkDeel[] Aanwezigheid = [new("Gevolgd", "goed"), new("Geoorloofd verzuim", "anders"), new("Ongeoorloofd verzuim", "fout")];

    /// <summary>The flow chart; null when nobody has started.</summary>
    public static HtmlString? Stromen(IReadOnlyList<RouteStroom> stromen, string id)
    {
        var started = stromen.Where(s => s.Instroom.Count > 0).ToList();
        if (started.Count == 0)
        {
            return null;
        }

        int Kleur(Route route) => (int)route;
        List<StroomBand> inflow = [.. started.SelectMany(s => s.Instroom.Select(i => new StroomBand(Herkomst(i), s.Route.ToString(), i.Aantal, Kleur(s.Route))))];
        List<StroomBand> outcomes = [.. started.SelectMany(s => s.Uitkomsten.GroupBy(u => u.Uitkomst).Select(u => new StroomBand(s.Route.ToString(), u.Key.ToString(), u.Sum(x => x.Aantal), Kleur(s.Route))))];
        var origins = started.SelectMany(s => s.Instroom).DistinctBy(i => i.Vanaf).OrderBy(i => i.Vanaf is null ? -1 : (int)i.Vanaf).Select(i => new StroomBlok(Herkomst(i), i.Vanaf is null ? "Nieuw" : $"Van {Kort(i.Vanaf.Value)}"));
        return StroomGrafiek.Maak(
            id,
            "Stromen: waar mensen vandaan komen, welke leerroute zij volgen en hoe het afloopt",
            string.Join(' ', started.Select(Zin)),
            [[.. origins], [.. started.Select(s => new StroomBlok(s.Route.ToString(), Woorden.Van(s.Route)))], [.. Volgorde.Select(u => new StroomBlok(u.ToString(), Woorden.Van(u)))]],
            inflow,
            outcomes);
    }

    /// <summary>Passed within so many months, per cohort: the later the cohort, the less can be seen. Null when there are no cohorts.</summary>
    public static HtmlString? Cohorten(RouteDoorstroom route, string id)
    {
        if (route.Cohorten.Count == 0)
        {
            return null;
        }

        var first = route.Cohorten.FirstOrDefault(c => c.Cijfers.Binnen.Any(b => b.Aandeel is not null));
        var seen = first?.Cijfers.Binnen.Last(b => b.Aandeel is not null);
        var words = seen is null ? "Van geen enkel cohort is al te zien hoe het afloopt." : $"Van cohort {DoorstroomTonen.Jaar(first!.Jaar)} slaagde {DoorstroomTonen.Procent(seen.Aandeel, 0)} binnen {seen.Maanden} maanden. Jongere cohorten zijn nog niet zo lang te volgen.";
        return VakGrafiek.Maak(
            id,
            $"Geslaagd binnen een aantal maanden per cohort, {Woorden.Van(route.Route)}",
            words,
            "cohort",
            [.. route.Alle.Binnen.Select(b => $"{b.Maanden} maanden")],
            [.. route.Cohorten.Select(c => (DoorstroomTonen.Jaar(c.Jaar), (IReadOnlyList<Vak>)[.. c.Cijfers.Binnen.Select(Cel)]))]);
    }

    /// <summary>The words of one cell of the triangle, also in its table.</summary>
    public static string Tekst(BinnenMaanden b) =>
        b.Waarneembaar == 0 ? DoorstroomTonen.NietTeZien
        : b.Waarneembaar is null ? b.Aandeel is null ? DoorstroomTonen.Weggelaten : DoorstroomTonen.Procent(b.Aandeel, 0)
        : $"{DoorstroomTonen.Procent(b.Aandeel, 0)} ({b.Geslaagd} van {b.Waarneembaar})";

    /// <summary>Attendance by month of one route; null without hours or when withheld.</summary>
    public static HtmlString? PerMaand(IReadOnlyList<MaandAanwezigheid> maanden, Route route, string id)
    {
        var mine = maanden.Where(m => m.Route == route && m.Aangeboden is not null).ToList();
        if (mine.Count == 0)
        {
            return null;
        }

        // A month without a row is a month without lessons, and keeps its place.
        var known = mine.ToDictionary(m => m.Maand);
        var all = new List<(DateOnly Maand, IReadOnlyList<decimal> Aantallen)>();
        for (var month = mine[0].Maand; month <= mine[^1].Maand; month = month.AddMonths(1))
        {
            all.Add((month, known.TryGetValue(month, out var m) ? [m.Gevolgd!.Value, m.GeoorloofdVerzuim!.Value, m.OngeoorloofdVerzuim!.Value] : [0, 0, 0]));
        }

        var last = mine[^1];
        var mean = mine.Sum(m => m.Gevolgd) / mine.Sum(m => m.Aangeboden) is { } share ? Toon.Procent(share) : Toon.Onbekend;
        return MaandGrafiek.Maak(
            id,
            $"Aanwezigheid per maand, {Woorden.Van(route)}",
            $"In {Toon.Maand(last.Maand)} werd {DoorstroomTonen.Procent(last.Aanwezigheid, 0)} van de uren gevolgd, over alle getoonde maanden {mean}.",
            Aanwezigheid,
            all);
    }

    /// <summary>What happened to who ended with this outcome, in words.</summary>
    public static string Naam(Uitkomstdeel deel) => deel switch
    {
        { Uitkomst: Uitkomst.Geschakeld, Naar: { } route } => $"Geschakeld naar {Woorden.Van(route)}",
        { Uitkomst: Uitkomst.Geschakeld } => "Geschakeld, nog niet opnieuw begonnen",
        _ => Woorden.Van(deel.Uitkomst),
    };

    /// <summary>The blocks of the picture: all routes together by where people came from and how it went, and each route.</summary>
    public static IReadOnlyList<(string Stroom, string Naam, int Aantal)> Totalen(IReadOnlyList<RouteStroom> stromen) =>
    [
        .. stromen.SelectMany(s => s.Instroom).GroupBy(i => i.Vanaf).Select(g => ("Instroom", g.Key is { } from ? $"Geschakeld van {Woorden.Van(from)}" : "Nieuw", g.Sum(i => i.Aantal))),
        .. stromen.Where(s => s.Instroom.Count > 0).Select(s => ("Leerroute", Woorden.Van(s.Route), s.Instroom.Sum(i => i.Aantal))),
        .. stromen.SelectMany(s => s.Uitkomsten).GroupBy(u => u.Uitkomst).OrderBy(g => g.Key).Select(g => ("Uitkomst", Woorden.Van(g.Key), g.Sum(u => u.Aantal))),
    ];

    private static string Zin(RouteStroom s)
    {
        int Met(Uitkomst outcome) => s.Uitkomsten.Where(u => u.Uitkomst == outcome).Sum(u => u.Aantal);
        var total = s.Instroom.Sum(i => i.Aantal);
        return $"{Woorden.Van(s.Route)}: van {Toon.Getal(total)} zijn er {Toon.Getal(Met(Uitkomst.Geslaagd))} geslaagd, {Toon.Getal(Met(Uitkomst.Lopend))} bezig, {Toon.Getal(Met(Uitkomst.Geschakeld))} geschakeld en {Toon.Getal(Met(Uitkomst.Uitval))} uitgevallen.";
    }

    private static Vak Cel(BinnenMaanden b) => new(b.Aandeel, b.Waarneembaar == 0 ? DoorstroomTonen.NietTeZien : b.Aandeel is null ? DoorstroomTonen.Weggelaten : Tekst(b));

    private static string Herkomst(Instroomdeel deel) => deel.Vanaf is { } route ? $"van-{route}" : "nieuw";

    private static string Kort(Route route) => route == Route.Z ? "Z-route" : Woorden.Van(route);
}
