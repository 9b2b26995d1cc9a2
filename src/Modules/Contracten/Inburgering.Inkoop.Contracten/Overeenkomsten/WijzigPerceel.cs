// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Changes what is agreed about a lot; its price is changed by a new version.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Versie">The version of the contract that the person saw.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Gegevens">All fields, changed or not.</param>
[Toegang(Rol.Contractmanager)]
public sealed record WijzigPerceel(string Contract, int Versie, string Perceel, PerceelGegevens Gegevens) : ICommand<Result>;

internal sealed class WijzigPerceelValidator : AbstractValidator<WijzigPerceel>
{
    public WijzigPerceelValidator() => RuleFor(c => c.Gegevens).SetValidator(new PerceelGegevensValidator());
}

internal sealed class WijzigPerceelHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<WijzigPerceel, Result>
{
    public async Task<Result> Handle(WijzigPerceel request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Contract,
            request.Versie,
            contract => contract.WijzigPerceel(request.Perceel, request.Gegevens),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
