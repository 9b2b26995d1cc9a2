// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.InteropServices;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Opendata;

/// <summary>One counted group of leerrouteperioden.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Route">Leerroute.</param>
/// <param name="Cohort">Year of the first lesson.</param>
/// <param name="Uitkomst">How it went.</param>
/// <param name="Aantal">How many.</param>
internal sealed record Opendatatelling(string Gemeente, Route Route, int Cohort, Uitkomst Uitkomst, int Aantal);

/// <summary>Coordinates of a cell: an index per dimension, where the size of the dimension means its total.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cel(int Gemeente, int Route, int Cohort, int Uitkomst);

/// <summary>
/// Everything that an edition of the open data counts, in one cube with all its totals: gemeente × leerroute × cohort × outcome. The tables
/// that are published are its sides: per gemeente and route, and per route and cohort. Gemeente by cohort is never published.
/// </summary>
internal sealed class Opendatakubus
{
    /// <summary>The outcomes of a leerrouteperiode, in the order of the columns.</summary>
    public static readonly Uitkomst[] Uitkomsten = [Uitkomst.Lopend, Uitkomst.Geslaagd, Uitkomst.Geschakeld, Uitkomst.Uitval, Uitkomst.Neutraal];

    private readonly int[,,,] values;

    public Opendatakubus(IEnumerable<Opendatatelling> tellingen)
    {
        Tellingen = [.. tellingen.GroupBy(t => (t.Gemeente, t.Route, t.Cohort, t.Uitkomst)).Select(g => g.First() with { Aantal = g.Sum(t => t.Aantal) })];
        Gemeenten = [.. Tellingen.Select(t => t.Gemeente).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Cohorten = [.. Tellingen.Select(t => t.Cohort).Distinct().Order()];
        values = new int[Gemeenten.Count + 1, Routes.Length + 1, Cohorten.Count + 1, Uitkomsten.Length + 1];
        foreach (var t in Tellingen)
        {
            var inner = new Cel(Gemeenten.IndexOf(t.Gemeente), Array.IndexOf(Routes, t.Route), Cohorten.IndexOf(t.Cohort), Array.IndexOf(Uitkomsten, t.Uitkomst));
            foreach (var cell in Boven(inner))
            {
                values[cell.Gemeente, cell.Route, cell.Cohort, cell.Uitkomst] += t.Aantal;
            }
        }
    }

    public static Route[] Routes => Doorstroomrekenaar.Leerroutes;

    /// <summary>What the cube was made of.</summary>
    public IReadOnlyList<Opendatatelling> Tellingen { get; }

    public List<string> Gemeenten { get; }

    public List<int> Cohorten { get; }

    /// <summary>The true count of a cell.</summary>
    public int this[Cel cell] => values[cell.Gemeente, cell.Route, cell.Cohort, cell.Uitkomst];

    /// <summary>The cell without its outcome: how many began.</summary>
    public static Cel Rij(Cel cell) => cell with { Uitkomst = Uitkomsten.Length };

    public bool IsTotaalGemeente(Cel cell) => cell.Gemeente == Gemeenten.Count;

    public bool IsTotaalCohort(Cel cell) => cell.Cohort == Cohorten.Count;

    /// <summary>True for a cell of a table that is published.</summary>
    public bool IsGepubliceerd(Cel cell) => IsTotaalGemeente(cell) || IsTotaalCohort(cell);

    /// <summary>All published cells, in the order of the tables.</summary>
    public IEnumerable<Cel> Gepubliceerd() =>
        from g in Enumerable.Range(0, Gemeenten.Count + 1)
        from r in Enumerable.Range(0, Routes.Length + 1)
        from c in Enumerable.Range(0, Cohorten.Count + 1)
        from o in Enumerable.Range(0, Uitkomsten.Length + 1)
        let cell = new Cel(g, r, c, o)
        where IsGepubliceerd(cell)
        select cell;

    /// <summary>The cells that one person in an inner cell counts in: the cell itself and all its totals.</summary>
    public IEnumerable<Cel> Boven(Cel inner) =>
        from g in new[] { inner.Gemeente, Gemeenten.Count }
        from r in new[] { inner.Route, Routes.Length }
        from c in new[] { inner.Cohort, Cohorten.Count }
        from o in new[] { inner.Uitkomst, Uitkomsten.Length }
        select new Cel(g, r, c, o);

    /// <summary>The inner cells that a cell is the sum of.</summary>
    public IEnumerable<Cel> Onder(Cel cell) =>
        from g in Delen(cell.Gemeente, Gemeenten.Count)
        from r in Delen(cell.Route, Routes.Length)
        from c in Delen(cell.Cohort, Cohorten.Count)
        from o in Delen(cell.Uitkomst, Uitkomsten.Length)
        select new Cel(g, r, c, o);

    /// <summary>Sums that anybody can check in the published tables: the parts and, last, their total.</summary>
    public IEnumerable<Cel[]> Lijnen()
    {
        foreach (var total in Gepubliceerd())
        {
            Cel[][] lines =
            [
                total.Gemeente == Gemeenten.Count ? [.. Enumerable.Range(0, Gemeenten.Count).Select(i => total with { Gemeente = i }), total] : [],
                total.Route == Routes.Length ? [.. Enumerable.Range(0, Routes.Length).Select(i => total with { Route = i }), total] : [],
                total.Cohort == Cohorten.Count ? [.. Enumerable.Range(0, Cohorten.Count).Select(i => total with { Cohort = i }), total] : [],
                total.Uitkomst == Uitkomsten.Length ? [.. Enumerable.Range(0, Uitkomsten.Length).Select(i => total with { Uitkomst = i }), total] : [],
            ];
            foreach (var line in lines.Where(l => l.Length > 1 && l.All(IsGepubliceerd)))
            {
                yield return line;
            }
        }
    }

    /// <summary>The same cell in another edition; null when that edition does not know its gemeente or cohort.</summary>
    public Cel? Zelfde(Cel cell, Opendatakubus other)
    {
        var g = IsTotaalGemeente(cell) ? other.Gemeenten.Count : other.Gemeenten.IndexOf(Gemeenten[cell.Gemeente]);
        var c = IsTotaalCohort(cell) ? other.Cohorten.Count : other.Cohorten.IndexOf(Cohorten[cell.Cohort]);
        return g < 0 || c < 0 ? null : cell with { Gemeente = g, Cohort = c };
    }

    /// <summary>Words of a cell that stay the same over editions.</summary>
    public string Sleutel(Cel cell) =>
        $"{(IsTotaalGemeente(cell) ? "*" : Gemeenten[cell.Gemeente])}/{(cell.Route == Routes.Length ? "*" : Routes[cell.Route])}/{(IsTotaalCohort(cell) ? "*" : Cohorten[cell.Cohort])}/{(cell.Uitkomst == Uitkomsten.Length ? "*" : Uitkomsten[cell.Uitkomst])}";

    private static IEnumerable<int> Delen(int index, int size) => index == size ? Enumerable.Range(0, size) : [index];
}
