// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>Lets go of the devices that are kept for a group.</summary>
/// <param name="Groep">Name of the group.</param>
/// <param name="Serienummer">Only this device; empty = all of the group.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record GeefDevicesVrij(string Groep, string? Serienummer = null) : ICommand<Result>;

internal sealed class GeefDevicesVrijValidator : AbstractValidator<GeefDevicesVrij>
{
    public GeefDevicesVrijValidator() => RuleFor(c => c.Groep).NotEmpty().WithMessage("Vul de naam van de groep in.");
}

internal sealed class GeefDevicesVrijHandler(DevicesDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<GeefDevicesVrij, Result>
{
    public async Task<Result> Handle(GeefDevicesVrij request, CancellationToken cancellationToken)
    {
        var mine = db.Devices.Where(await DeviceSpecs.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken));
        var devices = await (request.Serienummer is { } serial
            ? mine.Where(d => d.Serienummer == serial)
            : mine.Where(d => d.Stand == DeviceStand.Gereserveerd && d.GereserveerdVoor == request.Groep)).ToListAsync(cancellationToken);
        if (devices.Count == 0)
        {
            return request.Serienummer is { } missing ? DeviceErrors.Onbekend(missing) : DeviceErrors.GeenReservering(request.Groep);
        }

        foreach (var device in devices)
        {
            var outcome = device.Doe(Devicestap.Vrijgeven, clock.Vandaag());
            if (!outcome.IsSuccess)
            {
                return outcome;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
