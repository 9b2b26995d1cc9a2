// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Reports that a device on loan was lost, stolen or broken.</summary>
/// <param name="Id">The loan.</param>
/// <param name="Soort">What happened.</param>
/// <param name="Op">Day on which it happened.</param>
/// <param name="Verslag">What happened, in a few sentences.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record MeldIncident(Guid Id, Incidentsoort Soort, DateOnly Op, string Verslag) : ICommand<Result>;

internal sealed class MeldIncidentValidator : AbstractValidator<MeldIncident>
{
    public MeldIncidentValidator() =>
        RuleFor(c => c.Verslag).NotEmpty().WithMessage("Schrijf op wat er is gebeurd.").MaximumLength(2000).WithMessage("Het verslag is te lang: gebruik hoogstens 2000 tekens.");
}

internal sealed class MeldIncidentHandler(DevicesDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<MeldIncident, Result>
{
    public async Task<Result> Handle(MeldIncident request, CancellationToken cancellationToken)
    {
        var outcome = await BruikleenActies.WijzigAsync(db, accessor.Actor, request.Id, loan => loan.MeldIncident(request.Soort, request.Op, request.Verslag, clock.Vandaag()), cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
