// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Duoberichten;

/// <summary>
/// The messages that are due now: of people under Wi2021 whom the actor's gemeente is responsible for, when what DUO knows is not what we
/// know. A message that waits or was taken is not made again as long as it says the same. An offer that ended before its message was made is still
/// told, when it ended after the gemeente began to make these messages here. The same number of statements for one person and for thousands.
/// </summary>
internal sealed class Duolader(PlaatsingenDbContext db, IContracten contracten, IKwaliteit kwaliteit, IActorAccessor accessor, TimeProvider clock)
{
    public async Task<IReadOnlyList<(Guid Inburgeraar, Duoconcept Concept)>> LaadAsync(Duoberichtsoort soort, string? gemeente, CancellationToken cancellationToken)
    {
        var people = db.Inburgeraars.AsNoTracking().Where(PersoonSpecs.Zichtbaar(accessor.Actor)).Where(i => i.Wet == Wet.Wi2021 && i.GeanonimiseerdOp == null);
        people = gemeente is null ? people : people.Where(i => i.Gemeente == gemeente);
        var sent = await db.Duoberichten.AsNoTracking().Where(b => b.Soort == soort && b.Stand != Duoberichtstand.Afgewezen && people.Any(i => i.Id == b.InburgeraarId))
            .OrderBy(b => b.Id).Select(b => new { b.InburgeraarId, b.Plaatsing, b.Inhoud, b.BekendTot }).ToListAsync(cancellationToken);
        var last = sent.GroupBy(b => (b.InburgeraarId, b.Plaatsing)).ToDictionary(g => g.Key, g => (g.Last().Inhoud, g.Last().BekendTot));
        var made = soort == Duoberichtsoort.Uren
            ? await UrenAsync(people, last, cancellationToken)
            : await AanbodAsync(people, last, cancellationToken);
        return [.. made.Where(m => !last.TryGetValue((m.Inburgeraar, m.Concept.Plaatsing), out var known) || known.Inhoud != m.Concept.Inhoud).OrderBy(m => m.Concept.Dossiernummer, StringComparer.Ordinal)];
    }

    private async Task<List<(Guid Inburgeraar, Duoconcept Concept)>> AanbodAsync(IQueryable<Inburgeraar> people, Dictionary<(Guid, string?), (string Inhoud, DateOnly? BekendTot)> last, CancellationToken cancellationToken)
    {
        var since = await db.Duoberichten.AsNoTracking().Where(b => b.Soort == Duoberichtsoort.Inburgeringsaanbod)
            .GroupBy(b => b.Gemeente).Select(g => new { Gemeente = g.Key, Dag = g.Min(b => b.GemaaktOp) }).ToDictionaryAsync(g => g.Gemeente, g => g.Dag, StringComparer.Ordinal, cancellationToken);
        var first = since.Count == 0 ? DateOnly.MaxValue : since.Values.Min();
        var rows = (await db.Plaatsingen.AsNoTracking()
            .Where(p => p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)
            .Join(people, p => p.InburgeraarId, i => i.Id, (p, i) => new { p, i })
            .Where(r => r.p.Status == PlaatsingStatus.Geaccepteerd || r.p.Status == PlaatsingStatus.Gestart
                || (r.p.Status == PlaatsingStatus.Beeindigd && r.p.Einddatum >= first && r.p.Einddatum >= r.p.Startdatum && r.p.Eindreden != Eindreden.Overleden && r.p.Gemeente == r.i.Gemeente))
            .Select(r => new { r.i.Id, r.i.Dossiernummer, r.i.Gemeente, r.i.Soort, r.i.Alfabetisering, r.p.Nummer, r.p.Route, r.p.Startdatum, r.p.Einddatum, r.p.Aanbieder, Voorbij = r.p.Status == PlaatsingStatus.Beeindigd })
            .ToListAsync(cancellationToken))
            .FindAll(r => !r.Voorbij || (since.TryGetValue(r.Gemeente, out var day) && r.Einddatum >= day && !last.ContainsKey((r.Id, r.Nummer))));
        var ids = rows.Select(r => r.Id).Distinct().ToArray();
        var pips = (await db.Pips.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.InburgeraarId)).ToListAsync(cancellationToken))
            .ToLookup(p => p.InburgeraarId, p => new Pipfeit(p.Dagtekening, p.Leerroute, p.Niveau, p.UrenB1));
        var normen = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var providers = (await contracten.ZoekAanbiedersAsync(cancellationToken)).ToDictionary(a => a.Code, StringComparer.Ordinal);
        var marks = await kwaliteit.ZoekPlaatsbaarheidAsync([.. rows.Select(r => r.Aanbieder).Distinct(StringComparer.Ordinal)], cancellationToken);
        return rows.ConvertAll(r =>
        {
            var day = r.Startdatum ?? clock.Vandaag();
            var own = pips[r.Id].ToList();
            var agreed = r.Route == Route.B1 ? own.Where(p => p.Dagtekening <= day).MaxBy(p => p.Dagtekening)?.UrenB1 : null;
            return (r.Id, Duoschrijver.Aanbod(new Aanbodfeiten(
                r.Dossiernummer,
                r.Gemeente,
                r.Nummer,
                r.Route,
                r.Startdatum,
                r.Einddatum,
                r.Soort,
                r.Alfabetisering,
                own,
                agreed ?? (int?)normen.Zoek(Normcodes.Uren(r.Route), day)?.Waarde,
                (int?)normen.Zoek(Normcodes.LesurenPerWeek(r.Route), day)?.Waarde,
                providers.GetValueOrDefault(r.Aanbieder) ?? new AanbiederInfo(r.Aanbieder, r.Aanbieder, null, null, null),
                marks.GetValueOrDefault(r.Aanbieder) ?? new Plaatsbaarheid(r.Aanbieder, KeurmerkStatus.Geen, null, null, false, [], []))));
        });
    }

    // Totals of everything attended on a leerroute, at every provider: hours go along with the person.
    private async Task<List<(Guid Inburgeraar, Duoconcept Concept)>> UrenAsync(IQueryable<Inburgeraar> people, Dictionary<(Guid, string?), (string Inhoud, DateOnly? BekendTot)> last, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var rows = await people
            .Where(i => db.Plaatsingen.Any(p => p.InburgeraarId == i.Id && (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd) && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)))
            .Select(i => new
            {
                i.Id,
                i.Dossiernummer,
                i.Gemeente,
                Taal = db.Plaatsingen.Where(p => p.InburgeraarId == i.Id && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)).Join(db.Uren, p => p.Id, u => u.PlaatsingId, (p, u) => u.Gevolgd).Sum(),
                Maand = db.Plaatsingen.Where(p => p.InburgeraarId == i.Id && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)).Join(db.Uren, p => p.Id, u => u.PlaatsingId, (p, u) => u).Max(u => (DateOnly?)u.Maand),
                Participatie = db.Modules.Where(m => m.InburgeraarId == i.Id && m.Module == ModuleSoort.Participatie).Select(m => (decimal?)m.Uren).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r =>
        {
            var known = last.TryGetValue((r.Id, null), out var before);
            return (r.Id, Duoschrijver.Uren(new Urenfeiten(r.Dossiernummer, r.Gemeente, Math.Round(r.Taal, 2), r.Participatie ?? 0, r.Maand, known ? Duoschrijver.LeesTotaal(before.Inhoud) : null, known ? before.BekendTot : null, known ? Duoschrijver.LeesTotaal(before.Inhoud, "urenParticipatie") : null), today));
        });
    }
}
