// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>What happened to one placement, newest first. For consulenten only: a written reason may be about the person.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Voor">Only lines before this one; null = from the newest.</param>
/// <param name="Aantal">Lines per page, 100 at most.</param>
[Toegang(Rol.Consulent)]
public sealed record ZoekPlaatsingGeschiedenis(string Nummer, long? Voor = null, int Aantal = 25) : IQuery<Result<GeschiedenisPagina>>;

internal sealed class ZoekPlaatsingGeschiedenisHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekPlaatsingGeschiedenis, Result<GeschiedenisPagina>>
{
    public async Task<Result<GeschiedenisPagina>> Handle(ZoekPlaatsingGeschiedenis request, CancellationToken cancellationToken)
    {
        if (!await db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).AnyAsync(p => p.Nummer == request.Nummer, cancellationToken))
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        return await Geschiedenis.LeesAsync(db, l => l.Onderwerp == nameof(Plaatsing) && l.Sleutel == request.Nummer, request.Voor, request.Aantal, cancellationToken);
    }
}
