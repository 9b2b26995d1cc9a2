// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Inlezen;

internal sealed class GemeentenImport(ContractenDbContext db) : IBestandImport
{
    public string Bestand => "gemeenten";

    public int Volgorde => 10;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        new("gemeentecode", KolomSoort.Tekst, true, "de 4 cijfers van het CBS, zoals 0626", Patroon: "[0-9]{4}"),
        new("naam", KolomSoort.Tekst, true, "de naam van de gemeente, hoogstens 100 tekens", Patroon: ".{1,100}"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["gemeentecode"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var scope = verslag.Actor.Scope;
        await foreach (var block in rijen.PerBlokAsync(cancellationToken))
        {
            var codes = block.ConvertAll(r => r.Sleutel("gemeentecode"));
            var known = await db.Gemeenten.Where(g => codes.Contains(g.Code)).ToDictionaryAsync(g => g.Code, cancellationToken);
            foreach (var row in block)
            {
                var (code, name) = (row.Sleutel("gemeentecode"), row.Sleutel("naam"));
                var gemeente = known.GetValueOrDefault(code);
                if (gemeente?.Naam != name && !scope.Alles && !scope.Gemeenten.Contains(code))
                {
                    verslag.Fout(row, "gemeentecode", $"Gemeente {code} hoort niet bij uw eigen gemeenten. Vraag de beheerder om deze toe te voegen of te wijzigen.");
                    continue;
                }

                verslag.Tel(gemeente is null, gemeente is not null && gemeente.Naam != name);
                if (gemeente is null)
                {
                    db.Gemeenten.Add(new Gemeente(code, name));
                }
                else
                {
                    gemeente.Hernoem(name);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        await ImportHulp.SluitAfAsync(db, verslag, cancellationToken);
    }
}
