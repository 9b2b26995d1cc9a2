// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Changes a tender: freely before publication, with a reason until bids are closed.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Gegevens">All fields, changed or not.</param>
/// <param name="Reden">Why, once it is published; null before.</param>
[Toegang(Rol.Contractmanager)]
public sealed record WijzigInkooptraject(string Traject, int Versie, InkooptrajectGegevens Gegevens, string? Reden = null) : ICommand<Result>, IMetReden;

internal sealed class WijzigInkooptrajectValidator : AbstractValidator<WijzigInkooptraject>
{
    public WijzigInkooptrajectValidator()
    {
        RuleFor(c => c.Gegevens).SetValidator(new InkooptrajectGegevensValidator());
        RuleFor(c => c.Reden).MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1.000 tekens.");
    }
}

internal sealed class WijzigInkooptrajectHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<WijzigInkooptraject, Result>
{
    public async Task<Result> Handle(WijzigInkooptraject request, CancellationToken cancellationToken)
    {
        var errors = await bewerker.ControleerGemeentenAsync(request.Gegevens.Gemeenten, cancellationToken);
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => errors.Count > 0 ? Result.Failure(errors) : traject.Wijzig(request.Gegevens, request.Reden, context),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
