// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Jobs;

/// <summary>
/// Removes the files of documents whose term is over: of contracts that ended long ago, and of documents that should not have been there.
/// The row stays, with the hash, so that it can be said what there was and when it went.
/// </summary>
internal sealed class DocumentBewaartermijnJob(ContractenDbContext db, IBestandsopslag opslag, MessageContext message, TimeProvider clock) : IRecurringJob
{
    public const string NormContract = "DOCUMENT_BEWAAR_JAREN";
    public const string NormIngetrokken = "DOCUMENT_INGETROKKEN_BEWAAR_DAGEN";

    private const int Groep = 500;

    public string Naam => "contract-documenten-bewaartermijn";

    public string Cron => "25 3 * * *";

    public string Omschrijving => "Verwijdert na de bewaartermijn de bestanden van documenten bij contracten, en eerder die van ingetrokken documenten.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var today = clock.Vandaag();
        var norms = new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == NormContract || n.Code == NormIngetrokken).ToListAsync(cancellationToken));
        var endedBefore = today.AddYears(-norms.Geheel(NormContract, today));
        var withdrawnBefore = clock.GetUtcNow().AddDays(-norms.Geheel(NormIngetrokken, today));
        while (await EenGroepAsync(endedBefore, withdrawnBefore, cancellationToken) == Groep)
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<int> EenGroepAsync(DateOnly endedBefore, DateTimeOffset withdrawnBefore, CancellationToken cancellationToken)
    {
        var ended = db.Contracten.Where(c => c.Status == ContractStatus.Beeindigd && c.Einddatum < endedBefore).Select(c => c.Id);
        var documents = await db.Set<Contractdocument>().Where(d => d.VerwijderdOp == null && (d.IngetrokkenOp < withdrawnBefore || ended.Contains(d.ContractId)))
            .OrderBy(d => d.Id).Take(Groep).ToListAsync(cancellationToken);

        // Files first: after a crash in between the next run finds the rows again and does the rest.
        foreach (var document in documents)
        {
            opslag.Verwijder(document.BestandId);
            document.VerwijderBestand(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        return documents.Count;
    }
}
