// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Gesprekken;

/// <summary>Plans a talk about a contract; its agenda is filled with what is open.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="Gegevens">When and about what.</param>
[Toegang(Rol.Contractmanager)]
public sealed record PlanGesprek(string Contract, GesprekGegevens Gegevens) : ICommand<Result<Guid>>;

/// <summary>Moves a talk that did not take place yet, or fills its agenda again with what is open now.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="Gesprek">Number of the talk within the contract.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Gegevens">When and about what.</param>
[Toegang(Rol.Contractmanager)]
public sealed record WijzigGesprek(string Contract, int Gesprek, int Versie, GesprekGegevens Gegevens) : ICommand<Result>;

/// <summary>Calls a planned talk off.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="Gesprek">Number of the talk within the contract.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Contractmanager)]
public sealed record ZegGesprekAf(string Contract, int Gesprek, int Versie, string Reden) : ICommand<Result>, IMetReden;

internal sealed class GesprekGegevensValidator : AbstractValidator<GesprekGegevens>
{
    public GesprekGegevensValidator()
    {
        RuleFor(g => g.Onderwerp).NotEmpty().WithMessage("Vul in waarover het gesprek gaat.").MaximumLength(200).WithMessage("Het onderwerp is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(g => g.Datum).NotEqual(default(DateOnly)).WithMessage("Vul in op welke dag het gesprek is.");
        RuleFor(g => g.Aanvang).Matches("^([01][0-9]|2[0-3]):[0-5][0-9]$").When(g => !string.IsNullOrWhiteSpace(g.Aanvang)).WithMessage("Schrijf de tijd als 14:30.");
        RuleFor(g => g.Plaats).MaximumLength(200).WithMessage("De plaats is te lang: gebruik hoogstens 200 tekens.");
        RuleFor(g => g.EigenPunten).Must(p => p.Count <= 30).WithMessage("Zet hoogstens 30 eigen punten op de agenda.");
        RuleForEach(g => g.EigenPunten).MaximumLength(Agendapunt.MaxLengte).WithMessage($"Een punt is te lang: gebruik hoogstens {Agendapunt.MaxLengte} tekens.");
    }
}

internal sealed class PlanGesprekValidator : AbstractValidator<PlanGesprek>
{
    public PlanGesprekValidator() => RuleFor(c => c.Gegevens).SetValidator(new GesprekGegevensValidator());
}

internal sealed class WijzigGesprekValidator : AbstractValidator<WijzigGesprek>
{
    public WijzigGesprekValidator() => RuleFor(c => c.Gegevens).SetValidator(new GesprekGegevensValidator());
}

internal sealed class ZegGesprekAfValidator : AbstractValidator<ZegGesprekAf>
{
    public ZegGesprekAfValidator() =>
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom het gesprek niet doorgaat.").MaximumLength(500).WithMessage("De reden is te lang: gebruik hoogstens 500 tekens.");
}

internal sealed class PlanGesprekHandler(ContractenDbContext db, Agendavuller vuller, IActorAccessor accessor) : IRequestHandler<PlanGesprek, Result<Guid>>, IRequestHandler<WijzigGesprek, Result>, IRequestHandler<ZegGesprekAf, Result>
{
    public async Task<Result<Guid>> Handle(PlanGesprek request, CancellationToken cancellationToken)
    {
        var contract = await ContractAsync(request.Contract, cancellationToken);
        if (contract is null)
        {
            return ContractErrors.Onbekend(request.Contract);
        }

        var number = await db.Set<Contractgesprek>().Where(g => g.ContractId == contract.Id).MaxAsync(g => (int?)g.Volgnummer, cancellationToken) ?? 0;
        var talk = Contractgesprek.Plan(contract, number + 1, request.Gegevens, await vuller.OpenAsync(contract, request.Gegevens.Datum, cancellationToken));
        db.Add(talk);
        await db.SaveChangesAsync(cancellationToken);
        return talk.Id;
    }

    public async Task<Result> Handle(WijzigGesprek request, CancellationToken cancellationToken)
    {
        var contract = await ContractAsync(request.Contract, cancellationToken);
        if (contract is null)
        {
            return ContractErrors.Onbekend(request.Contract);
        }

        return await GesprekBewerker.BewerkAsync(db, accessor.Actor, request.Contract, request.Gesprek, request.Versie, async talk =>
        {
            var open = await vuller.OpenAsync(contract, request.Gegevens.Datum, cancellationToken);
            return talk.Wijzig(request.Gegevens, open);
        }, cancellationToken);
    }

    public Task<Result> Handle(ZegGesprekAf request, CancellationToken cancellationToken) =>
        GesprekBewerker.BewerkAsync(db, accessor.Actor, request.Contract, request.Gesprek, request.Versie, talk => Task.FromResult(talk.ZegAf(request.Reden)), cancellationToken);

    private Task<Contract?> ContractAsync(string number, CancellationToken cancellationToken) =>
        db.Contracten.AsNoTracking().MetDelen().Where(ContractSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(c => c.Nummer == number, cancellationToken);
}

internal static class GesprekBewerker
{
    /// <summary>Loads a talk inside the actor's scope, refuses an outdated version, changes it, and lets the handler's save happen once.</summary>
    public static async Task<Result> BewerkAsync(ContractenDbContext db, Actor actor, string contract, int number, int version, Func<Contractgesprek, Task<Result>> change, CancellationToken cancellationToken)
    {
        var contracts = db.Contracten.Where(ContractSpecs.Zichtbaar(actor)).Where(c => c.Nummer == contract).Select(c => c.Id);
        var talk = await db.Set<Contractgesprek>().Include(g => g.Agenda).Include(g => g.Afspraken).AsSplitQuery().SingleOrDefaultAsync(g => g.Volgnummer == number && contracts.Contains(g.ContractId), cancellationToken);
        if (talk is null)
        {
            return GesprekErrors.Onbekend(contract, number);
        }

        if (talk.Versie != version)
        {
            return GesprekErrors.Verouderd();
        }

        var outcome = await change(talk);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
