// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Kosten;

/// <summary>Something that costs money without being the plain route.</summary>
public enum Kostensoort
{
    /// <summary>Lessons missed with permission.</summary>
    GeoorloofdVerzuim,

    /// <summary>Lessons missed without permission.</summary>
    OngeoorloofdVerzuim,

    /// <summary>Hours beyond what was committed for the placement.</summary>
    ExtraUren,

    /// <summary>Lessons on the B1-route after the PIP that scaled down, and results reached that way.</summary>
    Afschalen,
}

/// <summary>Who bears a cost.</summary>
public enum Kostendrager
{
    /// <summary>The gemeente: it pays offered hours or modules, or the result.</summary>
    Gemeente,

    /// <summary>The provider: its price per trajectory or result stays the same.</summary>
    Aanbieder,
}

/// <summary>What one kind cost on one lot in the year.</summary>
/// <param name="Soort">What it is.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Drager">Who bears it.</param>
/// <param name="Uren">How many hours; 0 for a result.</param>
/// <param name="Euro">What it cost the bearer; null when no price or no hours in the price are agreed, so that nobody can say.</param>
public sealed record Kostendeel(Kostensoort Soort, string Contract, string Perceel, Kostendrager Drager, decimal Uren, decimal? Euro);

/// <summary>Reads what absence, extra hours and scaling down cost in a year, and by the price model of the lot who bears it. Definitions in <c>docs/kosten.md</c>.</summary>
internal sealed class Bijzonderekosten(PlaatsingenDbContext db, IQueryable<Plaatsing> paid, IReadOnlyDictionary<Guid, PerceelAfspraak> percelen, Normenlijst normen, int jaar)
{
    private readonly DateOnly begin = new(jaar, 1, 1);
    private readonly DateOnly end = new(jaar, 12, 31);

    public async Task<IReadOnlyList<Kostendeel>> LeesAsync(CancellationToken cancellationToken)
    {
        List<(Kostensoort Soort, Guid Perceel, DateOnly Dag, decimal Uren, decimal? Vast)> facts =
        [
            .. (await VerzuimAsync(cancellationToken)).SelectMany(v => new (Kostensoort, Guid, DateOnly, decimal, decimal?)[]
            {
                (Kostensoort.GeoorloofdVerzuim, v.Perceel, v.Maand, v.Geoorloofd, null),
                (Kostensoort.OngeoorloofdVerzuim, v.Perceel, v.Maand, v.Ongeoorloofd, null),
            }),
            .. (await ExtraAsync(cancellationToken)).Select(e => (Kostensoort.ExtraUren, e.Perceel, e.Dag, e.Uren, (decimal?)null)),
            .. (await NaAfschalenAsync(cancellationToken)).Select(a => (Kostensoort.Afschalen, a.Perceel, a.Maand, a.Uren, (decimal?)null)),
            .. await AfgeschaaldeResultatenAsync(cancellationToken),
        ];
        return
        [
            .. facts.Where(f => percelen.ContainsKey(f.Perceel) && (f.Uren != 0 || f.Vast is not null))
                .Select(f => (f.Soort, Lot: percelen[f.Perceel], f.Uren, Deel: f.Vast is { } fixedPrice ? (Kostendrager.Gemeente, fixedPrice) : Waarde(percelen[f.Perceel], f.Dag, f.Uren)))
                .GroupBy(f => (f.Soort, f.Lot.Contract.Nummer, f.Lot.Code, f.Deel.Item1))
                .Select(g => new Kostendeel(g.Key.Soort, g.Key.Nummer, g.Key.Code, g.Key.Item4, g.Sum(f => f.Uren), g.All(f => f.Deel.Item2 is not null) ? Math.Round(g.Sum(f => f.Deel.Item2!.Value), 2) : null))
                .OrderBy(d => d.Soort).ThenBy(d => d.Contract, StringComparer.Ordinal).ThenBy(d => d.Perceel, StringComparer.Ordinal).ThenBy(d => d.Drager),
        ];
    }

    /// <summary>Who bears hours on a lot and what they are worth; of a fixed price an hour is worth its part of the hours that the price is for.</summary>
    internal (Kostendrager Drager, decimal? Euro) Waarde(PerceelAfspraak lot, DateOnly dag, decimal uren)
    {
        var version = Versie(lot, dag);
        return version switch
        {
            null => (Kostendrager.Gemeente, null),
            { Model: Prijsmodel.PerUur } => (Kostendrager.Gemeente, uren * version.TariefEuro),
            { Model: Prijsmodel.PerModule } => (Kostendrager.Gemeente, version.UrenInbegrepen is > 0 ? uren / version.UrenInbegrepen.Value * version.TariefEuro : null),
            _ => (Kostendrager.Aanbieder, InPrijs(lot, version, dag) is { } hours and > 0 ? uren / hours * version.TariefEuro : null),
        };
    }

    /// <summary>The hours that were committed for a placement; null when nobody knows.</summary>
    internal decimal? Toegezegd(PerceelAfspraak lot, DateOnly start, decimal verplicht) => Versie(lot, start) is not { TariefEuro: > 0 } version ? null
        : version.Model switch
        {
            Prijsmodel.PerUur => verplicht > 0 ? verplicht / version.TariefEuro : null,
            Prijsmodel.PerModule => verplicht > 0 && version.UrenInbegrepen is > 0 ? verplicht / version.TariefEuro * version.UrenInbegrepen.Value : null,
            _ => InPrijs(lot, version, start),
        };

    // A contract that begins in the middle of a month has its first price then.
    private static PrijsAfspraak? Versie(PerceelAfspraak lot, DateOnly dag) => Prijseffect.Versie(lot, dag) ?? Prijseffect.Versie(lot, new DateOnly(dag.Year, dag.Month, 1).AddMonths(1).AddDays(-1));

    private decimal? InPrijs(PerceelAfspraak lot, PrijsAfspraak version, DateOnly dag) => version.UrenInbegrepen ?? normen.Zoek(Normcodes.Uren(lot.Route), dag)?.Waarde;

    private async Task<List<(Guid Perceel, DateOnly Maand, decimal Geoorloofd, decimal Ongeoorloofd)>> VerzuimAsync(CancellationToken cancellationToken) =>
        (await paid.Join(db.Uren.Where(u => u.Maand >= begin && u.Maand <= end), p => p.Id, u => u.PlaatsingId, (p, u) => new { p.PerceelId, u.Maand, u.GeoorloofdVerzuim, u.OngeoorloofdVerzuim })
            .GroupBy(r => new { r.PerceelId, r.Maand })
            .Select(g => new { g.Key.PerceelId, g.Key.Maand, Geoorloofd = g.Sum(r => r.GeoorloofdVerzuim), Ongeoorloofd = g.Sum(r => r.OngeoorloofdVerzuim) })
            .ToListAsync(cancellationToken)).ConvertAll(r => (r.PerceelId, r.Maand, r.Geoorloofd, r.Ongeoorloofd));

    // Of the hours so far only those of the year count that lie beyond what was committed.
    private async Task<IEnumerable<(Guid Perceel, DateOnly Dag, decimal Uren)>> ExtraAsync(CancellationToken cancellationToken)
    {
        var rows = await paid.Where(p => p.Startdatum != null).Join(db.Uren.Where(u => u.Maand <= end), p => p.Id, u => u.PlaatsingId, (p, u) => new { p.Id, p.PerceelId, p.Startdatum, p.VerplichtEuro, u.Maand, u.Aangeboden })
            .GroupBy(r => new { r.Id, r.PerceelId, r.Startdatum, r.VerplichtEuro })
            .Select(g => new { g.Key.PerceelId, g.Key.Startdatum, g.Key.VerplichtEuro, Voor = g.Sum(r => r.Maand < begin ? r.Aangeboden : 0), Totaal = g.Sum(r => r.Aangeboden) })
            .Where(g => g.Totaal > g.Voor)
            .ToListAsync(cancellationToken);
        return from r in rows
               where percelen.ContainsKey(r.PerceelId)
               let limit = Toegezegd(percelen[r.PerceelId], r.Startdatum!.Value, r.VerplichtEuro)
               where limit is not null && r.Totaal > limit
               select (r.PerceelId, r.Startdatum > begin ? r.Startdatum!.Value : begin, r.Totaal - Math.Max(r.Voor, limit.Value));
    }

    // From the month after the first PIP that set the B1-route to A2.
    private async Task<List<(Guid Perceel, DateOnly Maand, decimal Uren)>> NaAfschalenAsync(CancellationToken cancellationToken)
    {
        var scaled = db.Pips.Where(p => p.Leerroute == Route.B1 && p.Niveau == Niveau.A2).GroupBy(p => p.InburgeraarId).Select(g => new { InburgeraarId = g.Key, Op = g.Min(p => p.Dagtekening) });
        var rows = await (from p in paid
                          join a in scaled on p.InburgeraarId equals a.InburgeraarId
                          join u in db.Uren on p.Id equals u.PlaatsingId
                          where p.Route == Route.B1 && u.Maand >= begin && u.Maand <= end && u.Maand > a.Op
                          group u by new { p.PerceelId, u.Maand } into g
                          select new { g.Key.PerceelId, g.Key.Maand, Uren = g.Sum(u => u.Aangeboden) }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => (r.PerceelId, r.Maand, r.Uren));
    }

    private async Task<IEnumerable<(Kostensoort Soort, Guid Perceel, DateOnly Dag, decimal Uren, decimal? Vast)>> AfgeschaaldeResultatenAsync(CancellationToken cancellationToken)
    {
        var rows = await paid.Where(p => p.Eindreden == Eindreden.GeslaagdAfgeschaald && p.Einddatum >= begin && p.Einddatum <= end && p.Startdatum != null)
            .GroupBy(p => new { p.PerceelId, p.Startdatum }).Select(g => new { g.Key.PerceelId, Start = g.Key.Startdatum!.Value, Aantal = g.Count() }).ToListAsync(cancellationToken);
        return from r in rows
               where percelen.ContainsKey(r.PerceelId)
               let version = Versie(percelen[r.PerceelId], r.Start)
               where version is { Model: Prijsmodel.PerResultaat }
               select (Kostensoort.Afschalen, r.PerceelId, r.Start, 0m, (decimal?)(r.Aantal * version.TariefEuro));
    }
}
