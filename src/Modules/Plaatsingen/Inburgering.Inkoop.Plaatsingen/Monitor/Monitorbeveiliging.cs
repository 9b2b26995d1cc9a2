// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Doorstroom;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>
/// Makes the counts of a monitor fit to publish, by the method of the open data: counts below five are withheld, 0 included; where a sum
/// would give one of them back a second is withheld; the rest is rounded at random but always the same way to a multiple of five; and every
/// count that must stay unknown, and every difference of a few people with an earlier edition of the same half-year, is checked with a
/// witness: other people in exactly that count that give the same publication. Where there is none, what stands in its way is withheld too.
/// </summary>
internal sealed class Monitorbeveiliging
{
    private readonly Monitorfeiten facts;
    private readonly byte[] salt;
    private readonly string key;
    private readonly HashSet<string> hidden = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> above;

    private Monitorbeveiliging(Monitorfeiten feiten, byte[] zout, string sleutel)
    {
        (facts, salt, key) = (feiten, zout, sleutel);
        above = Monitorfeiten.Namen.SelectMany(n => feiten.Onder(n).Select(g => (Groep: g, Naam: n))).GroupBy(x => x.Groep, x => x.Naam, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
    }

    /// <summary>The published counts; null = withheld.</summary>
    /// <param name="feiten">The people of the gemeente in the half-year.</param>
    /// <param name="zout">The secret of the rounding.</param>
    /// <param name="sleutel">Gemeente and half-year: the same count of them is always rounded the same way.</param>
    /// <param name="eerder">What earlier editions about the same half-year were made of.</param>
    public static IReadOnlyDictionary<string, int?> Pas(Monitorfeiten feiten, byte[] zout, string sleutel, IReadOnlyList<Monitorfeiten> eerder)
    {
        var work = new Monitorbeveiliging(feiten, zout, sleutel);
        List<string> secrets = [.. Monitorfeiten.Namen.Where(n => feiten.Telling(n) < Afscherming.Grens)];
        work.hidden.UnionWith(secrets);
        secrets.AddRange(Monitorfeiten.Namen.Except(secrets).Where(n => eerder.Any(e => IsKleinVerschil(feiten, e, n))));
        do
        {
            work.VerbergTweede();
        }
        while (work.VerbergBlokkade(secrets));
        return Monitorfeiten.Namen.ToDictionary(n => n, work.Getoond, StringComparer.Ordinal);
    }

    // A few people more or fewer than in an earlier edition are as bare as a small count, and so is "none of those who were added".
    private static bool IsKleinVerschil(Monitorfeiten now, Monitorfeiten before, string name) =>
        now.Telling(name) - before.Telling(name) is > -Afscherming.Grens and < Afscherming.Grens && now.Groepen.Keys.Union(before.Groepen.Keys).Any(g => now.Groep(g) != before.Groep(g));

    private int? Getoond(string name) => hidden.Contains(name) ? null : Afronding.Rond(salt, $"monitor/{key}/{name}", facts.Telling(name));

    private void VerbergTweede()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var line in Monitorfeiten.Lijnen.Where(l => l.Count(hidden.Contains) == 1))
            {
                changed |= hidden.Add(line.Where(n => !hidden.Contains(n)).MinBy(facts.Telling)!);
            }
        }
        while (changed);
    }

    private bool VerbergBlokkade(List<string> secrets)
    {
        var changed = false;
        foreach (var secret in secrets)
        {
            var fewest = Wegen(secret).Select(Blokkades).MinBy(b => b.Count)!;
            changed |= fewest.Count > 0;
            hidden.UnionWith(fewest);
        }

        return changed;
    }

    // One person more in a group of the count; one fewer; or one who turns out to belong to another group of the same kind.
    private IEnumerable<(string Groep, int Delta)[]> Wegen(string name)
    {
        var own = facts.Onder(name);
        foreach (var inner in own)
        {
            yield return [(inner, 1)];
            if (facts.Groep(inner) > 0)
            {
                yield return [(inner, -1)];
            }
        }

        foreach (var other in own.SelectMany(g => above[g]).SelectMany(facts.Onder).Distinct(StringComparer.Ordinal).Except(own))
        {
            foreach (var inner in own)
            {
                if (facts.Groep(other) > 0)
                {
                    yield return [(other, -1), (inner, 1)];
                }

                if (facts.Groep(inner) > 0)
                {
                    yield return [(inner, -1), (other, 1)];
                }
            }
        }
    }

    // The published counts that would have to show something else for those other people.
    private List<string> Blokkades((string Groep, int Delta)[] moves) =>
    [
        .. moves.SelectMany(m => above[m.Groep].Select(n => (Naam: n, m.Delta))).GroupBy(x => x.Naam, x => x.Delta, StringComparer.Ordinal)
            .Where(g => g.Sum() != 0 && !hidden.Contains(g.Key) && !Afronding.Kan(Getoond(g.Key)!.Value, facts.Telling(g.Key) + g.Sum())).Select(g => g.Key),
    ];
}
