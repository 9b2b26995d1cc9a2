// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Host.Demo;

internal sealed record DemoPip(DateOnly Dagtekening, string Leerroute, string Niveau, int? UrenB1);

internal sealed record DemoPlaatsing(string Nummer, DemoPerceel Perceel, DateOnly AangemeldOp, DateOnly? Start, DateOnly? Einde, Eindreden? Reden, Financiering Financiering);

internal sealed record DemoUren(string Plaatsing, DateOnly Maand, int Aangeboden, int Gevolgd, int Geoorloofd, int Ongeoorloofd, int Online);

/// <summary>A person of the demo region with a whole life, made from the seed and the person's number alone: files can be written in any order without keeping people in memory.</summary>
internal sealed class DemoPersoon
{
    private static readonly string[] Voornamen = ["Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Gamma", "Hotel", "Kilo", "Lima"];

    private readonly DemoOpdracht opdracht;
    private readonly DemoAanbod aanbod;
    private readonly Loting loting;
    private readonly List<DemoPlaatsing> plaatsingen = [];
    private readonly List<DemoPip> pips = [];

    public DemoPersoon(DemoOpdracht opdracht, DemoAanbod aanbod, int nummer)
    {
        this.opdracht = opdracht;
        this.aanbod = aanbod;
        Nummer = nummer;
        loting = Loting.Voor(opdracht.Zaad, 1, nummer);
        Gemeente = DemoAanbod.Gemeenten[loting.Deel() switch { < 0.25 => 0, < 0.78 => 1, _ => 2 }].Code;
        Wet = loting.Kans(0.1) ? Wet.Wi2013 : Wet.Wi2021;
        Soort = loting.Deel() switch { < 0.68 => Soort.Asiel, < 0.9 => Soort.Gezin, _ => Soort.Overig };
        Geboortedatum = opdracht.Peildatum.AddYears(-(loting.Kans(0.4) ? loting.Tussen(20, 29) : loting.Tussen(30, 62))).AddDays(-loting.Tussen(0, 364));
        Alfabetisering = loting.Deel() switch { < 0.08 => Alfabetisering.A, < 0.22 => Alfabetisering.AA, _ => Alfabetisering.NVT };
        var first = new DateOnly(2022, 1, 3);
        var days = opdracht.Peildatum.DayNumber - first.DayNumber - 14;
        BrpDatum = first.AddDays(loting.Tussen(0, days));
        Leef();
    }

    public int Nummer { get; }

    public string Dossiernummer => $"D{opdracht.Peildatum.Year % 1000:000}-{Nummer:000000}";

    public string Achternaam => $"Testpersoon{Nummer:000000}";

    public string Voornaam => Voornamen[Nummer % Voornamen.Length];

    public string Gemeente { get; }

    public Wet Wet { get; }

    public Soort Soort { get; }

    public DateOnly Geboortedatum { get; }

    public Alfabetisering Alfabetisering { get; }

    public DateOnly BrpDatum { get; }

    public IReadOnlyList<DemoPip> Pips => pips;

    public IReadOnlyList<DemoPlaatsing> Plaatsingen => plaatsingen;

    private DateOnly Vandaag => opdracht.Peildatum;

    /// <summary>Hours per month of the placements on a leerroute, up to last month; for a few people the last month is missing.</summary>
    public IEnumerable<DemoUren> Uren()
    {
        var lessen = Loting.Voor(opdracht.Zaad, 2, Nummer);
        foreach (var placement in plaatsingen.Where(p => p.Perceel.Route.IsLeerroute() && p.Start is not null))
        {
            var attendance = Math.Clamp(lessen.Normaal(0.82, 0.09), 0.35, 0.99);
            var month = Maand(placement.Start!.Value);
            var last = Maand(placement.Einde ?? Vandaag).AddMonths(placement.Einde is null ? -1 : 0);
            var skip = lessen.Kans(0.05) ? 1 : 0;
            for (; month <= last.AddMonths(-skip); month = month.AddMonths(1))
            {
                var offered = lessen.Tussen(22, 46);
                var attended = (int)Math.Round(offered * Math.Clamp(attendance + lessen.Normaal(0, 0.08), 0, 1));
                var excused = lessen.Tussen(0, offered - attended);
                yield return new DemoUren(placement.Nummer, month, offered, attended, excused, offered - attended - excused, lessen.Tussen(0, attended / 4));
            }
        }
    }

    /// <summary>Exams around the end of a passed route; some fail first.</summary>
    public IEnumerable<(string Onderdeel, string? Niveau, DateOnly Datum, string Uitslag, string? Reden)> Examens()
    {
        var toetsing = Loting.Voor(opdracht.Zaad, 3, Nummer);
        foreach (var placement in plaatsingen.Where(p => p.Perceel.Route is Route.B1 or Route.Onderwijs && p.Einde is not null && p.Reden is Eindreden.Geslaagd or Eindreden.GeslaagdAfgeschaald))
        {
            var level = placement.Reden == Eindreden.GeslaagdAfgeschaald ? "A2" : "B1";
            foreach (var part in new[] { "LE", "LU", "SC", "SP", "KNM" })
            {
                var passed = placement.Einde!.Value.AddDays(-toetsing.Tussen(0, 50));
                if (toetsing.Kans(0.25))
                {
                    yield return (part, part == "KNM" ? null : level, passed.AddDays(-toetsing.Tussen(60, 100)), "Gezakt", null);
                }
                else if (toetsing.Kans(0.03))
                {
                    yield return (part, part == "KNM" ? null : level, passed.AddDays(-toetsing.Tussen(60, 100)), "Geen", toetsing.Kans(0.5) ? "Afgemeld" : "Absent");
                }

                if (!toetsing.Kans(0.03))
                {
                    yield return (part, part == "KNM" ? null : level, passed, "Geslaagd", null);
                }
            }
        }
    }

    public IEnumerable<(string Module, DateOnly Op, int Uren)> Modules() =>
        plaatsingen.Where(p => p.Reden == Eindreden.Geslaagd && p.Perceel.Route is Route.PVT or Route.MAP && p.Einde is not null)
            .DistinctBy(p => p.Perceel.Route)
            .Select(p => (p.Perceel.Route.ToString(), p.Einde!.Value, p.Perceel.Route == Route.PVT ? 12 : 64));

    private static DateOnly Maand(DateOnly dag) => new(dag.Year, dag.Month, 1);

    private void Leef()
    {
        var route = loting.Deel() switch { < 0.25 => Route.Z, < 0.62 when Geboortedatum.AddYears(28) > BrpDatum => Route.Onderwijs, _ => Route.B1 };
        var pip = BrpDatum.AddDays((int)Math.Clamp(loting.Normaal(82, 34), 20, 240));
        if (Wet == Wet.Wi2021)
        {
            if (pip > Vandaag)
            {
                return;
            }

            pips.Add(Pip(pip, route));
            Deel(Route.PVT, pip);
            if (route != Route.Onderwijs)
            {
                Deel(Route.MAP, pip.AddDays(loting.Tussen(60, 400)));
            }
        }

        var funding = Wet == Wet.Wi2013 ? (loting.Kans(0.8) ? Financiering.DuoLening : Financiering.Zelf) : Financiering.Gemeente;
        if (Wet == Wet.Wi2021 && Soort != Soort.Asiel)
        {
            // Family migrants pay their own route (R07); some take the contracted lessons at their own cost.
            if (!loting.Kans(0.15))
            {
                return;
            }

            funding = Financiering.Zelf;
        }

        Leerroute(route, pip.AddDays(loting.Tussen(3, 45)), funding, 0);
    }

    private DemoPip Pip(DateOnly dag, Route route) => new(
        dag,
        route.DuoCode()!,
        route == Route.Z ? "A2" : "B1",
        route == Route.B1 && Soort == Soort.Asiel ? loting.Tussen(24, 30) * 25 : null);

    private void Deel(Route route, DateOnly registered)
    {
        if (Kies(route, registered, null) is not { } lot || registered > Vandaag)
        {
            return;
        }

        var start = registered.AddDays(loting.Tussen(14, 150));
        var end = start.AddDays(loting.Tussen(40, 110));
        var reason = loting.Kans(0.07) ? Eindreden.Uitval : Eindreden.Geslaagd;
        Voeg(lot, registered, start, end, reason, Financiering.Gemeente);
    }

    private void Leerroute(Route route, DateOnly registered, Financiering funding, int depth)
    {
        if (depth > 3 || registered > Vandaag || Kies(route, registered, plaatsingen.LastOrDefault(p => p.Reden == Eindreden.Overstap)?.Perceel) is not { } lot)
        {
            return;
        }

        var start = registered.AddDays((int)Math.Clamp(loting.Normaal(lot.WachttijdDagen, 18), 5, 160));
        var months = loting.Normaal(route == Route.Onderwijs ? 16 : 22, 6.5);
        var (end, reason) = loting.Deel() switch
        {
            < 0.06 => (start.AddDays(loting.Tussen(40, 420)), Eindreden.Uitval),
            < 0.12 => (start.AddDays(loting.Tussen(60, 400)), Eindreden.Geschakeld),
            < 0.16 => (start.AddDays(loting.Tussen(60, 500)), Eindreden.Overstap),
            < 0.175 => (start.AddDays(loting.Tussen(60, 700)), Eindreden.Verhuisd),
            < 0.19 => (start.AddDays(loting.Tussen(60, 700)), Eindreden.EindePlicht),
            < 0.193 => (start.AddDays(loting.Tussen(60, 700)), Eindreden.Overleden),
            _ => (start.AddDays((int)(Math.Clamp(months, 4, 46) * 30.4)), loting.Kans(0.12) && route == Route.B1 ? Eindreden.GeslaagdAfgeschaald : Eindreden.Geslaagd),
        };
        var ended = Voeg(lot, registered, start, end, reason, funding);
        if (ended && reason == Eindreden.Geschakeld)
        {
            var next = route == Route.B1 ? Route.Z : Route.B1;
            if (Wet == Wet.Wi2021 && pips[^1].Dagtekening < end)
            {
                pips.Add(Pip(end, next));
            }

            Leerroute(next, end.AddDays(loting.Tussen(0, 20)), funding, depth + 1);
        }
        else if (ended && reason == Eindreden.Overstap)
        {
            Leerroute(route, end.AddDays(loting.Tussen(0, 25)), funding, depth + 1);
        }
    }

    private bool Voeg(DemoPerceel lot, DateOnly registered, DateOnly start, DateOnly end, Eindreden reason, Financiering funding)
    {
        var started = start <= Vandaag;
        var ended = end <= Vandaag;
        plaatsingen.Add(new DemoPlaatsing(
            $"PL-{Nummer:000000}{(plaatsingen.Count == 0 ? "" : $"-{plaatsingen.Count + 1}")}",
            lot,
            registered,
            started ? start : null,
            ended ? end : null,
            ended ? reason : null,
            funding));
        return ended;
    }

    // The lot of a route that serves the gemeente on the day; not the one just left, and one set of providers per person so that sizes grow evenly.
    private DemoPerceel? Kies(Route route, DateOnly dag, DemoPerceel? behalve)
    {
        var set = Nummer % opdracht.Sets;
        var perSet = aanbod.Percelen.Count / opdracht.Sets;
        List<DemoPerceel> fits = [];
        for (var i = set * perSet; i < (set + 1) * perSet; i++)
        {
            var lot = aanbod.Percelen[i];
            var suspended = lot.Aanbieder.StartsWith("DUINTAAL", StringComparison.Ordinal) && dag > Vandaag.AddMonths(-8);
            if (lot.Route == route && lot != behalve && !suspended && lot.Vanaf <= dag && lot.Gemeenten.Contains(Gemeente))
            {
                fits.Add(lot);
            }
        }

        return fits.Count == 0 ? (behalve is not null && behalve.Route == route ? behalve : null) : loting.Kies(fits);
    }
}
