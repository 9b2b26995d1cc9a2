// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Examens;

/// <summary>
/// A provider reports a module of somebody who has lessons there: the hours so far, or that it is ready. A second time replaces the first. The gemeente
/// records that the module is completed.
/// </summary>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Module">PVT, MAP or KNM.</param>
/// <param name="Uren">Hours so far; of the MAP the practical ones.</param>
/// <param name="AfgerondOp">Day on which it was ready, on or after the start of the placement and not in the future; empty while it runs.</param>
/// <param name="Themas">Themes of the MAP; only there.</param>
[Toegang(Rol.Aanbieder)]
public sealed record MeldModule(string Plaatsing, ModuleSoort Module, decimal? Uren = null, DateOnly? AfgerondOp = null, IReadOnlyList<Mapthema>? Themas = null) : ICommand<Result<Guid>>;

internal sealed class MeldModuleValidator : AbstractValidator<MeldModule>
{
    public MeldModuleValidator(TimeProvider clock)
    {
        RuleFor(c => c.Plaatsing).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Module).Must(Moduleregels.Meldbaar).WithMessage(Moduleregels.NietMeldbaar);
        RuleFor(c => c.AfgerondOp).Must(d => d is null || (d != default(DateOnly) && Persoonsregels.NietInToekomst(d.Value, clock))).WithMessage("Geef een datum tot en met vandaag.");
        RuleForEach(c => c.Themas).IsInEnum().WithMessage("Kies een thema van de lijst.");
        RuleFor(c => c.Uren).InclusiveBetween(0, 9999).WithMessage("Het aantal uren klopt niet: verwacht 0 tot 9999.");
    }
}

internal sealed class MeldModuleHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<MeldModule, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(MeldModule request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var plaatsing = await db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, today)).SingleOrDefaultAsync(p => p.Nummer == request.Plaatsing, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Plaatsing);
        }

        await using var transaction = await db.BeginExclusiveAsync($"persoon:{plaatsing.InburgeraarId}", cancellationToken);
        var opgave = new Moduleopgave(request.Module, request.Uren, request.AfgerondOp, request.Themas);
        var completed = await db.Modules.Where(m => m.InburgeraarId == plaatsing.InburgeraarId && m.Module == request.Module).Select(m => (DateOnly?)m.AfgerondOp).SingleOrDefaultAsync(cancellationToken);
        var normen = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var errors = Moduleregels.Melding(normen, opgave, new Moduleplaatsing(plaatsing.Nummer, plaatsing.Status, plaatsing.Startdatum, completed));
        if (errors.Count > 0)
        {
            return Result<Guid>.Failure(errors);
        }

        var melding = await db.Modulemeldingen.SingleOrDefaultAsync(m => m.PlaatsingId == plaatsing.Id && m.Module == request.Module, cancellationToken);
        if (melding is null)
        {
            melding = Modulemelding.Maak(plaatsing, request.Module);
            db.Modulemeldingen.Add(melding);
        }

        melding.Schrijf(opgave, plaatsing.Aanbieder, today);
        await db.SaveChangesAsync(cancellationToken);
        await Plaatsingsdelta.RaakAsync(db, [plaatsing.Id], clock.GetUtcNow(), cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return melding.Id;
    }
}
