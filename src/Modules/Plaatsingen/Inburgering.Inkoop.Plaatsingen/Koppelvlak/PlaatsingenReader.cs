// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Koppelvlak;

/// <summary>What other modules may ask about placements.</summary>
internal sealed class PlaatsingenReader(PlaatsingenDbContext db) : IPlaatsingen
{
    private static readonly Expression<Func<Plaatsing, PlaatsingInfo>> Info =
        p => new PlaatsingInfo(p.Id, p.Nummer, p.Dossiernummer, p.Gemeente, p.Wet, p.Contractnummer, p.Perceelcode, p.Aanbieder, p.Status, p.Startdatum, p.Einddatum);

    public async Task<IReadOnlyDictionary<string, PlaatsingInfo>> ZoekPlaatsingenAsync(IReadOnlyCollection<string> nummers, CancellationToken cancellationToken)
    {
        var wanted = nummers.Distinct(StringComparer.Ordinal).ToList();
        return await db.Plaatsingen.AsNoTracking().Where(p => wanted.Contains(p.Nummer))
            .Select(Info)
            .ToDictionaryAsync(p => p.Nummer, StringComparer.Ordinal, cancellationToken);
    }

    public async Task<IReadOnlyList<PlaatsingInfo>> ZoekOpenPlaatsingenAsync(string contractnummer, string perceel, IReadOnlyCollection<string>? gemeenten, int meest, CancellationToken cancellationToken)
    {
        var open = db.Plaatsingen.AsNoTracking()
            .Where(p => p.Contractnummer == contractnummer && p.Perceelcode == perceel && (p.Status == PlaatsingStatus.Geaccepteerd || p.Status == PlaatsingStatus.Gestart));
        if (gemeenten is not null)
        {
            var own = gemeenten.ToList();
            open = open.Where(p => own.Contains(p.Gemeente));
        }

        return await open.OrderByDescending(p => p.Startdatum).ThenBy(p => p.Nummer).Take(meest)
            .Select(Info)
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<(string Contractnummer, string Perceel), int>> HaalGestartPerPerceelAsync(CancellationToken cancellationToken) =>
        (await db.Plaatsingen.AsNoTracking().Where(p => p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd)
            .GroupBy(p => new { p.Contractnummer, p.Perceelcode }).Select(g => new { g.Key.Contractnummer, g.Key.Perceelcode, Aantal = g.Count() }).ToListAsync(cancellationToken))
        .ToDictionary(g => (g.Contractnummer, g.Perceelcode), g => g.Aantal);

    public async Task<IReadOnlyDictionary<(string Perceel, string Kpi), decimal>> HaalEigenCijfersAsync(string contractnummer, DateOnly van, DateOnly tot, CancellationToken cancellationToken)
    {
        // Beleidsplan: 'en ondertussen' (Wi2013) telt nooit mee in een KPI van een aanbieder.
        var counted = db.Plaatsingen.AsNoTracking().Where(p => p.Contractnummer == contractnummer && p.Wet == Wet.Wi2021);
        var counts = await CountsAsync(counted, van, tot, cancellationToken);
        var hours = await HoursAsync(counted, van, tot, cancellationToken);
        var waits = await WaitsAsync(counted, van, tot, cancellationToken);
        var lots = await db.Percelen.AsNoTracking().Where(p => p.Contractnummer == contractnummer).Select(p => p.Code).ToListAsync(cancellationToken);
        Dictionary<(string, string), decimal> figures = [];
        foreach (var lot in lots.Concat(counts.Select(c => c.Perceel)).Distinct(StringComparer.Ordinal))
        {
            Add(figures, lot, counts.Where(c => c.Perceel == lot), hours.Where(h => h.Perceel == lot), waits.Where(w => w.Perceel == lot));
        }

        Add(figures, "", counts, hours, waits);
        await GetekendAsync(figures, counted, van, tot, cancellationToken);
        return figures;
    }

    // The same rules that tell who is behind a figure: a count and its people cannot differ.
    private static async Task<List<Tellingen>> CountsAsync(IQueryable<Plaatsing> query, DateOnly van, DateOnly tot, CancellationToken cancellationToken)
    {
        var registered = Kengetalselectie.Bij("aangemeld", van, tot)!;
        var started = Kengetalselectie.Bij("gestart", van, tot)!;
        var waiting = Kengetalselectie.Bij("wachtend", van, tot)!;
        var before = Kengetalselectie.Bij("actief_begin", van, tot)!;
        var after = Kengetalselectie.Bij("actief_eind", van, tot)!;
        var passed = Kengetalselectie.Bij("geslaagd", van, tot)!;
        var lower = Kengetalselectie.Bij("geslaagd_afgeschaald", van, tot)!;
        var dropped = Kengetalselectie.Bij("uitval", van, tot)!;
        var switched = Kengetalselectie.Bij("geschakeld", van, tot)!;
        var moved = Kengetalselectie.Bij("overstap", van, tot)!;
        var neutral = Kengetalselectie.Bij("neutraal", van, tot)!;
        return await query.GroupBy(p => p.Perceelcode).Select(g => new Tellingen
        {
            Perceel = g.Key,
            Aangemeld = g.AsQueryable().Count(registered),
            Gestart = g.AsQueryable().Count(started),
            Wachtend = g.AsQueryable().Count(waiting),
            ActiefBegin = g.AsQueryable().Count(before),
            ActiefEind = g.AsQueryable().Count(after),
            Geslaagd = g.AsQueryable().Count(passed),
            Afgeschaald = g.AsQueryable().Count(lower),
            Uitval = g.AsQueryable().Count(dropped),
            Geschakeld = g.AsQueryable().Count(switched),
            Overstap = g.AsQueryable().Count(moved),
            Neutraal = g.AsQueryable().Count(neutral),
        }).ToListAsync(cancellationToken);
    }

    // Hours are delivered per month, and the periods of a report begin on the first day of one.
    private async Task<List<UrenSom>> HoursAsync(IQueryable<Plaatsing> query, DateOnly van, DateOnly tot, CancellationToken cancellationToken)
    {
        var first = new DateOnly(van.Year, van.Month, 1);
        return await query.Join(db.Uren.Where(u => u.Maand >= first && u.Maand <= tot), p => p.Id, u => u.PlaatsingId, (p, u) => new { p.Perceelcode, Uren = u })
            .GroupBy(r => r.Perceelcode)
            .Select(g => new UrenSom
            {
                Perceel = g.Key,
                Aangeboden = g.Sum(r => r.Uren.Aangeboden),
                Gevolgd = g.Sum(r => r.Uren.Gevolgd),
                Geoorloofd = g.Sum(r => r.Uren.GeoorloofdVerzuim),
                Ongeoorloofd = g.Sum(r => r.Uren.OngeoorloofdVerzuim),
            }).ToListAsync(cancellationToken);
    }

    // A provider that lets students sign gives two sources: what they signed, and what was delivered for the people of those lists.
    private async Task GetekendAsync(Dictionary<(string, string), decimal> figures, IQueryable<Plaatsing> query, DateOnly van, DateOnly tot, CancellationToken cancellationToken)
    {
        var first = new DateOnly(van.Year, van.Month, 1);
        var signed = await query
            .Join(db.Presenties, p => p.Id, x => x.PlaatsingId, (p, x) => new { p.Perceelcode, x.LesId })
            .Join(db.Lessen.Where(l => l.Datum >= first && l.Datum <= tot), r => r.LesId, l => l.Id, (r, l) => new { r.Perceelcode, l.Uren })
            .GroupBy(r => r.Perceelcode).Select(g => new { g.Key, Uren = g.Sum(r => r.Uren) }).ToListAsync(cancellationToken);
        var delivered = await query
            .Where(p => db.Groepsperioden.Any(g => g.PlaatsingId == p.Id && db.Lessen.Any(l => l.GroepId == g.GroepId && l.Datum >= first && l.Datum <= tot && l.Datum >= g.Vanaf && (g.Tot == null || l.Datum <= g.Tot))))
            .Join(db.Uren.Where(u => u.Maand >= first && u.Maand <= tot), p => p.Id, u => u.PlaatsingId, (p, u) => new { p.Perceelcode, u.Gevolgd })
            .GroupBy(r => r.Perceelcode).Select(g => new { g.Key, Uren = g.Sum(r => r.Gevolgd) }).ToListAsync(cancellationToken);
        foreach (var lot in delivered)
        {
            figures[(lot.Key, "uren_getekend")] = Math.Round(signed.Find(s => s.Key == lot.Key)?.Uren ?? 0, 2);
            figures[(lot.Key, "uren_gevolgd_met_lijst")] = Math.Round(lot.Uren, 2);
        }
    }

    // Two dates per start of one contract in one period; a median has no set-based form that both databases know.
    private static async Task<List<Wacht>> WaitsAsync(IQueryable<Plaatsing> query, DateOnly van, DateOnly tot, CancellationToken cancellationToken)
    {
        var rows = await query
            .Where(Kengetalselectie.Bij("wachttijd_dagen_mediaan", van, tot)!)
            .Select(p => new { p.Perceelcode, p.AangemeldOp, Start = p.Startdatum!.Value })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new Wacht(r.Perceelcode, r.Start.DayNumber - r.AangemeldOp.DayNumber))];
    }

    private static void Add(Dictionary<(string, string), decimal> figures, string lot, IEnumerable<Tellingen> counts, IEnumerable<UrenSom> hours, IEnumerable<Wacht> waits)
    {
        var c = counts.ToList();
        var h = hours.ToList();
        figures[(lot, "aangemeld")] = c.Sum(x => x.Aangemeld);
        figures[(lot, "gestart")] = c.Sum(x => x.Gestart);
        figures[(lot, "wachtend")] = c.Sum(x => x.Wachtend);
        figures[(lot, "actief_begin")] = c.Sum(x => x.ActiefBegin);
        figures[(lot, "actief_eind")] = c.Sum(x => x.ActiefEind);
        figures[(lot, "geslaagd")] = c.Sum(x => x.Geslaagd);
        figures[(lot, "geslaagd_afgeschaald")] = c.Sum(x => x.Afgeschaald);
        figures[(lot, "uitval")] = c.Sum(x => x.Uitval);
        figures[(lot, "geschakeld")] = c.Sum(x => x.Geschakeld);
        figures[(lot, "overstap")] = c.Sum(x => x.Overstap);
        figures[(lot, "neutraal")] = c.Sum(x => x.Neutraal);
        figures[(lot, "uren_aangeboden")] = Math.Round(h.Sum(x => x.Aangeboden), 2);
        figures[(lot, "uren_gevolgd")] = Math.Round(h.Sum(x => x.Gevolgd), 2);
        figures[(lot, "uren_geoorloofd_verzuim")] = Math.Round(h.Sum(x => x.Geoorloofd), 2);
        figures[(lot, "uren_ongeoorloofd_verzuim")] = Math.Round(h.Sum(x => x.Ongeoorloofd), 2);

        // Nobody started: no median, and missing is not 0.
        var days = waits.Select(w => w.Dagen).Order().ToList();
        if (days.Count > 0)
        {
            figures[(lot, "wachttijd_dagen_mediaan")] = (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m;
        }
    }

    private sealed record Wacht(string Perceel, int Dagen);

    private sealed record Tellingen
    {
        public string Perceel { get; init; } = "";

        public int Aangemeld { get; init; }

        public int Gestart { get; init; }

        public int Wachtend { get; init; }

        public int ActiefBegin { get; init; }

        public int ActiefEind { get; init; }

        public int Geslaagd { get; init; }

        public int Afgeschaald { get; init; }

        public int Uitval { get; init; }

        public int Geschakeld { get; init; }

        public int Overstap { get; init; }

        public int Neutraal { get; init; }
    }

    private sealed record UrenSom
    {
        public string Perceel { get; init; } = "";

        public decimal Aangeboden { get; init; }

        public decimal Gevolgd { get; init; }

        public decimal Geoorloofd { get; init; }

        public decimal Ongeoorloofd { get; init; }
    }
}
