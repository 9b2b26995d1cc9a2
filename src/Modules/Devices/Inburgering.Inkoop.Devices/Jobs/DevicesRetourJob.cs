// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Jobs;

/// <summary>Puts devices that have to come back, and loans without agreement, on the work list of the provider, and of the contract manager when it lasts too long.</summary>
internal sealed class DevicesRetourJob(DevicesDbContext db, MessageContext message, TimeProvider clock) : IRecurringJob
{
    private const string Retour = "device-retour";
    private const string TeLaat = "device-te-laat";
    private const string NietGetekend = "bruikleen-niet-getekend";
    private const string Tweede = "bruikleen-tweede";

    public string Naam => "devices-retour";

    public string Cron => "45 5 * * *";

    public string Omschrijving => "Zet devices die terug moeten en bruiklenen zonder overeenkomst op de werklijst.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var today = clock.Vandaag();
        var norms = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var grace = norms.Geheel("DEVICE_RETOUR_DAGEN", today);
        List<GewenstWerk> due = [];
        foreach (var loan in await ListAsync(BruikleenLijst.NietRetour, today, cancellationToken))
        {
            var term = loan.PlaatsingEinde!.Value.AddDays(grace);
            var title = $"Device {loan.Serienummer} moet terug: de plaatsing eindigde op {loan.PlaatsingEinde:dd-MM-yyyy}";
            due.Add(Item(Retour, loan, Rol.Aanbieder, term < today ? Ernst.Fout : Ernst.LetOp, title, "Neem in of meld een incident", term));
            if (term < today)
            {
                due.Add(Item(TeLaat, loan, Rol.Contractmanager, Ernst.LetOp, title, "Spreek de aanbieder aan", term));
            }
        }

        foreach (var loan in (await ListAsync(BruikleenLijst.NietGetekend, today, cancellationToken)).Where(l => l.StaatNogUit))
        {
            due.Add(Item(NietGetekend, loan, Rol.Aanbieder, Ernst.Fout, $"Device {loan.Serienummer} is uitgegeven zonder getekende bruikleenovereenkomst", "Laat de overeenkomst tekenen", loan.UitgegevenOp));
        }

        foreach (var loan in (await ListAsync(BruikleenLijst.TweedeUitleen, today, cancellationToken)).Where(l => l.Motivering is null))
        {
            due.Add(Item(Tweede, loan, Rol.Aanbieder, Ernst.LetOp, $"Bij plaatsing {loan.Plaatsing} staat meer dan één device uit", "Neem er een in", null));
        }

        await WerkLijst.StelGelijkAsync(db, [Retour, TeLaat, NietGetekend, Tweede], due, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<List<BruikleenRegel>> ListAsync(BruikleenLijst lijst, DateOnly today, CancellationToken cancellationToken) =>
        db.Bruiklenen.AsNoTracking().InLijst(db, lijst, today).OrderBy(b => b.Id).Select(BruikleenProjectie.Regel).ToListAsync(cancellationToken);

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
