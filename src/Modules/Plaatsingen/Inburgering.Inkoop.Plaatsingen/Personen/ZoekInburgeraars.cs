// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>Lists the people of the actor's gemeenten. Orders: achternaam, dossiernummer.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Doel">For which task the people are looked at.</param>
/// <param name="Tekst">Names in any order and spelling, or the dossier number.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Wet">Under which law.</param>
[Toegang(Rol.Consulent)]
public sealed record ZoekInburgeraars(PageRequest Pagina, string Doel, string? Tekst = null, string? Gemeente = null, Wet? Wet = null) : IQuery<Result<InburgeraarLijst>>, IMetDoel;

/// <summary>A page of people.</summary>
/// <param name="Pagina">The page.</param>
public sealed record InburgeraarLijst(Page<InburgeraarRegel> Pagina) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Pagina.Items.Select(i => i.Dossiernummer);
}

/// <summary>A person in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Dossiernummer">Municipal case number.</param>
/// <param name="Voornaam">First name.</param>
/// <param name="Achternaam">Family name.</param>
/// <param name="Geboortedatum">Birth date.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Wet">Under which law.</param>
/// <param name="Soort">Why the person came.</param>
/// <param name="Alfabetisering">Literacy.</param>
/// <param name="BrpDatum">Registration in the BRP.</param>
/// <param name="Leerroute">Route of the newest PIP; null when there is none.</param>
/// <param name="LopendeLeerroute">Provider of the running or waiting placement on a leerroute; null when there is none.</param>
/// <param name="LaatsteEindreden">How the newest ended placement on a leerroute ended; null when none has ended.</param>
public sealed record InburgeraarRegel(
    Guid Id,
    string Dossiernummer,
    string Voornaam,
    string Achternaam,
    DateOnly Geboortedatum,
    string Gemeente,
    Wet Wet,
    Soort Soort,
    Alfabetisering Alfabetisering,
    DateOnly? BrpDatum,
    Route? Leerroute,
    string? LopendeLeerroute,
    Eindreden? LaatsteEindreden);

internal sealed class ZoekInburgeraarsHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekInburgeraars, Result<InburgeraarLijst>>
{
    private static readonly Keyset<Inburgeraar> Volgorde = new Keyset<Inburgeraar>(i => i.Id).Op("achternaam", i => i.Achternaam).Op("dossiernummer", i => i.Dossiernummer);

    public async Task<Result<InburgeraarLijst>> Handle(ZoekInburgeraars request, CancellationToken cancellationToken)
    {
        var query = db.Inburgeraars.AsNoTracking().Where(PersoonSpecs.Zichtbaar(accessor.Actor)).Where(i => i.GeanonimiseerdOp == null);
        var found = await Naamregister.ZoekAsync<Inburgeraar>(db, request.Tekst, true, i => i.Id, cancellationToken);
        query = request.Gemeente is { } gemeente ? query.Where(i => i.Gemeente == gemeente) : query;
        query = request.Wet is { } wet ? query.Where(i => i.Wet == wet) : query;
        return new InburgeraarLijst(await Naamregister.LeesAsync(
            Volgorde,
            new Zoeklijst<Inburgeraar>(query, request.Gemeente is null ? PersoonSpecs.PerGemeente(accessor.Actor) : [], found),
            request.Pagina,
            i => new InburgeraarRegel(
                i.Id,
                i.Dossiernummer,
                i.Voornaam,
                i.Achternaam,
                i.Geboortedatum,
                i.Gemeente,
                i.Wet,
                i.Soort,
                i.Alfabetisering,
                i.BrpDatum,
                db.Pips.Where(p => p.InburgeraarId == i.Id).OrderByDescending(p => p.Dagtekening).Select(p => (Route?)p.Leerroute).FirstOrDefault(),
                db.Plaatsingen
                    .Where(p => p.InburgeraarId == i.Id
                        && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)
                        && (p.Status == PlaatsingStatus.Aangemeld || p.Status == PlaatsingStatus.Geaccepteerd || p.Status == PlaatsingStatus.Gestart))
                    .OrderBy(p => p.AangemeldOp).Select(p => p.Aanbieder).FirstOrDefault(),
                db.Plaatsingen
                    .Where(p => p.InburgeraarId == i.Id && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z) && p.Eindreden != null)
                    .OrderByDescending(p => p.Einddatum).Select(p => p.Eindreden).FirstOrDefault()),
            cancellationToken));
    }
}
