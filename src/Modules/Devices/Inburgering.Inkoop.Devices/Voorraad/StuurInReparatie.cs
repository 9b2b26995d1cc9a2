// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>Sends a device that is in stock to be repaired. One that is with a borrower is taken back as broken first.</summary>
/// <param name="Serienummer">The device.</param>
/// <param name="Op">Day on which it went.</param>
/// <param name="Omschrijving">What is broken.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record StuurInReparatie(string Serienummer, DateOnly Op, string Omschrijving) : ICommand<Result>;

internal sealed class StuurInReparatieValidator : AbstractValidator<StuurInReparatie>
{
    public StuurInReparatieValidator()
    {
        RuleFor(c => c.Op).NotEqual(default(DateOnly)).WithMessage("Vul de dag in waarop het device naar de reparateur ging.");
        RuleFor(c => c.Omschrijving).NotEmpty().WithMessage("Schrijf op wat er kapot is.").MaximumLength(500).WithMessage("De omschrijving is te lang: gebruik hoogstens 500 tekens.");
    }
}

internal sealed class StuurInReparatieHandler(DevicesDbContext db, DeviceActies acties) : IRequestHandler<StuurInReparatie, Result>
{
    public async Task<Result> Handle(StuurInReparatie request, CancellationToken cancellationToken)
    {
        var outcome = await acties.WijzigAsync(request.Serienummer, request.Op, device => Task.FromResult(Stuur(device, request)), cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }

    private Result Stuur(Device device, StuurInReparatie request)
    {
        var outcome = device.Doe(Devicestap.Repareren, request.Op);
        if (outcome.IsSuccess)
        {
            db.Reparaties.Add(Reparatie.Begin(device, request.Op, request.Omschrijving.Trim()));
        }

        return outcome;
    }
}
