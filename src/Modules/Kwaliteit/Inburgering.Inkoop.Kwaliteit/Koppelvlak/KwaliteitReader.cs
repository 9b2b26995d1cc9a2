// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Koppelvlak;

internal sealed class KwaliteitReader(KwaliteitDbContext db) : IKwaliteit
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public async Task<IReadOnlyDictionary<string, Plaatsbaarheid>> ZoekPlaatsbaarheidAsync(IReadOnlyCollection<string> aanbieders, CancellationToken cancellationToken)
    {
        var codes = aanbieders.Distinct(StringComparer.Ordinal).ToList();
        var files = await db.Dossiers.AsNoTracking().Where(d => codes.Contains(d.Aanbieder))
            .Select(d => new
            {
                d.Aanbieder,
                d.Keurmerk,
                d.KeurmerkVanaf,
                d.KeurmerkTot,
                d.TstErkend,
                Stops = db.Stops.Where(s => s.Aanbieder == d.Aanbieder).OrderBy(s => s.Vanaf).Select(s => new Plaatsingsstop(s.Vanaf, s.Tot, s.Reden)).ToList(),
            })
            .ToListAsync(cancellationToken);
        var approvals = (await db.Overdrachten.AsNoTracking().Where(o => codes.Contains(o.Aanbieder) && o.IngetrokkenOp == null)
            .Select(o => new { o.Aanbieder, o.VanAanbieder }).Distinct().ToListAsync(cancellationToken)).ToLookup(o => o.Aanbieder, o => o.VanAanbieder, StringComparer.Ordinal);
        var known = files.ToDictionary(
            f => f.Aanbieder,
            f => new Plaatsbaarheid(f.Aanbieder, f.Keurmerk, f.KeurmerkVanaf, f.KeurmerkTot, f.TstErkend, f.Stops, [.. approvals[f.Aanbieder]]),
            StringComparer.Ordinal);
        foreach (var code in codes)
        {
            // Closed by default: without a file there is no keurmerk.
            known.TryAdd(code, new Plaatsbaarheid(code, KeurmerkStatus.Geen, null, null, false, [], []));
        }

        return known;
    }

    public async Task<IReadOnlyList<OpenKwaliteitspunt>> ZoekOpenPuntenAsync(string contractnummer, CancellationToken cancellationToken)
    {
        var findings = await db.Bevindingen.AsNoTracking().Where(b => b.Contractnummer == contractnummer && b.Status != BevindingStatus.Afgesloten)
            .OrderBy(b => b.Termijn).ThenBy(b => b.Nummer).Select(b => new { b.Nummer, b.Perceel, b.Omschrijving, b.Termijn }).ToListAsync(cancellationToken);
        var cards = await db.Scorekaarten.AsNoTracking().Where(s => s.Contractnummer == contractnummer && s.Status != ScorekaartStatus.Concept)
            .Select(s => new { s.Perceel, s.Periode, s.PeriodeTot, s.Status, s.Score, s.Band, s.ReactieUiterlijk }).ToListAsync(cancellationToken);
        return
        [
            .. findings.Select(b => new OpenKwaliteitspunt(Kwaliteitspuntsoort.Bevinding, $"{b.Nummer}{(b.Perceel.Length == 0 ? "" : $", perceel {b.Perceel}")}: {b.Omschrijving}", b.Termijn)),
            .. cards.GroupBy(s => s.Perceel, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.MaxBy(s => s.PeriodeTot)!).Select(s => s.Status == ScorekaartStatus.Vastgesteld
                ? new OpenKwaliteitspunt(Kwaliteitspuntsoort.Scorekaart, $"perceel {s.Perceel}, {s.Periode}: {s.Score?.ToString("0.#", Dutch)} punten ({s.Band})", null)
                : new OpenKwaliteitspunt(Kwaliteitspuntsoort.Scorekaart, $"perceel {s.Perceel}, {s.Periode}: {(s.Status == ScorekaartStatus.Voorgelegd ? "wacht op een reactie van de aanbieder" : "de aanbieder heeft gereageerd, nog vast te stellen")}", s.Status == ScorekaartStatus.Voorgelegd ? s.ReactieUiterlijk : null)),
        ];
    }

    public async Task<IReadOnlyList<Tevredenheidscijfer>> ZoekTevredenheidAsync(IReadOnlyCollection<string> contractnummers, DateOnly van, DateOnly tot, CancellationToken cancellationToken)
    {
        const string Cijfer = "tevredenheid", Antwoorden = "tevredenheid_n";
        var contracts = contractnummers.Distinct(StringComparer.Ordinal).ToList();
        var rows = await db.Opgaven.AsNoTracking()
            .Where(o => contracts.Contains(o.Contractnummer) && o.PeriodeTot >= van && o.PeriodeTot <= tot && (o.Kpi == Cijfer || o.Kpi == Antwoorden))
            .Select(o => new { o.Contractnummer, o.Perceel, o.Periode, o.Kpi, o.Versie, o.Waarde })
            .ToListAsync(cancellationToken);

        // A mark without its number of answers cannot be weighed, so it is left out.
        return
        [
            .. rows.GroupBy(o => (o.Contractnummer, o.Perceel, o.Periode))
                .Select(g => (g.Key, Cijfer: g.Where(o => o.Kpi == Cijfer).MaxBy(o => o.Versie), Antwoorden: g.Where(o => o.Kpi == Antwoorden).MaxBy(o => o.Versie)))
                .Where(g => g.Cijfer is not null && g.Antwoorden is { Waarde: > 0 })
                .OrderBy(g => g.Key.Contractnummer, StringComparer.Ordinal).ThenBy(g => g.Key.Periode, StringComparer.Ordinal).ThenBy(g => g.Key.Perceel, StringComparer.Ordinal)
                .Select(g => new Tevredenheidscijfer(g.Key.Contractnummer, g.Key.Perceel, g.Cijfer!.Waarde, (int)g.Antwoorden!.Waarde)),
        ];
    }
}
