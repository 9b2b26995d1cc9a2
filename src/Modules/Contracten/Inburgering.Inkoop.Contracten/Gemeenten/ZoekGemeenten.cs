// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Gemeenten;

/// <summary>The gemeenten of the region, by name. Their names are public; every signed-in role may read them.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer, Rol.Aanbieder)]
public sealed record ZoekGemeenten : IQuery<Result<GemeenteLijst>>;

/// <summary>The gemeenten of the region.</summary>
/// <param name="Gemeenten">By name.</param>
public sealed record GemeenteLijst(IReadOnlyList<GemeenteInfo> Gemeenten);

internal sealed class ZoekGemeentenHandler(ContractenDbContext db) : IRequestHandler<ZoekGemeenten, Result<GemeenteLijst>>
{
    public async Task<Result<GemeenteLijst>> Handle(ZoekGemeenten request, CancellationToken cancellationToken) =>
        new GemeenteLijst(await db.Gemeenten.OrderBy(g => g.Naam).ThenBy(g => g.Code).Select(g => new GemeenteInfo(g.Code, g.Naam)).ToListAsync(cancellationToken));
}
