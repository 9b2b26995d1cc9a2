// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Jobs;

/// <summary>After the term the person goes from a loan that is over, with the agreement, its scan and the reminders; the numbers stay.</summary>
internal sealed class DevicesPrivacyJob(DevicesDbContext db, Afsprakenlezer afspraken, IBestandsopslag opslag, MessageContext message, TimeProvider clock) : IRecurringJob
{
    private const int Groep = 500;

    public string Naam => "devices-privacy";

    public string Cron => "20 3 * * *";

    public string Omschrijving => "Haalt na de bewaartermijn alles over de lener weg uit bruiklenen, overeenkomsten en herinneringen.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var today = clock.Vandaag();
        var before = today.AddYears(-await afspraken.NormAsync("DEVICE_BEWAAR_JAREN", cancellationToken));
        int done;
        do
        {
            done = await EenGroepAsync(before, today, cancellationToken);
        }
        while (done == Groep);
    }

    private async Task<int> EenGroepAsync(DateOnly before, DateOnly today, CancellationToken cancellationToken)
    {
        var loans = await db.Bruiklenen.Where(BruikleenSpecs.VoorbijVoor(before)).OrderBy(b => b.Id).Take(Groep).ToListAsync(cancellationToken);
        var ids = loans.ConvertAll(l => l.Id);
        var agreements = loans.Select(l => l.OvereenkomstId).OfType<Guid>().Distinct().ToList();

        // One agreement may stand for several loans; it goes with the last of them.
        var needed = await db.Bruiklenen.Where(b => b.OvereenkomstId != null && EF.Parameter(agreements).Contains(b.OvereenkomstId.Value) && b.GeanonimiseerdOp == null && !EF.Parameter(ids).Contains(b.Id))
            .Select(b => b.OvereenkomstId!.Value).ToListAsync(cancellationToken);
        var going = agreements.Except(needed).ToList();
        foreach (var agreement in await db.Overeenkomsten.Where(o => EF.Parameter(going).Contains(o.Id)).ToListAsync(cancellationToken))
        {
            agreement.Anonimiseer(today, $"weg-{agreement.Id:N}");
        }

        foreach (var loan in loans)
        {
            loan.Anonimiseer(today);
        }

        var scans = await db.Scans.Where(s => EF.Parameter(going).Contains(s.OvereenkomstId)).ToListAsync(cancellationToken);
        db.Scans.RemoveRange(scans);

        // Files first: after a crash in between the next run finds the rows again, but nothing would find a file without a row.
        foreach (var file in scans.Select(s => s.BestandId).OfType<Guid>())
        {
            opslag.Verwijder(file);
        }

        db.Berichten.RemoveRange(await db.Berichten.Where(b => EF.Parameter(ids).Contains(b.BruikleenId)).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return loans.Count;
    }
}
