// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.InteropServices;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;

/// <summary>A unit with numbers for what it is.</summary>
/// <param name="Kenmerk">Number of its combination.</param>
/// <param name="Dagen">Days from start to end, or to the reference day.</param>
/// <param name="Reden">Number of the end reason; <see cref="Geen"/> = running.</param>
/// <param name="Stap">Twice an index into <see cref="Maanden.Binnen"/>: within which it ended × 16 + how many have passed.</param>
/// <param name="Cohort">Year of the start since <see cref="Nul"/>.</param>
/// <param name="Pip">Year of the first PIP since <see cref="Nul"/>; 0 = none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Eenheidfeit(int Kenmerk, int Dagen, byte Reden, byte Stap, byte Cohort, byte Pip)
{
    public const byte Geen = 255;

    /// <summary>Years are kept as the distance to this one, so that they fit in a byte.</summary>
    public const int Nul = 1900;
}

/// <summary>An exam.</summary>
/// <param name="Kenmerk">Number of its combination.</param>
/// <param name="Soort">Number of part, level, result, reason and "first attempt" together.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Examenfeit(int Kenmerk, int Soort);

/// <summary>A placement with hours.</summary>
/// <param name="Kenmerk">Number of its combination.</param>
/// <param name="Maanden">How many months of <see cref="Personenblok.Maanden"/> are its.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Urenplaats(int Kenmerk, int Maanden);

/// <summary>
/// The facts of a few hundred people. A change builds the block of its person again and leaves all others as they are, so it costs the same
/// however many people there are.
/// </summary>
internal sealed class Personenblok
{
    public required Guid[] Personen { get; init; }

    public required Deel<Eenheidfeit> Eenheden { get; init; }

    public required Deel<Eenheidfeit> Plaatsingen { get; init; }

    public required Deel<Examenfeit> Examens { get; init; }

    /// <summary>The placements with hours.</summary>
    public required Deel<Urenplaats> Uren { get; init; }

    /// <summary>The months of those placements one after another, see <see cref="Urensommen"/>.</summary>
    public required Deel<uint> Maanden { get; init; }

    /// <summary>This block with other facts for some of its people; people it did not have come behind the others.</summary>
    public Personenblok Met(IReadOnlyDictionary<Guid, Persoonsfeiten> facts)
    {
        Guid[] all = [.. Personen, .. facts.Keys.Except(Personen)];
        return new Personenblok
        {
            Personen = all,
            Eenheden = Eenheden.Met(all, facts, f => f.Eenheden),
            Plaatsingen = Plaatsingen.Met(all, facts, f => f.Plaatsingen),
            Examens = Examens.Met(all, facts, f => f.Examens),
            Uren = Uren.Met(all, facts, f => f.Uren),
            Maanden = Maanden.Met(all, facts, f => f.Maanden),
        };
    }
}

/// <summary>All facts of one person.</summary>
internal sealed record Persoonsfeiten(Eenheidfeit[] Eenheden, Eenheidfeit[] Plaatsingen, Examenfeit[] Examens, Urenplaats[] Uren, uint[] Maanden);

/// <summary>Rows of the people of one block, those of each person together.</summary>
/// <param name="Begin">Where the rows of each person begin; one more than there are people.</param>
/// <param name="Rijen">The rows.</param>
internal sealed record Deel<T>(int[] Begin, T[] Rijen)
{
    /// <summary>The rows of the nth person.</summary>
    public ReadOnlySpan<T> Van(int person) => Rijen.AsSpan(Begin[person]..Begin[person + 1]);

    public Deel<T> Met(Guid[] people, IReadOnlyDictionary<Guid, Persoonsfeiten> facts, Func<Persoonsfeiten, T[]> rows)
    {
        var begin = new int[people.Length + 1];
        List<T> all = new(Rijen.Length + 4);
        for (var i = 0; i < people.Length; i++)
        {
            if (facts.TryGetValue(people[i], out var other))
            {
                all.AddRange(rows(other));
            }
            else
            {
                all.AddRange(Van(i));
            }

            begin[i + 1] = all.Count;
        }

        return new Deel<T>(begin, [.. all]);
    }
}

/// <summary>Divides people over blocks.</summary>
internal static class Blokkenverdeling
{
    // Small enough to build again in a moment, large enough that the arrays are worth their heads.
    private const int PerBlok = 512;

    /// <summary>How many blocks for so many people: a power of two.</summary>
    public static int Aantal(int personen)
    {
        var blocks = 1;
        while (blocks * PerBlok < personen)
        {
            blocks *= 2;
        }

        return blocks;
    }

    /// <summary>The block of a person; the last bytes of an id are drawn at random, the first are a clock.</summary>
    public static int Blok(Guid person, int blocks) => person.GetHashCode() & (blocks - 1);
}
