// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>Counts of exams and sums of hours, set-based.</summary>
internal sealed partial class BijlagenSql(PlaatsingenDbContext db, DoorstroomFilter filter, Scope scope)
{
    private const string Gestart = "x.route IN ('B1', 'Onderwijs', 'Z') AND x.status IN ('Gestart', 'Beeindigd')";

    private readonly List<object> parameters = [];

    // The first month that is not over on the reference day.
    private readonly DateOnly volgende = new(filter.Peildatum.AddDays(1).Year, filter.Peildatum.AddDays(1).Month, 1);

    // An exam belongs to the last leerroute that the person had begun on that day; for a filter on provider or contract that decides.
    // The attempt is numbered before that filter: who passes at a second school after failing at a first did not pass at once.
    public IQueryable<ExamenRij> Examens()
    {
        var bij = filter.Aanbieder is null && filter.Contract is null && filter.Leeftijd is null ? "" : $"""
             WHERE EXISTS (SELECT 1 FROM (
                SELECT x.aanbieder, x.contractnummer, x.startdatum FROM {db.Tabel("plaatsing")} x
                WHERE x.inburgeraar_id = a.inburgeraar_id AND {Gestart} AND x.startdatum <= a.examendatum
                ORDER BY x.startdatum DESC, x.nummer DESC LIMIT 1) l WHERE 1 = 1{En("l.aanbieder", filter.Aanbieder)}{En("l.contractnummer", filter.Contract)}{Persoonskenmerken.Voorwaarden(db, filter with { Alfabetisering = null }, "a", "l.startdatum", Parameter)})
            """;
        var sql = $"""
            {Afgelegd("", "")}
            SELECT a.onderdeel AS onderdeel, a.niveau AS niveau, {Tel("a.uitslag IN ('Geslaagd', 'Gezakt')")} AS afgelegd, {Tel("a.uitslag = 'Geslaagd'")} AS geslaagd,
                   {Tel("a.uitslag = 'Geslaagd' AND a.poging = 1")} AS eerste_poging, {Tel("a.reden = 'Verwijtbaar'")} AS verwijtbaar, {Tel("a.reden = 'Nietverwijtbaar'")} AS nietverwijtbaar,
                   {Tel("a.reden = 'Afgemeld'")} AS afgemeld, {Tel("a.reden = 'Absent'")} AS absent
            FROM a{bij}
            GROUP BY a.onderdeel, a.niveau
            """;
        return db.Database.SqlQueryRaw<ExamenRij>(sql, [.. parameters]);
    }

    // The exams with their attempt.
    private string Afgelegd(string kolommen, string personen) => $"""
        WITH a AS (
          SELECT e.inburgeraar_id, i.geboortedatum, {kolommen}e.onderdeel, COALESCE(e.niveau, '') AS niveau, e.examendatum, e.uitslag, e.reden,
                 ROW_NUMBER() OVER (PARTITION BY e.inburgeraar_id, e.onderdeel, COALESCE(e.niveau, ''), CASE WHEN e.uitslag = 'Geen' THEN 1 ELSE 0 END ORDER BY e.examendatum) AS poging
          FROM {db.Tabel("examen")} e JOIN {db.Tabel("inburgeraar")} i ON i.id = e.inburgeraar_id
          WHERE e.examendatum <= {Parameter(filter.Peildatum)}{Toen("i.wet", "i.id", "wet", filter.Wet.ToString())}{Toen("i.soort", "i.id", "soort", filter.Soort?.ToString())}{Toen("i.alfabetisering", "i.id", "alfabetisering", filter.Alfabetisering?.ToString())}{ZichtbaarToen()}{personen}
        )
        """;

    // A month is a fact once it is over: it counts when its last day lies on or before the reference day.
    public IQueryable<UrenRij> Uren()
    {
        var sql = $"""
            SELECT x.route AS route, u.maand AS maand, SUM(u.aangeboden) AS aangeboden, SUM(u.gevolgd) AS gevolgd, SUM(u.geoorloofd_verzuim) AS geoorloofd,
                   SUM(u.ongeoorloofd_verzuim) AS ongeoorloofd, SUM(u.waarvan_online) AS waarvan_online
            FROM {db.Tabel("uren_maand")} u JOIN {db.Tabel("plaatsing")} x ON x.id = u.plaatsing_id{MetPersoon}
            WHERE u.maand < {Parameter(volgende)} AND {Wie()}
            GROUP BY x.route, u.maand
            """;
        return db.Database.SqlQueryRaw<UrenRij>(sql, [.. parameters]);
    }

    // Whoever has hours in any month that is over.
    public IQueryable<PersonenRij> Personen()
    {
        var sql = $"""
            SELECT x.route AS route, CAST(COUNT(DISTINCT x.inburgeraar_id) AS integer) AS personen
            FROM {db.Tabel("plaatsing")} x{MetPersoon}
            WHERE {Wie()} AND EXISTS (SELECT 1 FROM {db.Tabel("uren_maand")} u WHERE u.plaatsing_id = x.id AND u.maand < {Parameter(volgende)})
            GROUP BY x.route
            """;
        return db.Database.SqlQueryRaw<PersonenRij>(sql, [.. parameters]);
    }

    private string MetPersoon => filter.Alfabetisering is null && filter.Leeftijd is null ? "" : $" JOIN {db.Tabel("inburgeraar")} m ON m.id = x.inburgeraar_id";

    private string Wie() =>
        $"{Gestart}{Toen("x.wet", "x.inburgeraar_id", "wet", filter.Wet.ToString())}{Toen("x.soort", "x.inburgeraar_id", "soort", filter.Soort?.ToString())}{En("x.aanbieder", filter.Aanbieder)}{En("x.contractnummer", filter.Contract)}{Zichtbaar("x.gemeente")}"
        + Persoonskenmerken.Voorwaarden(db, filter, "m", "x.startdatum", Parameter);

    private static string Tel(string condition) => $"CAST(SUM(CASE WHEN {condition} THEN 1 ELSE 0 END) AS integer)";

    private string Zichtbaar(string column)
    {
        var own = scope.Alles ? ""
            : scope.Aanbieder is null && scope.Gemeenten.Count > 0 ? $" AND {column} IN ({string.Join(", ", scope.Gemeenten.Select(Parameter))})"
            : " AND 1 = 0";
        return own + En(column, filter.Gemeente);
    }

    // An exam hangs on the person: that of the gemeente which was responsible on the day.
    private string ZichtbaarToen()
    {
        Func<string, string> own = scope.Alles ? _ => "1 = 1" : scope.Aanbieder is null && scope.Gemeenten.Count > 0 && scope.Gemeenten.Select(Parameter).ToList() is var codes ? c => $"{c} IN ({string.Join(", ", codes)})" : _ => "1 = 0";
        var asked = filter.Gemeente is { } gemeente ? Parameter(gemeente) : null;
        return scope.Alles && asked is null ? ""
            : " AND " + Persoonskenmerken.OpDag(db, c => own(c) + (asked is null ? "" : $" AND {c} = {asked}"), "i.gemeente", "i.id", "gemeente", Parameter(filter.Peildatum));
    }

    private string Toen(string nu, string persoon, string kolom, string? value) =>
        value is null ? "" : " AND " + Persoonskenmerken.Gelijk(db, nu, persoon, kolom, Parameter(value), Parameter(filter.Peildatum));

    private string En(string column, string? value) => value is null ? "" : $" AND {column} = {Parameter(value)}";

    private string Parameter(object value)
    {
        parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"{{{parameters.Count - 1}}}");
    }
}

internal sealed class ExamenRij
{
    public string Onderdeel { get; init; } = "";

    public string Niveau { get; init; } = "";

    public int Afgelegd { get; init; }

    public int Geslaagd { get; init; }

    public int EerstePoging { get; init; }

    public int Verwijtbaar { get; init; }

    public int Nietverwijtbaar { get; init; }

    public int Afgemeld { get; init; }

    public int Absent { get; init; }
}

internal sealed class UrenRij
{
    public string Route { get; init; } = "";

    public DateOnly Maand { get; init; }

    public decimal Aangeboden { get; init; }

    public decimal Gevolgd { get; init; }

    public decimal Geoorloofd { get; init; }

    public decimal Ongeoorloofd { get; init; }

    public decimal WaarvanOnline { get; init; }
}

internal sealed class PersonenRij
{
    public string Route { get; init; } = "";

    public int Personen { get; init; }
}
