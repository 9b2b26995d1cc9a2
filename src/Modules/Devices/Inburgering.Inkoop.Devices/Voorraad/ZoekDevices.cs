// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>Which devices are wanted; empty = all that the actor may see.</summary>
/// <param name="Tekst">Part of the serial number or type.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Stand">Where it is.</param>
/// <param name="Serienummers">Only these.</param>
/// <param name="WissenNodig">Only those that must (not) be wiped.</param>
/// <param name="BijgewerktNa">Only what changed after this moment (UTC).</param>
public sealed record DeviceFilter(
    string? Tekst = null,
    string? Contract = null,
    string? Perceel = null,
    string? Aanbieder = null,
    DeviceStand? Stand = null,
    IReadOnlyList<string>? Serienummers = null,
    bool? WissenNodig = null,
    DateTimeOffset? BijgewerktNa = null);

/// <summary>Lists devices. Orders: serienummer, type, waarde, bijgewerkt.</summary>
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
/// <param name="Accessoires">What belongs to it.</param>
/// <param name="AangeschaftOp">Day on which it was bought, when known.</param>
/// <param name="StandSinds">Day from which the state counts, when known.</param>
/// <param name="GereserveerdVoor">Group for which it is kept.</param>
/// <param name="GereserveerdPer">Day on which that group starts.</param>
/// <param name="WissenNodig">True when data of the last borrower may still be on it; it cannot be lent then.</param>
/// <param name="BijgewerktOp">Last change (UTC).</param>
public sealed record DeviceRegel(
    Guid Id,
    string Serienummer,
    string Type,
    Eigenaar Eigenaar,
    string Contractnummer,
    string Perceel,
    string Aanbieder,
    decimal AanschafwaardeEuro,
    DeviceStand Stand,
    IReadOnlyList<string> Accessoires,
    DateOnly? AangeschaftOp,
    DateOnly? StandSinds,
    string? GereserveerdVoor,
    DateOnly? GereserveerdPer,
    bool WissenNodig,
    DateTimeOffset BijgewerktOp)
{
    /// <summary>The steps that can be taken now.</summary>
    public IReadOnlyList<Devicestap> Stappen => Devicestappen.Vanuit(Stand);
}

/// <summary>One device.</summary>
/// <param name="Serienummer">Serial number.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder)]
public sealed record HaalDevice(string Serienummer) : IQuery<Result<DeviceRegel>>;

internal static class DeviceProjectie
{
    public static Expression<Func<Device, DeviceRegel>> Regel { get; } = d => new DeviceRegel(
        d.Id,
        d.Serienummer,
        d.Type,
        d.Eigenaar,
        d.Contractnummer,
        d.Perceel,
        d.Aanbieder,
        d.AanschafwaardeEuro,
        d.Stand,
        Device.Splits(d.Accessoires),
        d.AangeschaftOp,
        d.StandSinds,
        d.GereserveerdVoor,
        d.GereserveerdPer,
        d.WissenNodig,
        d.BijgewerktOp);
}

internal sealed class ZoekDevicesHandler(DevicesDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<ZoekDevices, Result<Page<DeviceRegel>>>
{
    private static readonly Keyset<Device> Volgorde = new Keyset<Device>(d => d.Id)
        .Op("serienummer", d => d.Serienummer)
        .Op("type", d => d.Type)
        .Op("waarde", d => d.AanschafwaardeEuro)
        .Op("bijgewerkt", d => d.BijgewerktOp);

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
        query = filter.Stand is { } stand ? query.Where(d => d.Stand == stand) : query;
        query = filter.Serienummers is { Count: > 0 } serials ? query.Where(d => serials.Contains(d.Serienummer)) : query;
        query = filter.WissenNodig is { } wipe ? query.Where(d => d.WissenNodig == wipe) : query;
        query = filter.BijgewerktNa is { } since ? query.Where(d => d.BijgewerktOp > since) : query;
        return await Volgorde.LeesAsync(query, request.Pagina, DeviceProjectie.Regel, cancellationToken);
    }
}

internal sealed class HaalDeviceHandler(DevicesDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<HaalDevice, Result<DeviceRegel>>
{
    public async Task<Result<DeviceRegel>> Handle(HaalDevice request, CancellationToken cancellationToken)
    {
        var device = await db.Devices.AsNoTracking().Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken)).Where(d => d.Serienummer == request.Serienummer).Select(DeviceProjectie.Regel).SingleOrDefaultAsync(cancellationToken);
        return device is null ? DeviceErrors.Onbekend(request.Serienummer) : device;
    }
}
