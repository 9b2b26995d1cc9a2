// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wachtlijst;

/// <summary>Who waits for a place, per lot in the order in which they get one. Places of people of another gemeente count, but are not shown.</summary>
/// <param name="Contract">Only of this contract.</param>
/// <param name="Perceel">Only of lots with this code.</param>
/// <param name="Dossiernummer">Only of this person.</param>
/// <param name="WachtendeId">Only this one.</param>
/// <param name="Doel">For which task the people are looked at.</param>
[Toegang(Rol.Consulent, Rol.Contractmanager)]
public sealed record ZoekWachtlijst(string? Contract = null, string? Perceel = null, string? Dossiernummer = null, Guid? WachtendeId = null, string Doel = "verdelen van vrije plaatsen") : IQuery<Result<Wachtlijsten>>, IMetDoel;

/// <summary>The people who wait.</summary>
/// <param name="Wachtenden">By contract, lot and turn.</param>
public sealed record Wachtlijsten(IReadOnlyList<WachtendeRegel> Wachtenden) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Wachtenden.Where(w => w.Naam is not null).Select(w => w.Dossiernummer);
}

/// <summary>One person on one waiting list.</summary>
/// <param name="Id">Identity of this place on the list.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Beurt">Place in the order, 1 is next.</param>
/// <param name="VanTotaal">How many wait on this list, of all gemeenten.</param>
/// <param name="Voorrang">True when the term ends soon: that goes before the day of joining.</param>
/// <param name="Dossiernummer">Dossier number of the person.</param>
/// <param name="Naam">Who it is; null for who works with dossier numbers only.</param>
/// <param name="OpLijstSinds">Day of joining.</param>
/// <param name="KanVanaf">First day on which the person can start.</param>
/// <param name="Vorm">Only this form of lessons; null = any.</param>
/// <param name="TermijnTot">End of the term; null without a PIP or under Wi2013.</param>
/// <param name="Wet">Under which law the person falls: 'en ondertussen' is seen apart.</param>
public sealed record WachtendeRegel(
    Guid Id,
    string Contract,
    string Perceel,
    string Aanbieder,
    int Beurt,
    int VanTotaal,
    bool Voorrang,
    string Dossiernummer,
    [property: Persoonsgegeven] string? Naam,
    DateOnly OpLijstSinds,
    DateOnly KanVanaf,
    Groepsvorm? Vorm,
    DateOnly? TermijnTot,
    Wet Wet);

internal sealed class ZoekWachtlijstHandler(PlaatsingenDbContext db, Wachtvolgorde volgorde, IActorAccessor accessor) : IRequestHandler<ZoekWachtlijst, Result<Wachtlijsten>>
{
    public async Task<Result<Wachtlijsten>> Handle(ZoekWachtlijst request, CancellationToken cancellationToken)
    {
        var query = WachtSpecs.Zichtbaar(db, accessor.Actor).AsNoTracking().Where(w => w.Stand == Wachtstand.Wacht);
        query = request.Contract is { } contract ? query.Where(w => w.Contractnummer == contract) : query;
        query = request.Perceel is { } code ? query.Where(w => w.Perceelcode == code) : query;
        query = request.WachtendeId is { } id ? query.Where(w => w.Id == id) : query;
        var rows = await query.Join(db.Inburgeraars, w => w.InburgeraarId, i => i.Id, (w, i) => new { w.Id, w.PerceelId, i.Dossiernummer, i.Wet, Naam = i.Voornaam + " " + i.Achternaam })
            .Where(r => request.Dossiernummer == null || r.Dossiernummer == request.Dossiernummer)
            .ToDictionaryAsync(r => r.Id, cancellationToken);
        var ids = rows.Values.Select(r => r.PerceelId).Distinct().ToArray();
        var lots = await db.Percelen.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.Id)).OrderBy(p => p.Contractnummer).ThenBy(p => p.Code)
            .Select(p => new { p.Id, p.Contractnummer, p.Code, p.Aanbieder }).ToListAsync(cancellationToken);
        var lists = await volgorde.LeesAsync(ids, new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken)), cancellationToken);
        var people = PlaatsingSpecs.ToontPersonen(accessor.Actor);
        return new Wachtlijsten(
        [
            .. lots.SelectMany(lot => lists[lot.Id].Select((plek, i) => (Plek: plek, Beurt: i + 1)).Where(p => rows.ContainsKey(p.Plek.Id)).Select(p => new WachtendeRegel(
                p.Plek.Id,
                lot.Contractnummer,
                lot.Code,
                lot.Aanbieder,
                p.Beurt,
                lists[lot.Id].Count(),
                p.Plek.Voorrang,
                rows[p.Plek.Id].Dossiernummer,
                people ? rows[p.Plek.Id].Naam : null,
                p.Plek.OpLijstSinds,
                p.Plek.KanVanaf,
                p.Plek.Vorm,
                p.Plek.TermijnTot,
                rows[p.Plek.Id].Wet))),
        ]);
    }
}
