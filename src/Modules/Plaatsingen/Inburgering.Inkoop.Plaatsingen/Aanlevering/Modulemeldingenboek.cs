// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Aanlevering;

/// <summary>What a provider sends in <c>modules</c>: reports on its own running placements, by the rules of <see cref="MeldModule"/>.</summary>
internal sealed class Modulemeldingenboek(PlaatsingenDbContext db, Normenlijst normen, DateOnly today, DateTimeOffset now) : IAsyncDisposable
{
    private readonly BulkWriter<Modulemelding, Rij> writer = new BulkWriter<Modulemelding, Rij>(db)
        .Key(m => m.PlaatsingId, r => r.Plaatsing.Id)
        .Key(m => m.Module, r => r.Opgave.Module)
        .OnInsert(m => m.Id, _ => Guid.CreateVersion7())
        .OnInsert(m => m.InburgeraarId, r => r.Plaatsing.InburgeraarId)
        .OnInsert(m => m.Plaatsingnummer, r => r.Plaatsing.Nummer)
        .OnInsert(m => m.Dossiernummer, r => r.Plaatsing.Dossiernummer)
        .Column(m => m.Uren, r => r.Opgave.Uren)
        .Column(m => m.AfgerondOp, r => r.Opgave.AfgerondOp)
        .Column(m => m.Themas, r => ModuleAfronding.SchrijfThemas(r.Opgave.Themas))
        .OnWrite(m => m.GemeldDoor, r => r.Plaatsing.Aanbieder)
        .OnWrite(m => m.GemeldOp, _ => today)
        .LogKey(r => $"{r.Plaatsing.Nummer}/{r.Opgave.Module}");

    public async Task SchrijfAsync(Actor actor, IReadOnlyList<(ImportRij Rij, Moduleopgave Opgave)> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var dossiers = rijen.Select(r => r.Rij.Sleutel(Kolommen.Dossier)).Distinct(StringComparer.Ordinal).ToArray();
        var found = await db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(actor, today)).Where(p => EF.Parameter(dossiers).Contains(p.Dossiernummer))
            .Select(p => new Eigen(p.Id, p.InburgeraarId, p.Nummer, p.Dossiernummer, p.Aanbieder, p.Status, p.Startdatum)).ToListAsync(cancellationToken);

        // Somebody with more than one placement here: the one that runs, and of those the newest.
        var placements = found.GroupBy(p => p.Dossiernummer, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Status == PlaatsingStatus.Gestart).ThenByDescending(p => p.Startdatum).ThenByDescending(p => p.Nummer, StringComparer.Ordinal).First(), StringComparer.Ordinal);
        var (ids, people) = (placements.Values.Select(p => p.Id).ToArray(), placements.Values.Select(p => p.InburgeraarId).ToArray());
        var completed = await db.Modules.AsNoTracking().Where(m => EF.Parameter(people).Contains(m.InburgeraarId)).ToDictionaryAsync(m => (m.InburgeraarId, m.Module), m => m.AfgerondOp, cancellationToken);
        var kept = await db.Modulemeldingen.AsNoTracking().Where(m => m.Themas != null && EF.Parameter(ids).Contains(m.PlaatsingId)).ToDictionaryAsync(m => (m.PlaatsingId, m.Module), m => ModuleAfronding.LeesThemas(m.Themas), cancellationToken);
        List<Rij> good = [];
        foreach (var (row, report) in rijen)
        {
            var dossier = row.Sleutel(Kolommen.Dossier);
            if (!placements.TryGetValue(dossier, out var placement))
            {
                verslag.Fout(row, Kolommen.Dossier, Personenboek.Onbekend(dossier));
                continue;
            }

            // A file without themes says nothing about them: what stands stays.
            var whole = report.Themas?.Count > 0 ? report : report with { Themas = kept.GetValueOrDefault((placement.Id, report.Module)) };
            if (!MetFouten(row, Bezwaren(whole, placement, completed), verslag))
            {
                good.Add(new Rij(placement, whole));
            }
        }

        var written = await writer.WriteAsync(good, cancellationToken);
        verslag.Telling.Tel(written);
        await Plaatsingsdelta.RaakAsync(db, written.Rows.Where(r => r.Outcome != BulkOutcome.Unchanged).Select(r => r.Row.Plaatsing.Id), now, cancellationToken);
    }

    /// <summary>Tells what is wrong, in the column that each error is about; false when nothing is.</summary>
    public static bool MetFouten(ImportRij rij, IReadOnlyList<Error> fouten, IImportVerslag verslag)
    {
        foreach (var error in fouten)
        {
            var column = error.Field switch { "Uren" => "uren", "Themas" => "themas", "AfgerondOp" => "afgerond_op", "Module" => "module", _ => Kolommen.Dossier };
            verslag.Fout(rij, column, error.Message);
        }

        return fouten.Count > 0;
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private IReadOnlyList<Error> Bezwaren(Moduleopgave report, Eigen placement, Dictionary<(Guid, ModuleSoort), DateOnly> completed) =>
        Moduleregels.Melding(
            normen,
            report,
            new Moduleplaatsing(placement.Nummer, placement.Status, placement.Startdatum, completed.TryGetValue((placement.InburgeraarId, report.Module), out var day) ? day : null));

    private sealed record Eigen(Guid Id, Guid InburgeraarId, string Nummer, string Dossiernummer, string Aanbieder, PlaatsingStatus Status, DateOnly? Startdatum);

    private sealed record Rij(Eigen Plaatsing, Moduleopgave Opgave);
}
