// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>One device with everything that happened to it.</summary>
/// <param name="Serienummer">The device.</param>
/// <param name="Eerder">Shows the changes before this one.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record HaalDeviceVerloop(string Serienummer, long? Eerder = null) : IQuery<Result<DeviceVerloop>>;

/// <summary>The life of a device.</summary>
/// <param name="Device">The device.</param>
/// <param name="Reden">Why it is missing or written off.</param>
/// <param name="Bruiklenen">Its loans, newest first; only those that the actor may see.</param>
/// <param name="Reparaties">Its repairs, newest first.</param>
/// <param name="Geschiedenis">What was changed, newest first; empty for a provider.</param>
public sealed record DeviceVerloop(DeviceRegel Device, string? Reden, IReadOnlyList<BruikleenRegel> Bruiklenen, IReadOnlyList<ReparatieRegel> Reparaties, GeschiedenisPagina Geschiedenis);

/// <summary>One repair.</summary>
/// <param name="Van">First day.</param>
/// <param name="Tot">Day on which it was done; null while it lasts.</param>
/// <param name="Omschrijving">What was broken.</param>
/// <param name="KostenEuro">What it cost, in euro.</param>
public sealed record ReparatieRegel(DateOnly Van, DateOnly? Tot, string Omschrijving, decimal? KostenEuro);

internal sealed class HaalDeviceVerloopHandler(DevicesDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<HaalDeviceVerloop, Result<DeviceVerloop>>
{
    public async Task<Result<DeviceVerloop>> Handle(HaalDeviceVerloop request, CancellationToken cancellationToken)
    {
        var device = await db.Devices.AsNoTracking().Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken)).SingleOrDefaultAsync(d => d.Serienummer == request.Serienummer, cancellationToken);
        if (device is null)
        {
            return DeviceErrors.Onbekend(request.Serienummer);
        }

        var loans = await db.Bruiklenen.AsNoTracking().Where(BruikleenSpecs.Zichtbaar(accessor.Actor)).Where(b => b.DeviceId == device.Id)
            .OrderByDescending(b => b.UitgegevenOp).Select(BruikleenProjectie.Regel).ToListAsync(cancellationToken);
        var repairs = await db.Reparaties.AsNoTracking().Where(r => r.DeviceId == device.Id)
            .OrderByDescending(r => r.Van).Select(r => new ReparatieRegel(r.Van, r.Tot, r.Omschrijving, r.KostenEuro)).ToListAsync(cancellationToken);

        // Names of colleagues are for the region; a provider sees what happened, not who did it.
        var history = accessor.Actor.Scope.Aanbieder is null
            ? await Geschiedenis.LeesAsync(db, l => l.Onderwerp == nameof(Device) && l.Sleutel == device.Serienummer, request.Eerder, 25, cancellationToken)
            : new GeschiedenisPagina([], null);
        return new DeviceVerloop(DeviceProjectie.Regel.Compile()(device), device.StandReden, loans, repairs, history);
    }
}
