// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Personeel;

/// <summary>Reads <c>medewerkers</c>. A provider may deliver its own staff.</summary>
internal sealed class MedewerkersImport(KwaliteitDbContext db, TimeProvider clock) : IBestandImport
{
    public string Bestand => "medewerkers";

    public int Volgorde => 110;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        new("aanbieder", KolomSoort.Tekst, true, "de code van een bekende aanbieder"),
        new("medewerker", KolomSoort.Tekst, true, "de code van de medewerker, hoogstens 40 tekens; geen naam", Patroon: ".{1,40}"),
        Kolom.VanCode<Functie>("functie"),
        new("in_dienst_op", KolomSoort.Datum, true, "de eerste werkdag"),
        new("uit_dienst_op", KolomSoort.Datum, false, "de laatste werkdag"),
        new("vog_datum", KolomSoort.Datum, false, "de datum op de VOG"),
        new("vog_profiel", KolomSoort.Geheel, false, "het nummer van het screeningsprofiel, bijvoorbeeld 60"),
        new("nt2_registratie_tot", KolomSoort.Datum, false, "de laatste dag van de registratie als NT2-docent"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["aanbieder", "medewerker"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager, Rol.Beheerder, Rol.Aanbieder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var bereik = Bereik.Van(verslag.Actor);
        var providers = (await db.Dossiers.Select(d => d.Aanbieder).ToListAsync(cancellationToken)).Where(bereik.Ziet).ToHashSet(StringComparer.Ordinal);
        await foreach (var batch in rijen.Chunk(500).WithCancellation(cancellationToken))
        {
            var codes = batch.Select(r => r.Sleutel("medewerker")).ToList();
            var known = await db.Medewerkers.Where(m => codes.Contains(m.Code)).ToDictionaryAsync(m => (m.Aanbieder, m.Code), cancellationToken);
            foreach (var row in batch.Where(r => IsGoed(r, providers, verslag)))
            {
                Schrijf(row, known, verslag.Telling);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private bool IsGoed(ImportRij row, HashSet<string> providers, IImportVerslag verslag)
    {
        var good = true;
        void Fout(string column, string text)
        {
            verslag.Fout(row, column, text);
            good = false;
        }

        if (!providers.Contains(row.Sleutel("aanbieder")))
        {
            Fout("aanbieder", $"Aanbieder ‘{row.Sleutel("aanbieder")}’ is niet bekend. Zet de aanbieder in aanbieders of verbeter de code.");
        }

        if (row.Datum("uit_dienst_op") < row.Datum("in_dienst_op"))
        {
            Fout("uit_dienst_op", $"De laatste werkdag ligt voor de eerste werkdag ({row.Datum("in_dienst_op"):dd-MM-yyyy}).");
        }

        if (row.Datum("vog_datum") > clock.Vandaag())
        {
            Fout("vog_datum", "De datum van de VOG ligt in de toekomst.");
        }

        return good;
    }

    private void Schrijf(ImportRij row, Dictionary<(string Aanbieder, string Code), Medewerker> known, BestandVerslag telling)
    {
        var key = (row.Sleutel("aanbieder"), row.Sleutel("medewerker"));
        var stated = new MedewerkerGegevens(
            row.Code<Functie>("functie")!.Value,
            row.Datum("in_dienst_op")!.Value,
            row.Datum("uit_dienst_op"),
            row.Datum("vog_datum"),
            row.Geheel("vog_profiel"),
            null,
            row.Datum("nt2_registratie_tot"));
        if (!known.TryGetValue(key, out var medewerker))
        {
            db.Medewerkers.Add(Medewerker.Maak(key.Item1, key.Item2, stated));
            telling.Toegevoegd++;
            return;
        }

        var now = MetGezien(stated, medewerker.Gegevens);
        if (medewerker.Gegevens == now)
        {
            telling.Ongewijzigd++;
            return;
        }

        medewerker.Wijzig(now);
        telling.Gewijzigd++;
    }

    // The file does not say who saw the VOG; that stays as long as it is the same VOG.
    private static MedewerkerGegevens MetGezien(MedewerkerGegevens stated, MedewerkerGegevens known) =>
        (stated.VogDatum, stated.VogProfiel) == (known.VogDatum, known.VogProfiel) ? stated with { VogGezienDoor = known.VogGezienDoor } : stated;
}
