// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>The provider refuses a person who was placed with it.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Weigerreden">Why.</param>
/// <param name="Toelichting">Explanation; required with Anders.</param>
[Toegang(Rol.Aanbieder)]
public sealed record WeigerPlaatsing(string Nummer, Weigerreden Weigerreden, string? Toelichting = null) : ICommand<Result<Guid>>;

internal sealed class WeigerPlaatsingValidator : AbstractValidator<WeigerPlaatsing>
{
    public WeigerPlaatsingValidator()
    {
        RuleFor(c => c.Nummer).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Weigerreden).IsInEnum().WithMessage("Kies een reden van de lijst.");
        RuleFor(c => c.Toelichting).NotEmpty().When(c => c.Weigerreden == Weigerreden.Anders).WithMessage("Schrijf op waarom u weigert. Dat is nodig bij de reden ‘Anders’.");
        RuleFor(c => c.Toelichting).MaximumLength(1000).WithMessage("De toelichting is te lang: gebruik hoogstens 1000 tekens.");
    }
}

internal sealed class WeigerPlaatsingHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<WeigerPlaatsing, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(WeigerPlaatsing request, CancellationToken cancellationToken)
    {
        var plaatsing = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).SingleOrDefaultAsync(p => p.Nummer == request.Nummer, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        var outcome = plaatsing.Weiger(request.Weigerreden, request.Toelichting, clock.Vandaag(), clock.GetUtcNow());
        if (!outcome.IsSuccess)
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        // The place is free again; who placed hears it at once and sees the next possibilities behind the link.
        var due = Weigerwerk.Van(plaatsing);
        db.Werk.Add(new WerkItem(due.Sleutel, due.Rol, due.Ernst, due.Titel, due.Waar, due.VolgendeStap, due.Pad, due.Termijn, clock.GetUtcNow()) { Gemeente = plaatsing.Gemeente });
        db.Publish(new PlaatsVrijgekomen(plaatsing.PerceelId));
        await db.SaveChangesAsync(cancellationToken);
        return plaatsing.Id;
    }
}
