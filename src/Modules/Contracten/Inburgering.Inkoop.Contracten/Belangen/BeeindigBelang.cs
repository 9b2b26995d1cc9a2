// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Belangen;

/// <summary>Ends a registered interest: one's own, or for a Beheerder anybody's.</summary>
/// <param name="Id">The interest.</param>
/// <param name="Reden">Why it is over.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed record BeeindigBelang(Guid Id, string Reden) : ICommand<Result>, IMetReden;

internal sealed class BeeindigBelangValidator : AbstractValidator<BeeindigBelang>
{
    public BeeindigBelangValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom het belang voorbij is.").MaximumLength(500).WithMessage("De reden is te lang: gebruik hoogstens 500 tekens.");
}

internal sealed class BeeindigBelangHandler(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<BeeindigBelang, Result>
{
    public async Task<Result> Handle(BeeindigBelang request, CancellationToken cancellationToken)
    {
        var belang = await db.Belangen.Where(ZoekBelangenHandler.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(b => b.Id == request.Id, cancellationToken);
        if (belang is null)
        {
            return BelangErrors.Onbekend();
        }

        var outcome = belang.Beeindig(clock.GetUtcNow());
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
