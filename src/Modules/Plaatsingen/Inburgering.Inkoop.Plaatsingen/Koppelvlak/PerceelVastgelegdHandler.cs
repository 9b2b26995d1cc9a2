// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Koppelvlak;

/// <summary>Keeps our copy of the lots.</summary>
internal sealed class PerceelVastgelegdHandler(PlaatsingenDbContext db) : IIntegrationEventHandler<PerceelVastgelegd>
{
    public async Task HandleAsync(PerceelVastgelegd integrationEvent, CancellationToken cancellationToken)
    {
        var id = integrationEvent.Perceel.PerceelId;
        var perceel = await db.Percelen.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (perceel is null)
        {
            db.Percelen.Add(Perceel.Maak(integrationEvent));
        }
        else
        {
            var before = perceel.Capaciteit;
            perceel.Vervang(integrationEvent);
            if (perceel.Capaciteit > before)
            {
                db.Publish(new PlaatsVrijgekomen(id));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
