// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.GraphQL.Replay;

/// <summary>Forgets answers that no client asks for again.</summary>
internal sealed class RuimMutatiesOpJob(HostDbContext db, TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    public string Naam => "ruim-mutatieantwoorden-op";

    public string Cron => "15 3 * * *";

    public string Omschrijving => "Verwijdert bewaarde antwoorden op GraphQL-opdrachten die ouder zijn dan 30 dagen.";

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Retention;
        return db.MutatieAntwoorden.Where(a => a.Op < before).ExecuteDeleteAsync(cancellationToken);
    }
}
