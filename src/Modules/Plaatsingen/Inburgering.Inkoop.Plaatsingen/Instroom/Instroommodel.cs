// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Instroom;

/// <summary>A person of the gemeente as the forecast sees one: the first PIP and the first lesson of a leerroute.</summary>
/// <param name="Soort">Kind of person.</param>
/// <param name="Route">Leerroute of the first PIP.</param>
/// <param name="Pip">Day of the first PIP.</param>
/// <param name="Start">First lesson of a leerroute; null = none yet.</param>
/// <param name="Persoon">Who it is, to know that somebody is on a waiting list too.</param>
internal sealed record InstroomFeit(Soort Soort, Route Route, DateOnly Pip, DateOnly? Start, Guid Persoon = default);

/// <summary>A person on the waiting list of a lot.</summary>
/// <param name="Persoon">Who it is.</param>
/// <param name="Route">Leerroute of the lot.</param>
/// <param name="Sinds">Day of joining.</param>
/// <param name="Tot">Day on which the waiting ended; null while it lasts.</param>
/// <param name="KanVanaf">First day on which the person can start.</param>
internal sealed record Wachtfeit(Guid Persoon, Route Route, DateOnly Sinds, DateOnly? Tot, DateOnly KanVanaf)
{
    public bool Wacht(DateOnly dag) => Sinds <= dag && (Tot is null || Tot > dag);
}

/// <summary>What the forecast takes as given.</summary>
/// <param name="Plichtig">Share (0–1) of the taakstelling that is obliged to integrate.</param>
/// <param name="Mix">Expected share per leerroute before own history counts.</param>
/// <param name="Gewicht">As how many people that expectation counts.</param>
internal sealed record Instroomaannames(double Plichtig, IReadOnlyDictionary<Route, double> Mix, double Gewicht);

/// <summary>A quarter of a year, counted on.</summary>
internal readonly record struct Kwartaal(int Index)
{
    public static Kwartaal Van(DateOnly dag) => new((dag.Year * 4) + ((dag.Month - 1) / 3));

    public int Jaar => Index / 4;

    public int Nummer => (Index % 4) + 1;

    public DateOnly Begin => new(Jaar, (Index % 4 * 3) + 1, 1);

    public Kwartaal Plus(int kwartalen) => new(Index + kwartalen);
}

/// <summary>
/// Expected first lessons per leerroute and quarter, from what was known on a day. New people: the taakstelling of the half-year × the
/// obliged share when it is known, otherwise the mean of the last four half-years; others than asylum always by that mean. They are
/// divided over routes by own history with the plan as prior, and begin after a PIP with the delays seen before. Who is on a waiting list
/// is no estimate: they are counted, and left out of the means. Pure.
/// </summary>
internal sealed class Instroommodel(IReadOnlyList<InstroomFeit> feiten, IReadOnlyDictionary<(int Jaar, int Halfjaar), int> taakstelling, Instroomaannames aannames, IReadOnlyList<Wachtfeit> wachtenden)
{
    /// <summary>Quarters ahead.</summary>
    public const int Vooruit = 4;

    private const int Halfjaren = 4, Vertragingen = 6, Terug = 8;

    private static readonly Route[] Routes = [Route.B1, Route.Onderwijs, Route.Z];

    /// <summary>Means per route and quarter, the quarter of the day itself first, of who is on no waiting list; only facts before the day count.</summary>
    public IReadOnlyDictionary<(Route Route, Kwartaal Kwartaal), double> Verwacht(DateOnly dag)
    {
        var now = Kwartaal.Van(dag);
        var known = feiten.Where(f => f.Pip < dag).Select(f => f.Start < dag ? f : f with { Start = null }).ToList();
        var delays = Vertraging(known, now);
        var mix = Mix(known, dag);
        var waiting = wachtenden.Where(w => w.Wacht(dag)).Select(w => w.Persoon).ToHashSet();
        Dictionary<(Route, Kwartaal), double> expected = [];
        foreach (var route in Routes)
        {
            for (var ahead = 0; ahead < Vooruit; ahead++)
            {
                expected[(route, now.Plus(ahead))] = 0;
            }

            // Who has a PIP and has not begun: the delays that are still possible at this age.
            foreach (var group in known.Where(f => f.Route == route && f.Start is null && !waiting.Contains(f.Persoon)).GroupBy(f => now.Index - Kwartaal.Van(f.Pip).Index))
            {
                var left = delays.Skip(group.Key).Sum();
                for (var ahead = 0; ahead < Vooruit && left > 0; ahead++)
                {
                    expected[(route, now.Plus(ahead))] += group.Count() * (group.Key + ahead < delays.Length ? delays[group.Key + ahead] : 0) / left;
                }
            }
        }

        // New people: half of a half-year in each of its quarters; of this quarter what is left of it.
        var passed = (dag.DayNumber - now.Begin.DayNumber) / (double)(now.Plus(1).Begin.DayNumber - now.Begin.DayNumber);
        for (var ahead = 0; ahead < Vooruit; ahead++)
        {
            var people = PerHalfjaar(known, now.Plus(ahead), dag) / 2 * (ahead == 0 ? 1 - passed : 1);
            foreach (var route in Routes)
            {
                for (var delay = 0; ahead + delay < Vooruit; delay++)
                {
                    expected[(route, now.Plus(ahead + delay))] += people * mix[route] * (delay < delays.Length ? delays[delay] : 0);
                }
            }
        }

        return expected;
    }

    /// <summary>
    /// Who is on a waiting list on a day, per route and the first quarter in which they can begin; somebody on more lists of one route counts once.
    /// </summary>
    /// <param name="dag">The day.</param>
    /// <param name="eersteLes">Only who then has a PIP and no first lesson of a leerroute yet: the ones that <see cref="Begonnen"/> can count later.</param>
    public IReadOnlyDictionary<(Route Route, Kwartaal Kwartaal), int> Wachtend(DateOnly dag, bool eersteLes)
    {
        var first = feiten.Where(f => f.Pip <= dag && (f.Start is null || f.Start >= dag)).Select(f => f.Persoon).ToHashSet();
        return wachtenden.Where(w => w.Wacht(dag) && (!eersteLes || first.Contains(w.Persoon)))
            .GroupBy(w => (w.Persoon, w.Route))
            .GroupBy(g => (g.Key.Route, Kwartaal.Van(g.Min(w => w.KanVanaf) is var day && day > dag ? day : dag)))
            .ToDictionary(g => g.Key, g => g.Count());
    }

    /// <summary>How many began, per route and quarter.</summary>
    public int Begonnen(Route route, Kwartaal kwartaal, DateOnly vanaf) => feiten.Count(f => f.Route == route && f.Start is { } s && s >= vanaf && Kwartaal.Van(s) == kwartaal);

    /// <summary>Lowest and highest number that is likely (95 %) when the mean is this, by the Poisson distribution.</summary>
    public static (int Laag, int Hoog) Band(double mean)
    {
        if (mean <= 0)
        {
            return (0, 0);
        }

        // By logarithms: e^−mean alone is 0 for a large mean.
        double cumulative = 0, term = -mean;
        int? low = null;
        for (var k = 0; ; k++)
        {
            term += k == 0 ? 0 : Math.Log(mean) - Math.Log(k);
            cumulative += Math.Exp(term);
            low ??= cumulative > 0.025 ? k : null;
            if (cumulative >= 0.975)
            {
                return (low ?? k, k);
            }
        }
    }

    /// <summary>Share of a delay of 0, 1, 2 … quarters between first PIP and first lesson, of the PIPs of the two years before that are old enough.</summary>
    internal static double[] Vertraging(List<InstroomFeit> known, Kwartaal now)
    {
        var old = known.Where(f => Kwartaal.Van(f.Pip).Index < now.Index && Kwartaal.Van(f.Pip).Index >= now.Index - Terug && f.Start is not null).ToList();

        // One person for each of the first two quarters: without history half begins in the quarter of the PIP and half in the next.
        var counts = new double[Vertragingen];
        counts[0] = counts[1] = 1;
        foreach (var fact in old)
        {
            counts[Math.Clamp(Kwartaal.Van(fact.Start!.Value).Index - Kwartaal.Van(fact.Pip).Index, 0, Vertragingen - 1)]++;
        }

        return [.. counts.Select(c => c / counts.Sum())];
    }

    /// <summary>Share per route: the plan counts as so many people beside the own ones of two years.</summary>
    internal Dictionary<Route, double> Mix(List<InstroomFeit> known, DateOnly dag)
    {
        var recent = known.Where(f => f.Pip >= dag.AddYears(-2)).ToList();
        return Routes.ToDictionary(r => r, r => (recent.Count(f => f.Route == r) + (aannames.Gewicht * aannames.Mix[r])) / (recent.Count + aannames.Gewicht));
    }

    private double PerHalfjaar(List<InstroomFeit> known, Kwartaal kwartaal, DateOnly dag)
    {
        double others = Gemiddeld(known.Where(f => f.Soort != Soort.Asiel), dag);
        return taakstelling.TryGetValue((kwartaal.Jaar, ((kwartaal.Nummer - 1) / 2) + 1), out var number)
            ? (number * aannames.Plichtig) + others
            : Gemiddeld(known.Where(f => f.Soort == Soort.Asiel), dag) + others;
    }

    // Of the last two years up to the day, whatever quarter it is in; somebody who began less than two years ago counts what there is.
    private double Gemiddeld(IEnumerable<InstroomFeit> facts, DateOnly dag)
    {
        var first = feiten.Count == 0 ? dag : feiten.Min(f => f.Pip);
        var from = dag.AddYears(-Halfjaren / 2) is var two && two > first ? two : first;
        var halfYears = Math.Max(0.5, (dag.DayNumber - from.DayNumber) / (365.25 / 2));
        return facts.Count(f => f.Pip >= from) / halfYears;
    }
}
