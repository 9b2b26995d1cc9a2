// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Bewijzen;

/// <summary>Evidence of providers; a provider sees its own only.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Aanbieder">Of this provider only.</param>
/// <param name="Eis">For this requirement only.</param>
/// <param name="Status">Only in this state.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekBewijsstukken(PageRequest Pagina, string? Aanbieder = null, string? Eis = null, BewijsstukStatus? Status = null) : IQuery<Result<Page<BewijsstukRegel>>>;

/// <summary>One piece of evidence.</summary>
/// <param name="Nummer">Its number.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record HaalBewijsstuk(string Nummer) : IQuery<Result<BewijsstukRegel>>;

/// <summary>A piece of evidence.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Number for people.</param>
/// <param name="Gegevens">What was delivered.</param>
/// <param name="Status">How far it is.</param>
/// <param name="AangeleverdOp">Day of delivery.</param>
/// <param name="AangeleverdDoor">Who delivered it.</param>
/// <param name="EersteAkkoordOp">Day of the first check, where two people check.</param>
/// <param name="EersteAkkoordDoor">Who did the first check.</param>
/// <param name="BeoordeeldOp">Day on which it was verified or refused.</param>
/// <param name="BeoordeeldDoor">Who verified or refused it.</param>
/// <param name="Toelichting">What was seen.</param>
/// <param name="IngetrokkenOp">Day on which it was taken back.</param>
/// <param name="Bestand">The paper itself; null = only what stands on it was recorded.</param>
public sealed record BewijsstukRegel(
    Guid Id,
    string Nummer,
    BewijsstukGegevens Gegevens,
    BewijsstukStatus Status,
    DateOnly AangeleverdOp,
    string AangeleverdDoor,
    DateOnly? EersteAkkoordOp,
    string? EersteAkkoordDoor,
    DateOnly? BeoordeeldOp,
    string? BeoordeeldDoor,
    string? Toelichting,
    DateOnly? IngetrokkenOp,
    BewijsbestandRegel? Bestand)
{
    internal static Expression<Func<Bewijsstuk, BewijsstukRegel>> Van { get; } = b => new BewijsstukRegel(
        b.Id,
        b.Nummer,
        new BewijsstukGegevens(b.Aanbieder, b.Eis, b.Soort, b.Uitgever, b.Kenmerk, b.GeldigVanaf, b.GeldigTot),
        b.Status,
        b.AangeleverdOp,
        b.AangeleverdDoor,
        b.EersteAkkoordOp,
        b.EersteAkkoordDoor,
        b.BeoordeeldOp,
        b.BeoordeeldDoor,
        b.Toelichting,
        b.IngetrokkenOp,
        b.BestandId == null ? null : new BewijsbestandRegel(b.Bestandsnaam!, b.Mediatype!, b.Bytes!.Value, b.Hash!, b.BestandOp!.Value, b.GescandOp));
}

/// <summary>The file of a piece of evidence.</summary>
/// <param name="Naam">Name, with the extension that its content has.</param>
/// <param name="Mediatype">Kind, told by its content.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Hash">SHA-256 (hex) of the content.</param>
/// <param name="OntvangenOp">When it came in (UTC).</param>
/// <param name="GescandOp">When the virus scanner found nothing (UTC); null = not scanned.</param>
public sealed record BewijsbestandRegel(string Naam, string Mediatype, long Bytes, string Hash, DateTimeOffset OntvangenOp, DateTimeOffset? GescandOp);

internal sealed class ZoekBewijsstukkenHandler(KwaliteitDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekBewijsstukken, Result<Page<BewijsstukRegel>>>
{
    private static readonly Keyset<Bewijsstuk> Volgorde = new Keyset<Bewijsstuk>(b => b.Id)
        .Op("nummer", b => b.Volgnummer)
        .Op("aanbieder", b => b.Aanbieder)
        .Op("eis", b => b.Eis);

    public async Task<Result<Page<BewijsstukRegel>>> Handle(ZoekBewijsstukken request, CancellationToken cancellationToken)
    {
        var (all, own) = Bereik.Van(accessor.Actor);
        var query = db.Bewijsstukken.AsNoTracking().Where(b => all || b.Aanbieder == own);
        query = request.Aanbieder is { Length: > 0 } provider ? query.Where(b => b.Aanbieder == provider) : query;
        query = request.Eis is { Length: > 0 } code ? query.Where(b => b.Eis == code) : query;
        query = request.Status is { } status ? query.Where(b => b.Status == status) : query;
        return await Volgorde.LeesAsync(query, request.Pagina, BewijsstukRegel.Van, cancellationToken);
    }
}

internal sealed class HaalBewijsstukHandler(KwaliteitDbContext db, IActorAccessor accessor) : IRequestHandler<HaalBewijsstuk, Result<BewijsstukRegel>>
{
    public async Task<Result<BewijsstukRegel>> Handle(HaalBewijsstuk request, CancellationToken cancellationToken)
    {
        var (all, own) = Bereik.Van(accessor.Actor);
        var piece = await db.Bewijsstukken.AsNoTracking().Where(b => b.Nummer == request.Nummer && (all || b.Aanbieder == own)).Select(BewijsstukRegel.Van).SingleOrDefaultAsync(cancellationToken);
        return piece is null ? BewijsErrors.Onbekend() : piece;
    }
}
