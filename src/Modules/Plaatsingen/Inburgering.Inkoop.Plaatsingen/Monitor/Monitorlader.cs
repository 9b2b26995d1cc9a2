// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Uitputting;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>Reads what the monitor shows: a few grouped questions per period. Definitions in <c>docs/monitor.md</c>.</summary>
internal sealed class Monitorlader(PlaatsingenDbContext db, IKwaliteit kwaliteit)
{
    public async Task<Monitorrapport> LeesAsync(string gemeente, DateOnly van, DateOnly tot, CancellationToken cancellationToken) => (await LeesMetCijfersAsync(gemeente, van, tot, cancellationToken)).Rapport;

    /// <summary>The full report, and what happened in the period.</summary>
    public async Task<(Monitorrapport Rapport, Periodecijfers Nu)> LeesMetCijfersAsync(string gemeente, DateOnly van, DateOnly tot, CancellationToken cancellationToken)
    {
        var (previousFrom, previousUntil) = Vorige(van, tot);
        var now = await PeriodeAsync(gemeente, van, tot, cancellationToken);
        var before = await PeriodeAsync(gemeente, previousFrom, previousUntil, cancellationToken);
        return (new Monitorrapport(gemeente, van, tot, previousFrom, previousUntil, false, Monitoropbouw.Onderdelen(now, before)), now);
    }

    /// <summary>The period of the same length before: of whole months the same number of months, otherwise of days.</summary>
    internal static (DateOnly Van, DateOnly Tot) Vorige(DateOnly van, DateOnly tot)
    {
        if (van.Day == 1 && tot.AddDays(1).Day == 1)
        {
            var months = ((tot.Year - van.Year) * 12) + tot.Month - van.Month + 1;
            return (van.AddMonths(-months), van.AddDays(-1));
        }

        return (van.AddDays(van.DayNumber - tot.DayNumber - 1), van.AddDays(-1));
    }

    /// <summary>What happened in a gemeente from one day until another.</summary>
    public async Task<Periodecijfers> PeriodeAsync(string gemeente, DateOnly van, DateOnly tot, CancellationToken cancellationToken)
    {
        var norms = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var people = Persoonsverleden.Op(db, tot).Where(i => i.Gemeente == gemeente && i.Wet == Wet.Wi2021);
        var first = from pip in db.Pips.AsNoTracking()
                    join person in people on pip.InburgeraarId equals person.Id
                    where pip.Dagtekening >= van && pip.Dagtekening <= tot && !db.Pips.Any(p => p.InburgeraarId == pip.InburgeraarId && p.Dagtekening < pip.Dagtekening)
                    select new { person.Soort, pip.Leerroute, pip.Dagtekening, person.BrpDatum };
        var pips = (await first.ToListAsync(cancellationToken)).ConvertAll(p => new PipFeit(
            p.Soort,
            p.Leerroute,
            p.BrpDatum is { } brp ? p.Dagtekening <= brp.AddDays(7 * norms.Getal(Normcodes.PipTermijnWeken, p.Dagtekening)) : null));
        var units = await new DoorstroomSql(db, new DoorstroomFilter(tot, Gemeente: gemeente), Scope.Volledig)
            .Vraag<MonitorEenheid>((_, parameter) => $"SELECT e.route AS route, e.startdatum AS startdatum, e.einddatum AS einddatum, e.eindreden AS eindreden FROM eenheid e WHERE e.startdatum >= {parameter(van)} OR e.einddatum >= {parameter(van)}")
            .ToListAsync(cancellationToken);
        var exams = await db.Examens.AsNoTracking().Where(e => e.Examendatum >= van && e.Examendatum <= tot && e.Uitslag != Uitslag.Geen && people.Any(p => p.Id == e.InburgeraarId))
            .GroupBy(e => new { e.Onderdeel, e.Uitslag }).Select(g => new { g.Key.Onderdeel, g.Key.Uitslag, Aantal = g.Count() }).ToListAsync(cancellationToken);
        var modules = await db.Modules.AsNoTracking().Where(m => m.AfgerondOp >= van && m.AfgerondOp <= tot && people.Any(p => p.Id == m.InburgeraarId))
            .GroupBy(m => m.Module).Select(g => new { Module = g.Key, Aantal = g.Count(), Uren = g.Sum(m => m.Uren) }).ToListAsync(cancellationToken);
        DateOnly firstMonth = new(van.Year, van.Month, 1);
        var hours = await db.Plaatsingen.AsNoTracking().Where(p => p.Gemeente == gemeente && Persoonsverleden.Op(db, tot).Any(i => i.Id == p.InburgeraarId && i.Wet == Wet.Wi2021))
            .Join(db.Uren.Where(u => u.Maand >= firstMonth && u.Maand <= tot), p => p.Id, u => u.PlaatsingId, (p, u) => u)
            .GroupBy(u => 1).Select(g => new { Aangeboden = g.Sum(u => u.Aangeboden), Gevolgd = g.Sum(u => u.Gevolgd) }).SingleOrDefaultAsync(cancellationToken);
        var withHours = await db.Plaatsingen.AsNoTracking()
            .Where(p => p.Gemeente == gemeente && Persoonsverleden.Op(db, tot).Any(i => i.Id == p.InburgeraarId && i.Wet == Wet.Wi2021) && db.Uren.Any(u => u.PlaatsingId == p.Id && u.Maand >= firstMonth && u.Maand <= tot))
            .Select(p => p.InburgeraarId).Distinct().CountAsync(cancellationToken);
        return new Periodecijfers(
            pips,
            [.. units.Where(u => u.Startdatum >= van).GroupBy(u => u.Route).Select(g => (Enum.Parse<Route>(g.Key), g.Count()))],
            [.. units.Where(u => u.Einddatum is { } end && end >= van && end <= tot).Select(u => new UitstroomFeit(Enum.Parse<Route>(u.Route), Enum.Parse<Eindreden>(u.Eindreden!), u.Einddatum!.Value.DayNumber - u.Startdatum.DayNumber))],
            exams.GroupBy(e => e.Onderdeel).ToDictionary(g => g.Key, g => (g.Sum(e => e.Aantal), g.Where(e => e.Uitslag == Uitslag.Geslaagd).Sum(e => e.Aantal))),
            modules.ToDictionary(m => m.Module, m => (m.Aantal, m.Uren ?? 0)),
            hours is null ? (0, 0) : (hours.Aangeboden, hours.Gevolgd),
            withHours,
            await KostenAsync(gemeente, van, tot, cancellationToken),
            await KwaliteitAsync(gemeente, van, tot, cancellationToken));
    }

    private async Task<decimal> KostenAsync(string gemeente, DateOnly van, DateOnly tot, CancellationToken cancellationToken)
    {
        var facts = new Leveringsfeiten(db, db.Plaatsingen.AsNoTracking().Where(p => p.Gemeente == gemeente && p.Financiering == Financiering.Gemeente));
        var lots = (await db.Percelen.AsNoTracking().ToListAsync(cancellationToken)).ConvertAll(p => p.LeesAfspraak());
        var delivered = new Uitputtingsrekenaar(lots).Geleverd(await facts.UrenAsync(cancellationToken), await facts.StartsAsync(cancellationToken), await facts.ResultatenAsync(cancellationToken));
        DateOnly from = new(van.Year, van.Month, 1), until = new(tot.Year, tot.Month, 1);
        return delivered.Where(b => b.Maand >= from && b.Maand <= until).Sum(b => b.Euro);
    }

    private async Task<Kwaliteitsfeiten> KwaliteitAsync(string gemeente, DateOnly van, DateOnly tot, CancellationToken cancellationToken)
    {
        var lots = (await db.Percelen.AsNoTracking().Where(p => p.Ingangsdatum <= tot && p.Einddatum >= van && p.ContractStatus != ContractStatus.Concept).ToListAsync(cancellationToken))
            .Select(p => p.LeesAfspraak()).Where(p => p.Contract.Gemeenten.Contains(gemeente)).ToList();
        // A keurmerk is asked of who teaches a leerroute; of a module or guidance it is not.
        var providers = lots.Where(l => l.Route.IsLeerroute()).Select(l => l.Contract.Aanbieder).Distinct(StringComparer.Ordinal).ToList();
        var state = await kwaliteit.ZoekPlaatsbaarheidAsync(providers, cancellationToken);
        var marks = await kwaliteit.ZoekTevredenheidAsync([.. lots.Select(l => l.Contract.Nummer).Distinct(StringComparer.Ordinal)], van, tot, cancellationToken);
        return new Kwaliteitsfeiten(
            providers.Count,
            state.Values.Count(s => s.KeurmerkVanaf <= tot && (s.KeurmerkTot is null || s.KeurmerkTot >= tot) && s.Keurmerk is KeurmerkStatus.Geldig or KeurmerkStatus.Aspirant),
            state.Values.Count(s => s.Stops.Any(x => x.Vanaf <= tot && (x.Tot is null || x.Tot >= van))),
            marks.Sum(m => m.Antwoorden),
            marks.Sum(m => m.Antwoorden) is var n and > 0 ? marks.Sum(m => m.Cijfer * m.Antwoorden) / n : null);
    }

    private sealed class MonitorEenheid
    {
        public string Route { get; init; } = "";

        public DateOnly Startdatum { get; init; }

        public DateOnly? Einddatum { get; init; }

        public string? Eindreden { get; init; }
    }
}

/// <summary>A first PIP; in time is null without a day of registration.</summary>
internal sealed record PipFeit(Soort Soort, Route Leerroute, bool? OpTijd);

/// <summary>A leerrouteperiode that ended.</summary>
internal sealed record UitstroomFeit(Route Route, Eindreden Reden, int Dagen);

/// <summary>What is known of the quality of the providers of a gemeente.</summary>
internal sealed record Kwaliteitsfeiten(int Aanbieders, int MetKeurmerk, int MetStop, int Antwoorden, decimal? Tevredenheid);

/// <summary>What happened in one period.</summary>
internal sealed record Periodecijfers(
    IReadOnlyList<PipFeit> Pips,
    IReadOnlyList<(Route Route, int Aantal)> Starts,
    IReadOnlyList<UitstroomFeit> Uitstroom,
    IReadOnlyDictionary<Onderdeel, (int Afgelegd, int Geslaagd)> Examens,
    IReadOnlyDictionary<ModuleSoort, (int Aantal, decimal Uren)> Modules,
    (decimal Aangeboden, decimal Gevolgd) Uren,
    int MetUren,
    decimal KostenEuro,
    Kwaliteitsfeiten Kwaliteit);
