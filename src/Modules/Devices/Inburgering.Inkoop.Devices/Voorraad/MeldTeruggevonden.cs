// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>A device that was missing or written off turned up. One that was lost during a loan is taken back at that loan.</summary>
/// <param name="Serienummer">The device.</param>
/// <param name="Op">Day on which it turned up.</param>
/// <param name="DataGewist">True when no data of a borrower is on it any more.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record MeldTeruggevonden(string Serienummer, DateOnly Op, bool DataGewist = false) : ICommand<Result>;

internal sealed class MeldTeruggevondenValidator : AbstractValidator<MeldTeruggevonden>
{
    public MeldTeruggevondenValidator() =>
        RuleFor(c => c.Op).NotEqual(default(DateOnly)).WithMessage("Vul de dag in waarop het device is teruggevonden.");
}

internal sealed class MeldTeruggevondenHandler(DevicesDbContext db, DeviceActies acties) : IRequestHandler<MeldTeruggevonden, Result>
{
    public async Task<Result> Handle(MeldTeruggevonden request, CancellationToken cancellationToken)
    {
        var outcome = await acties.WijzigAsync(request.Serienummer, request.Op, device => VindAsync(device, request, cancellationToken), cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }

    private async Task<Result> VindAsync(Device device, MeldTeruggevonden request, CancellationToken cancellationToken)
    {
        if (await acties.NogBijLenerAsync(device, cancellationToken) is { } lent)
        {
            return lent;
        }

        var outcome = device.Doe(Devicestap.Terugvinden, request.Op);
        if (outcome.IsSuccess && request.DataGewist)
        {
            device.Wis();
        }

        return outcome;
    }
}
