// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>How many placements a provider has in each phase.</summary>
/// <param name="Wet">Of which law: 'en ondertussen' (Wi2013) is seen apart everywhere.</param>
[Toegang(Rol.Aanbieder)]
public sealed record HaalPortaal(Wet Wet = Wet.Wi2021) : IQuery<Result<Aanbiederportaal>>;

/// <summary>The placements of a provider, counted.</summary>
/// <param name="WachtOpAntwoord">Registered: accept or refuse.</param>
/// <param name="Nieuw">Accepted, first lesson still to come.</param>
/// <param name="Lopend">Lessons have started.</param>
/// <param name="Eindigend">Of those: the term or the contract ends within half a year, or has ended.</param>
/// <param name="AlsOnderaannemer">What it teaches in the contracts of others; in none of the other numbers.</param>
public sealed record Aanbiederportaal(int WachtOpAntwoord, int Nieuw, int Lopend, int Eindigend, int AlsOnderaannemer);

internal sealed class HaalPortaalHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalPortaal, Result<Aanbiederportaal>>
{
    public async Task<Result<Aanbiederportaal>> Handle(HaalPortaal request, CancellationToken cancellationToken)
    {
        var own = db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).Where(p => p.Wet == request.Wet);
        var counts = await Plaatsingsfasen.TelAsync(db, own, clock.Vandaag(), cancellationToken);
        var teaches = await db.Plaatsingen.Where(PlaatsingSpecs.LesVoorAnder(accessor.Actor, clock.Vandaag())).CountAsync(p => p.Wet == request.Wet, cancellationToken);
        return new Aanbiederportaal(counts[Plaatsingsfase.WachtOpAntwoord], counts[Plaatsingsfase.Nieuw], counts[Plaatsingsfase.Lopend], counts[Plaatsingsfase.Eindigend], teaches);
    }
}
