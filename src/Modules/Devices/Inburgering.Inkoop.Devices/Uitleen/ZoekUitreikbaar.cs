// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>The placements on a lot that may get a device from it and have none: the choices when devices are handed out to a group.</summary>
/// <param name="Contractnummer">Contract that pays the devices.</param>
/// <param name="Perceel">Code of the lot.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record ZoekUitreikbaar(string Contractnummer, string Perceel) : IQuery<Result<UitreikbarePlaatsingen>>;

/// <summary>Placements without a device.</summary>
/// <param name="Plaatsingen">The last to start first; at most <see cref="Meest"/>.</param>
public sealed record UitreikbarePlaatsingen(IReadOnlyList<UitreikbaarRegel> Plaatsingen)
{
    /// <summary>Most that are listed.</summary>
    public const int Meest = 200;
}

/// <summary>A placement that may get a device.</summary>
/// <param name="Plaatsing">Its reference.</param>
/// <param name="Dossiernummer">Dossier number of the person.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Startdatum">First lesson; null = not known yet.</param>
public sealed record UitreikbaarRegel(string Plaatsing, string Dossiernummer, string Gemeente, DateOnly? Startdatum);

internal sealed class ZoekUitreikbaarHandler(DevicesDbContext db, IPlaatsingen plaatsingen, IContracten contracten, IActorAccessor accessor) : IRequestHandler<ZoekUitreikbaar, Result<UitreikbarePlaatsingen>>
{
    public async Task<Result<UitreikbarePlaatsingen>> Handle(ZoekUitreikbaar request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var lots = await contracten.ZoekPercelenAsync([request.Contractnummer], cancellationToken);
        if (lots.SingleOrDefault(p => p.Code == request.Perceel) is not { } lot)
        {
            return new UitreikbarePlaatsingen([]);
        }

        var gemeenten = actor.Scope.Alles || actor.Scope.Aanbieder is not null ? null : actor.Scope.Gemeenten;
        var open = await plaatsingen.ZoekOpenPlaatsingenAsync(request.Contractnummer, request.Perceel, gemeenten, UitreikbarePlaatsingen.Meest, cancellationToken);
        var numbers = open.Select(p => p.Nummer).ToList();
        var having = (await db.Bruiklenen.AsNoTracking().Where(b => b.GeretourneerdOp == null && numbers.Contains(b.Plaatsing)).Select(b => b.Plaatsing).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return new UitreikbarePlaatsingen([.. open
            .Where(p => BruikleenSpecs.Ziet(actor, p) && !having.Contains(p.Nummer) && (p.Wet == Wet.Wi2021 || lot.DeviceVoorWi2013))
            .Select(p => new UitreikbaarRegel(p.Nummer, p.Dossiernummer, p.Gemeente, p.Startdatum))]);
    }
}
