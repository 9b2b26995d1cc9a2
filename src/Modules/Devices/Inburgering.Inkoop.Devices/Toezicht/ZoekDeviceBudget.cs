// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Toezicht;

/// <summary>Per lot what the device budget paid beside what was lent from it.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record ZoekDeviceBudget : IQuery<Result<DeviceBudgetOverzicht>>;

/// <summary>The device budget of all lots that the actor may see.</summary>
/// <param name="Percelen">Lots with a budget or with devices.</param>
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
public sealed record DeviceBudgetRegel(
    string Contractnummer,
    string Perceel,
    string Aanbieder,
    decimal? BedragPerPlaatsingEuro,
    int Devices,
    decimal AanschafEuro,
    int Plaatsingen,
    decimal? BudgetEuro,
    int NooitUitgeleend)
{
    /// <summary>What was bought above (or, negative, below) what the lot pays, in euro.</summary>
    public decimal? VerschilEuro => AanschafEuro - BudgetEuro;
}

internal sealed class ZoekDeviceBudgetHandler(DevicesDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<ZoekDeviceBudget, Result<DeviceBudgetOverzicht>>
{
    public async Task<Result<DeviceBudgetOverzicht>> Handle(ZoekDeviceBudget request, CancellationToken cancellationToken)
    {
        var mine = db.Devices.AsNoTracking().Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken));
        var bought = await mine.GroupBy(d => new { d.Contractnummer, d.Perceel, d.Aanbieder })
            .Select(g => new { g.Key.Contractnummer, g.Key.Perceel, g.Key.Aanbieder, Aantal = g.Count(), Waarde = g.Sum(d => d.AanschafwaardeEuro) })
            .ToListAsync(cancellationToken);
        var lent = await db.Bruiklenen.AsNoTracking().Join(mine, b => b.DeviceId, d => d.Id, (b, d) => new { d.Contractnummer, d.Perceel, b.Plaatsing, b.DeviceId })
            .GroupBy(r => new { r.Contractnummer, r.Perceel })
            .Select(g => new { g.Key.Contractnummer, g.Key.Perceel, Plaatsingen = g.Select(r => r.Plaatsing).Distinct().Count(), Devices = g.Select(r => r.DeviceId).Distinct().Count() })
            .ToDictionaryAsync(r => (r.Contractnummer, r.Perceel), cancellationToken);
        var lots = (await contracten.ZoekPercelenAsync(null, cancellationToken)).ToDictionary(p => (p.Contract.Nummer, p.Code));
        return new DeviceBudgetOverzicht([.. bought
            .OrderBy(b => b.Contractnummer, StringComparer.Ordinal).ThenBy(b => b.Perceel, StringComparer.Ordinal)
            .Select(b =>
            {
                var amount = lots.TryGetValue((b.Contractnummer, b.Perceel), out var lot) ? lot.DevicebedragEuro : (decimal?)null;
                var loans = lent.GetValueOrDefault((b.Contractnummer, b.Perceel));
                var placements = loans?.Plaatsingen ?? 0;
                return new DeviceBudgetRegel(b.Contractnummer, b.Perceel, b.Aanbieder, amount, b.Aantal, Math.Round(b.Waarde, 2), placements, amount * placements, b.Aantal - (loans?.Devices ?? 0));
            })]);
    }
}
