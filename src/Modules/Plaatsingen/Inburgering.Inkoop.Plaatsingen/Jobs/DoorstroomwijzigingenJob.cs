// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Jobs;

/// <summary>Deletes what the triggers wrote for <see cref="Doorstroomgeheugen"/> and every Host has read long ago.</summary>
internal sealed class DoorstroomwijzigingenJob(PlaatsingenDbContext db, TimeProvider clock) : IRecurringJob
{
    // Far longer than a Host trusts what it has not looked at.
    private static readonly TimeSpan Bewaren = TimeSpan.FromDays(2);

    public string Naam => "doorstroom-wijzigingen";

    public string Cron => "15 3 * * *";

    public string Omschrijving => "Ruimt de aantekeningen op van wie er veranderde, waarmee de doorstroomrapportage snel blijft.";

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Bewaren;
        return db.Doorstroomwijzigingen.Where(w => w.Op < before).ExecuteDeleteAsync(cancellationToken);
    }
}
