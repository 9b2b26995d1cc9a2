// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

/// <summary>
/// The definitions once more, as plain loops over the placements of one region, written from the text of the definitions and sharing
/// nothing with the product: what both agree on is not one mistake made twice.
/// </summary>
internal sealed class PlatteTelling
{
    private readonly DateOnly t;
    private readonly List<Periode> units;

    private PlatteTelling(DateOnly t, IEnumerable<Periode> units)
    {
        this.t = t;
        this.units = [.. units];
    }

    public int N => units.Count;

    public static PlatteTelling Tel(IEnumerable<Rij> rows, Route route, DateOnly t, int? cohort = null)
    {
        List<Periode> found = [];
        foreach (var person in rows.Where(r => r.Route == route).GroupBy(r => r.Persoon))
        {
            Periode? open = null;
            foreach (var row in person
                .Where(r => r.Toestand is PlaatsingStatus.Gestart or PlaatsingStatus.Beeindigd && r.Van is { } start && start <= t)
                .OrderBy(r => r.Van).ThenBy(r => r.Nummer, StringComparer.Ordinal))
            {
                var known = row.Tot is { } end && end <= t;
                var start = open is { Reden: Eindreden.Overstap } ? open.Start : row.Van!.Value;
                if (open is { Reden: Eindreden.Overstap })
                {
                    found.Remove(open);
                }

                open = new Periode(start, known ? row.Tot : null, known ? row.Reden : null);
                found.Add(open);
            }
        }

        return new PlatteTelling(t, found.Select(p => p.Reden == Eindreden.Overstap ? p with { Eind = null, Reden = null } : p).Where(p => cohort is null || p.Start.Year == cohort));
    }

    public int Aantal(params Eindreden[] redenen) => units.Count(u => u.Reden is { } r && redenen.Contains(r));

    public int Lopend => units.Count(u => u.Reden is null);

    public (int Waarneembaar, int Geslaagd) Binnen(int months)
    {
        int observable = 0, passed = 0;
        foreach (var unit in units)
        {
            var border = unit.Start.AddMonths(months);
            if (border > t || (unit.Neutraal && unit.Eind <= border))
            {
                continue;
            }

            observable++;
            passed += unit.Geslaagd && unit.Eind <= border ? 1 : 0;
        }

        return (observable, passed);
    }

    public double? Kwantiel(double p, bool onlyPassed)
    {
        var durations = units.Where(u => onlyPassed ? u.Geslaagd : u.Reden is not null).Select(u => (double)u.Dagen(t)).Order().ToArray();
        if (durations.Length == 0)
        {
            return null;
        }

        var h = (durations.Length - 1) * p;
        var low = (int)h;
        return (durations[low] + ((h - low) * (low + 1 < durations.Length ? durations[low + 1] - durations[low] : 0))) / 30.4375;
    }

    public double Incidentie(double day) => Stappen().Where(s => s.Dag <= day).Select(s => s.F).LastOrDefault();

    public double Variantie(double day)
    {
        var steps = Stappen().Where(s => s.Dag <= day).ToList();
        var total = 0.0;
        foreach (var s in steps)
        {
            var difference = steps[^1].F - s.F;
            total += s.N > s.D ? difference * difference * s.D / (s.N * (s.N - s.D)) : 0;
            total += s.S * s.S * (s.N - s.D1) * s.D1 / (s.N * s.N * s.N);
            total -= 2 * difference * s.S * s.D1 / (s.N * s.N);
        }

        return total;
    }

    public int? Mediaan() => Stappen().Where(s => s.F >= 0.5 - 1e-9).Select(s => (int?)s.Dag).FirstOrDefault();

    private List<(int Dag, double F, double S, double N, double D, double D1)> Stappen()
    {
        List<(int, double, double, double, double, double)> steps = [];
        double f = 0, s = 1;
        foreach (var day in units.Select(u => u.Dagen(t)).Distinct().Order())
        {
            double n = units.Count(u => u.Dagen(t) >= day);
            double d1 = units.Count(u => u.Geslaagd && u.Dagen(t) == day);
            var d = d1 + units.Count(u => u.Reden is Eindreden.Uitval or Eindreden.Geschakeld && u.Dagen(t) == day);
            if (d > 0)
            {
                f += s * d1 / n;
                steps.Add((day, f, s, n, d, d1));
                s *= 1 - (d / n);
            }
        }

        return steps;
    }

    private sealed record Periode(DateOnly Start, DateOnly? Eind, Eindreden? Reden)
    {
        // Two equal periodes are still two.
        private readonly Guid own = Guid.NewGuid();

        public bool Geslaagd => Reden is Eindreden.Geslaagd or Eindreden.GeslaagdAfgeschaald;

        public bool Neutraal => Reden is Eindreden.Verhuisd or Eindreden.EindePlicht or Eindreden.Overleden;

        public int Dagen(DateOnly t) => (Eind ?? t).DayNumber - Start.DayNumber;
    }
}
