// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Exercises the next extension option.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LichtVerlengingsoptie(string Contract, int Versie, string Reden) : ICommand<Result>, IMetReden;

internal sealed class LichtVerlengingsoptieValidator : AbstractValidator<LichtVerlengingsoptie>
{
    public LichtVerlengingsoptieValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom u de optie licht.").MaximumLength(2000).WithMessage("De reden is te lang: gebruik hoogstens 2.000 tekens.");
}

internal sealed class LichtVerlengingsoptieHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<LichtVerlengingsoptie, Result>
{
    public async Task<Result> Handle(LichtVerlengingsoptie request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Contract,
            request.Versie,
            contract => contract.LichtOptie(request.Reden, bewerker.Vandaag),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
