// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Delta;
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
internal sealed class BruiklenenImport(DevicesDbContext db, IPlaatsingen plaatsingen, IContracten contracten, Afsprakenlezer afspraken, TimeProvider clock) : IBestandImport
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
        new("data_gewist", KolomSoort.JaNee, false, "J als de gegevens zijn gewist, N als dat nog moet; leeg als het niet bekend is"),
        new("ontbreekt", KolomSoort.Lijst, false, "accessoires die niet terugkwamen, gescheiden door |"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = ["serienummer", "uitgegeven_op"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Aanbieder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var (today, now) = (clock.Vandaag(), clock.GetUtcNow());
        var wi2013 = (await contracten.ZoekPercelenAsync(null, cancellationToken)).Where(p => p.DeviceVoorWi2013).Select(p => (p.Contract.Nummer, p.Code)).ToHashSet();
        await using var writer = Writer(now);
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            var surroundings = await LaadAsync(batch, verslag.Actor, cancellationToken);
            List<Rij> right = [];
            foreach (var row in batch)
            {
                if (Lees(row, verslag, surroundings, today) is { } loan)
                {
                    Waarschuw(loan, verslag, surroundings, wi2013);
                    right.Add(loan with { TermijnVoorbij = loan.Uitleen.Van.AddDays((await afspraken.LeesAsync(loan.Plaatsing.Contractnummer, cancellationToken)).TekentermijnDagen) < today });
                }
            }

            var result = await writer.WriteAsync(right, cancellationToken);
            verslag.Telling.Tel(result);
            foreach (var written in result.Rows.Where(r => r.Outcome != BulkOutcome.Unchanged))
            {
                Meld(written.Row);
                var placement = written.Row.Plaatsing;
                Bijwerker.Vertrekt(db, written.Id!.Value, written.Row.Uitleen.Was, new Kring(placement.Aanbieder, placement.Contractnummer, placement.Gemeente), now);
            }

            await Bijwerker.RaakLijnenAsync(db, [.. result.Rows.Where(r => r.Outcome == BulkOutcome.Changed).Select(r => r.Id!.Value)], now, cancellationToken);
            await SchrijfStandenAsync(surroundings, today, now, cancellationToken);

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private BulkWriter<Bruikleen, Rij> Writer(DateTimeOffset now) => new BulkWriter<Bruikleen, Rij>(db)
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
        .Column(b => b.DataGewist, r => r.Uitleen.Gewist)
        .Column(b => b.Ontbreekt, r => r.Uitleen.Ontbreekt)
        .Column(b => b.ZonderOvereenkomstGemeld, r => r.Uitleen.Gemeld || (r.Uitleen.Getekend is null && r.TermijnVoorbij))
        .OnInsert(b => b.Id, r => r.Id)
        .OnInsert(b => b.LijnId, r => r.Id)
        .OnInsert(b => b.Vervangen, _ => false)
        .OnInsert(b => b.Accessoires, r => r.Device.Accessoires)
        .OnInsert(b => b.Serienummer, r => r.Device.Serienummer)
        .OnWrite(b => b.BijgewerktOp, _ => now)
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
            .Select(b => new Uitleentijd(b.Serienummer, b.Plaatsing, b.UitgegevenOp, b.GeretourneerdOp, b.Incident, b.ZonderOvereenkomstGemeld, b.GetekendOp, b.VerwachtRetour, b.StaatIn, b.DataGewist, b.Ontbreekt, b.GeanonimiseerdOp != null, new Kring(b.Aanbieder, b.Contractnummer, b.Gemeente)))
            .ToListAsync(cancellationToken);
        return new Omgeving(devices, placements, loans.ToDictionary(l => (l.Serienummer, l.Van)), devices.ToDictionary(d => d.Key, d => new Standloop(d.Value.Stand, d.Value.WissenNodig), StringComparer.Ordinal));
    }

    // One statement per state and batch; that the loan came from a file stands in the audit trail with the file.
    private async Task SchrijfStandenAsync(Omgeving surroundings, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var group in surroundings.Standen.Where(s => s.Value.Gewijzigd).GroupBy(s => (s.Value.Stand, s.Value.WissenNodig), s => surroundings.Devices[s.Key].Id))
        {
            var ids = group.ToArray();
            var (state, wipe) = group.Key;
            await db.Devices.Where(d => EF.Parameter(ids).Contains(d.Id)).ExecuteUpdateAsync(
                u => u.SetProperty(d => d.Stand, state).SetProperty(d => d.WissenNodig, wipe).SetProperty(d => d.StandSinds, today)
                    .SetProperty(d => d.GereserveerdVoor, (string?)null).SetProperty(d => d.GereserveerdPer, (DateOnly?)null).SetProperty(d => d.BijgewerktOp, now).SetProperty(d => d.Versie, d => d.Versie + 1),
                cancellationToken);
        }
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

        faults.AddRange(Dagfouten(row, op, today));
        var known = omgeving.Uitleen.GetValueOrDefault((serial, op));
        if (known is { PersoonWeg: true })
        {
            verslag.Waarschuwing(row, "plaatsing", "De bewaartermijn van deze bruikleen is voorbij: de gegevens van de persoon zijn weg. De regel is overgeslagen.");
            return null;
        }

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
            row.Code<Devicestaat>("staat_in") ?? known?.StaatIn,
            row.JaNee("data_gewist") ?? known?.Gewist,
            Device.Voeg(row.Lijst("ontbreekt")) ?? known?.Ontbreekt,
            false,
            known?.Was);
        if (omgeving.Uitleen.Values.FirstOrDefault(o => o.Serienummer == serial && o.Van != op && o.Overlapt(time)) is { } other)
        {
            faults.Add(("serienummer", $"Device ‘{serial}’ was in deze tijd al uitgeleend: op {other.Van:yyyy-MM-dd} bij plaatsing ‘{other.Plaatsing}’. Een device kan maar bij één persoon zijn."));
        }

        if (faults.Count == 0 && omgeving.Standen[serial].Loop(serial, known, time) is { } refused)
        {
            faults.Add(("serienummer", refused.Message));
        }

        faults.ForEach(f => verslag.Fout(row, f.Column, f.Text));
        if (faults.Count > 0)
        {
            return null;
        }

        omgeving.Uitleen[(serial, op)] = time;
        return new Rij(row, device!, placement!, time, Guid.CreateVersion7());
    }

    private static IEnumerable<(string Column, string Text)> Dagfouten(ImportRij row, DateOnly op, DateOnly today)
    {
        foreach (var column in new[] { "uitgegeven_op", "overeenkomst_getekend_op", "geretourneerd_op" })
        {
            if (row.Datum(column) > today)
            {
                yield return (column, $"{row.Datum(column):yyyy-MM-dd} ligt in de toekomst. Verwacht een dag tot en met vandaag.");
            }
        }

        foreach (var column in new[] { "geretourneerd_op", "verwacht_retour" })
        {
            if (row.Datum(column) < op)
            {
                yield return (column, $"{row.Datum(column):yyyy-MM-dd} ligt voor de dag van uitgifte {op:yyyy-MM-dd}.");
            }
        }
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
        else if (!loan.Uitleen.Gemeld && loan.TermijnVoorbij)
        {
            db.Publish(new DeviceUitgeleendZonderOvereenkomst(loan.Device.Serienummer, loan.Plaatsing.Nummer, loan.Plaatsing.Aanbieder, loan.Plaatsing.Contractnummer, loan.Uitleen.Van));
        }
    }

    private sealed record Omgeving(
        Dictionary<string, Device> Devices,
        Dictionary<string, PlaatsingInfo> Plaatsingen,
        Dictionary<(string Serienummer, DateOnly Van), Uitleentijd> Uitleen,
        Dictionary<string, Standloop> Standen);

    private sealed record Rij(ImportRij Bron, Device Device, PlaatsingInfo Plaatsing, Uitleentijd Uitleen, Guid Id, bool TermijnVoorbij = false);
}
