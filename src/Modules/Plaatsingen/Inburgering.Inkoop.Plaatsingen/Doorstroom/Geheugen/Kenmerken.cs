// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.InteropServices;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;

/// <summary>One combination of everything that a filter chooses by. Very many units share one, so each is kept once and a filter looks at it once.</summary>
/// <param name="Route">The leerroute; -1 where it plays no part.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Soort">Why the person came.</param>
/// <param name="Aanbieder">Code of the provider; null = none.</param>
/// <param name="Contract">Contract number; null = none.</param>
/// <param name="Alfabetisering">Literacy.</param>
/// <param name="Leeftijd">Age band; null = unknown.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Kenmerken(int Route, string Gemeente, string? Soort, string? Aanbieder, string? Contract, string? Alfabetisering, Leeftijdsgroep? Leeftijd)
{
    /// <summary>Whether a filter chooses it, for somebody with this scope; the same conditions as in SQL.</summary>
    public bool Past(DoorstroomFilter filter, Scope scope) =>
        PersoonSpecs.WerktVoor(scope, Gemeente)
        && (filter.Gemeente is null || filter.Gemeente == Gemeente)
        && (filter.Soort is null || filter.Soort.ToString() == Soort)
        && (filter.Aanbieder is null || filter.Aanbieder == Aanbieder)
        && (filter.Contract is null || filter.Contract == Contract)
        && (filter.Alfabetisering is null || filter.Alfabetisering.ToString() == Alfabetisering)
        && (filter.Leeftijd is null || filter.Leeftijd == Leeftijd);
}

/// <summary>Gives every combination, and every other thing of which there are few, a number.</summary>
internal sealed class Nummering<T>
    where T : notnull
{
    private readonly Dictionary<T, int> numbers = [];
    private readonly List<T> things = [];

    public IReadOnlyList<T> Dingen => things;

    public int Nummer(T thing)
    {
        if (!numbers.TryGetValue(thing, out var number))
        {
            number = things.Count;
            things.Add(thing);
            numbers.Add(thing, number);
        }

        return number;
    }
}

/// <summary>Numbers for strings and combinations of one report.</summary>
internal sealed class Kenmerkenlijst
{
    private readonly Nummering<Kenmerken> combinations = new();
    private readonly Dictionary<string, string> once = new(StringComparer.Ordinal);

    public IReadOnlyList<Kenmerken> Alle => combinations.Dingen;

    public int Nummer(DoorstroomKenmerkrij row, Route? route) => combinations.Nummer(new Kenmerken(
        (int?)route ?? -1, Eens(row.Gemeente)!, Eens(row.Soort), Eens(row.Aanbieder), Eens(row.Contract), Eens(row.Alfabetisering), Persoonskenmerken.Groep(row.Leeftijd)));

    /// <summary>Which combinations a filter chooses, by number.</summary>
    public bool[] Zeef(DoorstroomFilter filter, Scope scope) => [.. Alle.Select(k => k.Past(filter, scope))];

    // The database gives a new string for every row; only the first of equal ones is kept.
    private string? Eens(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!once.TryGetValue(text, out var kept))
        {
            once.Add(text, text);
            kept = text;
        }

        return kept;
    }
}
