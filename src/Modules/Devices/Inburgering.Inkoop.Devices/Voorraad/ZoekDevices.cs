// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>Where a device is.</summary>
public enum DeviceStand
{
    /// <summary>Can be lent.</summary>
    Beschikbaar,

    /// <summary>Is out on loan.</summary>
    Uitgeleend,

    /// <summary>Lost or stolen during a loan and not returned.</summary>
    Kwijt,
}

/// <summary>Which devices are wanted; empty = all that the actor may see.</summary>
/// <param name="Tekst">Part of the serial number or type.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Stand">Where it is.</param>
public sealed record DeviceFilter(string? Tekst = null, string? Contract = null, string? Perceel = null, string? Aanbieder = null, DeviceStand? Stand = null);

/// <summary>Lists devices. Orders: serienummer, type, waarde.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Filter">Which devices.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder)]
public sealed record ZoekDevices(PageRequest Pagina, DeviceFilter? Filter = null) : IQuery<Result<Page<DeviceRegel>>>;

/// <summary>A device in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Serienummer">Serial number.</param>
/// <param name="Type">What it is.</param>
/// <param name="Eigenaar">Whose property it is.</param>
/// <param name="Contractnummer">Contract that paid it.</param>
/// <param name="Perceel">Lot that paid it.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="AanschafwaardeEuro">Purchase value in euro.</param>
/// <param name="Stand">Where it is.</param>
public sealed record DeviceRegel(Guid Id, string Serienummer, string Type, Eigenaar Eigenaar, string Contractnummer, string Perceel, string Aanbieder, decimal AanschafwaardeEuro, DeviceStand Stand);

/// <summary>One device.</summary>
/// <param name="Serienummer">Serial number.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder)]
public sealed record HaalDevice(string Serienummer) : IQuery<Result<DeviceRegel>>;

internal static class DeviceProjectie
{
    public static Expression<Func<Device, DeviceRegel>> Regel(DevicesDbContext db) => d => new DeviceRegel(
        d.Id,
        d.Serienummer,
        d.Type,
        d.Eigenaar,
        d.Contractnummer,
        d.Perceel,
        d.Aanbieder,
        d.AanschafwaardeEuro,
        db.Bruiklenen.Any(b => b.DeviceId == d.Id && b.GeretourneerdOp == null && (b.Incident == Incidentsoort.Verlies || b.Incident == Incidentsoort.Diefstal)) ? DeviceStand.Kwijt
            : db.Bruiklenen.Any(b => b.DeviceId == d.Id && b.GeretourneerdOp == null) ? DeviceStand.Uitgeleend
            : DeviceStand.Beschikbaar);
}

internal sealed class ZoekDevicesHandler(DevicesDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<ZoekDevices, Result<Page<DeviceRegel>>>
{
    private static readonly Keyset<Device> Volgorde = new Keyset<Device>(d => d.Id)
        .Op("serienummer", d => d.Serienummer)
        .Op("type", d => d.Type)
        .Op("waarde", d => d.AanschafwaardeEuro);

    public async Task<Result<Page<DeviceRegel>>> Handle(ZoekDevices request, CancellationToken cancellationToken)
    {
        var filter = request.Filter ?? new DeviceFilter();
        var query = db.Devices.AsNoTracking().Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken));
        if (!string.IsNullOrWhiteSpace(filter.Tekst))
        {
            var text = filter.Tekst.Trim();
            query = query.Where(d => d.Serienummer.Contains(text) || d.Type.Contains(text));
        }

        query = filter.Contract is { } contract ? query.Where(d => d.Contractnummer == contract) : query;
        query = filter.Perceel is { } lot ? query.Where(d => d.Perceel == lot) : query;
        query = filter.Aanbieder is { } provider ? query.Where(d => d.Aanbieder == provider) : query;
        query = filter.Stand switch
        {
            DeviceStand.Kwijt => query.Where(d => db.Bruiklenen.Any(b => b.DeviceId == d.Id && b.GeretourneerdOp == null && (b.Incident == Incidentsoort.Verlies || b.Incident == Incidentsoort.Diefstal))),
            DeviceStand.Uitgeleend => query.Where(d => db.Bruiklenen.Any(b => b.DeviceId == d.Id && b.GeretourneerdOp == null && b.Incident != Incidentsoort.Verlies && b.Incident != Incidentsoort.Diefstal)),
            DeviceStand.Beschikbaar => query.Where(d => !db.Bruiklenen.Any(b => b.DeviceId == d.Id && b.GeretourneerdOp == null)),
            _ => query,
        };
        return await Volgorde.LeesAsync(query, request.Pagina, DeviceProjectie.Regel(db), cancellationToken);
    }
}

internal sealed class HaalDeviceHandler(DevicesDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<HaalDevice, Result<DeviceRegel>>
{
    public async Task<Result<DeviceRegel>> Handle(HaalDevice request, CancellationToken cancellationToken)
    {
        var device = await db.Devices.AsNoTracking().Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken)).Where(d => d.Serienummer == request.Serienummer).Select(DeviceProjectie.Regel(db)).SingleOrDefaultAsync(cancellationToken);
        return device is null ? DeviceErrors.Onbekend(request.Serienummer) : device;
    }
}
