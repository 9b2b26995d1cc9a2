// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>Where a placement stands for the provider's work.</summary>
public enum Plaatsingsfase
{
    /// <summary>Registered: the provider has to accept or refuse.</summary>
    WachtOpAntwoord,

    /// <summary>Accepted, the first lesson is still to come.</summary>
    Nieuw,

    /// <summary>Lessons have started.</summary>
    Lopend,

    /// <summary>Running, and the legal term or the contract ends within half a year (a norm), or has ended.</summary>
    Eindigend,
}

/// <summary>The phases as filters on placements.</summary>
internal static class Plaatsingsfasen
{
    public static async Task<Expression<Func<Plaatsing, bool>>> InAsync(PlaatsingenDbContext db, Plaatsingsfase fase, DateOnly vandaag, CancellationToken cancellationToken)
    {
        if (fase != Plaatsingsfase.Eindigend)
        {
            var status = Status(fase);
            return p => p.Status == status;
        }

        var normen = new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == Normcodes.TermijnSignaalMaanden || n.Code == Normcodes.InburgeringstermijnJaren).ToListAsync(cancellationToken));
        var horizon = vandaag.AddMonths(normen.Getal(Normcodes.TermijnSignaalMaanden, vandaag));

        // The term counts from the day after the first PIP.
        var pip = horizon.AddYears(-normen.Getal(Normcodes.InburgeringstermijnJaren, vandaag)).AddDays(-1);
        return p => p.Status == PlaatsingStatus.Gestart
            && (db.Percelen.Any(l => l.Id == p.PerceelId && l.Einddatum <= horizon)
                || (p.Wet == Wet.Wi2021 && db.Pips.Any(x => x.InburgeraarId == p.InburgeraarId && x.Dagtekening <= pip)));
    }

    /// <summary>How many of these placements are in each phase, in one walk: who is ending is running as well.</summary>
    public static async Task<IReadOnlyDictionary<Plaatsingsfase, int>> TelAsync(PlaatsingenDbContext db, IQueryable<Plaatsing> plaatsingen, DateOnly vandaag, CancellationToken cancellationToken)
    {
        PlaatsingStatus[] statuses = [.. Enum.GetValues<Plaatsingsfase>().Select(Status).Distinct()];
        var ending = await InAsync(db, Plaatsingsfase.Eindigend, vandaag, cancellationToken);
        var stand = Expression.Lambda<Func<Plaatsing, Stand>>(
            Expression.MemberInit(
                Expression.New(typeof(Stand)),
                Expression.Bind(typeof(Stand).GetProperty(nameof(Stand.Status))!, Expression.Property(ending.Parameters[0], nameof(Plaatsing.Status))),
                Expression.Bind(typeof(Stand).GetProperty(nameof(Stand.Eindigend))!, ending.Body)),
            ending.Parameters);
        var counted = await plaatsingen.Where(p => statuses.Contains(p.Status)).Select(stand).GroupBy(s => new { s.Status, s.Eindigend })
            .Select(g => new { g.Key.Status, g.Key.Eindigend, Aantal = g.Count() }).ToListAsync(cancellationToken);
        return Enum.GetValues<Plaatsingsfase>().ToDictionary(f => f, f => counted.Where(c => c.Status == Status(f) && (f != Plaatsingsfase.Eindigend || c.Eindigend)).Sum(c => c.Aantal));
    }

    private static PlaatsingStatus Status(Plaatsingsfase fase) => fase switch
    {
        Plaatsingsfase.WachtOpAntwoord => PlaatsingStatus.Aangemeld,
        Plaatsingsfase.Nieuw => PlaatsingStatus.Geaccepteerd,
        _ => PlaatsingStatus.Gestart,
    };

    private sealed class Stand
    {
        public PlaatsingStatus Status { get; init; }

        public bool Eindigend { get; init; }
    }
}
