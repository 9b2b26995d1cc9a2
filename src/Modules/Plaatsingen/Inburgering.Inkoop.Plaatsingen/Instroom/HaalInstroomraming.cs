// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Instroom;

/// <summary>Expected first lessons per leerroute and quarter against the places that are contracted and the waiting lists, and how right such a forecast was before. Definitions in <c>docs/instroom.md</c>.</summary>
/// <param name="Gemeente">CBS code; null = all that the caller may see.</param>
/// <param name="Route">Leerroute that would get extra places, to try out.</param>
/// <param name="ExtraPlaatsen">How many extra places.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed record HaalInstroomraming(string? Gemeente = null, Route? Route = null, int ExtraPlaatsen = 0) : IQuery<Result<Instroomraming>>;

/// <summary>A forecast of inflow.</summary>
/// <param name="Op">The day of the forecast.</param>
/// <param name="Kwartalen">Per leerroute and quarter, this quarter first.</param>
/// <param name="Terugblik">The same forecast made in past quarters, beside what came.</param>
/// <param name="BinnenBand">Share (0–1) of the past numbers that fell within their band; null without a past.</param>
/// <param name="GemiddeldeFout">Mean absolute error in people per route and quarter; null without a past.</param>
/// <param name="Taakstellingen">What is known of the taakstelling.</param>
/// <param name="Percelen">The lots that run now, and who waits for them.</param>
public sealed record Instroomraming(
    DateOnly Op,
    IReadOnlyList<Instroomkwartaal> Kwartalen,
    IReadOnlyList<Instroomterugblik> Terugblik,
    double? BinnenBand,
    double? GemiddeldeFout,
    IReadOnlyList<TaakstellingRegel> Taakstellingen,
    IReadOnlyList<Instroomperceel> Percelen);

/// <summary>One leerroute in one quarter.</summary>
/// <param name="Route">Leerroute.</param>
/// <param name="Jaar">Year.</param>
/// <param name="Kwartaal">1 to 4.</param>
/// <param name="Wachtend">Who is on a waiting list of the route today and can begin in this quarter first; each person once. They come first.</param>
/// <param name="Verwacht">Expected first lessons, who waits included.</param>
/// <param name="Laag">Lower border of the 95 % band.</param>
/// <param name="Hoog">Upper border of the 95 % band.</param>
/// <param name="Capaciteit">Contracted places on the first day of the quarter (today in this quarter), tried-out ones included.</param>
/// <param name="Bezet">Places taken at the end of the quarter: taken now, less who is expected to be done, plus expected first lessons.</param>
/// <param name="Tekort">Places short at the end of the quarter; 0 when it fits.</param>
/// <param name="TekortHoog">Places short when the upper border comes.</param>
public sealed record Instroomkwartaal(Route Route, int Jaar, int Kwartaal, int Wachtend, double Verwacht, int Laag, int Hoog, int Capaciteit, double Bezet, double Tekort, double TekortHoog);

/// <summary>A forecast that was made on the first day of a past quarter, for that quarter.</summary>
/// <param name="Route">Leerroute.</param>
/// <param name="Jaar">Year.</param>
/// <param name="Kwartaal">1 to 4.</param>
/// <param name="Verwacht">What it would have been.</param>
/// <param name="Laag">Lower border of its band.</param>
/// <param name="Hoog">Upper border of its band.</param>
/// <param name="Werkelijk">What came.</param>
public sealed record Instroomterugblik(Route Route, int Jaar, int Kwartaal, double Verwacht, int Laag, int Hoog, int Werkelijk);

/// <summary>A lot that runs now: its places and its waiting list.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Route">Leerroute.</param>
/// <param name="Capaciteit">Contracted places.</param>
/// <param name="Bezet">Places taken today, by people of all gemeenten.</param>
/// <param name="Wachtend">Who waits for this lot, of the gemeenten of the question; somebody on more lists counts on each.</param>
/// <param name="WachtendTotaal">Who waits for this lot, of all gemeenten.</param>
/// <param name="LangstSinds">Since when the one who waits longest waits, of the gemeenten of the question; null when nobody does.</param>
public sealed record Instroomperceel(string Contract, string Perceel, string Aanbieder, Route Route, int Capaciteit, int Bezet, int Wachtend, int WachtendTotaal, DateOnly? LangstSinds);

/// <summary>A known taakstelling.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Jaar">Year.</param>
/// <param name="Halfjaar">1 or 2.</param>
/// <param name="Aantal">How many people.</param>
/// <param name="Versie">Version, to send along with a change.</param>
public sealed record TaakstellingRegel(string Gemeente, int Jaar, int Halfjaar, int Aantal, int Versie);

internal sealed class HaalInstroomramingValidator : AbstractValidator<HaalInstroomraming>
{
    public HaalInstroomramingValidator()
    {
        RuleFor(q => q.Gemeente).Matches("^[0-9]{4}$").WithMessage(q => $"Gemeentecode ‘{q.Gemeente}’ klopt niet: verwacht 4 cijfers.");
        RuleFor(q => q.ExtraPlaatsen).InclusiveBetween(0, 1000).WithMessage(q => $"Aantal extra plaatsen {q.ExtraPlaatsen} klopt niet: verwacht 0 tot 1000.");
        RuleFor(q => q.Route).Must(r => r is null || r.Value.IsLeerroute()).WithMessage("Kies een leerroute: B1, Onderwijs of Z.");
        RuleFor(q => q.Route).NotNull().When(q => q.ExtraPlaatsen > 0).WithMessage("Kies de leerroute die de extra plaatsen krijgt.");
    }
}

internal sealed class HaalInstroomramingHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalInstroomraming, Result<Instroomraming>>
{
    private const int Terug = 8;
    private static readonly Route[] Routes = [Route.B1, Route.Onderwijs, Route.Z];

    public async Task<Result<Instroomraming>> Handle(HaalInstroomraming request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var scope = accessor.Actor.Scope;
        List<string>? gemeenten = request.Gemeente is { } one ? (scope.Alles || scope.Gemeenten.Contains(one) ? [one] : [])
            : scope.Alles ? null
            : scope.Aanbieder is null ? [.. scope.Gemeenten] : [];
        var norms = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var targets = (await db.Taakstellingen.AsNoTracking().ToListAsync(cancellationToken)).Where(t => gemeenten is null || gemeenten.Contains(t.Gemeente)).ToList();
        var waiting = await WachtendenAsync(gemeenten, today, cancellationToken);
        var model = new Instroommodel(await FeitenAsync(gemeenten, today, cancellationToken), Samen(targets, gemeenten), Aannames(norms, today), waiting.ConvertAll(w => w.Feit));
        var lots = (await db.Percelen.AsNoTracking().Where(p => p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z).ToListAsync(cancellationToken))
            .Where(p => gemeenten is null || p.LeesAfspraak().Contract.Gemeenten.Any(gemeenten.Contains)).ToList();
        var taken = await BezetAsync(gemeenten, norms, today, cancellationToken);
        var expected = (model.Verwacht(today), model.Wachtend(today, eersteLes: false));
        var back = Enumerable.Range(1, Terug).Select(q => Kwartaal.Van(today).Plus(-q)).SelectMany(q => Terugblik(model, q)).Reverse().ToList();
        return new Instroomraming(
            today,
            [.. Routes.SelectMany(r => Kwartalen(r, today, expected, lots, taken, request))],
            back,
            back.Count == 0 ? null : back.Count(b => b.Werkelijk >= b.Laag && b.Werkelijk <= b.Hoog) / (double)back.Count,
            back.Count == 0 ? null : back.Average(b => Math.Abs(b.Werkelijk - b.Verwacht)),
            [.. targets.OrderByDescending(t => t.Jaar).ThenByDescending(t => t.Halfjaar).ThenBy(t => t.Gemeente, StringComparer.Ordinal).Select(t => new TaakstellingRegel(t.Gemeente, t.Jaar, t.Halfjaar, t.Aantal, t.Versie))],
            await PercelenAsync(lots, waiting, today, cancellationToken));
    }

    // Only a half-year that is known for every gemeente of the question counts: the sum of some would be too low.
    private static Dictionary<(int, int), int> Samen(List<Taakstelling> targets, List<string>? gemeenten)
    {
        var all = gemeenten?.Count ?? targets.Select(t => t.Gemeente).Distinct().Count();
        return targets.GroupBy(t => (t.Jaar, t.Halfjaar)).Where(g => g.Count() == all).ToDictionary(g => g.Key, g => g.Sum(t => t.Aantal));
    }

    private static Instroomaannames Aannames(Normenlijst norms, DateOnly day) => new(
        norms.Getal("INSTROOM_PLICHTIG", day) / 100.0,
        Routes.ToDictionary(r => r, r => norms.Getal("INSTROOM_ROUTE_" + r.ToString().ToUpperInvariant(), day) / 100.0),
        norms.Getal("INSTROOM_GEWICHT", day));

    private static IEnumerable<Instroomterugblik> Terugblik(Instroommodel model, Kwartaal quarter)
    {
        var expected = model.Verwacht(quarter.Begin);
        var waiting = model.Wachtend(quarter.Begin, eersteLes: true);
        foreach (var route in Routes.Reverse())
        {
            var mean = expected[(route, quarter)];
            var first = waiting.GetValueOrDefault((route, quarter));
            var (low, high) = Instroommodel.Band(mean);
            yield return new Instroomterugblik(route, quarter.Jaar, quarter.Nummer, Math.Round(first + mean, 1), first + low, first + high, model.Begonnen(route, quarter, quarter.Begin));
        }
    }

    private static IEnumerable<Instroomkwartaal> Kwartalen(
        Route route,
        DateOnly today,
        (IReadOnlyDictionary<(Route, Kwartaal), double> Gemiddeld, IReadOnlyDictionary<(Route, Kwartaal), int> Wachtend) expected,
        List<Aanbod.Perceel> lots,
        Dictionary<Route, (int Nu, IReadOnlyDictionary<Kwartaal, int> Klaar)> taken,
        HaalInstroomraming request)
    {
        var (occupied, done) = ((double)taken[route].Nu, taken[route].Klaar);
        var wide = occupied;
        for (var ahead = 0; ahead < Instroommodel.Vooruit; ahead++)
        {
            var quarter = Kwartaal.Van(today).Plus(ahead);
            var first = expected.Wachtend.GetValueOrDefault((route, quarter));
            var (low, high) = Instroommodel.Band(expected.Gemiddeld[(route, quarter)]);
            var (mean, least, most) = (first + expected.Gemiddeld[(route, quarter)], first + low, first + high);
            var day = ahead == 0 ? today : quarter.Begin;
            var places = lots.Where(l => l.Route == route && Loopt(l, day)).Sum(l => l.Capaciteit)
                + (request.Route == route ? request.ExtraPlaatsen : 0);
            var leaving = done.GetValueOrDefault(quarter);
            occupied = Math.Max(0, occupied - leaving + mean);
            wide = Math.Max(0, wide - leaving + most);
            yield return new Instroomkwartaal(route, quarter.Jaar, quarter.Nummer, first, Math.Round(mean, 1), least, most, places, Math.Round(occupied, 1), Math.Round(Math.Max(0, occupied - places), 1), Math.Round(Math.Max(0, wide - places), 1));
        }
    }

    private async Task<List<InstroomFeit>> FeitenAsync(List<string>? gemeenten, DateOnly today, CancellationToken cancellationToken)
    {
        // Two years to learn from before the first quarter that is replayed, which is two years ago.
        var since = today.AddYears(-5);
        var rows = await (from pip in db.Pips.AsNoTracking()
                          join person in db.Inburgeraars.AsNoTracking() on pip.InburgeraarId equals person.Id
                          where pip.Dagtekening >= since && person.Wet == Wet.Wi2021 && (gemeenten == null || gemeenten.Contains(person.Gemeente))
                              && !db.Pips.Any(p => p.InburgeraarId == pip.InburgeraarId && p.Dagtekening < pip.Dagtekening)
                          select new
                          {
                              person.Id,
                              person.Soort,
                              pip.Leerroute,
                              pip.Dagtekening,
                              Start = db.Plaatsingen.Where(p => p.InburgeraarId == person.Id && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)
                                  && (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd)).Min(p => p.Startdatum),
                          }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new InstroomFeit(r.Soort, r.Leerroute, r.Dagtekening, r.Start, r.Id));
    }

    // Who waits now, and who waited in the quarters that are replayed.
    private async Task<List<(Guid Perceel, Wachtfeit Feit)>> WachtendenAsync(List<string>? gemeenten, DateOnly today, CancellationToken cancellationToken)
    {
        var since = Kwartaal.Van(today).Plus(-Terug).Begin;
        var rows = await (from place in db.Wachtenden.AsNoTracking()
                          join person in db.Inburgeraars.AsNoTracking() on place.InburgeraarId equals person.Id
                          where (place.Tot == null || place.Tot > since) && (gemeenten == null || gemeenten.Contains(person.Gemeente))
                          select new { place.PerceelId, place.InburgeraarId, place.Route, place.OpLijstSinds, place.Tot, place.KanVanaf }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => (r.PerceelId, new Wachtfeit(r.InburgeraarId, r.Route, r.OpLijstSinds, r.Tot, r.KanVanaf)));
    }

    private async Task<IReadOnlyList<Instroomperceel>> PercelenAsync(List<Aanbod.Perceel> lots, List<(Guid Perceel, Wachtfeit Feit)> waiting, DateOnly today, CancellationToken cancellationToken)
    {
        var running = lots.Where(l => Loopt(l, today)).OrderBy(l => l.Route).ThenBy(l => l.Contractnummer, StringComparer.Ordinal).ThenBy(l => l.Code, StringComparer.Ordinal).ToList();
        var ids = running.Select(l => l.Id).ToArray();
        var taken = await Bezetting.LeesAsync(db, ids, today, today, cancellationToken);
        var all = await db.Wachtenden.AsNoTracking().Where(w => w.Stand == Wachtstand.Wacht && EF.Parameter(ids).Contains(w.PerceelId))
            .GroupBy(w => w.PerceelId).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, cancellationToken);
        var mine = waiting.Where(w => w.Feit.Wacht(today)).ToLookup(w => w.Perceel, w => w.Feit.Sinds);
        return [.. running.Select(l => new Instroomperceel(l.Contractnummer, l.Code, l.Aanbieder, l.Route, l.Capaciteit, taken.Op(l.Id, today), mine[l.Id].Count(), all.GetValueOrDefault(l.Id), mine[l.Id].Any() ? mine[l.Id].Min() : null))];
    }

    private static bool Loopt(Aanbod.Perceel lot, DateOnly day) => lot.ContractStatus is ContractStatus.Actief or ContractStatus.Opgezegd && lot.Ingangsdatum <= day && lot.Einddatum >= day;

    // Who is placed now takes a place; who follows lessons is expected to be done when the route normally is, and this quarter when that is past.
    private async Task<Dictionary<Route, (int Nu, IReadOnlyDictionary<Kwartaal, int> Klaar)>> BezetAsync(List<string>? gemeenten, Normenlijst norms, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Plaatsingen.AsNoTracking()
            .Where(p => (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z) && p.Status == PlaatsingStatus.Gestart && (gemeenten == null || gemeenten.Contains(p.Gemeente)))
            .GroupBy(p => new { p.Route, p.Startdatum }).Select(g => new { g.Key.Route, Start = g.Key.Startdatum!.Value, Aantal = g.Count() }).ToListAsync(cancellationToken);
        return Routes.ToDictionary(r => r, r =>
        {
            var mine = rows.Where(x => x.Route == r).ToList();
            var months = (int)Math.Ceiling(norms.Getal(Normcodes.Uren(r), today) / (norms.Getal(Normcodes.LesurenPerWeek(r), today) * 52 / 12.0));
            IReadOnlyDictionary<Kwartaal, int> done = mine.GroupBy(x => Kwartaal.Van(x.Start.AddMonths(months) is var end && end < today ? today : x.Start.AddMonths(months))).ToDictionary(g => g.Key, g => g.Sum(x => x.Aantal));
            return (mine.Sum(x => x.Aantal), done);
        });
    }
}
