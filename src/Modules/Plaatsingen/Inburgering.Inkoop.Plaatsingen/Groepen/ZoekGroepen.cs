// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Groepen;

/// <summary>Lists groups. Orders: start, code, bijgewerkt.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Contract">Only of this contract.</param>
/// <param name="Perceel">Only of lots with this code.</param>
/// <param name="Aanbieder">Only of this provider.</param>
/// <param name="Route">Only for this route.</param>
/// <param name="Vorm">Only of this form.</param>
/// <param name="MetPlaats">Only open groups with a free seat.</param>
/// <param name="BijgewerktNa">Only what changed after this moment (UTC).</param>
/// <param name="GroepId">Only this one.</param>
[Toegang(Rol.Consulent, Rol.Contractmanager, Rol.Aanbieder)]
public sealed record ZoekGroepen(
    PageRequest Pagina,
    string? Contract = null,
    string? Perceel = null,
    string? Aanbieder = null,
    Route? Route = null,
    Groepsvorm? Vorm = null,
    bool MetPlaats = false,
    DateTimeOffset? BijgewerktNa = null,
    Guid? GroepId = null) : IQuery<Result<Page<LesgroepRegel>>>;

/// <summary>A group in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Code">The provider's own name.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Route">What it is for.</param>
/// <param name="StartOp">First lesson.</param>
/// <param name="Maximum">Most people at the same time.</param>
/// <param name="Bezet">Seats that are taken.</param>
/// <param name="Vorm">By day, in the evening or on a screen.</param>
/// <param name="Locatie">Where the lessons are; empty when they are online.</param>
/// <param name="GeslotenOp">Day on which it was closed for new people; null = open.</param>
/// <param name="BijgewerktOp">Last change of the group itself (UTC).</param>
public sealed record LesgroepRegel(
    Guid Id,
    string Code,
    string Contract,
    string Perceel,
    string Aanbieder,
    Route Route,
    DateOnly StartOp,
    int Maximum,
    int Bezet,
    Groepsvorm Vorm,
    string Locatie,
    DateOnly? GeslotenOp,
    DateTimeOffset BijgewerktOp)
{
    /// <summary>Free seats; 0 for a closed group.</summary>
    public int Vrij => GeslotenOp is null ? Math.Max(0, Maximum - Bezet) : 0;
}

internal static class GroepProjectie
{
    public static Expression<Func<Lesgroep, LesgroepRegel>> Regel(PlaatsingenDbContext db) => g => new LesgroepRegel(
        g.Id,
        g.Code,
        g.Contractnummer,
        g.Perceelcode,
        g.Aanbieder,
        g.Route,
        g.StartOp,
        g.Maximum,
        db.Plaatsingen.Count(p => p.GroepId == g.Id && (p.Status == PlaatsingStatus.Aangemeld || p.Status == PlaatsingStatus.Geaccepteerd || p.Status == PlaatsingStatus.Gestart)),
        g.Vorm,
        g.Locatie,
        g.GeslotenOp,
        g.BijgewerktOp);
}

internal sealed class ZoekGroepenHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekGroepen, Result<Page<LesgroepRegel>>>
{
    private static readonly Keyset<Lesgroep> Volgorde = new Keyset<Lesgroep>(g => g.Id)
        .Op("start", g => g.StartOp)
        .Op("code", g => g.Code)
        .Op("bijgewerkt", g => g.BijgewerktOp);

    public async Task<Result<Page<LesgroepRegel>>> Handle(ZoekGroepen request, CancellationToken cancellationToken)
    {
        var visible = await Groepbezetting.PercelenAsync(db, accessor.Actor, cancellationToken);
        var query = db.Lesgroepen.AsNoTracking().Where(g => EF.Parameter(visible).Contains(g.PerceelId));
        query = request.Contract is { } contract ? query.Where(g => g.Contractnummer == contract) : query;
        query = request.Perceel is { } lot ? query.Where(g => g.Perceelcode == lot) : query;
        query = request.Aanbieder is { } provider ? query.Where(g => g.Aanbieder == provider) : query;
        query = request.Route is { } route ? query.Where(g => g.Route == route) : query;
        query = request.Vorm is { } form ? query.Where(g => g.Vorm == form) : query;
        query = request.BijgewerktNa is { } since ? query.Where(g => g.BijgewerktOp > since) : query;
        query = request.GroepId is { } id ? query.Where(g => g.Id == id) : query;
        query = request.MetPlaats
            ? query.Where(g => g.GeslotenOp == null && db.Plaatsingen.Count(p => p.GroepId == g.Id && (p.Status == PlaatsingStatus.Aangemeld || p.Status == PlaatsingStatus.Geaccepteerd || p.Status == PlaatsingStatus.Gestart)) < g.Maximum)
            : query;
        return await Volgorde.LeesAsync(query, request.Pagina, GroepProjectie.Regel(db), cancellationToken);
    }
}
