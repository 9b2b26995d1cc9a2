// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Koppelvlak;

/// <summary>A device without a signed loan agreement looks like a gift: one report per loan, however often the event comes.</summary>
internal sealed class DeviceUitgeleendZonderOvereenkomstHandler(KwaliteitDbContext db, TimeProvider clock) : IIntegrationEventHandler<DeviceUitgeleendZonderOvereenkomst>
{
    public async Task HandleAsync(DeviceUitgeleendZonderOvereenkomst integrationEvent, CancellationToken cancellationToken)
    {
        var cause = Oorzaak.VanUitleen(integrationEvent.Serienummer, integrationEvent.UitgegevenOp);
        await using var transaction = await db.BeginExclusiveAsync(Meldingnummer.Slot, cancellationToken);
        if (!await db.Meldingen.AnyAsync(m => m.Oorzaak == cause, cancellationToken))
        {
            var facts = new MeldingGegevens(
                integrationEvent.Aanbieder,
                integrationEvent.Contractnummer,
                integrationEvent.UitgegevenOp,
                $"Device {integrationEvent.Serienummer} is op {integrationEvent.UitgegevenOp:dd-MM-yyyy} uitgegeven bij plaatsing {integrationEvent.Plaatsing} zonder getekende bruikleenovereenkomst. Dat lijkt op een cadeau.",
                false,
                integrationEvent.Plaatsing,
                integrationEvent.Serienummer);
            db.Meldingen.Add(Acquisitiemelding.Automatisch(await Meldingnummer.VolgendeAsync(db, cancellationToken), facts, cause, clock.Vandaag()));
        }

        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }
    }
}

/// <summary>The agreement came after all: the report says so, and stays open until a person decides.</summary>
internal sealed class BruikleenovereenkomstAlsnogGetekendHandler(KwaliteitDbContext db) : IIntegrationEventHandler<BruikleenovereenkomstAlsnogGetekend>
{
    public async Task HandleAsync(BruikleenovereenkomstAlsnogGetekend integrationEvent, CancellationToken cancellationToken)
    {
        var cause = Oorzaak.VanUitleen(integrationEvent.Serienummer, integrationEvent.UitgegevenOp);
        var melding = await db.Meldingen.SingleOrDefaultAsync(m => m.Oorzaak == cause, cancellationToken);
        melding?.MerkAlsnogGetekend(integrationEvent.GetekendOp);
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal static class Oorzaak
{
    public static string VanUitleen(string serienummer, DateOnly uitgegevenOp) => $"uitleen:{serienummer}:{uitgegevenOp:yyyy-MM-dd}";
}
