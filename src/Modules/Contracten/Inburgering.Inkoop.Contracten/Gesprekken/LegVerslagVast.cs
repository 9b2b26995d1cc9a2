// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Gesprekken;

/// <summary>Records the minutes of a talk and what was agreed. The provider reads both.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="Gesprek">Number of the talk within the contract.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="GehoudenOp">The day of the talk.</param>
/// <param name="Verslag">The minutes.</param>
/// <param name="Afspraken">What was agreed, besides what stands there already.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegVerslagVast(string Contract, int Gesprek, int Versie, DateOnly GehoudenOp, string Verslag, IReadOnlyList<NieuweGespreksafspraak> Afspraken) : ICommand<Result>;

/// <summary>Records that what was agreed is done, and what came of it; without a day it is open again. A provider does so for its own.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="Gesprek">Number of the talk within the contract.</param>
/// <param name="Afspraak">Number of the agreement within the talk.</param>
/// <param name="Versie">The version of the agreement that the person saw.</param>
/// <param name="AfgerondOp">The day on which it was done; null = it is open.</param>
/// <param name="Resultaat">What came of it, or why it is open again.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed record RondAfspraakAf(string Contract, int Gesprek, int Afspraak, int Versie, DateOnly? AfgerondOp, string Resultaat) : ICommand<Result>;

internal sealed class LegVerslagVastValidator : AbstractValidator<LegVerslagVast>
{
    public LegVerslagVastValidator()
    {
        RuleFor(c => c.GehoudenOp).NotEqual(default(DateOnly)).WithMessage("Vul in op welke dag het gesprek was.");
        RuleFor(c => c.Verslag).NotEmpty().WithMessage("Schrijf het verslag.").MaximumLength(10_000).WithMessage("Het verslag is te lang: gebruik hoogstens 10.000 tekens, en voeg een langer verslag als document toe.");
        RuleForEach(c => c.Afspraken).ChildRules(a =>
        {
            a.RuleFor(x => x.Omschrijving).NotEmpty().WithMessage("Schrijf op wat is afgesproken.").MaximumLength(500).WithMessage("De afspraak is te lang: gebruik hoogstens 500 tekens.");
            a.RuleFor(x => x.Eigenaar).IsInEnum().WithMessage("Kies wie het doet.");
            a.RuleFor(x => x.UiterlijkOp).NotEqual(default(DateOnly)).WithMessage("Vul in wanneer het uiterlijk klaar is.");
        });
    }
}

internal sealed class RondAfspraakAfValidator : AbstractValidator<RondAfspraakAf>
{
    public RondAfspraakAfValidator() =>
        RuleFor(c => c.Resultaat).NotEmpty().WithMessage("Schrijf op wat eruit kwam, of waarom de afspraak weer open staat.").MaximumLength(1000).WithMessage("De tekst is te lang: gebruik hoogstens 1.000 tekens.");
}

internal sealed class LegVerslagVastHandler(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LegVerslagVast, Result>, IRequestHandler<RondAfspraakAf, Result>
{
    public Task<Result> Handle(LegVerslagVast request, CancellationToken cancellationToken) => GesprekBewerker.BewerkAsync(
        db,
        accessor.Actor,
        request.Contract,
        request.Gesprek,
        request.Versie,
        talk => Task.FromResult(talk.LegVerslagVast(request.GehoudenOp, request.Verslag, request.Afspraken, clock.Vandaag())),
        cancellationToken);

    public async Task<Result> Handle(RondAfspraakAf request, CancellationToken cancellationToken)
    {
        var contracts = db.Contracten.Where(ContractSpecs.Zichtbaar(accessor.Actor)).Where(c => c.Nummer == request.Contract).Select(c => c.Id);
        var talk = await db.Set<Contractgesprek>().AsNoTracking().SingleOrDefaultAsync(g => g.Volgnummer == request.Gesprek && contracts.Contains(g.ContractId), cancellationToken);
        if (talk is null)
        {
            return GesprekErrors.Onbekend(request.Contract, request.Gesprek);
        }

        var provider = accessor.Actor.Scope.Aanbieder is not null;
        var agreement = await db.Set<Gespreksafspraak>().SingleOrDefaultAsync(a => a.GesprekId == talk.Id && a.Volgorde == request.Afspraak && (!provider || a.Eigenaar == Gesprekspartij.Aanbieder), cancellationToken);
        if (agreement is null)
        {
            return GesprekErrors.AfspraakOnbekend(request.Afspraak);
        }

        if (agreement.Versie != request.Versie)
        {
            return GesprekErrors.Verouderd();
        }

        if (request.AfgerondOp > clock.Vandaag())
        {
            return GesprekErrors.AfrondingInToekomst(request.AfgerondOp.Value);
        }

        agreement.RondAf(request.AfgerondOp, request.Resultaat);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
