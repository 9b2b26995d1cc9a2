// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>The definitions on counted rows: pure, and the same for every face.</summary>
internal static class Doorstroomrekenaar
{
    /// <summary>The leerroutes in the order in which they are shown.</summary>
    public static readonly Route[] Leerroutes = [Route.B1, Route.Onderwijs, Route.Z];

    public static IReadOnlyList<RouteDoorstroom> Routes(IEnumerable<DoorstroomAantal> aantallen)
    {
        var perRoute = aantallen.ToLookup(a => (Route)a.Route);
        return [.. Leerroutes.Select(route => PerRoute(route, [.. perRoute[route]]))];
    }

    public static RouteDoorstroom PerRoute(Route route, IReadOnlyList<DoorstroomAantal> rows) => new(
        route,
        Bereken(rows),
        [.. rows.GroupBy(r => r.Cohort).OrderBy(g => g.Key ?? int.MaxValue).Select(g => new CohortDoorstroom(g.Key, Bereken([.. g])))]);

    public static DoorstroomCijfers Bereken(IReadOnlyList<DoorstroomAantal> rows)
    {
        int Tel(Func<DoorstroomAantal, bool> which) => rows.Where(which).Sum(r => r.Aantal);
        int Reden(Eindreden reden) => Tel(r => r.Reden == (int)reden);
        int Met(Uitkomst uitkomst) => Tel(r => r.Uitkomst == uitkomst);

        var instroom = Tel(_ => true);
        int geslaagd = Met(Uitkomst.Geslaagd), uitval = Met(Uitkomst.Uitval), neutraal = Met(Uitkomst.Neutraal);
        var incidentie = new Incidentie(PerDag(rows));
        return new DoorstroomCijfers
        {
            Instroom = instroom,
            Lopend = Met(Uitkomst.Lopend),
            Geslaagd = geslaagd,
            WaarvanAfgeschaald = Reden(Eindreden.GeslaagdAfgeschaald),
            Geschakeld = Met(Uitkomst.Geschakeld),
            Uitval = uitval,
            Overstap = Met(Uitkomst.Overstap),
            Neutraal = neutraal,
            Verhuisd = Reden(Eindreden.Verhuisd),
            EindePlicht = Reden(Eindreden.EindePlicht),
            Overleden = Reden(Eindreden.Overleden),
            Slagingspercentage = Deel(geslaagd, geslaagd + uitval),
            Cohortrendement = Deel(geslaagd, instroom - neutraal),
            MaandenTotSlagen = Spreid(rows.Where(r => r.Uitkomst == Uitkomst.Geslaagd)),
            MaandenTotUitstroom = Spreid(rows.Where(r => r.Uitkomst != Uitkomst.Lopend)),
            CumulatieveIncidentie = [.. Maanden.Incidentie.Select(incidentie.Op)],
            MediaanDagenIncidentie = incidentie.Mediaan,
            Binnen = [.. Maanden.Binnen.Select((m, i) => BinnenMaand(rows, m, i))],
            Verloop = [.. Enumerable.Range(0, Maanden.Laatste + 1).Select(incidentie.Op)],
            Verdeling = Verdeel(rows.Where(r => r.Uitkomst == Uitkomst.Geslaagd)),
        };
    }

    private static double? Deel(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static List<(int Dag, int Geslaagd, int Anders, int Gecensureerd)> PerDag(IReadOnlyList<DoorstroomAantal> rows) =>
    [
        .. rows.GroupBy(r => r.Dagen).OrderBy(g => g.Key).Select(g => (
            g.Key,
            g.Where(r => r.Uitkomst == Uitkomst.Geslaagd).Sum(r => r.Aantal),
            g.Where(r => r.Uitkomst is Uitkomst.Uitval or Uitkomst.Geschakeld or Uitkomst.Overstap).Sum(r => r.Aantal),
            g.Where(r => r.Uitkomst is Uitkomst.Lopend or Uitkomst.Neutraal).Sum(r => r.Aantal))),
    ];

    private static BinnenMaanden BinnenMaand(IReadOnlyList<DoorstroomAantal> rows, int maanden, int index)
    {
        var observable = rows.Where(r => r.Zicht > index && !(r.Uitkomst == Uitkomst.Neutraal && r.Binnen <= index)).ToList();
        var total = observable.Sum(r => r.Aantal);
        var passed = observable.Where(r => r.Uitkomst == Uitkomst.Geslaagd && r.Binnen <= index).Sum(r => r.Aantal);
        return new BinnenMaanden(maanden, total, passed, Deel(passed, total));
    }

    private static Spreiding Spreid(IEnumerable<DoorstroomAantal> rows)
    {
        var perDag = rows.GroupBy(r => r.Dagen).OrderBy(g => g.Key).Select(g => (Dagen: g.Key, Aantal: g.Sum(r => r.Aantal))).ToList();
        var n = perDag.Sum(d => d.Aantal);
        return n == 0 ? new Spreiding(0, null, null, null) : new Spreiding(n, Kwantiel(0.25), Kwantiel(0.5), Kwantiel(0.75));

        double Kwantiel(double p)
        {
            var h = (n - 1) * p;
            var below = (int)Math.Floor(h);
            double low = Waarde(below), high = Waarde(Math.Min(below + 1, n - 1));
            return (low + ((h - below) * (high - low))) / Maanden.Lengte;
        }

        int Waarde(int index)
        {
            foreach (var (days, count) in perDag)
            {
                if (index < count)
                {
                    return days;
                }

                index -= count;
            }

            throw new InvalidOperationException("The index lies beyond the counted durations.");
        }
    }

    private static List<MaandenKlasse> Verdeel(IEnumerable<DoorstroomAantal> rows)
    {
        const int Breedte = Maanden.Klasse;
        var perKlasse = rows.GroupBy(r => (int)(r.Dagen / Maanden.Lengte) / Breedte).ToDictionary(g => g.Key, g => g.Sum(r => r.Aantal));
        return perKlasse.Count == 0
            ? []
            : [.. Enumerable.Range(0, Math.Max(perKlasse.Keys.Max() + 1, Maanden.Laatste / Breedte)).Select(k => new MaandenKlasse(k * Breedte, (k + 1) * Breedte, perKlasse.GetValueOrDefault(k)))];
    }
}
