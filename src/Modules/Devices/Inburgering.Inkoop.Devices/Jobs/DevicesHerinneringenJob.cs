// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Berichten;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Jobs;

/// <summary>Makes the reminders that are due, takes back those that make no sense any more, and puts what waits on the work lists.</summary>
internal sealed class DevicesHerinneringenJob(DevicesDbContext db, Afsprakenlezer afspraken, MessageContext message, TimeProvider clock) : IRecurringJob
{
    private const string Soort = "device-herinneringen";
    private const int Langst = 90;

    public string Naam => "devices-herinneringen";

    public string Cron => "50 5 * * *";

    public string Omschrijving => "Maakt herinneringen voor devices die terug moeten, in het ritme van het contract.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var today = clock.Vandaag();
        await RuimOpAsync(cancellationToken);
        var horizon = today.AddDays(Langst);
        var loans = await db.Bruiklenen.AsNoTracking().Where(BruikleenSpecs.StaatUit).Where(BruikleenSpecs.TerugVoor(horizon)).Where(b => b.GeanonimiseerdOp == null).OrderBy(b => b.Id).ToListAsync(cancellationToken);
        var made = (await db.Berichten.AsNoTracking().Select(b => new { b.BruikleenId, b.Ontvanger, b.Nummer, b.TerugOp }).ToListAsync(cancellationToken))
            .Select(b => (b.BruikleenId, b.Ontvanger, b.Nummer, b.TerugOp)).ToHashSet();
        foreach (var loan in loans)
        {
            await HerinnerAsync(loan, made, today, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await WerkAsync(cancellationToken);
    }

    private async Task HerinnerAsync(Bruikleen loan, HashSet<(Guid, Ontvanger, int, DateOnly)> made, DateOnly today, CancellationToken cancellationToken)
    {
        if (loan.TerugOp is not { } back || Herinneringsritme.Laatste(back, await afspraken.LeesAsync(loan.Contractnummer, cancellationToken), today) is not { } due)
        {
            return;
        }

        foreach (var reader in Herinneringsritme.Ontvangers(due.Nummer).Where(r => made.Add((loan.Id, r, due.Nummer, back))))
        {
            // The one before that was never sent says something that is no longer true.
            var stale = await db.Berichten.Where(b => b.BruikleenId == loan.Id && b.Ontvanger == reader && b.VerstuurdOp == null).ToListAsync(cancellationToken);
            db.Berichten.RemoveRange(stale);
            db.Berichten.Add(Bericht.Maak(loan, reader, due.Nummer, due.Dag, back));
        }
    }

    // Back, lost, or another day of return: what still waits is not sent any more.
    private async Task RuimOpAsync(CancellationToken cancellationToken)
    {
        var waiting = await db.Berichten.Where(b => b.VerstuurdOp == null).ToListAsync(cancellationToken);
        var ids = waiting.Select(b => b.BruikleenId).Distinct().ToList();
        var loans = await db.Bruiklenen.AsNoTracking().Where(b => EF.Parameter(ids).Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancellationToken);
        db.Berichten.RemoveRange(waiting.Where(b => !BruikleenSpecs.StaatUit.IsSatisfiedBy(loans[b.BruikleenId]) || loans[b.BruikleenId].TerugOp != b.TerugOp));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task WerkAsync(CancellationToken cancellationToken)
    {
        var waiting = await db.Berichten.AsNoTracking().Where(b => b.VerstuurdOp == null).GroupBy(b => new { b.Aanbieder, b.Gemeente, VoorConsulent = b.Ontvanger == Ontvanger.Consulent })
            .Select(g => new { g.Key.Aanbieder, g.Key.Gemeente, g.Key.VoorConsulent, Aantal = g.Count(), Eerste = g.Min(b => b.Dag) }).ToListAsync(cancellationToken);
        List<GewenstWerk> due = [];
        due.AddRange(waiting.Where(w => !w.VoorConsulent).GroupBy(w => w.Aanbieder, StringComparer.Ordinal).Select(g => new GewenstWerk(
            $"{Soort}:{g.Key}", Rol.Aanbieder, Ernst.LetOp, $"{Tekst(g.Sum(w => w.Aantal))} over devices die terug moeten", g.Key, "Verstuur de herinneringen", "/devices/herinneringen", g.Min(w => w.Eerste), null, g.Key)));
        due.AddRange(waiting.Where(w => w.VoorConsulent).GroupBy(w => w.Gemeente, StringComparer.Ordinal).Select(g => new GewenstWerk(
            $"{Soort}:{g.Key}", Rol.Consulent, Ernst.LetOp, $"{Tekst(g.Sum(w => w.Aantal))} aan u over devices die niet terug zijn", g.Key, "Bespreek het met de lener", "/devices/herinneringen?ontvanger=Consulent", g.Min(w => w.Eerste), [g.Key])));
        await WerkLijst.StelGelijkAsync(db, [Soort], due, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        static string Tekst(int count) => count == 1 ? "1 herinnering" : $"{count} herinneringen";
    }
}
