// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Bevindingen;

/// <summary>Records the escalation ladder that a contract agrees, or the standard one. Steps that were decided stay as they are.</summary>
/// <param name="Contractnummer">The contract; null or empty = the standard ladder.</param>
/// <param name="Vanaf">First day; later than every earlier version of the same ladder.</param>
/// <param name="Treden">The steps, from light to heavy.</param>
/// <param name="Reden">Why, or where in the contract it stands.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegLadderVast(string? Contractnummer, DateOnly Vanaf, IReadOnlyList<Laddertrede> Treden, string Reden) : ICommand<Result>, IMetReden;

/// <summary>The escalation ladder of a contract with its versions. A provider sees that of its own contracts.</summary>
/// <param name="Contractnummer">The contract; null or empty = the standard ladder.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record HaalLadder(string? Contractnummer = null) : IQuery<Result<Ladderoverzicht>>;

/// <summary>An escalation ladder.</summary>
/// <param name="Contractnummer">The contract; empty = the standard ladder.</param>
/// <param name="Eigen">True when the contract has a ladder of its own today; false = the standard one counts.</param>
/// <param name="Treden">The steps that count today, from light to heavy.</param>
/// <param name="Versies">What was recorded for this contract, oldest first.</param>
public sealed record Ladderoverzicht(string Contractnummer, bool Eigen, IReadOnlyList<Laddertrede> Treden, IReadOnlyList<LadderversieRegel> Versies);

/// <summary>One version of a ladder.</summary>
/// <param name="Vanaf">First day.</param>
/// <param name="Treden">Its steps.</param>
/// <param name="Reden">Why, or where in the contract it stands.</param>
/// <param name="VastgelegdOp">Day on which it was recorded.</param>
/// <param name="Door">Who recorded it.</param>
public sealed record LadderversieRegel(DateOnly Vanaf, IReadOnlyList<Laddertrede> Treden, string Reden, DateOnly VastgelegdOp, string Door);

internal sealed class LegLadderVastValidator : AbstractValidator<LegLadderVast>
{
    public LegLadderVastValidator()
    {
        RuleFor(c => c.Vanaf).NotEqual(default(DateOnly)).WithMessage("Vul in vanaf welke dag de ladder geldt.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Vul in waar dit in het contract staat, of waarom het verandert.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
        RuleFor(c => c.Treden).Custom((steps, context) =>
        {
            foreach (var (field, message) in Ladder.Fouten(steps))
            {
                context.AddFailure(field, message);
            }
        });
    }
}

internal sealed class LegLadderVastHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LegLadderVast, Result>
{
    public async Task<Result> Handle(LegLadderVast request, CancellationToken cancellationToken)
    {
        var contract = request.Contractnummer ?? LadderVersie.Standaard;
        if (contract.Length > 0 && !await ContractToegang.ZietAsync(contract, contracten, accessor.Actor, cancellationToken))
        {
            return BevindingErrors.ContractOnbekend(contract);
        }

        var last = await db.Ladders.Where(l => l.Contractnummer == contract).MaxAsync(l => (DateOnly?)l.Vanaf, cancellationToken);
        if (request.Vanaf <= last)
        {
            return BevindingErrors.LadderVanafTeVroeg(last.Value);
        }

        IReadOnlyList<Laddertrede> steps = [.. request.Treden.Select(t => t with { Zin = string.IsNullOrWhiteSpace(t.Zin) ? null : t.Zin.Trim() })];
        db.Ladders.Add(LadderVersie.Maak(contract, request.Vanaf, steps, request.Reden.Trim(), accessor.Actor.Naam, clock.Vandaag()));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal sealed class HaalLadderHandler(KwaliteitDbContext db, Ladderlezer ladders, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalLadder, Result<Ladderoverzicht>>
{
    public async Task<Result<Ladderoverzicht>> Handle(HaalLadder request, CancellationToken cancellationToken)
    {
        var contract = request.Contractnummer ?? LadderVersie.Standaard;
        if (contract.Length > 0 && !await ContractToegang.ZietAsync(contract, contracten, accessor.Actor, cancellationToken))
        {
            return BevindingErrors.ContractOnbekend(contract);
        }

        var today = clock.Vandaag();
        var versions = await db.Ladders.AsNoTracking().Where(l => l.Contractnummer == contract).OrderBy(l => l.Vanaf).ToListAsync(cancellationToken);
        return new Ladderoverzicht(
            contract,
            contract.Length > 0 && versions.Exists(v => v.Vanaf <= today),
            (await ladders.LeesAsync(contract, today, cancellationToken)).Treden,
            [.. versions.Select(v => new LadderversieRegel(v.Vanaf, v.Treden, v.Reden, v.VastgelegdOp, v.Door))]);
    }
}
