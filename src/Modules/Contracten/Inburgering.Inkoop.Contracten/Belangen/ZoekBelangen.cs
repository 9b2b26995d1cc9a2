// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Specs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Belangen;

/// <summary>Registered interests: one's own, or for a Beheerder everybody's.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed record ZoekBelangen : IQuery<Result<BelangLijst>>;

/// <summary>Registered interests.</summary>
/// <param name="Belangen">Newest first, the latest 200.</param>
public sealed record BelangLijst(IReadOnlyList<BelangRegel> Belangen);

/// <summary>A registered interest.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Wie">Display name of the colleague.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="AanbiederNaam">Its name.</param>
/// <param name="Omschrijving">What the interest is.</param>
/// <param name="GemeldOp">When it was registered (UTC).</param>
/// <param name="BeeindigdOp">When it ended (UTC); null while it lasts.</param>
public sealed record BelangRegel(Guid Id, string Wie, string Aanbieder, string AanbiederNaam, string Omschrijving, DateTimeOffset GemeldOp, DateTimeOffset? BeeindigdOp);

internal sealed class ZoekBelangenHandler(ContractenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekBelangen, Result<BelangLijst>>
{
    public static Spec<Belang> Zichtbaar(Actor actor)
    {
        var all = actor.Is(Rol.Beheerder) || actor.Is(Rol.Systeem);
        var own = actor.Id;
        return new Spec<Belang>(b => all || b.AccountId == own);
    }

    public async Task<Result<BelangLijst>> Handle(ZoekBelangen request, CancellationToken cancellationToken) =>
        new BelangLijst(await db.Belangen.Where(Zichtbaar(accessor.Actor)).OrderByDescending(b => b.GemeldOp).ThenBy(b => b.Id).Take(200)
            .Select(b => new BelangRegel(b.Id, b.AccountNaam, b.Aanbieder, db.Aanbieders.Where(a => a.Code == b.Aanbieder).Select(a => a.Naam).First(), b.Omschrijving, b.GemeldOp, b.BeeindigdOp))
            .ToListAsync(cancellationToken));
}
