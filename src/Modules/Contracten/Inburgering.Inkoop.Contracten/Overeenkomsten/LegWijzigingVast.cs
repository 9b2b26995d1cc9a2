// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Records a signed amendment of a contract in force and applies it.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Wijziging">What it holds.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegWijzigingVast(string Contract, int Versie, WijzigingGegevens Wijziging) : ICommand<Result>, IMetReden
{
    /// <summary>The motivation is the reason in the audit trail.</summary>
    string? IMetReden.Reden => Wijziging.Motivering;
}

internal sealed class WijzigingGegevensValidator : AbstractValidator<WijzigingGegevens>
{
    public WijzigingGegevensValidator()
    {
        RuleFor(w => w.Getekend).NotEqual(default(DateOnly)).WithMessage("Vul in wanneer de wijziging is getekend.");
        RuleFor(w => w.IngaatOp).NotEqual(default(DateOnly)).WithMessage("Vul in wanneer de wijziging ingaat.");
        RuleFor(w => w.Grond).IsInEnum().WithMessage("Kies op welke grond het contract mag veranderen.");
        RuleFor(w => w.Motivering).NotEmpty().WithMessage("Schrijf op waarom deze grond geldt.").MaximumLength(4000).WithMessage("De motivering is te lang: gebruik hoogstens 4.000 tekens.");
        RuleFor(w => w.Vindplaats).MaximumLength(200).WithMessage("De vindplaats is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(w => w.WaardeEuro).InclusiveBetween(-999_999_999.99m, 999_999_999.99m).WithMessage("De verandering van de waarde ligt tussen −999.999.999,99 en 999.999.999,99 euro. Vul 0 in als de waarde gelijk blijft.");
        RuleFor(w => w.NieuwPlafondEuro).InclusiveBetween(0, 999_999_999.99m).WithMessage("Het plafond is een bedrag van 0 tot en met 999.999.999,99 euro.");
        RuleFor(w => w.Percelen).Must(l => l.Select(p => p.Perceel).Distinct().Count() == l.Count).WithMessage("Een perceel staat twee keer in de lijst.");
        RuleForEach(w => w.Percelen).ChildRules(p =>
        {
            p.RuleFor(x => x.Capaciteit).InclusiveBetween(0, 100_000).WithMessage(x => $"Capaciteit {x.Capaciteit} van perceel {x.Perceel} klopt niet: verwacht 0 tot en met 100.000 plaatsen.");
            p.RuleFor(x => x.TariefEuro).InclusiveBetween(0, 1_000_000).WithMessage(x => $"Tarief {x.TariefEuro} van perceel {x.Perceel} klopt niet: verwacht 0 tot en met 1.000.000 euro.")
                .Must(t => t is null || decimal.Round(t.Value, 2) == t).WithMessage(x => $"Tarief {x.TariefEuro} van perceel {x.Perceel} klopt niet: gebruik hoogstens twee decimalen.");
            p.RuleFor(x => x.MaxWachttijdDagen).InclusiveBetween(0, 1000).WithMessage(x => $"Langste wachttijd {x.MaxWachttijdDagen} van perceel {x.Perceel} klopt niet: verwacht 0 tot en met 1.000 dagen.");
            p.RuleFor(x => x.MaxGroepsgrootte).InclusiveBetween(1, 500).WithMessage(x => $"Grootste groep {x.MaxGroepsgrootte} van perceel {x.Perceel} klopt niet: verwacht 1 tot en met 500 mensen.");
        });
    }
}

internal sealed class LegWijzigingVastValidator : AbstractValidator<LegWijzigingVast>
{
    public LegWijzigingVastValidator() => RuleFor(c => c.Wijziging).SetValidator(new WijzigingGegevensValidator());
}

internal sealed class LegWijzigingVastHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<LegWijzigingVast, Result>
{
    public async Task<Result> Handle(LegWijzigingVast request, CancellationToken cancellationToken)
    {
        var norms = Wijzigingsnormen.Op(await bewerker.NormenAsync(cancellationToken), bewerker.Vandaag);
        var outcome = await bewerker.BewerkAsync(
            request.Contract,
            request.Versie,
            contract => contract.LegWijzigingVast(request.Wijziging, norms, bewerker.Vandaag),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
