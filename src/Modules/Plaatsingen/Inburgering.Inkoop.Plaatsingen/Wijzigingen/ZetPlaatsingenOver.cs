// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
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

/// <summary>Moves placements of one lot to another: all of them, or nobody when one rule says no.</summary>
/// <param name="VanContract">Contract that they leave.</param>
/// <param name="VanPerceel">Lot that they leave.</param>
/// <param name="NaarContract">Contract that they go to.</param>
/// <param name="NaarPerceel">Lot that they go to.</param>
/// <param name="Einddatum">Last day of the old placements, not in the future.</param>
/// <param name="Startdatum">Start of the new ones, on or after that day.</param>
/// <param name="Nummers">Which placements, 500 at most; the preview shows them.</param>
/// <param name="Reden">Why; stays in the audit trail and is the handover of each.</param>
/// <param name="Motiveringen">Reasons for the rules that allow one; they count for the whole group.</param>
[Toegang(Rol.Consulent)]
public sealed record ZetPlaatsingenOver(
    string VanContract,
    string VanPerceel,
    string NaarContract,
    string NaarPerceel,
    DateOnly Einddatum,
    DateOnly Startdatum,
    IReadOnlyList<string> Nummers,
    string Reden,
    IReadOnlyList<Motivering>? Motiveringen = null) : ICommand<Result<PlaatsingenOvergezet>>, IMetReden;

/// <summary>What came of it.</summary>
/// <param name="Aantal">How many moved.</param>
/// <param name="Nummers">The new placements, in the order of the old ones.</param>
public sealed record PlaatsingenOvergezet(int Aantal, IReadOnlyList<string> Nummers);

internal sealed class ZetPlaatsingenOverValidator : AbstractValidator<ZetPlaatsingenOver>
{
    public ZetPlaatsingenOverValidator()
    {
        RuleFor(c => c.VanContract).NotEmpty().WithMessage("Kies het contract waar zij nu zijn.");
        RuleFor(c => c.NaarContract).NotEmpty().WithMessage("Kies het contract waar zij heen gaan.");
        RuleFor(c => c.NaarPerceel).NotEmpty().WithMessage("Kies het perceel waar zij heen gaan.");
        RuleFor(c => c.Nummers).NotEmpty().WithMessage("Kies ten minste één plaatsing.").Must(n => n is null || n.Count <= 500).WithMessage("Zet hoogstens 500 plaatsingen tegelijk over.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waarom deze groep overgaat.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
        RuleFor(c => c.Startdatum).GreaterThanOrEqualTo(c => c.Einddatum).WithMessage("De nieuwe start ligt voor het einde van de oude plaatsingen. Geef een start op of na die dag.");
        RuleForEach(c => c.Motiveringen).Must(m => !string.IsNullOrWhiteSpace(m.Reden)).WithMessage("Schrijf de reden op.");
    }
}

internal sealed class ZetPlaatsingenOverHandler(PlaatsingenDbContext db, Feitenlader feiten, Overzetter overzetter, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZetPlaatsingenOver, Result<PlaatsingenOvergezet>>
{
    public async Task<Result<PlaatsingenOvergezet>> Handle(ZetPlaatsingenOver request, CancellationToken cancellationToken)
    {
        // First whom the caller may move: whoever has nobody there learns nothing about a lot.
        var numbers = request.Nummers.Distinct(StringComparer.Ordinal).ToArray();
        var rows = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag()))
            .Where(p => EF.Parameter(numbers).Contains(p.Nummer) && p.Contractnummer == request.VanContract && p.Perceelcode == request.VanPerceel && p.Status == PlaatsingStatus.Gestart)
            .OrderBy(p => p.Nummer).ToListAsync(cancellationToken);
        if (rows.Count < numbers.Length)
        {
            return WijzigingErrors.NietMeer([.. numbers.Except(rows.Select(p => p.Nummer), StringComparer.Ordinal)]);
        }

        var lot = await db.Percelen.SingleOrDefaultAsync(p => p.Contractnummer == request.NaarContract && p.Code == request.NaarPerceel, cancellationToken);
        if (lot is null)
        {
            return PlaatsingErrors.PerceelOnbekend(request.NaarContract, request.NaarPerceel);
        }

        if (rows.Exists(p => p.PerceelId == lot.Id))
        {
            return WijzigingErrors.ZelfdePerceel(lot.Contractnummer, lot.Code);
        }

        var surroundings = await feiten.VraagOmgevingAsync([.. rows.Select(p => Overzetter.Vraag(p, lot, request.Einddatum, request.Startdatum))], cancellationToken);

        // People in the order of their ids, then the contract: the order in which everybody takes these locks.
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction? transaction = null;
        try
        {
            foreach (var person in rows.Select(p => p.InburgeraarId).Distinct().Order())
            {
                transaction = await db.BeginExclusiveAsync($"persoon:{person}", cancellationToken) ?? transaction;
            }

            transaction = await db.BeginExclusiveAsync($"contract:{lot.ContractId}", cancellationToken) ?? transaction;
            var outcome = await ZetOverAsync(request, rows, lot, surroundings, cancellationToken);
            if (!outcome.TryGet(out var made))
            {
                return Result<PlaatsingenOvergezet>.Failure(outcome.Errors);
            }

            await db.SaveChangesAsync(cancellationToken);
            if (transaction is not null)
            {
                await transaction.CommitAsync(cancellationToken);
            }

            return new PlaatsingenOvergezet(made.Count, made);
        }
        finally
        {
            if (transaction is not null)
            {
                await transaction.DisposeAsync();
            }
        }
    }

    private async Task<Result<List<string>>> ZetOverAsync(ZetPlaatsingenOver request, List<Plaatsing> rows, Aanbod.Perceel lot, Toetsomgeving surroundings, CancellationToken cancellationToken)
    {
        var reasons = request.Motiveringen ?? [];
        var judged = await overzetter.ToetsAsync(rows, lot, request.Einddatum, request.Startdatum, surroundings, reasons, cancellationToken);
        if (!judged.TryGet(out var moves))
        {
            return Result<List<string>>.Failure(judged.Errors);
        }

        List<Error> errors = [.. moves.SelectMany(m => m.Blokkades.Where(r => !r.Motiveerbaar || reasons.All(x => x.Regel != r.Code)).Select(r => WijzigingErrors.Regel(m.Plaatsing.Nummer, r)))];
        List<string> made = [];
        foreach (var move in errors.Count == 0 ? moves : [])
        {
            var used = reasons.Where(m => move.Blokkades.Any(r => r.Code == m.Regel)).ToList();
            var moved = await overzetter.ZetOverAsync(move, lot, request.Einddatum, request.Reden, request.Reden, used, cancellationToken);
            if (moved.TryGet(out var placement))
            {
                made.Add(placement.Nummer);
            }
            else
            {
                errors.AddRange(moved.Errors);
            }
        }

        return errors.Count > 0 ? Result<List<string>>.Failure(errors) : made;
    }
}
