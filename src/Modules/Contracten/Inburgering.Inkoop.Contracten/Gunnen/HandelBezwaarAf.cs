// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>Records how an objection ended, and why.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Bezwaar">Number of the objection within the decision.</param>
/// <param name="Uitkomst">How it ended.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record HandelBezwaarAf(string Traject, int Versie, int Bezwaar, Bezwaaruitkomst Uitkomst, string Reden) : ICommand<Result>, IMetReden;

internal sealed class HandelBezwaarAfValidator : AbstractValidator<HandelBezwaarAf>
{
    public HandelBezwaarAfValidator()
    {
        RuleFor(c => c.Uitkomst).IsInEnum().WithMessage("Kies hoe het bezwaar is afgelopen.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom het bezwaar zo is afgelopen.").MaximumLength(2000).WithMessage("De reden is te lang: gebruik hoogstens 2.000 tekens.");
    }
}

internal sealed class HandelBezwaarAfHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<HandelBezwaarAf, Result>
{
    public async Task<Result> Handle(HandelBezwaarAf request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => traject.HandelBezwaarAf(request.Bezwaar, request.Uitkomst, request.Reden, context.Vandaag),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
