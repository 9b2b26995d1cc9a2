// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Tijd;

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
            var good = batch.Select(r => Lees(r, verslag, people, today)).OfType<Rij>().ToList();
            var written = await writer.WriteAsync(good, cancellationToken);
            verslag.Telling.Tel(written);
            await Plaatsingsdelta.RaakPersonenAsync(db, written.Rows.Where(r => r.Outcome != BulkOutcome.Unchanged).Select(r => r.Row.Persoon.Id), now, cancellationToken);
        }
    }

    private static Rij? Lees(ImportRij rij, IImportVerslag verslag, Dictionary<string, PersoonSleutel> people, DateOnly today)
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

        faults.ForEach(f => verslag.Fout(rij, f.Kolom, f.Melding));
        return faults.Count == 0 ? new Rij(person, exam) : null;
    }

    private sealed record Rij(PersoonSleutel Persoon, ExamenRegel Examen);
}
