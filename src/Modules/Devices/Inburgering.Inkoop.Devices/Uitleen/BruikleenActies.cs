// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>What every step on a loan does: find it and its device within the actor's scope and change them. The handler saves.</summary>
internal sealed class BruikleenActies(DevicesDbContext db, IActorAccessor accessor, TimeProvider clock)
{
    public DateOnly Vandaag => clock.Vandaag();

    public async Task<Bruikleen?> VindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Bruiklenen.Where(BruikleenSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(b => b.Id == id, cancellationToken);

    public async Task<Result> WijzigAsync(Guid id, Func<Bruikleen, DateOnly, Result> change, CancellationToken cancellationToken) =>
        await VindAsync(id, cancellationToken) is { } loan ? change(loan, Vandaag) : BruikleenErrors.Onbekend();

    /// <summary>Changes a loan together with its device. Who may see the loan may take its device back, whoever paid it.</summary>
    public async Task<Result> WijzigAsync(Guid id, Func<Bruikleen, Device, DateOnly, Result> change, CancellationToken cancellationToken)
    {
        if (await VindAsync(id, cancellationToken) is not { } loan)
        {
            return BruikleenErrors.Onbekend();
        }

        return change(loan, await db.Devices.SingleAsync(d => d.Id == loan.DeviceId, cancellationToken), Vandaag);
    }

    /// <summary>Takes a device back: the loan ends, the device takes its step, and a broken one begins a repair.</summary>
    public Result NeemIn(Bruikleen loan, Device device, Inname inname, DateOnly vandaag)
    {
        var outcome = loan.NeemIn(inname, vandaag);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        outcome = device.NeemIn(inname.Staat == Devicestaat.Defect, inname.DataGewist, inname.Op);
        if (outcome.IsSuccess)
        {
            device.VerliesAccessoires([.. inname.Ontbreekt]);
            if (inname.Staat == Devicestaat.Defect)
            {
                db.Reparaties.Add(Reparatie.Begin(device, inname.Op, "Kwam defect terug"));
            }
        }

        return outcome;
    }
}
