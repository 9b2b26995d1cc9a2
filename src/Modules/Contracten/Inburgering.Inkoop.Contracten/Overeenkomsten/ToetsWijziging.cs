// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Checks whether a contract may change like this without a new tender; changes nothing.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Wijziging">The amendment that is thought of.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed record ToetsWijziging(string Contract, WijzigingGegevens Wijziging) : IQuery<Result<WijzigingstoetsUitkomst>>;

internal sealed class ToetsWijzigingHandler(ContractenDbContext db, IActorAccessor accessor, ContractBewerker bewerker) : IRequestHandler<ToetsWijziging, Result<WijzigingstoetsUitkomst>>
{
    public async Task<Result<WijzigingstoetsUitkomst>> Handle(ToetsWijziging request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracten.AsNoTracking().MetDelen().Where(ContractSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(c => c.Nummer == request.Contract, cancellationToken);
        return contract is null
            ? ContractErrors.Onbekend(request.Contract)
            : Wijzigingstoets.Toets(Wijzigingsfeiten.Van(contract), request.Wijziging, Wijzigingsnormen.Op(await bewerker.NormenAsync(cancellationToken), bewerker.Vandaag));
    }
}
