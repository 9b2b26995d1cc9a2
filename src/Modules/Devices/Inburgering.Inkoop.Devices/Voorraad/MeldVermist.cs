// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>A device is missing from stock or from the repair shop. One that is on loan is reported missing at its loan.</summary>
/// <param name="Serienummer">The device.</param>
/// <param name="Op">Day on which it was missed.</param>
/// <param name="Reden">What is known about it.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record MeldVermist(string Serienummer, DateOnly Op, string Reden) : ICommand<Result>, IMetReden;

internal sealed class MeldVermistValidator : AbstractValidator<MeldVermist>
{
    public MeldVermistValidator()
    {
        RuleFor(c => c.Op).NotEqual(default(DateOnly)).WithMessage("Vul de dag in waarop u het device miste.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op wat u weet over het vermiste device.").MaximumLength(500).WithMessage("De reden is te lang: gebruik hoogstens 500 tekens.");
    }
}

internal sealed class MeldVermistHandler(DevicesDbContext db, DeviceActies acties) : IRequestHandler<MeldVermist, Result>
{
    public async Task<Result> Handle(MeldVermist request, CancellationToken cancellationToken)
    {
        var outcome = await acties.WijzigAsync(
            request.Serienummer,
            request.Op,
            async device => await acties.NogBijLenerAsync(device, cancellationToken) is { } lent ? lent : device.Doe(Devicestap.Vermissen, request.Op, request.Reden.Trim()),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
