// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>A repair is done: the device can be lent again.</summary>
/// <param name="Serienummer">The device.</param>
/// <param name="Op">Day on which it came back from the repair.</param>
/// <param name="KostenEuro">What the repair cost, in euro; 0 under warranty.</param>
/// <param name="DataGewist">True when no data of a borrower is on it any more.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record MeldHersteld(string Serienummer, DateOnly Op, decimal KostenEuro, bool DataGewist = false) : ICommand<Result>;

internal sealed class MeldHersteldValidator : AbstractValidator<MeldHersteld>
{
    public MeldHersteldValidator()
    {
        RuleFor(c => c.Op).NotEqual(default(DateOnly)).WithMessage("Vul de dag in waarop het device terugkwam van de reparateur.");
        RuleFor(c => c.KostenEuro).InclusiveBetween(0, 100_000).WithMessage(c => $"Kosten {c.KostenEuro} kloppen niet: verwacht een bedrag van 0 tot 100.000 euro.");
    }
}

internal sealed class MeldHersteldHandler(DevicesDbContext db, DeviceActies acties) : IRequestHandler<MeldHersteld, Result>
{
    public async Task<Result> Handle(MeldHersteld request, CancellationToken cancellationToken)
    {
        var outcome = await acties.WijzigAsync(request.Serienummer, request.Op, device => HerstelAsync(device, request, cancellationToken), cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }

    private async Task<Result> HerstelAsync(Device device, MeldHersteld request, CancellationToken cancellationToken)
    {
        var outcome = device.Doe(Devicestap.Herstellen, request.Op);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        var repair = await db.Reparaties.Where(r => r.DeviceId == device.Id && r.Tot == null).OrderByDescending(r => r.Van).FirstOrDefaultAsync(cancellationToken);
        repair?.Klaar(request.Op, request.KostenEuro);
        if (request.DataGewist)
        {
            device.Wis();
        }

        return outcome;
    }
}
