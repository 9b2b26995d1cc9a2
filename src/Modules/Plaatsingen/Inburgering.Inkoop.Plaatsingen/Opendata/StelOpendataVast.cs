// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Opendata;

/// <summary>
/// Issues the open data of a quarter: always the same tables of the whole region, so that two choices never overlap. It is kept exactly as
/// issued; a later one about the same day gets the next number and needs a reason.
/// </summary>
/// <param name="Peildatum">Last day of a quarter that is over.</param>
/// <param name="Reden">Why there is another one; only asked when there is one already.</param>
[Toegang(Rol.Contractmanager)]
public sealed record StelOpendataVast(DateOnly Peildatum, string? Reden = null) : ICommand<Result<Guid>>;

internal sealed class StelOpendataVastValidator : AbstractValidator<StelOpendataVast>
{
    public StelOpendataVastValidator()
    {
        RuleFor(c => c.Peildatum).Must(d => d.Year is >= 2022 and <= 2100 && Opendatauitgave.IsKwartaaleinde(d))
            .WithMessage(c => $"Peildatum {c.Peildatum:dd-MM-yyyy} klopt niet: verwacht de laatste dag van een kwartaal vanaf 2022, bijvoorbeeld 30-06-2026.");
        RuleFor(c => c.Reden).MaximumLength(500).WithMessage("De reden is te lang: verwacht hooguit 500 tekens.");
    }
}

internal sealed class StelOpendataVastHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<StelOpendataVast, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(StelOpendataVast request, CancellationToken cancellationToken)
    {
        // Editions of parts of the region could be laid on each other.
        if (!accessor.Actor.Scope.Alles)
        {
            return OpendataErrors.HeleRegio();
        }

        if (clock.Vandaag() <= request.Peildatum)
        {
            return OpendataErrors.KwartaalLoopt(request.Peildatum);
        }

        var issued = await db.Opendatauitgaven.AsNoTracking().OrderBy(u => u.Id).ToListAsync(cancellationToken);
        var last = issued.Where(u => u.Peildatum == request.Peildatum).Select(u => u.Nummer).DefaultIfEmpty().Max();
        var reason = string.IsNullOrWhiteSpace(request.Reden) ? null : request.Reden.Trim();
        if (last > 0 && reason is null)
        {
            return OpendataErrors.RedenNodig(last);
        }

        var salt = await Afrondingsgeheim.LeesAsync(db, cancellationToken);
        var cube = await Opendatalader.LeesAsync(db, request.Peildatum, cancellationToken);
        var shown = Opendatabeveiliging.Pas(cube, salt, issued.ConvertAll(u => u.LeesGrondslag()));
        var report = Opendatarapport.Maak(request.Peildatum, last + 1, cube, shown);
        var made = Opendatauitgave.Stel(report, cube, reason, accessor.Actor.Naam, clock.GetUtcNow());
        db.Opendatauitgaven.Add(made);
        await db.SaveChangesAsync(cancellationToken);
        return made.Id;
    }
}
