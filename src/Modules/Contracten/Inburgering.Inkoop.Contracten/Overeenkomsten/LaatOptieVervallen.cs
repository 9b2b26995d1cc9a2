// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Lets the next extension option lapse, and with it the later ones.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LaatOptieVervallen(string Contract, int Versie, string Reden) : ICommand<Result>, IMetReden;

internal sealed class LaatOptieVervallenValidator : AbstractValidator<LaatOptieVervallen>
{
    public LaatOptieVervallenValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom u de optie laat vervallen.").MaximumLength(2000).WithMessage("De reden is te lang: gebruik hoogstens 2.000 tekens.");
}

internal sealed class LaatOptieVervallenHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<LaatOptieVervallen, Result>
{
    public async Task<Result> Handle(LaatOptieVervallen request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Contract,
            request.Versie,
            contract => contract.LaatOptieVervallen(request.Reden, bewerker.Vandaag),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
