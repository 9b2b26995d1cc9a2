// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Jobs;

/// <summary>Puts open findings on the work list of whose turn it is; past the term also on that of the contract manager, with the next step of the ladder.</summary>
internal sealed class KwaliteitVerbeterJob(KwaliteitDbContext db, Ladderlezer ladders, IContracten contracten, MessageContext message, TimeProvider clock) : IRecurringJob
{
    private const string Soort = "kwaliteit-bevinding";

    public string Naam => "kwaliteit-verbeteren";

    public string Cron => "25 5 * * *";

    public string Omschrijving => "Zet open bevindingen op de werklijst van wie aan de beurt is, en na de termijn ook op die van de contractmanager.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var day = clock.Vandaag();
        var gemeenten = (await contracten.ZoekContractenAsync(null, cancellationToken)).ToDictionary(c => c.Nummer, c => (IReadOnlyCollection<string>)c.Gemeenten, StringComparer.Ordinal);
        var open = await db.Bevindingen.AsNoTracking().Where(b => b.Status != BevindingStatus.Afgesloten).OrderBy(b => b.Volgnummer).ToListAsync(cancellationToken);
        var steps = await ladders.LeesAsync([.. open.Select(b => b.Contractnummer)], day, cancellationToken);
        await WerkLijst.StelGelijkAsync(db, [Soort], [.. open.SelectMany(b => Van(b, steps[b.Contractnummer], day, gemeenten.GetValueOrDefault(b.Contractnummer)))], clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<GewenstWerk> Van(Bevinding b, Ladder ladder, DateOnly dag, IReadOnlyCollection<string>? gemeenten)
    {
        var late = b.Termijn < dag;
        var title = $"Bevinding {b.Nummer}: {(b.Omschrijving.Length > 80 ? b.Omschrijving[..80] + "…" : b.Omschrijving)}";
        var path = $"/kwaliteit/bevindingen/{b.Nummer}";
        if (b.Status is BevindingStatus.Open or BevindingStatus.PlanGoedgekeurd)
        {
            var step = b.Status == BevindingStatus.Open ? "Dien een verbeterplan in" : "Voer het plan uit en laat het bewijs zien";
            yield return new GewenstWerk($"{Soort}:{b.Nummer}:aanbieder", Rol.Aanbieder, late ? Ernst.Fout : Ernst.LetOp, title, b.Contractnummer, step, path, b.Termijn, null, b.Aanbieder);
            if (late)
            {
                var heavier = ladder.Volgende(b.Trap) is { } next ? $"Termijn verstreken: overweeg {BevindingErrors.Naam(next.Trap)}" : "Termijn verstreken: sluit af of besluit";
                yield return new GewenstWerk($"{Soort}:{b.Nummer}:cm", Rol.Contractmanager, Ernst.Fout, title, $"{b.Aanbieder}, {b.Contractnummer}", heavier, path, b.Termijn, gemeenten);
            }
        }
        else
        {
            var step = b.Status == BevindingStatus.PlanIngediend ? "Beoordeel het verbeterplan" : "Bekijk het bewijs en sluit af";
            yield return new GewenstWerk($"{Soort}:{b.Nummer}:cm", Rol.Contractmanager, Ernst.LetOp, title, $"{b.Aanbieder}, {b.Contractnummer}", step, path, null, gemeenten);
        }
    }
}
