// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Koppelvlak;

/// <summary>What other modules may ask about devices.</summary>
internal sealed class DevicesReader(DevicesDbContext db) : IDevices
{
    public async Task<IReadOnlyList<DeviceCijfers>> HaalCijfersAsync(string contractnummer, DateOnly van, DateOnly tot, CancellationToken cancellationToken)
    {
        var lent = Bruikleenselectie.Bij(Bruikleenselectie.Uitgeleend, van, tot)!;
        var returned = Bruikleenselectie.Bij(Bruikleenselectie.Retour, van, tot)!;
        var lost = Bruikleenselectie.Bij(Bruikleenselectie.Verlies, van, tot)!;
        var lots = await db.Bruiklenen.AsNoTracking().Where(b => b.Contractnummer == contractnummer).Where(Bruikleenselectie.TeltMee)
            .GroupBy(b => b.Perceel)
            .Select(g => new { Perceel = g.Key, Uitgeleend = g.AsQueryable().Count(lent), Retour = g.AsQueryable().Count(returned), Verlies = g.AsQueryable().Count(lost) })
            .OrderBy(l => l.Perceel)
            .ToListAsync(cancellationToken);
        return [.. lots.Select(l => new DeviceCijfers(l.Perceel, l.Uitgeleend, l.Retour, l.Verlies))];
    }
}
