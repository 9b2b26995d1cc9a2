// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Bezoeken;

/// <summary>Visits to lessons. A provider sees planned ones, and unannounced ones that took place.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Aanbieder">At this provider only.</param>
/// <param name="Contractnummer">Of this contract only.</param>
/// <param name="Status">Only in this state.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekBezoeken(PageRequest Pagina, string? Aanbieder = null, string? Contractnummer = null, Bezoekstatus? Status = null) : IQuery<Result<Page<BezoekRegel>>>;

/// <summary>A visit in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Number for people.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Gegevens">Where and when.</param>
/// <param name="Status">How far it is.</param>
public sealed record BezoekRegel(Guid Id, string Nummer, string Aanbieder, BezoekGegevens Gegevens, Bezoekstatus Status)
{
    internal static Expression<Func<Lesbezoek, BezoekRegel>> Van { get; } = b => new BezoekRegel(
        b.Id, b.Nummer, b.Aanbieder, new BezoekGegevens(b.Contractnummer, b.Perceel, b.Soort, b.Op, b.Locatie), b.Status);
}

/// <summary>One visit with checklist, sample and deviations.</summary>
/// <param name="Nummer">Its number.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed record HaalBezoek(string Nummer) : IQuery<Result<BezoekDetail>>;

/// <summary>A visit.</summary>
/// <param name="Regel">As in the list.</param>
/// <param name="Door">Who planned or wrote it down.</param>
/// <param name="Checklist">The points to look at.</param>
/// <param name="Punten">What was seen at them.</param>
/// <param name="Presentie">Attendance lists that were asked for.</param>
/// <param name="Verschillen">Deviations between list, room, delivered hours and what participants say.</param>
/// <param name="Verslag">What was seen.</param>
/// <param name="RedenVervallen">Why it did not take place.</param>
public sealed record BezoekDetail(
    BezoekRegel Regel,
    string Door,
    IReadOnlyList<Bezoekpunt> Checklist,
    IReadOnlyList<Bezoekantwoord> Punten,
    IReadOnlyList<Presentiecontrole> Presentie,
    IReadOnlyList<Presentieverschil> Verschillen,
    string? Verslag,
    string? RedenVervallen);

internal sealed class ZoekBezoekenHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<ZoekBezoeken, Result<Page<BezoekRegel>>>
{
    private static readonly Keyset<Lesbezoek> Volgorde = new Keyset<Lesbezoek>(b => b.Id)
        .Op("op", b => b.Op)
        .Op("nummer", b => b.Volgnummer)
        .Op("aanbieder", b => b.Aanbieder);

    public async Task<Result<Page<BezoekRegel>>> Handle(ZoekBezoeken request, CancellationToken cancellationToken)
    {
        var visible = await ContractToegang.ZichtbaarAsync(contracten, accessor.Actor, cancellationToken);
        var provider = accessor.Actor.Scope.Aanbieder is not null;
        var query = db.Bezoeken.AsNoTracking().Where(b => visible.Contains(b.Contractnummer) && (!provider || b.Soort == Bezoeksoort.Gepland || b.Status == Bezoekstatus.Uitgevoerd));
        query = request.Aanbieder is { Length: > 0 } code ? query.Where(b => b.Aanbieder == code) : query;
        query = request.Contractnummer is { Length: > 0 } contract ? query.Where(b => b.Contractnummer == contract) : query;
        query = request.Status is { } status ? query.Where(b => b.Status == status) : query;
        return await Volgorde.LeesAsync(query, request.Pagina, BezoekRegel.Van, cancellationToken);
    }
}

internal sealed class HaalBezoekHandler(BezoekVinder vinder) : IRequestHandler<HaalBezoek, Result<BezoekDetail>>
{
    public async Task<Result<BezoekDetail>> Handle(HaalBezoek request, CancellationToken cancellationToken) =>
        await vinder.VindAsync(request.Nummer, cancellationToken) is { } visit
            ? new BezoekDetail(BezoekRegel.Van.Compile()(visit), visit.Door, Bezoekpunt.Alle, visit.Punten, visit.Presentie, Presentietoets.Toets(visit.Presentie), visit.Verslag, visit.RedenVervallen)
            : BezoekErrors.Onbekend();
}
