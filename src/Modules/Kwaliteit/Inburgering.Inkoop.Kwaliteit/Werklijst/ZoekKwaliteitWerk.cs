// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Werk;
using MediatR;

namespace Inburgering.Inkoop.Kwaliteit.Werklijst;

/// <summary>What is due about quality for this person.</summary>
/// <param name="Aantal">At most this many, most urgent first.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekKwaliteitWerk(int Aantal = 50) : IQuery<Result<WerkOverzicht>>;

internal sealed class ZoekKwaliteitWerkHandler(KwaliteitDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekKwaliteitWerk, Result<WerkOverzicht>>
{
    public async Task<Result<WerkOverzicht>> Handle(ZoekKwaliteitWerk request, CancellationToken cancellationToken) =>
        await WerkLijst.LeesAsync(db, accessor.Actor, request.Aantal, cancellationToken);
}
