// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Reports that a device on loan was lost, stolen or broken.</summary>
/// <param name="Id">The loan.</param>
/// <param name="Soort">What happened.</param>
/// <param name="Op">Day on which it happened.</param>
/// <param name="Verslag">What happened, in a few sentences.</param>
/// <param name="Aangiftenummer">Number of the report to the police, when there is one already.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record MeldIncident(Guid Id, Incidentsoort Soort, DateOnly Op, string Verslag, string? Aangiftenummer = null) : ICommand<Result>;

internal sealed class MeldIncidentValidator : AbstractValidator<MeldIncident>
{
    public MeldIncidentValidator()
    {
        RuleFor(c => c.Verslag).NotEmpty().WithMessage("Schrijf op wat er is gebeurd.").MaximumLength(2000).WithMessage("Het verslag is te lang: gebruik hoogstens 2000 tekens.");
        RuleFor(c => c.Aangiftenummer).MaximumLength(40).WithMessage("Het nummer van de aangifte is te lang: gebruik hoogstens 40 tekens.");
    }
}

internal sealed class MeldIncidentHandler(DevicesDbContext db, BruikleenActies acties) : IRequestHandler<MeldIncident, Result>
{
    public async Task<Result> Handle(MeldIncident request, CancellationToken cancellationToken)
    {
        var outcome = await acties.WijzigAsync(request.Id, Meld, cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;

        Result Meld(Bruikleen loan, Device device, DateOnly today)
        {
            var number = string.IsNullOrWhiteSpace(request.Aangiftenummer) ? null : request.Aangiftenummer.Trim();
            var told = loan.MeldIncident(request.Soort, request.Op, request.Verslag, number, today);

            // Reported lost before and stolen now: the device is missing already.
            return told.IsSuccess && request.Soort != Incidentsoort.Defect && device.Stand != DeviceStand.Vermist ? device.Doe(Devicestap.Vermissen, request.Op) : told;
        }
    }
}
