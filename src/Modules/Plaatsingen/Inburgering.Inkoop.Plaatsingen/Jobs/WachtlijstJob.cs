// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Jobs;

/// <summary>Proposes places that became free without a step of somebody: an end date that was reached, a capacity that grew, a wish that became due.</summary>
internal sealed class WachtlijstJob(PlaatsingenDbContext db, MessageContext message, Wachtwerk wachtwerk) : IRecurringJob
{
    public string Naam => "wachtlijst";

    public string Cron => "40 5 * * *";

    public string Omschrijving => "Stelt vrije plaatsen voor aan wie de volgende is op de wachtlijst.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        await wachtwerk.StelGelijkAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
