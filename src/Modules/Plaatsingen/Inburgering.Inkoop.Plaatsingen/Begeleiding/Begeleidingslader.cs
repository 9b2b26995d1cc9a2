// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;
using Codelijst = Inburgering.Inkoop.SharedKernel.Codelijsten.Eindreden;

namespace Inburgering.Inkoop.Plaatsingen.Begeleiding;

/// <summary>Reads what the plan of talks is made of: of one person, or of everybody who may have a talk due.</summary>
internal sealed class Begeleidingslader(PlaatsingenDbContext db, TimeProvider clock)
{
    public async Task<Normenlijst> NormenAsync(CancellationToken cancellationToken) => new(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));

    /// <summary>The plan of one person.</summary>
    public async Task<IReadOnlyList<Gespreksmoment>> VanAsync(Guid inburgeraar, Normenlijst normen, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.AsNoTracking().Where(i => i.Id == inburgeraar).Select(Feiten(db)).SingleAsync(cancellationToken);
        var known = await db.Begeleidingsgesprekken.Where(b => b.InburgeraarId == inburgeraar).ToListAsync(cancellationToken);
        return person.Plan(known, normen, clock.Vandaag());
    }

    /// <summary>The talks that are due or come due soon, one per person: two statements for the whole region.</summary>
    public async Task<List<GewenstWerk>> WerkAsync(Normenlijst normen, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();

        // Who ended longer ago has no aftercare to come; the list of work has nothing to say about them.
        var since = today.AddMonths(-normen.Getal(Normcodes.NazorgMaanden, today) - normen.Getal(Normcodes.NazorgVervaltMaanden, today) - 1);
        var people = await db.Inburgeraars.AsNoTracking()
            .Where(i => i.Wet == Wet.Wi2021 && i.GeanonimiseerdOp == null)
            .Where(i => db.Plaatsingen.Any(p => p.InburgeraarId == i.Id && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)
                && (p.Status == PlaatsingStatus.Gestart || (p.Status == PlaatsingStatus.Beeindigd && p.Einddatum >= since))))
            .Select(Feiten(db))
            .ToListAsync(cancellationToken);
        var known = (await db.Begeleidingsgesprekken.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(b => b.InburgeraarId);
        return
        [
            .. people.Select(p => (Wie: p, Nu: Begeleidingsplan.AanDeBeurt(p.Plan([.. known[p.Id]], normen, today), normen, today)))
                .Where(p => p.Nu is not null)
                .Select(p => Begeleidingswerk.Van(p.Wie.Dossiernummer, p.Wie.Gemeente, p.Nu!)),
        ];
    }

    private static Expression<Func<Inburgeraar, Begeleide>> Feiten(PlaatsingenDbContext db) => i => new Begeleide
    {
        Id = i.Id,
        Dossiernummer = i.Dossiernummer,
        Gemeente = i.Gemeente,
        Wet = i.Wet,
        EerstePip = db.Pips.Where(p => p.InburgeraarId == i.Id).Min(p => (DateOnly?)p.Dagtekening),
        Start = db.Plaatsingen.Where(p => p.InburgeraarId == i.Id && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)
            && (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd)).Min(p => p.Startdatum),
        Loopt = db.Plaatsingen.Any(p => p.InburgeraarId == i.Id && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)
            && (p.Status == PlaatsingStatus.Aangemeld || p.Status == PlaatsingStatus.Geaccepteerd || p.Status == PlaatsingStatus.Gestart)),
        Einde = db.Plaatsingen.Where(p => p.InburgeraarId == i.Id && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z) && p.Status == PlaatsingStatus.Beeindigd).Max(p => p.Einddatum),
        Eindreden = db.Plaatsingen.Where(p => p.InburgeraarId == i.Id && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z) && p.Status == PlaatsingStatus.Beeindigd)
            .OrderByDescending(p => p.Einddatum).Select(p => p.Eindreden).FirstOrDefault(),
    };

    private sealed record Begeleide
    {
        public Guid Id { get; init; }

        public string Dossiernummer { get; init; } = "";

        public string Gemeente { get; init; } = "";

        public Wet Wet { get; init; }

        public DateOnly? EerstePip { get; init; }

        public DateOnly? Start { get; init; }

        public bool Loopt { get; init; }

        public DateOnly? Einde { get; init; }

        public Eindreden? Eindreden { get; init; }

        // The law of 2013 knows no route of the gemeente: advice there is asked for, not planned.
        public IReadOnlyList<Gespreksmoment> Plan(IReadOnlyCollection<Begeleidingsgesprek> known, Normenlijst normen, DateOnly today) => Begeleidingsplan.Maak(
            Wet == Wet.Wi2021 ? new Routefeiten(Start, EerstePip, Loopt ? null : Einde, !Loopt && Eindreden is Codelijst.Geslaagd or Codelijst.GeslaagdAfgeschaald or Codelijst.EindePlicht) : new Routefeiten(null, null, null, false),
            known,
            normen,
            today);
    }
}
