// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Inlezen;

/// <summary>The columns of <c>aanbieders</c> that say who a provider is; its quality is imported by another module from the same file.</summary>
internal sealed class AanbiedersImport(ContractenDbContext db, TimeProvider clock) : IBestandImport
{
    public string Bestand => "aanbieders";

    public int Volgorde => 20;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        new("aanbieder", KolomSoort.Tekst, true, "een code van 2 tot 20 hoofdletters, cijfers of streepjes", Patroon: "[A-Z0-9][A-Z0-9-]{1,19}"),
        new("naam", KolomSoort.Tekst, true, "de naam van de aanbieder, hoogstens 200 tekens", Patroon: ".{1,200}"),
        new("kvk", KolomSoort.Tekst, false, "een KvK-nummer van 8 cijfers", Patroon: "[0-9]{8}"),
        new("bow_nummer", KolomSoort.Tekst, false, "een Blik op Werk-nummer van hoogstens 20 tekens", Patroon: ".{1,20}"),
        new("brin", KolomSoort.Tekst, false, "een BRIN van 4 tekens, zoals 99XX", Patroon: "[0-9]{2}[A-Z0-9]{2}"),
        new("instellingsnummer", KolomSoort.Tekst, false, "een instellingsnummer van DUO van 10 cijfers", Patroon: "[0-9]{10}"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["aanbieder"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        await foreach (var block in rijen.PerBlokAsync(cancellationToken))
        {
            var codes = block.ConvertAll(r => r.Sleutel("aanbieder"));
            var known = await db.Aanbieders.Where(a => codes.Contains(a.Code)).ToDictionaryAsync(a => a.Code, cancellationToken);
            var numbers = await NummersAsync(block, cancellationToken);
            foreach (var row in block)
            {
                var code = row.Sleutel("aanbieder");
                var data = new AanbiederGegevens(row.Sleutel("naam"), row.Tekst("kvk"), row.Tekst("bow_nummer"), row.Tekst("brin"), row.Tekst("instellingsnummer"));
                var aanbieder = known.GetValueOrDefault(code);
                if (Dubbel(row, code, numbers, verslag))
                {
                    continue;
                }

                verslag.Tel(aanbieder is null, aanbieder is not null && aanbieder.Gegevens() != data);
                if (aanbieder is null)
                {
                    aanbieder = Aanbieder.Maak(code, data, clock.GetUtcNow());
                    db.Aanbieders.Add(aanbieder);
                    db.Publish(aanbieder.Vastgelegd());
                }
                else if (aanbieder.Gegevens() != data)
                {
                    aanbieder.Wijzig(data, clock.GetUtcNow());
                    db.Publish(aanbieder.Vastgelegd());
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        await ImportHulp.SluitAfAsync(db, verslag, cancellationToken);
    }

    private static readonly (string Column, string Name)[] Unique = [("kvk", "KvK-nummer"), ("bow_nummer", "Blik op Werk-nummer"), ("instellingsnummer", "Instellingsnummer")];

    /// <summary>Whose number it is, by column and number, for all numbers of the block that are in the system.</summary>
    private async Task<Dictionary<(string Column, string Number), string>> NummersAsync(List<ImportRij> block, CancellationToken cancellationToken)
    {
        var kvk = block.Select(r => r.Tekst("kvk")).OfType<string>().ToList();
        var bow = block.Select(r => r.Tekst("bow_nummer")).OfType<string>().ToList();
        var duo = block.Select(r => r.Tekst("instellingsnummer")).OfType<string>().ToList();
        var rows = await db.Aanbieders.Where(a => kvk.Contains(a.Kvk!) || bow.Contains(a.BowNummer!) || duo.Contains(a.Instellingsnummer!))
            .Select(a => new { a.Code, a.Kvk, a.BowNummer, a.Instellingsnummer }).ToListAsync(cancellationToken);
        Dictionary<(string, string), string> owners = [];
        foreach (var row in rows)
        {
            foreach (var (column, number) in new[] { ("kvk", row.Kvk), ("bow_nummer", row.BowNummer), ("instellingsnummer", row.Instellingsnummer) })
            {
                if (number is not null)
                {
                    owners[(column, number)] = row.Code;
                }
            }
        }

        return owners;
    }

    private static bool Dubbel(ImportRij row, string code, Dictionary<(string Column, string Number), string> owners, IImportVerslag verslag)
    {
        var wrong = false;
        foreach (var (column, name) in Unique)
        {
            if (row.Tekst(column) is { } number && !owners.TryAdd((column, number), code) && owners[(column, number)] is var owner && owner != code)
            {
                verslag.Fout(row, column, $"{name} ‘{number}’ hoort al bij aanbieder ‘{owner}’. Verwacht wordt een nummer dat bij één aanbieder hoort.");
                wrong = true;
            }
        }

        return wrong;
    }
}
