// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Inlezen;

/// <summary>
/// Imports <c>bruiklenen</c>. A loan without agreement is told once, also when it comes from a file. What the rules would refuse
/// today but happened in the past is a warning; a device that is in two places at once is an error.
/// </summary>
internal sealed class BruiklenenImport(DevicesDbContext db, IPlaatsingen plaatsingen, IContracten contracten, TimeProvider clock) : IBestandImport
{
    public string Bestand => "bruiklenen";

    public int Volgorde => 130;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        new("plaatsing", KolomSoort.Tekst, true, "het nummer van een plaatsing, zoals PL-00004"),
        new("serienummer", KolomSoort.Tekst, true, "het serienummer van een device"),
        new("uitgegeven_op", KolomSoort.Datum, true, "een datum zoals 2026-10-01"),
        new("overeenkomst_getekend_op", KolomSoort.Datum, false, "een datum zoals 2026-10-01; leeg als er niet is getekend"),
        new("verwacht_retour", KolomSoort.Datum, false, "een datum zoals 2026-10-01"),
        new("geretourneerd_op", KolomSoort.Datum, false, "een datum zoals 2026-10-01; leeg als het device nog uit is"),
        Kolom.VanCode<Devicestaat>("staat_uit"),
        Kolom.VanCode<Devicestaat>("staat_in", verplicht: false),
        Kolom.VanCode<Incidentsoort>("incident", verplicht: false),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["serienummer", "uitgegeven_op"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Aanbieder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var wi2013 = (await contracten.ZoekPercelenAsync(null, cancellationToken)).Where(p => p.DeviceVoorWi2013).Select(p => (p.Contract.Nummer, p.Code)).ToHashSet();
        await using var writer = Writer();
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            var surroundings = await LaadAsync(batch, verslag.Actor, cancellationToken);
            List<Rij> right = [];
            foreach (var row in batch)
            {
                if (Lees(row, verslag, surroundings, today) is { } loan)
                {
                    Waarschuw(loan, verslag, surroundings, wi2013);
                    right.Add(loan);
                }
            }

            var result = await writer.WriteAsync(right, cancellationToken);
            verslag.Telling.Tel(result);
            foreach (var written in result.Rows.Where(r => r.Outcome != BulkOutcome.Unchanged))
            {
                Meld(written.Row);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private BulkWriter<Bruikleen, Rij> Writer() => new BulkWriter<Bruikleen, Rij>(db)
        .Key(b => b.DeviceId, r => r.Device.Id)
        .Key(b => b.UitgegevenOp, r => r.Uitleen.Van)
        .Column(b => b.Plaatsing, r => r.Plaatsing.Nummer)
        .Column(b => b.Contractnummer, r => r.Plaatsing.Contractnummer)
        .Column(b => b.Perceel, r => r.Plaatsing.Perceel)
        .Column(b => b.Aanbieder, r => r.Plaatsing.Aanbieder)
        .Column(b => b.Gemeente, r => r.Plaatsing.Gemeente)
        .Column(b => b.Wet, r => r.Plaatsing.Wet)
        .Column(b => b.PlaatsingEinde, r => r.Plaatsing.Einddatum)
        .Column(b => b.GetekendOp, r => r.Uitleen.Getekend)
        .Column(b => b.VerwachtRetour, r => r.Uitleen.Verwacht)
        .Column(b => b.GeretourneerdOp, r => r.Uitleen.Tot)
        .Column(b => b.StaatUit, r => r.Bron.Code<Devicestaat>("staat_uit")!.Value)
        .Column(b => b.StaatIn, r => r.Uitleen.StaatIn)
        .Column(b => b.Incident, r => r.Uitleen.Incident)
        .Column(b => b.ZonderOvereenkomstGemeld, r => r.Uitleen.Gemeld || r.Uitleen.Getekend is null)
        .OnInsert(b => b.Id, _ => Guid.CreateVersion7())
        .OnInsert(b => b.Serienummer, r => r.Device.Serienummer)
        .LogKey(r => $"{r.Device.Serienummer}/{r.Uitleen.Van:yyyy-MM-dd}");

    /// <summary>Everything that a batch refers to, in three statements.</summary>
    private async Task<Omgeving> LaadAsync(ImportRij[] batch, Actor actor, CancellationToken cancellationToken)
    {
        var serials = batch.Select(r => r.Sleutel("serienummer")).Distinct(StringComparer.Ordinal).ToArray();
        var devices = await db.Devices.AsNoTracking().Where(await DeviceSpecs.ZichtbaarAsync(contracten, actor, cancellationToken)).Where(d => EF.Parameter(serials).Contains(d.Serienummer)).ToDictionaryAsync(d => d.Serienummer, StringComparer.Ordinal, cancellationToken);
        var found = await plaatsingen.ZoekPlaatsingenAsync([.. batch.Select(r => r.Sleutel("plaatsing")).Distinct(StringComparer.Ordinal)], cancellationToken);
        var placements = found.Values.Where(p => BruikleenSpecs.Ziet(actor, p)).ToDictionary(p => p.Nummer, StringComparer.Ordinal);
        var numbers = placements.Keys.ToArray();
        var loans = await db.Bruiklenen.AsNoTracking()
            .Where(b => EF.Parameter(serials).Contains(b.Serienummer) || (b.GeretourneerdOp == null && EF.Parameter(numbers).Contains(b.Plaatsing)))
            .Select(b => new Uitleentijd(b.Serienummer, b.Plaatsing, b.UitgegevenOp, b.GeretourneerdOp, b.Incident, b.ZonderOvereenkomstGemeld, b.GetekendOp, b.VerwachtRetour, b.StaatIn))
            .ToListAsync(cancellationToken);
        return new Omgeving(devices, placements, loans.ToDictionary(l => (l.Serienummer, l.Van)));
    }

    private static Rij? Lees(ImportRij row, IImportVerslag verslag, Omgeving omgeving, DateOnly today)
    {
        List<(string Column, string Text)> faults = [];
        var (number, serial, op) = (row.Sleutel("plaatsing"), row.Sleutel("serienummer"), row.Datum("uitgegeven_op")!.Value);
        if (!omgeving.Plaatsingen.TryGetValue(number, out var placement))
        {
            faults.Add(("plaatsing", $"Plaatsing ‘{number}’ is niet gevonden. Verwacht een nummer uit plaatsingen of uit het systeem."));
        }

        if (!omgeving.Devices.TryGetValue(serial, out var device))
        {
            faults.Add(("serienummer", $"Device ‘{serial}’ is niet gevonden. Verwacht een serienummer uit devices of uit het systeem."));
        }

        foreach (var column in new[] { "uitgegeven_op", "overeenkomst_getekend_op", "geretourneerd_op" })
        {
            if (row.Datum(column) > today)
            {
                faults.Add((column, $"{row.Datum(column):yyyy-MM-dd} ligt in de toekomst. Verwacht een dag tot en met vandaag."));
            }
        }

        foreach (var column in new[] { "geretourneerd_op", "verwacht_retour" })
        {
            if (row.Datum(column) < op)
            {
                faults.Add((column, $"{row.Datum(column):yyyy-MM-dd} ligt voor de dag van uitgifte {op:yyyy-MM-dd}."));
            }
        }

        var known = omgeving.Uitleen.GetValueOrDefault((serial, op));

        // An empty cell says nothing: what was recorded here meanwhile stays.
        var time = new Uitleentijd(
            serial,
            number,
            op,
            row.Datum("geretourneerd_op") ?? known?.Tot,
            row.Code<Incidentsoort>("incident") ?? known?.Incident,
            known?.Gemeld ?? false,
            row.Datum("overeenkomst_getekend_op") ?? known?.Getekend,
            row.Datum("verwacht_retour") ?? known?.Verwacht,
            row.Code<Devicestaat>("staat_in") ?? known?.StaatIn);
        if (omgeving.Uitleen.Values.FirstOrDefault(o => o.Serienummer == serial && o.Van != op && o.Overlapt(time)) is { } other)
        {
            faults.Add(("serienummer", $"Device ‘{serial}’ was in deze tijd al uitgeleend: op {other.Van:yyyy-MM-dd} bij plaatsing ‘{other.Plaatsing}’. Een device kan maar bij één persoon zijn."));
        }

        faults.ForEach(f => verslag.Fout(row, f.Column, f.Text));
        if (faults.Count > 0)
        {
            return null;
        }

        omgeving.Uitleen[(serial, op)] = time;
        return new Rij(row, device!, placement!, time);
    }

    private static void Waarschuw(Rij loan, IImportVerslag verslag, Omgeving omgeving, HashSet<(string, string)> wi2013)
    {
        if (loan.Plaatsing.Wet == Wet.Wi2013 && !wi2013.Contains((loan.Device.Contractnummer, loan.Device.Perceel)))
        {
            verslag.Waarschuwing(loan.Bron, "plaatsing", BruikleenErrors.Wi2013NietToegestaan(loan.Device.Contractnummer, loan.Device.Perceel).Message);
        }

        if (loan.Uitleen.Getekend is null)
        {
            verslag.Waarschuwing(loan.Bron, "overeenkomst_getekend_op", "Er is geen getekende bruikleenovereenkomst. Dit komt als signaal bij de contractmanager.");
        }

        if (loan.Uitleen.NogUit && omgeving.Uitleen.Values.Any(o => o.Plaatsing == loan.Plaatsing.Nummer && o.Serienummer != loan.Device.Serienummer && o.NogUit))
        {
            verslag.Waarschuwing(loan.Bron, "plaatsing", $"Bij plaatsing ‘{loan.Plaatsing.Nummer}’ staat nog een device uit.");
        }
    }

    private void Meld(Rij loan)
    {
        if (loan.Uitleen.Getekend is { } signed)
        {
            if (loan.Uitleen.Gemeld)
            {
                db.Publish(new BruikleenovereenkomstAlsnogGetekend(loan.Device.Serienummer, loan.Plaatsing.Nummer, loan.Plaatsing.Aanbieder, loan.Uitleen.Van, signed));
            }
        }
        else if (!loan.Uitleen.Gemeld)
        {
            db.Publish(new DeviceUitgeleendZonderOvereenkomst(loan.Device.Serienummer, loan.Plaatsing.Nummer, loan.Plaatsing.Aanbieder, loan.Plaatsing.Contractnummer, loan.Uitleen.Van));
        }
    }

    private sealed record Omgeving(Dictionary<string, Device> Devices, Dictionary<string, PlaatsingInfo> Plaatsingen, Dictionary<(string Serienummer, DateOnly Van), Uitleentijd> Uitleen);

    private sealed record Uitleentijd(string Serienummer, string Plaatsing, DateOnly Van, DateOnly? Tot, Incidentsoort? Incident, bool Gemeld, DateOnly? Getekend, DateOnly? Verwacht, Devicestaat? StaatIn)
    {
        public bool NogUit => Tot is null && Incident is not (Incidentsoort.Verlies or Incidentsoort.Diefstal);

        // Returned and handed out again on one day is fine.
        public bool Overlapt(Uitleentijd other) => Van < (other.Tot ?? DateOnly.MaxValue) && other.Van < (Tot ?? DateOnly.MaxValue);
    }

    private sealed record Rij(ImportRij Bron, Device Device, PlaatsingInfo Plaatsing, Uitleentijd Uitleen);
}
