// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>Shows one placement with its hours and results.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Doel">For which task the person is looked at.</param>
[Toegang(Rol.Consulent, Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder)]
public sealed record HaalPlaatsing(string Nummer, string Doel = "bekijken van een plaatsing") : IQuery<Result<PlaatsingDetail>>, IMetDoel;

/// <summary>Everything of one placement that the caller may see.</summary>
/// <param name="Regel">The placement as in a list.</param>
/// <param name="VerplichtEuro">Money committed on the contract (euro); null for a provider.</param>
/// <param name="Toelichting">What was written with a refusal, withdrawal or end.</param>
/// <param name="Bewijs">What proves how it ended.</param>
/// <param name="Pauzes">Times without lessons, oldest first.</param>
/// <param name="Overdracht">What the provider or gemeente before this one passed on; null when there was none, or for who may not see people.</param>
/// <param name="Groep">The group whose lessons the person follows; null when not in one, or for who only teaches there.</param>
/// <param name="Motiveringen">Written reasons of motivated exceptions; empty for a provider.</param>
/// <param name="Stappen">Steps that are possible now; empty for who only teaches there.</param>
/// <param name="Uren">Hours by month, oldest first.</param>
/// <param name="Examens">Exams of the person, oldest first; empty for who may not see people.</param>
/// <param name="Modules">What the provider reported of modules; empty for who may not see people.</param>
/// <param name="Uitvoerder">Code of the party that teaches: the main contractor or a subcontractor.</param>
/// <param name="Uitvoerders">Codes of the parties that may teach, the main contractor first.</param>
/// <param name="Groepsverloop">In which group when, the first one first; empty for who only teaches there.</param>
public sealed record PlaatsingDetail(
    PlaatsingRegel Regel,
    decimal? VerplichtEuro,
    string? Toelichting,
    string? Bewijs,
    IReadOnlyList<PauzeRegel> Pauzes,
    WarmeOverdracht? Overdracht,
    LesgroepRegel? Groep,
    IReadOnlyList<Motivering> Motiveringen,
    IReadOnlyList<PlaatsingStap> Stappen,
    IReadOnlyList<UrenRegel> Uren,
    IReadOnlyList<ExamenRegel> Examens,
    IReadOnlyList<ModulemeldingRegel> Modules,
    string Uitvoerder,
    IReadOnlyList<string> Uitvoerders,
    IReadOnlyList<GroepsperiodeRegel> Groepsverloop) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Regel.Persoon is null ? [] : [Regel.Dossiernummer];
}

internal sealed class HaalPlaatsingHandler(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalPlaatsing, Result<PlaatsingDetail>>
{
    public async Task<Result<PlaatsingDetail>> Handle(HaalPlaatsing request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var people = PlaatsingSpecs.ToontPersonen(actor);
        var own = db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Leesbaar(actor, clock.Vandaag())).Where(p => p.Nummer == request.Nummer);
        var row = await own.Select(PlaatsingProjectie.Regel(db, people)).SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        var more = await own.Select(p => new
        {
            p.PerceelId,
            p.Uitvoerder,
            p.VerplichtEuro,
            p.Toelichting,
            p.Bewijs,
            p.Motivering,
            p.GroepId,
        }).SingleAsync(cancellationToken);
        var hours = await db.Uren.AsNoTracking().Where(u => u.PlaatsingId == row.Id).OrderBy(u => u.Maand).Select(UrenProjectie.Regel).ToListAsync(cancellationToken);
        var exams = await Examenbereik.Bij(db, actor, own).OrderBy(e => e.Examendatum).ThenBy(e => e.Onderdeel)
            .Select(e => new ExamenRegel(e.Onderdeel, e.Niveau, e.Examendatum, e.Uitslag, e.Reden)).ToListAsync(cancellationToken);
        List<ModulemeldingRegel> modules = people ? await db.Modulemeldingen.AsNoTracking().Where(m => m.PlaatsingId == row.Id).OrderBy(m => m.Module).Select(ModulemeldingProjectie.Regel(db)).ToListAsync(cancellationToken) : [];
        var pauses = await db.Pauzes.AsNoTracking().Where(p => p.PlaatsingId == row.Id).OrderBy(p => p.Vanaf).ToListAsync(cancellationToken);
        var handover = people
            ? await db.Overdrachten.AsNoTracking().Where(o => o.NaarPlaatsing == row.Nummer).OrderByDescending(o => o.Datum).Select(OverdrachtProjectie.Regel).FirstOrDefaultAsync(cancellationToken)
            : null;
        var teaches = PlaatsingSpecs.IsLesVoorAnder(actor, row.Aanbieder);
        var group = more.GroepId is { } id && !teaches ? await db.Lesgroepen.AsNoTracking().Where(g => g.Id == id).Select(GroepProjectie.Regel(db)).SingleAsync(cancellationToken) : null;
        List<GroepsperiodeRegel> groups = teaches ? [] : await db.Groepsperioden.AsNoTracking().Where(g => g.PlaatsingId == row.Id).OrderBy(g => g.Vanaf)
            .Join(db.Lesgroepen, g => g.GroepId, l => l.Id, (g, l) => new GroepsperiodeRegel(g.GroepId, l.Code, g.Vanaf, g.Tot)).ToListAsync(cancellationToken);
        var lot = await db.Percelen.AsNoTracking().SingleAsync(p => p.Id == more.PerceelId, cancellationToken);
        var provider = actor.Scope.Aanbieder is not null;
        return new PlaatsingDetail(
            row,
            provider ? null : more.VerplichtEuro,
            people && !teaches ? more.Toelichting : null,
            teaches ? null : more.Bewijs,
            [.. pauses.Select(p => new PauzeRegel(p.Vanaf, p.VerwachtTot, p.HervatOp, people ? p.Reden : null))],
            handover,
            group,
            provider || !people || more.Motivering is null ? [] : JsonSerializer.Deserialize<List<Motivering>>(more.Motivering)!,
            teaches ? [] : PlaatsingStappen.Mogelijk(row.Status),
            hours,
            exams,
            modules,
            more.Uitvoerder ?? row.Aanbieder,
            teaches ? [actor.Scope.Aanbieder!] : [row.Aanbieder, .. lot.LeesAfspraak().Contract.Onderaannemers.Where(o => o != row.Aanbieder)],
            groups);
    }
}
