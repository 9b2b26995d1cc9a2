// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Jobs;

/// <summary>
/// Puts what has to be done about devices on the work lists of provider, consulent and contract manager, tells loans that were not
/// signed in time, and lets go of reservations that nobody used.
/// </summary>
internal sealed class DevicesRetourJob(DevicesDbContext db, Afsprakenlezer afspraken, MessageContext message, TimeProvider clock) : IRecurringJob
{
    private const string Retour = "device-retour";
    private const string TeLaat = "device-te-laat";
    private const string NietGetekend = "bruikleen-niet-getekend";
    private const string Tweede = "bruikleen-tweede";
    private const string Incident = "device-incident";
    private const string Wissen = "device-wissen";
    private const string Uitreiken = "devices-uitreiken";

    public string Naam => "devices-retour";

    public string Cron => "45 5 * * *";

    public string Omschrijving => "Zet devices die terug moeten, bruiklenen zonder overeenkomst en open incidenten op de werklijst.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var today = clock.Vandaag();
        List<GewenstWerk> due = [];
        await NietTerugAsync(due, today, cancellationToken);
        await NietGetekendAsync(due, today, cancellationToken);
        foreach (var loan in (await ListAsync(BruikleenLijst.TweedeUitleen, today, cancellationToken)).Where(l => l.Motivering is null))
        {
            due.Add(Item(Tweede, loan, Rol.Aanbieder, Ernst.LetOp, $"Bij plaatsing {loan.Plaatsing} staat meer dan één device uit", "Neem er een in", null));
        }

        foreach (var loan in (await ListAsync(BruikleenLijst.Incidenten, today, cancellationToken)).Where(l => l.Aansprakelijk is null && l.IncidentOp is not null))
        {
            due.Add(Item(Incident, loan, Rol.Consulent, Ernst.LetOp, $"Besluit wie de schade van device {loan.Serienummer} draagt", "Hoor de lener en besluit", loan.IncidentOp) with { Pad = $"/devices/bruiklenen/{loan.Id}/incident" });
        }

        await VoorraadAsync(due, today, cancellationToken);
        await WerkLijst.StelGelijkAsync(db, [Retour, TeLaat, NietGetekend, Tweede, Incident, Wissen, Uitreiken], due, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task NietTerugAsync(List<GewenstWerk> due, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var loan in await ListAsync(BruikleenLijst.NietRetour, today, cancellationToken))
        {
            var (term, why) = Reden(loan, (await afspraken.LeesAsync(loan.Contractnummer, cancellationToken)).RetourDagen);
            var title = $"Device {loan.Serienummer} moet terug: {why}";
            due.Add(Item(Retour, loan, Rol.Aanbieder, term < today ? Ernst.Fout : Ernst.LetOp, title, "Neem in of meld een incident", term));
            if (term < today)
            {
                due.Add(Item(TeLaat, loan, Rol.Contractmanager, Ernst.LetOp, title, "Spreek de aanbieder aan", term));
            }
        }
    }

    // After the end of a placement there is some time to collect the device; the day that was agreed with the borrower is the term itself.
    private static (DateOnly Termijn, string Waarom) Reden(BruikleenRegel loan, int retourDagen) =>
        loan.PlaatsingEinde is { } end && !(loan.VerwachtRetour < end)
            ? (end.AddDays(retourDagen), $"de plaatsing eindigde op {end:dd-MM-yyyy}")
            : (loan.VerwachtRetour!.Value, $"afgesproken was {loan.VerwachtRetour:dd-MM-yyyy}");

    private async Task NietGetekendAsync(List<GewenstWerk> due, DateOnly today, CancellationToken cancellationToken)
    {
        var loans = await db.Bruiklenen.Where(b => b.GetekendOp == null && b.GeanonimiseerdOp == null && (!b.ZonderOvereenkomstGemeld || b.GeretourneerdOp == null)).OrderBy(b => b.Id).ToListAsync(cancellationToken);
        var show = BruikleenProjectie.Regel.Compile();
        foreach (var loan in loans)
        {
            var term = loan.UitgegevenOp.AddDays((await afspraken.LeesAsync(loan.Contractnummer, cancellationToken)).TekentermijnDagen);
            if (term < today && loan.MeldZonderOvereenkomst() is { } told)
            {
                db.Publish(told);
            }

            if (BruikleenSpecs.StaatUit.IsSatisfiedBy(loan))
            {
                due.Add(Item(NietGetekend, show(loan), Rol.Aanbieder, term < today ? Ernst.Fout : Ernst.LetOp, $"Device {loan.Serienummer} is uitgegeven zonder getekende bruikleenovereenkomst", "Laat de overeenkomst tekenen", term));
            }
        }
    }

    private async Task VoorraadAsync(List<GewenstWerk> due, DateOnly today, CancellationToken cancellationToken)
    {
        var limit = today.AddDays(-await afspraken.NormAsync("DEVICE_RESERVERING_DAGEN", cancellationToken));
        foreach (var device in await db.Devices.Where(d => d.Stand == DeviceStand.Gereserveerd && d.GereserveerdPer < limit).ToListAsync(cancellationToken))
        {
            device.Doe(Devicestap.Vrijgeven, today);
        }

        var soon = today.AddDays(7);
        var groups = await db.Devices.AsNoTracking().Where(d => d.Stand == DeviceStand.Gereserveerd && d.GereserveerdPer >= limit && d.GereserveerdPer <= soon)
            .GroupBy(d => new { d.Aanbieder, d.GereserveerdVoor, d.GereserveerdPer }).Select(g => new { g.Key.Aanbieder, g.Key.GereserveerdVoor, g.Key.GereserveerdPer, Aantal = g.Count() }).ToListAsync(cancellationToken);
        due.AddRange(groups.Select(g => new GewenstWerk(
            $"{Uitreiken}:{g.Aanbieder}:{g.GereserveerdVoor}:{g.GereserveerdPer:yyyy-MM-dd}",
            Rol.Aanbieder,
            g.GereserveerdPer < today ? Ernst.Fout : Ernst.LetOp,
            $"Reik {(g.Aantal == 1 ? "1 device" : $"{g.Aantal} devices")} uit aan groep {g.GereserveerdVoor}",
            g.Aanbieder,
            "Reik de devices uit",
            $"/devices/uitreiken?groep={Uri.EscapeDataString(g.GereserveerdVoor!)}",
            g.GereserveerdPer,
            null,
            g.Aanbieder)));
        var unwiped = await db.Devices.AsNoTracking().Where(d => d.Stand == DeviceStand.Beschikbaar && d.WissenNodig).GroupBy(d => d.Aanbieder)
            .Select(g => new { Aanbieder = g.Key, Aantal = g.Count() }).ToListAsync(cancellationToken);
        due.AddRange(unwiped.Select(g => new GewenstWerk(
            $"{Wissen}:{g.Aanbieder}", Rol.Aanbieder, Ernst.LetOp, $"{(g.Aantal == 1 ? "1 device is" : $"{g.Aantal} devices zijn")} terug en nog niet gewist", g.Aanbieder, "Wis de gegevens", "/devices/voorraad?wissen=true", null, null, g.Aanbieder)));
    }

    // Without the person there is nobody left to hear or to sign; that the device is still out remains work.
    private Task<List<BruikleenRegel>> ListAsync(BruikleenLijst lijst, DateOnly today, CancellationToken cancellationToken) =>
        db.Bruiklenen.AsNoTracking().InLijst(db, lijst, today).Where(b => b.GeanonimiseerdOp == null || lijst == BruikleenLijst.NietRetour).OrderBy(b => b.Id).Select(BruikleenProjectie.Regel).ToListAsync(cancellationToken);

    private static GewenstWerk Item(string kind, BruikleenRegel loan, Rol role, Ernst ernst, string title, string step, DateOnly? term) => new(
        $"{kind}:{loan.Id:N}",
        role,
        ernst,
        title,
        $"{loan.Aanbieder} · {loan.Plaatsing}",
        step,
        $"/devices/bruiklenen/{loan.Id}",
        term,
        [loan.Gemeente],
        role == Rol.Aanbieder ? loan.Aanbieder : null);
}
