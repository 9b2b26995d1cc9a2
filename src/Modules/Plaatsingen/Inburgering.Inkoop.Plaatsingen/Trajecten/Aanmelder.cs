// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using System.Text.Json;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>Judges facts and registers a placement with the provider: the same for a first placement and for one that takes over.</summary>
internal sealed class Aanmelder(PlaatsingenDbContext db, Wachtwerk wachtwerk, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The reasons that were needed, or every rule that still says no.</summary>
    public static Result<List<Motivering>> Beoordeel(Toetsfeiten feiten, IReadOnlyList<Motivering> redenen)
    {
        var blocked = Regelmotor.Toets(feiten).Where(r => r.Uitkomst == Regeloordeel.Blokkade).ToList();
        var refused = blocked.Where(r => !r.Motiveerbaar || redenen.All(m => m.Regel != r.Code)).ToList();
        return refused.Count > 0
            ? Result<List<Motivering>>.Failure([.. refused.Select(PlaatsingErrors.Geblokkeerd)])
            : redenen.Where(m => blocked.Exists(r => r.Code == m.Regel)).ToList();
    }

    /// <summary>Registers the placement and publishes it; saved by the caller, inside a transaction that holds the locks of person and contract.</summary>
    public async Task<Plaatsing> MeldAsync(Guid persoon, Guid perceel, Toetsfeiten feiten, IReadOnlyList<Motivering> redenen, CancellationToken cancellationToken, Guid? groep = null)
    {
        var today = clock.Vandaag();
        var person = await db.Inburgeraars.SingleAsync(i => i.Id == persoon, cancellationToken);
        var lot = await db.Percelen.SingleAsync(p => p.Id == perceel, cancellationToken);
        var plaatsing = Plaatsing.Meld(
            await Nummerreeks.VolgendeAsync(db, Nummerreeks.Plaatsing, cancellationToken),
            person,
            lot,
            new PlaatsingAfspraak(
                today,
                feiten.Startdatum,
                feiten.Financiering,
                feiten.Financiering == Financiering.Gemeente ? feiten.Prijs.Bedrag ?? 0m : 0m,
                redenen.Count > 0 ? JsonSerializer.Serialize(redenen, Json) : null,
                today.AddDays(feiten.Normen.Getal(Normcodes.AntwoordDagen, today)),
                groep),
            clock.GetUtcNow());
        db.Plaatsingen.Add(plaatsing);
        var refused = await db.Plaatsingen.Where(p => p.InburgeraarId == persoon && p.Status == PlaatsingStatus.Geweigerd).Select(p => Weigerwerk.Soort + ":" + p.Nummer).ToListAsync(cancellationToken);
        foreach (var item in await db.Werk.Where(w => w.AfgehandeldOp == null && refused.Contains(w.Sleutel)).ToListAsync(cancellationToken))
        {
            item.HandelAf(clock.GetUtcNow());
        }

        await wachtwerk.HaalErafAsync(persoon, lot.Route, cancellationToken);
        db.Publish(new PlaatsingAangemeld(plaatsing.Info()));
        return plaatsing;
    }
}
