// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Toezicht;

/// <summary>Lists the numbers of law, keurmerk and region that the modules work with.</summary>
[Toegang(Rol.Beheerder, Rol.Contractmanager)]
public sealed record ZoekNormen : IQuery<Result<IReadOnlyList<NormRegel>>>;

/// <summary>A norm.</summary>
/// <param name="Module">The module that uses it.</param>
/// <param name="Code">Its code.</param>
/// <param name="Waarde">The number.</param>
/// <param name="Eenheid">Its unit.</param>
/// <param name="GeldigVanaf">First day.</param>
/// <param name="GeldigTot">Last day; null = until further notice.</param>
/// <param name="Bron">Where it comes from.</param>
public sealed record NormRegel(string Module, string Code, decimal Waarde, string Eenheid, DateOnly GeldigVanaf, DateOnly? GeldigTot, string Bron);

internal sealed class ZoekNormenHandler(IEnumerable<ModuleDbContext> contexts) : IRequestHandler<ZoekNormen, Result<IReadOnlyList<NormRegel>>>
{
    public async Task<Result<IReadOnlyList<NormRegel>>> Handle(ZoekNormen request, CancellationToken cancellationToken)
    {
        List<NormRegel> rows = [];
        foreach (var db in contexts)
        {
            var module = db.Module;
            rows.AddRange(await db.Normen.AsNoTracking().OrderBy(n => n.Code).ThenByDescending(n => n.GeldigVanaf)
                .Select(n => new NormRegel(module, n.Code, n.Waarde, n.Eenheid, n.GeldigVanaf, n.GeldigTot, n.Bron)).ToListAsync(cancellationToken));
        }

        return rows;
    }
}
