// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>
/// The definitions in SQL, once for both databases: which units exist on the reference day, how they ended, and how many there are of
/// each kind. The database does the joining and counting, so that a million placements never become a million objects.
/// </summary>
internal sealed partial class DoorstroomSql(PlaatsingenDbContext db, DoorstroomFilter filter, Scope scope)
{
    private readonly List<object> parameters = [];
    private readonly bool postgres = db.Provider == DatabaseProvider.PostgreSql;
    private bool perPlaatsing = filter.Eenheid == DoorstroomEenheid.Plaatsing;

    // Part of a statement that gives the people to look at; null = all.
    private string? personen;

    /// <summary>Counts per route, cohort, outcome and duration.</summary>
    public IAsyncEnumerable<DoorstroomAantal> Aantallen(bool perAanbieder = false)
    {
        perPlaatsing |= perAanbieder;
        var t = Parameter(filter.Peildatum);
        var cohort = filter.CohortNaar == CohortNaar.Start ? Jaar("e.startdatum") : Jaar("e.eerste_pip");
        // First together what is equal as it stands, then the sums on dates, once per kind instead of once per unit: twice as fast.
        var columns = "e.route, e.startdatum, e.einddatum, e.eindreden" + (perAanbieder ? ", e.aanbieder" : "") + (filter.CohortNaar == CohortNaar.Start ? "" : ", e.eerste_pip");
        var sql = $"""
            {Eenheden(t)}
            , geteld AS MATERIALIZED (SELECT {columns}, COUNT(*) AS aantal FROM eenheid e GROUP BY {columns})
            SELECT {(perAanbieder ? "e.aanbieder" : "CAST(NULL AS varchar(20))")} AS groep, {RouteNummer("e.route")} AS route, {cohort} AS cohort, {RedenNummer("e.eindreden")} AS reden,
                   {Duur(t)},
                   CAST(SUM(e.aantal) AS integer) AS aantal
            FROM geteld e
            GROUP BY 1, 2, 3, 4, 5, 6, 7
            """;
        return db.Database.SqlQueryRaw<DoorstroomAantal>(sql, [.. parameters]).AsAsyncEnumerable();
    }

    // How long, within which moment it ended, and how many moments have passed since the start.
    private string Duur(string t) => $"""
        {Dagen("e.startdatum", $"COALESCE(e.einddatum, {t})")} AS dagen,
               {Binnen()} AS binnen,
               {Zicht()} AS zicht
        """;

    private string Binnen()
    {
        var months = $"({Maandindex("e.einddatum")} - {Maandindex("e.startdatum")} + CASE WHEN {Dag("e.einddatum")} > {Dag("e.startdatum")} THEN 1 ELSE 0 END)";
        return Trap(months, "<=", [.. Maanden.Binnen.Select((m, i) => (m, i))], Maanden.Binnen.Length);
    }

    private string Zicht() => Trap(VerstrekenMaanden("e.startdatum"), ">=", [.. Maanden.Binnen.Select((m, i) => (m, i + 1)).Reverse()], 0);

    private static string Redenen(IReadOnlyCollection<Uitkomst> uitkomsten) =>
        string.Join(", ", Enum.GetValues<Eindreden>().Where(r => uitkomsten.Contains(UitkomstExtensions.Van(r))).Select(r => $"'{r}'"));

    /// <summary>From which route people came, how it went, and to which route they went on. A unit follows another one only after a switch.</summary>
    public IQueryable<DoorstroomStroomRij> Stromen()
    {
        var sql = $"""
            {Eenheden(Parameter(filter.Peildatum))}
            , reis AS (
              SELECT e.route, e.eindreden, LAG(e.route) OVER w AS vorige_route, LAG(e.eindreden) OVER w AS vorige_reden, LEAD(e.route) OVER w AS volgende_route
              FROM eenheid e WINDOW w AS (PARTITION BY e.inburgeraar_id ORDER BY e.startdatum, {Binair("e.nummer")})
            )
            SELECT CASE WHEN r.vorige_reden = 'Geschakeld' THEN {RouteNummer("r.vorige_route")} END AS vorige, {RouteNummer("r.route")} AS route, {RedenNummer("r.eindreden")} AS reden,
                   CASE WHEN r.eindreden = 'Geschakeld' THEN {RouteNummer("r.volgende_route")} END AS volgende, CAST(COUNT(*) AS integer) AS aantal
            FROM reis r GROUP BY 1, 2, 3, 4
            """;
        return db.Database.SqlQueryRaw<DoorstroomStroomRij>(sql, [.. parameters]);
    }

    /// <summary>Counts per gemeente, route, cohort and end reason: what the open data is made of.</summary>
    public IQueryable<DoorstroomKubusRij> Kubus()
    {
        var sql = $"""
            {Eenheden(Parameter(filter.Peildatum))}
            SELECT e.gemeente AS gemeente, {RouteNummer("e.route")} AS route, {Jaar("e.startdatum")} AS cohort, {RedenNummer("e.eindreden")} AS reden, CAST(COUNT(*) AS integer) AS aantal
            FROM eenheid e GROUP BY 1, 2, 3, 4
            """;
        return db.Database.SqlQueryRaw<DoorstroomKubusRij>(sql, [.. parameters]);
    }

    /// <summary>A question of another activity about the units: what comes after the common table <c>eenheid</c>, given the parameter of the reference day and a way to add others.</summary>
    public IQueryable<T> Vraag<T>(Func<string, Func<object, string>, string> rest)
        where T : class
    {
        var t = Parameter(filter.Peildatum);
        var sql = Eenheden(t) + rest(t, Parameter);
        return db.Database.SqlQueryRaw<T>(sql, [.. parameters]);
    }

    /// <summary>The units themselves, for the list of people behind a figure.</summary>
    public IQueryable<DoorstroomEenheidRij> Rijen(Route route, int? cohortJaar, IReadOnlyCollection<Uitkomst>? uitkomsten, int? binnenMaanden = null, int? klasseVan = null)
    {
        var t = Parameter(filter.Peildatum);
        var sql = new StringBuilder($"""
            {Eenheden(t)}
            SELECT i.dossiernummer AS dossiernummer, i.achternaam AS achternaam, i.voornaam AS voornaam, e.gemeente AS gemeente, e.aanbieder AS aanbieder,
                   e.nummer AS plaatsing, e.startdatum AS startdatum, e.einddatum AS einddatum, e.eindreden AS eindreden
            FROM eenheid e JOIN {db.Tabel("inburgeraar")} i ON i.id = e.inburgeraar_id
            WHERE e.route = {Parameter(route.ToString())}
            """);
        if (cohortJaar is { } year)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND {(filter.CohortNaar == CohortNaar.Start ? Jaar("e.startdatum") : Jaar("e.eerste_pip"))} = {Parameter(year)}");
        }

        // Whoever was followed so many months: they have passed since the start, and no neutral end came before that.
        if (binnenMaanden is { } within)
        {
            var index = Array.IndexOf(Maanden.Binnen, within);
            sql.Append(CultureInfo.InvariantCulture, $" AND {Zicht()} > {index} AND NOT (COALESCE(e.eindreden, '') IN ({Redenen([Uitkomst.Neutraal])}) AND {Binnen()} <= {index})");
        }

        if (klasseVan is { } from)
        {
            var days = Dagen("e.startdatum", "e.einddatum");
            sql.Append(CultureInfo.InvariantCulture, $" AND {days} >= {from * Maanden.Lengte} AND {days} < {(from + Maanden.Klasse) * Maanden.Lengte}");
        }

        if (uitkomsten is not null)
        {
            var redenen = Redenen(uitkomsten);
            sql.Append(CultureInfo.InvariantCulture, $" AND ({(uitkomsten.Contains(Uitkomst.Lopend) ? "e.eindreden IS NULL" : "1 = 0")}{(redenen.Length > 0 ? $" OR e.eindreden IN ({redenen})" : "")})");
        }

        return db.Database.SqlQueryRaw<DoorstroomEenheidRij>(sql.ToString(), [.. parameters]);
    }

    // p: the placements that exist on the day. A refused or withdrawn one never took place, one that waits has not begun.
    // o: who has a transfer on a route; only there placements have to be joined, so that only those few are sorted.
    private string Eenheden(string t)
    {
        var p = $"""
            WITH p AS NOT MATERIALIZED (
              SELECT x.inburgeraar_id, x.route, x.nummer, x.gemeente, x.soort, x.aanbieder, {Contract()}x.startdatum,
                     CASE WHEN x.einddatum <= {t} THEN x.einddatum END AS einddatum,
                     CASE WHEN x.einddatum <= {t} THEN x.eindreden END AS eindreden
              FROM {db.Tabel("plaatsing")} x
              WHERE {Persoonskenmerken.Gelijk(db, Doorlopen("x.wet"), "x.inburgeraar_id", "wet", Parameter(filter.Wet.ToString()), t)} AND {Doorlopen("x.route")} IN ('B1', 'Onderwijs', 'Z') AND x.status IN ('Gestart', 'Beeindigd') AND {Doorlopen("x.startdatum")} <= {t}{PlaatsingVoorwaarden()}{(personen is null ? "" : $" AND x.inburgeraar_id IN ({personen})")}
            )
            """;
        var units = perPlaatsing ? $"""
            , u AS NOT MATERIALIZED (SELECT * FROM p)
            """ : $"""
            , o AS (SELECT DISTINCT inburgeraar_id, route FROM p WHERE eindreden = 'Overstap')
            , u AS NOT MATERIALIZED (
              SELECT p.* FROM p LEFT JOIN o ON o.inburgeraar_id = p.inburgeraar_id AND o.route = p.route WHERE o.inburgeraar_id IS NULL
              UNION ALL
              SELECT inburgeraar_id, route, {EersteVan("nummer")}, {EersteVan("gemeente")}, {EersteVan("soort")}, {LaatsteVan("aanbieder")}, MIN(startdatum),
                     MAX(CASE WHEN eindreden <> 'Overstap' THEN einddatum END), MAX(CASE WHEN eindreden <> 'Overstap' THEN eindreden END)
              FROM (
                SELECT q.*, SUM(1 - q.volgt) OVER (PARTITION BY q.inburgeraar_id, q.route ORDER BY q.startdatum, {Binair("q.nummer")} ROWS UNBOUNDED PRECEDING) AS keten
                FROM (
                  SELECT p.*,
                         CASE WHEN LAG(p.eindreden) OVER (PARTITION BY p.inburgeraar_id, p.route ORDER BY p.startdatum, {Binair("p.nummer")}) = 'Overstap' THEN 1 ELSE 0 END AS volgt,
                         CASE WHEN p.eindreden = 'Overstap' AND LEAD(p.startdatum) OVER (PARTITION BY p.inburgeraar_id, p.route ORDER BY p.startdatum, {Binair("p.nummer")}) IS NOT NULL THEN 0 ELSE 1 END AS laatste
                  FROM p JOIN o ON o.inburgeraar_id = p.inburgeraar_id AND o.route = p.route
                ) q
              ) r
              GROUP BY inburgeraar_id, route, keten
            )
            """;
        var pip = filter.CohortNaar == CohortNaar.Start ? "" : $"""

              LEFT JOIN (SELECT inburgeraar_id, MIN(dagtekening) AS eerste_pip FROM {db.Tabel("pip")} WHERE dagtekening <= {t} GROUP BY inburgeraar_id) d ON d.inburgeraar_id = u.inburgeraar_id
            """;
        var persoon = filter.Alfabetisering is null && filter.Leeftijd is null ? "" : $"""

              JOIN {db.Tabel("inburgeraar")} m ON m.id = u.inburgeraar_id
            """;
        return $"""
            {p}{units}
            , eenheid AS NOT MATERIALIZED (
              SELECT u.*{(pip.Length > 0 ? ", d.eerste_pip" : "")} FROM u{pip}{persoon}
              WHERE 1 = 1{EenheidVoorwaarden()}
            )
            """;
    }

    // A provider or a contract chooses placements; gemeente and kind choose whole units by their first placement,
    // so that a move or a correction halfway does not cut a unit in two.
    private string PlaatsingVoorwaarden() =>
        (filter.Aanbieder is { } aanbieder ? $" AND x.aanbieder = {Parameter(aanbieder)}" : "") +
        (filter.Contract is { } contract ? $" AND x.contractnummer = {Parameter(contract)}" : "");

    private string EenheidVoorwaarden()
    {
        var text = "";
        if (!scope.Alles)
        {
            // Throughput is for gemeenten; anybody else sees nothing.
            text += scope.Aanbieder is null && scope.Gemeenten.Count > 0 ? $" AND u.gemeente IN ({string.Join(", ", scope.Gemeenten.Select(Parameter))})" : " AND 1 = 0";
        }

        if (filter.Gemeente is { } gemeente)
        {
            text += $" AND u.gemeente = {Parameter(gemeente)}";
        }

        if (filter.Soort is { } soort)
        {
            text += " AND " + Persoonskenmerken.Gelijk(db, "u.soort", "u.inburgeraar_id", "soort", Parameter(soort.ToString()), Parameter(filter.Peildatum));
        }

        return text + PersoonVoorwaarden("m", "u.startdatum");
    }

    // Literacy and age are of the person; the other things are copied to the placement.
    private string PersoonVoorwaarden(string persoon, string start) => Persoonskenmerken.Voorwaarden(db, filter, persoon, start, Parameter);

    private string Parameter(object value)
    {
        parameters.Add(value);
        return $"{{{parameters.Count - 1}}}";
    }

    private static string EersteVan(string column) => $"MAX(CASE WHEN volgt = 0 THEN {column} END)";

    private static string LaatsteVan(string column) => $"MAX(CASE WHEN laatste = 1 THEN {column} END)";

    // Most of the table is asked for: SQLite would follow an index and jump through the file for every row; the plus keeps it reading on.
    private string Doorlopen(string column) => postgres ? column : "+" + column;

    private string Binair(string column) => postgres ? $"{column} COLLATE \"C\"" : column;

    private string Dagen(string from, string to) => postgres ? $"({to} - {from})" : $"CAST(julianday({to}) - julianday({from}) AS INTEGER)";

    private string Jaar(string date) => postgres ? $"EXTRACT(YEAR FROM {date})::int" : $"CAST(substr({date}, 1, 4) AS INTEGER)";

    private string Dag(string date) => postgres ? $"EXTRACT(DAY FROM {date})::int" : $"substr({date}, 9, 2)";

    private string Maandindex(string date) => postgres
        ? $"(EXTRACT(YEAR FROM {date})::int * 12 + EXTRACT(MONTH FROM {date})::int)"
        : $"(substr({date}, 1, 4) * 12 + substr({date}, 6, 2))";

    // Whole calendar months k with start + k months <= T. On the last day of a month every day number has been reached,
    // because a calendar addition ends on it as well (31 January + 1 month = 28 February).
    private string VerstrekenMaanden(string start)
    {
        var t = filter.Peildatum;
        var index = ((t.Year * 12) + t.Month).ToString(CultureInfo.InvariantCulture);
        var dag = postgres ? t.Day.ToString(CultureInfo.InvariantCulture) : $"'{t.Day:00}'";
        return t.AddDays(1).Month != t.Month
            ? $"({index} - {Maandindex(start)})"
            : $"({index} - {Maandindex(start)} - CASE WHEN {Dag(start)} > {dag} THEN 1 ELSE 0 END)";
    }

    private static string Trap(string value, string comparison, IReadOnlyList<(int Grens, int Waarde)> steps, int otherwise) =>
        "CASE " + string.Join(' ', steps.Select(s => string.Create(CultureInfo.InvariantCulture, $"WHEN {value} {comparison} {s.Grens} THEN {s.Waarde}"))) + string.Create(CultureInfo.InvariantCulture, $" ELSE {otherwise} END");

    private static string RouteNummer(string column) => Nummers<Route>(column, [Route.B1, Route.Onderwijs, Route.Z]);

    private static string RedenNummer(string column) => Nummers(column, Enum.GetValues<Eindreden>());

    private static string Nummers<TEnum>(string column, IEnumerable<TEnum> values)
        where TEnum : struct, Enum =>
        $"CASE {column} " + string.Join(' ', values.Select(v => $"WHEN '{v}' THEN {Convert.ToInt32(v, CultureInfo.InvariantCulture)}")) + " END";
}

/// <summary>So many units with the same route before, outcome and route after.</summary>
internal sealed class DoorstroomStroomRij
{
    public int? Vorige { get; init; }

    public int Route { get; init; }

    public int? Reden { get; init; }

    public int? Volgende { get; init; }

    public int Aantal { get; init; }
}

/// <summary>So many units of one gemeente, route and cohort that ended for one reason.</summary>
internal sealed class DoorstroomKubusRij
{
    public string Gemeente { get; init; } = "";

    public int Route { get; init; }

    public int Cohort { get; init; }

    public int? Reden { get; init; }

    public int Aantal { get; init; }
}

/// <summary>One unit with the person it is about. Text and days only: a type outside the model knows none of its conversions.</summary>
internal sealed class DoorstroomEenheidRij
{
    public string Dossiernummer { get; init; } = "";

    public string Achternaam { get; init; } = "";

    public string Voornaam { get; init; } = "";

    public string Gemeente { get; init; } = "";

    public string Aanbieder { get; init; } = "";

    /// <summary>Reference of the first placement of the unit.</summary>
    public string Plaatsing { get; init; } = "";

    public DateOnly Startdatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    public string? Eindreden { get; init; }
}
