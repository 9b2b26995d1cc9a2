// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Toezicht;

/// <summary>Per lot what the device budget paid beside what was bought and lent from it.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record ZoekDeviceBudget : IQuery<Result<DeviceBudgetOverzicht>>;

/// <summary>The device budget of all lots that the actor may see.</summary>
/// <param name="Percelen">Lots with devices.</param>
public sealed record DeviceBudgetOverzicht(IReadOnlyList<DeviceBudgetRegel> Percelen);

/// <summary>One lot.</summary>
/// <param name="Contractnummer">Contract.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="BedragPerPlaatsingEuro">Agreed amount per placement with a device, in euro; null when the lot is unknown.</param>
/// <param name="Devices">Devices bought from this lot.</param>
/// <param name="AanschafEuro">Their purchase value in euro.</param>
/// <param name="Plaatsingen">Placements that were lent one of them.</param>
/// <param name="BudgetEuro">Amount times placements: what the lot pays, in euro.</param>
/// <param name="NooitUitgeleend">Devices that were bought and never lent.</param>
/// <param name="NuUitgeleend">Devices that are out now.</param>
/// <param name="Retour">Devices that were lent and came back at least once.</param>
/// <param name="Hergebruikt">Devices that came back and were lent again.</param>
/// <param name="LigtStil">Devices that can be lent and lie longer than the norm.</param>
/// <param name="Kwijt">Devices that are missing, or were lost and written off.</param>
/// <param name="ReparatieEuro">What repairs cost, in euro.</param>
/// <param name="GestartePlaatsingen">Placements that ever started on the lot, with or without a device.</param>
public sealed record DeviceBudgetRegel(
    string Contractnummer,
    string Perceel,
    string Aanbieder,
    decimal? BedragPerPlaatsingEuro,
    int Devices,
    decimal AanschafEuro,
    int Plaatsingen,
    decimal? BudgetEuro,
    int NooitUitgeleend,
    int NuUitgeleend,
    int Retour,
    int Hergebruikt,
    int LigtStil,
    int Kwijt,
    decimal ReparatieEuro,
    int GestartePlaatsingen)
{
    /// <summary>What was bought above (or, negative, below) what the lot pays, in euro.</summary>
    public decimal? VerschilEuro => AanschafEuro - BudgetEuro;

    /// <summary>Purchase and repairs per placement that was lent a device, in euro; null when nobody was.</summary>
    public decimal? KostenPerPlaatsingEuro => Plaatsingen == 0 ? null : Math.Round((AanschafEuro + ReparatieEuro) / Plaatsingen, 2);

    /// <summary>True when more devices are claimed than there ever were placements: somebody has to explain that.</summary>
    public bool MeerDevicesDanPlaatsingen => Devices > GestartePlaatsingen;
}

internal sealed class ZoekDeviceBudgetHandler(DevicesDbContext db, IContracten contracten, IPlaatsingen plaatsingen, Afsprakenlezer afspraken, IActorAccessor accessor, TimeProvider clock)
    : IRequestHandler<ZoekDeviceBudget, Result<DeviceBudgetOverzicht>>
{
    public async Task<Result<DeviceBudgetOverzicht>> Handle(ZoekDeviceBudget request, CancellationToken cancellationToken)
    {
        var mine = db.Devices.AsNoTracking().Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken));
        var still = clock.Vandaag().AddDays(-await afspraken.NormAsync("DEVICE_STIL_DAGEN", cancellationToken));
        var bought = await mine.GroupBy(d => new { d.Contractnummer, d.Perceel, d.Aanbieder })
            .Select(g => new
            {
                g.Key.Contractnummer,
                g.Key.Perceel,
                g.Key.Aanbieder,
                Aantal = g.Count(),
                Waarde = g.Sum(d => d.AanschafwaardeEuro),
                Uit = g.Count(d => d.Stand == DeviceStand.Uitgeleend),
                Stil = g.Count(d => d.Stand == DeviceStand.Beschikbaar && (d.StandSinds ?? d.AangeschaftOp) < still),
            })
            .ToListAsync(cancellationToken);
        var lent = await UitleenAsync(mine, cancellationToken);
        var lost = (await mine.Where(d => d.Stand == DeviceStand.Vermist || (d.Stand == DeviceStand.Afgeschreven && db.Bruiklenen.Any(b => b.DeviceId == d.Id && b.GeretourneerdOp == null)))
            .GroupBy(d => new { d.Contractnummer, d.Perceel }).Select(g => new { g.Key.Contractnummer, g.Key.Perceel, Aantal = g.Count() }).ToListAsync(cancellationToken)).ToDictionary(r => (r.Contractnummer, r.Perceel), r => r.Aantal);
        var repairs = (await db.Reparaties.AsNoTracking().Join(mine, r => r.DeviceId, d => d.Id, (r, d) => new { d.Contractnummer, d.Perceel, r.KostenEuro })
            .GroupBy(r => new { r.Contractnummer, r.Perceel }).Select(g => new { g.Key.Contractnummer, g.Key.Perceel, Euro = g.Sum(r => r.KostenEuro) }).ToListAsync(cancellationToken)).ToDictionary(r => (r.Contractnummer, r.Perceel), r => r.Euro ?? 0);
        var started = await plaatsingen.HaalGestartPerPerceelAsync(cancellationToken);
        var lots = (await contracten.ZoekPercelenAsync(null, cancellationToken)).ToDictionary(p => (p.Contract.Nummer, p.Code));
        return new DeviceBudgetOverzicht([.. bought
            .OrderBy(b => b.Contractnummer, StringComparer.Ordinal).ThenBy(b => b.Perceel, StringComparer.Ordinal)
            .Select(b =>
            {
                var key = (b.Contractnummer, b.Perceel);
                var amount = lots.TryGetValue(key, out var lot) ? lot.DevicebedragEuro : (decimal?)null;
                var loans = lent.GetValueOrDefault(key) ?? new Geleend(0, 0, 0, 0);
                return new DeviceBudgetRegel(
                    b.Contractnummer,
                    b.Perceel,
                    b.Aanbieder,
                    amount,
                    b.Aantal,
                    Math.Round(b.Waarde, 2),
                    loans.Plaatsingen,
                    amount * loans.Plaatsingen,
                    b.Aantal - loans.Devices,
                    b.Uit,
                    loans.Retour,
                    loans.Hergebruikt,
                    b.Stil,
                    lost.GetValueOrDefault(key),
                    Math.Round(repairs.GetValueOrDefault(key), 2),
                    started.GetValueOrDefault(key));
            })]);
    }

    // Per device first, then per lot: one device may have been lent many times.
    private async Task<Dictionary<(string, string), Geleend>> UitleenAsync(IQueryable<Device> mine, CancellationToken cancellationToken)
    {
        var loans = db.Bruiklenen.AsNoTracking().Join(mine, b => b.DeviceId, d => d.Id, (b, d) => new { d.Contractnummer, d.Perceel, b.Plaatsing, b.DeviceId, b.GeretourneerdOp });
        var placements = await loans.GroupBy(r => new { r.Contractnummer, r.Perceel })
            .Select(g => new { g.Key.Contractnummer, g.Key.Perceel, Plaatsingen = g.Select(r => r.Plaatsing).Distinct().Count() }).ToListAsync(cancellationToken);
        var devices = await loans.GroupBy(r => new { r.Contractnummer, r.Perceel, r.DeviceId })
            .Select(g => new { g.Key.Contractnummer, g.Key.Perceel, Keren = g.Count(), Terug = g.Count(r => r.GeretourneerdOp != null) })
            .GroupBy(r => new { r.Contractnummer, r.Perceel })
            .Select(g => new { g.Key.Contractnummer, g.Key.Perceel, Devices = g.Count(), Retour = g.Count(r => r.Terug > 0), Hergebruikt = g.Count(r => r.Keren > 1) })
            .ToDictionaryAsync(r => (r.Contractnummer, r.Perceel), cancellationToken);
        return placements.ToDictionary(
            p => (p.Contractnummer, p.Perceel),
            p =>
            {
                var d = devices[(p.Contractnummer, p.Perceel)];
                return new Geleend(p.Plaatsingen, d.Devices, d.Retour, d.Hergebruikt);
            });
    }

    private sealed record Geleend(int Plaatsingen, int Devices, int Retour, int Hergebruikt);
}
