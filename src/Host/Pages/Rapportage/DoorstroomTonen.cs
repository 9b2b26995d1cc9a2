// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Ui.Charts;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Microsoft.AspNetCore.Html;
using ExamenOnderdeel = Inburgering.Inkoop.Plaatsingen.Examens.Onderdeel;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Throughput figures as words and charts. What the figures are is decided in the module; here is only how they are shown.</summary>
internal static class DoorstroomTonen
{
    /// <summary>Shown for a number that is withheld because it would give a small one away.</summary>
    public const string Weggelaten = "×";

    /// <summary>Shown where nobody could be followed long enough.</summary>
    public const string NietTeZien = "nog niet te zien";

    private static readonly BalkDeel[] Delen =
    [
        new("Lopend", "lopend"), new("Geslaagd", "goed"), new("Geschakeld naar andere route", "anders"), new("Uitval", "fout"), new("Overstap naar andere aanbieder", "over"), new("Neutraal (verhuisd, einde plicht, overleden)", "neutraal"),
    ];

    /// <summary>A count, or how it is withheld.</summary>
    public static string Aantal(int? value) => value is { } n ? Toon.Getal(n) : Weggelaten;

    /// <summary>A share as a percentage.</summary>
    public static string Procent(double? share, int decimals = 1) => Toon.Procent((decimal?)share, decimals);

    /// <summary>A figure that opens the people behind it; the plain figure where there is no address.</summary>
    public static object MetPersonen(string tekst, string? pad, string waarvan) => pad is null ? tekst : UitkomstenTabel.Link(pad, tekst, waarvan);

    /// <summary>Months with one decimal.</summary>
    public static string Maanden(double? months) => months is { } m ? m.ToString("0.0", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")) : Toon.Onbekend;

    /// <summary>An estimate with its band.</summary>
    public static string MetBand(IncidentiePunt p) =>
        p.Aandeel is null ? Toon.Onbekend
        : p.OnderRisico == 0 ? NietTeZien
        : p.Onder is null ? Procent(p.Aandeel, 0) : $"{Procent(p.Aandeel, 0)} ({Procent(p.Onder, 0)} – {Procent(p.Boven, 0)})";

    /// <summary>What the report says, in one or two sentences; null when nobody has started.</summary>
    public static string? Conclusie(DoorstroomRapport rapport)
    {
        var largest = rapport.Routes.Where(r => r.Alle.Instroom > 0).MaxBy(r => r.Alle.Instroom);
        var last = largest is null ? null : LaatsteWaargenomen(largest.Alle);
        if (largest is null || last is null)
        {
            return null;
        }

        var route = Woorden.Van(largest.Route);
        var start = rapport.Eenheid == DoorstroomEenheid.Leerrouteperiode ? $"Van wie met de {route} begint, is" : $"Van de plaatsingen op de {route} is";
        var text = $"{start} na {Tijd(last.Maanden)} naar schatting {Procent(last.Aandeel, 0)} geslaagd.";
        return largest.Alle.Slagingspercentage is { } ended && ended > last.Aandeel + 0.02
            ? $"{text} Het percentage van {Procent(ended, 0)} onder wie geslaagd of uitgevallen is, is hoger, omdat wie langer over de route doet daarin nog niet meetelt."
            : text;
    }

    /// <summary>The chart of who has passed after how many months.</summary>
    public static HtmlString Incidentie(DoorstroomRapport rapport, string id)
    {
        var lines = rapport.Routes.Select(r => new GrafiekLijn(Woorden.Van(r.Route), [.. Zichtbaar(r.Alle)])).ToList();
        var words = rapport.Routes.Select(r => (r.Route, Last: LaatsteWaargenomen(r.Alle))).Where(r => r.Last is not null)
            .Select(r => $"Na {Tijd(r.Last!.Maanden)} is naar schatting {Procent(r.Last.Aandeel, 0)} geslaagd op de {Woorden.Van(r.Route)}.");
        return LijnGrafiek.Maak(id, "Deel dat geslaagd is na een aantal maanden, per leerroute", string.Join(' ', words), "maanden sinds de eerste les", "Nog gevolgd na zoveel maanden", 36, 6, lines);
    }

    /// <summary>Outcomes per cohort of one route; null when small numbers are withheld, because bars would show them.</summary>
    public static HtmlString? Uitkomsten(RouteDoorstroom route, DoorstroomEenheid eenheid, string id)
    {
        if (route.Cohorten.Count == 0 || route.Cohorten.Any(c => Aantallen(c.Cijfers).Any(n => n is null)))
        {
            return null;
        }

        var use = Enumerable.Range(0, Delen.Length).Where(d => d != 4 || eenheid == DoorstroomEenheid.Plaatsing).ToList();
        var bars = route.Cohorten.Select(c => new Balk($"{Jaar(c.Jaar)} ({c.Cijfers.Instroom})", [.. use.Select(d => Aantallen(c.Cijfers)[d]!.Value)])).ToList();
        var words = route.Cohorten.Select(c => $"Van {c.Cijfers.Instroom} begonnen in {Jaar(c.Jaar)} zijn er {c.Cijfers.Geslaagd} geslaagd, {c.Cijfers.Uitval} uitgevallen en {c.Cijfers.Lopend} nog bezig.");
        return BalkGrafiek.Maak(id, $"Uitkomst per cohort, {Woorden.Van(route.Route)}", string.Join(' ', words), [.. use.Select(d => Delen[d])], bars);
    }

    /// <summary>How many passed after how many months; null when nobody did or when withheld.</summary>
    public static HtmlString? Verdeling(RouteDoorstroom route, string id)
    {
        if (route.Alle.Verdeling.Count == 0 || route.Alle.Verdeling.Any(k => k.Aantal is null))
        {
            return null;
        }

        var s = route.Alle.MaandenTotSlagen;
        return KolomGrafiek.Maak(
            id,
            $"Geslaagd na zoveel maanden, {Woorden.Van(route.Route)}",
            $"Van {s.N} geslaagden was de helft binnen {Maanden(s.Mediaan)} maanden klaar; de middelste helft deed er {Maanden(s.P25)} tot {Maanden(s.P75)} maanden over.",
            "maanden van eerste les tot slagen",
            [.. route.Alle.Verdeling.Select(k => (k.Van, k.Tot, k.Aantal!.Value))]);
    }

    /// <summary>Name of an exam part.</summary>
    public static string Onderdeel(ExamenOnderdeel part) => part switch
    {
        ExamenOnderdeel.LE => "Lezen",
        ExamenOnderdeel.LU => "Luisteren",
        ExamenOnderdeel.SC => "Schrijven",
        ExamenOnderdeel.SP => "Spreken",
        _ => "KNM",
    };

    /// <summary>Name of a cohort.</summary>
    public static string Jaar(int? year) => year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "zonder PIP";

    private static int?[] Aantallen(DoorstroomCijfers c) => [c.Lopend, c.Geslaagd, c.Geschakeld, c.Uitval, c.Overstap, c.Neutraal];

    // A line stops where nobody is followed any longer: what comes after it is not known, and a flat line would say it is.
    private static IEnumerable<GrafiekPunt> Zichtbaar(DoorstroomCijfers c) => c.Instroom == 0 ? [] : c.Verloop
        .Where(p => p.Aandeel is not null && p.OnderRisico != 0)
        .Select(p => new GrafiekPunt(p.Maanden, p.Aandeel!.Value, p.Onder, p.Boven, p.OnderRisico))
        .Prepend(new GrafiekPunt(0, 0, null, null, c.Verloop.Any(p => p.OnderRisico is not null) ? c.Instroom : null)).DistinctBy(p => p.X);

    private static IncidentiePunt? LaatsteWaargenomen(DoorstroomCijfers c) => c.CumulatieveIncidentie.LastOrDefault(p => p.Aandeel is not null && p.OnderRisico != 0);

    private static string Tijd(int months) => months switch { 12 => "één jaar", 24 => "twee jaar", 36 => "drie jaar", _ => $"{months} maanden" };
}
