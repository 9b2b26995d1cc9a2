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

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>Records that a promise of a bid was met, and what shows it; without a day it is open again.</summary>
/// <param name="Contract">Number of the contract.</param>
/// <param name="Toezegging">Number of the promise within the contract.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="NagekomenOp">The day on which it was met; null = it is open.</param>
/// <param name="Bewijs">What shows it, or why it is open again.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegNakomingVast(string Contract, int Toezegging, int Versie, DateOnly? NagekomenOp, string Bewijs) : ICommand<Result>, IMetReden
{
    string? IMetReden.Reden => Bewijs;
}

internal sealed class LegNakomingVastValidator : AbstractValidator<LegNakomingVast>
{
    public LegNakomingVastValidator() =>
        RuleFor(c => c.Bewijs).NotEmpty().WithMessage("Schrijf op waaruit dat blijkt.").MaximumLength(1000).WithMessage("De tekst is te lang: gebruik hoogstens 1.000 tekens.");
}

internal sealed class LegNakomingVastHandler(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LegNakomingVast, Result>
{
    public async Task<Result> Handle(LegNakomingVast request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracten.Where(ContractSpecs.Zichtbaar(accessor.Actor)).Where(c => c.Nummer == request.Contract).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellationToken);
        if (contract is null)
        {
            return ContractErrors.Onbekend(request.Contract);
        }

        var promise = await db.Set<Contracttoezegging>().SingleOrDefaultAsync(t => t.ContractId == contract && t.Volgorde == request.Toezegging, cancellationToken);
        if (promise is null)
        {
            return GunnenErrors.ToezeggingOnbekend(request.Contract, request.Toezegging);
        }

        if (promise.Versie != request.Versie)
        {
            return GunnenErrors.ToezeggingVerouderd();
        }

        if (request.NagekomenOp > clock.Vandaag())
        {
            return GunnenErrors.NakomingInToekomst(request.NagekomenOp.Value, clock.Vandaag());
        }

        promise.LegVast(request.NagekomenOp, request.Bewijs);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
