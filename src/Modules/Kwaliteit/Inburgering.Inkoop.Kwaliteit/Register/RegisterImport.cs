// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Register;

/// <summary>
/// Reads <c>register</c>: what the registers of Blik op Werk and DUO say. It changes no quality file; the differences are shown, and a person
/// decides what follows. An older file does not overwrite a newer one.
/// </summary>
internal sealed class RegisterImport(KwaliteitDbContext db, TimeProvider clock) : IBestandImport
{
    public string Bestand => "register";

    public int Volgorde => 150;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        new("bow_nummer", KolomSoort.Tekst, false, "het nummer bij Blik op Werk: hoogstens 20 letters, cijfers of streepjes", Patroon: "[A-Za-z0-9-]{1,20}"),
        new("brin", KolomSoort.Tekst, false, "een BRIN van 4 tekens, bijvoorbeeld 25LX", Patroon: "[0-9]{2}[A-Z]{2}"),
        new("naam", KolomSoort.Tekst, true, "de naam zoals die in het register staat"),
        Kolom.VanCode<KeurmerkStatus>("keurmerk_status"),
        new("keurmerk_tot", KolomSoort.Datum, false, "de laatste dag van het keurmerk"),
        new("tst_erkend", KolomSoort.JaNee, true, "J of N"),
        new("peildatum", KolomSoort.Datum, true, "de dag waarop het register dit zei"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["bow_nummer", "brin"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var known = (await db.Registerregels.ToListAsync(cancellationToken)).ToDictionary(r => (r.BowNummer, r.Brin));
        await foreach (var row in rijen.WithCancellation(cancellationToken))
        {
            if (IsGoed(row, verslag))
            {
                Schrijf(row, known, verslag);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private bool IsGoed(ImportRij row, IImportVerslag verslag)
    {
        if (row.Tekst("bow_nummer") is null && row.Tekst("brin") is null)
        {
            verslag.Fout(row, "bow_nummer", "Vul bow_nummer of brin in: zonder nummer is niet te zien over wie de regel gaat.");
            return false;
        }

        if (row.Datum("peildatum") > clock.Vandaag())
        {
            verslag.Fout(row, "peildatum", "De peildatum ligt in de toekomst.");
            return false;
        }

        return true;
    }

    private void Schrijf(ImportRij row, Dictionary<(string Bow, string Brin), Registerregel> known, IImportVerslag verslag)
    {
        var stated = new RegisterGegevens(
            row.Tekst("bow_nummer") ?? "",
            row.Tekst("brin") ?? "",
            row.Sleutel("naam"),
            row.Code<KeurmerkStatus>("keurmerk_status")!.Value,
            row.Datum("keurmerk_tot"),
            row.JaNee("tst_erkend") == true,
            row.Datum("peildatum")!.Value);
        if (!known.TryGetValue((stated.BowNummer, stated.Brin), out var entry))
        {
            entry = Registerregel.Maak(stated);
            known[(stated.BowNummer, stated.Brin)] = entry;
            db.Registerregels.Add(entry);
            verslag.Telling.Toegevoegd++;
        }
        else if (stated.Peildatum < entry.Peildatum)
        {
            verslag.Waarschuwing(row, "peildatum", $"Er is al een nieuwere stand, van {entry.Peildatum:dd-MM-yyyy}. Deze regel is overgeslagen.");
            verslag.Telling.Ongewijzigd++;
        }
        else if (entry.Gegevens == stated)
        {
            verslag.Telling.Ongewijzigd++;
        }
        else
        {
            entry.Schrijf(stated);
            verslag.Telling.Gewijzigd++;
        }
    }
}
