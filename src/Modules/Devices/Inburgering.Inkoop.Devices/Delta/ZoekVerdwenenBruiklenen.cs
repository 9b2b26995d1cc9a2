// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Specs;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Delta;

/// <summary>Why a loan that somebody could read is no longer to be kept.</summary>
public enum Vertrekreden
{
    /// <summary>The person went on elsewhere and took the device along: the loan belongs to another provider, contract or gemeente.</summary>
    Elders,

    /// <summary>The retention term is over: the placement, the texts and the agreement are gone. The loan can still be read, without a person.</summary>
    Geanonimiseerd,
}

/// <summary>
/// The tombstones of delta reading: loans that the actor could read at a moment, and that have to go from its own system since. With
/// <see cref="ZoekBruiklenen"/> for what changed, a system stays equal to this one. A loan is never deleted. Orders: serienummer.
/// </summary>
/// <param name="Pagina">Which page.</param>
/// <param name="BijgewerktNa">The moment of the last reading (UTC); for what was made anonymous its whole day counts.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record ZoekVerdwenenBruiklenen(PageRequest Pagina, DateTimeOffset BijgewerktNa) : IQuery<Result<Page<VerdwenenBruikleenRegel>>>;

/// <summary>A loan that has to go.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Serienummer">The device.</param>
/// <param name="Reden">Why.</param>
public sealed record VerdwenenBruikleenRegel(Guid Id, string Serienummer, Vertrekreden Reden);

internal sealed class ZoekVerdwenenBruiklenenHandler(DevicesDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekVerdwenenBruiklenen, Result<Page<VerdwenenBruikleenRegel>>>
{
    private static readonly Keyset<Bruikleen> Volgorde = new Keyset<Bruikleen>(b => b.Id).Op("serienummer", b => b.Serienummer);

    public async Task<Result<Page<VerdwenenBruikleenRegel>>> Handle(ZoekVerdwenenBruiklenen request, CancellationToken cancellationToken)
    {
        var (actor, day) = (accessor.Actor, Kalender.Dag(request.BijgewerktNa));
        var gemeenten = actor.Scope.Gemeenten.ToList();
        var left = db.Vertrekken.Where(VertrekSpecs.Uit(actor, new Spec<Vertrek>(v => gemeenten.Contains(v.Gemeente!)))).Where(v => v.Op > request.BijgewerktNa).Select(v => v.OnderwerpId);
        var visible = BruikleenSpecs.Zichtbaar(actor);
        var elsewhere = visible.Not().And(new Spec<Bruikleen>(b => left.Contains(b.Id)));
        var anonymous = visible.And(new Spec<Bruikleen>(b => b.GeanonimiseerdOp >= day));
        return await Volgorde.LeesAsync(
            db.Bruiklenen.AsNoTracking().Where(elsewhere.Or(anonymous)),
            request.Pagina,
            b => new VerdwenenBruikleenRegel(b.Id, b.Serienummer, b.GeanonimiseerdOp >= day ? Vertrekreden.Geanonimiseerd : Vertrekreden.Elders),
            cancellationToken);
    }
}
