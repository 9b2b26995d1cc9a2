// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>Records that a bidder disputes the award. Until it is settled, the award cannot become definitive.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Gegevens">The objection.</param>
[Toegang(Rol.Contractmanager)]
public sealed record NoteerBezwaar(string Traject, int Versie, BezwaarGegevens Gegevens) : ICommand<Result>;

internal sealed class NoteerBezwaarValidator : AbstractValidator<NoteerBezwaar>
{
    public NoteerBezwaarValidator()
    {
        RuleFor(c => c.Gegevens.Soort).IsInEnum().WithMessage("Kies of het een bezwaar of een kort geding is.");
        RuleFor(c => c.Gegevens.Aanbieder).NotEmpty().WithMessage("Kies wie bezwaar maakt.");
        RuleFor(c => c.Gegevens.OntvangenOp).NotEqual(default(DateOnly)).WithMessage("Vul in wanneer het bezwaar is ontvangen.");
        RuleFor(c => c.Gegevens.Omschrijving).NotEmpty().WithMessage("Schrijf op wat het bezwaar is.").MaximumLength(2000).WithMessage("De omschrijving is te lang: gebruik hoogstens 2.000 tekens.");
    }
}

internal sealed class NoteerBezwaarHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<NoteerBezwaar, Result>
{
    public async Task<Result> Handle(NoteerBezwaar request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => traject.NoteerBezwaar(request.Gegevens, context.Vandaag),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
