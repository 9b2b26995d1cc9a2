// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Signalen;

/// <summary>The provider tells the consulent something about a person who is placed with it. It comes on the work list at once.</summary>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Soort">What it is about.</param>
/// <param name="Tekst">What is seen and what is asked; nothing about health.</param>
[Toegang(Rol.Aanbieder)]
public sealed record MeldSignaal(string Plaatsing, Signaalonderwerp Soort, string Tekst) : ICommand<Result<Guid>>;

internal sealed class MeldSignaalValidator : AbstractValidator<MeldSignaal>
{
    public MeldSignaalValidator()
    {
        RuleFor(c => c.Plaatsing).NotEmpty().WithMessage("Geef het nummer van de plaatsing.");
        RuleFor(c => c.Soort).Must(s => s is Signaalonderwerp.Verzuim or Signaalonderwerp.Stagnatie or Signaalonderwerp.WensOverstap or Signaalonderwerp.KlaarVoorExamen or Signaalonderwerp.Zorgen)
            .WithMessage("Kies waarover het signaal gaat: verzuim, stagnatie, een wens om over te stappen, klaar voor een examen, of zorgen.");
        RuleFor(c => c.Tekst).NotEmpty().WithMessage("Schrijf op wat u ziet en wat u vraagt.").MaximumLength(1000).WithMessage("De tekst is te lang: gebruik hoogstens 1000 tekens.");
    }
}

internal sealed class MeldSignaalHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<MeldSignaal, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(MeldSignaal request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var now = clock.GetUtcNow();
        var plaatsing = await db.Plaatsingen.Include(p => p.Inburgeraar).Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, today)).SingleOrDefaultAsync(p => p.Nummer == request.Plaatsing, cancellationToken);
        if (plaatsing is null)
        {
            return PlaatsingErrors.Onbekend(request.Plaatsing);
        }

        if (plaatsing.Status is not (PlaatsingStatus.Geaccepteerd or PlaatsingStatus.Gestart))
        {
            return SignaalErrors.PlaatsingLooptNiet(plaatsing.Nummer);
        }

        var normen = new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == Normcodes.SignaalAntwoordDagen).ToListAsync(cancellationToken));

        // Whoever is responsible now has to look, also when another gemeente made the placement.
        var signaal = Signaal.Meld(plaatsing, plaatsing.Inburgeraar.Gemeente, request.Soort, false, request.Tekst.Trim(), today, normen.Getal(Normcodes.SignaalAntwoordDagen, today), now);
        db.Signalen.Add(signaal);
        var due = Signaalwerk.Van(signaal, today);
        db.Werk.Add(new WerkItem(due.Sleutel, due.Rol, due.Ernst, due.Titel, due.Waar, due.VolgendeStap, due.Pad, due.Termijn, now) { Gemeente = signaal.Gemeente });
        await db.SaveChangesAsync(cancellationToken);
        return signaal.Id;
    }
}
