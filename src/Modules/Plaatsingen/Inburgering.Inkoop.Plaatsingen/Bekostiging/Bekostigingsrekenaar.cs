// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Bekostiging;

/// <summary>How a result is counted in a simulation.</summary>
public enum Rendementsmaat
{
    /// <summary>Passed of everybody who started, neutral ends left out.</summary>
    Cohortrendement,

    /// <summary>The same, with neutral ends counted as not passed.</summary>
    NeutraalNietGeslaagd,

    /// <summary>The same as the first, with who passed at a lower level counted as half.</summary>
    AfgeschaaldHalf,

    /// <summary>The estimated share that has passed after 36 months (Aalen–Johansen).</summary>
    Incidentie36,
}

/// <summary>The rates behind a simulation and their uncertainty, from counted rows; pure.</summary>
internal sealed class Bekostigingsrekenaar
{
    private const int Meeste = 2000, Minste = 200, Werk = 4_000_000;
    private const int NaMaanden = 36;

    private readonly Soort[] soorten;

    public Bekostigingsrekenaar(IEnumerable<DoorstroomAantal> rows) =>
        soorten = [.. rows.GroupBy(r => (r.Dagen, r.Uitkomst, Laag: r.Reden == (int)Eindreden.GeslaagdAfgeschaald))
            .OrderBy(g => g.Key.Dagen).ThenBy(g => g.Key.Uitkomst).ThenBy(g => g.Key.Laag)
            .Select(g => new Soort(g.Key.Dagen, g.Key.Uitkomst, g.Key.Laag, g.Sum(r => r.Aantal)))];

    public int Instroom => soorten.Sum(s => s.Aantal);

    /// <summary>The four rates; null where nobody is left to count.</summary>
    public IReadOnlyDictionary<Rendementsmaat, double?> Rendement() => Rendement([.. soorten.Select(s => s.Aantal)]);

    /// <summary>
    /// Draws the same number of people with replacement, again and again, and gives each time the four rates. The same seed gives the same
    /// draws. With very many people there are fewer draws: their band is narrow anyhow.
    /// </summary>
    public IReadOnlyList<IReadOnlyDictionary<Rendementsmaat, double?>> Trek(int zaad)
    {
        var n = Instroom;
        if (n == 0)
        {
            return [];
        }

        var who = new int[n];
        for (int kind = 0, i = 0; kind < soorten.Length; kind++)
        {
            Array.Fill(who, kind, i, soorten[kind].Aantal);
            i += soorten[kind].Aantal;
        }

        var random = new Random(zaad);
        var draws = new List<IReadOnlyDictionary<Rendementsmaat, double?>>();
        for (var draw = Math.Clamp(Werk / n, Minste, Meeste); draw > 0; draw--)
        {
            var counts = new int[soorten.Length];
            for (var i = 0; i < n; i++)
            {
                counts[who[random.Next(n)]]++;
            }

            draws.Add(Rendement(counts));
        }

        return draws;
    }

    /// <summary>Percentile by linear interpolation, h = (n − 1)p, as in the throughput report; null of nothing.</summary>
    public static double? Percentiel(IEnumerable<double?> values, double p)
    {
        var sorted = values.OfType<double>().Order().ToArray();
        if (sorted.Length == 0)
        {
            return null;
        }

        var h = (sorted.Length - 1) * p;
        var below = (int)Math.Floor(h);
        return sorted[below] + ((h - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }

    private Dictionary<Rendementsmaat, double?> Rendement(int[] counts)
    {
        int all = 0, passed = 0, low = 0, neutral = 0;
        List<(int Dag, int Geslaagd, int Anders, int Gecensureerd)> days = [];
        for (var i = 0; i < soorten.Length; i++)
        {
            var (day, outcome, scaled, _) = soorten[i];
            var count = counts[i];
            all += count;
            passed += outcome == Uitkomst.Geslaagd ? count : 0;
            low += scaled ? count : 0;
            neutral += outcome == Uitkomst.Neutraal ? count : 0;
            var (first, second, third) = outcome switch
            {
                Uitkomst.Geslaagd => (count, 0, 0),
                Uitkomst.Lopend or Uitkomst.Neutraal => (0, 0, count),
                _ => (0, count, 0),
            };
            if (days.Count > 0 && days[^1].Dag == day)
            {
                var last = days[^1];
                days[^1] = (day, last.Geslaagd + first, last.Anders + second, last.Gecensureerd + third);
            }
            else
            {
                days.Add((day, first, second, third));
            }
        }

        return new Dictionary<Rendementsmaat, double?>
        {
            [Rendementsmaat.Cohortrendement] = Deel(passed, all - neutral),
            [Rendementsmaat.NeutraalNietGeslaagd] = Deel(passed, all),
            [Rendementsmaat.AfgeschaaldHalf] = Deel(passed - (0.5 * low), all - neutral),
            [Rendementsmaat.Incidentie36] = all == 0 ? null : new Incidentie(days).Op(NaMaanden).Aandeel,
        };
    }

    private static double? Deel(double part, int whole) => whole == 0 ? null : part / whole;

    private sealed record Soort(int Dagen, Uitkomst Uitkomst, bool Afgeschaald, int Aantal);
}
