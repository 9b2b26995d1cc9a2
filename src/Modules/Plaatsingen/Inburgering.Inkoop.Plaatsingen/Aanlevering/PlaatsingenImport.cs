// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Aanlevering;

/// <summary>
/// Imports <c>plaatsingen</c>. History tells no events; only a change of a placement that was here already does. The placement
/// rules that make sense for history are warnings.
/// </summary>
internal sealed class PlaatsingenImport(PlaatsingenDbContext db, TimeProvider clock) : IBestandImport
{
    public string Bestand => "plaatsingen";

    public int Volgorde => 70;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        Aanlevering.Kolommen.Plaatsingnummer,
        Aanlevering.Kolommen.Dossiernummer,
        new("contract", KolomSoort.Tekst, true, "een contractnummer uit contracten of uit het systeem", Patroon: ".{1,40}"),
        new("perceel", KolomSoort.Tekst, true, "een perceel van het contract", Patroon: ".{1,20}"),
        Aanlevering.Kolommen.Datum("aangemeld_op"),
        Aanlevering.Kolommen.Datum("startdatum", false),
        Aanlevering.Kolommen.Datum("einddatum", false),
        Kolom.VanCode<Eindreden>("eindreden", false),
        Kolom.VanCode<Financiering>("financiering"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = [Aanlevering.Kolommen.Plaatsing];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Consulent, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var lots = await db.Percelen.AsNoTracking().ToDictionaryAsync(p => (p.Contractnummer, p.Code), cancellationToken);
        var check = await Historietoets.MaakAsync(db, lots.Values, cancellationToken);
        await using var writer = Writer(clock.GetUtcNow());
        long highest = 0;
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            var people = await Personenboek.LeesAsync(db, verslag.Actor, batch, today, cancellationToken);
            var existing = await BestaandAsync(batch, cancellationToken);
            var read = batch.Select(r => Lees(r, verslag, people, lots, existing, today)).OfType<PlaatsingRij>().ToList();
            var rows = await check.BeoordeelAsync(read, verslag, cancellationToken);
            var result = await writer.WriteAsync(rows, cancellationToken);
            verslag.Telling.Tel(result);
            await VertelAsync(result, existing, cancellationToken);
            highest = Math.Max(highest, rows.Max(r => (long?)Volgnummer(r.Nummer)) ?? 0);
        }

        // References of the file stay out of the series from which new ones are given.
        await Nummerreeks.VoorbijAsync(db, Nummerreeks.Plaatsing, highest, cancellationToken);
    }

    private BulkWriter<Plaatsing, PlaatsingRij> Writer(DateTimeOffset now) => new BulkWriter<Plaatsing, PlaatsingRij>(db)
        .Key(p => p.Nummer, r => r.Nummer)
        .OnInsert(p => p.Id, _ => Guid.CreateVersion7())
        .OnInsert(p => p.InburgeraarId, r => r.Persoon.Id)
        .OnInsert(p => p.Dossiernummer, r => r.Persoon.Dossiernummer)
        .OnInsert(p => p.Gemeente, r => r.Persoon.Gemeente)
        .Column(p => p.Wet, r => r.Persoon.Wet)
        .Column(p => p.Soort, r => r.Persoon.Soort)
        .Column(p => p.PerceelId, r => r.Perceel.Id)
        .Column(p => p.Contractnummer, r => r.Perceel.Contractnummer)
        .Column(p => p.Perceelcode, r => r.Perceel.Code)
        .Column(p => p.Aanbieder, r => r.Perceel.Aanbieder)
        .Column(p => p.Route, r => r.Perceel.Route)
        .Column(p => p.Financiering, r => r.Financiering)
        .Column(p => p.Status, r => r.Status)
        .Column(p => p.AangemeldOp, r => r.AangemeldOp)
        .Column(p => p.Startdatum, r => r.Startdatum)
        .Column(p => p.Startvolgorde, r => r.Startdatum ?? Plaatsing.ZonderStart)
        .Column(p => p.Einddatum, r => r.Einddatum)
        .Column(p => p.Eindreden, r => r.Eindreden)
        .Column(p => p.VerplichtEuro, r => r.VerplichtEuro)
        .OnWrite(p => p.BijgewerktOp, _ => now);

    private async Task<Dictionary<string, Bestaand>> BestaandAsync(ImportRij[] batch, CancellationToken cancellationToken)
    {
        var numbers = batch.Select(r => r.Sleutel(Aanlevering.Kolommen.Plaatsing)).ToArray();
        return await db.Plaatsingen.AsNoTracking().Where(p => EF.Parameter(numbers).Contains(p.Nummer))
            .Select(p => new Bestaand(p.Id, p.Nummer, p.Dossiernummer, p.Gemeente, p.Status, p.Startdatum, p.Einddatum, p.Eindreden))
            .ToDictionaryAsync(p => p.Nummer, StringComparer.Ordinal, cancellationToken);
    }

    private static PlaatsingRij? Lees(
        ImportRij rij,
        IImportVerslag verslag,
        Dictionary<string, PersoonSleutel> people,
        Dictionary<(string Contractnummer, string Code), Perceel> lots,
        Dictionary<string, Bestaand> existing,
        DateOnly today)
    {
        var number = rij.Sleutel(Aanlevering.Kolommen.Plaatsing);
        var dossier = rij.Sleutel(Aanlevering.Kolommen.Dossier);
        var known = existing.GetValueOrDefault(number);
        var faults = Eindfouten(rij, known, today);
        if (!people.TryGetValue(dossier, out var person))
        {
            faults.Add((Aanlevering.Kolommen.Dossier, Personenboek.Onbekend(dossier)));
        }
        else if (known is not null && known.Dossiernummer != dossier)
        {
            faults.Add((Aanlevering.Kolommen.Plaatsing, $"Plaatsing ‘{number}’ hoort al bij een ander dossier. Verwacht een nummer dat nog vrij is."));
        }

        if (!lots.TryGetValue((rij.Sleutel("contract"), rij.Sleutel("perceel")), out var lot))
        {
            faults.Add(("perceel", $"Perceel ‘{rij.Tekst("perceel")}’ van contract ‘{rij.Tekst("contract")}’ is niet gevonden. Verwacht een contract en perceel uit percelen of uit het systeem."));
        }

        faults.ForEach(f => verslag.Fout(rij, f.Kolom, f.Melding));
        if (faults.Count > 0)
        {
            return null;
        }

        var row = new PlaatsingRij(rij, number, person!, lot!, rij.Datum("aangemeld_op")!.Value, rij.Code<Financiering>("financiering")!.Value);
        return MetStand(row, rij.Datum("startdatum"), rij.Datum("einddatum"), rij.Code<Eindreden>("eindreden"), known, today);
    }

    private static List<(string Kolom, string Melding)> Eindfouten(ImportRij rij, Bestaand? known, DateOnly today)
    {
        List<(string, string)> faults = [];
        var (start, end, reason) = (rij.Datum("startdatum"), rij.Datum("einddatum"), rij.Tekst("eindreden"));
        if (end is { } day && Plaatsing.Eindbezwaar(day, start, today) is { } wrong)
        {
            faults.Add(("einddatum", wrong.Message));
        }

        if (known?.Status is PlaatsingStatus.Geweigerd or PlaatsingStatus.Ingetrokken && (end is not null || start <= today))
        {
            faults.Add((Aanlevering.Kolommen.Plaatsing, PlaatsingErrors.NooitBegonnen(known.Nummer, known.Status).Message));
        }

        if (end is not null && reason is null)
        {
            faults.Add(("eindreden", "Bij een einddatum hoort een eindreden. Verwacht een van: " + string.Join(", ", Enum.GetNames<Eindreden>()) + "."));
        }

        if (end is null && reason is not null)
        {
            faults.Add(("einddatum", "Bij een eindreden hoort een einddatum. Verwacht een datum zoals 2026-10-01."));
        }

        return faults;
    }

    // A file knows no answer of the provider: what waits keeps the answer and the agreed start that it has here.
    private static PlaatsingRij MetStand(PlaatsingRij row, DateOnly? start, DateOnly? end, Eindreden? reason, Bestaand? known, DateOnly today)
    {
        if (end is not null)
        {
            return row with { Status = PlaatsingStatus.Beeindigd, Startdatum = start, Einddatum = end, Eindreden = reason };
        }

        if (start <= today)
        {
            return row with { Status = PlaatsingStatus.Gestart, Startdatum = start };
        }

        return known?.Status switch
        {
            PlaatsingStatus.Geweigerd or PlaatsingStatus.Ingetrokken => row with { Status = known.Status, Einddatum = known.Einddatum },
            PlaatsingStatus.Aangemeld or PlaatsingStatus.Geaccepteerd => row with { Status = known.Status, Startdatum = start ?? known.Startdatum },
            _ => row with { Status = start is null ? PlaatsingStatus.Aangemeld : PlaatsingStatus.Geaccepteerd, Startdatum = start },
        };
    }

    private async Task VertelAsync(BulkResult<PlaatsingRij> result, Dictionary<string, Bestaand> existing, CancellationToken cancellationToken)
    {
        var told = false;
        foreach (var (row, _, id) in result.Rows.Where(r => r.Outcome == BulkOutcome.Changed))
        {
            var before = existing[row.Nummer];
            var info = new PlaatsingInfo(id!.Value, row.Nummer, row.Persoon.Dossiernummer, before.Gemeente, row.Persoon.Wet, row.Perceel.Contractnummer, row.Perceel.Code, row.Perceel.Aanbieder, row.Status, row.Startdatum, row.Einddatum);
            if (row.Status == PlaatsingStatus.Gestart && before.Status != PlaatsingStatus.Gestart)
            {
                db.Publish(new PlaatsingGestart(info));
                told = true;
            }
            else if (row.Status == PlaatsingStatus.Beeindigd && (before.Status, before.Einddatum, before.Eindreden) != (row.Status, row.Einddatum, row.Eindreden))
            {
                db.Publish(new PlaatsingBeeindigd(info, row.Eindreden!.Value, row.Einddatum!.Value));
                told = true;
            }
        }

        if (told)
        {
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private static long Volgnummer(string nummer) =>
        nummer.StartsWith(Nummerreeks.Plaatsing + "-", StringComparison.Ordinal)
        && nummer.Length <= Nummerreeks.Plaatsing.Length + 13
        && long.TryParse(nummer.AsSpan(Nummerreeks.Plaatsing.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private sealed record Bestaand(Guid Id, string Nummer, string Dossiernummer, string Gemeente, PlaatsingStatus Status, DateOnly? Startdatum, DateOnly? Einddatum, Eindreden? Eindreden);
}

/// <summary>One row of the file with what it refers to.</summary>
internal sealed record PlaatsingRij(ImportRij Bron, string Nummer, PersoonSleutel Persoon, Perceel Perceel, DateOnly AangemeldOp, Financiering Financiering)
{
    public PlaatsingStatus Status { get; init; }

    public DateOnly? Startdatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    public Eindreden? Eindreden { get; init; }

    public decimal VerplichtEuro { get; init; }
}
