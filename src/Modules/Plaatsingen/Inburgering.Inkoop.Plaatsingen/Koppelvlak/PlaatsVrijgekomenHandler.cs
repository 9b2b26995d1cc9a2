// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Events;

namespace Inburgering.Inkoop.Plaatsingen.Koppelvlak;

/// <summary>A place that became free is proposed to who is next on the waiting list, within seconds and not only at night.</summary>
internal sealed class PlaatsVrijgekomenHandler(PlaatsingenDbContext db, Wachtwerk wachtwerk) : IIntegrationEventHandler<PlaatsVrijgekomen>
{
    public async Task HandleAsync(PlaatsVrijgekomen integrationEvent, CancellationToken cancellationToken)
    {
        await wachtwerk.StelGelijkAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
