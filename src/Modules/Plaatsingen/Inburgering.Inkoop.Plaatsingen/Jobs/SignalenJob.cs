// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Jobs;

/// <summary>
/// Looks every night at everybody who follows lessons: much absence, no lesson, a pace that is too slow, enough hours to scale down. A
/// signal is raised once, goes away when it is no longer so, and is not repeated for a while after it was answered.
/// </summary>
internal sealed class SignalenJob(PlaatsingenDbContext db, MessageContext message, TimeProvider clock) : IRecurringJob
{
    private static readonly CultureInfo Nl = CultureInfo.GetCultureInfo("nl-NL");

    public string Naam => "signalen";

    public string Cron => "0 5 * * *";

    public string Omschrijving => "Zoekt bij lopende plaatsingen naar veel verzuim, geen lessen, te laag tempo en genoeg uren voor afschalen.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var today = clock.Vandaag();
        var now = clock.GetUtcNow();
        var normen = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var seen = (await LopendeAsync(normen, today, cancellationToken)).SelectMany(l => Zie(l, normen, today)).ToDictionary(s => (s.PlaatsingId, s.Soort), s => s.Tekst);
        var since = today.AddDays(-normen.Getal(Normcodes.SignaalStilteDagen, today));
        var known = await db.Signalen.Where(s => s.VanSysteem && (s.Stand == Signaalstand.Open || s.BeantwoordOp > since || s.Soort == Signaalonderwerp.UrenVoorAfschalen)).ToListAsync(cancellationToken);
        foreach (var gone in known.Where(s => s.Stand == Signaalstand.Open && !seen.ContainsKey((s.PlaatsingId, s.Soort))))
        {
            gone.Vervalt(now);
        }

        var there = known.Where(s => s.Stand != Signaalstand.Vervallen).Select(s => (s.PlaatsingId, s.Soort)).ToHashSet();
        var days = normen.Getal(Normcodes.SignaalAntwoordDagen, today);
        foreach (var chunk in seen.Where(s => !there.Contains(s.Key)).Chunk(500))
        {
            var ids = chunk.Select(s => s.Key.PlaatsingId).Distinct().ToArray();
            var placements = await db.Plaatsingen.Include(p => p.Inburgeraar).Where(p => EF.Parameter(ids).Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
            db.Signalen.AddRange(chunk.Select(s => Signaal.Meld(placements[s.Key.PlaatsingId], placements[s.Key.PlaatsingId].Inburgeraar.Gemeente, s.Key.Soort, true, s.Value, today, days, now)));
        }

        await db.SaveChangesAsync(cancellationToken);
        var open = await db.Signalen.AsNoTracking().Where(s => s.Stand == Signaalstand.Open).ToListAsync(cancellationToken);
        await WerkLijst.StelGelijkAsync(db, [Signaalwerk.Soort], [.. open.Select(s => Signaalwerk.Van(s, today))], now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    // Everybody who follows a leerroute and is not on a pause, with the sums that the signals look at: one statement.
    private async Task<List<Lopend>> LopendeAsync(Normenlijst normen, DateOnly today, CancellationToken cancellationToken)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var recent = month.AddMonths(-normen.Getal(Normcodes.SignaalVerzuimMaanden, today));
        var empty = month.AddMonths(-normen.Getal(Normcodes.SignaalGeenLesMaanden, today));
        var weeksAgo = today.AddDays(-7 * normen.Getal(Normcodes.SignaalGeenLesWeken, today));
        var lessons = db.Lessen.Where(l => l.Datum >= weeksAgo && l.Datum < today);
        return await db.Plaatsingen.AsNoTracking()
            .Where(p => p.Status == PlaatsingStatus.Gestart && p.Wet == Wet.Wi2021 && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z))
            .Where(p => !db.Pauzes.Any(x => x.PlaatsingId == p.Id && x.HervatOp == null && x.Vanaf <= today))
            .Select(p => new Lopend
            {
                Id = p.Id,
                Route = p.Route,
                Start = p.Startdatum!.Value,
                Aangeboden = db.Uren.Where(u => u.PlaatsingId == p.Id && u.Maand >= recent && u.Maand < month).Sum(u => u.Aangeboden),
                Gevolgd = db.Uren.Where(u => u.PlaatsingId == p.Id && u.Maand >= recent && u.Maand < month).Sum(u => u.Gevolgd),
                LegeMaanden = db.Uren.Count(u => u.PlaatsingId == p.Id && u.Maand >= empty && u.Maand < month && u.Gevolgd == 0),
                LessenMetLijst = db.Groepsperioden.Where(g => g.PlaatsingId == p.Id).Join(lessons, g => g.GroepId, l => l.GroepId, (g, l) => new { l.Datum, g.Vanaf, g.Tot })
                    .Count(x => x.Datum >= x.Vanaf && (x.Tot == null || x.Datum <= x.Tot) && x.Datum >= p.Startdatum),
                Getekend = db.Presenties.Where(x => x.PlaatsingId == p.Id).Join(lessons, x => x.LesId, l => l.Id, (x, l) => x.LesId).Count(),
                Totaal = db.Plaatsingen.Where(x => x.InburgeraarId == p.InburgeraarId && (x.Route == Route.B1 || x.Route == Route.Onderwijs || x.Route == Route.Z))
                    .Join(db.Uren, x => x.Id, u => u.PlaatsingId, (x, u) => u.Gevolgd).Sum(),
                EerstePip = db.Pips.Where(x => x.InburgeraarId == p.InburgeraarId).Min(x => (DateOnly?)x.Dagtekening),
                UrenB1 = db.Pips.Where(x => x.InburgeraarId == p.InburgeraarId).OrderByDescending(x => x.Dagtekening).Select(x => x.UrenB1).FirstOrDefault(),
                Niveau = db.Pips.Where(x => x.InburgeraarId == p.InburgeraarId).OrderByDescending(x => x.Dagtekening).Select(x => (Niveau?)x.Niveau).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
    }

    private static IEnumerable<(Guid PlaatsingId, Signaalonderwerp Soort, string Tekst)> Zie(Lopend row, Normenlijst normen, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var (least, limit) = (normen.Getal(Normcodes.SignaalVerzuimUren, today), normen.Getal(Normcodes.SignaalVerzuimProcent, today));
        var missed = row.Aangeboden - row.Gevolgd;
        if (row.Aangeboden >= least && missed * 100 > row.Aangeboden * limit)
        {
            yield return (row.Id, Signaalonderwerp.VeelVerzuim, $"De laatste {normen.Getal(Normcodes.SignaalVerzuimMaanden, today)} maanden {Uur(missed)} van {Uur(row.Aangeboden)} aangeboden uren gemist, meer dan {limit} procent.");
        }

        var months = normen.Getal(Normcodes.SignaalGeenLesMaanden, today);
        if (row.LegeMaanden >= months && row.Start < month.AddMonths(-months + 1))
        {
            yield return (row.Id, Signaalonderwerp.GeenLes, $"{months} maanden achter elkaar geen les gevolgd.");
        }
        else if (GeenLesWeken(row, normen.Getal(Normcodes.SignaalGeenLesWeken, today), today) is { } text)
        {
            yield return (row.Id, Signaalonderwerp.GeenLes, text);
        }

        var window = normen.Getal(Normcodes.SignaalVerzuimMaanden, today);
        if (row.EerstePip is { } first && Termijnen.InburgeringUiterlijk(first, normen) is { } term && row.Start <= month.AddMonths(-window) && row.Aangeboden > 0)
        {
            var needed = (row.Route == Route.B1 ? row.UrenB1 : null) ?? (int?)normen.Zoek(Normcodes.Uren(row.Route), today)?.Waarde ?? 0;
            var left = needed - row.Totaal;
            var weeks = Math.Max(0, term.DayNumber - today.DayNumber) / 7m;
            var pace = row.Gevolgd / (window * 365m / 84m);
            if (left > 0 && pace * weeks < left)
            {
                yield return (row.Id, Signaalonderwerp.TempoTeLaag, $"Nog {Uur(left)} van {Uur(needed)} uur te gaan tot {term.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)}, en de laatste maanden gemiddeld {Uur(Math.Round(pace, 1))} uur per week gevolgd.");
            }
        }

        var scaling = normen.Getal(Normcodes.AfschalenUren, today);
        if (row.Route == Route.B1 && row.Niveau == Niveau.B1 && row.Totaal >= scaling)
        {
            yield return (row.Id, Signaalonderwerp.UrenVoorAfschalen, $"{Uur(row.Totaal)} uur gevolgd. Vanaf {scaling} uur kan afschalen naar A2 worden getoetst.");
        }
    }

    // Sooner than by delivered months, where students sign: with at least a lesson a week, so that a single list says nothing.
    private static string? GeenLesWeken(Lopend row, int weeks, DateOnly today) =>
        row.Start <= today.AddDays(-7 * weeks) && row.LessenMetLijst >= weeks && row.Getekend == 0
            ? $"In {weeks} weken bij geen van de {row.LessenMetLijst} lessen met een presentielijst getekend."
            : null;

    private static string Uur(decimal uren) => uren.ToString("#,##0.##", Nl);

    private sealed record Lopend
    {
        public Guid Id { get; init; }

        public Route Route { get; init; }

        public DateOnly Start { get; init; }

        public decimal Aangeboden { get; init; }

        public decimal Gevolgd { get; init; }

        public int LegeMaanden { get; init; }

        public int LessenMetLijst { get; init; }

        public int Getekend { get; init; }

        public decimal Totaal { get; init; }

        public DateOnly? EerstePip { get; init; }

        public int? UrenB1 { get; init; }

        public Niveau? Niveau { get; init; }
    }
}
