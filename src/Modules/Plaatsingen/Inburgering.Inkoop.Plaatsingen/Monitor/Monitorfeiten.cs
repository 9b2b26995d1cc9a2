// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>
/// The people of one gemeente in one half-year, in the smallest groups of which the counts of an edition are sums, and those counts.
/// Only what no edition of the open data counts is in it: who began and how it ended comes from there.
/// </summary>
/// <param name="Groepen">How many people, by name of the group.</param>
internal sealed record Monitorfeiten(IReadOnlyDictionary<string, int> Groepen)
{
    /// <summary>Who got a first PIP.</summary>
    public const string Pips = "pip";

    /// <summary>Of those, in time and too late; who has no known day of registration is neither.</summary>
    public const string OpTijd = "pip optijd", TeLaat = "pip telaat";

    /// <summary>Who has hours.</summary>
    public const string MetUren = "uren";

    /// <summary>Answers behind the mark for satisfaction.</summary>
    public const string Antwoorden = "antwoorden";

    private static readonly string[] Tijdigheid = ["ja", "nee", "?"];

    private static readonly Route[] Leerroutes = [Route.B1, Route.Onderwijs, Route.Z];

    private readonly Dictionary<string, List<string>> onder = Getallen.ToDictionary(g => g.Naam, g => Alle.Where(g.Hoort).Order(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);

    /// <summary>Names of the published counts.</summary>
    public static IReadOnlyList<string> Namen => [.. Getallen.Select(g => g.Naam)];

    /// <summary>Sums that anybody can check: the parts and, last, their total.</summary>
    public static IReadOnlyList<string[]> Lijnen { get; } =
    [
        [.. Enum.GetValues<Soort>().Select(Van), Pips],
        [.. Leerroutes.Select(Van), Pips],
    ];

    private static IEnumerable<(string Naam, Func<string, bool> Hoort)> Getallen =>
    [
        (Pips, a => Deel(a, 0) == Pips),
        .. Enum.GetValues<Soort>().Select(s => (Van(s), (Func<string, bool>)(a => Deel(a, 1) == $"{s}"))),
        .. Leerroutes.Select(r => (Van(r), (Func<string, bool>)(a => Deel(a, 2) == $"{r}"))),
        (OpTijd, a => Deel(a, 3) == "ja"),
        (TeLaat, a => Deel(a, 3) == "nee"),
        .. Los.Select(l => (l, (Func<string, bool>)(a => a == l))),
    ];

    private static IEnumerable<string> Los =>
    [
        .. Enum.GetValues<Onderdeel>().SelectMany(o => new[] { Geslaagd(o), Gezakt(o) }), .. Enum.GetValues<ModuleSoort>().Select(Van), MetUren, Antwoorden,
    ];

    private static IEnumerable<string> Alle =>
    [
        .. from s in Enum.GetValues<Soort>() from r in Leerroutes from t in Tijdigheid select string.Join('/', Pips, s, r, t), .. Los,
    ];

    /// <summary>Name of the count of a kind of newcomer.</summary>
    public static string Van(Soort soort) => $"pip soort {soort}";

    /// <summary>Name of the count of PIPs with a leerroute.</summary>
    public static string Van(Route route) => $"pip route {route}";

    /// <summary>Name of the count of who completed a module.</summary>
    public static string Van(ModuleSoort module) => $"module {module}";

    /// <summary>Name of the count of exams passed.</summary>
    public static string Geslaagd(Onderdeel part) => $"examen {part} geslaagd";

    /// <summary>Name of the count of exams failed.</summary>
    public static string Gezakt(Onderdeel part) => $"examen {part} gezakt";

    /// <summary>The groups of a half-year.</summary>
    public static Monitorfeiten Maak(Periodecijfers cijfers)
    {
        var groups = cijfers.Pips.GroupBy(p => string.Join('/', Pips, p.Soort, p.Leerroute, p.OpTijd is { } inTime ? inTime ? "ja" : "nee" : "?")).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var (part, (taken, passed)) in cijfers.Examens)
        {
            groups[Geslaagd(part)] = passed;
            groups[Gezakt(part)] = taken - passed;
        }

        foreach (var (module, (count, _)) in cijfers.Modules)
        {
            groups[Van(module)] = count;
        }

        groups[MetUren] = cijfers.MetUren;
        groups[Antwoorden] = cijfers.Kwaliteit.Antwoorden;
        return new Monitorfeiten(groups);
    }

    /// <summary>The groups that a published count is the sum of.</summary>
    public IReadOnlyList<string> Onder(string naam) => onder[naam];

    /// <summary>How many people are in a group.</summary>
    public int Groep(string groep) => Groepen.TryGetValue(groep, out var n) ? n : 0;

    /// <summary>The true value of a published count.</summary>
    public int Telling(string naam) => onder[naam].Sum(Groep);

    private static string? Deel(string atom, int index) => atom.Split('/') is var parts && index < parts.Length ? parts[index] : null;
}
