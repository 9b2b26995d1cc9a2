// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Which contracts are asked for; what is null does not limit.</summary>
/// <param name="Tekst">Part of the number or of the provider's code.</param>
/// <param name="Route">With a lot for this route.</param>
/// <param name="Gemeente">CBS code of a gemeente it serves.</param>
/// <param name="Status">State.</param>
/// <param name="Aanbieder">Code of the main contractor.</param>
/// <param name="BesluitBinnenMaanden">An option must be decided within this many months; late ones included.</param>
/// <param name="BijgewerktNa">Changed after this moment (UTC).</param>
public sealed record ContractFilter(
    string? Tekst = null,
    Route? Route = null,
    string? Gemeente = null,
    ContractStatus? Status = null,
    string? Aanbieder = null,
    int? BesluitBinnenMaanden = null,
    DateTimeOffset? BijgewerktNa = null);

/// <summary>Lists contracts; orders: nummer, aanbieder, ingangsdatum, einddatum, besluit.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Filter">Which contracts; null = all.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer, Rol.Aanbieder)]
public sealed record ZoekContracten(PageRequest Pagina, ContractFilter? Filter = null) : IQuery<Result<Page<ContractRegel>>>;

/// <summary>A contract in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Contract number.</param>
/// <param name="Aanbieder">Code of the main contractor.</param>
/// <param name="AanbiederNaam">Its name.</param>
/// <param name="Soort">Kind.</param>
/// <param name="Status">State.</param>
/// <param name="Gemeenten">CBS codes.</param>
/// <param name="Routes">What its lots are for.</param>
/// <param name="Capaciteit">Places of all lots together.</param>
/// <param name="Ingangsdatum">First day.</param>
/// <param name="Einddatum">Last day, after exercised extensions.</param>
/// <param name="BesluitUiterlijk">Last day to decide in time about the next option; null = nothing to decide.</param>
/// <param name="PlafondEuro">Ceiling in euro; 0 = nothing, null = none agreed.</param>
/// <param name="BijgewerktOp">Last change (UTC).</param>
public sealed record ContractRegel(
    Guid Id,
    string Nummer,
    string Aanbieder,
    string AanbiederNaam,
    ContractSoort Soort,
    ContractStatus Status,
    IReadOnlyList<string> Gemeenten,
    IReadOnlyList<Route> Routes,
    int Capaciteit,
    DateOnly Ingangsdatum,
    DateOnly Einddatum,
    DateOnly? BesluitUiterlijk,
    decimal? PlafondEuro,
    DateTimeOffset BijgewerktOp);

internal sealed class ZoekContractenHandler(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekContracten, Result<Page<ContractRegel>>>
{
    private static readonly Keyset<Contract> Volgorde = new Keyset<Contract>(c => c.Id)
        .Op("nummer", c => c.Nummer)
        .Op("aanbieder", c => c.Aanbieder)
        .Op("ingangsdatum", c => c.Ingangsdatum)
        .Op("einddatum", c => c.Einddatum)
        .Op("besluit", c => c.BesluitUiterlijk ?? DateOnly.MaxValue);

    public async Task<Result<Page<ContractRegel>>> Handle(ZoekContracten request, CancellationToken cancellationToken)
    {
        var query = Beperk(db.Contracten.AsNoTracking().Where(ContractSpecs.Zichtbaar(accessor.Actor)), request.Filter ?? new ContractFilter());
        var page = await Volgorde.LeesAsync(
            query,
            request.Pagina,
            c => new ContractRegel(
                c.Id,
                c.Nummer,
                c.Aanbieder,
                db.Aanbieders.Where(a => a.Code == c.Aanbieder).Select(a => a.Naam).First(),
                c.Soort,
                c.Status,
                c.Gemeenten,
                c.Percelen.OrderBy(p => p.Code).Select(p => p.Route).ToList(),
                c.Percelen.Sum(p => p.Capaciteit),
                c.Ingangsdatum,
                c.Einddatum,
                c.BesluitUiterlijk,
                c.PlafondEuro,
                c.BijgewerktOp),
            cancellationToken);
        return page.Map(c => c with { Routes = [.. c.Routes.Distinct().Order()] });
    }

    private IQueryable<Contract> Beperk(IQueryable<Contract> query, ContractFilter filter)
    {
        query = string.IsNullOrWhiteSpace(filter.Tekst) ? query : query.Where(ContractSpecs.MetTekst(filter.Tekst));
        query = filter.Route is { } route ? query.Where(ContractSpecs.VoorRoute(route)) : query;
        query = string.IsNullOrEmpty(filter.Gemeente) ? query : query.Where(ContractSpecs.VoorGemeente(filter.Gemeente));
        query = filter.Status is { } status ? query.Where(c => c.Status == status) : query;
        query = string.IsNullOrEmpty(filter.Aanbieder) ? query : query.Where(c => c.Aanbieder == filter.Aanbieder);
        query = filter.BesluitBinnenMaanden is { } months ? query.Where(ContractSpecs.TeBesluitenVoor(clock.Vandaag().AddMonths(Math.Clamp(months, 0, 600)))) : query;
        return filter.BijgewerktNa is { } moment ? query.Where(c => c.BijgewerktOp > moment) : query;
    }
}
