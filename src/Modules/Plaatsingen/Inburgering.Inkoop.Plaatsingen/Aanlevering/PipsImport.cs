// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Aanlevering;

/// <summary>Imports <c>pips</c>. A combination that DUO rejects (R10) is a warning: it is history.</summary>
internal sealed class PipsImport(PlaatsingenDbContext db, TimeProvider clock) : IBestandImport
{
    public string Bestand => "pips";

    public int Volgorde => 60;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        Aanlevering.Kolommen.Dossiernummer,
        Aanlevering.Kolommen.Datum("dagtekening"),
        new("leerroute", KolomSoort.Code, true, "een van: B, O, Z", ["B", "O", "Z"]),
        Kolom.VanCode<Niveau>("niveau"),
        new("uren_b1", KolomSoort.Geheel, false, "een aantal uren van 0 of meer"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = [Aanlevering.Kolommen.Dossier, "dagtekening"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Consulent, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var now = clock.GetUtcNow();
        await using var writer = new BulkWriter<Pip, Rij>(db)
            .Key(p => p.InburgeraarId, r => r.Persoon.Id)
            .Key(p => p.Dagtekening, r => r.Dagtekening)
            .OnInsert(p => p.Id, _ => Guid.CreateVersion7())
            .OnInsert(p => p.Dossiernummer, r => r.Persoon.Dossiernummer)
            .Column(p => p.Leerroute, r => r.Leerroute)
            .Column(p => p.Niveau, r => r.Niveau)
            .Column(p => p.UrenB1, r => r.UrenB1)
            .LogKey(r => $"{r.Persoon.Dossiernummer}/{r.Dagtekening:yyyy-MM-dd}");
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            var people = await Personenboek.LeesAsync(db, verslag.Actor, batch, today, cancellationToken);
            var good = batch.Select(r => Lees(r, verslag, people, today)).OfType<Rij>().ToList();
            var written = await writer.WriteAsync(good, cancellationToken);
            verslag.Telling.Tel(written);
            await Plaatsingsdelta.RaakPersonenAsync(db, written.Rows.Where(r => r.Outcome != BulkOutcome.Unchanged).Select(r => r.Row.Persoon.Id), now, cancellationToken);
            await WaarschuwAsync(good, verslag, cancellationToken);
        }
    }

    private static Rij? Lees(ImportRij rij, IImportVerslag verslag, Dictionary<string, PersoonSleutel> people, DateOnly today)
    {
        var dossier = rij.Sleutel(Aanlevering.Kolommen.Dossier);
        var day = rij.Datum("dagtekening")!.Value;
        if (!people.TryGetValue(dossier, out var person))
        {
            verslag.Fout(rij, Aanlevering.Kolommen.Dossier, Personenboek.Onbekend(dossier));
            return null;
        }

        if (day > today)
        {
            verslag.Fout(rij, "dagtekening", "De dagtekening ligt in de toekomst. Verwacht een datum tot en met vandaag.");
            return null;
        }

        var route = rij.Sleutel("leerroute") switch
        {
            "B" => Route.B1,
            "O" => Route.Onderwijs,
            _ => Route.Z,
        };
        return new Rij(rij, person, day, route, rij.Code<Niveau>("niveau")!.Value, rij.Geheel("uren_b1"));
    }

    // After the batch is written, so that "the first PIP" is the first of all that are there.
    private async Task WaarschuwAsync(List<Rij> rows, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Persoon.Id).Distinct().ToArray();
        var first = await db.Pips.Where(p => EF.Parameter(ids).Contains(p.InburgeraarId)).GroupBy(p => p.InburgeraarId)
            .Select(g => new { g.Key, Eerste = g.Min(p => p.Dagtekening) }).ToDictionaryAsync(g => g.Key, g => g.Eerste, cancellationToken);
        foreach (var row in rows)
        {
            if (row.Persoon.Wet == Wet.Wi2013)
            {
                verslag.Waarschuwing(row.Bron, Aanlevering.Kolommen.Dossier, "Dit dossier valt onder de Wet inburgering 2013. Daar hoort geen PIP bij.");
                continue;
            }

            var verdict = PipRegels.Combinatie(row.Persoon.Soort, row.Leerroute, row.Niveau, row.UrenB1, first[row.Persoon.Id] == row.Dagtekening);
            if (verdict.Uitkomst != Regeloordeel.Voldaan)
            {
                verslag.Waarschuwing(row.Bron, "niveau", $"{verdict.Code}: {verdict.Toelichting}");
            }
        }
    }

    private sealed record Rij(ImportRij Bron, PersoonSleutel Persoon, DateOnly Dagtekening, Route Leerroute, Niveau Niveau, int? UrenB1);
}
