// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>Records a PIP: route and level of a person. A change is a new PIP with a later date.</summary>
/// <param name="Dossiernummer">Whose.</param>
/// <param name="Dagtekening">Day of the decision, not in the future.</param>
/// <param name="Leerroute">B1, Onderwijs or Z.</param>
/// <param name="Niveau">Level.</param>
/// <param name="UrenB1">Hours agreed for B1; only with B1 and Asiel.</param>
[Toegang(Rol.Consulent)]
public sealed record LegPipVast(string Dossiernummer, DateOnly Dagtekening, Route Leerroute, Niveau Niveau, int? UrenB1 = null) : ICommand<Result<Guid>>;

internal sealed class LegPipVastValidator : AbstractValidator<LegPipVast>
{
    public LegPipVastValidator()
    {
        RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Geef het dossiernummer.");
        RuleFor(c => c.Dagtekening).NotEqual(default(DateOnly)).WithMessage("Vul de dagtekening van het PIP in.");
        RuleFor(c => c.Leerroute).Must(r => r.IsLeerroute()).WithMessage("Kies een leerroute: B1, Onderwijs of Z.");
        RuleFor(c => c.Niveau).IsInEnum().WithMessage("Kies het niveau: A2 of B1.");
        RuleFor(c => c.UrenB1).InclusiveBetween(1, 9999).WithMessage("Het aantal uren B1 klopt niet: verwacht 1 tot 9999.");
    }
}

internal sealed class LegPipVastHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<LegPipVast, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(LegPipVast request, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(i => i.Dossiernummer == request.Dossiernummer, cancellationToken);
        if (person is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        if (person.Wet != Wet.Wi2021)
        {
            return PersoonErrors.PipNietVoorWi2013(person.Dossiernummer);
        }

        if (request.Dagtekening > clock.Vandaag())
        {
            return PersoonErrors.PipInToekomst(request.Dagtekening, clock.Vandaag());
        }

        // Scaling down asks for hours and effort; a plain PIP would pass them by.
        if (request is { Leerroute: Route.B1, Niveau: Niveau.A2 } && await db.Pips.AnyAsync(p => p.InburgeraarId == person.Id && p.Dagtekening < request.Dagtekening, cancellationToken))
        {
            return PersoonErrors.PipIsAfschalen();
        }

        // One PIP after the other for one person: whether it is the first one decides (R10).
        await using var transaction = await db.BeginExclusiveAsync($"persoon:{person.Id}", cancellationToken);
        var days = await db.Pips.Where(p => p.InburgeraarId == person.Id).Select(p => p.Dagtekening).ToListAsync(cancellationToken);
        if (days.Contains(request.Dagtekening))
        {
            return PersoonErrors.PipBestaatAl(request.Dagtekening);
        }

        var verdict = PipRegels.Combinatie(person.Soort, request.Leerroute, request.Niveau, request.UrenB1, days.TrueForAll(d => d > request.Dagtekening));
        if (verdict.Uitkomst == Regeloordeel.Blokkade)
        {
            return PersoonErrors.PipAfgekeurd(verdict.Toelichting);
        }

        var pip = Pip.Maak(person, request.Dagtekening, request.Leerroute, request.Niveau, request.UrenB1);
        db.Pips.Add(pip);
        await db.SaveChangesAsync(cancellationToken);
        await Plaatsingsdelta.RaakPersonenAsync(db, [person.Id], clock.GetUtcNow(), cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return pip.Id;
    }
}
