// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Records all knock-out requirements of a tender, in order.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Eisen">The requirements; one that is left out is removed.</param>
/// <param name="Reden">Why, once it is published; null before.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegInkoopeisenVast(string Traject, int Versie, IReadOnlyList<InkoopeisGegevens> Eisen, string? Reden = null) : ICommand<Result>, IMetReden;

internal sealed class LegInkoopeisenVastValidator : AbstractValidator<LegInkoopeisenVast>
{
    public LegInkoopeisenVastValidator()
    {
        RuleFor(c => c.Eisen).Must(l => l.Count <= 100).WithMessage("Vul hoogstens 100 eisen in.")
            .Must(l => l.Select(e => e.Code).Distinct(StringComparer.Ordinal).Count() == l.Count).WithMessage("Twee eisen hebben dezelfde code.");
        RuleForEach(c => c.Eisen).ChildRules(e =>
        {
            e.RuleFor(x => x.Code).Matches("^[A-Z0-9][A-Z0-9_-]{0,39}$").WithMessage(x => $"Code ‘{x.Code}’ klopt niet: gebruik 1 tot 40 hoofdletters, cijfers of streepjes.");
            e.RuleFor(x => x.Omschrijving).NotEmpty().WithMessage(x => $"Schrijf op wat eis {x.Code} inhoudt.").MaximumLength(1000).WithMessage(x => $"De omschrijving van eis {x.Code} is te lang: gebruik hoogstens 1.000 tekens.");
            e.RuleForEach(x => x.Routes).IsInEnum().WithMessage("Kies een route of onderdeel.");
        });
    }
}

internal sealed class LegInkoopeisenVastHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<LegInkoopeisenVast, Result>
{
    public async Task<Result> Handle(LegInkoopeisenVast request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => traject.LegEisenVast(request.Eisen, request.Reden, context),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
