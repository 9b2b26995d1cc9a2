// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>
/// What counted of a person until a day and no longer since: a figure about an earlier day counts by it, so that it says the same after
/// the change. The values of now stand on the person; whoever never changed has no row here.
/// </summary>
internal sealed class Persoonsverleden
{
    private Persoonsverleden()
    {
    }

    public Guid InburgeraarId { get; private set; }

    /// <summary>The first day on which this no longer counts.</summary>
    public DateOnly Tot { get; private set; }

    /// <summary>CBS code.</summary>
    public string Gemeente { get; private set; } = "";

    public Wet Wet { get; private set; }

    public Soort Soort { get; private set; }

    public Alfabetisering Alfabetisering { get; private set; }

    public static Persoonsverleden Maak(Guid inburgeraar, DateOnly tot, string gemeente, Wet wet, Soort soort, Alfabetisering alfabetisering) =>
        new() { InburgeraarId = inburgeraar, Tot = tot, Gemeente = gemeente, Wet = wet, Soort = soort, Alfabetisering = alfabetisering };

    /// <summary>Keeps what counts of people until a day, before it changes; of more changes on one day the values before the first. Saved by the caller.</summary>
    public static async Task BewaarAsync(PlaatsingenDbContext db, IReadOnlyCollection<Inburgeraar> personen, DateOnly tot, CancellationToken cancellationToken)
    {
        var ids = personen.Select(p => p.Id).ToArray();
        var kept = (await db.Persoonsverleden.AsNoTracking().Where(v => EF.Parameter(ids).Contains(v.InburgeraarId) && v.Tot >= tot).ToListAsync(cancellationToken)).ToLookup(v => v.InburgeraarId);
        foreach (var person in personen)
        {
            var later = kept[person.Id].MinBy(v => v.Tot);
            if (later?.Tot != tot)
            {
                db.Persoonsverleden.Add(later is null
                    ? Maak(person.Id, tot, person.Gemeente, person.Wet, person.Soort, person.Alfabetisering)
                    : Maak(person.Id, tot, later.Gemeente, later.Wet, later.Soort, later.Alfabetisering));
            }
        }
    }

    /// <summary>A move of an earlier day: what was kept after that day was in the new gemeente.</summary>
    public static async Task VerhuisAsync(PlaatsingenDbContext db, Inburgeraar persoon, DateOnly datum, string naar, CancellationToken cancellationToken)
    {
        await BewaarAsync(db, [persoon], datum, cancellationToken);
        foreach (var later in await db.Persoonsverleden.Where(v => v.InburgeraarId == persoon.Id && v.Tot > datum).ToListAsync(cancellationToken))
        {
            later.Gemeente = naar;
        }
    }

    /// <summary>All people as they were known on a day.</summary>
    public static IQueryable<PersoonOpDag> Op(PlaatsingenDbContext db, DateOnly dag)
    {
        var past = db.Persoonsverleden.AsNoTracking().Where(v => v.Tot > dag && !db.Persoonsverleden.Any(e => e.InburgeraarId == v.InburgeraarId && e.Tot > dag && e.Tot < v.Tot));
        return from person in db.Inburgeraars.AsNoTracking()
               join found in past on person.Id equals found.InburgeraarId into founds
               from v in founds.DefaultIfEmpty()
               select new PersoonOpDag
               {
                   Id = person.Id,
                   Dossiernummer = person.Dossiernummer,
                   BrpDatum = person.BrpDatum,
                   Gemeente = v == null ? person.Gemeente : v.Gemeente,
                   Wet = v == null ? person.Wet : v.Wet,
                   Soort = v == null ? person.Soort : v.Soort,
               };
    }
}

/// <summary>A person as known on a day.</summary>
internal sealed class PersoonOpDag
{
    public Guid Id { get; init; }

    public string Dossiernummer { get; init; } = "";

    public DateOnly? BrpDatum { get; init; }

    public string Gemeente { get; init; } = "";

    public Wet Wet { get; init; }

    public Soort Soort { get; init; }
}
