// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Takes a device back, also one that was lost. A broken one goes to be repaired; one that is not wiped cannot be lent again.</summary>
/// <param name="Id">The loan.</param>
/// <param name="GeretourneerdOp">Day on which it came back.</param>
/// <param name="StaatIn">Condition in which it came back.</param>
/// <param name="Ontbreekt">Accessories that did not come back.</param>
/// <param name="DataGewist">True when no data of the borrower is on it any more.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record NeemDeviceIn(Guid Id, DateOnly GeretourneerdOp, Devicestaat StaatIn, IReadOnlyList<string>? Ontbreekt = null, bool DataGewist = false) : ICommand<Result>;

internal sealed class NeemDeviceInValidator : AbstractValidator<NeemDeviceIn>
{
    public NeemDeviceInValidator() => RuleFor(c => c.Ontbreekt).Must(o => o is null || o.Count <= 12).WithMessage("Noem hoogstens 12 accessoires die ontbreken.");
}

internal sealed class NeemDeviceInHandler(DevicesDbContext db, BruikleenActies acties) : IRequestHandler<NeemDeviceIn, Result>
{
    public async Task<Result> Handle(NeemDeviceIn request, CancellationToken cancellationToken)
    {
        var outcome = await acties.WijzigAsync(
            request.Id,
            (loan, device, today) => acties.NeemIn(loan, device, new Inname(request.GeretourneerdOp, request.StaatIn, request.Ontbreekt ?? [], request.DataGewist), today),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
