// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Eisen;

/// <summary>The requirement catalogue as it counts on a day; a few dozen rows, so without pages.</summary>
/// <param name="Dag">The day; null = today.</param>
/// <param name="Route">Only what counts for this route.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekEisen(DateOnly? Dag = null, Route? Route = null) : IQuery<Result<EisenCatalogus>>;

/// <summary>The catalogue on a day.</summary>
/// <param name="Dag">The day.</param>
/// <param name="Eisen">The requirements, by code.</param>
public sealed record EisenCatalogus(DateOnly Dag, IReadOnlyList<EisRegel> Eisen);

/// <summary>A requirement as it counts on a day.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="GeldigVanaf">First day of this version.</param>
/// <param name="GeldigTot">Last day of this version; null = until further notice.</param>
/// <param name="Gegevens">What it says.</param>
public sealed record EisRegel(string Code, DateOnly GeldigVanaf, DateOnly? GeldigTot, EisGegevens Gegevens);

internal sealed class ZoekEisenHandler(KwaliteitDbContext db, TimeProvider clock) : IRequestHandler<ZoekEisen, Result<EisenCatalogus>>
{
    public async Task<Result<EisenCatalogus>> Handle(ZoekEisen request, CancellationToken cancellationToken)
    {
        var day = request.Dag ?? clock.Vandaag();
        var versions = await db.Eisen.AsNoTracking()
            .Where(e => e.GeldigVanaf <= day && (e.GeldigTot == null || e.GeldigTot >= day))
            .OrderBy(e => e.Code).ToListAsync(cancellationToken);
        var rows = versions.Select(e => new EisRegel(e.Code, e.GeldigVanaf, e.GeldigTot, e.Gegevens))
            .Where(e => request.Route is not { } route || e.Gegevens.Routes.Count == 0 || e.Gegevens.Routes.Contains(route));
        return new EisenCatalogus(day, [.. rows]);
    }
}

/// <summary>One requirement with all its versions, newest first.</summary>
/// <param name="Code">Its code.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record HaalEis(string Code) : IQuery<Result<EisDetail>>;

/// <summary>A requirement and its history.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Versies">All versions, newest first.</param>
public sealed record EisDetail(string Code, IReadOnlyList<EisRegel> Versies);

internal sealed class HaalEisHandler(KwaliteitDbContext db) : IRequestHandler<HaalEis, Result<EisDetail>>
{
    public async Task<Result<EisDetail>> Handle(HaalEis request, CancellationToken cancellationToken)
    {
        var versions = await db.Eisen.AsNoTracking().Where(e => e.Code == request.Code).OrderByDescending(e => e.GeldigVanaf).ToListAsync(cancellationToken);
        return versions.Count == 0
            ? EisErrors.Onbekend(request.Code)
            : new EisDetail(request.Code, [.. versions.Select(e => new EisRegel(e.Code, e.GeldigVanaf, e.GeldigTot, e.Gegevens))]);
    }
}
