// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Aanlevering;

/// <summary>Imports <c>modules</c>: of a gemeente what is completed, of a provider its reports on people who have lessons there now.</summary>
internal sealed class ModulesImport(PlaatsingenDbContext db, TimeProvider clock) : IBestandImport
{
    public string Bestand => "modules";

    public int Volgorde => 100;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        Aanlevering.Kolommen.Dossiernummer,
        Kolom.VanCode<ModuleSoort>("module"),
        Aanlevering.Kolommen.Datum("afgerond_op", false),
        new("uren", KolomSoort.Decimaal, false, "een aantal uren van 0 tot 9999"),
        new("themas", KolomSoort.Lijst, false, $"thema’s van de MAP, gescheiden door |: {string.Join(", ", Enum.GetNames<Mapthema>())}"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = [Aanlevering.Kolommen.Dossier, "module"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Aanbieder, Rol.Consulent, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var normen = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        await using var writer = new BulkWriter<ModuleAfronding, Rij>(db)
            .Key(m => m.InburgeraarId, r => r.Persoon.Id)
            .Key(m => m.Module, r => r.Module.Module)
            .OnInsert(m => m.Id, _ => Guid.CreateVersion7())
            .OnInsert(m => m.Dossiernummer, r => r.Persoon.Dossiernummer)
            .Column(m => m.AfgerondOp, r => r.Module.AfgerondOp)
            .Column(m => m.Uren, r => r.Module.Uren)
            .Column(m => m.Themas, r => r.Themas)
            .LogKey(r => $"{r.Persoon.Dossiernummer}/{r.Module.Module}");
        await using var reports = new Modulemeldingenboek(db, normen, today, clock.GetUtcNow());
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            var read = batch.SelectMany(r => Lees(r, verslag, today) is { } said ? new[] { (Rij: r, Opgave: said) } : []).ToList();
            if (verslag.Actor.Scope.Aanbieder is not null)
            {
                await reports.SchrijfAsync(verslag.Actor, read, verslag, cancellationToken);
                continue;
            }

            var people = await Personenboek.LeesAsync(db, verslag.Actor, batch, today, cancellationToken);
            var good = await MetThemasAsync([.. read.Select(r => Afronding(r.Rij, r.Opgave, verslag, people, normen)).OfType<Rij>()], cancellationToken);
            var written = await writer.WriteAsync(good, cancellationToken);
            verslag.Telling.Tel(written);
            await Plaatsingsdelta.RaakPersonenAsync(db, written.Rows.Where(r => r.Outcome != BulkOutcome.Unchanged).Select(r => r.Row.Persoon.Id), clock.GetUtcNow(), cancellationToken);
        }
    }

    // What a row says, whoever sends it; null when it says something that cannot be.
    private static Moduleopgave? Lees(ImportRij rij, IImportVerslag verslag, DateOnly today)
    {
        var module = rij.Code<ModuleSoort>("module")!.Value;
        var (hours, day) = (rij.Decimaal("uren"), rij.Datum("afgerond_op"));
        var provider = verslag.Actor.Scope.Aanbieder is not null;
        List<(string Kolom, string Melding)> faults = [];
        if (day > today)
        {
            faults.Add(("afgerond_op", "De datum ligt in de toekomst. Verwacht een datum tot en met vandaag."));
        }

        if (day is null && !provider)
        {
            faults.Add(("afgerond_op", "Vul de dag in waarop de module is afgerond. Alleen een aanbieder meldt een module die nog loopt."));
        }

        if (hours > 9999)
        {
            faults.Add(("uren", "Het aantal uren klopt niet: verwacht 0 tot 9999."));
        }

        if (provider && !Moduleregels.Meldbaar(module))
        {
            faults.Add(("module", Moduleregels.NietMeldbaar));
        }

        faults.ForEach(f => verslag.Fout(rij, f.Kolom, f.Melding));
        return faults.Count == 0 && Themas(rij, module, verslag) is { } themes ? new Moduleopgave(module, hours, day, themes) : null;
    }

    private static Rij? Afronding(ImportRij rij, Moduleopgave opgave, IImportVerslag verslag, Dictionary<string, PersoonSleutel> people, Normenlijst normen)
    {
        var dossier = rij.Sleutel(Aanlevering.Kolommen.Dossier);
        if (!people.TryGetValue(dossier, out var person))
        {
            verslag.Fout(rij, Aanlevering.Kolommen.Dossier, Personenboek.Onbekend(dossier));
            return null;
        }

        return Moduleregels.Uren(normen, opgave) is { } error && Modulemeldingenboek.MetFouten(rij, [error], verslag) ? null
            : new Rij(person, new ModuleRegel(opgave.Module, opgave.AfgerondOp!.Value, opgave.Uren), ModuleAfronding.SchrijfThemas(opgave.Themas));
    }

    // Null when something is wrong with them.
    private static List<Mapthema>? Themas(ImportRij rij, ModuleSoort module, IImportVerslag verslag)
    {
        var names = rij.Lijst("themas");
        if (names.Count > 0 && module != ModuleSoort.MAP)
        {
            verslag.Fout(rij, "themas", ModuleErrors.GeenThemas(module).Message);
            return null;
        }

        var known = Enum.GetNames<Mapthema>();
        if (names.FirstOrDefault(n => !known.Contains(n, StringComparer.Ordinal)) is { } strange)
        {
            verslag.Fout(rij, "themas", $"Thema ‘{strange}’ bestaat niet. Verwacht {string.Join(", ", known)}.");
            return null;
        }

        return [.. names.Select(Enum.Parse<Mapthema>)];
    }

    // A file without themes says nothing about them: what stands stays.
    private async Task<List<Rij>> MetThemasAsync(List<Rij> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Where(r => r.Themas is null && r.Module.Module == ModuleSoort.MAP).Select(r => r.Persoon.Id).ToArray();
        if (ids.Length == 0)
        {
            return rows;
        }

        var kept = await db.Modules.AsNoTracking().Where(m => m.Module == ModuleSoort.MAP && m.Themas != null && EF.Parameter(ids).Contains(m.InburgeraarId)).ToDictionaryAsync(m => m.InburgeraarId, m => m.Themas, cancellationToken);
        return rows.ConvertAll(r => r.Themas is null && r.Module.Module == ModuleSoort.MAP && kept.TryGetValue(r.Persoon.Id, out var themes) ? r with { Themas = themes } : r);
    }

    private sealed record Rij(PersoonSleutel Persoon, ModuleRegel Module, string? Themas);
}
