// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Regels;

/// <summary>One row of the decision table: the base case of BESLISTABEL.md with its deviations.</summary>
public sealed class Tafelgeval
{
    public static readonly DateOnly Vandaag = new(2026, 11, 23);

    private const string Basis =
        "startdatum=2026-12-01 | financiering=Gemeente | gemeente=0626 | geboortedatum=1990-01-15 | wet=Wi2021 | soort=Asiel | alfabetisering=NVT | brp=2026-07-01"
        + " | pips=2026-09-01 B1 B1 650 | leerroutes= | status=Actief | contract_vanaf=2022-01-01 | contract_tot=2027-12-31 | contract_gemeenten=0626,0629 | plafond=100000"
        + " | verplicht=50000 | route=B1 | capaciteit=10 | bezet=4 | max_wachttijd=28 | met_alfabetisering=N | device_wi2013=N | prijs=PerUur 16,90 2022-01-01"
        + " | wachttijd=0 0 | keurmerk=Geldig | keurmerk_vanaf=2021-09-01 | keurmerk_tot=2027-06-30 | tst=N | stops= | goedgekeurd= | overgezet=0 | belang=N | wachtenden_voor=0";

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public Tafelgeval(int nr, string regel, string situatie, string afwijkingen, Regeloordeel verwacht)
    {
        (Nr, Regel, Situatie, Verwacht) = (nr, regel, situatie, verwacht);
        foreach (var (name, value) in Split(Basis))
        {
            values.Add(name, value);
        }

        foreach (var (name, value) in Split(afwijkingen))
        {
            values[name] = values.ContainsKey(name) ? value : throw new InvalidDataException($"Rij {nr}: ‘{name}’ is geen bekend woord.");
        }
    }

    public int Nr { get; }

    public string Regel { get; }

    public string Situatie { get; }

    public Regeloordeel Verwacht { get; }

    /// <summary>Every value of the row by name.</summary>
    public IReadOnlyDictionary<string, string> Waarden => values;

    public DateOnly Startdatum => Day("startdatum")!.Value;

    public Financiering Financiering => Code<Financiering>("financiering");

    public int Bezet => Number("bezet");

    public decimal Verplicht => Amount(values["verplicht"]);

    public (int Dagen, int Starts) Wachttijd => values["wachttijd"].Split(' ') is [var days, var starts] ? (int.Parse(days, CultureInfo.InvariantCulture), int.Parse(starts, CultureInfo.InvariantCulture)) : default;

    public int Overgezet => Number("overgezet");

    public bool Belang => Yes("belang");

    public int WachtendenVoor => Number("wachtenden_voor");

    // Names are unique per row, so that all rows fit in one database.
    public string Dossiernummer => $"D-{Nr:000}";

    public string Contractnummer => $"C-{Nr:000}";

    public string Aanbieder => $"SCHOOL-{Nr:000}";

    public string AanbiederVan(string naam) => $"{naam}-{Nr:000}";

    public InburgeraarGegevens Persoon() => new(
        values["gemeente"],
        "Testpersoon",
        "Alfa",
        Day("geboortedatum")!.Value,
        Code<Wet>("wet"),
        Code<Soort>("soort"),
        Code<Alfabetisering>("alfabetisering"),
        Day("brp"));

    internal IReadOnlyList<Pipfeit> Pips() => [.. Items("pips").Select(p => new Pipfeit(Dag(p[0]), Enum.Parse<Route>(p[1]), Enum.Parse<Niveau>(p[2]), p.Length > 3 ? int.Parse(p[3], CultureInfo.InvariantCulture) : null))];

    internal IReadOnlyList<Leerroutefeit> Leerroutes() => [.. Items("leerroutes").Select((l, i) =>
    {
        var registered = Dag(l[2]);
        var start = l.Length > 3 && l[3] != "." ? Dag(l[3]) : (DateOnly?)null;
        return new Leerroutefeit(
            $"PL-{Nr:000}-{i}",
            Enum.Parse<Route>(l[0]),
            AanbiederVan(l[1]),
            start < registered ? start.Value : registered,
            start,
            l.Length > 4 ? Dag(l[4]) : null,
            l.Length > 5 ? Enum.Parse<Eindreden>(l[5]) : null);
    })];

    public PerceelAfspraak Perceel(Guid? id = null) => new(
        id ?? Guid.Empty,
        new ContractInfo(Guid.Empty, Contractnummer, Aanbieder, [], [.. values["contract_gemeenten"].Split(',', StringSplitOptions.RemoveEmptyEntries)], Day("contract_vanaf")!.Value, Day("contract_tot")!.Value, Code<ContractStatus>("status"), Rapportagefrequentie.Kwartaal, values["plafond"].Length == 0 ? null : Amount(values["plafond"])),
        "P1",
        Code<Route>("route"),
        Number("capaciteit"),
        values["max_wachttijd"].Length == 0 ? null : Number("max_wachttijd"),
        0m,
        null,
        values["met_alfabetisering"].Length == 0 ? null : Yes("met_alfabetisering"),
        Yes("device_wi2013"),
        [.. Items("prijs").Select(p => new PrijsAfspraak(Enum.Parse<Prijsmodel>(p[0]), Amount(p[1]), Dag(p[2]), p.Length > 3 && p[3] != "." ? Dag(p[3]) : null, p.Length > 4 ? int.Parse(p[4], CultureInfo.InvariantCulture) : null))]);

    public Plaatsbaarheid Plaatsbaarheid() => new(
        Aanbieder,
        Code<KeurmerkStatus>("keurmerk"),
        Day("keurmerk_vanaf"),
        Day("keurmerk_tot"),
        Yes("tst"),
        [.. Items("stops").Select(s => new Plaatsingsstop(Dag(s[0]), s.Length > 1 ? Dag(s[1]) : null, "Verbeterplan niet op tijd"))],
        [.. values["goedgekeurd"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(AanbiederVan)]);

    internal Toetsfeiten Feiten(Normenlijst normen)
    {
        var person = Persoon();
        var pips = Pips();
        var routes = Leerroutes();
        var lot = Perceel();
        var previous = routes.Where(l => l.Route == lot.Route && l.Einddatum <= Startdatum).MaxBy(l => l.Einddatum);
        var hours = pips.Where(p => p.Dagtekening <= Startdatum).MaxBy(p => p.Dagtekening)?.UrenB1;
        return new Toetsfeiten(
            new Persoonfeiten(Dossiernummer, person.Gemeente, "Voorschoten", person.Geboortedatum, person.Wet, person.Soort, person.Alfabetisering, person.BrpDatum),
            pips,
            routes,
            lot,
            Startdatum,
            Financiering,
            Bezet,
            Verplicht,
            Prijseffect.Bereken(lot, Startdatum, Financiering, hours, normen),
            Plaatsbaarheid(),
            Aanbieder,
            new Wachttijdfeiten(Wachttijd.Starts >= normen.Getal(Normcodes.WachttijdMinimumAantal, Vandaag) ? Wachttijd.Dagen : null, Wachttijd.Starts, []),
            previous is { Eindreden: Eindreden.Overstap } ? new Overdrachtfeiten(previous.Aanbieder, previous.Aanbieder, Overgezet) : null,
            Belang,
            normen,
            Vandaag,
            WachtendenVoor);
    }

    public override string ToString() => $"rij {Nr} {Regel}: {Situatie}";

    private static IEnumerable<(string Name, string Value)> Split(string text) =>
        text.Split(" | ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).Select(pair => (pair[0].Trim(), pair[1].Trim()));

    private static decimal Amount(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static DateOnly Dag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IEnumerable<string[]> Items(string name) => values[name].Split(" + ", StringSplitOptions.RemoveEmptyEntries).Select(i => i.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private DateOnly? Day(string name) => values[name].Length == 0 ? null : Dag(values[name]);

    private int Number(string name) => int.Parse(values[name], CultureInfo.InvariantCulture);

    private bool Yes(string name) => values[name] == "J";

    private TEnum Code<TEnum>(string name)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(values[name]);
}

/// <summary>The whole table.</summary>
public static class Beslistabel
{
    public static IReadOnlyList<Tafelgeval> Gevallen { get; } = Lees();

    private static List<Tafelgeval> Lees()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Regels", "beslistabel.csv");
        return [.. File.ReadLines(path).Skip(1).Where(l => l.Length > 0).Select(line =>
        {
            var cells = line.Split(';');
            return new Tafelgeval(int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2], cells[3], Enum.Parse<Regeloordeel>(cells[4]));
        })];
    }
}
