// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Withdraws a tender for good.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Reden">Why; providers are told.</param>
[Toegang(Rol.Contractmanager)]
public sealed record TrekInkooptrajectIn(string Traject, int Versie, string Reden) : ICommand<Result>, IMetReden;

internal sealed class TrekInkooptrajectInValidator : AbstractValidator<TrekInkooptrajectIn>
{
    public TrekInkooptrajectInValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom het traject wordt ingetrokken.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1.000 tekens.");
}

internal sealed class TrekInkooptrajectInHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<TrekInkooptrajectIn, Result>
{
    public async Task<Result> Handle(TrekInkooptrajectIn request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => traject.TrekIn(request.Reden, context.Vandaag),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
