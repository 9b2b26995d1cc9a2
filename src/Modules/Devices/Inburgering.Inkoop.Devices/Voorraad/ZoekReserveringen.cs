// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>The groups for which devices are kept, the first to start first.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record ZoekReserveringen : IQuery<Result<Reserveringen>>;

/// <summary>All reservations that the actor may see.</summary>
/// <param name="Groepen">The groups.</param>
public sealed record Reserveringen(IReadOnlyList<ReserveringRegel> Groepen);

/// <summary>One group.</summary>
/// <param name="Groep">Name of the group.</param>
/// <param name="Start">Day on which it starts.</param>
/// <param name="Contractnummer">Contract that paid the devices.</param>
/// <param name="Perceel">Lot that paid them.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Serienummers">The devices.</param>
public sealed record ReserveringRegel(string Groep, DateOnly Start, string Contractnummer, string Perceel, string Aanbieder, IReadOnlyList<string> Serienummers);

internal sealed class ZoekReserveringenHandler(DevicesDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<ZoekReserveringen, Result<Reserveringen>>
{
    public async Task<Result<Reserveringen>> Handle(ZoekReserveringen request, CancellationToken cancellationToken)
    {
        var kept = await db.Devices.AsNoTracking().Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken))
            .Where(d => d.Stand == DeviceStand.Gereserveerd)
            .OrderBy(d => d.GereserveerdPer).ThenBy(d => d.Serienummer)
            .Select(d => new { d.GereserveerdVoor, d.GereserveerdPer, d.Contractnummer, d.Perceel, d.Aanbieder, d.Serienummer })
            .ToListAsync(cancellationToken);
        return new Reserveringen([.. kept.GroupBy(d => (d.GereserveerdVoor, d.GereserveerdPer, d.Contractnummer, d.Perceel, d.Aanbieder))
            .Select(g => new ReserveringRegel(g.Key.GereserveerdVoor!, g.Key.GereserveerdPer!.Value, g.Key.Contractnummer, g.Key.Perceel, g.Key.Aanbieder, [.. g.Select(d => d.Serienummer)]))]);
    }
}
