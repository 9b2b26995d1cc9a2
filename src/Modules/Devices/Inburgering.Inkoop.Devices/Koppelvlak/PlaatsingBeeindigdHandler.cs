// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Koppelvlak;

/// <summary>A placement ended: its devices have to come back, whatever return was agreed before.</summary>
internal sealed class PlaatsingBeeindigdHandler(DevicesDbContext db) : IIntegrationEventHandler<PlaatsingBeeindigd>
{
    public async Task HandleAsync(PlaatsingBeeindigd integrationEvent, CancellationToken cancellationToken)
    {
        foreach (var loan in await db.Bruiklenen.Where(b => b.Plaatsing == integrationEvent.Plaatsing.Nummer).ToListAsync(cancellationToken))
        {
            loan.PlaatsingEindigt(integrationEvent.Einddatum);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
