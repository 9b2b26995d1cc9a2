// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;

namespace Inburgering.Inkoop.Devices.Inlezen;

/// <summary>Imports <c>devices</c>.</summary>
internal sealed class DevicesImport(DevicesDbContext db, IContracten contracten) : IBestandImport
{
    public string Bestand => "devices";

    public int Volgorde => 120;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        new("serienummer", KolomSoort.Tekst, true, "een serienummer van 2 tot 60 letters, cijfers, punten of streepjes", Patroon: RegistreerDeviceValidator.Serienummerpatroon),
        new("type", KolomSoort.Tekst, true, "wat voor device het is, hoogstens 100 tekens", Patroon: ".{1,100}"),
        Kolom.VanCode<Eigenaar>("eigenaar"),
        new("contract", KolomSoort.Tekst, true, "het nummer van een contract"),
        new("perceel", KolomSoort.Tekst, true, "de code van een perceel van dat contract"),
        new("aanschafwaarde_euro", KolomSoort.Decimaal, true, "een bedrag in euro, zoals 350,00"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["serienummer"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager, Rol.Beheerder, Rol.Aanbieder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        // Contracts and lots are few, devices may be many.
        var lots = (await contracten.ZoekPercelenAsync(null, cancellationToken)).ToDictionary(p => (p.Contract.Nummer, p.Code));
        await using var writer = new BulkWriter<Device, Rij>(db)
            .Key(d => d.Serienummer, r => r.Bron.Sleutel("serienummer"))
            .Column(d => d.Type, r => r.Bron.Sleutel("type"))
            .Column(d => d.Eigenaar, r => r.Bron.Code<Eigenaar>("eigenaar")!.Value)
            .Column(d => d.Contractnummer, r => r.Bron.Sleutel("contract"))
            .Column(d => d.Perceel, r => r.Bron.Sleutel("perceel"))
            .Column(d => d.Aanbieder, r => r.Aanbieder)
            .Column(d => d.AanschafwaardeEuro, r => r.Bron.Decimaal("aanschafwaarde_euro")!.Value)
            .OnInsert(d => d.Id, _ => Guid.CreateVersion7());
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            List<Rij> right = [];
            foreach (var row in batch)
            {
                var (contract, lot) = (row.Sleutel("contract"), row.Sleutel("perceel"));
                if (lots.TryGetValue((contract, lot), out var found) && DeviceSpecs.MagContract(verslag.Actor, found.Contract))
                {
                    right.Add(new Rij(row, found.Contract.Aanbieder));
                }
                else
                {
                    verslag.Fout(row, "perceel", $"Perceel ‘{lot}’ van contract ‘{contract}’ is niet gevonden. Verwacht een perceel uit percelen of uit het systeem.");
                }
            }

            verslag.Telling.Tel(await writer.WriteAsync(right, cancellationToken));
        }
    }

    private sealed record Rij(ImportRij Bron, string Aanbieder);
}
