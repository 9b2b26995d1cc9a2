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

/// <summary>Shows what would happen when all running placements of a lot move to another one. Changes nothing.</summary>
/// <param name="VanContract">Contract that they leave.</param>
/// <param name="VanPerceel">Lot that they leave.</param>
/// <param name="NaarContract">Contract that they go to.</param>
/// <param name="NaarPerceel">Lot that they go to.</param>
/// <param name="Einddatum">Last day of the old placements, not in the future.</param>
/// <param name="Startdatum">Start of the new ones, on or after that day.</param>
[Toegang(Rol.Consulent, Rol.Contractmanager)]
public sealed record ToetsOverzetten(string VanContract, string VanPerceel, string NaarContract, string NaarPerceel, DateOnly Einddatum, DateOnly Startdatum) : IQuery<Result<Overzetvoorstel>>, IMetDoel
{
    /// <inheritdoc/>
    public string Doel => "overzetten van een groep";
}

/// <summary>The whole group with the outcome per placement.</summary>
/// <param name="Aantal">Running placements on the lot, at most 500 are shown.</param>
/// <param name="Mogelijk">How many may go without a reason.</param>
/// <param name="MetMotivering">How many more may go with a reason.</param>
/// <param name="Regels">One line per placement, in the order in which they would go.</param>
public sealed record Overzetvoorstel(int Aantal, int Mogelijk, int MetMotivering, IReadOnlyList<OverzetRegel> Regels) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Regels.Select(r => r.Dossiernummer);
}

/// <summary>One placement that would move.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Dossiernummer">Dossier number of the person.</param>
/// <param name="Toegestaan">True when no rule blocks.</param>
/// <param name="MetMotivering">True when each rule that blocks may be set aside with a reason.</param>
/// <param name="Bezwaren">The rules that block or warn.</param>
public sealed record OverzetRegel(string Nummer, string Dossiernummer, bool Toegestaan, bool MetMotivering, IReadOnlyList<Regeluitkomst> Bezwaren);

internal sealed class ToetsOverzettenValidator : AbstractValidator<ToetsOverzetten>
{
    public ToetsOverzettenValidator()
    {
        RuleFor(c => c.VanContract).NotEmpty().WithMessage("Kies het contract waar zij nu zijn.");
        RuleFor(c => c.VanPerceel).NotEmpty().WithMessage("Kies het perceel waar zij nu zijn.");
        RuleFor(c => c.NaarContract).NotEmpty().WithMessage("Kies het contract waar zij heen gaan.");
        RuleFor(c => c.NaarPerceel).NotEmpty().WithMessage("Kies het perceel waar zij heen gaan.");
        RuleFor(c => c.Startdatum).GreaterThanOrEqualTo(c => c.Einddatum).WithMessage("De nieuwe start ligt voor het einde van de oude plaatsingen. Geef een start op of na die dag.");
    }
}

internal sealed class ToetsOverzettenHandler(PlaatsingenDbContext db, Feitenlader feiten, Overzetter overzetter, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ToetsOverzetten, Result<Overzetvoorstel>>
{
    private const int Meeste = 500;

    public async Task<Result<Overzetvoorstel>> Handle(ToetsOverzetten request, CancellationToken cancellationToken)
    {
        // First whom the caller may move: whoever has nobody there learns nothing about a lot.
        var running = db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).Where(p => p.Contractnummer == request.VanContract && p.Perceelcode == request.VanPerceel && p.Status == PlaatsingStatus.Gestart);
        var count = await running.CountAsync(cancellationToken);
        if (count == 0)
        {
            return WijzigingErrors.NietsOverTeZetten(request.VanContract, request.VanPerceel);
        }

        var lot = await db.Percelen.AsNoTracking().SingleOrDefaultAsync(p => p.Contractnummer == request.NaarContract && p.Code == request.NaarPerceel, cancellationToken);
        if (lot is null)
        {
            return PlaatsingErrors.PerceelOnbekend(request.NaarContract, request.NaarPerceel);
        }

        var rows = await running.OrderBy(p => p.Nummer).Take(Meeste).ToListAsync(cancellationToken);
        var surroundings = await feiten.VraagOmgevingAsync([.. rows.Select(p => Overzetter.Vraag(p, lot, request.Einddatum, request.Startdatum))], cancellationToken);
        var judged = await overzetter.ToetsAsync(rows, lot, request.Einddatum, request.Startdatum, surroundings, [], cancellationToken);
        if (!judged.TryGet(out var moves))
        {
            return Result<Overzetvoorstel>.Failure(judged.Errors);
        }

        List<OverzetRegel> lines = [.. moves.Select(m => new OverzetRegel(
            m.Plaatsing.Nummer,
            m.Plaatsing.Dossiernummer,
            m.Blokkades.Count == 0,
            m.Blokkades.Count > 0 && m.Blokkades.All(r => r.Motiveerbaar),
            [.. m.Regels.Where(r => r.Uitkomst != Regeloordeel.Voldaan)]))];
        return new Overzetvoorstel(count, lines.Count(l => l.Toegestaan), lines.Count(l => l.MetMotivering), lines);
    }
}
