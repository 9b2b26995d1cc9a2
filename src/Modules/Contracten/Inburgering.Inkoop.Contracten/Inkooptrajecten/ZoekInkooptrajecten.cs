// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Inkooptrajecten;

/// <summary>Which tenders are asked for; what is null does not limit.</summary>
/// <param name="Tekst">Part of the number or title.</param>
/// <param name="Route">With a lot for this route.</param>
/// <param name="Gemeente">CBS code of a gemeente that buys.</param>
/// <param name="Stap">Stage.</param>
/// <param name="BijgewerktNa">Changed after this moment (UTC).</param>
public sealed record InkooptrajectFilter(string? Tekst = null, Route? Route = null, string? Gemeente = null, Trajectstap? Stap = null, DateTimeOffset? BijgewerktNa = null);

/// <summary>Lists tenders; orders: nummer, titel, sluiting.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Filter">Which tenders; null = all.</param>
[Toegang(Rol.Contractmanager)]
public sealed record ZoekInkooptrajecten(PageRequest Pagina, InkooptrajectFilter? Filter = null) : IQuery<Result<Page<InkooptrajectRegel>>>;

/// <summary>A tender in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Number.</param>
/// <param name="Titel">What is bought.</param>
/// <param name="Procedure">How is bought.</param>
/// <param name="Stap">Stage.</param>
/// <param name="StapSinds">First day of the stage.</param>
/// <param name="Gemeenten">CBS codes.</param>
/// <param name="Routes">What its lots are for.</param>
/// <param name="Percelen">How many lots.</param>
/// <param name="Sluitingsdatum">Last day for bids; null = not settled.</param>
/// <param name="ContractIngang">First day of the contracts; null = not settled.</param>
/// <param name="BijgewerktOp">Last change (UTC).</param>
public sealed record InkooptrajectRegel(
    Guid Id,
    string Nummer,
    string Titel,
    Inkoopprocedure Procedure,
    Trajectstap Stap,
    DateOnly StapSinds,
    IReadOnlyList<string> Gemeenten,
    IReadOnlyList<Route> Routes,
    int Percelen,
    DateOnly? Sluitingsdatum,
    DateOnly? ContractIngang,
    DateTimeOffset BijgewerktOp);

internal sealed class ZoekInkooptrajectenHandler(ContractenDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekInkooptrajecten, Result<Page<InkooptrajectRegel>>>
{
    private static readonly Keyset<Inkooptraject> Volgorde = new Keyset<Inkooptraject>(t => t.Id)
        .Op("nummer", t => t.Nummer)
        .Op("titel", t => t.Titel)
        .Op("sluiting", t => t.Sluitingsdatum ?? DateOnly.MaxValue);

    public async Task<Result<Page<InkooptrajectRegel>>> Handle(ZoekInkooptrajecten request, CancellationToken cancellationToken)
    {
        var page = await Volgorde.LeesAsync(
            Beperk(db.Inkooptrajecten.AsNoTracking().Where(InkooptrajectSpecs.Zichtbaar(accessor.Actor)), request.Filter ?? new InkooptrajectFilter()),
            request.Pagina,
            t => new InkooptrajectRegel(
                t.Id,
                t.Nummer,
                t.Titel,
                t.Procedure,
                t.Stap,
                t.StapSinds,
                t.Gemeenten,
                t.Percelen.OrderBy(p => p.Code).Select(p => p.Route).ToList(),
                t.Percelen.Count,
                t.Sluitingsdatum,
                t.ContractIngang,
                t.BijgewerktOp),
            cancellationToken);
        return page.Map(t => t with { Routes = [.. t.Routes.Distinct().Order()] });
    }

    private static IQueryable<Inkooptraject> Beperk(IQueryable<Inkooptraject> query, InkooptrajectFilter filter)
    {
        query = string.IsNullOrWhiteSpace(filter.Tekst) ? query : query.Where(InkooptrajectSpecs.MetTekst(filter.Tekst));
        query = filter.Route is { } route ? query.Where(t => t.Percelen.Any(p => p.Route == route)) : query;
        query = string.IsNullOrEmpty(filter.Gemeente) ? query : query.Where(t => t.Gemeenten.Contains(filter.Gemeente));
        query = filter.Stap is { } stage ? query.Where(t => t.Stap == stage) : query;
        return filter.BijgewerktNa is { } moment ? query.Where(t => t.BijgewerktOp > moment) : query;
    }
}
