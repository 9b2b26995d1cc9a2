// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Dossiers;

/// <summary>Reads keurmerk and recognition from <c>aanbieders</c>; the identifying columns are read by Contracten.</summary>
internal sealed class AanbiedersImport(KwaliteitDbContext db, TimeProvider clock) : IBestandImport
{
    public const string Bron = "aanlevermap";

    public string Bestand => "aanbieders";

    public int Volgorde => 20;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        new("aanbieder", KolomSoort.Tekst, true, "de code van de aanbieder: 2 tot 20 hoofdletters, cijfers of streepjes", Patroon: "[A-Z0-9][A-Z0-9-]{1,19}"),
        new("naam", KolomSoort.Tekst, true, "de naam van de aanbieder"),
        Kolom.VanCode<KeurmerkStatus>("keurmerk_status"),
        new("keurmerk_vanaf", KolomSoort.Datum, false, "de eerste dag van het keurmerk"),
        new("keurmerk_tot", KolomSoort.Datum, false, "de laatste dag van het keurmerk"),
        new("tst_erkend", KolomSoort.JaNee, true, "J of N"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["aanbieder"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        await foreach (var batch in rijen.Chunk(500).WithCancellation(cancellationToken))
        {
            var codes = batch.Select(r => r.Sleutel("aanbieder")).ToList();
            var files = await db.Dossiers.Where(d => codes.Contains(d.Aanbieder)).ToDictionaryAsync(d => d.Aanbieder, cancellationToken);
            var todays = await db.Erkenningen.Where(e => codes.Contains(e.Aanbieder) && e.Ingang == today).ToDictionaryAsync(e => e.Aanbieder, cancellationToken);
            foreach (var row in batch)
            {
                var code = row.Sleutel("aanbieder");
                var facts = new ErkenningGegevens(row.Code<KeurmerkStatus>("keurmerk_status")!.Value, row.Datum("keurmerk_vanaf"), row.Datum("keurmerk_tot"), row.JaNee("tst_erkend") == true);
                if (!IsGoed(row, facts, verslag))
                {
                    continue;
                }

                if (!files.TryGetValue(code, out var file))
                {
                    file = Kwaliteitsdossier.Maak(code, row.Tekst("naam"));
                    db.Dossiers.Add(file);
                }

                Schrijf(file, facts, todays.GetValueOrDefault(code), today, verslag);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private static bool IsGoed(ImportRij row, ErkenningGegevens facts, IImportVerslag verslag)
    {
        if (facts.Keurmerk is KeurmerkStatus.Geldig or KeurmerkStatus.Aspirant && facts.KeurmerkVanaf is null)
        {
            verslag.Fout(row, "keurmerk_vanaf", $"Keurmerk met status {facts.Keurmerk} heeft een eerste dag nodig. Vul keurmerk_vanaf in.");
            return false;
        }

        if (facts.KeurmerkTot < facts.KeurmerkVanaf)
        {
            verslag.Fout(row, "keurmerk_tot", $"De laatste dag van het keurmerk ligt voor de eerste dag ({facts.KeurmerkVanaf:dd-MM-yyyy}).");
            return false;
        }

        return true;
    }

    // The file states what is true now. A change counts from today; what was before stays in the history.
    private void Schrijf(Kwaliteitsdossier file, ErkenningGegevens facts, Erkenning? todays, DateOnly today, IImportVerslag verslag)
    {
        if (file.IsGelijkAan(facts))
        {
            verslag.Telling.Ongewijzigd++;
            return;
        }

        _ = file.Ingang is null ? verslag.Telling.Toegevoegd++ : verslag.Telling.Gewijzigd++;
        if (file.Ingang is not null && todays is not null)
        {
            todays.Schrijf(facts, Bron, clock.GetUtcNow());
            file.NeemOver(todays);
            return;
        }

        var recognition = Erkenning.Maak(file.Aanbieder, file.Ingang is null ? Erkenning.EersteIngang(facts, today) : today, facts, Bron, clock.GetUtcNow());
        db.Erkenningen.Add(recognition);
        file.NeemOver(recognition);
    }
}
