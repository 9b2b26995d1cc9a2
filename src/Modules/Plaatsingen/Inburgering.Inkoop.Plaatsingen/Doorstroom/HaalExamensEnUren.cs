// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>Exam results and attendance that go with the throughput report. Not for readers: no edition holds it.</summary>
/// <param name="Filter">Which people and which day; the cohort choice plays no part.</param>
/// <param name="Afgeschermd">True is refused: these figures are in no issued edition.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed record HaalExamensEnUren(DoorstroomFilter Filter, bool Afgeschermd = false) : IQuery<Result<ExamensEnUren>>;

/// <summary>Exam results and attendance.</summary>
/// <param name="Afgeschermd">Always false: there is no protected edition of these figures.</param>
/// <param name="Examens">Per part and level.</param>
/// <param name="Uren">Per leerroute.</param>
/// <param name="Maanden">Attendance per leerroute and month, oldest first; at most the last 36 months.</param>
public sealed record ExamensEnUren(bool Afgeschermd, IReadOnlyList<ExamenCijfers> Examens, IReadOnlyList<UrenCijfers> Uren, IReadOnlyList<MaandAanwezigheid> Maanden);

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

/// <summary>Attendance in one month. Attended plus both kinds of absence is offered.</summary>
/// <param name="Route">Leerroute.</param>
/// <param name="Maand">First day of the month.</param>
/// <param name="Aangeboden">Offered hours; null when withheld.</param>
/// <param name="Gevolgd">Attended hours; null when withheld.</param>
/// <param name="GeoorloofdVerzuim">Hours of permitted absence; null when withheld.</param>
/// <param name="OngeoorloofdVerzuim">Hours of absence without permission; null when withheld.</param>
/// <param name="Aanwezigheid">Attended as share (0–1) of offered; null when nothing was offered or when withheld.</param>
public sealed record MaandAanwezigheid(Route Route, DateOnly Maand, decimal? Aangeboden, decimal? Gevolgd, decimal? GeoorloofdVerzuim, decimal? OngeoorloofdVerzuim, double? Aanwezigheid);

internal sealed class HaalExamensEnUrenValidator : AbstractValidator<HaalExamensEnUren>
{
    public HaalExamensEnUrenValidator() => RuleFor(q => q.Filter).SetValidator(new DoorstroomFilterValidator());
}

internal sealed class HaalExamensEnUrenHandler(Doorstroombron bron, IActorAccessor accessor) : IRequestHandler<HaalExamensEnUren, Result<ExamensEnUren>>
{
    // How many months back attendance is shown month by month.
    private const int Terug = 36;

    public async Task<Result<ExamensEnUren>> Handle(HaalExamensEnUren request, CancellationToken cancellationToken)
    {
        if (request.Afgeschermd)
        {
            return DoorstroomErrors.NietInUitgave();
        }

        var (filter, scope) = (request.Filter, accessor.Actor.Scope);
        var examens = await bron.ExamensAsync(filter, scope, cancellationToken);
        var maanden = await bron.UrenAsync(filter, scope, cancellationToken);
        var personen = (await bron.PersonenAsync(filter, scope, cancellationToken)).ToDictionary(p => p.Route, p => p.Personen);
        return new ExamensEnUren(
            false,
            [.. examens.Select(Lees).OrderBy(e => e.Onderdeel).ThenBy(e => e.Niveau)],
            [.. maanden.GroupBy(m => m.Route).Select(g => Tel(g.Key, personen.GetValueOrDefault(g.Key), [.. g])).OrderBy(u => u.Route)],
            [.. maanden.Where(m => m.Maand >= filter.Peildatum.AddMonths(-Terug)).Select(Maand).OrderBy(m => m.Route).ThenBy(m => m.Maand)]);
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

    private static MaandAanwezigheid Maand(UrenRij row) => new(
        Enum.Parse<Route>(row.Route),
        row.Maand,
        Math.Round(row.Aangeboden, 2),
        Math.Round(row.Gevolgd, 2),
        Math.Round(row.Geoorloofd, 2),
        Math.Round(row.Ongeoorloofd, 2),
        row.Aangeboden == 0 ? null : (double)(row.Gevolgd / row.Aangeboden));

    private static UrenCijfers Tel(string route, int personen, List<UrenRij> months)
    {
        decimal offered = months.Sum(m => m.Aangeboden), attended = months.Sum(m => m.Gevolgd), online = months.Sum(m => m.WaarvanOnline);
        return new UrenCijfers(
            Enum.Parse<Route>(route),
            personen,
            Math.Round(offered, 2),
            Math.Round(attended, 2),
            Math.Round(months.Sum(m => m.Geoorloofd), 2),
            Math.Round(months.Sum(m => m.Ongeoorloofd), 2),
            Math.Round(online, 2),
            offered == 0 ? null : (double)(attended / offered),
            attended == 0 ? null : (double)(online / attended));
    }
}
