// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Normen;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Beoordeling;

/// <summary>Loads the facts of all visible providers on a day in a fixed number of statements, whatever the number of providers.</summary>
internal sealed class FeitenLader(KwaliteitDbContext db, IContracten contracten)
{
    private static readonly List<string> BeoordeeldeKpis = ["groepsgrootte_max", "tevredenheid", "tevredenheid_n", "klachten_ontvangen", "klachten_opgelost"];

    /// <summary>Requirements, norms and facts.</summary>
    /// <param name="actor">Whose view: a provider sees itself, and not what was reported about it in confidence.</param>
    /// <param name="aanbieders">These providers only; null = all visible ones.</param>
    /// <param name="dag">The day.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <param name="ook">Providers whose judgement the actor may see beside its own: subcontractors of a contract of its own. What is confidential stays so.</param>
    public async Task<Feitenblad> LaadAsync(Actor actor, IReadOnlyCollection<string>? aanbieders, DateOnly dag, CancellationToken cancellationToken, IReadOnlyCollection<string>? ook = null)
    {
        var (all, own) = Bereik.Van(actor);
        var beside = (ook ?? []).ToArray();
        var visible = db.Dossiers.AsNoTracking().Where(d => all || d.Aanbieder == own || EF.Parameter(beside).Contains(d.Aanbieder));
        if (aanbieders is not null)
        {
            var wanted = aanbieders.ToArray();
            visible = visible.Where(d => EF.Parameter(wanted).Contains(d.Aanbieder));
        }

        var files = await visible
            .OrderBy(d => d.Naam).ThenBy(d => d.Aanbieder)
            .Select(d => new { d.Aanbieder, d.Naam }).ToListAsync(cancellationToken);
        var normen = await Normenbron.LeesAsync(db, cancellationToken);
        var eisen = (await db.Eisen.AsNoTracking().Where(e => e.GeldigVanaf <= dag && (e.GeldigTot == null || e.GeldigTot >= dag)).OrderBy(e => e.Code).ToListAsync(cancellationToken))
            .OrderBy(e => e.Soort).ThenBy(e => e.Titel, StringComparer.Ordinal)
            .Select(e => new EisRegel(e.Code, e.GeldigVanaf, e.GeldigTot, e.Gegevens)).ToList();
        if (files.Count == 0)
        {
            return new Feitenblad(dag, eisen, normen, []);
        }

        var codes = files.ConvertAll(f => f.Aanbieder);
        var every = await contracten.ZoekPercelenAsync(null, cancellationToken);
        var lots = every.Where(p => codes.Contains(p.Contract.Aanbieder)).ToList();
        var recognitions = await ErkenningenAsync(codes, dag, cancellationToken);
        var stops = (await db.Stops.AsNoTracking().Where(s => codes.Contains(s.Aanbieder)).ToListAsync(cancellationToken)).ToLookup(s => s.Aanbieder, s => s.AlsFeit());
        var staff = await PersoneelAsync(codes, dag, normen, cancellationToken);
        var reports = await MeldingenAsync(actor, codes, dag, cancellationToken);
        var judged = await BeoordelingenAsync(codes, dag, cancellationToken);
        var due = await RapportagesAsync([.. lots.Select(p => p.Contract).DistinctBy(c => c.Nummer)], dag, normen, cancellationToken);
        var stated = await OpgavenAsync(lots, dag, normen, cancellationToken);
        // Whoever teaches for a contractor meets what the contractor has to meet.
        var running = every.Where(p => p.Contract.Status != ContractStatus.Concept && p.Contract.Ingangsdatum <= dag && p.Contract.Einddatum >= dag)
            .SelectMany(p => p.Contract.Onderaannemers.Append(p.Contract.Aanbieder).Distinct(StringComparer.Ordinal).Where(codes.Contains).Select(a => (Aanbieder: a, Perceel: p)))
            .ToLookup(p => p.Aanbieder, p => p.Perceel);
        var evidence = await BewijzenAsync(codes, dag, cancellationToken);
        var promises = await contracten.ZoekToezeggingenAsync([.. running.SelectMany(p => p.Select(l => l.Contract.Nummer)).Distinct()], cancellationToken);
        var extra = await ContracteisenAsync(running, dag, cancellationToken);
        return new Feitenblad(dag, eisen, normen, files.ConvertAll(f => new AanbiederFeiten(
            f.Aanbieder,
            f.Naam,
            running[f.Aanbieder].Select(p => p.Route).ToHashSet(),
            recognitions.GetValueOrDefault(f.Aanbieder),
            [.. stops[f.Aanbieder]],
            [.. staff[f.Aanbieder]],
            [.. reports[f.Aanbieder]],
            [.. due[f.Aanbieder]],
            [.. stated[f.Aanbieder]],
            judged[f.Aanbieder].ToDictionary(b => b.Eis, b => b.Feit, StringComparer.Ordinal))
        {
            Bewijsstukken = [.. evidence[f.Aanbieder]],
            Contracteisen = [.. extra[f.Aanbieder]],
            Toezeggingen = [.. promises.Where(t => running[f.Aanbieder].Any(p => p.Contract.Nummer == t.Contractnummer && p.Contract.Aanbieder == f.Aanbieder))],
            Contracten = [.. running[f.Aanbieder].Select(p => p.Contract.Nummer).Distinct().Order(StringComparer.Ordinal)],
        }));
    }

    private async Task<ILookup<string, BewijsFeit>> BewijzenAsync(List<string> codes, DateOnly dag, CancellationToken cancellationToken) =>
        (await db.Bewijsstukken.AsNoTracking().Where(b => codes.Contains(b.Aanbieder) && b.AangeleverdOp <= dag).OrderBy(b => b.Volgnummer).ToListAsync(cancellationToken)).ToLookup(b => b.Aanbieder, b => b.Feit);

    private async Task<ILookup<string, ContracteisRegel>> ContracteisenAsync(ILookup<string, PerceelAfspraak> running, DateOnly dag, CancellationToken cancellationToken)
    {
        var contracts = running.SelectMany(p => p.Select(l => l.Contract.Nummer)).Distinct().ToList();
        var asked = await db.Contracteisen.AsNoTracking().Where(e => contracts.Contains(e.Contractnummer) && e.GeldigVanaf <= dag && (e.GeldigTot == null || e.GeldigTot >= dag)).OrderBy(e => e.Volgnummer).ToListAsync(cancellationToken);
        return running.SelectMany(p => asked.Where(e => p.Any(l => e.GeldtVoor(p.Key, l.Contract))).Select(e => (p.Key, Eis: e.Regel)))
            .ToLookup(e => e.Key, e => e.Eis, StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, ErkenningGegevens>> ErkenningenAsync(List<string> codes, DateOnly dag, CancellationToken cancellationToken) =>
        (await db.Erkenningen.AsNoTracking().Where(e => codes.Contains(e.Aanbieder) && e.Ingang <= dag).ToListAsync(cancellationToken))
        .GroupBy(e => e.Aanbieder)
        .ToDictionary(
            g => g.Key,
            g => g.MaxBy(e => e.Ingang) is { } last ? new ErkenningGegevens(last.Keurmerk, last.KeurmerkVanaf, last.KeurmerkTot, last.TstErkend) : null!,
            StringComparer.Ordinal);

    private async Task<ILookup<string, MedewerkerGegevens>> PersoneelAsync(List<string> codes, DateOnly dag, Normenlijst normen, CancellationToken cancellationToken)
    {
        // Who starts within the warning horizon counts for the forecast of NT2.
        var horizon = dag.AddDays(normen.Geheel(Personeelstoets.Nt2Signaal, dag));
        return (await db.Medewerkers.AsNoTracking()
            .Where(m => codes.Contains(m.Aanbieder) && m.InDienstOp <= horizon && (m.UitDienstOp == null || m.UitDienstOp >= dag))
            .ToListAsync(cancellationToken)).ToLookup(m => m.Aanbieder, m => m.Gegevens);
    }

    private async Task<ILookup<string, MeldingFeit>> MeldingenAsync(Actor actor, List<string> codes, DateOnly dag, CancellationToken cancellationToken)
    {
        // What a person reported does not reach the provider before it is heard.
        var provider = actor.Scope.Aanbieder is not null;
        return (await db.Meldingen.AsNoTracking()
            .Where(m => codes.Contains(m.Aanbieder) && m.GemeldOp <= dag && (!provider || m.Oorzaak != null || m.Status != MeldingStatus.Intake))
            .OrderBy(m => m.Volgnummer)
            .Select(m => new { m.Aanbieder, Feit = new MeldingFeit(m.Nummer, m.GemeldOp, m.GehoordOp, m.BeoordeeldOp, m.Oordeel, m.AfgehandeldOp, m.AlsnogGetekendOp) })
            .ToListAsync(cancellationToken)).ToLookup(m => m.Aanbieder, m => m.Feit);
    }

    private async Task<ILookup<string, (string Eis, BeoordelingFeit Feit)>> BeoordelingenAsync(List<string> codes, DateOnly dag, CancellationToken cancellationToken) =>
        (await db.Beoordelingen.AsNoTracking().Where(b => codes.Contains(b.Aanbieder) && b.Op <= dag).ToListAsync(cancellationToken))
        .GroupBy(b => (b.Aanbieder, b.Eis))
        .Select(g => g.MaxBy(b => b.Op)!)
        .ToLookup(b => b.Aanbieder, b => (b.Eis, new BeoordelingFeit(b.Uitkomst, b.Op, b.Toelichting)));

    private async Task<ILookup<string, RapportageFeit>> RapportagesAsync(List<ContractInfo> contracts, DateOnly dag, Normenlijst normen, CancellationToken cancellationToken)
    {
        var from = dag.AddMonths(-normen.Geheel(Rooster.TerugkijkMaanden, dag));
        var delivered = await Leveringen.LeesAsync(db, contracts.ConvertAll(c => c.Nummer), from, cancellationToken);
        return contracts
            .SelectMany(c => Rooster.Maak(c, delivered[c.Nummer].ToList(), from, dag, normen).Select(r => (c.Aanbieder, Feit: new RapportageFeit(c.Nummer, c.Gemeenten, r))))
            .ToLookup(r => r.Aanbieder, r => r.Feit);
    }

    private async Task<ILookup<string, OpgaveFeit>> OpgavenAsync(List<PerceelAfspraak> lots, DateOnly dag, Normenlijst normen, CancellationToken cancellationToken)
    {
        var from = dag.AddMonths(-normen.Geheel(Rooster.TerugkijkMaanden, dag));
        var contracts = lots.Select(p => p.Contract.Nummer).Distinct().ToList();
        var routes = lots.GroupBy(p => (p.Contract.Nummer, p.Code)).ToDictionary(g => g.Key, g => g.First().Route);
        return (await db.Opgaven.AsNoTracking()
            .Where(o => contracts.Contains(o.Contractnummer) && BeoordeeldeKpis.Contains(o.Kpi) && o.PeriodeTot >= from && o.IngediendOp <= dag)
            .Select(o => new { o.Aanbieder, o.Contractnummer, o.Perceel, o.Kpi, o.Periode, o.PeriodeTot, o.Versie, o.Waarde })
            .ToListAsync(cancellationToken))
            .GroupBy(o => (o.Contractnummer, o.Perceel, o.Kpi, o.Periode))
            .Select(g => g.MaxBy(o => o.Versie)!)
            .ToLookup(
                o => o.Aanbieder,
                o => new OpgaveFeit(o.Contractnummer, o.Perceel, routes.TryGetValue((o.Contractnummer, o.Perceel), out var route) ? route : null, o.Kpi, o.PeriodeTot, o.Periode, o.Waarde));
    }
}

/// <summary>The facts of some providers, with the catalogue and the norms that count.</summary>
internal sealed record Feitenblad(DateOnly Dag, IReadOnlyList<EisRegel> Eisen, Normenlijst Normen, IReadOnlyList<AanbiederFeiten> Aanbieders)
{
    public AanbiederOordeel Beoordeel(AanbiederFeiten feiten) => Beoordelaar.Beoordeel(feiten, Eisen, Dag, Normen);

    /// <summary>Code and title of everything that may be asked of a provider: the catalogue, and what only its contracts ask.</summary>
    public IEnumerable<(string Code, string Titel)> Gevraagd(AanbiederFeiten feiten) =>
        Eisen.Select(e => (e.Code, e.Gegevens.Titel)).Concat(feiten.Contracteisen.Select(e => (e.Code, e.Gegevens.Titel)));
}
