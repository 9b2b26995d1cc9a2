// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>Exactly the placements behind one figure of ours in a report; every look is logged.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot; empty = the whole contract.</param>
/// <param name="Kpi">Code of the KPI, for example <c>gestart</c>.</param>
/// <param name="Van">First day of the period.</param>
/// <param name="Tot">Last day of the period.</param>
/// <param name="Doel">For which task the people are looked at.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record ZoekPlaatsingenAchterCijfer(PageRequest Pagina, string Contract, string Perceel, string Kpi, DateOnly Van, DateOnly Tot, string Doel = "cijfer van een rapportage nagaan")
    : IQuery<Result<PlaatsingenAchterCijfer>>, IMetDoel;

/// <summary>A page of placements behind a figure.</summary>
/// <param name="Pagina">The rows.</param>
/// <param name="Som">What the visible placements add to the figure together; null for a median.</param>
public sealed record PlaatsingenAchterCijfer(Page<CijferplaatsingRegel> Pagina, decimal? Som) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Pagina.Items.Select(p => p.Dossiernummer);
}

/// <summary>One placement behind a figure, by its numbers only.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Dossiernummer">Dossier number of the person.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Status">State now.</param>
/// <param name="AangemeldOp">Day of registration.</param>
/// <param name="Startdatum">First lesson.</param>
/// <param name="Einddatum">Last day.</param>
/// <param name="Bijdrage">What it adds to the figure: 1, its hours, or its days of waiting.</param>
public sealed record CijferplaatsingRegel(Guid Id, string Nummer, string Dossiernummer, string Perceel, PlaatsingStatus Status, DateOnly AangemeldOp, DateOnly? Startdatum, DateOnly? Einddatum, decimal Bijdrage);

internal sealed class ZoekPlaatsingenAchterCijferValidator : AbstractValidator<ZoekPlaatsingenAchterCijfer>
{
    public ZoekPlaatsingenAchterCijferValidator()
    {
        RuleFor(q => q.Contract).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(q => q.Tot).GreaterThanOrEqualTo(q => q.Van).WithMessage("De laatste dag ligt voor de eerste dag.");
        RuleFor(q => q.Kpi).Must((q, kpi) => Kengetalselectie.Urensoorten.ContainsKey(kpi) || Kengetalselectie.Bij(kpi, q.Van, q.Tot) is not null)
            .WithMessage(q => $"Achter KPI ‘{q.Kpi}’ zitten geen plaatsingen. Gebruik een code uit de rapportage, bijvoorbeeld gestart of uren_gevolgd.");
    }
}

internal sealed class ZoekPlaatsingenAchterCijferHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekPlaatsingenAchterCijfer, Result<PlaatsingenAchterCijfer>>
{
    private static readonly Keyset<Plaatsing> Volgorde = new Keyset<Plaatsing>(p => p.Id).Op("nummer", p => p.Nummer).Op("aangemeld", p => p.AangemeldOp);

    public async Task<Result<PlaatsingenAchterCijfer>> Handle(ZoekPlaatsingenAchterCijfer request, CancellationToken cancellationToken)
    {
        // The same people as in the figure: Wi2013 never counts for a provider.
        var visible = db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag()))
            .Where(p => p.Contractnummer == request.Contract && p.Wet == Wet.Wi2021 && (request.Perceel == "" || p.Perceelcode == request.Perceel));
        return Kengetalselectie.Urensoorten.ContainsKey(request.Kpi)
            ? await UrenAsync(visible, request, cancellationToken)
            : await AantalAsync(visible.Where(Kengetalselectie.Bij(request.Kpi, request.Van, request.Tot)!), request, cancellationToken);
    }

    private static async Task<PlaatsingenAchterCijfer> AantalAsync(IQueryable<Plaatsing> query, ZoekPlaatsingenAchterCijfer request, CancellationToken cancellationToken)
    {
        var page = await Volgorde.LeesAsync(query, request.Pagina, p => new CijferplaatsingRegel(p.Id, p.Nummer, p.Dossiernummer, p.Perceelcode, p.Status, p.AangemeldOp, p.Startdatum, p.Einddatum, 1), cancellationToken);
        return request.Kpi == "wachttijd_dagen_mediaan"
            ? new PlaatsingenAchterCijfer(page.Map(p => p with { Bijdrage = p.Startdatum!.Value.DayNumber - p.AangemeldOp.DayNumber }), null)
            : new PlaatsingenAchterCijfer(page, await query.CountAsync(cancellationToken));
    }

    private async Task<PlaatsingenAchterCijfer> UrenAsync(IQueryable<Plaatsing> query, ZoekPlaatsingenAchterCijfer request, CancellationToken cancellationToken)
    {
        var first = new DateOnly(request.Van.Year, request.Van.Month, 1);
        var months = db.Uren.AsNoTracking().Where(u => u.Maand >= first && u.Maand <= request.Tot);
        var kind = Kengetalselectie.Urensoorten[request.Kpi];
        var page = await Volgorde.LeesAsync(
            query.Where(p => months.Any(u => u.PlaatsingId == p.Id)),
            request.Pagina,
            p => new CijferplaatsingRegel(p.Id, p.Nummer, p.Dossiernummer, p.Perceelcode, p.Status, p.AangemeldOp, p.Startdatum, p.Einddatum, 0),
            cancellationToken);
        var ids = page.Items.Select(p => p.Id).ToList();
        var of = kind.Compile();
        var rows = await months.Where(u => ids.Contains(u.PlaatsingId)).ToListAsync(cancellationToken);
        var hours = rows.GroupBy(u => u.PlaatsingId).ToDictionary(g => g.Key, g => g.Sum(of));
        var total = await months.Where(u => query.Any(p => p.Id == u.PlaatsingId)).SumAsync(kind, cancellationToken);
        return new PlaatsingenAchterCijfer(page.Map(p => p with { Bijdrage = hours[p.Id] }), Math.Round(total, 2));
    }
}
