// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>Takes a provisional award back, for example after a justified objection. The bids can be judged again; the decision stays on file as withdrawn.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record TrekGunningIn(string Traject, int Versie, string Reden) : ICommand<Result>, IMetReden;

internal sealed class TrekGunningInValidator : AbstractValidator<TrekGunningIn>
{
    public TrekGunningInValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom de gunning wordt ingetrokken.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1.000 tekens.");
}

internal sealed class TrekGunningInHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<TrekGunningIn, Result>
{
    public async Task<Result> Handle(TrekGunningIn request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => traject.TrekGunningIn(request.Reden, context.Vandaag),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
