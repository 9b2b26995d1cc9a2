// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Begeleiding;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Werk;

namespace Inburgering.Inkoop.Plaatsingen.Jobs;

/// <summary>Puts the talk that is due, progress or aftercare, on the work list of the consulent: at most one per person.</summary>
internal sealed class BegeleidingJob(PlaatsingenDbContext db, Begeleidingslader lader, MessageContext message, TimeProvider clock) : IRecurringJob
{
    public string Naam => "begeleiding";

    public string Cron => "45 5 * * *";

    public string Omschrijving => "Zet voortgangsgesprekken en nazorg die aan de beurt zijn op de werklijst van de consulent.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var due = await lader.WerkAsync(await lader.NormenAsync(cancellationToken), cancellationToken);
        await WerkLijst.StelGelijkAsync(db, [Begeleidingswerk.Soort], due, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
