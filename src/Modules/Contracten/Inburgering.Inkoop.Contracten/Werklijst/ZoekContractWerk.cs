// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Werk;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Werklijst;

/// <summary>What asks for attention about contracts, for this actor.</summary>
/// <param name="Aantal">At most this many items.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer, Rol.Aanbieder)]
public sealed record ZoekContractWerk(int Aantal = 50) : IQuery<Result<WerkOverzicht>>;

internal sealed class ZoekContractWerkHandler(ContractenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekContractWerk, Result<WerkOverzicht>>
{
    public async Task<Result<WerkOverzicht>> Handle(ZoekContractWerk request, CancellationToken cancellationToken) =>
        await WerkLijst.LeesAsync(db, accessor.Actor, request.Aantal, cancellationToken);
}
