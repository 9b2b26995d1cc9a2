// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Puts a contract in force. Points of the completeness check that are open need a reason each.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Aanvaard">The open points that are accepted, with the reasons.</param>
[Toegang(Rol.Contractmanager)]
public sealed record ActiveerContract(string Contract, int Versie, IReadOnlyList<AanvaardPunt> Aanvaard) : ICommand<Result>;

internal sealed class ActiveerContractValidator : AbstractValidator<ActiveerContract>
{
    public ActiveerContractValidator()
    {
        RuleForEach(c => c.Aanvaard).Must(a => !string.IsNullOrWhiteSpace(a.Reden)).WithMessage((_, a) => $"Schrijf op waarom het contract zonder ‘{a.Punt}’ kan.")
            .Must(a => a.Reden is null || a.Reden.Length <= 1000).WithMessage("De reden is te lang: gebruik hoogstens 1.000 tekens.");
        RuleFor(c => c.Aanvaard).Must(l => l.Select(a => a.Punt).Distinct().Count() == l.Count).WithMessage("Een punt staat twee keer in de lijst.");
    }
}

internal sealed class ActiveerContractHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<ActiveerContract, Result>
{
    public async Task<Result> Handle(ActiveerContract request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Contract,
            request.Versie,
            contract => contract.Activeer(request.Aanvaard, bewerker.Vandaag),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
