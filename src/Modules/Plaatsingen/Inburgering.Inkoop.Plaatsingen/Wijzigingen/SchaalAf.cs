// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

/// <summary>Goes on at A2 on the B1-route: checks hours, physical lessons and effort, and records the new PIP.</summary>
/// <param name="Dossiernummer">Whose.</param>
/// <param name="Dagtekening">Day of the new PIP, not in the future.</param>
/// <param name="InspanningVoldoende">The judgement of the effort.</param>
/// <param name="Reden">On what that judgement rests; stays in the audit trail.</param>
[Toegang(Rol.Consulent)]
public sealed record SchaalAf(string Dossiernummer, DateOnly Dagtekening, bool InspanningVoldoende, string Reden) : ICommand<Result<Guid>>, IMetReden;

internal sealed class SchaalAfValidator : AbstractValidator<SchaalAf>
{
    public SchaalAfValidator()
    {
        RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Geef het dossiernummer.");
        RuleFor(c => c.Dagtekening).NotEqual(default(DateOnly)).WithMessage("Vul de dagtekening van het nieuwe PIP in.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf op waaruit de inspanning blijkt.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
    }
}

internal sealed class SchaalAfHandler(PlaatsingenDbContext db, Afschaallader lader, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<SchaalAf, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(SchaalAf request, CancellationToken cancellationToken)
    {
        var person = await db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(i => i.Dossiernummer == request.Dossiernummer, cancellationToken);
        if (person is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        await using var transaction = await db.BeginExclusiveAsync($"persoon:{person.Id}", cancellationToken);
        var facts = await lader.LaadAsync(accessor.Actor, request.Dossiernummer, request.Dagtekening, request.InspanningVoldoende, cancellationToken);
        var blocked = Afschaalregels.Toets(facts!).Where(r => r.Uitkomst == Regeloordeel.Blokkade).ToList();
        if (blocked.Count > 0)
        {
            return Result<Guid>.Failure([.. blocked.Select(WijzigingErrors.Afschalen)]);
        }

        // Hours for B1 are agreed once; a PIP at A2 keeps them.
        var pip = Pip.Maak(person, request.Dagtekening, Route.B1, Niveau.A2, facts!.Pips.MaxBy(p => p.Dagtekening)!.UrenB1);
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
