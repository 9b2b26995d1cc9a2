// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Examens;

/// <summary>Reports the exam of somebody who is placed; the same part on the same day is replaced. A retake is another day.</summary>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Onderdeel">Exam part.</param>
/// <param name="Niveau">Level; empty for KNM.</param>
/// <param name="Examendatum">Day, on or after the start of the placement and not in the future.</param>
/// <param name="Uitslag">Result.</param>
/// <param name="Reden">Why there is no result; only with Geen.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent)]
public sealed record MeldExamen(string Plaatsing, Onderdeel Onderdeel, ExamenNiveau? Niveau, DateOnly Examendatum, Uitslag Uitslag, GeenUitslagReden? Reden = null) : ICommand<Result<Guid>>;

internal sealed class MeldExamenValidator : AbstractValidator<MeldExamen>
{
    public MeldExamenValidator(TimeProvider clock)
    {
        RuleFor(c => c.Plaatsing).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Onderdeel).IsInEnum().WithMessage("Kies een onderdeel: LE, LU, SC, SP of KNM.");
        RuleFor(c => c.Uitslag).IsInEnum().WithMessage("Kies de uitslag.");
        RuleFor(c => c.Examendatum).Must(d => d != default && Persoonsregels.NietInToekomst(d, clock)).WithMessage("Geef een examendatum tot en met vandaag.");
        RuleFor(c => c.Niveau).Must((c, n) => Examen.NiveauPast(c.Onderdeel, n)).WithMessage(c => Examen.NiveauMelding(c.Onderdeel));
        RuleFor(c => c.Reden).Must((c, r) => Examen.RedenPast(c.Uitslag, r)).WithMessage(c => Examen.RedenMelding(c.Uitslag));
    }
}

internal sealed class MeldExamenHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<MeldExamen, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(MeldExamen request, CancellationToken cancellationToken)
    {
        var plaatsing = await db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).SingleOrDefaultAsync(p => p.Nummer == request.Plaatsing, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Plaatsing);
        }

        if (Examenregels.Bezwaar(plaatsing.Nummer, plaatsing.Status, plaatsing.Startdatum, request.Examendatum) is { } objection)
        {
            return objection;
        }

        await using var transaction = await db.BeginExclusiveAsync($"persoon:{plaatsing.InburgeraarId}", cancellationToken);
        var examen = await Examenboek.SchrijfAsync(
            db,
            plaatsing.InburgeraarId,
            plaatsing.Dossiernummer,
            new ExamenRegel(request.Onderdeel, request.Niveau, request.Examendatum, request.Uitslag, request.Reden),
            cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        // Another provider of this person shows the exam too.
        await Plaatsingsdelta.RaakPersonenAsync(db, [plaatsing.InburgeraarId], clock.GetUtcNow(), cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return examen.Id;
    }
}

/// <summary>What a provider may report an exam of, by form, GraphQL and file alike.</summary>
internal static class Examenregels
{
    /// <summary>Why an exam on this day does not belong to a placement; null when it does.</summary>
    public static Error? Bezwaar(string nummer, PlaatsingStatus status, DateOnly? start, DateOnly dag) =>
        status is not (PlaatsingStatus.Gestart or PlaatsingStatus.Beeindigd) ? ExamenErrors.NietGestart(nummer)
        : dag < start ? ExamenErrors.VoorStart(dag, start.Value)
        : null;
}

internal static class ExamenErrors
{
    public static Error NietGestart(string nummer) =>
        Error.Rule("EXAMEN_PLAATSING_NIET_GESTART", $"Plaatsing {nummer} is nog niet gestart. Een examen hoort bij iemand die lessen volgt of volgde.");

    public static Error VoorStart(DateOnly dag, DateOnly start) =>
        Error.Rule("EXAMEN_VOOR_START", $"Het examen op {dag:dd-MM-yyyy} was voor de start op {start:dd-MM-yyyy}. De consulent legt eerdere examens vast.", "Examendatum");
}
