// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

/// <summary>One placement that moves, with the facts as if those before it in the list had moved already.</summary>
internal sealed record Overgang(Plaatsing Plaatsing, Eindreden Eindreden, Toetsfeiten Feiten, IReadOnlyList<Regeluitkomst> Regels)
{
    public IReadOnlyList<Regeluitkomst> Blokkades => [.. Regels.Where(r => r.Uitkomst == Regeloordeel.Blokkade)];
}

/// <summary>Moves running placements to another lot: for one person who switches and for a whole group, by the same rules.</summary>
internal sealed class Overzetter(PlaatsingenDbContext db, Feitenlader feiten, Aanmelder aanmelder, TimeProvider clock)
{
    public static Toetsvraag Vraag(Plaatsing plaatsing, Perceel naar, DateOnly einddatum, DateOnly startdatum) => new(
        new Toetsgeval(plaatsing.Dossiernummer, naar.Contractnummer, naar.Code, startdatum, plaatsing.Financiering),
        Eindigt: new Eindigt(plaatsing.Id, einddatum, Reden(plaatsing, naar)));

    /// <summary>What the rules say, in the order of the list: each one counts those before it that may go.</summary>
    public async Task<Result<IReadOnlyList<Overgang>>> ToetsAsync(IReadOnlyList<Plaatsing> plaatsingen, Perceel naar, DateOnly einddatum, DateOnly startdatum, Toetsomgeving omgeving, IReadOnlyList<Motivering> redenen, CancellationToken cancellationToken)
    {
        var loaded = await feiten.LaadAsync([.. plaatsingen.Select(p => Vraag(p, naar, einddatum, startdatum))], omgeving, cancellationToken);
        if (!loaded.TryGet(out var all))
        {
            return Result<IReadOnlyList<Overgang>>.Failure(loaded.Errors);
        }

        List<Overgang> moves = [];
        var (moved, euro) = (new Dictionary<string, int>(StringComparer.Ordinal), 0m);
        for (var i = 0; i < plaatsingen.Count; i++)
        {
            var from = plaatsingen[i].Aanbieder;
            var facts = all[i] with
            {
                BezettePlaatsen = all[i].BezettePlaatsen + moved.Values.Sum(),
                VerplichtEuro = all[i].VerplichtEuro + euro,
                Overdracht = all[i].Overdracht is { } transfer ? transfer with { AlOvergezet = transfer.AlOvergezet + moved.GetValueOrDefault(from) } : null,
            };
            var rules = Regelmotor.Toets(facts);
            moves.Add(new Overgang(plaatsingen[i], Reden(plaatsingen[i], naar), facts, rules));
            if (rules.All(r => r.Uitkomst != Regeloordeel.Blokkade || (r.Motiveerbaar && redenen.Any(m => m.Regel == r.Code))))
            {
                moved[from] = moved.GetValueOrDefault(from) + 1;
                euro += facts.Financiering == Financiering.Gemeente ? facts.Prijs.Bedrag ?? 0m : 0m;
            }
        }

        return moves;
    }

    /// <summary>Ends the old placement, registers the new one and keeps the handover; saved by the caller.</summary>
    public async Task<Result<Plaatsing>> ZetOverAsync(Overgang overgang, Perceel naar, DateOnly einddatum, string reden, string notitie, IReadOnlyList<Motivering> redenen, CancellationToken cancellationToken)
    {
        var old = overgang.Plaatsing;
        var ended = old.Beeindig(overgang.Eindreden, einddatum, reden, clock.Vandaag(), clock.GetUtcNow());
        if (!ended.IsSuccess)
        {
            return Result<Plaatsing>.Failure(ended.Errors);
        }

        db.Publish(new PlaatsingBeeindigd(old.Info(), overgang.Eindreden, einddatum));
        db.Publish(new PlaatsVrijgekomen(old.PerceelId));
        var made = await aanmelder.MeldAsync(old.InburgeraarId, naar.Id, overgang.Feiten, redenen, cancellationToken);
        var hours = await db.Plaatsingen.Where(p => p.InburgeraarId == old.InburgeraarId && (p.Route == Route.B1 || p.Route == Route.Onderwijs || p.Route == Route.Z))
            .Join(db.Uren, p => p.Id, u => u.PlaatsingId, (p, u) => u.Gevolgd).SumAsync(cancellationToken);
        db.Overdrachten.Add(Overdracht.Maak(old.InburgeraarId, old.Dossiernummer, einddatum, old.Aanbieder, naar.Aanbieder, Math.Round(hours, 2), notitie).Tussen(old.Nummer, made.Nummer));
        return made;
    }

    // Another route is a switch of route, wherever the lessons are.
    private static Eindreden Reden(Plaatsing plaatsing, Perceel naar) => plaatsing.Route == naar.Route ? Eindreden.Overstap : Eindreden.Geschakeld;
}
