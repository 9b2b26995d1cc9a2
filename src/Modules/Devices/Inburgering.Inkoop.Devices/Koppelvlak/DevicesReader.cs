// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Koppelvlak;

/// <summary>What other modules may ask about devices.</summary>
internal sealed class DevicesReader(DevicesDbContext db) : IDevices
{
    public async Task<IReadOnlyList<DeviceCijfers>> HaalCijfersAsync(string contractnummer, DateOnly van, DateOnly tot, CancellationToken cancellationToken)
    {
        // Beleidsplan: 'en ondertussen' (Wi2013) telt nooit mee in een KPI van een aanbieder.
        var lots = await db.Bruiklenen.AsNoTracking().Where(b => b.Contractnummer == contractnummer && b.Wet == Wet.Wi2021)
            .GroupBy(b => b.Perceel)
            .Select(g => new
            {
                Perceel = g.Key,
                Uitgeleend = g.Count(b => b.UitgegevenOp >= van && b.UitgegevenOp <= tot),
                Retour = g.Count(b => b.GeretourneerdOp >= van && b.GeretourneerdOp <= tot),

                // An imported incident has no day of its own; the day of issue is the only one that is sure.
                Verlies = g.Count(b => (b.Incident == Incidentsoort.Verlies || b.Incident == Incidentsoort.Diefstal) && (b.IncidentOp ?? b.UitgegevenOp) >= van && (b.IncidentOp ?? b.UitgegevenOp) <= tot),
            })
            .OrderBy(l => l.Perceel)
            .ToListAsync(cancellationToken);
        return [.. lots.Select(l => new DeviceCijfers(l.Perceel, l.Uitgeleend, l.Retour, l.Verlies))];
    }
}
