// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wachtlijst;

/// <summary>Proposes the free places of lots to who is next on their lists, on the work list of the consulent. Nobody is placed by itself.</summary>
internal sealed class Wachtwerk(PlaatsingenDbContext db, Wachtvolgorde volgorde, TimeProvider clock)
{
    public const string Soort = "plaats-vrij";

    /// <summary>Makes the proposals equal to what is free now; running it twice changes nothing. Saved by the caller.</summary>
    public async Task StelGelijkAsync(CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var normen = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var horizon = today.AddDays(normen.Getal(Normcodes.WachtlijstVooruitDagen, today));
        var waiting = await db.Wachtenden.Where(w => w.Stand == Wachtstand.Wacht).Select(w => w.PerceelId).Distinct().ToListAsync(cancellationToken);
        var lots = await db.Percelen.AsNoTracking().Where(p => waiting.Contains(p.Id)).ToListAsync(cancellationToken);
        var lists = await volgorde.LeesAsync([.. lots.Select(l => l.Id)], normen, cancellationToken);
        var taken = await Bezetting.LeesAsync(db, [.. lots.Select(l => l.Id)], today, horizon, cancellationToken);
        var next = lots.SelectMany(l => lists[l.Id].Where(p => p.KanVanaf <= horizon).Take(Math.Max(0, l.Capaciteit - taken.Op(l.Id, today))).Select(p => (Perceel: l, Plek: p))).ToList();
        var ids = next.Select(n => n.Plek.InburgeraarId).ToArray();
        var people = await db.Inburgeraars.AsNoTracking().Where(i => EF.Parameter(ids).Contains(i.Id)).Select(i => new { i.Id, i.Dossiernummer, i.Gemeente, i.Wet }).ToDictionaryAsync(i => i.Id, cancellationToken);
        var known = await db.Werk.AsNoTracking().Where(w => w.Sleutel.StartsWith(Soort + ":") && w.AfgehandeldOp == null).Select(w => new { w.Sleutel, w.Termijn }).ToDictionaryAsync(w => w.Sleutel, w => w.Termijn, cancellationToken);
        var days = normen.Getal(Normcodes.WachtlijstVoorstelDagen, today);
        await WerkLijst.StelGelijkAsync(
            db,
            [Soort],
            [.. next.Select(n =>
            {
                // The term counts from the first proposal, also when the sweep sees it again.
                var key = $"{Soort}:{n.Plek.Id}";
                var term = known.GetValueOrDefault(key) ?? today.AddDays(days);
                var person = people[n.Plek.InburgeraarId];
                return new GewenstWerk(
                    key,
                    Rol.Consulent,
                    today > term ? Ernst.Fout : Ernst.LetOp,
                    "Er is een plaats vrij voor wie de volgende is op de wachtlijst",
                    $"Dossier {person.Dossiernummer}, {n.Perceel.Contractnummer} perceel {n.Perceel.Code}",
                    "Plaats deze persoon, of wijzig de wens op de wachtlijst",
                    $"/plaatsingen/personen/plaatsen?dossier={Uri.EscapeDataString(person.Dossiernummer)}",
                    term,
                    [person.Gemeente]);
            })],
            clock.GetUtcNow(),
            cancellationToken);
    }

    /// <summary>Takes a person who was placed off every list for that route; saved by the caller.</summary>
    public async Task HaalErafAsync(Guid inburgeraar, Route route, CancellationToken cancellationToken)
    {
        var (today, now) = (clock.Vandaag(), clock.GetUtcNow());
        var places = await db.Wachtenden.Where(w => w.InburgeraarId == inburgeraar && w.Route == route && w.Stand == Wachtstand.Wacht).ToListAsync(cancellationToken);
        var keys = places.Select(p => $"{Soort}:{p.Id}").ToList();
        foreach (var place in places)
        {
            place.Geplaatst(today, now);
        }

        foreach (var item in await db.Werk.Where(w => w.AfgehandeldOp == null && keys.Contains(w.Sleutel)).ToListAsync(cancellationToken))
        {
            item.HandelAf(now);
        }
    }
}
