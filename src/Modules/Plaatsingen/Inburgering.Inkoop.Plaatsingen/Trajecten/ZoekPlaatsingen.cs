// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>Which placements are wanted; empty = all that the actor may see.</summary>
/// <param name="Tekst">Part of a placement number, dossier number or (for who may see people) family name.</param>
/// <param name="Route">What it is for.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Status">State.</param>
/// <param name="Wet">Law of the person.</param>
/// <param name="Dossiernummer">One person.</param>
/// <param name="BijgewerktNa">Only what changed after this moment (UTC).</param>
/// <param name="GroepId">Only of this group.</param>
/// <param name="Fase">Only in this phase, as the portal of a provider shows them.</param>
/// <param name="AlsOnderaannemer">Only what a subcontractor teaches; for a provider what it teaches itself in the contracts of others, which is in no other list.</param>
public sealed record PlaatsingFilter(
    string? Tekst = null,
    Route? Route = null,
    string? Gemeente = null,
    string? Aanbieder = null,
    string? Contract = null,
    string? Perceel = null,
    PlaatsingStatus? Status = null,
    Wet? Wet = null,
    string? Dossiernummer = null,
    DateTimeOffset? BijgewerktNa = null,
    Guid? GroepId = null,
    Plaatsingsfase? Fase = null,
    bool? AlsOnderaannemer = null);

/// <summary>Lists placements. Orders: nummer, aangemeld, start, bijgewerkt, achternaam.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Filter">Which placements.</param>
/// <param name="Doel">For which task the people are looked at.</param>
[Toegang(Rol.Consulent, Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed record ZoekPlaatsingen(PageRequest Pagina, PlaatsingFilter? Filter = null, string Doel = "volgen van plaatsingen") : IQuery<Result<PlaatsingLijst>>, IMetDoel;

/// <summary>A page of placements.</summary>
/// <param name="Pagina">The page.</param>
public sealed record PlaatsingLijst(Page<PlaatsingRegel> Pagina) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Pagina.Items.Where(p => p.Persoon is not null).Select(p => p.Dossiernummer);
}

internal sealed class ZoekPlaatsingenHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekPlaatsingen, Result<PlaatsingLijst>>
{
    private static readonly Keyset<Plaatsing> Volgorde = new Keyset<Plaatsing>(p => p.Id)
        .Op("nummer", p => p.Nummer)
        .Op("aangemeld", p => p.AangemeldOp)
        .Op("start", p => p.Startvolgorde)
        .Op("bijgewerkt", p => p.BijgewerktOp);

    public async Task<Result<PlaatsingLijst>> Handle(ZoekPlaatsingen request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var people = PlaatsingSpecs.ToontPersonen(actor);
        var phase = request.Filter?.Fase is { } wanted ? await Plaatsingsfasen.InAsync(db, wanted, clock.Vandaag(), cancellationToken) : null;
        var visible = request.Filter?.AlsOnderaannemer == true ? PlaatsingSpecs.LesVoorAnder(actor, clock.Vandaag()) : PlaatsingSpecs.Zichtbaar(actor, clock.Vandaag());
        var filter = request.Filter ?? new PlaatsingFilter();
        var query = Filter(db.Plaatsingen.Where(visible), filter);
        query = phase is null ? query : query.Where(phase);
        var (byNumber, found) = await ZoekAsync(filter.Tekst, people, cancellationToken);
        query = byNumber is null ? query : query.Where(p => p.Nummer == byNumber);
        var select = PlaatsingProjectie.Regel(db, people);
        return new PlaatsingLijst(!people || request.Pagina.Sortering != Naamvolgorde.Naam ? await Naamregister.LeesAsync(Volgorde, new Zoeklijst<Plaatsing>(query, filter.Gemeente is null ? PlaatsingSpecs.PerGemeente(actor) : [], found), request.Pagina, select, cancellationToken)
            : await Naamvolgorde.LeesAsync(db, found is null ? query : query.Where(found.Lijst), request.Pagina, select, cancellationToken));
    }

    // A number is a word like any other to who types it; it finds one placement or none.
    private async Task<(string? Nummer, Zoekfilter<Plaatsing>? Gevonden)> ZoekAsync(string? tekst, bool people, CancellationToken cancellationToken)
    {
        var number = tekst?.Trim().ToUpperInvariant();
        return !string.IsNullOrEmpty(number) && await db.Plaatsingen.AnyAsync(p => p.Nummer == number, cancellationToken)
            ? (number, null)
            : (null, await Naamregister.ZoekAsync<Plaatsing>(db, tekst, people, p => p.InburgeraarId, cancellationToken));
    }

    private static IQueryable<Plaatsing> Filter(IQueryable<Plaatsing> query, PlaatsingFilter filter)
    {
        query = filter.Route is { } route ? query.Where(p => p.Route == route) : query;
        query = filter.Gemeente is { } gemeente ? query.Where(p => p.Gemeente == gemeente) : query;
        query = filter.Aanbieder is { } aanbieder ? query.Where(p => p.Aanbieder == aanbieder) : query;
        query = filter.Contract is { } contract ? query.Where(p => p.Contractnummer == contract) : query;
        query = filter.Perceel is { } perceel ? query.Where(p => p.Perceelcode == perceel) : query;
        query = filter.Status is { } status ? query.Where(p => p.Status == status) : query;
        query = filter.Wet is { } wet ? query.Where(p => p.Wet == wet) : query;
        query = filter.Dossiernummer is { } dossier ? query.Where(p => p.Dossiernummer == dossier) : query;
        query = filter.GroepId is { } groep ? query.Where(p => p.GroepId == groep) : query;
        return filter.BijgewerktNa is { } since ? query.Where(p => p.BijgewerktOp > since) : query;
    }
}
