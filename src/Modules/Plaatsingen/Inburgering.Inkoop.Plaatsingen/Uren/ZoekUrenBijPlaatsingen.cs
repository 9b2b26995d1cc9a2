// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Uren;

/// <summary>The hours of many placements in one statement; placements outside the actor's scope are left out.</summary>
/// <param name="PlaatsingIds">Which placements.</param>
/// <param name="Vanaf">First month; null = from the start.</param>
[Toegang(Rol.Consulent, Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed record ZoekUrenBijPlaatsingen(IReadOnlyCollection<Guid> PlaatsingIds, DateOnly? Vanaf = null) : IQuery<Result<UrenBijPlaatsingen>>;

/// <summary>The hours by id of the placement, oldest month first; a placement without hours is left out.</summary>
/// <param name="Uren">Months per placement.</param>
public sealed record UrenBijPlaatsingen(IReadOnlyDictionary<Guid, IReadOnlyList<UrenRegel>> Uren);

/// <summary>Hours of one placement in one month. Attended plus both absences = offered.</summary>
/// <param name="Maand">First day of the month.</param>
/// <param name="Aangeboden">Hours offered.</param>
/// <param name="Gevolgd">Hours attended.</param>
/// <param name="GeoorloofdVerzuim">Hours of excused absence.</param>
/// <param name="OngeoorloofdVerzuim">Hours of unexcused absence.</param>
/// <param name="WaarvanOnline">Online hours, part of the attended ones.</param>
/// <param name="Versie">Counts up with each change. Sent along with a delivery, it refuses what changed since; -1 = there was nothing yet; null = replace whatever stands.</param>
/// <param name="Correctiereden">Why the month was corrected after it was closed; ignored in a delivery.</param>
public sealed record UrenRegel(
    DateOnly Maand,
    decimal Aangeboden,
    decimal Gevolgd,
    decimal GeoorloofdVerzuim,
    decimal OngeoorloofdVerzuim,
    decimal WaarvanOnline,
    int? Versie = null,
    string? Correctiereden = null);

internal static class UrenProjectie
{
    public static readonly Expression<Func<UrenMaand, UrenRegel>> Regel =
        u => new UrenRegel(u.Maand, u.Aangeboden, u.Gevolgd, u.GeoorloofdVerzuim, u.OngeoorloofdVerzuim, u.WaarvanOnline, u.Versie, u.Correctiereden);
}

internal sealed class ZoekUrenBijPlaatsingenHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekUrenBijPlaatsingen, Result<UrenBijPlaatsingen>>
{
    public async Task<Result<UrenBijPlaatsingen>> Handle(ZoekUrenBijPlaatsingen request, CancellationToken cancellationToken)
    {
        var ids = request.PlaatsingIds.Distinct().ToList();
        var since = request.Vanaf ?? DateOnly.MinValue;
        var rows = await db.Plaatsingen.AsNoTracking()
            .Where(PlaatsingSpecs.Leesbaar(accessor.Actor, clock.Vandaag()))
            .Where(p => ids.Contains(p.Id))
            .Join(db.Uren, p => p.Id, u => u.PlaatsingId, (p, u) => u)
            .Where(u => u.Maand >= since)
            .OrderBy(u => u.PlaatsingId).ThenBy(u => u.Maand)
            .Select(u => new { u.PlaatsingId, Uren = new UrenRegel(u.Maand, u.Aangeboden, u.Gevolgd, u.GeoorloofdVerzuim, u.OngeoorloofdVerzuim, u.WaarvanOnline, u.Versie, u.Correctiereden) })
            .ToListAsync(cancellationToken);
        return new UrenBijPlaatsingen(rows.GroupBy(r => r.PlaatsingId).ToDictionary(g => g.Key, g => (IReadOnlyList<UrenRegel>)[.. g.Select(r => r.Uren)]));
    }
}
