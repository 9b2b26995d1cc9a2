// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>The rules of handing out, once for one device and for a whole group. Saves nothing.</summary>
internal sealed class Uitgifte(DevicesDbContext db, IPlaatsingen plaatsingen, IContracten contracten, Afsprakenlezer afspraken, Tekstkiezer teksten, IActorAccessor accessor, TimeProvider clock)
{
    /// <summary>Two people handing out one device, or two devices for one placement: one of them is first.</summary>
    public async Task<IDbContextTransaction?> SlotAsync(IEnumerable<string> serienummers, IEnumerable<string> nummers, CancellationToken cancellationToken)
    {
        IDbContextTransaction? first = null;
        foreach (var key in serienummers.Select(s => $"device:{s}").Concat(nummers.Select(n => $"plaatsing:{n}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var transaction = await db.BeginExclusiveAsync(key, cancellationToken);
            first ??= transaction;
        }

        return first;
    }

    /// <summary>Hands one device out inside the lock of <see cref="SlotAsync"/>.</summary>
    public async Task<Result<Bruikleen>> LeenAsync(Uitleenvraag vraag, CancellationToken cancellationToken)
    {
        var device = await db.Devices.Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken)).SingleOrDefaultAsync(d => d.Serienummer == vraag.Serienummer, cancellationToken);
        if (device is null)
        {
            return DeviceErrors.OnbekendNummer(vraag.Serienummer);
        }

        var found = await plaatsingen.ZoekPlaatsingenAsync([vraag.Plaatsing], cancellationToken);
        if (!found.TryGetValue(vraag.Plaatsing, out var placement) || !BruikleenSpecs.Ziet(accessor.Actor, placement))
        {
            return BruikleenErrors.PlaatsingOnbekend(vraag.Plaatsing);
        }

        if (placement.Status is not (PlaatsingStatus.Geaccepteerd or PlaatsingStatus.Gestart))
        {
            return BruikleenErrors.PlaatsingLooptNiet(placement.Nummer);
        }

        if (placement.Wet == Wet.Wi2013 && !await MagWi2013Async(device, cancellationToken))
        {
            return BruikleenErrors.Wi2013NietToegestaan(device.Contractnummer, device.Perceel);
        }

        return await LeenAsync(vraag, device, placement, cancellationToken);
    }

    // Beleidsplan: 'en ondertussen' krijgt alleen een device uit het routebudget als het contract dat zegt.
    private async Task<bool> MagWi2013Async(Device device, CancellationToken cancellationToken) =>
        (await contracten.ZoekPercelenAsync([device.Contractnummer], cancellationToken)).Any(p => p.Code == device.Perceel && p.DeviceVoorWi2013);

    private async Task<Result<Bruikleen>> LeenAsync(Uitleenvraag vraag, Device device, PlaatsingInfo placement, CancellationToken cancellationToken)
    {
        var open = await db.Bruiklenen.AsNoTracking().Where(b => b.GeretourneerdOp == null && (b.DeviceId == device.Id || b.Plaatsing == placement.Nummer)).OrderBy(b => b.UitgegevenOp).ToListAsync(cancellationToken);
        open.AddRange(db.Bruiklenen.Local.Where(b => b.Plaatsing == placement.Nummer && b.GeretourneerdOp is null && open.TrueForAll(o => o.Id != b.Id)));
        if (open.Find(b => b.DeviceId == device.Id) is { } busy)
        {
            return BruikleenSpecs.StaatUit.IsSatisfiedBy(busy) ? BruikleenErrors.DeviceAlUit(device.Serienummer, busy.Plaatsing) : BruikleenErrors.DeviceKwijt(device.Serienummer);
        }

        var other = open.Find(b => b.Plaatsing == placement.Nummer && BruikleenSpecs.StaatUit.IsSatisfiedBy(b));
        if (other is not null && string.IsNullOrWhiteSpace(vraag.Motivering))
        {
            return BruikleenErrors.TweedeUitleen(placement.Nummer, other.Serienummer);
        }

        if (await DagBezetAsync(device, vraag.Gegevens.UitgegevenOp, cancellationToken) is { } taken)
        {
            return taken;
        }

        var step = device.Leen(vraag.Gegevens.UitgegevenOp, vraag.Groep);
        if (!step.IsSuccess)
        {
            return Result<Bruikleen>.Failure(step.Errors);
        }

        var loan = Bruikleen.Maak(device, placement, vraag.Gegevens, other is null ? null : vraag.Motivering!.Trim());
        if (vraag.Gegevens.GetekendOp is { } signed)
        {
            var kept = await teksten.LegVastAsync([loan], vraag.Gegevens.OvereenkomstVersie!, signed, cancellationToken);
            if (!kept.TryGet(out var agreement))
            {
                return Result<Bruikleen>.Failure(kept.Errors);
            }

            db.Overeenkomsten.Add(agreement);
        }

        db.Bruiklenen.Add(loan);
        await MeldZonderOvereenkomstAsync(loan, cancellationToken);
        return loan;
    }

    /// <summary>Why a device that can be lent cannot begin another loan on a day; null when it can.</summary>
    public async Task<Error?> DagBezetAsync(Device device, DateOnly op, CancellationToken cancellationToken) =>
        device.Stand is DeviceStand.Beschikbaar or DeviceStand.Gereserveerd && await db.Bruiklenen.AnyAsync(b => b.DeviceId == device.Id && b.UitgegevenOp == op, cancellationToken)
            ? BruikleenErrors.DagBezet(device.Serienummer, op) : null;

    // Within the term there is still time to sign; what was handed out longer ago is told at once.
    private async Task MeldZonderOvereenkomstAsync(Bruikleen loan, CancellationToken cancellationToken)
    {
        var term = (await afspraken.LeesAsync(loan.Contractnummer, cancellationToken)).TekentermijnDagen;
        if (loan.UitgegevenOp.AddDays(term) < clock.Vandaag() && loan.MeldZonderOvereenkomst() is { } told)
        {
            db.Publish(told);
        }
    }
}

/// <summary>One device for one placement.</summary>
/// <param name="Serienummer">The device.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Gegevens">Day, condition, agreement, agreed return.</param>
/// <param name="Motivering">Why a second device is needed.</param>
/// <param name="Groep">Group for which it may have been kept.</param>
internal sealed record Uitleenvraag(string Serienummer, string Plaatsing, UitleenGegevens Gegevens, string? Motivering, string? Groep);
