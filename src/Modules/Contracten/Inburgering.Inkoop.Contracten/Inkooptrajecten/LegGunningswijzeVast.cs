// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Records how bids are compared: formula, weights, criteria and the rule for ties.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Gunningswijze">All of it; a criterion that is left out is removed.</param>
/// <param name="Reden">Why, once it is published; null before.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegGunningswijzeVast(string Traject, int Versie, GunningswijzeGegevens Gunningswijze, string? Reden = null) : ICommand<Result>, IMetReden;

internal sealed class LegGunningswijzeVastValidator : AbstractValidator<LegGunningswijzeVast>
{
    public LegGunningswijzeVastValidator()
    {
        RuleFor(c => c.Gunningswijze.Formule).IsInEnum().WithMessage("Kies hoe inschrijvingen worden vergeleken.");
        RuleFor(c => c.Gunningswijze.Gelijkregel).IsInEnum().WithMessage("Kies wat beslist als inschrijvingen gelijk eindigen.");
        RuleFor(c => c.Gunningswijze.Prijsgewicht).InclusiveBetween(0, 100).WithMessage("Het gewicht van de prijs is een geheel getal van 0 tot en met 100.");
        RuleFor(c => c.Gunningswijze.Criteria).Must(l => l.Count <= 20).WithMessage("Vul hoogstens 20 criteria in.")
            .Must(l => l.Select(k => k.Code).Distinct(StringComparer.Ordinal).Count() == l.Count).WithMessage("Twee criteria hebben dezelfde code.");
        RuleForEach(c => c.Gunningswijze.Criteria).ChildRules(k =>
        {
            k.RuleFor(x => x.Code).Matches("^[A-Z0-9][A-Z0-9_-]{0,19}$").WithMessage(x => $"Code ‘{x.Code}’ klopt niet: gebruik 1 tot 20 hoofdletters, cijfers of streepjes.");
            k.RuleFor(x => x.Naam).NotEmpty().WithMessage(x => $"Vul de naam van criterium {x.Code} in.").MaximumLength(200).WithMessage(x => $"De naam van criterium {x.Code} is te lang: gebruik hoogstens 200 tekens.");
            k.RuleFor(x => x.Gewicht).InclusiveBetween(1, 100).WithMessage(x => $"Het gewicht van criterium {x.Code} is een geheel getal van 1 tot en met 100.");
            k.RuleFor(x => x.Schaal).IsInEnum().WithMessage(x => $"Kies de schaal van criterium {x.Code}.");
            k.RuleFor(x => x.Toelichting).NotEmpty().WithMessage(x => $"Schrijf op waar beoordelaars bij criterium {x.Code} op letten.").MaximumLength(2000).WithMessage(x => $"De toelichting van criterium {x.Code} is te lang: gebruik hoogstens 2.000 tekens.");
        });
    }
}

internal sealed class LegGunningswijzeVastHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<LegGunningswijzeVast, Result>
{
    public async Task<Result> Handle(LegGunningswijzeVast request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, context) => traject.LegGunningswijzeVast(request.Gunningswijze, request.Reden, context),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
