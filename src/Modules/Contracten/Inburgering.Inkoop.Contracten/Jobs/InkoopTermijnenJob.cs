// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Jobs;

/// <summary>Puts what comes due in tenders, and what winners promised, on the work list of the contract managers.</summary>
internal sealed class InkoopTermijnenJob(ContractenDbContext db, MessageContext message, TimeProvider clock) : IRecurringJob
{
    private const string Sluiten = "inkoop-sluiten";
    private const string Definitief = "gunning-definitief";
    private const string Bezwaar = "gunning-bezwaar";
    private const string Belofte = "toezegging";

    public string Naam => "inkoop-termijnen";

    public string Cron => "20 5 * * *";

    public string Omschrijving => "Zet inschrijvingen die sluiten, gunningen waarvan de termijn voorbij is, open bezwaren en toezeggingen op de werklijst.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var today = clock.Vandaag();
        List<GewenstWerk> due = [];
        var tenders = await db.Inkooptrajecten.AsNoTracking().Include(t => t.Besluiten).ThenInclude(b => b.Bezwaren).AsSplitQuery()
            .Where(t => t.Stap == Trajectstap.VoorlopigGegund || (t.Stap == Trajectstap.Gepubliceerd && t.Sluitingsdatum < today)).ToListAsync(cancellationToken);
        foreach (var tender in tenders)
        {
            due.AddRange(VanTraject(tender, today));
        }

        due.AddRange(await ToezeggingenAsync(today, cancellationToken));
        await WerkLijst.StelGelijkAsync(db, [Sluiten, Definitief, Bezwaar, Belofte], due, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<GewenstWerk> VanTraject(Inkooptraject tender, DateOnly today)
    {
        var path = $"/inkoop/{Uri.EscapeDataString(tender.Nummer)}";
        var where = $"{tender.Titel} · {tender.Nummer}";
        if (tender.Stap == Trajectstap.Gepubliceerd)
        {
            yield return new($"{Sluiten}:{tender.Nummer}:{Dag(tender.Sluitingsdatum!.Value)}", Rol.Contractmanager, Ernst.LetOp, $"Inschrijven kon tot en met {tender.Sluitingsdatum:dd-MM-yyyy}", where, "Sluit de inschrijving", path, tender.Sluitingsdatum, [.. tender.Gemeenten]);
        }
        else if (tender.Gunning is { } decision)
        {
            var open = decision.Bezwaren.Where(b => b.Uitkomst is null).ToList();
            foreach (var objection in open)
            {
                yield return new($"{Bezwaar}:{tender.Nummer}:{decision.Volgnummer}-{objection.Volgnummer}", Rol.Contractmanager, Ernst.LetOp, $"{(objection.Soort == Bezwaarsoort.KortGeding ? "Kort geding" : "Bezwaar")} van {objection.Aanbieder} houdt de gunning op", where, "Handel af", path + "/gunning", null, [.. tender.Gemeenten]);
            }

            if (open.Count == 0 && decision.Standstill.IsVoorbij(today))
            {
                yield return new($"{Definitief}:{tender.Nummer}:{decision.Volgnummer}", Rol.Contractmanager, Ernst.LetOp, $"De opschortende termijn liep tot en met {decision.StandstillTotEnMet:dd-MM-yyyy}", where, "Gun definitief", path + "/gunning", null, [.. tender.Gemeenten]);
            }
        }
    }

    private async Task<List<GewenstWerk>> ToezeggingenAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var norm = new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == "TOEZEGGING_SIGNAAL_DAGEN").ToListAsync(cancellationToken)).Geheel("TOEZEGGING_SIGNAAL_DAGEN", today);
        var until = today.AddDays(norm);
        var rows = await db.Set<Contracttoezegging>().AsNoTracking().Where(t => t.NagekomenOp == null && t.Datum <= until)
            .Join(db.Contracten.Where(c => c.Status == ContractStatus.Actief || c.Status == ContractStatus.Opgezegd), t => t.ContractId, c => c.Id, (t, c) => new { t.Volgorde, t.Omschrijving, t.Datum, t.Perceel, c.Nummer, c.Aanbieder, c.Gemeenten })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(t => new GewenstWerk(
            $"{Belofte}:{t.Nummer}:{t.Volgorde}",
            Rol.Contractmanager,
            t.Datum < today ? Ernst.Fout : Ernst.LetOp,
            $"Toezegging {(t.Datum < today ? "te laat" : "loopt af")}: {t.Omschrijving.Kort(120)}",
            $"{t.Aanbieder} · {t.Nummer}/{t.Perceel}",
            "Vraag na",
            $"/contracten/{Uri.EscapeDataString(t.Nummer)}/toezeggingen",
            t.Datum,
            [.. t.Gemeenten]));
    }

    private static string Dag(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
