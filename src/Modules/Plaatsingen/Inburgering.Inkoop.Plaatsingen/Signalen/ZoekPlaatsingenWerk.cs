// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Werk;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Signalen;

/// <summary>The open work about people and placements of who is signed in.</summary>
/// <param name="Aantal">At most so many items, 1–500.</param>
[Toegang(Rol.Consulent, Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed record ZoekPlaatsingenWerk(int Aantal = 100) : IQuery<Result<WerkOverzicht>>;

internal sealed class ZoekPlaatsingenWerkHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekPlaatsingenWerk, Result<WerkOverzicht>>
{
    public async Task<Result<WerkOverzicht>> Handle(ZoekPlaatsingenWerk request, CancellationToken cancellationToken) =>
        await WerkLijst.LeesAsync(db, accessor.Actor, request.Aantal, cancellationToken);
}
