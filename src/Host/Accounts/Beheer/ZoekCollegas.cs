// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Accounts.Beheer;

/// <summary>Lists the colleagues who can join a team: contract managers and consulenten who are not blocked. Names only.</summary>
[Toegang(Rol.Contractmanager)]
public sealed record ZoekCollegas : IQuery<Result<CollegaLijst>>;

/// <summary>Colleagues by name.</summary>
/// <param name="Collegas">At most 500, by name.</param>
public sealed record CollegaLijst(IReadOnlyList<Collega> Collegas);

/// <summary>A colleague.</summary>
/// <param name="Id">Account.</param>
/// <param name="Naam">Display name.</param>
public sealed record Collega(Guid Id, string Naam);

internal sealed class ZoekCollegasHandler(HostDbContext db) : IRequestHandler<ZoekCollegas, Result<CollegaLijst>>
{
    private static readonly string[] Rollen = [nameof(Rol.Contractmanager), nameof(Rol.Consulent)];

    public async Task<Result<CollegaLijst>> Handle(ZoekCollegas request, CancellationToken cancellationToken) => new CollegaLijst(
        await db.Accounts.AsNoTracking().Where(a => !a.Geblokkeerd && a.Rollen.Any(r => Rollen.Contains(r)))
            .OrderBy(a => a.Naam).ThenBy(a => a.Id).Take(500).Select(a => new Collega(a.Id, a.Naam)).ToListAsync(cancellationToken));
}
