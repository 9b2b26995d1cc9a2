// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Jobs;

/// <summary>Puts on the work lists what is wrong with evidence or comes due: keurmerk, VOG, NT2, gift reports, reports of providers and questions about them.</summary>
internal sealed class KwaliteitBewijsJob(KwaliteitDbContext db, FeitenLader lader, TeBeoordelenLader scores, IContracten contracten, MessageContext message, TimeProvider clock) : IRecurringJob
{
    public const string HoorDagen = "ACQUISITIE_HOOR_DAGEN";

    private const string Eis = "kwaliteit-eis";
    private const string Melding = "kwaliteit-melding";
    private const string Rapportage = "kwaliteit-rapportage";
    private const string Vraag = "kwaliteit-vraag";
    private const string Scorekaart = "kwaliteit-scorekaart";

    public string Naam => "kwaliteit-bewijs";

    public string Cron => "15 5 * * *";

    public string Omschrijving => "Zet op de werklijst wat er mist of verloopt: keurmerk, VOG, NT2-docenten, meldingen over werving, rapportages, vragen daarover en scorekaarten.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var day = clock.Vandaag();
        var sheet = await lader.LaadAsync(Actor.Systeem(Kanaal.Job), null, day, cancellationToken);
        var gemeenten = (await contracten.ZoekContractenAsync(null, cancellationToken))
            .SelectMany(c => c.Onderaannemers.Append(c.Aanbieder).Select(a => (Aanbieder: a, c.Gemeenten)))
            .GroupBy(c => c.Aanbieder).ToDictionary(g => g.Key, g => (IReadOnlyCollection<string>)[.. g.SelectMany(c => c.Gemeenten).Distinct().Order()], StringComparer.Ordinal);
        List<GewenstWerk> due = [];
        foreach (var facts in sheet.Aanbieders)
        {
            due.AddRange(VanEisen(sheet.Beoordeel(facts), facts, sheet, gemeenten.GetValueOrDefault(facts.Aanbieder)));
            due.AddRange(facts.Rapportages.SelectMany(r => VanRapportage(r, facts, day, sheet.Normen)));
        }

        due.AddRange(await VanMeldingenAsync(sheet, gemeenten, cancellationToken));
        due.AddRange(await VanVragenAsync(day, gemeenten, cancellationToken));
        due.AddRange((await scores.LaadAsync(Actor.Systeem(Kanaal.Job), cancellationToken)).SelectMany(r => VanScorekaart(r, day, gemeenten)));
        await WerkLijst.StelGelijkAsync(db, [Eis, Melding, Rapportage, Vraag, Scorekaart], due, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    // Reports, gift reports, promises and evidence that runs out get items of their own; a stop is a decision that was taken; a provider
    // without a running contract waits.
    private static IEnumerable<GewenstWerk> VanEisen(AanbiederOordeel oordeel, AanbiederFeiten facts, Feitenblad sheet, IReadOnlyCollection<string>? gemeenten)
    {
        var normen = sheet.Normen;
        var byFacts = sheet.Eisen.Where(e => e.Gegevens.Toets != Toetswijze.Handmatig).Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
        var proven = facts.Bewijsstukken.Select(b => b.Eis).Where(e => !byFacts.Contains(e)).ToHashSet(StringComparer.Ordinal);
        var byCode = oordeel.Routes.Count == 0 ? [] : oordeel.Redenen.Where(r =>
            r.Eis is not (Beoordelaar.Plaatsingsstop or "RAPPORTAGE" or "ACQUISITIE") && !r.Eis.StartsWith(Beoordelaar.Toezegging, StringComparison.Ordinal) && (r.Termijn is null || !proven.Contains(r.Eis)));
        foreach (var reason in byCode)
        {
            var soon = oordeel.Dag.AddDays(normen.Geheel(Erkenningstoets.LaatsteSignaal, oordeel.Dag));
            var urgency = reason switch
            {
                { Uitkomst: EisUitkomst.VoldoetNiet, Soort: EisSoort.KnockOut } => Ernst.Fout,
                { Uitkomst: EisUitkomst.LetOp, Termijn: { } term } when term > soon => Ernst.Info,
                _ => Ernst.LetOp,
            };
            var path = $"/kwaliteit/aanbieders/{oordeel.Aanbieder}";
            var title = $"{reason.Titel}: {reason.Bevinding}";
            yield return new GewenstWerk($"{Eis}:{oordeel.Aanbieder}:{reason.Eis}:cm", Rol.Contractmanager, urgency, title, oordeel.Naam, reason.VolgendeStap ?? "Bekijk het dossier", path, reason.Termijn, gemeenten);
            yield return new GewenstWerk($"{Eis}:{oordeel.Aanbieder}:{reason.Eis}:aanbieder", Rol.Aanbieder, urgency, title, oordeel.Naam, "Bekijk wat er nodig is", path, reason.Termijn, null, oordeel.Aanbieder);
        }
    }

    // Before the due day the provider is reminded; after it the contract manager too, and the step grows heavier with the days.
    private static IEnumerable<GewenstWerk> VanRapportage(RapportageFeit report, AanbiederFeiten facts, DateOnly dag, Normenlijst normen)
    {
        var period = report.Verwacht.Periode;
        var missing = report.Verwacht.Stand == RapportageStand.Ontbreekt;
        var key = $"{Rapportage}:{report.Contract}:{period.Code}";
        var path = $"/kwaliteit/rapportages/{report.Contract}/{period.Code}";
        if (missing)
        {
            var late = dag.DayNumber - report.Verwacht.UiterlijkOp.DayNumber;
            var step = Rappel.Stap(late, normen.Geheel(Rappel.AanmaningDagen, dag));
            yield return new GewenstWerk($"{key}:cm", Rol.Contractmanager, Ernst.Fout, $"Rapportage {period.Code} ontbreekt, {(late == 1 ? "1 dag" : $"{late} dagen")} te laat", $"{facts.Naam}, {report.Contract}", step, path, report.Verwacht.UiterlijkOp, report.Gemeenten);
        }

        if (missing || (report.Verwacht.Stand == RapportageStand.Verwacht && period.Tot < dag))
        {
            yield return new GewenstWerk($"{key}:aanbieder", Rol.Aanbieder, missing ? Ernst.Fout : Ernst.LetOp, $"Rapportage {period.Code} inleveren", report.Contract, "Lever de rapportage in", $"{path}/leveren", report.Verwacht.UiterlijkOp, null, facts.Aanbieder);
        }
    }

    private async Task<List<GewenstWerk>> VanMeldingenAsync(Feitenblad sheet, Dictionary<string, IReadOnlyCollection<string>> gemeenten, CancellationToken cancellationToken)
    {
        var open = await db.Meldingen.AsNoTracking().Where(m => m.Status != MeldingStatus.Afgehandeld).OrderBy(m => m.Volgnummer)
            .Select(m => new { m.Nummer, m.Aanbieder, m.Status, m.GemeldOp, m.Oorzaak, m.AlsnogGetekendOp }).ToListAsync(cancellationToken);
        var names = sheet.Aanbieders.ToDictionary(a => a.Aanbieder, a => a.Naam, StringComparer.Ordinal);
        List<GewenstWerk> due = [];
        foreach (var m in open)
        {
            var term = m.GemeldOp.AddDays(sheet.Normen.Geheel(HoorDagen, m.GemeldOp));
            var urgency = m.Status == MeldingStatus.Intake && term < sheet.Dag ? Ernst.Fout : Ernst.LetOp;
            var step = m.Status switch
            {
                MeldingStatus.Intake => "Hoor de aanbieder",
                MeldingStatus.Gehoord => "Beoordeel de melding",
                _ => "Neem een besluit",
            };
            var name = names.GetValueOrDefault(m.Aanbieder, m.Aanbieder);
            var signed = m.AlsnogGetekendOp is { } on ? $", alsnog getekend op {on:dd-MM-yyyy}" : "";
            var path = $"/kwaliteit/meldingen/{m.Nummer}";
            due.Add(new GewenstWerk($"{Melding}:{m.Nummer}:cm", Rol.Contractmanager, urgency, $"Melding {m.Nummer} over werving{signed}", name, step, path, m.Status == MeldingStatus.Intake ? term : null, gemeenten.GetValueOrDefault(m.Aanbieder)));
            if (m.Oorzaak is not null && m.AlsnogGetekendOp is null)
            {
                due.Add(new GewenstWerk($"{Melding}:{m.Nummer}:aanbieder", Rol.Aanbieder, Ernst.LetOp, $"Device uitgegeven zonder bruikleenovereenkomst ({m.Nummer})", name, "Laat de overeenkomst tekenen", path, null, null, m.Aanbieder));
            }
        }

        return due;
    }

    // Before the term the provider is asked; after it, or once there is an answer, it is the contract manager's turn.
    private async Task<List<GewenstWerk>> VanVragenAsync(DateOnly dag, Dictionary<string, IReadOnlyCollection<string>> gemeenten, CancellationToken cancellationToken)
    {
        var open = await db.Vragen.AsNoTracking().Where(v => v.Status != VraagStatus.Afgesloten).OrderBy(v => v.Id)
            .Select(v => new { v.Id, v.Contractnummer, v.Aanbieder, v.Periode, v.Kpi, v.Status, v.UiterlijkOp }).ToListAsync(cancellationToken);
        List<GewenstWerk> due = [];
        foreach (var v in open)
        {
            var late = v.UiterlijkOp < dag;
            var title = $"Vraag over {Kpi.Vind(v.Kpi)?.Titel ?? v.Kpi}, {v.Periode}";
            var path = $"/kwaliteit/vragen/{v.Id}";
            if (v.Status == VraagStatus.Open)
            {
                due.Add(new GewenstWerk($"{Vraag}:{v.Id}:aanbieder", Rol.Aanbieder, late ? Ernst.Fout : Ernst.LetOp, title, v.Contractnummer, "Beantwoord de vraag", path, v.UiterlijkOp, null, v.Aanbieder));
            }

            if (v.Status == VraagStatus.Beantwoord || late)
            {
                var step = v.Status == VraagStatus.Beantwoord ? "Lees het antwoord en sluit af" : "Er kwam geen antwoord: neem contact op";
                due.Add(new GewenstWerk($"{Vraag}:{v.Id}:cm", Rol.Contractmanager, v.Status == VraagStatus.Open ? Ernst.Fout : Ernst.LetOp, title, $"{v.Aanbieder}, {v.Contractnummer}", step, path, null, gemeenten.GetValueOrDefault(v.Aanbieder)));
            }
        }

        return due;
    }

    // Hear, then decide: as long as the provider may answer it is the provider's turn.
    private static IEnumerable<GewenstWerk> VanScorekaart(TeBeoordelenRegel kaart, DateOnly dag, Dictionary<string, IReadOnlyCollection<string>> gemeenten)
    {
        var key = $"{Scorekaart}:{kaart.Contractnummer}:{kaart.Perceel}:{kaart.Periode}";
        var path = $"/kwaliteit/scorekaarten/{Uri.EscapeDataString(kaart.Contractnummer)}/{Uri.EscapeDataString(kaart.Perceel)}/{kaart.Periode}";
        var title = $"Scorekaart {kaart.Periode}, perceel {kaart.Perceel}";
        if (kaart.Status == ScorekaartStatus.Voorgelegd && dag <= kaart.ReactieUiterlijk)
        {
            yield return new GewenstWerk($"{key}:aanbieder", Rol.Aanbieder, Ernst.LetOp, title, kaart.Contractnummer, "Bekijk de scorekaart en reageer", path, kaart.ReactieUiterlijk, null, kaart.Aanbieder);
        }
        else
        {
            var step = kaart.Status == ScorekaartStatus.Concept ? "Beoordeel en leg voor" : "Stel de scorekaart vast";
            yield return new GewenstWerk($"{key}:cm", Rol.Contractmanager, kaart.Status == ScorekaartStatus.Concept ? Ernst.Info : Ernst.LetOp, title, $"{kaart.Aanbieder}, {kaart.Contractnummer}", step, path, null, gemeenten.GetValueOrDefault(kaart.Aanbieder));
        }
    }
}
