// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Aanbieders;

/// <summary>Everything about one provider.</summary>
/// <param name="Code">Our own code.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer, Rol.Aanbieder)]
public sealed record HaalAanbieder(string Code) : IQuery<Result<AanbiederDetail>>;

/// <summary>The same provider by its identity, for who has no code but an id.</summary>
/// <param name="Id">Identity.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer, Rol.Aanbieder)]
public sealed record HaalAanbiederBijId(Guid Id) : IQuery<Result<AanbiederDetail>>;

/// <summary>A contract of a provider.</summary>
/// <param name="Nummer">Contract number.</param>
/// <param name="AlsOnderaannemer">The provider is a subcontractor in it.</param>
/// <param name="Status">State.</param>
/// <param name="Ingangsdatum">First day.</param>
/// <param name="Einddatum">Last day.</param>
public sealed record AanbiederContract(string Nummer, bool AlsOnderaannemer, ContractStatus Status, DateOnly Ingangsdatum, DateOnly Einddatum);

/// <summary>A provider.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Code">Our own code.</param>
/// <param name="Versie">Send it along with a change.</param>
/// <param name="Gegevens">What is recorded.</param>
/// <param name="Contracten">Its contracts as far as the actor may see them, newest first, 100 at most.</param>
/// <param name="BijgewerktOp">Last change (UTC).</param>
public sealed record AanbiederDetail(Guid Id, string Code, int Versie, AanbiederGegevens Gegevens, IReadOnlyList<AanbiederContract> Contracten, DateTimeOffset BijgewerktOp);

internal sealed class HaalAanbiederHandler(ContractenDbContext db, IActorAccessor accessor) : IRequestHandler<HaalAanbieder, Result<AanbiederDetail>>, IRequestHandler<HaalAanbiederBijId, Result<AanbiederDetail>>
{
    public async Task<Result<AanbiederDetail>> Handle(HaalAanbiederBijId request, CancellationToken cancellationToken)
    {
        var code = await db.Aanbieders.Where(a => a.Id == request.Id).Select(a => a.Code).SingleOrDefaultAsync(cancellationToken);
        return await Handle(new HaalAanbieder(code ?? $"{request.Id}"), cancellationToken);
    }

    public async Task<Result<AanbiederDetail>> Handle(HaalAanbieder request, CancellationToken cancellationToken)
    {
        var row = await db.Aanbieders.AsNoTracking().Where(AanbiederSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(a => a.Code == request.Code, cancellationToken);
        if (row is null)
        {
            return AanbiederErrors.Onbekend(request.Code);
        }

        var contracts = await db.Contracten.Where(ContractSpecs.Zichtbaar(accessor.Actor))
            .Where(c => c.Aanbieder == request.Code || c.Onderaannemers.Contains(request.Code))
            .OrderByDescending(c => c.Ingangsdatum).ThenBy(c => c.Nummer).Take(100)
            .Select(c => new AanbiederContract(c.Nummer, c.Aanbieder != request.Code, c.Status, c.Ingangsdatum, c.Einddatum))
            .ToListAsync(cancellationToken);
        return new AanbiederDetail(row.Id, row.Code, row.Versie, row.Gegevens(), contracts, row.BijgewerktOp);
    }
}

/// <summary>What happened to one provider, newest first.</summary>
/// <param name="Code">Our own code.</param>
/// <param name="Voor">Only lines before this one; null = from the newest.</param>
/// <param name="Aantal">Lines per page, 100 at most.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed record ZoekAanbiederGeschiedenis(string Code, long? Voor = null, int Aantal = 25) : IQuery<Result<GeschiedenisPagina>>;

internal sealed class ZoekAanbiederGeschiedenisHandler(ContractenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekAanbiederGeschiedenis, Result<GeschiedenisPagina>>
{
    public async Task<Result<GeschiedenisPagina>> Handle(ZoekAanbiederGeschiedenis request, CancellationToken cancellationToken) =>
        await db.Aanbieders.Where(AanbiederSpecs.Zichtbaar(accessor.Actor)).AnyAsync(a => a.Code == request.Code, cancellationToken)
            ? await Geschiedenis.LeesAsync(db, l => l.Onderwerp == nameof(Aanbieder) && l.Sleutel == request.Code, request.Voor, request.Aantal, cancellationToken)
            : AanbiederErrors.Onbekend(request.Code);
}
