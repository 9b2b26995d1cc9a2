// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Gives notice of a contract.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Per">Last day of the contract.</param>
/// <param name="InOverleg">The provider agrees to a shorter notice.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record ZegContractOp(string Contract, int Versie, DateOnly Per, bool InOverleg, string Reden) : ICommand<Result>, IMetReden;

internal sealed class ZegContractOpValidator : AbstractValidator<ZegContractOp>
{
    public ZegContractOpValidator()
    {
        RuleFor(c => c.Per).NotEqual(default(DateOnly)).WithMessage("Vul in per welke dag het contract eindigt.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom u opzegt.").MaximumLength(2000).WithMessage("De reden is te lang: gebruik hoogstens 2.000 tekens.");
    }
}

internal sealed class ZegContractOpHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<ZegContractOp, Result>
{
    public async Task<Result> Handle(ZegContractOp request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Contract,
            request.Versie,
            contract => contract.ZegOp(request.Per, request.InOverleg, request.Reden, bewerker.Vandaag),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
