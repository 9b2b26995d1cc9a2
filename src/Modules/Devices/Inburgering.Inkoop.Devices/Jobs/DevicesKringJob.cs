// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Delta;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Jobs;

/// <summary>
/// A gemeente sees the devices of the contracts in which it takes part. When it joins one, those devices are new to it; when it leaves, they
/// are gone for it: who reads changes has to learn both.
/// </summary>
internal sealed class DevicesKringJob(DevicesDbContext db, IContracten contracten, MessageContext message, TimeProvider clock) : IRecurringJob
{
    public string Naam => "devices-kring";

    public string Cron => "35 * * * *";

    public string Omschrijving => "Vertelt systemen die alleen wijzigingen lezen welke devices een gemeente erbij kreeg of niet meer ziet, als de gemeenten van een contract veranderen.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var known = await db.Contractkringen.ToDictionaryAsync(k => k.Contractnummer, StringComparer.Ordinal, cancellationToken);
        foreach (var contract in await contracten.ZoekContractenAsync(null, cancellationToken))
        {
            if (!known.TryGetValue(contract.Nummer, out var circle))
            {
                db.Contractkringen.Add(Contractkring.Maak(contract.Nummer, contract.Gemeenten));
                continue;
            }

            var (joined, left) = (contract.Gemeenten.Except(circle.Gemeenten).ToList(), circle.Gemeenten.Except(contract.Gemeenten).ToList());
            if (joined.Count + left.Count > 0)
            {
                await VertelAsync(contract.Nummer, joined.Count > 0, left, clock.GetUtcNow(), cancellationToken);
                circle.Zet(contract.Gemeenten);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    // Before the save: after a crash in between the next run does it once more, and nobody misses anything.
    private async Task VertelAsync(string contract, bool joined, List<string> left, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var devices = db.Devices.Where(d => d.Contractnummer == contract);
        if (joined)
        {
            await devices.ExecuteUpdateAsync(s => s.SetProperty(d => d.BijgewerktOp, now), cancellationToken);
        }

        if (left.Count > 0)
        {
            var gone = await devices.Select(d => new { d.Id, d.Aanbieder }).ToListAsync(cancellationToken);
            db.Vertrekken.AddRange(gone.SelectMany(d => left.Select(g => Vertrek.Maak(d.Id, new Kring(d.Aanbieder, contract, g), now))));
        }
    }
}
