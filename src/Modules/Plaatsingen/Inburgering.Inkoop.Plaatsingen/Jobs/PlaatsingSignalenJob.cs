// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Jobs;

/// <summary>
/// Puts on the work lists what comes due with people and placements. Items name dossier and placement numbers, never people: a
/// work list is no look at a person.
/// </summary>
internal sealed class PlaatsingSignalenJob(PlaatsingenDbContext db, MessageContext message, TimeProvider clock) : IRecurringJob
{
    private const string PipTeLaat = "pip-te-laat";
    private const string GeenAntwoord = "plaatsing-zonder-antwoord";
    private const string Geweigerd = Weigerwerk.Soort;
    private const string GeenPlaats = "geen-plaats";
    private const string UrenOntbreken = "uren-ontbreken";
    private const string TermijnLoopt = "termijn-loopt-af";
    private const string ModuleKlaar = "module-klaar";

    public string Naam => "plaatsing-signalen";

    public string Cron => "30 5 * * *";

    public string Omschrijving => "Zet op de werklijst: PIP te laat, aanbieder zonder antwoord, uren die ontbreken, inburgeringstermijnen die aflopen en modules die een aanbieder klaar heeft.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var today = clock.Vandaag();
        var normen = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        List<GewenstWerk> due =
        [
            .. await PipsAsync(normen, today, cancellationToken),
            .. await AntwoordenAsync(normen, today, cancellationToken),
            .. await WeigeringenAsync(cancellationToken),
            .. await ZonderPlaatsAsync(normen, today, cancellationToken),
            .. await UrenAsync(normen, today, cancellationToken),
            .. await TermijnenAsync(normen, today, cancellationToken),
            .. await ModulesAsync(cancellationToken),
        ];
        await WerkLijst.StelGelijkAsync(db, [PipTeLaat, GeenAntwoord, Geweigerd, GeenPlaats, UrenOntbreken, TermijnLoopt, ModuleKlaar], due, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    // R13: warn from week 8, a breach after week 10.
    private async Task<List<GewenstWerk>> PipsAsync(Normenlijst normen, DateOnly today, CancellationToken cancellationToken)
    {
        var since = today.AddDays(-7 * normen.Getal(Normcodes.PipWaarschuwingWeken, today));
        var rows = await db.Inburgeraars.AsNoTracking()
            .Where(i => i.Wet == Wet.Wi2021 && i.BrpDatum <= since && !db.Pips.Any(p => p.InburgeraarId == i.Id))
            .Select(i => new { i.Dossiernummer, i.Gemeente, Brp = i.BrpDatum!.Value })
            .ToListAsync(cancellationToken);
        List<GewenstWerk> due = [];
        foreach (var row in rows)
        {
            var limit = Termijnen.PipUiterlijk(row.Brp, normen) ?? today;
            due.Add(new GewenstWerk(
                $"{PipTeLaat}:{row.Dossiernummer}",
                Rol.Consulent,
                today > limit ? Ernst.Fout : Ernst.LetOp,
                today > limit ? $"Het PIP is te laat: het moest er op {limit:dd-MM-yyyy} zijn" : $"Het PIP moet er uiterlijk op {limit:dd-MM-yyyy} zijn",
                $"Dossier {row.Dossiernummer}",
                "Leg het PIP vast",
                $"/plaatsingen/personen/dossier?dossier={Uri.EscapeDataString(row.Dossiernummer)}",
                limit,
                [row.Gemeente]));
        }

        return due;
    }

    private async Task<List<GewenstWerk>> AntwoordenAsync(Normenlijst normen, DateOnly today, CancellationToken cancellationToken)
    {
        var days = normen.Getal("AANBIEDER_ANTWOORD_DAGEN", today);
        var since = today.AddDays(-days);
        var rows = await db.Plaatsingen.AsNoTracking().Where(p => p.Status == PlaatsingStatus.Aangemeld && p.AangemeldOp < since)
            .Select(p => new { p.Nummer, p.Gemeente, p.Aanbieder, p.Contractnummer, p.Perceelcode, p.AangemeldOp })
            .ToListAsync(cancellationToken);
        var escalate = today.AddDays(-normen.Getal(Normcodes.EscalatieDagen, today));
        return
        [
            .. rows.SelectMany(p => new[]
            {
                new GewenstWerk($"{GeenAntwoord}:{p.Nummer}:consulent", Rol.Consulent, Ernst.LetOp, $"De aanbieder heeft na {days} dagen nog niet geantwoord", $"{p.Nummer}, {p.Aanbieder}", "Vraag de aanbieder om antwoord", Pad(p.Nummer), p.AangemeldOp.AddDays(days), [p.Gemeente]),
                new GewenstWerk($"{GeenAntwoord}:{p.Nummer}:aanbieder", Rol.Aanbieder, Ernst.Fout, "U heeft nog niet geantwoord op deze aanmelding", $"{p.Nummer}, {p.Contractnummer} perceel {p.Perceelcode}", "Accepteer of weiger", Pad(p.Nummer), p.AangemeldOp.AddDays(days), null, p.Aanbieder),
            }),
            .. rows.Where(p => p.AangemeldOp < escalate).Select(p =>
                new GewenstWerk($"{GeenAntwoord}:{p.Nummer}:contractmanager", Rol.Contractmanager, Ernst.Fout, $"{p.Aanbieder} laat een aanmelding al meer dan {today.DayNumber - p.AangemeldOp.DayNumber - 1} dagen liggen", $"{p.Nummer}, {p.Contractnummer}", "Spreek de aanbieder aan", Pad(p.Nummer), p.AangemeldOp.AddDays(days))),
        ];
    }

    // Refused, and nothing has been found since.
    private async Task<List<GewenstWerk>> WeigeringenAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Plaatsingen.AsNoTracking()
            .Where(p => p.Status == PlaatsingStatus.Geweigerd
                && !db.Plaatsingen.Any(n => n.InburgeraarId == p.InburgeraarId && n.Route == p.Route && n.Id != p.Id && (n.AangemeldOp > p.AangemeldOp || n.Status == PlaatsingStatus.Aangemeld || n.Status == PlaatsingStatus.Geaccepteerd || n.Status == PlaatsingStatus.Gestart)))
            .ToListAsync(cancellationToken);
        return [.. rows.Select(Weigerwerk.Van)];
    }

    // The PIP chose a leerroute, and after so many weeks nobody has been found to give it.
    private async Task<List<GewenstWerk>> ZonderPlaatsAsync(Normenlijst normen, DateOnly today, CancellationToken cancellationToken)
    {
        var weeks = normen.Getal(Normcodes.GeenPlaatsWeken, today);
        var since = today.AddDays(-7 * weeks);
        var rows = await db.Inburgeraars.AsNoTracking()
            .Where(i => i.Wet == Wet.Wi2021 && !db.Plaatsingen.Any(p => p.InburgeraarId == i.Id && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z) && p.Status != PlaatsingStatus.Geweigerd && p.Status != PlaatsingStatus.Ingetrokken))
            .Select(i => new { i.Dossiernummer, i.Gemeente, Pip = db.Pips.Where(p => p.InburgeraarId == i.Id).Min(p => (DateOnly?)p.Dagtekening) })
            .Where(i => i.Pip < since)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(i => new GewenstWerk(
                $"{GeenPlaats}:{i.Dossiernummer}",
                Rol.Consulent,
                Ernst.LetOp,
                $"De leerroute staat vast, maar na {weeks} weken is er nog geen plaats",
                $"Dossier {i.Dossiernummer}",
                "Zoek een plaats",
                $"/plaatsingen/personen/plaatsen?dossier={Uri.EscapeDataString(i.Dossiernummer)}",
                i.Pip!.Value.AddDays(7 * weeks),
                [i.Gemeente])),
        ];
    }

    // One item per provider and contract, not per person: a provider delivers a month at once.
    private async Task<List<GewenstWerk>> UrenAsync(Normenlijst normen, DateOnly today, CancellationToken cancellationToken)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        var month = first.AddMonths(-1);
        var limit = first.AddDays(normen.Getal("UREN_AANLEVEREN_VOOR_DAG", today) - 1);
        if (today < limit)
        {
            // Until then the month before is what may be asked for.
            (month, limit) = (month.AddMonths(-1), limit.AddMonths(-1));
        }

        var next = month.AddMonths(1);
        var rows = await db.Plaatsingen.AsNoTracking()
            .Where(p => (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd)
                && p.Startdatum < next && (p.Einddatum == null || p.Einddatum >= month)
                && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)
                && !db.Uren.Any(u => u.PlaatsingId == p.Id && u.Maand == month))
            .GroupBy(p => new { p.Aanbieder, p.Contractnummer })
            .Select(g => new { g.Key.Aanbieder, g.Key.Contractnummer, Aantal = g.Count() })
            .ToListAsync(cancellationToken);
        var name = month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"));
        return
        [
            .. rows.SelectMany(r => new[]
            {
                new GewenstWerk($"{UrenOntbreken}:{r.Contractnummer}:{month:yyyy-MM}:aanbieder", Rol.Aanbieder, Ernst.Fout, $"Uren over {name} ontbreken bij {Plaatsingen(r.Aantal)}", r.Contractnummer, "Lever de uren aan", $"/plaatsingen/uren?maand={month:yyyy-MM-dd}&ontbreekt=true&contract={Uri.EscapeDataString(r.Contractnummer)}", limit, null, r.Aanbieder),
                new GewenstWerk($"{UrenOntbreken}:{r.Contractnummer}:{month:yyyy-MM}:contractmanager", Rol.Contractmanager, Ernst.LetOp, $"Uren over {name} ontbreken bij {Plaatsingen(r.Aantal)}", $"{r.Aanbieder}, {r.Contractnummer}", "Spreek de aanbieder aan", $"/plaatsingen?contract={Uri.EscapeDataString(r.Contractnummer)}", limit),
            }),
        ];
    }

    // The term counts from the first PIP; who has passed on a leerroute, or whose duty ended, has nothing left to do.
    private async Task<List<GewenstWerk>> TermijnenAsync(Normenlijst normen, DateOnly today, CancellationToken cancellationToken)
    {
        var years = normen.Getal(Normcodes.InburgeringstermijnJaren, today);
        var months = normen.Getal("TERMIJN_SIGNAAL_MAANDEN", today);
        var since = today.AddMonths(months).AddYears(-years);
        var rows = await db.Inburgeraars.AsNoTracking()
            .Where(i => i.Wet == Wet.Wi2021)
            .Select(i => new
            {
                i.Id,
                i.Dossiernummer,
                i.Gemeente,
                EerstePip = db.Pips.Where(p => p.InburgeraarId == i.Id).Min(p => (DateOnly?)p.Dagtekening),
                Klaar = db.Plaatsingen.Any(p => p.InburgeraarId == i.Id
                    && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z)
                    && (p.Eindreden == Eindreden.Geslaagd || p.Eindreden == Eindreden.GeslaagdAfgeschaald || p.Eindreden == Eindreden.EindePlicht || p.Eindreden == Eindreden.Overleden || p.Eindreden == Eindreden.Verhuisd)),
            })
            .Where(i => i.EerstePip <= since && !i.Klaar)
            .ToListAsync(cancellationToken);
        List<GewenstWerk> due = [];
        foreach (var row in rows)
        {
            var limit = Termijnen.InburgeringUiterlijk(row.EerstePip!.Value, normen) ?? today;
            due.Add(new GewenstWerk(
                $"{TermijnLoopt}:{row.Dossiernummer}",
                Rol.Consulent,
                today > limit ? Ernst.Fout : Ernst.LetOp,
                today > limit ? $"De inburgeringstermijn is voorbij sinds {limit:dd-MM-yyyy}" : $"De inburgeringstermijn loopt af op {limit:dd-MM-yyyy}",
                $"Dossier {row.Dossiernummer}",
                "Bekijk de voortgang",
                $"/plaatsingen/personen/dossier?dossier={Uri.EscapeDataString(row.Dossiernummer)}",
                limit,
                [row.Gemeente]));
        }

        return due;
    }

    // A provider says that a module is ready; that it is completed is for the gemeente to record.
    private async Task<List<GewenstWerk>> ModulesAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Modulemeldingen.AsNoTracking().Where(m => m.AfgerondOp != null && !db.Modules.Any(a => a.InburgeraarId == m.InburgeraarId && a.Module == m.Module))
            .Join(db.Inburgeraars.Where(i => i.GeanonimiseerdOp == null), m => m.InburgeraarId, i => i.Id, (m, i) => new { m.Plaatsingnummer, m.Dossiernummer, m.Module, m.GemeldDoor, i.Gemeente })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(m => new GewenstWerk(
                $"{ModuleKlaar}:{m.Plaatsingnummer}:{m.Module}",
                Rol.Consulent,
                Ernst.Info,
                $"{m.GemeldDoor} is klaar met {m.Module}",
                $"{m.Plaatsingnummer}, dossier {m.Dossiernummer}",
                "Leg vast dat de module is afgerond",
                $"/plaatsingen/personen/module?dossier={Uri.EscapeDataString(m.Dossiernummer)}&soort={m.Module}",
                null,
                [m.Gemeente])),
        ];
    }

    private static string Plaatsingen(int aantal) => aantal == 1 ? "1 plaatsing" : $"{aantal} plaatsingen";

    private static string Pad(string nummer) => $"/plaatsingen/plaatsing?nummer={Uri.EscapeDataString(nummer)}";
}
