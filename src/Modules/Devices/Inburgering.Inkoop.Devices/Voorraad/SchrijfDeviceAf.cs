// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>Writes a device off. What belongs to the gemeente is written off by the contract manager only.</summary>
/// <param name="Serienummer">The device.</param>
/// <param name="Op">Day from which it counts no more.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record SchrijfDeviceAf(string Serienummer, DateOnly Op, string Reden) : ICommand<Result>, IMetReden;

internal sealed class SchrijfDeviceAfValidator : AbstractValidator<SchrijfDeviceAf>
{
    public SchrijfDeviceAfValidator()
    {
        RuleFor(c => c.Op).NotEqual(default(DateOnly)).WithMessage("Vul de dag in waarop u het device afschrijft.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom u het device afschrijft.").MaximumLength(500).WithMessage("De reden is te lang: gebruik hoogstens 500 tekens.");
    }
}

internal sealed class SchrijfDeviceAfHandler(DevicesDbContext db, DeviceActies acties) : IRequestHandler<SchrijfDeviceAf, Result>
{
    public async Task<Result> Handle(SchrijfDeviceAf request, CancellationToken cancellationToken)
    {
        var outcome = await acties.WijzigAsync(request.Serienummer, request.Op, device => Task.FromResult(Schrijf(device, request)), cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }

    private Result Schrijf(Device device, SchrijfDeviceAf request) =>
        device.Eigenaar == Eigenaar.Gemeente && acties.Actor.Is(Rol.Aanbieder)
            ? DeviceErrors.AfschrijvenMagNiet(device.Serienummer)
            : device.Doe(Devicestap.Afschrijven, request.Op, request.Reden.Trim());
}
