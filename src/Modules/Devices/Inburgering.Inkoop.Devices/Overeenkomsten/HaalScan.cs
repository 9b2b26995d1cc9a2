// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>The scan of an agreement on paper.</summary>
/// <param name="OvereenkomstId">The agreement.</param>
/// <param name="Doel">For which task it is looked at.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record HaalScan(Guid OvereenkomstId, string Doel = "bruikleenovereenkomst bekijken") : IQuery<Result<ScanInhoud>>, IMetDoel;

/// <summary>A scan.</summary>
/// <param name="Mediatype">Kind, told by its content.</param>
/// <param name="Inhoud">The file.</param>
/// <param name="Plaatsing">Reference of the placement, for the name of the file.</param>
public sealed record ScanInhoud(string Mediatype, byte[] Inhoud, string Plaatsing) : IToontPersonen
{
    internal string? Dossiernummer { get; init; }

    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Dossiernummer is null ? [] : [Dossiernummer];
}

internal sealed class HaalScanHandler(DevicesDbContext db, IPlaatsingen plaatsingen, IBestandsopslag opslag, IActorAccessor accessor) : IRequestHandler<HaalScan, Result<ScanInhoud>>
{
    public async Task<Result<ScanInhoud>> Handle(HaalScan request, CancellationToken cancellationToken)
    {
        var agreement = await db.Overeenkomsten.AsNoTracking().Where(OvereenkomstSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(o => o.Id == request.OvereenkomstId, cancellationToken);
        var scan = agreement?.ScanId is { } id ? await db.Scans.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) : null;
        if (agreement is null || scan is null)
        {
            return OvereenkomstErrors.Onbekend();
        }

        var content = scan.Inhoud;
        if (scan.BestandId is { } file)
        {
            var opened = await opslag.OpenAsync(file, scan.Hash, cancellationToken);
            if (!opened.TryGet(out var stream))
            {
                return Result<ScanInhoud>.Failure(opened.Errors);
            }

            await using (stream)
            {
                content = new byte[stream.Length];
                await stream.ReadExactlyAsync(content, cancellationToken);
            }
        }

        var placement = (await plaatsingen.ZoekPlaatsingenAsync([agreement.Plaatsing], cancellationToken)).GetValueOrDefault(agreement.Plaatsing);
        return new ScanInhoud(scan.Mediatype, content, agreement.Plaatsing) { Dossiernummer = placement?.Dossiernummer };
    }
}
