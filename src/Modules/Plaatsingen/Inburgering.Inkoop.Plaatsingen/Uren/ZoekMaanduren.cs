// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Uren;

/// <summary>Everybody who could have lessons in a month, with the hours delivered so far. Orders: achternaam, nummer.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Maand">First day of the month.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="AlleenOntbrekend">Only placements without hours in this month.</param>
/// <param name="Doel">For which task the people are looked at.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent)]
public sealed record ZoekMaanduren(PageRequest Pagina, DateOnly Maand, string? Contract = null, string? Perceel = null, bool AlleenOntbrekend = false, string Doel = "leveren van uren") : IQuery<Result<MaandurenLijst>>, IMetDoel;

/// <summary>A page of a month.</summary>
/// <param name="Maand">First day of the month.</param>
/// <param name="GeslotenVanaf">From this day on what stands changes only with a reason.</param>
/// <param name="Gesloten">True when that day has come.</param>
/// <param name="Ontbreken">How many placements of the whole list have no hours yet; one more than <see cref="PageRequest.TelGrens"/> when there are more than that.</param>
/// <param name="Pagina">The page.</param>
public sealed record MaandurenLijst(DateOnly Maand, DateOnly GeslotenVanaf, bool Gesloten, int Ontbreken, Page<MaandurenRegel> Pagina) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Pagina.Items.Select(i => i.Dossiernummer);
}

/// <summary>One placement in a month.</summary>
/// <param name="Id">Identity of the placement.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Dossiernummer">Dossier number of the person.</param>
/// <param name="Voornaam">First name.</param>
/// <param name="Achternaam">Family name.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Route">What it is for.</param>
/// <param name="Startdatum">First lesson.</param>
/// <param name="Einddatum">Last day, when over.</param>
/// <param name="Wet">Under which law: 'en ondertussen' is seen apart.</param>
/// <param name="Uren">Hours delivered; null when there are none yet.</param>
/// <param name="Voorstel">What the lessons with an attendance list until today say; null without such lessons. It counts only once it is delivered as hours.</param>
public sealed record MaandurenRegel(
    Guid Id,
    string Plaatsing,
    string Dossiernummer,
    string Voornaam,
    string Achternaam,
    string Contract,
    string Perceel,
    Route Route,
    DateOnly? Startdatum,
    DateOnly? Einddatum,
    Wet Wet,
    UrenRegel? Uren,
    Lesurenvoorstel? Voorstel);

internal sealed class ZoekMaandurenHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekMaanduren, Result<MaandurenLijst>>
{
    private static readonly Keyset<Plaatsing> Volgorde = new Keyset<Plaatsing>(p => p.Id).Op("nummer", p => p.Nummer);

    private static readonly Expression<Func<Plaatsing, MaandurenRegel>> Regel =
        p => new MaandurenRegel(p.Id, p.Nummer, p.Dossiernummer, p.Inburgeraar.Voornaam, p.Inburgeraar.Achternaam, p.Contractnummer, p.Perceelcode, p.Route, p.Startdatum, p.Einddatum, p.Wet, null, null);

    public async Task<Result<MaandurenLijst>> Handle(ZoekMaanduren request, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var month = new DateOnly(request.Maand.Year, request.Maand.Month, 1);
        var next = month.AddMonths(1);
        var query = db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, today))
            .Where(p => (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd) && p.Startdatum < next && (p.Einddatum == null || p.Einddatum >= month));
        query = request.Contract is { } contract ? query.Where(p => p.Contractnummer == contract) : query;
        query = request.Perceel is { } lot ? query.Where(p => p.Perceelcode == lot) : query;
        var missing = query.Where(p => !db.Uren.Any(u => u.PlaatsingId == p.Id && u.Maand == month));
        var wanted = request.AlleenOntbrekend ? missing : query;
        var page = request.Pagina.Sortering == "nummer" ? await Volgorde.LeesAsync(wanted, request.Pagina, Regel, cancellationToken) : await Naamvolgorde.LeesAsync(db, wanted, request.Pagina with { Sortering = Naamvolgorde.Naam }, Regel, cancellationToken);
        var ids = page.Items.Select(i => i.Id).ToArray();
        var hours = await db.Uren.AsNoTracking().Where(u => u.Maand == month && EF.Parameter(ids).Contains(u.PlaatsingId))
            .Select(u => new { u.PlaatsingId, Uren = new UrenRegel(u.Maand, u.Aangeboden, u.Gevolgd, u.GeoorloofdVerzuim, u.OngeoorloofdVerzuim, u.WaarvanOnline, u.Versie, u.Correctiereden) })
            .ToDictionaryAsync(u => u.PlaatsingId, u => u.Uren, cancellationToken);
        var people = await db.Plaatsingen.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.Id)).Select(p => new Lesganger(p.Id, p.Startdatum, p.Einddatum)).ToListAsync(cancellationToken);
        var proposals = await new Lesuren(db).LeesAsync(people, month, today, cancellationToken);
        var closed = UrenMaand.GeslotenVanaf(month, new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == Normcodes.UrenAfsluitenMaanden).ToListAsync(cancellationToken)));
        var without = request is { AlleenOntbrekend: true, Pagina.TelTot: PageRequest.TelGrens } && page.Totaal is { } counted ? counted
            : await Naamvolgorde.TelTotAsync(missing, PageRequest.TelGrens, cancellationToken);
        return new MaandurenLijst(month, closed, today >= closed, without, page.Map(i => i with { Uren = hours.GetValueOrDefault(i.Id), Voorstel = proposals.GetValueOrDefault(i.Id) }));
    }
}
