// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Closes a contract whose last day has passed.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Versie">The version that the person saw.</param>
[Toegang(Rol.Contractmanager)]
public sealed record SluitContractAf(string Contract, int Versie) : ICommand<Result>;

internal sealed class SluitContractAfValidator : AbstractValidator<SluitContractAf>
{
    public SluitContractAfValidator() => RuleFor(c => c.Contract).NotEmpty().WithMessage("Kies een contract.");
}

internal sealed class SluitContractAfHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<SluitContractAf, Result>
{
    public async Task<Result> Handle(SluitContractAf request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Contract,
            request.Versie,
            contract => contract.SluitAf(bewerker.Vandaag),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
