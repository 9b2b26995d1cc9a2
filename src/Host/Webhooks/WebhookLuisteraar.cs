// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Webhooks;

/// <summary>
/// Puts an event about a placement ready for every webhook of its provider. The body holds references and states only: who it is about,
/// the receiver asks with its own client, so that each look is allowed and logged.
/// </summary>
internal sealed class WebhookLuisteraar(HostDbContext db, TimeProvider clock) :
    IIntegrationEventHandler<PlaatsingAangemeld>,
    IIntegrationEventHandler<PlaatsingIngetrokken>,
    IIntegrationEventHandler<PlaatsingGestart>,
    IIntegrationEventHandler<PlaatsingBeeindigd>
{
    public Task HandleAsync(PlaatsingAangemeld integrationEvent, CancellationToken cancellationToken) => ZetKlaarAsync(integrationEvent, integrationEvent.Plaatsing, cancellationToken);

    public Task HandleAsync(PlaatsingIngetrokken integrationEvent, CancellationToken cancellationToken) => ZetKlaarAsync(integrationEvent, integrationEvent.Plaatsing, cancellationToken);

    public Task HandleAsync(PlaatsingGestart integrationEvent, CancellationToken cancellationToken) => ZetKlaarAsync(integrationEvent, integrationEvent.Plaatsing, cancellationToken);

    public Task HandleAsync(PlaatsingBeeindigd integrationEvent, CancellationToken cancellationToken) => ZetKlaarAsync(integrationEvent, integrationEvent.Plaatsing, cancellationToken);

    private async Task ZetKlaarAsync(IntegrationEvent happened, PlaatsingInfo placement, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var body = JsonSerializer.Serialize(
            new { id = happened.EventId, soort = happened.GetType().Name, moment = now, plaatsing = placement.Nummer, contract = placement.Contractnummer, perceel = placement.Perceel, status = placement.Status.ToString() });
        var hooks = await db.Webhooks.AsNoTracking().Where(w => w.Aanbieder == placement.Aanbieder && w.UitOp == null).ToListAsync(cancellationToken);
        foreach (var hook in hooks.Where(w => w.Hoort(placement.Contractnummer)))
        {
            db.Webhookbezorgingen.Add(Webhookbezorging.Maak(hook.Id, happened.EventId, happened.GetType().Name, body, now));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
