// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

/// <summary>Gathers the facts for scaling down.</summary>
internal sealed class Afschaallader(PlaatsingenDbContext db, IKwaliteit kwaliteit, TimeProvider clock)
{
    /// <summary>The facts of one person; null when the actor may not see that person.</summary>
    public async Task<Afschaalfeiten?> LaadAsync(Actor actor, string dossiernummer, DateOnly? dagtekening, bool inspanning, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.AsNoTracking().Where(PersoonSpecs.Zichtbaar(actor)).Where(i => i.Dossiernummer == dossiernummer).Select(i => new { i.Id, i.Wet }).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return null;
        }

        var today = clock.Vandaag();
        var pips = await db.Pips.AsNoTracking().Where(p => p.InburgeraarId == person.Id).Select(p => new Pipfeit(p.Dagtekening, p.Leerroute, p.Niveau, p.UrenB1)).ToListAsync(cancellationToken);
        var hours = await db.Plaatsingen.AsNoTracking()
            .Where(p => p.InburgeraarId == person.Id && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z || p.Route == Route.Alfabetisering))
            .Join(db.Uren, p => p.Id, u => u.PlaatsingId, (p, u) => new { p.Aanbieder, u.Maand, u.Gevolgd, u.WaarvanOnline })
            .ToListAsync(cancellationToken);
        var schools = await kwaliteit.ZoekPlaatsbaarheidAsync([.. hours.Select(h => h.Aanbieder).Distinct(StringComparer.Ordinal)], cancellationToken);
        var counted = hours.Where(h => schools.TryGetValue(h.Aanbieder, out var school) && HadKeurmerk(school, h.Maand)).ToList();
        return new Afschaalfeiten(
            person.Wet,
            pips,
            counted.Sum(h => h.Gevolgd),
            counted.Sum(h => h.WaarvanOnline),
            inspanning,
            dagtekening ?? today,
            today,
            new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken)));
    }

    // A school whose keurmerk was suspended or withdrawn later had one when the lessons were given; its end date says until when.
    private static bool HadKeurmerk(Plaatsbaarheid school, DateOnly maand) =>
        school.Keurmerk != KeurmerkStatus.Geen && !(school.KeurmerkVanaf > maand.AddMonths(1).AddDays(-1)) && !(school.KeurmerkTot < maand);
}
