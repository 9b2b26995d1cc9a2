// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Plaatsingen.Tests.Opendata;

/// <summary>
/// What somebody knows who lays everything that is shown beside each other: between which borders each count must lie. Knows the method
/// (but not the secret): a shown number is at most four wrong and of five or more. All sums and orders at once, over and over, until
/// nothing gets narrower; whole numbers only.
/// </summary>
internal sealed class Kennis
{
    private const long Onbekend = 100_000;
    private readonly Dictionary<string, (long Laag, long Hoog)> borders = new(StringComparer.Ordinal);
    private readonly List<string[]> sums = [];
    private readonly List<(string Minder, string Meer)> order = [];

    /// <summary>Sees a count, or × (null). <paramref name="basis"/> is the rounding that is reckoned with: 1 = none.</summary>
    public void Zie(string getal, decimal? getoond, int basis = 5)
    {
        if (getoond is { } shown)
        {
            Zet(getal, shown == 0 ? 0 : Math.Max((long)shown - basis + 1, 5), shown == 0 ? 0 : (long)shown + basis - 1);
        }
        else
        {
            Zet(getal, 0, Onbekend);
        }
    }

    /// <summary>Knows that a total is the sum of its parts.</summary>
    public void Som(string totaal, params IEnumerable<string> delen) => sums.Add([.. delen, totaal]);

    /// <summary>Knows that one count is at most another.</summary>
    public void Hooguit(string minder, string meer) => order.Add((minder, meer));

    public Kennis Reken()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var line in sums)
            {
                var parts = line[..^1];
                var (least, most) = (parts.Sum(p => Grenzen(p).Laag), parts.Sum(p => Grenzen(p).Hoog));
                changed |= Zet(line[^1], least, most);
                var total = Grenzen(line[^1]);
                foreach (var part in parts)
                {
                    var own = Grenzen(part);
                    changed |= Zet(part, total.Laag - (most - own.Hoog), total.Hoog - (least - own.Laag));
                }
            }

            foreach (var (less, more) in order)
            {
                changed |= Zet(less, 0, Grenzen(more).Hoog) | Zet(more, Grenzen(less).Laag, Onbekend);
            }
        }
        while (changed);
        return this;
    }

    public (long Laag, long Hoog) Grenzen(string getal) => borders.TryGetValue(getal, out var found) ? found : (0, Onbekend);

    /// <summary>True when the count is known exactly.</summary>
    public bool Weet(string getal) => Grenzen(getal) is var (low, high) && low == high;

    private bool Zet(string count, long least, long most)
    {
        var before = Grenzen(count);
        borders[count] = (Math.Max(before.Laag, least), Math.Min(before.Hoog, most));
        return before != borders[count];
    }
}
