// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Changes a contract. Once it is in force, provider, term and options are fixed.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Gegevens">All fields, changed or not.</param>
[Toegang(Rol.Contractmanager)]
public sealed record WijzigContract(string Contract, int Versie, ContractGegevens Gegevens) : ICommand<Result>;

internal sealed class WijzigContractValidator : AbstractValidator<WijzigContract>
{
    public WijzigContractValidator() => RuleFor(c => c.Gegevens).SetValidator(new ContractGegevensValidator());
}

internal sealed class WijzigContractHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<WijzigContract, Result>
{
    public async Task<Result> Handle(WijzigContract request, CancellationToken cancellationToken)
    {
        var errors = await bewerker.ControleerVerwijzingenAsync(request.Gegevens, cancellationToken);
        var norm = await bewerker.NormAanbestedingsduurAsync(cancellationToken);
        var outcome = await bewerker.BewerkAsync(
            request.Contract,
            request.Versie,
            contract => errors.Count > 0 ? Result.Failure(errors) : contract.Wijzig(request.Gegevens, norm),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
