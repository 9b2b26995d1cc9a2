// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Specs;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Examens;

/// <summary>Which exams are wanted; empty = of everybody on a placement that the actor may read.</summary>
/// <param name="Tekst">Part of a placement number, dossier number or family name.</param>
/// <param name="Onderdeel">Exam part.</param>
/// <param name="Uitslag">Result.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="Tot">Last day.</param>
/// <param name="Contract">Contract number of the placement.</param>
/// <param name="Aanbieder">Code of the provider of the placement.</param>
/// <param name="Route">What the placement is for.</param>
/// <param name="Wet">Law of the placement: 'en ondertussen' (Wi2013) is seen apart.</param>
/// <param name="BijgewerktNa">
/// Only exams of people of whom a placement changed after this moment (UTC). A new or corrected exam changes the placements of the person, and so does
/// becoming readable; an exam may come again unchanged. What went out of sight is in the tombstones of the placements.
/// </param>
public sealed record ExamenFilter(
    string? Tekst = null,
    Onderdeel? Onderdeel = null,
    Uitslag? Uitslag = null,
    DateOnly? Vanaf = null,
    DateOnly? Tot = null,
    string? Contract = null,
    string? Aanbieder = null,
    Route? Route = null,
    Wet? Wet = null,
    DateTimeOffset? BijgewerktNa = null);

/// <summary>Lists exams over all placements that the actor may read. Order: datum.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Filter">Which exams.</param>
/// <param name="Doel">For which task the people are looked at.</param>
[Toegang(Rol.Consulent, Rol.Aanbieder)]
public sealed record ZoekExamens(PageRequest Pagina, ExamenFilter? Filter = null, string Doel = "volgen van examens") : IQuery<Result<ExamenuitslagenLijst>>, IMetDoel;

/// <summary>A page of exams.</summary>
/// <param name="Pagina">The page.</param>
public sealed record ExamenuitslagenLijst(Page<ExamenuitslagRegel> Pagina) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Pagina.Items.Select(e => e.Dossiernummer);
}

/// <summary>An exam with whose it is.</summary>
/// <param name="Id">Identity of the exam.</param>
/// <param name="Plaatsing">Reference of the placement on which the actor reads it: of several the one that stays in sight longest.</param>
/// <param name="Dossiernummer">Dossier number of the person.</param>
/// <param name="Voornaam">First name.</param>
/// <param name="Achternaam">Family name.</param>
/// <param name="Gemeente">CBS code of the placement.</param>
/// <param name="Contract">Contract number of the placement.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Route">What the placement is for.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Wet">Under which law the placement falls: 'en ondertussen' is seen apart.</param>
/// <param name="Onderdeel">Exam part.</param>
/// <param name="Niveau">Level; empty for KNM.</param>
/// <param name="Examendatum">Day.</param>
/// <param name="Uitslag">Result.</param>
/// <param name="Reden">Why there is no result.</param>
/// <param name="Poging">1 = first attempt at this part, 2 = first retake, and so on.</param>
/// <param name="BijgewerktOp">Last change of the placements of the person that the actor may read (UTC).</param>
public sealed record ExamenuitslagRegel(
    Guid Id,
    string Plaatsing,
    string Dossiernummer,
    string Voornaam,
    string Achternaam,
    string Gemeente,
    string Contract,
    string Perceel,
    Route Route,
    string Aanbieder,
    Wet Wet,
    Onderdeel Onderdeel,
    ExamenNiveau? Niveau,
    DateOnly Examendatum,
    Uitslag Uitslag,
    GeenUitslagReden? Reden,
    int Poging,
    DateTimeOffset BijgewerktOp);

internal sealed class ZoekExamensHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekExamens, Result<ExamenuitslagenLijst>>
{
    private static readonly Expression<Func<Examen, Uitslagen>> Kolommen = e => new Uitslagen(e.Id, e.InburgeraarId, e.Onderdeel, e.Niveau, e.Examendatum, e.Uitslag, e.Reden);

    /// <summary>Exams of so many people are more than a screen counts.</summary>
    private const int Veel = 600;

    private static readonly Keyset<Examen> Volgorde = new Keyset<Examen>(e => e.Id).Op("datum", e => e.Examendatum);

    /// <summary>So many placements are few, more people than that have a common name, and so many exams are looked at before they are looked up after all.</summary>
    internal int Weinig { get; init; } = 6000;

    public async Task<Result<ExamenuitslagenLijst>> Handle(ZoekExamens request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var filter = request.Filter ?? new ExamenFilter();
        var readable = Plaatsingen(db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Leesbaar(actor, clock.Vandaag())), filter);
        var number = filter.Tekst?.Trim().ToUpperInvariant();
        var byNumber = !string.IsNullOrEmpty(number) && await db.Plaatsingen.AnyAsync(p => p.Nummer == number, cancellationToken);
        readable = byNumber ? readable.Where(p => p.Nummer == number) : readable;
        var page = await LeesAsync(request.Pagina, byNumber ? filter with { Tekst = null } : filter, readable, byNumber, cancellationToken);
        var people = page.Items.Select(e => e.InburgeraarId).Distinct().ToArray();
        var shown = (await readable.Where(p => EF.Parameter(people).Contains(p.InburgeraarId))
            .Select(p => new Vindplaats(p.InburgeraarId, p.Nummer, p.Dossiernummer, p.Inburgeraar.Voornaam, p.Inburgeraar.Achternaam, p.Gemeente, p.Contractnummer, p.Perceelcode, p.Route, p.Aanbieder, p.Wet, p.Einddatum, p.BijgewerktOp))
            .ToListAsync(cancellationToken)).ToLookup(p => p.InburgeraarId);
        var all = (await db.Examens.AsNoTracking().Where(e => EF.Parameter(people).Contains(e.InburgeraarId)).Select(e => new { e.InburgeraarId, e.Onderdeel, e.Examendatum }).ToListAsync(cancellationToken)).ToLookup(e => e.InburgeraarId);
        return new ExamenuitslagenLijst(page.Map(e =>
        {
            var at = Vindplaats.Langst(shown[e.InburgeraarId]);
            return new ExamenuitslagRegel(
                e.Id, at.Nummer, at.Dossiernummer, at.Voornaam, at.Achternaam, at.Gemeente, at.Contract, at.Perceel, at.Route, at.Aanbieder, at.Wet,
                e.Onderdeel, e.Niveau, e.Examendatum, e.Uitslag, e.Reden,
                ExamenRegel.Poging(all[e.InburgeraarId].Select(x => (x.Onderdeel, x.Examendatum)), e.Onderdeel, e.Examendatum),
                shown[e.InburgeraarId].Max(p => p.BijgewerktOp));
        }));
    }

    // Of few placements or people the exams are looked up; of many the newest exams are looked at one after the other, until the page is full.
    private async Task<Page<Uitslagen>> LeesAsync(PageRequest pagina, ExamenFilter filter, IQueryable<Plaatsing> readable, bool byNumber, CancellationToken cancellationToken)
    {
        // Who reads only what changed gets all exams of the person again: then those of another placement are right too.
        var wanted = Gewijzigd(readable, filter);
        var (actor, exams) = (accessor.Actor, Examens(db.Examens.AsNoTracking(), filter));
        var perExam = Examenbereik.PerExamen(actor, wanted);
        var found = await Naamregister.ZoekAsync<Examen>(db, filter.Tekst, true, e => e.InburgeraarId, Weinig, cancellationToken);
        if (found is { PerRij: null })
        {
            return await Volgorde.LeesKorteAsync(exams.Where(found.Lijst).Where(perExam), pagina, Kolommen, cancellationToken);
        }

        var list = Examens(Examenbereik.Bij(db, actor, wanted), filter);
        list = found is null ? list : list.Where(found.Lijst);
        if (byNumber || (found is null && await IsWeinigAsync(filter, cancellationToken)))
        {
            return await Volgorde.LeesKorteAsync(list, pagina, Kolommen, cancellationToken);
        }

        // A provider has few people beside all who have a common name. For a gemeente a page of a common name is full soon, or hardly anybody has it.
        var own = actor.Scope.Aanbieder is not null;
        if (found is not null && own && await MensenAsync(Eigen(filter.Tekst!, filter), cancellationToken) is { } known)
        {
            return await LeesVanAsync(known, pagina, filter, cancellationToken);
        }

        // A total without a limit is a count of the list: asking each exam there is takes longer.
        var counted = pagina is { MetTotaal: true, TelTot: null };
        var named = found?.PerRij is { } perRow ? perExam.And(new Spec<Examen>(perRow)) : perExam;
        var page = await Volgorde.LeesBinnenAsync(exams, [], named, found is null ? Weinig : Weinig / 3, counted ? pagina with { MetTotaal = false } : pagina, Kolommen, cancellationToken);
        if (page is null && found is not null && !own && await MensenAsync(Naamregister.Met(db, filter.Tekst!).Where(id => wanted.Where(p => p.InburgeraarId == id).Select(p => true).FirstOrDefault()), cancellationToken) is { } having)
        {
            return await LeesVanAsync(having, pagina, filter, cancellationToken);
        }

        page ??= await Volgorde.LeesKorteAsync(list, pagina with { MetTotaal = false }, Kolommen, cancellationToken);
        return counted ? page with { Totaal = await list.CountAsync(cancellationToken) }
            : pagina is { MetTotaal: true, TelTot: { } most } && page.Totaal is null ? page with { Totaal = await TelAsync(exams, named, most, cancellationToken) }
            : page;
    }

    // The total of a screen, as far as it shows from the newest exams; null when it does not.
    private async Task<int?> TelAsync(IQueryable<Examen> exams, Expression<Func<Examen, bool>> filter, int most, CancellationToken cancellationToken)
    {
        var (newest, looked) = (exams.OrderByDescending(e => e.Examendatum).ThenByDescending(e => e.Id), Weinig / 3);
        var seen = await newest.Take(looked).Where(filter).CountAsync(cancellationToken);
        return seen > most ? most + 1 : await newest.Skip(looked).AnyAsync(cancellationToken) ? null : seen;
    }

    // A total up to a limit is not counted of many people: it would take as long as the page.
    private Task<Page<Uitslagen>> LeesVanAsync(Guid[] people, PageRequest pagina, ExamenFilter filter, CancellationToken cancellationToken) => Volgorde.LeesKorteAsync(
        Examens(Examenbereik.Van(db, accessor.Actor, people), filter),
        people.Length > Veel && pagina.TelTot is not null ? pagina with { MetTotaal = false } : pagina,
        Kolommen,
        cancellationToken);

    // Whom of its own people, and of those that it teaches for another, a provider finds by name: each part along an index that has them in order.
    private IQueryable<Guid> Eigen(string text, ExamenFilter filter)
    {
        var (actor, today) = (accessor.Actor, clock.Vandaag());
        return new[] { PlaatsingSpecs.Zichtbaar(actor, today), PlaatsingSpecs.LesVoorAnder(actor, today) }
            .Select(part => Gewijzigd(Plaatsingen(db.Plaatsingen.AsNoTracking().Where(part), filter), filter).Select(p => p.InburgeraarId))
            .Select(people => Naamregister.Onder(db, text, people)).Aggregate(Queryable.Union);
    }

    private static IQueryable<Plaatsing> Gewijzigd(IQueryable<Plaatsing> query, ExamenFilter filter) =>
        filter.BijgewerktNa is { } since ? query.Where(p => p.BijgewerktOp > since) : query;

    // Who they are; null when they are too many to name.
    private async Task<Guid[]?> MensenAsync(IQueryable<Guid> people, CancellationToken cancellationToken) =>
        await people.OrderBy(id => id).Take(Weinig + 1).ToArrayAsync(cancellationToken) is { } few && few.Length <= Weinig ? few : null;

    // Counted where an index gives the placements in this order, and where they may well be few. What is read for another contractor does not change the answer.
    private async Task<bool> IsWeinigAsync(ExamenFilter filter, CancellationToken cancellationToken)
    {
        if (filter is { BijgewerktNa: null, Wet: null })
        {
            return false;
        }

        var seen = Plaatsingen(db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())), filter);
        return await Gewijzigd(seen, filter).OrderByDescending(p => p.BijgewerktOp).Take(Weinig + 1).CountAsync(cancellationToken) <= Weinig;
    }

    private static IQueryable<Plaatsing> Plaatsingen(IQueryable<Plaatsing> query, ExamenFilter filter)
    {
        query = filter.Contract is { } contract ? query.Where(p => p.Contractnummer == contract) : query;
        query = filter.Aanbieder is { } provider ? query.Where(p => p.Aanbieder == provider) : query;
        query = filter.Route is { } route ? query.Where(p => p.Route == route) : query;
        return filter.Wet is { } law ? query.Where(p => p.Wet == law) : query;
    }

    private static IQueryable<Examen> Examens(IQueryable<Examen> query, ExamenFilter filter)
    {
        query = filter.Onderdeel is { } part ? query.Where(e => e.Onderdeel == part) : query;
        query = filter.Uitslag is { } result ? query.Where(e => e.Uitslag == result) : query;
        query = filter.Vanaf is { } from ? query.Where(e => e.Examendatum >= from) : query;
        return filter.Tot is { } to ? query.Where(e => e.Examendatum <= to) : query;
    }

    private sealed record Uitslagen(Guid Id, Guid InburgeraarId, Onderdeel Onderdeel, ExamenNiveau? Niveau, DateOnly Examendatum, Uitslag Uitslag, GeenUitslagReden? Reden);

    // A placement on which somebody reads an exam.
    private sealed record Vindplaats(Guid InburgeraarId, string Nummer, string Dossiernummer, string Voornaam, string Achternaam, string Gemeente, string Contract, string Perceel, Route Route, string Aanbieder, Wet Wet, DateOnly? Einddatum, DateTimeOffset BijgewerktOp)
    {
        // When this one goes out of sight, so has every other: a system that drops what hangs under a placement that is gone drops nothing too early.
        public static Vindplaats Langst(IEnumerable<Vindplaats> all) => all.OrderBy(p => p.Einddatum is null ? 0 : 1).ThenByDescending(p => p.Einddatum).ThenByDescending(p => p.Nummer, StringComparer.Ordinal).First();
    }
}
