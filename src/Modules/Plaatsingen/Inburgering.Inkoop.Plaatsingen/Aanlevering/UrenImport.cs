// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Aanlevering;

/// <summary>Imports <c>uren</c>: the longest file of all, so nothing is kept beyond a batch.</summary>
internal sealed class UrenImport(PlaatsingenDbContext db, TimeProvider clock) : IBestandImport
{
    public string Bestand => "uren";

    public int Volgorde => 80;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        Aanlevering.Kolommen.Plaatsingnummer,
        new("maand", KolomSoort.Maand, true, "een maand zoals 2026-10"),
        Aanlevering.Kolommen.Uren("aangeboden"),
        Aanlevering.Kolommen.Uren("gevolgd"),
        Aanlevering.Kolommen.Uren("geoorloofd_verzuim"),
        Aanlevering.Kolommen.Uren("ongeoorloofd_verzuim"),
        Aanlevering.Kolommen.Uren("waarvan_online"),
    ];

    public IReadOnlyList<string> Sleutel { get; } = [Aanlevering.Kolommen.Plaatsing, "maand"];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Aanbieder, Rol.Consulent, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var now = clock.GetUtcNow();
        await using var writer = new BulkWriter<UrenMaand, Rij>(db)
            .Key(u => u.PlaatsingId, r => r.PlaatsingId)
            .Key(u => u.Maand, r => r.Uren.Maand)
            .Column(u => u.Aangeboden, r => r.Uren.Aangeboden)
            .Column(u => u.Gevolgd, r => r.Uren.Gevolgd)
            .Column(u => u.GeoorloofdVerzuim, r => r.Uren.GeoorloofdVerzuim)
            .Column(u => u.OngeoorloofdVerzuim, r => r.Uren.OngeoorloofdVerzuim)
            .Column(u => u.WaarvanOnline, r => r.Uren.WaarvanOnline)
            .OnWrite(u => u.BijgewerktOp, _ => now)
            .LogKey(r => $"{r.Nummer}/{r.Uren.Maand:yyyy-MM}");
        var normen = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            var numbers = batch.Select(r => r.Sleutel(Aanlevering.Kolommen.Plaatsing)).Distinct(StringComparer.Ordinal).ToArray();
            var placements = await db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(verslag.Actor, today))
                .Where(p => EF.Parameter(numbers).Contains(p.Nummer))
                .Select(p => new Doel(p.Id, p.Nummer, p.Status, p.Startdatum, p.Einddatum))
                .ToDictionaryAsync(p => p.Nummer, StringComparer.Ordinal, cancellationToken);
            var good = await ZonderGeslotenAsync([.. batch.Select(r => Lees(r, verslag, placements, today)).OfType<Rij>()], verslag, normen, today, cancellationToken);
            var written = await writer.WriteAsync(good, cancellationToken);
            verslag.Telling.Tel(written);
            await Plaatsingsdelta.RaakAsync(db, written.Rows.Where(r => r.Outcome != BulkOutcome.Unchanged).Select(r => r.Row.PlaatsingId), now, cancellationToken);
        }
    }

    // A closed month changes with a reason, and a file has no place for one. What was never delivered may still come.
    private async Task<List<Rij>> ZonderGeslotenAsync(List<Rij> rows, IImportVerslag verslag, Normenlijst normen, DateOnly today, CancellationToken cancellationToken)
    {
        var old = rows.Where(r => today >= UrenMaand.GeslotenVanaf(r.Uren.Maand, normen)).ToList();
        if (old.Count == 0)
        {
            return rows;
        }

        var ids = old.Select(r => r.PlaatsingId).Distinct().ToArray();
        var first = old.Min(r => r.Uren.Maand);
        var last = old.Max(r => r.Uren.Maand);
        var existing = await db.Uren.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.PlaatsingId) && u.Maand >= first && u.Maand <= last)
            .ToDictionaryAsync(u => (u.PlaatsingId, u.Maand), cancellationToken);
        var refused = old.Where(r => Urenlevering.Gesloten(existing.GetValueOrDefault((r.PlaatsingId, r.Uren.Maand)), r.Uren, today, normen)).ToHashSet();
        foreach (var row in refused)
        {
            verslag.Fout(row.Bron, "maand", $"{UrenErrors.Gesloten(row.Uren.Maand, UrenMaand.GeslotenVanaf(row.Uren.Maand, normen), "maand").Message} Dat kan op de pagina Uren invoeren of met GraphQL.");
        }

        return refused.Count == 0 ? rows : rows.FindAll(r => !refused.Contains(r));
    }

    private static Rij? Lees(ImportRij rij, IImportVerslag verslag, Dictionary<string, Doel> placements, DateOnly today)
    {
        var number = rij.Sleutel(Aanlevering.Kolommen.Plaatsing);
        if (!placements.TryGetValue(number, out var target))
        {
            verslag.Fout(rij, Aanlevering.Kolommen.Plaatsing, $"Plaatsing ‘{number}’ is niet gevonden. Verwacht een nummer uit plaatsingen of uit het systeem.");
            return null;
        }

        var hours = new UrenRegel(
            rij.Datum("maand")!.Value,
            rij.Decimaal("aangeboden")!.Value,
            rij.Decimaal("gevolgd")!.Value,
            rij.Decimaal("geoorloofd_verzuim")!.Value,
            rij.Decimaal("ongeoorloofd_verzuim")!.Value,
            rij.Decimaal("waarvan_online")!.Value);
        List<(string Kolom, string Melding)> faults = [];
        if (target.Status is not (PlaatsingStatus.Gestart or PlaatsingStatus.Beeindigd))
        {
            faults.Add((Aanlevering.Kolommen.Plaatsing, UrenErrors.NietGestart(number).Message));
        }
        else if (UrenMaand.Controleer(hours.Maand, target.Startdatum, target.Einddatum, today, "maand") is { } error)
        {
            faults.Add(("maand", error.Message));
        }

        if (!UrenMaand.TeltOp(hours))
        {
            faults.Add(("aangeboden", UrenErrors.TeltNietOp(hours)));
        }

        if (hours.WaarvanOnline > hours.Gevolgd)
        {
            faults.Add(("waarvan_online", UrenErrors.TeVeelOnline(hours)));
        }

        if (hours.Aangeboden > UrenMaand.Hoogste)
        {
            faults.Add(("aangeboden", "Het aantal aangeboden uren klopt niet: verwacht 0 tot 744."));
        }

        faults.ForEach(f => verslag.Fout(rij, f.Kolom, f.Melding));
        return faults.Count == 0 ? new Rij(target.Id, number, hours, rij) : null;
    }

    private sealed record Doel(Guid Id, string Nummer, PlaatsingStatus Status, DateOnly? Startdatum, DateOnly? Einddatum);

    private sealed record Rij(Guid PlaatsingId, string Nummer, UrenRegel Uren, ImportRij Bron);
}
