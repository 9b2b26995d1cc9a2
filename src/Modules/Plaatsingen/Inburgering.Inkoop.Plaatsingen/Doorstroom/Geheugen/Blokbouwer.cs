// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;

/// <summary>
/// Builds the rows of one kind for all blocks from a stream in which the rows of a person stand together, people in the same order as in
/// the blocks. Nothing is sorted and nothing is kept twice: a million people go through it.
/// </summary>
internal sealed class Blokbouwer<T>
{
    private readonly Guid[][] people;
    private readonly int[][] begin;
    private readonly List<T>[] rows;
    private readonly int[] at;

    public Blokbouwer(Guid[][] people)
    {
        this.people = people;
        begin = [.. people.Select(p => new int[p.Length + 1])];
        rows = [.. people.Select(_ => new List<T>())];
        at = new int[people.Length];
    }

    /// <summary>Adds a row. A person who came after the list of people was read is left out: the triggers tell of that change.</summary>
    public void Voeg(Guid person, T row)
    {
        var block = Blokkenverdeling.Blok(person, people.Length);
        var index = Array.IndexOf(people[block], person, at[block]);
        if (index < 0)
        {
            return;
        }

        for (; at[block] < index; at[block]++)
        {
            begin[block][at[block] + 1] = rows[block].Count;
        }

        rows[block].Add(row);
    }

    /// <summary>The rows of one block, when all have been added.</summary>
    public Deel<T> Deel(int block)
    {
        for (; at[block] < people[block].Length; at[block]++)
        {
            begin[block][at[block] + 1] = rows[block].Count;
        }

        var made = new Deel<T>(begin[block], [.. rows[block]]);
        rows[block] = [];
        return made;
    }
}

/// <summary>Adds the months to the placements with hours; both come in the same order.</summary>
internal sealed class Urenbouwer
{
    private readonly Deel<(int Kenmerk, Guid Plaats)>[] places;
    private readonly int[][] counts;
    private readonly List<uint>[] months;
    private readonly int[] at;

    public Urenbouwer(Deel<(int Kenmerk, Guid Plaats)>[] places)
    {
        this.places = places;
        counts = [.. places.Select(p => new int[p.Rijen.Length])];
        months = [.. places.Select(_ => new List<uint>())];
        at = new int[places.Length];
    }

    /// <summary>Adds a month. A placement that came after the others were read is left out: the triggers tell of that change.</summary>
    public void Voeg(int block, Guid placement, uint code)
    {
        var rows = places[block].Rijen;
        var index = at[block];
        while (index < rows.Length && rows[index].Plaats != placement)
        {
            index++;
        }

        if (index < rows.Length)
        {
            at[block] = index;
            counts[block][index]++;
            months[block].Add(code);
        }
    }

    /// <summary>The rows of one block, when all have been added.</summary>
    public (Deel<Urenplaats> Plaatsen, Deel<uint> Maanden) Delen(int block)
    {
        var own = places[block];
        var begin = new int[own.Begin.Length];
        for (var person = 0; person < begin.Length - 1; person++)
        {
            begin[person + 1] = begin[person] + counts[block][own.Begin[person]..own.Begin[person + 1]].Sum();
        }

        var made = (new Deel<Urenplaats>(own.Begin, [.. own.Rijen.Zip(counts[block], (p, n) => new Urenplaats(p.Kenmerk, n))]), new Deel<uint>(begin, [.. months[block]]));
        (places[block], counts[block], months[block]) = (own with { Rijen = [] }, [], []);
        return made;
    }
}
