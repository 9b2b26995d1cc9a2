// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Shows what the agreed index would do to the prices, with the calculation; changes nothing.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="VanPeriode">Period it counts from.</param>
/// <param name="NaarPeriode">Period it counts to.</param>
/// <param name="Vanaf">First day of the new prices.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed record BerekenIndexering(string Contract, string VanPeriode, string NaarPeriode, DateOnly Vanaf) : IQuery<Result<Indexuitkomst>>;

internal sealed class BerekenIndexeringHandler(ContractenDbContext db, IActorAccessor accessor) : IRequestHandler<BerekenIndexering, Result<Indexuitkomst>>
{
    public async Task<Result<Indexuitkomst>> Handle(BerekenIndexering request, CancellationToken cancellationToken)
    {
        var contract = await db.Contracten.AsNoTracking().MetDelen().Where(ContractSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(c => c.Nummer == request.Contract, cancellationToken);
        if (contract is null)
        {
            return ContractErrors.Onbekend(request.Contract);
        }

        if (contract.Indexregel is not { } rule)
        {
            return IndexErrors.GeenRegel(contract.Nummer);
        }

        var figures = await db.IndexstandenAsync(rule.Reeks, request.VanPeriode, request.NaarPeriode, cancellationToken);
        return figures.TryGet(out var pair) ? Indexberekening.Bereken(contract, pair[0], pair[1], request.Vanaf) : Result<Indexuitkomst>.Failure(figures.Errors);
    }
}
