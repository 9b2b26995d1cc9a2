// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

/// <summary>
/// Somebody goes on at another provider, or on another leerroute: the running placement ends, the new one is registered, and the hours go
/// along, in one step. All rules are asked as if the old placement had ended.
/// </summary>
/// <param name="Nummer">The running placement.</param>
/// <param name="Contract">Contract number of the new lot.</param>
/// <param name="Perceel">Code of the new lot.</param>
/// <param name="Einddatum">Last day of the old placement, not in the future.</param>
/// <param name="Startdatum">Wanted start of the new one, on or after that day.</param>
/// <param name="Reden">Why; stays in the audit trail.</param>
/// <param name="Overdracht">What the next provider has to know; nothing about health.</param>
/// <param name="Motiveringen">Reasons for the rules that allow one.</param>
[Toegang(Rol.Consulent)]
public sealed record StapOver(
    string Nummer,
    string Contract,
    string Perceel,
    DateOnly Einddatum,
    DateOnly Startdatum,
    string Reden,
    string Overdracht,
    IReadOnlyList<Motivering>? Motiveringen = null) : ICommand<Result<NieuwePlaatsing>>, IMetReden;

internal sealed class StapOverValidator : AbstractValidator<StapOver>
{
    public StapOverValidator()
    {
        RuleFor(c => c.Nummer).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Contract).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(c => c.Perceel).NotEmpty().WithMessage("Kies een perceel.");
        RuleFor(c => c.Einddatum).NotEqual(default(DateOnly)).WithMessage("Vul de laatste dag van de oude plaatsing in.");
        RuleFor(c => c.Startdatum).NotEqual(default(DateOnly)).WithMessage("Vul de startdatum in.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom iemand overstapt.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
        RuleFor(c => c.Overdracht).NotEmpty().WithMessage("Schrijf op wat de volgende aanbieder moet weten.").MaximumLength(2000).WithMessage("De overdracht is te lang: gebruik hoogstens 2000 tekens.");
        RuleForEach(c => c.Motiveringen).Must(m => !string.IsNullOrWhiteSpace(m.Reden)).WithMessage("Schrijf de reden op.");
    }
}

internal sealed class StapOverHandler(PlaatsingenDbContext db, Feitenlader feiten, Overzetter overzetter, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<StapOver, Result<NieuwePlaatsing>>
{
    public async Task<Result<NieuwePlaatsing>> Handle(StapOver request, CancellationToken cancellationToken)
    {
        var plaatsing = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).SingleOrDefaultAsync(p => p.Nummer == request.Nummer, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        var lot = await db.Percelen.SingleOrDefaultAsync(p => p.Contractnummer == request.Contract && p.Code == request.Perceel, cancellationToken);
        if (lot is null)
        {
            return PlaatsingErrors.PerceelOnbekend(request.Contract, request.Perceel);
        }

        if (Overstapregels.Bezwaar(plaatsing, lot, request.Einddatum, request.Startdatum) is { } objection)
        {
            return objection;
        }

        var surroundings = await feiten.VraagOmgevingAsync([Overzetter.Vraag(plaatsing, lot, request.Einddatum, request.Startdatum)], cancellationToken);
        await using var transaction = await db.BeginExclusiveAsync($"persoon:{plaatsing.InburgeraarId}", cancellationToken);
        await using var nested = await db.BeginExclusiveAsync($"contract:{lot.ContractId}", cancellationToken);
        var reasons = request.Motiveringen ?? [];
        var judged = await overzetter.ToetsAsync([plaatsing], lot, request.Einddatum, request.Startdatum, surroundings, reasons, cancellationToken);
        if (!judged.TryGet(out var moves))
        {
            return Result<NieuwePlaatsing>.Failure(judged.Errors);
        }

        var verdict = Aanmelder.Beoordeel(moves[0].Feiten, reasons);
        if (!verdict.TryGet(out var used))
        {
            return Result<NieuwePlaatsing>.Failure(verdict.Errors);
        }

        var moved = await overzetter.ZetOverAsync(moves[0], lot, request.Einddatum, request.Reden, request.Overdracht, used, cancellationToken);
        if (!moved.TryGet(out var made))
        {
            return Result<NieuwePlaatsing>.Failure(moved.Errors);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new NieuwePlaatsing(made.Id, made.Nummer);
    }
}

/// <summary>When somebody may go on elsewhere at all; whether the new lot may be chosen is asked of the rules of a placement.</summary>
internal static class Overstapregels
{
    public static Error? Bezwaar(Plaatsing plaatsing, Perceel naar, DateOnly einddatum, DateOnly startdatum) =>
        naar.Id == plaatsing.PerceelId ? WijzigingErrors.ZelfdePerceel(naar.Contractnummer, naar.Code)
        : plaatsing.Status != PlaatsingStatus.Gestart ? WijzigingErrors.NietGestart(plaatsing.Nummer)
        : startdatum < einddatum ? WijzigingErrors.StartVoorEinde(startdatum, einddatum)
        : null;
}
