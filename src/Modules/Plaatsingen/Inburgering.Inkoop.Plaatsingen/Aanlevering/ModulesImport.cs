// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Tijd;

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
    ];

    public IReadOnlyList<string> Sleutel { get; } = [Aanlevering.Kolommen.Dossier, "module"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Consulent, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        await using var writer = new BulkWriter<ModuleAfronding, Rij>(db)
            .Key(m => m.InburgeraarId, r => r.Persoon.Id)
            .Key(m => m.Module, r => r.Module.Module)
            .OnInsert(m => m.Id, _ => Guid.CreateVersion7())
            .OnInsert(m => m.Dossiernummer, r => r.Persoon.Dossiernummer)
            .Column(m => m.AfgerondOp, r => r.Module.AfgerondOp)
            .Column(m => m.Uren, r => r.Module.Uren)
            .LogKey(r => $"{r.Persoon.Dossiernummer}/{r.Module.Module}");
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            var people = await Personenboek.LeesAsync(db, verslag.Actor, batch, today, cancellationToken);
            var good = batch.Select(r => Lees(r, verslag, people, today)).OfType<Rij>().ToList();
            verslag.Telling.Tel(await writer.WriteAsync(good, cancellationToken));
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

        return new Rij(person, module);
    }

    private sealed record Rij(PersoonSleutel Persoon, ModuleRegel Module);
}
