// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>
/// Aalen–Johansen estimate of the share that has passed after a number of days. Dropping out, switching (and a transfer, when the unit
/// is the placement) compete with passing; neutral ends and running units are censored. On one day events come before censoring.
/// </summary>
internal sealed class Incidentie
{
    // 97.5th percentile of the standard normal distribution: two-sided 95 %.
    private const double Z = 1.959963984540054;

    private readonly List<Stap> steps = [];
    private readonly int[] days;
    private readonly int[] remaining;

    /// <param name="perDag">Days since the start with how many passed, ended otherwise and were censored on it; ascending.</param>
    public Incidentie(IReadOnlyList<(int Dag, int Geslaagd, int Anders, int Gecensureerd)> perDag)
    {
        days = [.. perDag.Select(d => d.Dag)];
        remaining = new int[perDag.Count + 1];
        for (var i = perDag.Count - 1; i >= 0; i--)
        {
            remaining[i] = remaining[i + 1] + perDag[i].Geslaagd + perDag[i].Anders + perDag[i].Gecensureerd;
        }

        Bereken(perDag);
    }

    /// <summary>First day on which the estimate is one half or more; null when never.</summary>
    public int? Mediaan
    {
        get
        {
            // Half is reached when the sum of the steps is half up to the rounding of the additions.
            var index = steps.FindIndex(s => s.Aandeel >= 0.5 - 1e-12);
            return index < 0 ? null : steps[index].Dag;
        }
    }

    /// <summary>The estimate after a number of average months.</summary>
    public IncidentiePunt Op(int maanden)
    {
        var day = maanden * Maanden.Lengte;
        var index = steps.FindLastIndex(s => s.Dag <= day);
        var atRisk = Array.FindIndex(days, d => d >= day) is var first and >= 0 ? remaining[first] : 0;
        if (index < 0)
        {
            return new IncidentiePunt(maanden, 0, 0, null, null, atRisk);
        }

        var step = steps[index];
        var error = Math.Sqrt(Math.Max(0, step.Variantie));
        var (low, high) = Band(step.Aandeel, error);
        return new IncidentiePunt(maanden, step.Aandeel, error, low, high, atRisk);
    }

    // Variance by the delta method for a multinomial step (Marubini and Valsecchi 1995, 10.4), which equals Greenwood's formula:
    // sum of (F(t)-F(i))^2 d/(n(n-d)) + S^2 (n-d1) d1/n^3 - 2 (F(t)-F(i)) S d1/n^2 over the event days i up to t.
    // The squares are written out, so that one pass gives the variance on every day.
    private void Bereken(IReadOnlyList<(int Dag, int Geslaagd, int Anders, int Gecensureerd)> perDag)
    {
        double survival = 1, incidence = 0;
        double a0 = 0, a1 = 0, a2 = 0, b = 0, c0 = 0, c1 = 0;
        for (var i = 0; i < perDag.Count; i++)
        {
            var (day, passed, other, _) = perDag[i];
            double n = remaining[i], d1 = passed, d = passed + other;
            if (d == 0)
            {
                continue;
            }

            incidence += survival * d1 / n;
            b += survival * survival * (n - d1) * d1 / (n * n * n);
            c0 += survival * d1 / (n * n);
            c1 += incidence * survival * d1 / (n * n);

            // When the last one has an event nothing changes afterwards, so its first term is zero.
            if (n > d)
            {
                var a = d / (n * (n - d));
                a0 += a;
                a1 += a * incidence;
                a2 += a * incidence * incidence;
            }

            survival *= (n - d) / n;
            steps.Add(new Stap(day, Math.Min(1, incidence), (incidence * incidence * a0) - (2 * incidence * a1) + a2 + b - (2 * ((incidence * c0) - c1))));
        }
    }

    private static (double? Low, double? High) Band(double share, double error)
    {
        if (share is <= 0 or >= 1 || error == 0)
        {
            return (null, null);
        }

        var width = Z * error / (share * Math.Log(share));
        return (Math.Pow(share, Math.Exp(-width)), Math.Pow(share, Math.Exp(width)));
    }

    private sealed record Stap(int Dag, double Aandeel, double Variantie);
}
