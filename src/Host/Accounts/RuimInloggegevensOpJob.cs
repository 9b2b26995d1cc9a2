// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Accounts;

/// <summary>Forgets when people signed in, once that may no longer be kept.</summary>
internal sealed class RuimInloggegevensOpJob(HostDbContext db, TimeProvider clock) : IRecurringJob
{
    // Selectielijst gemeenten: inloggegevens zes maanden.
    private const int Maanden = 6;

    public string Naam => "ruim-inloggegevens-op";

    public string Cron => "20 3 * * *";

    public string Omschrijving => "Wist het moment van de laatste keer inloggen als dat langer dan zes maanden geleden is.";

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddMonths(-Maanden);
        return db.Accounts.Where(a => a.LaatstIngelogdOp < before).ExecuteUpdateAsync(s => s.SetProperty(a => a.LaatstIngelogdOp, (DateTimeOffset?)null), cancellationToken);
    }
}
