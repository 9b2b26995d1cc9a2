// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Opendata;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Opendata;

/// <summary>
/// Somebody who knows the method (but not the secret) and every published number, and works out for each count between which borders it must
/// lie: all sums of all tables at once, over and over, until nothing gets narrower; whole numbers only. Editions about different days are
/// tied by what cannot shrink: who has begun, has begun for ever.
/// </summary>
internal sealed class Aanvaller
{
    private const int Onbekend = 100_000;
    private readonly List<int[]> sums = [];
    private readonly List<(int Minder, int Meer)> order = [];
    private readonly Dictionary<(int Editie, Cel Cel), int> index = [];
    private readonly List<long> low = [];
    private readonly List<long> high = [];

    /// <summary>Adds an edition. <paramref name="basis"/> is the rounding that the attacker reckons with: 1 = none.</summary>
    public Aanvaller Met(Opendatakubus kubus, IReadOnlyDictionary<Cel, int?> getoond, int basis = 5)
    {
        var edition = index.Count == 0 ? 0 : index.Keys.Max(k => k.Editie) + 1;
        foreach (var (cell, shown) in getoond)
        {
            index[(edition, cell)] = low.Count;
            low.Add(shown is { } s ? (s == 0 ? 0 : Math.Max(s - basis + 1, 5)) : 0);
            high.Add(shown is { } n ? (n == 0 ? 0 : n + basis - 1) : Onbekend);
        }

        sums.AddRange(kubus.Lijnen().Select(l => l.Select(c => index[(edition, c)]).ToArray()));
        return this;
    }

    /// <summary>Ties two editions: nobody who had begun on the first day has not on the second.</summary>
    public Aanvaller Later(Opendatakubus eerst, Opendatakubus dan)
    {
        foreach (var cell in eerst.Gepubliceerd().Where(c => c.Uitkomst == Opendatakubus.Uitkomsten.Length))
        {
            if (eerst.Zelfde(cell, dan) is { } same)
            {
                order.Add((index[(0, cell)], index[(1, same)]));
            }
        }

        return this;
    }

    public Aanvaller Reken()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var line in sums)
            {
                var total = line[^1];
                var parts = line[..^1];
                changed |= Zet(total, parts.Sum(p => low[p]), parts.Sum(p => high[p]));
                foreach (var part in parts)
                {
                    changed |= Zet(part, low[total] - parts.Where(p => p != part).Sum(p => high[p]), high[total] - parts.Where(p => p != part).Sum(p => low[p]));
                }
            }

            foreach (var (less, more) in order)
            {
                changed |= Zet(less, 0, high[more]) | Zet(more, low[less], Onbekend);
            }
        }
        while (changed);
        return this;
    }

    public (long Laag, long Hoog) Grenzen(Cel cell, int editie = 0) => (low[index[(editie, cell)]], high[index[(editie, cell)]]);

    private bool Zet(int variable, long least, long most)
    {
        var before = (low[variable], high[variable]);
        low[variable] = Math.Max(low[variable], least);
        high[variable] = Math.Min(high[variable], most);
        return before != (low[variable], high[variable]);
    }
}
