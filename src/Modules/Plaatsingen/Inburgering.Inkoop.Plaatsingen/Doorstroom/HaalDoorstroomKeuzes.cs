// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>What somebody can choose in the filters of the throughput report, within what they may see.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Lezer, Rol.Beheerder)]
public sealed record HaalDoorstroomKeuzes : IQuery<Result<DoorstroomKeuzes>>;

/// <summary>Choices of the filters.</summary>
/// <param name="Gemeenten">CBS codes.</param>
/// <param name="Aanbieders">Codes of providers with a lot for a leerroute.</param>
/// <param name="Contracten">Contract numbers with a lot for a leerroute.</param>
public sealed record DoorstroomKeuzes(IReadOnlyList<string> Gemeenten, IReadOnlyList<string> Aanbieders, IReadOnlyList<string> Contracten);

internal sealed class HaalDoorstroomKeuzesHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<HaalDoorstroomKeuzes, Result<DoorstroomKeuzes>>
{
    // From the lots, of which there are a few hundred at most; asking a million placements what they have in common takes seconds.
    public async Task<Result<DoorstroomKeuzes>> Handle(HaalDoorstroomKeuzes request, CancellationToken cancellationToken)
    {
        var scope = accessor.Actor.Scope;
        var lots = await db.Percelen.AsNoTracking().Where(p => p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z).ToListAsync(cancellationToken);
        var agreed = lots.Select(l => (Lot: l, l.LeesAfspraak().Contract.Gemeenten)).Where(l => scope.Alles || l.Gemeenten.Any(scope.Gemeenten.Contains)).ToList();
        return new DoorstroomKeuzes(
            Geordend(scope.Alles ? agreed.SelectMany(l => l.Gemeenten) : scope.Gemeenten),
            Geordend(agreed.Select(l => l.Lot.Aanbieder)),
            Geordend(agreed.Select(l => l.Lot.Contractnummer)));
    }

    private static List<string> Geordend(IEnumerable<string> codes) => [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
