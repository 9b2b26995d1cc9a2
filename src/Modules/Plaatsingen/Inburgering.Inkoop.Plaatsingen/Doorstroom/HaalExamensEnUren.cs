// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>Exam results and attendance that go with the throughput report.</summary>
/// <param name="Filter">Which people and which day; the cohort choice plays no part.</param>
/// <param name="Afgeschermd">True asks for the edition with small numbers withheld.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Lezer, Rol.Beheerder)]
public sealed record HaalExamensEnUren(DoorstroomFilter Filter, bool Afgeschermd = false) : IQuery<Result<ExamensEnUren>>;

/// <summary>Exam results and attendance.</summary>
/// <param name="Afgeschermd">True when small numbers are withheld.</param>
/// <param name="Examens">Per part and level.</param>
/// <param name="Uren">Per leerroute.</param>
public sealed record ExamensEnUren(bool Afgeschermd, IReadOnlyList<ExamenCijfers> Examens, IReadOnlyList<UrenCijfers> Uren);

/// <summary>Results of one exam part at one level, up to the reference day.</summary>
/// <param name="Onderdeel">Part.</param>
/// <param name="Niveau">Level; null for KNM.</param>
/// <param name="Afgelegd">Passed and failed together; null when withheld.</param>
/// <param name="Geslaagd">Passed; null when withheld.</param>
/// <param name="EerstePoging">Of those, passed at the person's first taken attempt; null when withheld.</param>
/// <param name="Slagingspercentage">Passed as share (0–1) of taken; null when nobody took it or when withheld.</param>
/// <param name="Verwijtbaar">Without result: culpable. Never in a denominator.</param>
/// <param name="Nietverwijtbaar">Without result: not culpable.</param>
/// <param name="Afgemeld">Without result: signed off.</param>
/// <param name="Absent">Without result: did not turn up.</param>
public sealed record ExamenCijfers(
    Onderdeel Onderdeel,
    ExamenNiveau? Niveau,
    int? Afgelegd,
    int? Geslaagd,
    int? EerstePoging,
    double? Slagingspercentage,
    int? Verwijtbaar,
    int? Nietverwijtbaar,
    int? Afgemeld,
    int? Absent);

/// <summary>Hours of one leerroute over whole months that ended on or before the reference day.</summary>
/// <param name="Route">Leerroute.</param>
/// <param name="Personen">How many people have hours; null when withheld.</param>
/// <param name="Aangeboden">Offered hours; null when withheld.</param>
/// <param name="Gevolgd">Attended hours.</param>
/// <param name="GeoorloofdVerzuim">Hours of permitted absence.</param>
/// <param name="OngeoorloofdVerzuim">Hours of absence without permission.</param>
/// <param name="WaarvanOnline">Part of the attended hours that was online.</param>
/// <param name="Aanwezigheid">Attended as share (0–1) of offered; null when nothing was offered.</param>
/// <param name="AandeelOnline">Online as share (0–1) of attended; null when nothing was attended.</param>
public sealed record UrenCijfers(
    Route Route,
    int? Personen,
    decimal? Aangeboden,
    decimal? Gevolgd,
    decimal? GeoorloofdVerzuim,
    decimal? OngeoorloofdVerzuim,
    decimal? WaarvanOnline,
    double? Aanwezigheid,
    double? AandeelOnline);

internal sealed class HaalExamensEnUrenValidator : AbstractValidator<HaalExamensEnUren>
{
    public HaalExamensEnUrenValidator() => RuleFor(q => q.Filter).SetValidator(new DoorstroomFilterValidator());
}

internal sealed class HaalExamensEnUrenHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<HaalExamensEnUren, Result<ExamensEnUren>>
{
    public async Task<Result<ExamensEnUren>> Handle(HaalExamensEnUren request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var examens = await new BijlagenSql(db, request.Filter, actor.Scope).Examens().ToListAsync(cancellationToken);
        var uren = await new BijlagenSql(db, request.Filter, actor.Scope).Uren().ToListAsync(cancellationToken);
        var result = new ExamensEnUren(
            false,
            [.. examens.Select(Lees).OrderBy(e => e.Onderdeel).ThenBy(e => e.Niveau)],
            [.. uren.Select(Lees).OrderBy(u => u.Route)]);
        return request.Afgeschermd || HaalDoorstroomHandler.MoetAfschermen(actor) ? Afscherming.Pas(result) : result;
    }

    private static ExamenCijfers Lees(ExamenRij row) => new(
        Enum.Parse<Onderdeel>(row.Onderdeel),
        row.Niveau.Length == 0 ? null : Enum.Parse<ExamenNiveau>(row.Niveau),
        row.Afgelegd,
        row.Geslaagd,
        row.EerstePoging,
        row.Afgelegd == 0 ? null : (double)row.Geslaagd / row.Afgelegd,
        row.Verwijtbaar,
        row.Nietverwijtbaar,
        row.Afgemeld,
        row.Absent);

    private static UrenCijfers Lees(UrenRij row) => new(
        Enum.Parse<Route>(row.Route),
        row.Personen,
        Math.Round(row.Aangeboden, 2),
        Math.Round(row.Gevolgd, 2),
        Math.Round(row.Geoorloofd, 2),
        Math.Round(row.Ongeoorloofd, 2),
        Math.Round(row.WaarvanOnline, 2),
        row.Aangeboden == 0 ? null : (double)(row.Gevolgd / row.Aangeboden),
        row.Gevolgd == 0 ? null : (double)(row.WaarvanOnline / row.Gevolgd));
}

/// <summary>Counts of exams and sums of hours, set-based.</summary>
internal sealed class BijlagenSql(PlaatsingenDbContext db, DoorstroomFilter filter, Scope scope)
{
    private const string Gestart = "x.route IN ('B1', 'Onderwijs', 'Z') AND x.status IN ('Gestart', 'Beeindigd')";

    private readonly List<object> parameters = [];

    // An exam belongs to the last leerroute that the person had begun on that day; for a filter on provider or contract that decides.
    // The attempt is numbered before that filter: who passes at a second school after failing at a first did not pass at once.
    public IQueryable<ExamenRij> Examens()
    {
        var bij = filter.Aanbieder is null && filter.Contract is null ? "" : $"""
             WHERE EXISTS (SELECT 1 FROM (
                SELECT x.aanbieder, x.contractnummer FROM {db.Tabel("plaatsing")} x
                WHERE x.inburgeraar_id = a.inburgeraar_id AND {Gestart} AND x.startdatum <= a.examendatum
                ORDER BY x.startdatum DESC, x.nummer DESC LIMIT 1) l WHERE 1 = 1{En("l.aanbieder", filter.Aanbieder)}{En("l.contractnummer", filter.Contract)})
            """;
        var sql = $"""
            WITH a AS (
              SELECT e.inburgeraar_id, e.onderdeel, COALESCE(e.niveau, '') AS niveau, e.examendatum, e.uitslag, e.reden,
                     ROW_NUMBER() OVER (PARTITION BY e.inburgeraar_id, e.onderdeel, COALESCE(e.niveau, ''), CASE WHEN e.uitslag = 'Geen' THEN 1 ELSE 0 END ORDER BY e.examendatum) AS poging
              FROM {db.Tabel("examen")} e JOIN {db.Tabel("inburgeraar")} i ON i.id = e.inburgeraar_id
              WHERE e.examendatum <= {Parameter(filter.Peildatum)}{En("i.wet", filter.Wet.ToString())}{En("i.soort", filter.Soort?.ToString())}{Zichtbaar("i.gemeente")}
            )
            SELECT a.onderdeel AS onderdeel, a.niveau AS niveau, {Tel("a.uitslag IN ('Geslaagd', 'Gezakt')")} AS afgelegd, {Tel("a.uitslag = 'Geslaagd'")} AS geslaagd,
                   {Tel("a.uitslag = 'Geslaagd' AND a.poging = 1")} AS eerste_poging, {Tel("a.reden = 'Verwijtbaar'")} AS verwijtbaar, {Tel("a.reden = 'Nietverwijtbaar'")} AS nietverwijtbaar,
                   {Tel("a.reden = 'Afgemeld'")} AS afgemeld, {Tel("a.reden = 'Absent'")} AS absent
            FROM a{bij}
            GROUP BY a.onderdeel, a.niveau
            """;
        return db.Database.SqlQueryRaw<ExamenRij>(sql, [.. parameters]);
    }

    // A month is a fact once it is over: it counts when its last day lies on or before the reference day.
    public IQueryable<UrenRij> Uren()
    {
        var next = filter.Peildatum.AddDays(1);
        var before = new DateOnly(next.Year, next.Month, 1);
        var sql = $"""
            SELECT x.route AS route, CAST(COUNT(DISTINCT x.inburgeraar_id) AS integer) AS personen, SUM(u.aangeboden) AS aangeboden, SUM(u.gevolgd) AS gevolgd, SUM(u.geoorloofd_verzuim) AS geoorloofd,
                   SUM(u.ongeoorloofd_verzuim) AS ongeoorloofd, SUM(u.waarvan_online) AS waarvan_online
            FROM {db.Tabel("uren_maand")} u JOIN {db.Tabel("plaatsing")} x ON x.id = u.plaatsing_id
            WHERE u.maand < {Parameter(before)} AND {Gestart}{En("x.wet", filter.Wet.ToString())}{En("x.soort", filter.Soort?.ToString())}{En("x.aanbieder", filter.Aanbieder)}{En("x.contractnummer", filter.Contract)}{Zichtbaar("x.gemeente")}
            GROUP BY x.route
            """;
        return db.Database.SqlQueryRaw<UrenRij>(sql, [.. parameters]);
    }

    private static string Tel(string condition) => $"CAST(SUM(CASE WHEN {condition} THEN 1 ELSE 0 END) AS integer)";

    private string Zichtbaar(string column)
    {
        var own = scope.Alles ? ""
            : scope.Aanbieder is null && scope.Gemeenten.Count > 0 ? $" AND {column} IN ({string.Join(", ", scope.Gemeenten.Select(Parameter))})"
            : " AND 1 = 0";
        return own + En(column, filter.Gemeente);
    }

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

    public int Personen { get; init; }

    public decimal Aangeboden { get; init; }

    public decimal Gevolgd { get; init; }

    public decimal Geoorloofd { get; init; }

    public decimal Ongeoorloofd { get; init; }

    public decimal WaarvanOnline { get; init; }
}
