// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Lists recorded index values; orders: reeks, periode.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Reeks">Only of this series; null = all.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekIndexcijfers(PageRequest Pagina, string? Reeks = null) : IQuery<Result<Page<IndexcijferRegel>>>;

/// <summary>A recorded index value.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Reeks">Series.</param>
/// <param name="Periode">Period.</param>
/// <param name="Waarde">Value.</param>
/// <param name="Bron">Where it was published.</param>
/// <param name="VastgelegdOp">When it was recorded (UTC).</param>
public sealed record IndexcijferRegel(Guid Id, string Reeks, string Periode, decimal Waarde, string Bron, DateTimeOffset VastgelegdOp);

internal sealed class ZoekIndexcijfersHandler(ContractenDbContext db) : IRequestHandler<ZoekIndexcijfers, Result<Page<IndexcijferRegel>>>
{
    private static readonly Keyset<Indexcijfer> Volgorde = new Keyset<Indexcijfer>(i => i.Id).Op("reeks", i => i.Reeks).Op("periode", i => i.Periode);

    public async Task<Result<Page<IndexcijferRegel>>> Handle(ZoekIndexcijfers request, CancellationToken cancellationToken)
    {
        var series = request.Reeks?.Trim();
        var query = db.Indexcijfers.AsNoTracking();
        query = string.IsNullOrEmpty(series) ? query : query.Where(i => i.Reeks == series);
        return await Volgorde.LeesAsync(query, request.Pagina, i => new IndexcijferRegel(i.Id, i.Reeks, i.Periode, i.Waarde, i.Bron, i.VastgelegdOp), cancellationToken);
    }
}
