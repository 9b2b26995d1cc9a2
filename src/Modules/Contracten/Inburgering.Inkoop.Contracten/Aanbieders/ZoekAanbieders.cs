// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Aanbieders;

/// <summary>Lists providers; a provider sees itself only.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Tekst">Part of the name or code; capitals do not matter.</param>
/// <param name="BijgewerktNa">Changed after this moment (UTC).</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer, Rol.Aanbieder)]
public sealed record ZoekAanbieders(PageRequest Pagina, string? Tekst = null, DateTimeOffset? BijgewerktNa = null) : IQuery<Result<Page<AanbiederRegel>>>;

/// <summary>A provider in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Code">Our own code.</param>
/// <param name="Naam">Name.</param>
/// <param name="Kvk">Chamber of Commerce number.</param>
/// <param name="BowNummer">Blik op Werk number.</param>
/// <param name="Brin">BRIN.</param>
/// <param name="Instellingsnummer">DUO number.</param>
/// <param name="BijgewerktOp">Last change (UTC).</param>
public sealed record AanbiederRegel(Guid Id, string Code, string Naam, string? Kvk, string? BowNummer, string? Brin, string? Instellingsnummer, DateTimeOffset BijgewerktOp);

internal sealed class ZoekAanbiedersHandler(ContractenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekAanbieders, Result<Page<AanbiederRegel>>>
{
    private static readonly Keyset<Aanbieder> Volgorde = new Keyset<Aanbieder>(a => a.Id).Op("naam", a => a.Naam).Op("code", a => a.Code);

    public async Task<Result<Page<AanbiederRegel>>> Handle(ZoekAanbieders request, CancellationToken cancellationToken)
    {
        var query = db.Aanbieders.Where(AanbiederSpecs.Zichtbaar(accessor.Actor));
        if (!string.IsNullOrWhiteSpace(request.Tekst))
        {
            query = query.Where(AanbiederSpecs.MetTekst(request.Tekst));
        }

        if (request.BijgewerktNa is { } moment)
        {
            query = query.Where(a => a.BijgewerktOp > moment);
        }

        return await Volgorde.LeesAsync(
            query,
            request.Pagina,
            a => new AanbiederRegel(a.Id, a.Code, a.Naam, a.Kvk, a.BowNummer, a.Brin, a.Instellingsnummer, a.BijgewerktOp),
            cancellationToken);
    }
}
