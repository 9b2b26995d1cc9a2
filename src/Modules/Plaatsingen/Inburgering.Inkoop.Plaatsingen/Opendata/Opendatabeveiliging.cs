// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Doorstroom;

namespace Inburgering.Inkoop.Plaatsingen.Opendata;

/// <summary>
/// Makes a cube fit to publish, together with all earlier editions. In order: counts below five are withheld; where a sum would give one
/// of them back a second is withheld; the rest is rounded at random but always the same way to a multiple of five; and then every count
/// that must stay unknown is checked with a witness: another region, with one person more, fewer or elsewhere in exactly that cell, that
/// gives the same publication. Where there is no witness, what stands in its way is withheld as well. The reasons are in <c>docs/opendata.md</c>.
/// </summary>
internal sealed class Opendatabeveiliging
{
    private readonly Opendatakubus cube;
    private readonly byte[] salt;
    private readonly HashSet<Cel> hidden = [];
    private readonly List<Cel[]> lines;

    private Opendatabeveiliging(Opendatakubus kubus, byte[] zout)
    {
        cube = kubus;
        salt = zout;
        lines = [.. kubus.Lijnen()];
    }

    /// <summary>The published numbers; null = withheld. Everything that is published is in it.</summary>
    public static IReadOnlyDictionary<Cel, int?> Pas(Opendatakubus kubus, byte[] zout, IReadOnlyList<Opendatakubus> eerder)
    {
        var work = new Opendatabeveiliging(kubus, zout);
        work.hidden.UnionWith(kubus.Gepubliceerd().Where(work.IsKlein));
        List<Cel> secrets = [.. work.hidden];
        List<Cel> changes = [.. kubus.Gepubliceerd().Where(c => eerder.Any(e => work.IsKleinVerschil(c, e)))];
        do
        {
            work.VerbergTweede();
        }
        while (work.VerbergBlokkade(secrets, changes));
        return kubus.Gepubliceerd().ToDictionary(c => c, work.Getoond);
    }

    // Who sees that nobody, or nearly nobody, of a group had an outcome knows it of each of the group; of a group of nobody there is nothing to know.
    private bool IsKlein(Cel cell) => cube[cell] < Afscherming.Grens && cube[Opendatakubus.Rij(cell)] > 0;

    // A few people more or fewer than in an earlier edition are as bare as a small count, and so is "none of the newcomers".
    private bool IsKleinVerschil(Cel cell, Opendatakubus earlier)
    {
        if (cube.Zelfde(cell, earlier) is not { } before)
        {
            return false;
        }

        var row = Opendatakubus.Rij(cell);
        var rowBefore = Opendatakubus.Rij(before);
        var moved = Enumerable.Range(0, Opendatakubus.Uitkomsten.Length).Any(o => cube[row with { Uitkomst = o }] != earlier[rowBefore with { Uitkomst = o }]);
        return moved && cube[cell] - earlier[before] is > -Afscherming.Grens and < Afscherming.Grens;
    }

    private int? Getoond(Cel cell) => hidden.Contains(cell) ? null : Afronding.Rond(salt, cube.Sleutel(cell), cube[cell]);

    private void VerbergTweede()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var line in lines.Where(l => l.Count(hidden.Contains) == 1 && l.Any(c => !hidden.Contains(c) && cube[c] > 0)))
            {
                changed |= hidden.Add(line.Where(c => !hidden.Contains(c) && cube[c] > 0).MinBy(c => cube[c]));
            }
        }
        while (changed);
    }

    private bool VerbergBlokkade(List<Cel> secrets, List<Cel> changes)
    {
        var changed = false;
        foreach (var (cell, ways) in secrets.Select(c => (c, Toevoegingen(c).Concat(Ruilen(c)))).Concat(changes.Select(c => (c, c.Uitkomst == Opendatakubus.Uitkomsten.Length ? Toevoegingen(c) : Ruilen(c)))))
        {
            List<Cel>? fewest = null;
            foreach (var way in ways)
            {
                var blocked = Blokkades(way);
                if (fewest is null || blocked.Count < fewest.Count)
                {
                    fewest = blocked;
                }

                if (blocked.Count == 0)
                {
                    break;
                }
            }

            if (fewest is { Count: > 0 })
            {
                hidden.UnionWith(fewest);
                changed = true;
            }
        }

        return changed;
    }

    // One person more or fewer.
    private IEnumerable<(Cel Cel, int Delta)[]> Toevoegingen(Cel cell)
    {
        foreach (var inner in cube.Onder(cell))
        {
            yield return [(inner, 1)];
            if (cube[inner] > 0)
            {
                yield return [(inner, -1)];
            }
        }
    }

    // One person with another outcome.
    private IEnumerable<(Cel Cel, int Delta)[]> Ruilen(Cel cell)
    {
        foreach (var inner in cube.Onder(cell))
        {
            for (var o = 0; o < Opendatakubus.Uitkomsten.Length; o++)
            {
                var other = inner with { Uitkomst = o };
                if (o != inner.Uitkomst && cube[other] > 0)
                {
                    yield return [(other, -1), (inner, 1)];
                }

                if (o != inner.Uitkomst && cube[inner] > 0)
                {
                    yield return [(inner, -1), (other, 1)];
                }
            }
        }
    }

    // The published cells that would have to show something else in that other region.
    private List<Cel> Blokkades((Cel Cel, int Delta)[] moves)
    {
        Dictionary<Cel, int> changes = [];
        foreach (var (inner, delta) in moves)
        {
            foreach (var above in cube.Boven(inner).Where(c => cube.IsGepubliceerd(c) && !hidden.Contains(c)))
            {
                changes[above] = changes.GetValueOrDefault(above) + delta;
            }
        }

        return [.. changes.Where(c => c.Value != 0 && !Afronding.Kan(Getoond(c.Key)!.Value, cube[c.Key] + c.Value)).Select(c => c.Key)];
    }
}
