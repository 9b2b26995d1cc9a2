// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Eisen;

/// <summary>Records a requirement that one contract makes beside the catalogue.</summary>
/// <param name="Gegevens">What it asks.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegContracteisVast(ContracteisGegevens Gegevens) : ICommand<Result<string>>;

/// <summary>Ends a requirement of a contract.</summary>
/// <param name="Code">Its code.</param>
/// <param name="LaatsteDag">Last day on which it counts.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record BeeindigContracteis(string Code, DateOnly LaatsteDag, string Reden) : ICommand<Result>, IMetReden;

internal sealed class LegContracteisVastValidator : AbstractValidator<LegContracteisVast>
{
    public LegContracteisVastValidator()
    {
        RuleFor(c => c.Gegevens.Contractnummer).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(c => c.Gegevens.Titel).NotEmpty().WithMessage("Vul een titel in.").MaximumLength(200).WithMessage("De titel is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(c => c.Gegevens.Bewijs).NotEmpty().WithMessage("Vul in welk bewijs de aanbieder laat zien.").MaximumLength(1000).WithMessage("Het bewijs is te lang: gebruik hoogstens 1000 tekens.");
        RuleFor(c => c.Gegevens.Bron).NotEmpty().WithMessage("Vul in waar dit is afgesproken.").MaximumLength(200).WithMessage("De bron is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(c => c.Gegevens.GeldigVanaf).NotEqual(default(DateOnly)).WithMessage("Vul de eerste dag in waarop de eis geldt.");
        RuleFor(c => c.Gegevens.UiterlijkOp).Must((c, day) => day is null || day >= c.Gegevens.GeldigVanaf).WithMessage("De dag waarop het bewijs er moet zijn, ligt voor de eerste dag van de eis.");
    }
}

internal sealed class BeeindigContracteisValidator : AbstractValidator<BeeindigContracteis>
{
    public BeeindigContracteisValidator() => RuleFor(c => c.Reden).NotEmpty().WithMessage("Vul in waarom de eis vervalt.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
}

internal sealed class LegContracteisVastHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<LegContracteisVast, Result<string>>
{
    public async Task<Result<string>> Handle(LegContracteisVast request, CancellationToken cancellationToken)
    {
        var facts = request.Gegevens;
        var contract = (await contracten.ZoekContractenAsync([facts.Contractnummer], cancellationToken)).SingleOrDefault();
        if (contract is null || !Bereik.ZietContract(accessor.Actor, contract))
        {
            return EisErrors.ContractOnbekend(facts.Contractnummer);
        }

        if (facts.Perceel is { Length: > 0 } lot && (await contracten.ZoekPercelenAsync([contract.Nummer], cancellationToken)).All(p => p.Code != lot))
        {
            return EisErrors.PerceelOnbekend(lot, contract.Nummer);
        }

        if (facts.GeldigVanaf > contract.Einddatum)
        {
            return EisErrors.NaContract(contract.Einddatum);
        }

        await using var transaction = await db.BeginExclusiveAsync("contracteisnummer", cancellationToken);
        var last = await db.Contracteisen.MaxAsync(e => (int?)e.Volgnummer, cancellationToken) ?? 0;
        var requirement = Contracteis.Maak(last + 1, facts);
        db.Contracteisen.Add(requirement);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return requirement.Code;
    }
}

internal sealed class BeeindigContracteisHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<BeeindigContracteis, Result>
{
    public async Task<Result> Handle(BeeindigContracteis request, CancellationToken cancellationToken)
    {
        var requirement = await db.Contracteisen.SingleOrDefaultAsync(e => e.Code == request.Code, cancellationToken);
        if (requirement is null || !await ContractToegang.ZietAsync(requirement.Contractnummer, contracten, accessor.Actor, cancellationToken))
        {
            return EisErrors.Onbekend(request.Code);
        }

        var outcome = requirement.Beeindig(request.LaatsteDag, request.Reden.Trim());
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
