// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Changes what is asked in a lot.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Gegevens">All fields, changed or not.</param>
/// <param name="Reden">Why, once it is published; null before.</param>
[Toegang(Rol.Contractmanager)]
public sealed record WijzigInkoopperceel(string Traject, int Versie, string Perceel, InkoopperceelGegevens Gegevens, string? Reden = null) : ICommand<Result>, IMetReden;

internal sealed class WijzigInkoopperceelValidator : AbstractValidator<WijzigInkoopperceel>
{
    public WijzigInkoopperceelValidator() => RuleFor(c => c.Gegevens).SetValidator(new InkoopperceelGegevensValidator());
}

internal sealed class WijzigInkoopperceelHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<WijzigInkoopperceel, Result>
{
    public async Task<Result> Handle(WijzigInkoopperceel request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => traject.WijzigPerceel(request.Perceel, request.Gegevens, request.Reden, context),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
