// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>Takes away a bid that was recorded by mistake.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HaalInschrijvingWeg(string Traject, int Versie, string Perceel, string Aanbieder, string Reden) : ICommand<Result>, IMetReden;

internal sealed class HaalInschrijvingWegValidator : AbstractValidator<HaalInschrijvingWeg>
{
    public HaalInschrijvingWegValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom de inschrijving wordt weggehaald.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1.000 tekens.");
}

internal sealed class HaalInschrijvingWegHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<HaalInschrijvingWeg, Result>
{
    public async Task<Result> Handle(HaalInschrijvingWeg request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, _) => traject.HaalInschrijvingWeg(request.Perceel, request.Aanbieder),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
