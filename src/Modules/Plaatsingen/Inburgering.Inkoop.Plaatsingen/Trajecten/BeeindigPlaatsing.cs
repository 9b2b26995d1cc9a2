// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>Ends a running placement with a reason.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Eindreden">How it ended.</param>
/// <param name="Einddatum">Last day, on or after the start and not in the future.</param>
/// <param name="Toelichting">Explanation; stays on the placement.</param>
/// <param name="Bewijs">What proves it and where it can be seen; required when somebody passed or the obligation ended.</param>
[Toegang(Rol.Consulent)]
public sealed record BeeindigPlaatsing(string Nummer, Eindreden Eindreden, DateOnly Einddatum, string? Toelichting = null, string? Bewijs = null) : ICommand<Result<Guid>>;

internal sealed class BeeindigPlaatsingValidator : AbstractValidator<BeeindigPlaatsing>
{
    public BeeindigPlaatsingValidator()
    {
        RuleFor(c => c.Nummer).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Eindreden).IsInEnum().WithMessage("Kies hoe de plaatsing is geëindigd.");
        RuleFor(c => c.Einddatum).NotEqual(default(DateOnly)).WithMessage("Vul de laatste dag van de plaatsing in.");
        RuleFor(c => c.Toelichting).MaximumLength(1000).WithMessage("De toelichting is te lang: gebruik hoogstens 1000 tekens.");
        RuleFor(c => c.Bewijs).MaximumLength(200).WithMessage("Het bewijs is te lang: gebruik hoogstens 200 tekens.");
    }
}

internal sealed class BeeindigPlaatsingHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<BeeindigPlaatsing, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(BeeindigPlaatsing request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var plaatsing = await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, today)).SingleOrDefaultAsync(p => p.Nummer == request.Nummer, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        if (Eindbewijs.Bezwaar(request.Eindreden, request.Bewijs) is { } missing)
        {
            return missing;
        }

        var outcome = plaatsing.Beeindig(request.Eindreden, request.Einddatum, request.Toelichting, today, clock.GetUtcNow(), request.Bewijs);
        if (!outcome.IsSuccess)
        {
            return Result<Guid>.Failure(outcome.Errors);
        }

        db.Publish(new PlaatsingBeeindigd(plaatsing.Info(), request.Eindreden, request.Einddatum));
        db.Publish(new PlaatsVrijgekomen(plaatsing.PerceelId));
        await db.SaveChangesAsync(cancellationToken);
        return plaatsing.Id;
    }
}
