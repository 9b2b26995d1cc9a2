// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Specs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Delta;

/// <summary>
/// The tombstones of delta reading: devices that the actor could read at a moment, and that went to another provider or contract since, or whose contract the gemeente left. With
/// <see cref="ZoekDevices"/> for what changed, a system stays equal to this one. A device is never deleted. Orders: serienummer.
/// </summary>
/// <param name="Pagina">Which page.</param>
/// <param name="BijgewerktNa">The moment of the last reading (UTC).</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder)]
public sealed record ZoekVerdwenenDevices(PageRequest Pagina, DateTimeOffset BijgewerktNa) : IQuery<Result<Page<VerdwenenDeviceRegel>>>;

/// <summary>A device that has to go.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Serienummer">Serial number.</param>
public sealed record VerdwenenDeviceRegel(Guid Id, string Serienummer);

internal sealed class ZoekVerdwenenDevicesHandler(DevicesDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<ZoekVerdwenenDevices, Result<Page<VerdwenenDeviceRegel>>>
{
    private static readonly Keyset<Device> Volgorde = new Keyset<Device>(d => d.Id).Op("serienummer", d => d.Serienummer);

    public async Task<Result<Page<VerdwenenDeviceRegel>>> Handle(ZoekVerdwenenDevices request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var gemeenten = actor.Scope.Gemeenten.ToList();
        var contracts = await DeviceSpecs.ContractenAsync(contracten, actor.Scope, cancellationToken);
        var left = db.Vertrekken.Where(VertrekSpecs.Uit(actor, new Spec<Vertrek>(v => contracts.Contains(v.Contractnummer) || gemeenten.Contains(v.Gemeente!)))).Where(v => v.Op > request.BijgewerktNa).Select(v => v.OnderwerpId);
        var gone = db.Devices.AsNoTracking().Where((await DeviceSpecs.ZichtbaarAsync(contracten, actor, cancellationToken)).Not()).Where(d => left.Contains(d.Id));
        return await Volgorde.LeesAsync(gone, request.Pagina, d => new VerdwenenDeviceRegel(d.Id, d.Serienummer), cancellationToken);
    }
}
