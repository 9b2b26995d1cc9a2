// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Examens;

/// <summary>Records an exam; the same part on the same day is replaced.</summary>
/// <param name="Dossiernummer">Whose.</param>
/// <param name="Onderdeel">Exam part.</param>
/// <param name="Niveau">Level; empty for KNM.</param>
/// <param name="Examendatum">Day, not in the future.</param>
/// <param name="Uitslag">Result.</param>
/// <param name="Reden">Why there is no result; only with Geen.</param>
[Toegang(Rol.Consulent)]
public sealed record RegistreerExamen(string Dossiernummer, Onderdeel Onderdeel, ExamenNiveau? Niveau, DateOnly Examendatum, Uitslag Uitslag, GeenUitslagReden? Reden = null) : ICommand<Result<Guid>>;

/// <summary>An exam in a list.</summary>
/// <param name="Onderdeel">Exam part.</param>
/// <param name="Niveau">Level; empty for KNM.</param>
/// <param name="Examendatum">Day.</param>
/// <param name="Uitslag">Result.</param>
/// <param name="Reden">Why there is no result.</param>
public sealed record ExamenRegel(Onderdeel Onderdeel, ExamenNiveau? Niveau, DateOnly Examendatum, Uitslag Uitslag, GeenUitslagReden? Reden)
{
    /// <summary>Which attempt an exam is: 1 for the first, 2 for the first retake, and so on. A retake is the same part on a later day.</summary>
    /// <param name="alle">Parts and days of all exams of the person.</param>
    /// <param name="onderdeel">Part of this exam.</param>
    /// <param name="examendatum">Day of this exam.</param>
    public static int Poging(IEnumerable<(Onderdeel Onderdeel, DateOnly Examendatum)> alle, Onderdeel onderdeel, DateOnly examendatum) =>
        1 + alle.Count(e => e.Onderdeel == onderdeel && e.Examendatum < examendatum);
}

internal sealed class RegistreerExamenValidator : AbstractValidator<RegistreerExamen>
{
    public RegistreerExamenValidator(TimeProvider clock)
    {
        RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Geef het dossiernummer.");
        RuleFor(c => c.Onderdeel).IsInEnum().WithMessage("Kies een onderdeel: LE, LU, SC, SP of KNM.");
        RuleFor(c => c.Uitslag).IsInEnum().WithMessage("Kies de uitslag.");
        RuleFor(c => c.Examendatum).Must(d => d != default && Persoonsregels.NietInToekomst(d, clock)).WithMessage("Geef een examendatum tot en met vandaag.");
        RuleFor(c => c.Niveau).Must((c, n) => Examen.NiveauPast(c.Onderdeel, n)).WithMessage(c => Examen.NiveauMelding(c.Onderdeel));
        RuleFor(c => c.Reden).Must((c, r) => Examen.RedenPast(c.Uitslag, r)).WithMessage(c => Examen.RedenMelding(c.Uitslag));
    }
}

/// <summary>Writes an exam; the same part on the same day is replaced.</summary>
internal static class Examenboek
{
    public static async Task<Examen> SchrijfAsync(PlaatsingenDbContext db, Guid inburgeraarId, string dossiernummer, ExamenRegel uitslag, CancellationToken cancellationToken)
    {
        var examen = await db.Examens.SingleOrDefaultAsync(e => e.InburgeraarId == inburgeraarId && e.Onderdeel == uitslag.Onderdeel && e.Examendatum == uitslag.Examendatum, cancellationToken);
        if (examen is null)
        {
            examen = Examen.Maak(inburgeraarId, dossiernummer, uitslag.Onderdeel, uitslag.Examendatum);
            db.Examens.Add(examen);
        }

        examen.Schrijf(uitslag.Niveau, uitslag.Uitslag, uitslag.Reden);
        return examen;
    }
}

internal sealed class RegistreerExamenHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<RegistreerExamen, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RegistreerExamen request, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(accessor.Actor)).Where(i => i.Dossiernummer == request.Dossiernummer)
            .Select(i => new { i.Id }).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        await using var transaction = await db.BeginExclusiveAsync($"persoon:{person.Id}", cancellationToken);
        var examen = await Examenboek.SchrijfAsync(db, person.Id, request.Dossiernummer, new ExamenRegel(request.Onderdeel, request.Niveau, request.Examendatum, request.Uitslag, request.Reden), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await Plaatsingsdelta.RaakPersonenAsync(db, [person.Id], clock.GetUtcNow(), cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return examen.Id;
    }
}
