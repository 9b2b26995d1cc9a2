// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>
/// Gathers the facts for a list of cases with the same number of statements for one case and for thousands. Somebody outside the
/// actor's scope is as unknown as somebody who does not exist.
/// </summary>
internal sealed class Feitenlader(PlaatsingenDbContext db, IKwaliteit kwaliteit, IContracten contracten, IActorAccessor accessor, Wachtvolgorde wachtvolgorde, TimeProvider clock)
{
    /// <summary>Asks the other modules and loads; for callers without a transaction.</summary>
    public async Task<Result<IReadOnlyList<Toetsfeiten>>> LaadAsync(IReadOnlyList<Toetsvraag> vragen, CancellationToken cancellationToken) =>
        await LaadAsync(vragen, await VraagOmgevingAsync(vragen, cancellationToken), cancellationToken);

    /// <summary>What other modules say about the providers in play. Call it before a transaction begins.</summary>
    public async Task<Toetsomgeving> VraagOmgevingAsync(IReadOnlyList<Toetsvraag> vragen, CancellationToken cancellationToken)
    {
        var asked = vragen.Select(v => v.Geval.Contract).ToHashSet(StringComparer.Ordinal);
        var lots = await db.Percelen.AsNoTracking().Select(p => new { p.Contractnummer, p.Aanbieder, p.Route }).ToListAsync(cancellationToken);
        var routes = lots.Where(l => asked.Contains(l.Contractnummer)).Select(l => l.Route).ToHashSet();
        var providers = lots.Where(l => asked.Contains(l.Contractnummer) || routes.Contains(l.Route)).Select(l => l.Aanbieder).Distinct(StringComparer.Ordinal).ToList();
        var quality = await kwaliteit.ZoekPlaatsbaarheidAsync(providers, cancellationToken);
        var places = await contracten.ZoekGemeentenAsync(cancellationToken);
        var names = await contracten.ZoekAanbiedersAsync(cancellationToken);
        var interests = await contracten.ZoekBelangenAsync(accessor.Actor.Id, cancellationToken);
        return new Toetsomgeving(
            quality,
            places.ToDictionary(g => g.Code, g => g.Naam, StringComparer.Ordinal),
            names.ToDictionary(a => a.Code, a => a.Naam, StringComparer.Ordinal),
            interests.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Loads what this module knows; may run inside a transaction that holds the lock on the lot.</summary>
    public async Task<Result<IReadOnlyList<Toetsfeiten>>> LaadAsync(IReadOnlyList<Toetsvraag> vragen, Toetsomgeving omgeving, CancellationToken cancellationToken)
    {
        var people = await PersonenAsync(vragen, cancellationToken);
        var lots = await PercelenAsync(vragen, cancellationToken);
        var errors = Onbekend(vragen, people, lots);
        if (errors.Count > 0)
        {
            return Result<IReadOnlyList<Toetsfeiten>>.Failure(errors);
        }

        var today = clock.Vandaag();
        var ids = people.Values.Select(p => p.Id).ToArray();
        var normen = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        var source = new Bron(
            people,
            lots,
            omgeving,
            normen,
            (await db.Pips.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.InburgeraarId)).ToListAsync(cancellationToken)).ToLookup(p => p.InburgeraarId),
            (await db.Plaatsingen.AsNoTracking()
                .Where(p => EF.Parameter(ids).Contains(p.InburgeraarId) && p.Status != PlaatsingStatus.Geweigerd && p.Status != PlaatsingStatus.Ingetrokken)
                .ToListAsync(cancellationToken)).ToLookup(p => p.InburgeraarId),
            await Bezetting.LeesAsync(db, [.. lots.Alle.Select(l => l.Id)], vragen.Min(v => v.Geval.Startdatum), vragen.Max(v => v.Geval.Startdatum), cancellationToken),
            await VerplichtAsync(vragen, cancellationToken),
            await wachtvolgorde.LeesAsync([.. vragen.Select(v => lots.Vind(v.Geval.Contract, v.Geval.Perceel)!.Id).Distinct()], normen, cancellationToken),
            today);
        var wait = await WachttijdenAsync(source, cancellationToken);
        var moved = await OverdrachtenAsync(vragen, source, cancellationToken);
        return Result<IReadOnlyList<Toetsfeiten>>.ToResult([.. vragen.Select(v => Feiten(v, source, wait, moved))]);
    }

    private async Task<Dictionary<string, Inburgeraar>> PersonenAsync(IReadOnlyList<Toetsvraag> vragen, CancellationToken cancellationToken)
    {
        var numbers = vragen.Select(v => v.Geval.Dossiernummer).Distinct(StringComparer.Ordinal).ToArray();
        return await db.Inburgeraars.AsNoTracking()
            .Where(PersoonSpecs.Zichtbaar(accessor.Actor))
            .Where(i => EF.Parameter(numbers).Contains(i.Dossiernummer))
            .ToDictionaryAsync(i => i.Dossiernummer, StringComparer.Ordinal, cancellationToken);
    }

    // The lots asked about, and every other lot of the same routes: those are the alternatives when people wait too long.
    private async Task<Percelenboek> PercelenAsync(IReadOnlyList<Toetsvraag> vragen, CancellationToken cancellationToken)
    {
        var numbers = vragen.Select(v => v.Geval.Contract).Distinct(StringComparer.Ordinal).ToArray();
        var routes = db.Percelen.Where(p => EF.Parameter(numbers).Contains(p.Contractnummer)).Select(p => p.Route);
        var rows = await db.Percelen.AsNoTracking()
            .Where(p => EF.Parameter(numbers).Contains(p.Contractnummer) || (p.ContractStatus == ContractStatus.Actief && routes.Contains(p.Route)))
            .ToListAsync(cancellationToken);
        return new Percelenboek(rows);
    }

    private static List<Error> Onbekend(IReadOnlyList<Toetsvraag> vragen, Dictionary<string, Inburgeraar> people, Percelenboek lots)
    {
        List<Error> errors = [];
        for (var i = 0; i < vragen.Count; i++)
        {
            var asked = vragen[i].Geval;
            if (!people.ContainsKey(asked.Dossiernummer))
            {
                errors.Add(ToetsErrors.DossierOnbekend(asked.Dossiernummer, $"Gevallen[{i}].Dossiernummer"));
            }

            if (!lots.KentContract(asked.Contract))
            {
                errors.Add(ToetsErrors.ContractOnbekend(asked.Contract, $"Gevallen[{i}].Contract"));
            }
            else if (lots.Vind(asked.Contract, asked.Perceel) is null)
            {
                errors.Add(ToetsErrors.PerceelOnbekend(asked.Contract, asked.Perceel, $"Gevallen[{i}].Perceel"));
            }
        }

        return errors;
    }

    private async Task<Dictionary<string, decimal>> VerplichtAsync(IReadOnlyList<Toetsvraag> vragen, CancellationToken cancellationToken)
    {
        var numbers = vragen.Select(v => v.Geval.Contract).Distinct(StringComparer.Ordinal).ToArray();
        var sums = await db.Plaatsingen.AsNoTracking()
            .Where(p => EF.Parameter(numbers).Contains(p.Contractnummer) && p.Status != PlaatsingStatus.Geweigerd && p.Status != PlaatsingStatus.Ingetrokken)
            .GroupBy(p => p.Contractnummer)
            .Select(g => new { g.Key, Euro = g.Sum(p => p.VerplichtEuro) })
            .ToListAsync(cancellationToken);

        // SQLite adds as floating point: cents are exact again after rounding.
        return sums.ToDictionary(s => s.Key, s => Math.Round(s.Euro, 2), StringComparer.Ordinal);
    }

    // Mean waiting time of the recent starts of each lot, in one statement.
    private async Task<Dictionary<Guid, (int Dagen, int Starts)>> WachttijdenAsync(Bron bron, CancellationToken cancellationToken)
    {
        var window = bron.Normen.Getal(Normcodes.WachttijdVensterDagen, bron.Vandaag);
        var least = bron.Normen.Getal(Normcodes.WachttijdMinimumAantal, bron.Vandaag);
        var since = bron.Vandaag.AddDays(-window);
        var today = bron.Vandaag;
        var ids = bron.Percelen.Alle.Select(l => l.Id).ToArray();
        var rows = await db.Plaatsingen.AsNoTracking()
            .Where(p => EF.Parameter(ids).Contains(p.PerceelId) && (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd))
            .Where(p => p.Startdatum > since && p.Startdatum <= today)
            .GroupBy(p => p.PerceelId)
            .Select(g => new { g.Key, Starts = g.Count(), Dagen = g.Sum(p => p.Startdatum!.Value.DayNumber - p.AangemeldOp.DayNumber) })
            .ToListAsync(cancellationToken);
        return rows.Where(r => r.Starts >= least)
            .ToDictionary(r => r.Key, r => ((int)Math.Round((decimal)r.Dagen / r.Starts, MidpointRounding.AwayFromZero), r.Starts));
    }

    // How many people went from one provider to another; only asked when somebody in the list would be one of them.
    private async Task<Dictionary<(string Van, string Naar), int>> OverdrachtenAsync(IReadOnlyList<Toetsvraag> vragen, Bron bron, CancellationToken cancellationToken)
    {
        var from = vragen.Select(v => KomtVan(v, bron)?.Aanbieder).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (from.Length == 0)
        {
            return [];
        }

        var to = vragen.Select(v => bron.Percelen.Vind(v.Geval.Contract, v.Geval.Perceel)!.Aanbieder).Distinct(StringComparer.Ordinal).ToArray();
        var counts = await db.Plaatsingen.AsNoTracking()
            .Where(o => EF.Parameter(from).Contains(o.Aanbieder) && o.Eindreden == Eindreden.Overstap)
            .Join(
                db.Plaatsingen.Where(n => EF.Parameter(to).Contains(n.Aanbieder) && n.Status != PlaatsingStatus.Geweigerd && n.Status != PlaatsingStatus.Ingetrokken),
                o => new { o.InburgeraarId, o.Route },
                n => new { n.InburgeraarId, n.Route },
                (o, n) => new { Oud = o, Nieuw = n })
            .Where(p => p.Oud.Id != p.Nieuw.Id && p.Oud.Aanbieder != p.Nieuw.Aanbieder && p.Nieuw.AangemeldOp >= p.Oud.AangemeldOp)
            .GroupBy(p => new { Van = p.Oud.Aanbieder, Naar = p.Nieuw.Aanbieder })
            .Select(g => new { g.Key.Van, g.Key.Naar, Aantal = g.Select(p => p.Nieuw.InburgeraarId).Distinct().Count() })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(c => (c.Van, c.Naar), c => c.Aantal);
    }

    /// <summary>The placement that this one takes over from: the person's last on this route, ended with Overstap at another provider.</summary>
    private static Plaatsing? KomtVan(Toetsvraag vraag, Bron bron)
    {
        var lot = bron.Percelen.Vind(vraag.Geval.Contract, vraag.Geval.Perceel)!;
        var last = bron.Plaatsingen[bron.Personen[vraag.Geval.Dossiernummer].Id]
            .Where(p => p.Id != vraag.Uitgezonderd && p.Route == lot.Route && Einde(p, vraag).Dag <= vraag.Geval.Startdatum)
            .MaxBy(p => (Einde(p, vraag).Dag, p.AangemeldOp));
        return last is not null && Einde(last, vraag).Reden == Eindreden.Overstap && last.Aanbieder != lot.Aanbieder ? last : null;
    }

    private static (DateOnly? Dag, Eindreden? Reden) Einde(Plaatsing plaatsing, Toetsvraag vraag) =>
        vraag.Eindigt is { } ends && ends.PlaatsingId == plaatsing.Id ? (ends.Einddatum, ends.Eindreden) : (plaatsing.Einddatum, plaatsing.Eindreden);

    private static Toetsfeiten Feiten(Toetsvraag vraag, Bron bron, Dictionary<Guid, (int Dagen, int Starts)> wait, Dictionary<(string Van, string Naar), int> moved)
    {
        var asked = vraag.Geval;
        var person = bron.Personen[asked.Dossiernummer];
        var lot = bron.Percelen.Vind(asked.Contract, asked.Perceel)!;
        var agreement = bron.Percelen.Afspraak(lot);
        var pips = bron.Pips[person.Id].Select(p => new Pipfeit(p.Dagtekening, p.Leerroute, p.Niveau, p.UrenB1)).ToList();
        var own = bron.Plaatsingen[person.Id].FirstOrDefault(p => p.Id == vraag.Uitgezonderd);
        var others = bron.Plaatsingen[person.Id].Where(p => p.Id != vraag.Uitgezonderd);
        var registered = vraag.Aanmelddatum ?? bron.Vandaag;
        var hoursB1 = pips.Where(p => p.Dagtekening <= asked.Startdatum).MaxBy(p => p.Dagtekening)?.UrenB1;
        var mean = wait.TryGetValue(lot.Id, out var known) ? known : ((int Dagen, int Starts)?)null;
        return new Toetsfeiten(
            new Persoonfeiten(person.Dossiernummer, person.Gemeente, bron.Omgeving.GemeenteNaam(person.Gemeente), person.Geboortedatum, person.Wet, person.Soort, person.Alfabetisering, person.BrpDatum),
            pips,
            [.. others.Where(p => p.Route.IsLeerroute()).Select(p => new Leerroutefeit(p.Nummer, p.Route, p.Aanbieder, Bezetting.Vanaf(p), p.Startdatum, Einde(p, vraag).Dag, Einde(p, vraag).Reden))],
            agreement,
            asked.Startdatum,
            asked.Financiering,
            bron.Bezetting.Op(lot.Id, asked.Startdatum) - (own is not null && own.PerceelId == lot.Id && Bezetting.Bezet(own, asked.Startdatum) ? 1 : 0),
            bron.Verplicht.GetValueOrDefault(asked.Contract) - (own is not null && own.Contractnummer == asked.Contract ? own.VerplichtEuro : 0m),
            Prijseffect.Bereken(agreement, asked.Startdatum, asked.Financiering, hoursB1, bron.Normen),
            bron.Omgeving.Van(lot.Aanbieder),
            bron.Omgeving.AanbiederNaam(lot.Aanbieder),
            new Wachttijdfeiten(mean?.Dagen, mean?.Starts ?? 0, Sneller(lot, person.Gemeente, asked.Startdatum, registered, bron, wait)),
            KomtVan(vraag, bron) is { } previous
                ? new Overdrachtfeiten(previous.Aanbieder, bron.Omgeving.AanbiederNaam(previous.Aanbieder), moved.GetValueOrDefault((previous.Aanbieder, lot.Aanbieder)))
                : null,
            bron.Omgeving.Belangen.Contains(lot.Aanbieder),
            bron.Normen,
            registered,

            // Who has a place already, or had one in the past, stands in nobody's way.
            vraag.Uitgezonderd is null && registered >= bron.Vandaag ? Wachtvolgorde.Voor(bron.Wachtenden[lot.Id], person.Id, asked.Startdatum) : 0);
    }

    private static List<SnellerPerceel> Sneller(Perceel lot, string gemeente, DateOnly start, DateOnly registered, Bron bron, Dictionary<Guid, (int Dagen, int Starts)> wait) =>
        [.. bron.Percelen.Alle
            .Where(l => l.Id != lot.Id && l.Route == lot.Route && l.ContractStatus == ContractStatus.Actief && l.Ingangsdatum <= start && start <= l.Einddatum && wait.ContainsKey(l.Id))
            .Where(l => bron.Percelen.Afspraak(l).Contract.Gemeenten.Contains(gemeente, StringComparer.Ordinal))
            .Where(l => bron.Bezetting.Op(l.Id, start) < l.Capaciteit && AanbiederRegels.MagNieuwe(bron.Omgeving.Van(l.Aanbieder), l.Route, start, registered))
            .Select(l => new SnellerPerceel(bron.Omgeving.AanbiederNaam(l.Aanbieder), l.Contractnummer, l.Code, wait[l.Id].Dagen))
            .OrderBy(s => s.Dagen)
            .ThenBy(s => s.Contract, StringComparer.Ordinal)
            .Take(3)];

    private sealed record Bron(
        Dictionary<string, Inburgeraar> Personen,
        Percelenboek Percelen,
        Toetsomgeving Omgeving,
        Normenlijst Normen,
        ILookup<Guid, Pip> Pips,
        ILookup<Guid, Plaatsing> Plaatsingen,
        Bezetting Bezetting,
        Dictionary<string, decimal> Verplicht,
        ILookup<Guid, Wachtplek> Wachtenden,
        DateOnly Vandaag);
}

/// <summary>The lots in play; each agreement is read from its JSON once.</summary>
internal sealed class Percelenboek(IReadOnlyList<Perceel> alle)
{
    private readonly Dictionary<(string Contract, string Code), Perceel> byCode = alle.ToDictionary(l => (l.Contractnummer, l.Code));
    private readonly HashSet<string> contracts = alle.Select(l => l.Contractnummer).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<Guid, PerceelAfspraak> agreements = [];

    public IReadOnlyList<Perceel> Alle => alle;

    public bool KentContract(string contract) => contracts.Contains(contract);

    public Perceel? Vind(string contract, string code) => byCode.GetValueOrDefault((contract, code));

    public PerceelAfspraak Afspraak(Perceel lot) =>
        agreements.TryGetValue(lot.Id, out var known) ? known : agreements[lot.Id] = lot.LeesAfspraak();
}
