// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>The people of many placements in one statement; placements outside the actor's scope are left out.</summary>
/// <param name="PlaatsingIds">Which placements.</param>
/// <param name="Doel">For which task the people are looked at.</param>
[Toegang(Rol.Consulent, Rol.Aanbieder)]
public sealed record ZoekPersonenBijPlaatsingen(IReadOnlyCollection<Guid> PlaatsingIds, string Doel) : IQuery<Result<PersonenBijPlaatsingen>>, IMetDoel;

/// <summary>The people, by id of the placement.</summary>
/// <param name="Personen">One per visible placement.</param>
public sealed record PersonenBijPlaatsingen(IReadOnlyDictionary<Guid, PersoonBijPlaatsing> Personen) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Personen.Values.Select(p => p.Dossiernummer);
}

/// <summary>What a provider may know of a person placed with it.</summary>
/// <param name="Dossiernummer">Case number of the gemeente.</param>
/// <param name="Voornaam">First name.</param>
/// <param name="Achternaam">Family name.</param>
/// <param name="Geboortedatum">Birth date.</param>
/// <param name="Alfabetisering">Literacy.</param>
/// <param name="Niveau">Level of the newest PIP; null when there is none.</param>
public sealed record PersoonBijPlaatsing(string Dossiernummer, string Voornaam, string Achternaam, DateOnly Geboortedatum, Alfabetisering Alfabetisering, Niveau? Niveau);

internal sealed class ZoekPersonenBijPlaatsingenHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekPersonenBijPlaatsingen, Result<PersonenBijPlaatsingen>>
{
    public async Task<Result<PersonenBijPlaatsingen>> Handle(ZoekPersonenBijPlaatsingen request, CancellationToken cancellationToken)
    {
        var ids = request.PlaatsingIds.Distinct().ToList();
        var rows = await db.Plaatsingen.AsNoTracking()
            .Where(PlaatsingSpecs.Leesbaar(accessor.Actor, clock.Vandaag()))
            .Where(p => ids.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                Persoon = new PersoonBijPlaatsing(
                    p.Dossiernummer,
                    p.Inburgeraar.Voornaam,
                    p.Inburgeraar.Achternaam,
                    p.Inburgeraar.Geboortedatum,
                    p.Inburgeraar.Alfabetisering,
                    db.Pips.Where(x => x.InburgeraarId == p.InburgeraarId).OrderByDescending(x => x.Dagtekening).Select(x => (Niveau?)x.Niveau).FirstOrDefault()),
            })
            .ToListAsync(cancellationToken);
        return new PersonenBijPlaatsingen(rows.ToDictionary(r => r.Id, r => r.Persoon));
    }
}
