// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Records a price version of a lot; earlier versions stay as they are.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Versie">The version of the contract that the person saw.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Prijs">The price.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegPrijsVast(string Contract, int Versie, string Perceel, PrijsGegevens Prijs) : ICommand<Result>;

internal sealed class PrijsGegevensValidator : AbstractValidator<PrijsGegevens>
{
    public PrijsGegevensValidator()
    {
        RuleFor(p => p.Model).IsInEnum().WithMessage("Kies hoe wordt betaald.");
        RuleFor(p => p.TariefEuro).InclusiveBetween(0, 1_000_000).WithMessage(p => p.TariefEuro < 0 ? "Vul het tarief in euro in." : $"Tarief {p.TariefEuro} klopt niet: verwacht 0 tot en met 1.000.000 euro.")
            .Must(t => decimal.Round(t, 2) == t).WithMessage(p => $"Tarief {p.TariefEuro} klopt niet: gebruik hoogstens twee decimalen.");
        RuleFor(p => p.Vanaf).NotEqual(default(DateOnly)).WithMessage("Vul in vanaf welke dag de prijs geldt.");
        RuleFor(p => p.Tot).Must((p, until) => until is null || until >= p.Vanaf).WithMessage(p => $"De laatste dag {p.Tot:dd-MM-yyyy} ligt voor de eerste dag {p.Vanaf:dd-MM-yyyy}.");
        RuleFor(p => p.UrenInbegrepen).InclusiveBetween(0, 9999).WithMessage(p => $"Aantal uren {p.UrenInbegrepen} klopt niet: verwacht 0 tot en met 9.999.");
    }
}

internal sealed class LegPrijsVastValidator : AbstractValidator<LegPrijsVast>
{
    public LegPrijsVastValidator() => RuleFor(c => c.Prijs).SetValidator(new PrijsGegevensValidator());
}

internal sealed class LegPrijsVastHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<LegPrijsVast, Result>
{
    public async Task<Result> Handle(LegPrijsVast request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Contract,
            request.Versie,
            contract => contract.LegPrijsVast(request.Perceel, request.Prijs, bewerker.Vandaag),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
