// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Privacy;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Jobs;

/// <summary>
/// Anonymises people whose routes ended longer ago than they may be kept. Nobody disappears from a figure. Each person is a
/// transaction of its own, so that a long sweep holds nobody up and may be broken off.
/// </summary>
internal sealed class BewaartermijnJob(PlaatsingenDbContext db, MessageContext message, TimeProvider clock) : IRecurringJob
{
    public const string NormBewaren = "BEWAREN_TRAJECT_JAREN";

    // People per sweep; the rest follows the next night.
    private const int Most = 2000;

    public string Naam => "bewaartermijn-personen";

    public string Cron => "45 3 * * *";

    public string Omschrijving => "Anonimiseert personen van wie het laatste traject langer geleden eindigde dan de bewaartermijn. De aantallen in rapporten blijven gelijk.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var today = clock.Vandaag();
        var years = new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == NormBewaren).ToListAsync(cancellationToken)).Geheel(NormBewaren, today);
        foreach (var person in await VerlopenAsync(today.AddYears(-years), cancellationToken))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await Anonimisering.VoerUitAsync(db, person, today, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    // A person without a placement is kept from the newest PIP, or else from the registration in the BRP.
    private Task<List<Inburgeraar>> VerlopenAsync(DateOnly grens, CancellationToken cancellationToken) =>
        db.Inburgeraars.AsNoTracking()
            .Where(i => i.GeanonimiseerdOp == null
                && !db.Plaatsingen.Any(p => p.InburgeraarId == i.Id && (p.Status == PlaatsingStatus.Aangemeld || p.Status == PlaatsingStatus.Geaccepteerd || p.Status == PlaatsingStatus.Gestart || p.Einddatum >= grens))
                && !db.Pips.Any(p => p.InburgeraarId == i.Id && p.Dagtekening >= grens)
                && (i.BrpDatum < grens || (i.BrpDatum == null && (db.Plaatsingen.Any(p => p.InburgeraarId == i.Id) || db.Pips.Any(p => p.InburgeraarId == i.Id)))))
            .OrderBy(i => i.Id).Take(Most).ToListAsync(cancellationToken);
}
