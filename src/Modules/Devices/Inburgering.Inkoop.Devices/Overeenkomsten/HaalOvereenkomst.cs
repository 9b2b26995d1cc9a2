// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>One agreement, exactly as it was signed.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Doel">For which task it is looked at.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record HaalOvereenkomst(Guid Id, string Doel = "bruikleenovereenkomst bekijken") : IQuery<Result<OvereenkomstDetail>>, IMetDoel;

/// <summary>An agreement.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="TekstVersie">Version of the text.</param>
/// <param name="Taal">Language shown beside the Dutch text.</param>
/// <param name="TaalCode">Code of that language for the page.</param>
/// <param name="VanRechts">True when that language is read from right to left.</param>
/// <param name="Tekst">The Dutch text; empty after the term of keeping.</param>
/// <param name="Vertaling">The translation as it was shown.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Wijze">How it was signed.</param>
/// <param name="AangemaaktOp">When it was made (UTC).</param>
/// <param name="GetekendOp">When it was signed (UTC).</param>
/// <param name="Naam">Name as typed by who signed.</param>
/// <param name="Handtekening">The drawn signature as the path of a drawing of 600 by 200.</param>
/// <param name="Hash">SHA-256 over everything that was signed.</param>
/// <param name="Klopt">True while what is stored is what was signed.</param>
/// <param name="MetScan">True when there is a scan.</param>
/// <param name="Serienummers">The devices.</param>
/// <param name="GeanonimiseerdOp">Day on which everything about the person was taken away.</param>
public sealed record OvereenkomstDetail(
    Guid Id,
    string Plaatsing,
    string TekstVersie,
    Taal Taal,
    string TaalCode,
    bool VanRechts,
    string Tekst,
    string? Vertaling,
    OvereenkomstStatus Status,
    Tekenwijze? Wijze,
    DateTimeOffset AangemaaktOp,
    DateTimeOffset? GetekendOp,
    string? Naam,
    string? Handtekening,
    string? Hash,
    bool Klopt,
    bool MetScan,
    IReadOnlyList<string> Serienummers,
    DateOnly? GeanonimiseerdOp) : IToontPersonen
{
    internal string? Dossiernummer { get; init; }

    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Dossiernummer is null ? [] : [Dossiernummer];
}

internal sealed class HaalOvereenkomstHandler(DevicesDbContext db, IPlaatsingen plaatsingen, IActorAccessor accessor) : IRequestHandler<HaalOvereenkomst, Result<OvereenkomstDetail>>
{
    public async Task<Result<OvereenkomstDetail>> Handle(HaalOvereenkomst request, CancellationToken cancellationToken)
    {
        var o = await db.Overeenkomsten.AsNoTracking().Where(OvereenkomstSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(x => x.Id == request.Id, cancellationToken);
        if (o is null)
        {
            return OvereenkomstErrors.Onbekend();
        }

        var serials = await db.Bruiklenen.AsNoTracking().Where(b => b.OvereenkomstId == o.Id).OrderBy(b => b.Serienummer).Select(b => b.Serienummer).ToListAsync(cancellationToken);
        var placement = (await plaatsingen.ZoekPlaatsingenAsync([o.Plaatsing], cancellationToken)).GetValueOrDefault(o.Plaatsing);
        return new OvereenkomstDetail(
            o.Id,
            o.Plaatsing,
            o.TekstVersie,
            o.Taal,
            Talen.Code(o.Taal),
            Talen.VanRechts(o.Taal),
            o.Tekst,
            o.Vertaling,
            o.Status,
            o.Wijze,
            o.AangemaaktOp,
            o.GetekendOp,
            o.Naam,
            o.Handtekening,
            o.Hash,
            o.Klopt,
            o.ScanId is not null,
            serials,
            o.GeanonimiseerdOp)
        {
            Dossiernummer = o.Naam is null && o.Handtekening is null ? null : placement?.Dossiernummer,
        };
    }
}
