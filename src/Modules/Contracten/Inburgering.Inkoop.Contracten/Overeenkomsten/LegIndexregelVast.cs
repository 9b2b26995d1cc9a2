// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Records which index the prices of a contract follow.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Regel">The rule as agreed; null = prices follow no index.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegIndexregelVast(string Contract, int Versie, Indexregel? Regel) : ICommand<Result>;

internal sealed class LegIndexregelVastValidator : AbstractValidator<LegIndexregelVast>
{
    public LegIndexregelVastValidator() => When(c => c.Regel is not null, () =>
    {
        RuleFor(c => c.Regel!.Reeks).NotEmpty().WithMessage("Vul de naam van de index in, zoals het CBS die noemt.").MaximumLength(100).WithMessage("De naam van de index is te lang: gebruik hoogstens 100 tekens.");
        RuleFor(c => c.Regel!.AandeelProcent).InclusiveBetween(1, 100).WithMessage(c => $"Aandeel {c.Regel!.AandeelProcent} klopt niet: verwacht 1 tot en met 100 procent van de prijs.");
        RuleFor(c => c.Regel!.MaximumProcent).InclusiveBetween(0.01m, 100m).WithMessage(c => $"Maximum {c.Regel!.MaximumProcent} klopt niet: verwacht 0,01 tot en met 100 procent. Laat het leeg als er geen grens is.");
        RuleFor(c => c.Regel!.Vindplaats).NotEmpty().WithMessage("Schrijf op waar dit in het contract staat.").MaximumLength(200).WithMessage("De vindplaats is te lang: gebruik hoogstens 200 tekens.");
    });
}

internal sealed class LegIndexregelVastHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<LegIndexregelVast, Result>
{
    public async Task<Result> Handle(LegIndexregelVast request, CancellationToken cancellationToken)
    {
        var rule = request.Regel is { } r ? r with { Reeks = r.Reeks.Trim(), Vindplaats = r.Vindplaats.Trim() } : null;
        var outcome = await bewerker.BewerkAsync(request.Contract, request.Versie, contract => contract.LegIndexregelVast(rule), cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
