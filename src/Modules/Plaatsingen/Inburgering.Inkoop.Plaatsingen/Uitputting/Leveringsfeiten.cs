// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Uitputting;

/// <summary>What was delivered for some placements and what is still running, one grouped statement per kind.</summary>
/// <param name="db">The module's context.</param>
/// <param name="paid">The placements, those that the gemeente pays.</param>
internal sealed class Leveringsfeiten(PlaatsingenDbContext db, IQueryable<Plaatsing> paid)
{
    public async Task<List<UrenFeit>> UrenAsync(CancellationToken cancellationToken) =>
        await paid.Join(db.Uren, p => p.Id, u => u.PlaatsingId, (p, u) => new { p.PerceelId, p.Gemeente, u.Maand, u.Aangeboden })
            .GroupBy(r => new { r.PerceelId, r.Gemeente, r.Maand })
            .Select(g => new UrenFeit(g.Key.PerceelId, g.Key.Gemeente, g.Key.Maand, g.Sum(r => r.Aangeboden)))
            .ToListAsync(cancellationToken);

    public async Task<List<StartFeit>> StartsAsync(CancellationToken cancellationToken) =>
        await paid.Where(p => p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd)
            .GroupBy(p => new { p.PerceelId, p.Gemeente, p.Startdatum })
            .Select(g => new StartFeit(g.Key.PerceelId, g.Key.Gemeente, g.Key.Startdatum!.Value, g.Count()))
            .ToListAsync(cancellationToken);

    public async Task<List<ResultaatFeit>> ResultatenAsync(CancellationToken cancellationToken) =>
        await paid.Where(p => p.Eindreden == Eindreden.Geslaagd || p.Eindreden == Eindreden.GeslaagdAfgeschaald)
            .GroupBy(p => new { p.PerceelId, p.Gemeente, p.Startdatum, p.Einddatum })
            .Select(g => new ResultaatFeit(g.Key.PerceelId, g.Key.Gemeente, g.Key.Startdatum!.Value, g.Key.Einddatum!.Value, g.Count()))
            .ToListAsync(cancellationToken);

    public async Task<List<LopendFeit>> LopendAsync(CancellationToken cancellationToken)
    {
        var open = paid.Where(p => p.Status == PlaatsingStatus.Aangemeld || p.Status == PlaatsingStatus.Geaccepteerd || p.Status == PlaatsingStatus.Gestart);
        var hours = (await open.Join(db.Uren, p => p.Id, u => u.PlaatsingId, (p, u) => new { p.Id, p.PerceelId, p.Gemeente, u.Maand, u.Aangeboden }).ToListAsync(cancellationToken))
            .ToLookup(u => u.Id, u => new UrenFeit(u.PerceelId, u.Gemeente, u.Maand, u.Aangeboden));
        var placements = await open.Select(p => new { p.Id, p.PerceelId, p.Gemeente, p.VerplichtEuro, p.Status, p.Startdatum }).ToListAsync(cancellationToken);
        return placements.ConvertAll(p => new LopendFeit(p.PerceelId, p.Gemeente, p.VerplichtEuro, p.Status == PlaatsingStatus.Gestart ? p.Startdatum : null, [.. hours[p.Id]]));
    }
}
