// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.Kwaliteit.Vragen;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>Brings together what the provider states over a period, what we know ourselves, and what was asked about it.</summary>
internal sealed class RapportageLader(KwaliteitDbContext db, IContracten contracten, IPlaatsingen plaatsingen, IDevices devices, Peilinglezer peilingen, TimeProvider clock)
{
    public async Task<Result<RapportageDetail>> LaadAsync(Actor actor, string contractnummer, string periode, CancellationToken cancellationToken)
    {
        var contract = (await contracten.ZoekContractenAsync([contractnummer], cancellationToken)).SingleOrDefault();
        if (contract is null || !Bereik.ZietContract(actor, contract))
        {
            return RapportageErrors.ContractOnbekend(contractnummer);
        }

        if (Periode.Lees(periode) is not { } period)
        {
            return RapportageErrors.PeriodeOnbekend(periode);
        }

        var before = Periode.Met(period.Frequentie, period.Van.AddDays(-1));
        var all = await db.Opgaven.AsNoTracking().Where(o => o.Contractnummer == contract.Nummer && (o.Periode == period.Code || o.Periode == before.Code))
            .OrderBy(o => o.Versie).Select(o => new { o.Periode, o.Perceel, o.Kpi, Versie = new OpgaveVersie(o.Versie, o.Waarde, o.IngediendOp) }).ToListAsync(cancellationToken);
        var stated = all.Where(o => o.Periode == period.Code).ToList();
        var norms = await Normenbron.LeesAsync(db, cancellationToken);
        var lots = (await contracten.ZoekPercelenAsync([contract.Nummer], cancellationToken)).OrderBy(p => p.Code, StringComparer.Ordinal).ToList();
        var surveys = await peilingen.LeesAsync(contract.Nummer, period.Van, period.Tot, norms, cancellationToken);
        var known = await EigenCijfersAsync(actor, contract, period, cancellationToken);
        VoegPeilingenToe(known, surveys, lots);
        var versions = stated.ToLookup(s => (s.Perceel, s.Kpi), s => s.Versie);
        var earlier = all.Where(o => o.Periode == before.Code).GroupBy(o => (o.Perceel, o.Kpi)).ToDictionary(g => g.Key, g => g.Last().Versie.Waarde);
        var rows = versions.Select(v => v.Key).Union(known.Keys)
            .Where(k => Kpi.Vind(k.Kpi) is { } kpi && (k.Perceel.Length > 0 || kpi.PerContract || versions.Contains(k)))
            .Select(k => Rij(k, [.. versions[k]], known.TryGetValue(k, out var own) ? own : null, earlier.TryGetValue(k, out var last) ? last : null, Vergelijker.MargeVan(k.Kpi, norms, period.Tot)))
            .OrderBy(r => r.Perceel.Length == 0).ThenBy(r => r.Perceel, StringComparer.Ordinal).ThenBy(r => Kpi.Alle.ToList().FindIndex(k => k.Code == r.Kpi.Code))
            .ToList();
        var days = stated.Select(s => s.Versie.IngediendOp).Distinct().Order().ToList();
        var now = new Cijferblad(period, versions.ToDictionary(v => v.Key, v => v.Last().Waarde));
        return new RapportageDetail(
            contract.Nummer,
            contract.Aanbieder,
            Verwacht(contract, period, days, norms),
            stated.Count == 0 ? 0 : stated.Max(s => s.Versie.Versie),
            days.Count == 0 ? null : days[^1],
            norms.Op(Vergelijker.VerschilProcent, period.Tot).Waarde,
            rows,
            [.. lots.Select(l => l.Code)],
            Plausibiliteit.Toets(now, earlier.Count == 0 ? null : new Cijferblad(before, earlier), known, norms),
            await VragenAsync(contract.Nummer, period.Code, cancellationToken),
            surveys);
    }

    private VerwachteRapportage Verwacht(ContractInfo contract, Periode period, List<DateOnly> days, Normenlijst norms)
    {
        var due = Rooster.UiterlijkOp(period, contract, norms);
        DateOnly? first = days.Count == 0 ? null : days[0];
        var state = first is { } on
            ? on <= due ? RapportageStand.OpTijd : RapportageStand.TeLaat
            : due < clock.Vandaag() ? RapportageStand.Ontbreekt : RapportageStand.Verwacht;
        return new VerwachteRapportage(period, due, state, first);
    }

    private static RapportageRij Rij((string Perceel, string Kpi) key, List<OpgaveVersie> versions, decimal? known, decimal? before, Marge margin)
    {
        decimal? said = versions.Count == 0 ? null : versions[^1].Waarde;
        return new RapportageRij(key.Perceel, Kpi.Vind(key.Kpi)!, said, known, said - known, Vergelijker.Vergelijk(said, known, margin), versions, margin, before);
    }

    private async Task<IReadOnlyList<VraagRegel>> VragenAsync(string contract, string periode, CancellationToken cancellationToken) =>
        await db.Vragen.AsNoTracking().Where(v => v.Contractnummer == contract && v.Periode == periode).OrderBy(v => v.Id).Select(VraagRegel.Van).ToListAsync(cancellationToken);

    // Our own surveys tell the satisfaction of a lot: those about what the lot is bought for, with enough answers.
    private static void VoegPeilingenToe(Dictionary<(string Perceel, string Kpi), decimal> known, IReadOnlyList<Peilinguitkomst> surveys, List<PerceelAfspraak> lots)
    {
        foreach (var lot in lots)
        {
            if (surveys.FirstOrDefault(s => s.Perceel == lot.Code && s.Onderwerp == Peilinglezer.OnderwerpVan(lot.Route)) is { Cijfer: { } mark } found)
            {
                known[(lot.Code, "tevredenheid")] = mark;
                known[(lot.Code, "tevredenheid_n")] = found.Antwoorden;
            }
        }
    }

    // Placements and devices know their own figures; reports of acquisition are ours.
    private async Task<Dictionary<(string Perceel, string Kpi), decimal>> EigenCijfersAsync(Actor actor, ContractInfo contract, Periode period, CancellationToken cancellationToken)
    {
        Dictionary<(string Perceel, string Kpi), decimal> known = new(await plaatsingen.HaalEigenCijfersAsync(contract.Nummer, period.Van, period.Tot, cancellationToken));
        foreach (var lot in await devices.HaalCijfersAsync(contract.Nummer, period.Van, period.Tot, cancellationToken))
        {
            known[(lot.Perceel, "devices_uitgeleend")] = lot.Uitgeleend;
            known[(lot.Perceel, "devices_retour")] = lot.Retour;
            known[(lot.Perceel, "devices_verlies")] = lot.Verlies;
        }

        // A provider may not learn from this figure that something was reported in confidence.
        var provider = actor.Scope.Aanbieder is not null;
        known[("", "acquisitie_meldingen")] = await db.Meldingen.CountAsync(
            m => m.Contractnummer == contract.Nummer && m.VoorvalOp >= period.Van && m.VoorvalOp <= period.Tot
                && (!provider || m.Oorzaak != null || m.Status != Acquisitie.MeldingStatus.Intake),
            cancellationToken);
        return known;
    }
}
