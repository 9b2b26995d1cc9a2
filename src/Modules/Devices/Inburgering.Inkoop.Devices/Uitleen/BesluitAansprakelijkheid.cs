// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Decides who bears the damage of an incident.</summary>
/// <param name="Id">The loan.</param>
/// <param name="Aansprakelijk">Who bears it.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed record BesluitAansprakelijkheid(Guid Id, Aansprakelijke Aansprakelijk, string Reden) : ICommand<Result>, IMetReden;

internal sealed class BesluitAansprakelijkheidValidator : AbstractValidator<BesluitAansprakelijkheid>
{
    public BesluitAansprakelijkheidValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom u dit besluit.").MaximumLength(500).WithMessage("De reden is te lang: gebruik hoogstens 500 tekens.");
}

internal sealed class BesluitAansprakelijkheidHandler(DevicesDbContext db, IActorAccessor accessor) : IRequestHandler<BesluitAansprakelijkheid, Result>
{
    public async Task<Result> Handle(BesluitAansprakelijkheid request, CancellationToken cancellationToken)
    {
        var outcome = await BruikleenActies.WijzigAsync(db, accessor.Actor, request.Id, loan => loan.BesluitAansprakelijkheid(request.Aansprakelijk, request.Reden), cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
