// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Lessen;

/// <summary>Lists lessons with a signed list. Order: datum.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="GroepId">Only of this group.</param>
/// <param name="Contract">Only of this contract.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="Tot">Last day.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record ZoekLessen(PageRequest Pagina, Guid? GroepId = null, string? Contract = null, DateOnly? Vanaf = null, DateOnly? Tot = null) : IQuery<Result<Page<LesRegel>>>;

/// <summary>A lesson in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="GroepId">The group.</param>
/// <param name="Groep">Its name.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Datum">Day.</param>
/// <param name="Uren">Hours.</param>
/// <param name="Online">True for a lesson on a screen at home.</param>
/// <param name="Deelnemers">How many people of the group belong to it.</param>
/// <param name="Bevestigd">How many of them confirmed.</param>
public sealed record LesRegel(Guid Id, Guid GroepId, string Groep, string Contract, string Perceel, string Aanbieder, DateOnly Datum, decimal Uren, bool Online, int Deelnemers, int Bevestigd);

/// <summary>One lesson with who belongs to it: a provider sees all, a gemeente its own people.</summary>
/// <param name="LesId">Which lesson.</param>
/// <param name="Doel">For which task the people are looked at.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent)]
public sealed record HaalLes(Guid LesId, string Doel = "presentie bij een les") : IQuery<Result<LesDetail>>, IMetDoel;

/// <summary>One lesson.</summary>
/// <param name="Les">The lesson.</param>
/// <param name="Presentielijst">Who belongs to it.</param>
public sealed record LesDetail(LesRegel Les, IReadOnlyList<PresentieRegel> Presentielijst) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Presentielijst.Select(p => p.Dossiernummer);
}

/// <summary>Somebody on the list of a lesson.</summary>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Dossiernummer">Dossier number.</param>
/// <param name="Naam">First and family name.</param>
/// <param name="HeeftCode">True when a personal code was given.</param>
/// <param name="BevestigdOp">When the person confirmed (UTC); null = not there by this list.</param>
/// <param name="Afwezig">For who did not confirm: absent with or without a good reason; null = not known.</param>
/// <param name="Wet">Under which law: 'en ondertussen' is seen apart.</param>
public sealed record PresentieRegel(string Plaatsing, string Dossiernummer, string Naam, bool HeeftCode, DateTimeOffset? BevestigdOp, Afwezigheidssoort? Afwezig, Wet Wet);

internal sealed class ZoekLessenHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekLessen, Result<Page<LesRegel>>>, IRequestHandler<HaalLes, Result<LesDetail>>
{
    private static readonly Keyset<Les> Volgorde = new Keyset<Les>(l => l.Id).Op("datum", l => l.Datum);

    public async Task<Result<Page<LesRegel>>> Handle(ZoekLessen request, CancellationToken cancellationToken)
    {
        var query = await ZichtbaarAsync(cancellationToken);
        query = request.GroepId is { } group ? query.Where(l => l.GroepId == group) : query;
        query = request.Contract is { } contract ? query.Where(l => l.Contractnummer == contract) : query;
        query = request.Vanaf is { } from ? query.Where(l => l.Datum >= from) : query;
        query = request.Tot is { } to ? query.Where(l => l.Datum <= to) : query;
        return await Volgorde.LeesAsync(query, request.Pagina, Regel(), cancellationToken);
    }

    public async Task<Result<LesDetail>> Handle(HaalLes request, CancellationToken cancellationToken)
    {
        var lesson = await (await ZichtbaarAsync(cancellationToken)).Where(l => l.Id == request.LesId).Select(Regel()).SingleOrDefaultAsync(cancellationToken);
        if (lesson is null)
        {
            return LesErrors.Onbekend();
        }

        var people = await Lesgangers.Van(db, lesson.GroepId, lesson.Datum).AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag()))
            .OrderBy(p => p.Inburgeraar.Achternaam).ThenBy(p => p.Nummer)
            .Select(p => new PresentieRegel(
                p.Nummer,
                p.Dossiernummer,
                p.Inburgeraar.Voornaam + " " + p.Inburgeraar.Achternaam,
                db.Lescodes.Any(c => c.PlaatsingId == p.Id),
                db.Presenties.Where(x => x.LesId == lesson.Id && x.PlaatsingId == p.Id).Select(x => (DateTimeOffset?)x.BevestigdOp).FirstOrDefault(),
                db.Presenties.Any(x => x.LesId == lesson.Id && x.PlaatsingId == p.Id)
                    ? null
                    : db.Afwezigheden.Where(x => x.LesId == lesson.Id && x.PlaatsingId == p.Id).Select(x => (Afwezigheidssoort?)x.Soort).FirstOrDefault(),
                p.Wet))
            .ToListAsync(cancellationToken);
        return new LesDetail(lesson, people);
    }

    private async Task<IQueryable<Les>> ZichtbaarAsync(CancellationToken cancellationToken)
    {
        var visible = await Groepbezetting.PercelenAsync(db, accessor.Actor, cancellationToken);
        return db.Lessen.AsNoTracking().Where(l => EF.Parameter(visible).Contains(l.PerceelId));
    }

    private Expression<Func<Les, LesRegel>> Regel() => l => new LesRegel(
        l.Id,
        l.GroepId,
        l.Groepcode,
        l.Contractnummer,
        l.Perceelcode,
        l.Aanbieder,
        l.Datum,
        l.Uren,
        l.Online,
        db.Groepsperioden.Where(g => g.GroepId == l.GroepId && g.Vanaf <= l.Datum && (g.Tot == null || g.Tot >= l.Datum))
            .Join(db.Plaatsingen, g => g.PlaatsingId, p => p.Id, (g, p) => p)
            .Count(p => (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd) && p.Startdatum <= l.Datum && (p.Einddatum == null || p.Einddatum >= l.Datum)),
        db.Presenties.Count(x => x.LesId == l.Id));
}
