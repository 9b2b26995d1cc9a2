// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Peilingen;

/// <summary>What participants of one lot said about one subject in the surveys that closed in a period.</summary>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Onderwerp">About what.</param>
/// <param name="Gevraagd">How many were asked.</param>
/// <param name="Antwoorden">How many answered.</param>
/// <param name="Respons">Share that answered, in percent.</param>
/// <param name="Cijfer">Average mark; null with too few answers.</param>
public sealed record Peilinguitkomst(string Perceel, Peilingonderwerp Onderwerp, int Gevraagd, int Antwoorden, decimal Respons, decimal? Cijfer);

/// <summary>Reads the outcome of surveys that are over. A survey with too few answers never adds to a mark: what others add could be taken off again.</summary>
internal sealed class Peilinglezer(KwaliteitDbContext db, TimeProvider clock)
{
    /// <summary>Per lot and subject, of the surveys of a contract whose last day lies in the period and has passed.</summary>
    public async Task<IReadOnlyList<Peilinguitkomst>> LeesAsync(string contractnummer, DateOnly van, DateOnly tot, Normenlijst normen, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var minimum = normen.Geheel(Opgavetoets.MinimumAntwoorden, tot);
        var surveys = await db.Peilingen.AsNoTracking()
            .Where(p => p.Contractnummer == contractnummer && p.Tot >= van && p.Tot <= tot && p.Tot < today)
            .Select(p => new
            {
                p.Perceel,
                p.Onderwerp,
                p.Uitgegeven,
                Antwoorden = db.Peilingantwoorden.Count(a => a.PeilingId == p.Id),
                Som = db.Peilingantwoorden.Where(a => a.PeilingId == p.Id).Sum(a => a.Cijfer),
            })
            .ToListAsync(cancellationToken);
        return [.. surveys.GroupBy(s => (s.Perceel, s.Onderwerp)).OrderBy(g => g.Key.Perceel, StringComparer.Ordinal).ThenBy(g => g.Key.Onderwerp).Select(g =>
        {
            var enough = g.Where(s => s.Antwoorden >= minimum).ToList();
            var counted = enough.Count > 0 ? enough : [.. g];
            var (asked, answers) = (counted.Sum(s => s.Uitgegeven), counted.Sum(s => s.Antwoorden));
            decimal? mark = enough.Count > 0 ? Math.Round((decimal)counted.Sum(s => s.Som) / answers, 1) : null;
            return new Peilinguitkomst(g.Key.Perceel, g.Key.Onderwerp, asked, answers, Math.Round(100m * answers / asked, 1), mark);
        })];
    }

    /// <summary>The subject that a lot of this route is bought for.</summary>
    public static Peilingonderwerp OnderwerpVan(Route route) => route switch
    {
        Route.PVT => Peilingonderwerp.PVT,
        Route.MAP => Peilingonderwerp.MAP,
        Route.MB => Peilingonderwerp.MB,
        _ => Peilingonderwerp.Lessen,
    };
}
