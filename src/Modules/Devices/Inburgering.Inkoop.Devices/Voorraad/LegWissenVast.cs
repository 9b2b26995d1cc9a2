// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>Records that no data of the last borrower is on a device any more, so that it can be lent again.</summary>
/// <param name="Serienummer">The device.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record LegWissenVast(string Serienummer) : ICommand<Result>;

internal sealed class LegWissenVastValidator : AbstractValidator<LegWissenVast>
{
    public LegWissenVastValidator() => RuleFor(c => c.Serienummer).NotEmpty().WithMessage("Vul het serienummer van het device in.");
}

internal sealed class LegWissenVastHandler(DevicesDbContext db, DeviceActies acties) : IRequestHandler<LegWissenVast, Result>
{
    public async Task<Result> Handle(LegWissenVast request, CancellationToken cancellationToken)
    {
        var device = await acties.VindAsync(request.Serienummer, cancellationToken);
        if (device is null)
        {
            return DeviceErrors.Onbekend(request.Serienummer);
        }

        device.Wis();
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
