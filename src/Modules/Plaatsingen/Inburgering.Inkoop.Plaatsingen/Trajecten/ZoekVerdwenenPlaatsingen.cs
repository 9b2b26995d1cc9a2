// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>Why a placement that somebody could read is no longer to be kept.</summary>
public enum Verdwijnreden
{
    /// <summary>A provider sees a placement until one year after its end.</summary>
    JaarNaEinde,

    /// <summary>The retention term of the person is over; the dossier number and name are gone.</summary>
    Geanonimiseerd,
}

/// <summary>
/// The tombstones of delta reading: placements that the actor could read at a moment, and that have to go from its own system since. With
/// <see cref="ZoekPlaatsingen"/> for what changed, a system stays equal to this one. Orders: nummer.
/// </summary>
/// <param name="Pagina">Which page.</param>
/// <param name="BijgewerktNa">The moment of the last reading (UTC); its whole day counts.</param>
[Toegang(Rol.Consulent, Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed record ZoekVerdwenenPlaatsingen(PageRequest Pagina, DateTimeOffset BijgewerktNa) : IQuery<Result<Page<VerdwenenPlaatsingRegel>>>;

/// <summary>A placement that has to go.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Reference.</param>
/// <param name="Reden">Why.</param>
public sealed record VerdwenenPlaatsingRegel(Guid Id, string Nummer, Verdwijnreden Reden);

internal sealed class ZoekVerdwenenPlaatsingenHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekVerdwenenPlaatsingen, Result<Page<VerdwenenPlaatsingRegel>>>
{
    private static readonly Keyset<Plaatsing> Volgorde = new Keyset<Plaatsing>(p => p.Id).Op("nummer", p => p.Nummer);

    public async Task<Result<Page<VerdwenenPlaatsingRegel>>> Handle(ZoekVerdwenenPlaatsingen request, CancellationToken cancellationToken)
    {
        var scope = accessor.Actor.Scope;
        var since = Kalender.Dag(request.BijgewerktNa);
        if (scope.Aanbieder is not { } own)
        {
            var people = db.Inburgeraars.Where(i => i.GeanonimiseerdOp >= since).Select(i => i.Id);
            var gone = db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).Where(p => people.Contains(p.InburgeraarId));
            return await Volgorde.LeesAsync(gone, request.Pagina, p => new VerdwenenPlaatsingRegel(p.Id, p.Nummer, Verdwijnreden.Geanonimiseerd), cancellationToken);
        }

        // Also what it only taught: it could read that. Visible on a day: the end is at most a year before it. So gone since then: visible on that day, and not today.
        var (then, now) = (since.AddYears(-1), clock.Vandaag().AddYears(-1));
        var contracts = scope.Contracten.ToList();
        var ended = db.Plaatsingen.AsNoTracking().Where(p => (p.Aanbieder == own || p.Uitvoerder == own) && p.Einddatum >= then && p.Einddatum < now && (contracts.Count == 0 || contracts.Contains(p.Contractnummer)));
        return await Volgorde.LeesAsync(ended, request.Pagina, p => new VerdwenenPlaatsingRegel(p.Id, p.Nummer, Verdwijnreden.JaarNaEinde), cancellationToken);
    }
}
