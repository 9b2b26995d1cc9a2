// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Berichten;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Toezicht;

/// <summary>How many loans stand on each list of what is wrong.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record HaalDeviceSignalen : IQuery<Result<DeviceSignalen>>;

/// <summary>Counts of the lists.</summary>
/// <param name="Uit">Devices that are out.</param>
/// <param name="NietRetour">Should be back and still out.</param>
/// <param name="NietGetekend">Loans without a signed agreement.</param>
/// <param name="TweedeUitleen">Loans beside another open one for the same placement.</param>
/// <param name="Incidenten">Lost, stolen or broken.</param>
/// <param name="Herinneringen">Reminders that wait to be sent.</param>
public sealed record DeviceSignalen(int Uit, int NietRetour, int NietGetekend, int TweedeUitleen, int Incidenten, int Herinneringen);

internal sealed class HaalDeviceSignalenHandler(DevicesDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalDeviceSignalen, Result<DeviceSignalen>>
{
    public async Task<Result<DeviceSignalen>> Handle(HaalDeviceSignalen request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var mine = db.Bruiklenen.AsNoTracking().Where(BruikleenSpecs.Zichtbaar(accessor.Actor));
        return new DeviceSignalen(
            await CountAsync(BruikleenLijst.Uit),
            await CountAsync(BruikleenLijst.NietRetour),
            await CountAsync(BruikleenLijst.NietGetekend),
            await CountAsync(BruikleenLijst.TweedeUitleen),
            await CountAsync(BruikleenLijst.Incidenten),
            await db.Berichten.Where(BerichtSpecs.Zichtbaar(accessor.Actor)).CountAsync(b => b.VerstuurdOp == null, cancellationToken));

        Task<int> CountAsync(BruikleenLijst lijst) => mine.InLijst(db, lijst, today).CountAsync(cancellationToken);
    }
}

/// <summary>The open work about devices of who is signed in.</summary>
/// <param name="Aantal">At most so many items, 1–500.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder)]
public sealed record ZoekDevicesWerk(int Aantal = 100) : IQuery<Result<WerkOverzicht>>;

internal sealed class ZoekDevicesWerkHandler(DevicesDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekDevicesWerk, Result<WerkOverzicht>>
{
    public async Task<Result<WerkOverzicht>> Handle(ZoekDevicesWerk request, CancellationToken cancellationToken) =>
        await WerkLijst.LeesAsync(db, accessor.Actor, request.Aantal, cancellationToken);
}
