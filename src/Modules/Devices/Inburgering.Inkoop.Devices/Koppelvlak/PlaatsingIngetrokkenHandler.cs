// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Koppelvlak;

/// <summary>
/// A placement was withdrawn before its first lesson, and never took place. A device that was handed out already comes back: there is no
/// placement to which it could go along.
/// </summary>
internal sealed class PlaatsingIngetrokkenHandler(DevicesDbContext db, TimeProvider clock) : IIntegrationEventHandler<PlaatsingIngetrokken>
{
    public async Task HandleAsync(PlaatsingIngetrokken integrationEvent, CancellationToken cancellationToken)
    {
        var last = integrationEvent.Plaatsing.Einddatum ?? clock.Vandaag();
        foreach (var loan in await db.Bruiklenen.Where(b => b.Plaatsing == integrationEvent.Plaatsing.Nummer).ToListAsync(cancellationToken))
        {
            loan.PlaatsingEindigt(last, null);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
