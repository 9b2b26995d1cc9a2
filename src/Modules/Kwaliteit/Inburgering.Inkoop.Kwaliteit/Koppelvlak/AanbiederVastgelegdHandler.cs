// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.SharedKernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Koppelvlak;

/// <summary>Every provider has a quality file from the moment it is recorded, empty at first.</summary>
internal sealed class AanbiederVastgelegdHandler(KwaliteitDbContext db) : IIntegrationEventHandler<AanbiederVastgelegd>
{
    public async Task HandleAsync(AanbiederVastgelegd integrationEvent, CancellationToken cancellationToken)
    {
        var (code, naam) = (integrationEvent.Aanbieder.Code, integrationEvent.Aanbieder.Naam);
        var dossier = await db.Dossiers.SingleOrDefaultAsync(d => d.Aanbieder == code, cancellationToken);
        if (dossier is null)
        {
            db.Dossiers.Add(Kwaliteitsdossier.Maak(code, naam));
        }
        else
        {
            dossier.Hernoem(naam);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
