// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Aanlevering;

/// <summary>Imports <c>modules</c>.</summary>
internal sealed class ModulesImport(PlaatsingenDbContext db, TimeProvider clock) : IBestandImport
{
    public string Bestand => "modules";

    public int Volgorde => 100;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        Aanlevering.Kolommen.Dossiernummer,
        Kolom.VanCode<ModuleSoort>("module"),
        Aanlevering.Kolommen.Datum("afgerond_op"),
        new("uren", KolomSoort.Decimaal, false, "een aantal uren van 0 tot 9999"),
        new("themas", KolomSoort.Lijst, false, $"thema’s van de MAP, gescheiden door |: {string.Join(", ", Enum.GetNames<Mapthema>())}"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = [Aanlevering.Kolommen.Dossier, "module"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Consulent, Rol.Beheerder];

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
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            var people = await Personenboek.LeesAsync(db, verslag.Actor, batch, today, cancellationToken);
            var good = await MetThemasAsync([.. batch.Select(r => Lees(r, verslag, people, normen, today)).OfType<Rij>()], cancellationToken);
            verslag.Telling.Tel(await writer.WriteAsync(good, cancellationToken));
        }
    }

    private static Rij? Lees(ImportRij rij, IImportVerslag verslag, Dictionary<string, PersoonSleutel> people, Normenlijst normen, DateOnly today)
    {
        var dossier = rij.Sleutel(Aanlevering.Kolommen.Dossier);
        if (!people.TryGetValue(dossier, out var person))
        {
            verslag.Fout(rij, Aanlevering.Kolommen.Dossier, Personenboek.Onbekend(dossier));
            return null;
        }

        var module = new ModuleRegel(rij.Code<ModuleSoort>("module")!.Value, rij.Datum("afgerond_op")!.Value, rij.Decimaal("uren"));
        if (module.AfgerondOp > today)
        {
            verslag.Fout(rij, "afgerond_op", "De datum ligt in de toekomst. Verwacht een datum tot en met vandaag.");
            return null;
        }

        if (module.Uren > 9999)
        {
            verslag.Fout(rij, "uren", "Het aantal uren klopt niet: verwacht 0 tot 9999.");
            return null;
        }

        if (Themas(rij, module.Module, verslag) is not { } themes)
        {
            return null;
        }

        // What is over may say less than the law asks; it is said, and not refused as it is by hand.
        if (module.Module is ModuleSoort.PVT or ModuleSoort.MAP && normen.Getal(Normcodes.Uren(module.Module == ModuleSoort.MAP ? Route.MAP : Route.PVT), module.AfgerondOp) is var needed && !(module.Uren >= needed))
        {
            verslag.Waarschuwing(rij, "uren", $"{module.Module} is afgerond na ten minste {needed} uur{(module.Module == ModuleSoort.MAP ? " praktische inzet" : "")}; in het bestand staat {(module.Uren is { } known ? known.ToString("0.##", CultureInfo.GetCultureInfo("nl-NL")) : "niets")}.");
        }

        return new Rij(person, module, ModuleAfronding.SchrijfThemas(themes));
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
