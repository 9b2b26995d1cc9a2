// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>Changes what is recorded of a person. A correction of law or kind also counts for the placements; a move to another gemeente does not.</summary>
/// <param name="Dossiernummer">Whose.</param>
/// <param name="Gegevens">What it becomes.</param>
/// <param name="Versie">The version that was on the screen.</param>
[Toegang(Rol.Consulent)]
public sealed record WijzigInburgeraar(string Dossiernummer, InburgeraarGegevens Gegevens, int Versie) : ICommand<Result<Guid>>;

internal sealed class WijzigInburgeraarValidator : AbstractValidator<WijzigInburgeraar>
{
    public WijzigInburgeraarValidator(TimeProvider clock) => RuleFor(c => c.Gegevens).SetValidator(new InburgeraarGegevensValidator(clock));
}

internal sealed class WijzigInburgeraarHandler(PlaatsingenDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<WijzigInburgeraar, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(WijzigInburgeraar request, CancellationToken cancellationToken)
    {
        var inburgeraar = await db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(i => i.Dossiernummer == request.Dossiernummer, cancellationToken);
        if (inburgeraar is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        if (inburgeraar.Gemeente != request.Gegevens.Gemeente && (await contracten.ZoekGemeentenAsync(cancellationToken)).All(g => g.Code != request.Gegevens.Gemeente))
        {
            return PersoonErrors.GemeenteOnbekend(request.Gegevens.Gemeente);
        }

        db.Entry(inburgeraar).Property(i => i.Versie).OriginalValue = request.Versie;
        if (inburgeraar.TeltAnders(request.Gegevens.Gemeente, request.Gegevens.Wet, request.Gegevens.Soort, request.Gegevens.Alfabetisering))
        {
            await Persoonsverleden.BewaarAsync(db, [inburgeraar], clock.Vandaag(), cancellationToken);
        }

        var shown = (inburgeraar.Voornaam, inburgeraar.Achternaam, inburgeraar.Geboortedatum, inburgeraar.Alfabetisering);
        inburgeraar.Wijzig(request.Gegevens);
        var isShown = shown != (inburgeraar.Voornaam, inburgeraar.Achternaam, inburgeraar.Geboortedatum, inburgeraar.Alfabetisering);
        await Naamregister.SchrijfAsync(db, inburgeraar, cancellationToken);
        foreach (var plaatsing in await db.Plaatsingen.Where(p => p.InburgeraarId == inburgeraar.Id).ToListAsync(cancellationToken))
        {
            plaatsing.Volg(inburgeraar.Wet, inburgeraar.Soort, clock.GetUtcNow());
            if (isShown)
            {
                plaatsing.Raak(clock.GetUtcNow());
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return inburgeraar.Id;
    }
}
