// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>Keeps what was typed into a report so far, right or wrong; nothing is checked and nothing is delivered.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Periode">The period.</param>
/// <param name="Velden">The fields as typed; empty ones may be left out.</param>
[Toegang(Rol.Aanbieder, Rol.Contractmanager)]
public sealed record BewaarConcept(string Contractnummer, string Periode, IReadOnlyList<Conceptveld> Velden) : ICommand<Result>;

/// <summary>One field of a draft.</summary>
/// <param name="Perceel">Code of the lot; null or empty = the whole contract.</param>
/// <param name="Kpi">Code of the KPI.</param>
/// <param name="Getypt">What was typed.</param>
public sealed record Conceptveld(string? Perceel, string Kpi, string Getypt);

/// <summary>The draft of a report that the asker kept.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Periode">The period.</param>
[Toegang(Rol.Aanbieder, Rol.Contractmanager)]
public sealed record HaalConcept(string Contractnummer, string Periode) : IQuery<Result<ConceptDetail>>;

/// <summary>A draft.</summary>
/// <param name="BewaardOp">When it was kept (UTC).</param>
/// <param name="Velden">The fields as typed.</param>
public sealed record ConceptDetail(DateTimeOffset BewaardOp, IReadOnlyList<Conceptveld> Velden);

internal sealed class BewaarConceptValidator : AbstractValidator<BewaarConcept>
{
    public BewaarConceptValidator()
    {
        RuleFor(c => c.Velden).NotNull().Must(v => v is null || v.Count <= 1000).WithMessage("Een rapportage heeft hoogstens 1000 cijfers.");
        RuleForEach(c => c.Velden).Must(v => v.Getypt.Length <= 100).WithMessage("Een cijfer heeft hoogstens 100 tekens.");
    }
}

internal sealed class BewaarConceptHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<BewaarConcept, Result>
{
    public async Task<Result> Handle(BewaarConcept request, CancellationToken cancellationToken)
    {
        var contract = (await contracten.ZoekContractenAsync([request.Contractnummer], cancellationToken)).SingleOrDefault();
        if (contract is null || !Bereik.ZietContract(accessor.Actor, contract))
        {
            return RapportageErrors.ContractOnbekend(request.Contractnummer);
        }

        if (Periode.Lees(request.Periode) is not { } period)
        {
            return RapportageErrors.PeriodeOnbekend(request.Periode);
        }

        // Two windows with one form: the last one that typed wins, without an error in the middle of typing.
        var own = accessor.Actor.Scope.Aanbieder ?? "";
        await using var transaction = await db.BeginExclusiveAsync("concept:" + contract.Nummer, cancellationToken);
        var draft = await db.Concepten.SingleOrDefaultAsync(c => c.Contractnummer == contract.Nummer && c.Periode == period.Code && c.Indiener == own, cancellationToken);
        if (draft is null)
        {
            draft = Rapportageconcept.Maak(contract.Nummer, period.Code, own);
            db.Concepten.Add(draft);
        }

        draft.Schrijf(JsonSerializer.Serialize(request.Velden.Where(v => v.Getypt.Length > 0)), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return Result.Success;
    }
}

internal sealed class HaalConceptHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<HaalConcept, Result<ConceptDetail>>
{
    public async Task<Result<ConceptDetail>> Handle(HaalConcept request, CancellationToken cancellationToken)
    {
        var contract = (await contracten.ZoekContractenAsync([request.Contractnummer], cancellationToken)).SingleOrDefault();
        var own = accessor.Actor.Scope.Aanbieder ?? "";
        return contract is not null && Bereik.ZietContract(accessor.Actor, contract)
            && await db.Concepten.AsNoTracking().SingleOrDefaultAsync(c => c.Contractnummer == contract.Nummer && c.Periode == request.Periode && c.Indiener == own, cancellationToken) is { } draft
            ? new ConceptDetail(draft.BewaardOp, JsonSerializer.Deserialize<List<Conceptveld>>(draft.Velden)!)
            : RapportageErrors.ConceptOnbekend();
    }
}
