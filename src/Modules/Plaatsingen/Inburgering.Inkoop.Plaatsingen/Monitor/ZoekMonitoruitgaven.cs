// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>The issued editions of the gemeenten that the caller works for, newest first.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Lezer, Rol.Beheerder)]
public sealed record ZoekMonitoruitgaven : IQuery<Result<IReadOnlyList<MonitoruitgaveRegel>>>;

/// <summary>An issued edition in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Jaar">Year.</param>
/// <param name="Seizoen">Spring or autumn.</param>
/// <param name="Nummer">1, 2, 3 …</param>
/// <param name="VastgesteldOp">When it was issued.</param>
/// <param name="VastgesteldDoor">By whom.</param>
/// <param name="Reden">Why there was another one; null for the first.</param>
public sealed record MonitoruitgaveRegel(Guid Id, string Gemeente, int Jaar, Seizoen Seizoen, int Nummer, DateTimeOffset VastgesteldOp, string VastgesteldDoor, string? Reden);

/// <summary>One issued edition, exactly as it was issued.</summary>
/// <param name="Id">Its identity.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Lezer, Rol.Beheerder)]
public sealed record HaalMonitoruitgave(Guid Id) : IQuery<Result<MonitoruitgaveDetail>>;

/// <summary>An issued edition.</summary>
/// <param name="Regel">When and by whom.</param>
/// <param name="Rapport">The report as it was issued.</param>
/// <param name="Ongewijzigd">False when the content is no longer what was issued.</param>
public sealed record MonitoruitgaveDetail(MonitoruitgaveRegel Regel, Monitorrapport Rapport, bool Ongewijzigd);

internal static class Uitgaven
{
    public static IQueryable<Monitoruitgave> Zichtbaar(PlaatsingenDbContext db, Actor actor)
    {
        var own = actor.Scope.Aanbieder is null ? actor.Scope.Gemeenten.ToList() : [];
        var all = HaalDoorstroomHandler.MoetAfschermen(actor) ? Beveiligd(db) : db.Monitoruitgaven.AsNoTracking();
        return all.Where(u => actor.Scope.Alles || own.Contains(u.Gemeente));
    }

    /// <summary>Editions that were protected together: the only ones that readers see and that a next one may show numbers of.</summary>
    public static IQueryable<Monitoruitgave> Beveiligd(PlaatsingenDbContext db) => db.Monitoruitgaven.AsNoTracking().Where(u => u.Grondslag != "");

    /// <summary>The last edition about a half-year of a gemeente.</summary>
    public static Task<Monitoruitgave?> LaatsteAsync(PlaatsingenDbContext db, string gemeente, int jaar, Seizoen seizoen, CancellationToken cancellationToken) =>
        Beveiligd(db).Where(u => u.Gemeente == gemeente && u.Jaar == jaar && u.Seizoen == seizoen).OrderByDescending(u => u.Nummer).FirstOrDefaultAsync(cancellationToken);
}

internal sealed class ZoekMonitoruitgavenHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekMonitoruitgaven, Result<IReadOnlyList<MonitoruitgaveRegel>>>
{
    // Two a year per gemeente: a few dozen, never a list that needs pages.
    public async Task<Result<IReadOnlyList<MonitoruitgaveRegel>>> Handle(ZoekMonitoruitgaven request, CancellationToken cancellationToken) =>
        (await Uitgaven.Zichtbaar(db, accessor.Actor).Select(u => new MonitoruitgaveRegel(u.Id, u.Gemeente, u.Jaar, u.Seizoen, u.Nummer, u.VastgesteldOp, u.VastgesteldDoor, u.Reden)).ToListAsync(cancellationToken))
        .OrderByDescending(u => u.Jaar).ThenByDescending(u => u.Seizoen).ThenBy(u => u.Gemeente, StringComparer.Ordinal).ThenByDescending(u => u.Nummer).ToList();
}

internal sealed class HaalMonitoruitgaveHandler(PlaatsingenDbContext db, IActorAccessor accessor) : IRequestHandler<HaalMonitoruitgave, Result<MonitoruitgaveDetail>>
{
    public async Task<Result<MonitoruitgaveDetail>> Handle(HaalMonitoruitgave request, CancellationToken cancellationToken) =>
        await Uitgaven.Zichtbaar(db, accessor.Actor).SingleOrDefaultAsync(u => u.Id == request.Id, cancellationToken) is { } u
            ? new MonitoruitgaveDetail(new MonitoruitgaveRegel(u.Id, u.Gemeente, u.Jaar, u.Seizoen, u.Nummer, u.VastgesteldOp, u.VastgesteldDoor, u.Reden), u.Lees(), u.IsOngewijzigd)
            : MonitorErrors.UitgaveOnbekend();
}
