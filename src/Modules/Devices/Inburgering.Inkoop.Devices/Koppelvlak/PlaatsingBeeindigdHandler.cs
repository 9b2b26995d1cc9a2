// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Koppelvlak;

/// <summary>
/// A placement ended: its devices have to come back, whatever return was agreed before. When the person goes on elsewhere and the
/// contract lets him keep the device, it waits for the next placement for some time.
/// </summary>
internal sealed class PlaatsingBeeindigdHandler(DevicesDbContext db, Afsprakenlezer afspraken) : IIntegrationEventHandler<PlaatsingBeeindigd>
{
    public async Task HandleAsync(PlaatsingBeeindigd integrationEvent, CancellationToken cancellationToken)
    {
        foreach (var loan in await db.Bruiklenen.Where(b => b.Plaatsing == integrationEvent.Plaatsing.Nummer).ToListAsync(cancellationToken))
        {
            var rule = Regel(integrationEvent.Eindreden, await afspraken.LeesAsync(loan.Contractnummer, cancellationToken));
            var keeps = BruikleenSpecs.StaatUit.IsSatisfiedBy(loan) && await Vervolg.MagHoudenAsync(db, rule, loan.DeviceId, cancellationToken);
            loan.PlaatsingEindigt(integrationEvent.Einddatum, keeps ? integrationEvent.Einddatum.AddDays(await afspraken.NormAsync("DEVICE_VERVOLG_DAGEN", cancellationToken)) : null);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static Vervolgregel Regel(Eindreden reason, BruikleenafspraakGegevens terms) => reason switch
    {
        Eindreden.Geschakeld => terms.BijSchakelen,
        Eindreden.Overstap => terms.BijOverstap,
        Eindreden.Verhuisd => terms.BijVerhuizing,
        _ => Vervolgregel.Terughalen,
    };
}

/// <summary>The next placement of somebody who kept a device: the loan goes along, and the return follows that placement.</summary>
internal sealed class PlaatsingGestartHandler(DevicesDbContext db, IPlaatsingen plaatsingen, Afsprakenlezer afspraken) : IIntegrationEventHandler<PlaatsingGestart>
{
    public async Task HandleAsync(PlaatsingGestart integrationEvent, CancellationToken cancellationToken)
    {
        // The dossier number is not kept with a loan; the few loans that wait are looked up by their placement.
        var waiting = await db.Bruiklenen.Where(BruikleenSpecs.StaatUit).Where(b => b.VervolgTot != null).ToListAsync(cancellationToken);
        var old = waiting.Count == 0 ? null : await plaatsingen.ZoekPlaatsingenAsync([.. waiting.Select(w => w.Plaatsing)], cancellationToken);
        var next = integrationEvent.Plaatsing;
        foreach (var loan in waiting.Where(w => w.Plaatsing != next.Nummer && old!.TryGetValue(w.Plaatsing, out var p) && p.Dossiernummer == next.Dossiernummer))
        {
            var terms = await afspraken.LeesAsync(loan.Contractnummer, cancellationToken);
            if (loan.Aanbieder == next.Aanbieder || await Vervolg.MagHoudenAsync(db, terms.BijOverstap, loan.DeviceId, cancellationToken))
            {
                loan.GaMeeNaar(next);
            }
            else
            {
                loan.PlaatsingEindigt(loan.PlaatsingEinde!.Value, null);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

internal static class Vervolg
{
    public static async Task<bool> MagHoudenAsync(DevicesDbContext db, Vervolgregel rule, Guid deviceId, CancellationToken cancellationToken) => rule switch
    {
        Vervolgregel.Behouden => true,
        Vervolgregel.BehoudenVanGemeente => await db.Devices.AnyAsync(d => d.Id == deviceId && d.Eigenaar == Eigenaar.Gemeente, cancellationToken),
        _ => false,
    };
}
