// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Aanlevering;

/// <summary>Imports <c>examens</c>; a provider only those of people who are or were placed with it.</summary>
internal sealed class ExamensImport(PlaatsingenDbContext db, TimeProvider clock) : IBestandImport
{
    public string Bestand => "examens";

    public int Volgorde => 90;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        Aanlevering.Kolommen.Dossiernummer,
        Kolom.VanCode<Onderdeel>("onderdeel"),
        Kolom.VanCode<ExamenNiveau>("niveau", false),
        Aanlevering.Kolommen.Datum("examendatum"),
        Kolom.VanCode<Uitslag>("uitslag"),
        Kolom.VanCode<GeenUitslagReden>("reden", false),
    ];

    public IReadOnlyList<string> Sleutel { get; } = [Aanlevering.Kolommen.Dossier, "onderdeel", "examendatum"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Aanbieder, Rol.Consulent, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var now = clock.GetUtcNow();
        await using var writer = new BulkWriter<Examen, Rij>(db)
            .Key(e => e.InburgeraarId, r => r.Persoon.Id)
            .Key(e => e.Onderdeel, r => r.Examen.Onderdeel)
            .Key(e => e.Examendatum, r => r.Examen.Examendatum)
            .OnInsert(e => e.Id, _ => Guid.CreateVersion7())
            .OnInsert(e => e.Dossiernummer, r => r.Persoon.Dossiernummer)
            .Column(e => e.Niveau, r => r.Examen.Niveau)
            .Column(e => e.Uitslag, r => r.Examen.Uitslag)
            .Column(e => e.Reden, r => r.Examen.Reden)
            .LogKey(r => $"{r.Persoon.Dossiernummer}/{r.Examen.Onderdeel}/{r.Examen.Examendatum:yyyy-MM-dd}");
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            var people = await Personenboek.LeesAsync(db, verslag.Actor, batch, today, cancellationToken);
            var own = await EigenAsync(verslag.Actor, people.Values, today, cancellationToken);
            var good = batch.Select(r => Lees(r, verslag, people, own, today)).OfType<Rij>().ToList();
            var written = await writer.WriteAsync(good, cancellationToken);
            verslag.Telling.Tel(written);
            await Plaatsingsdelta.RaakPersonenAsync(db, written.Rows.Where(r => r.Outcome != BulkOutcome.Unchanged).Select(r => r.Row.Persoon.Id), now, cancellationToken);
        }
    }

    // What a provider may report goes by its own placements; null for who records exams of everybody.
    private async Task<ILookup<Guid, Eigen>?> EigenAsync(Actor actor, IEnumerable<PersoonSleutel> people, DateOnly today, CancellationToken cancellationToken)
    {
        if (actor.Scope.Aanbieder is null)
        {
            return null;
        }

        var ids = people.Select(p => p.Id).ToArray();
        return (await db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(actor, today)).Where(p => EF.Parameter(ids).Contains(p.InburgeraarId))
            .OrderBy(p => p.Startvolgorde).ThenBy(p => p.Id).Select(p => new Eigen(p.InburgeraarId, p.Nummer, p.Status, p.Startdatum)).ToListAsync(cancellationToken)).ToLookup(p => p.InburgeraarId);
    }

    private static Rij? Lees(ImportRij rij, IImportVerslag verslag, Dictionary<string, PersoonSleutel> people, ILookup<Guid, Eigen>? own, DateOnly today)
    {
        var dossier = rij.Sleutel(Aanlevering.Kolommen.Dossier);
        if (!people.TryGetValue(dossier, out var person))
        {
            verslag.Fout(rij, Aanlevering.Kolommen.Dossier, Personenboek.Onbekend(dossier));
            return null;
        }

        var exam = new ExamenRegel(
            rij.Code<Onderdeel>("onderdeel")!.Value,
            rij.Code<ExamenNiveau>("niveau"),
            rij.Datum("examendatum")!.Value,
            rij.Code<Uitslag>("uitslag")!.Value,
            rij.Code<GeenUitslagReden>("reden"));
        List<(string Kolom, string Melding)> faults = [];
        if (!Examen.NiveauPast(exam.Onderdeel, exam.Niveau))
        {
            faults.Add(("niveau", Examen.NiveauMelding(exam.Onderdeel)));
        }

        if (!Examen.RedenPast(exam.Uitslag, exam.Reden))
        {
            faults.Add(("reden", Examen.RedenMelding(exam.Uitslag)));
        }

        if (exam.Examendatum > today)
        {
            faults.Add(("examendatum", "De examendatum ligt in de toekomst. Verwacht een datum tot en met vandaag."));
        }

        // It belongs to one of the placements, or the first of them says why not.
        var objections = own?[person.Id].Select(p => Examenregels.Bezwaar(p.Nummer, p.Status, p.Startdatum, exam.Examendatum)).ToList();
        if (objections is [{ } objection, ..] && objections.TrueForAll(o => o is not null))
        {
            faults.Add((objection.Field is null ? Aanlevering.Kolommen.Dossier : "examendatum", objection.Message));
        }

        faults.ForEach(f => verslag.Fout(rij, f.Kolom, f.Melding));
        return faults.Count == 0 ? new Rij(person, exam) : null;
    }

    private sealed record Eigen(Guid InburgeraarId, string Nummer, PlaatsingStatus Status, DateOnly? Startdatum);

    private sealed record Rij(PersoonSleutel Persoon, ExamenRegel Examen);
}
