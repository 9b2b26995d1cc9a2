// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Privacy;

/// <summary>Who looked at whom, newest first.</summary>
/// <param name="Dossiernummer">One person; empty = everybody.</param>
/// <param name="ActorId">One account; empty = everybody.</param>
/// <param name="Voor">Only looks before this moment (UTC), for the next page; the moment of the last row shown.</param>
/// <param name="Aantal">At most so many rows, 1–500.</param>
[Toegang(Rol.Beheerder)]
public sealed record ZoekInzage(string? Dossiernummer = null, string? ActorId = null, DateTimeOffset? Voor = null, int Aantal = 100) : IQuery<Result<InzageLijst>>;

/// <summary>Looks, newest first.</summary>
/// <param name="Regels">The looks.</param>
public sealed record InzageLijst(IReadOnlyList<InzageRegel> Regels);

/// <summary>One look at one person.</summary>
/// <param name="Moment">When (UTC).</param>
/// <param name="ActorId">Who: stable id.</param>
/// <param name="ActorNaam">Who: display name at that time.</param>
/// <param name="Kanaal">Through which face.</param>
/// <param name="Doel">For which task.</param>
/// <param name="Dossiernummer">At whom.</param>
public sealed record InzageRegel(DateTimeOffset Moment, string ActorId, string ActorNaam, Kanaal Kanaal, string Doel, string Dossiernummer);

internal sealed class ZoekInzageHandler(PlaatsingenDbContext db) : IRequestHandler<ZoekInzage, Result<InzageLijst>>
{
    public async Task<Result<InzageLijst>> Handle(ZoekInzage request, CancellationToken cancellationToken)
    {
        var query = db.Inzages.AsNoTracking();
        query = request.Dossiernummer is { } dossier ? query.Where(i => i.Dossiernummer == dossier) : query;
        query = request.ActorId is { } actor ? query.Where(i => i.ActorId == actor) : query;
        query = request.Voor is { } before ? query.Where(i => i.Moment < before) : query;
        var rows = await query.OrderByDescending(i => i.Moment).ThenBy(i => i.Dossiernummer).Take(Math.Clamp(request.Aantal, 1, 500))
            .Select(i => new InzageRegel(i.Moment, i.ActorId, i.ActorNaam, i.Kanaal, i.Doel, i.Dossiernummer)).ToListAsync(cancellationToken);
        return new InzageLijst(rows);
    }
}
