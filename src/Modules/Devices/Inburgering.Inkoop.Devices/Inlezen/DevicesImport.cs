// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Delta;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Inlezen;

/// <summary>
/// Imports <c>devices</c>. A state in the file goes through the same table of steps as everywhere; lending and taking back belong in
/// <c>bruiklenen</c>. An empty cell says nothing: what was recorded here stays.
/// </summary>
internal sealed class DevicesImport(DevicesDbContext db, IContracten contracten, TimeProvider clock) : IBestandImport
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
        new("accessoires", KolomSoort.Lijst, false, "wat erbij hoort, gescheiden door |, zoals lader|hoes"),
        new("aangeschaft_op", KolomSoort.Datum, false, "een datum zoals 2026-10-01"),
        Kolom.VanCode<DeviceStand>("stand", verplicht: false),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["serienummer"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager, Rol.Beheerder, Rol.Aanbieder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var (today, now) = (clock.Vandaag(), clock.GetUtcNow());

        // Contracts and lots are few, devices may be many.
        var lots = (await contracten.ZoekPercelenAsync(null, cancellationToken)).ToDictionary(p => (p.Contract.Nummer, p.Code));
        var visible = await DeviceSpecs.ZichtbaarAsync(contracten, verslag.Actor, cancellationToken);
        await using var writer = Writer(now);
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            var serials = batch.Select(r => r.Sleutel("serienummer")).ToArray();
            var known = await db.Devices.AsNoTracking().Where(d => EF.Parameter(serials).Contains(d.Serienummer)).ToDictionaryAsync(d => d.Serienummer, StringComparer.Ordinal, cancellationToken);
            var ids = known.Values.Select(d => d.Id).ToArray();
            var lent = (await db.Bruiklenen.Where(b => b.GeretourneerdOp == null && EF.Parameter(ids).Contains(b.DeviceId)).Select(b => new { b.DeviceId, b.Plaatsing }).ToListAsync(cancellationToken)).ToLookup(b => b.DeviceId, b => b.Plaatsing);
            List<Rij> right = [];
            foreach (var row in batch)
            {
                var device = known.GetValueOrDefault(row.Sleutel("serienummer"));
                var faults = Fouten(row, device, lots, verslag.Actor, device is null || visible.IsSatisfiedBy(device), device is null ? null : lent[device.Id].FirstOrDefault(), today).ToList();
                faults.ForEach(f => verslag.Fout(row, f.Kolom, f.Melding));
                if (faults.Count == 0)
                {
                    right.Add(new Rij(row, new Kring(lots[(row.Sleutel("contract"), row.Sleutel("perceel"))].Contract.Aanbieder, row.Sleutel("contract"), null), device, today));
                }
            }

            var result = await writer.WriteAsync(right, cancellationToken);
            verslag.Telling.Tel(result);
            foreach (var written in result.Rows)
            {
                Bijwerker.Vertrekt(db, written.Id!.Value, written.Row.Bekend?.Kring, written.Row.Kring, now);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private BulkWriter<Device, Rij> Writer(DateTimeOffset now) => new BulkWriter<Device, Rij>(db)
        .Key(d => d.Serienummer, r => r.Bron.Sleutel("serienummer"))
        .Column(d => d.Type, r => r.Bron.Sleutel("type"))
        .Column(d => d.Eigenaar, r => r.Bron.Code<Eigenaar>("eigenaar")!.Value)
        .Column(d => d.Contractnummer, r => r.Kring.Contractnummer)
        .Column(d => d.Perceel, r => r.Bron.Sleutel("perceel"))
        .Column(d => d.Aanbieder, r => r.Kring.Aanbieder)
        .Column(d => d.AanschafwaardeEuro, r => r.Bron.Decimaal("aanschafwaarde_euro")!.Value)
        .Column(d => d.Accessoires, r => Device.Voeg(r.Bron.Lijst("accessoires")) ?? r.Bekend?.Accessoires)
        .Column(d => d.AangeschaftOp, r => r.Bron.Datum("aangeschaft_op") ?? r.Bekend?.AangeschaftOp)
        .Column(d => d.Stand, r => r.Stand)
        .Column(d => d.StandSinds, r => r.Bekend is { } d && d.Stand == r.Stand ? d.StandSinds : r.Vandaag)
        .Column(d => d.GereserveerdVoor, r => r.Stand == DeviceStand.Gereserveerd ? r.Bekend?.GereserveerdVoor : null)
        .Column(d => d.GereserveerdPer, r => r.Stand == DeviceStand.Gereserveerd ? r.Bekend?.GereserveerdPer : null)
        .OnInsert(d => d.Id, _ => Guid.CreateVersion7())
        .OnInsert(d => d.WissenNodig, _ => false)
        .OnWrite(d => d.BijgewerktOp, _ => now);

    private static IEnumerable<(string Kolom, string Melding)> Fouten(
        ImportRij row, Device? known, Dictionary<(string Nummer, string Code), PerceelAfspraak> lots, Actor actor, bool mine, string? lener, DateOnly today)
    {
        var (serial, contract, lot) = (row.Sleutel("serienummer"), row.Sleutel("contract"), row.Sleutel("perceel"));
        if (!mine)
        {
            yield return ("serienummer", $"Serienummer ‘{serial}’ is al in gebruik. Controleer het nummer op het device.");
        }

        if (!lots.TryGetValue((contract, lot), out var found) || !DeviceSpecs.MagContract(actor, found.Contract))
        {
            yield return ("perceel", $"Perceel ‘{lot}’ van contract ‘{contract}’ is niet gevonden. Verwacht een perceel uit percelen of uit het systeem.");
        }

        if (row.Datum("aangeschaft_op") > today)
        {
            yield return ("aangeschaft_op", $"{row.Datum("aangeschaft_op"):yyyy-MM-dd} ligt in de toekomst. Verwacht een dag tot en met vandaag.");
        }

        if (row.Lijst("accessoires") is { } extra && (extra.Count > RegistreerDeviceValidator.MaxAccessoires || extra.Any(a => a.Length > 40)))
        {
            yield return ("accessoires", $"Verwacht hoogstens {RegistreerDeviceValidator.MaxAccessoires} accessoires van hoogstens 40 tekens.");
        }

        if (mine && row.Code<DeviceStand>("stand") is { } wanted && Stap(serial, known, wanted, lener) is { } refused)
        {
            yield return ("stand", refused.Message);
        }
    }

    private static Error? Stap(string serial, Device? known, DeviceStand wanted, string? lener)
    {
        var now = known?.Stand ?? DeviceStand.Beschikbaar;
        if (now == wanted)
        {
            return null;
        }

        if (Devicestappen.Tussen(now, wanted) is not { } step)
        {
            return DeviceErrors.StandKanNiet(serial, now, wanted);
        }

        return lener is not null && step != Devicestap.Afschrijven ? DeviceErrors.NogBijLener(serial, lener) : null;
    }

    private sealed record Rij(ImportRij Bron, Kring Kring, Device? Bekend, DateOnly Vandaag)
    {
        public DeviceStand Stand { get; } = Bron.Code<DeviceStand>("stand") ?? Bekend?.Stand ?? DeviceStand.Beschikbaar;
    }
}
