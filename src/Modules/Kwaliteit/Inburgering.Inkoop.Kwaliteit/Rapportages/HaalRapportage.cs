// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Devices.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>One report: what the provider says, what we know, the difference.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Periode">The period, for example <c>2026-K1</c>.</param>
[Toegang(Rol.Contractmanager, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record HaalRapportage(string Contractnummer, string Periode) : IQuery<Result<RapportageDetail>>;

/// <summary>A report.</summary>
/// <param name="Contractnummer">The contract.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Verwacht">Period, due day and state of this period.</param>
/// <param name="Versie">Highest version of a figure: 1 = nothing was corrected, 0 = nothing was delivered.</param>
/// <param name="LaatstIngediendOp">Day of the newest delivery.</param>
/// <param name="MargeProcent">Difference that is still seen as equal, in percent of our figure.</param>
/// <param name="Regels">One row per lot and KPI that the provider stated or that we know.</param>
/// <param name="Percelen">Codes of the lots of the contract.</param>
public sealed record RapportageDetail(
    string Contractnummer,
    string Aanbieder,
    VerwachteRapportage Verwacht,
    int Versie,
    DateOnly? LaatstIngediendOp,
    decimal MargeProcent,
    IReadOnlyList<RapportageRij> Regels,
    IReadOnlyList<string> Percelen)
{
    /// <summary>Rows where the difference is larger than the margin.</summary>
    public int Afwijkingen => Regels.Count(r => r.Vergelijking == Vergelijking.Afwijking);
}

/// <summary>One figure of a report.</summary>
/// <param name="Perceel">Code of the lot; empty = the whole contract.</param>
/// <param name="Kpi">The KPI.</param>
/// <param name="Zegt">What the provider states now; null = not stated.</param>
/// <param name="Weten">Our own figure; null = we have none.</param>
/// <param name="Verschil">What the provider states minus what we know; null when one of the two is missing.</param>
/// <param name="Vergelijking">How they compare.</param>
/// <param name="Versies">Everything that was stated, oldest first; more than one when it was corrected.</param>
public sealed record RapportageRij(string Perceel, Kpi Kpi, decimal? Zegt, decimal? Weten, decimal? Verschil, Vergelijking Vergelijking, IReadOnlyList<OpgaveVersie> Versies);

/// <summary>One statement.</summary>
/// <param name="Versie">1, 2, 3 …</param>
/// <param name="Waarde">The value.</param>
/// <param name="IngediendOp">Day of delivery.</param>
public sealed record OpgaveVersie(int Versie, decimal Waarde, DateOnly IngediendOp);

internal sealed class HaalRapportageHandler(
    KwaliteitDbContext db,
    IContracten contracten,
    IPlaatsingen plaatsingen,
    IDevices devices,
    IActorAccessor accessor,
    TimeProvider clock) : IRequestHandler<HaalRapportage, Result<RapportageDetail>>
{
    public async Task<Result<RapportageDetail>> Handle(HaalRapportage request, CancellationToken cancellationToken)
    {
        var contract = (await contracten.ZoekContractenAsync([request.Contractnummer], cancellationToken)).SingleOrDefault();
        if (contract is null || !Bereik.ZietContract(accessor.Actor, contract))
        {
            return RapportageErrors.ContractOnbekend(request.Contractnummer);
        }

        if (Periode.Lees(request.Periode) is not { } period)
        {
            return RapportageErrors.PeriodeOnbekend(request.Periode);
        }

        var stated = await db.Opgaven.AsNoTracking().Where(o => o.Contractnummer == contract.Nummer && o.Periode == period.Code)
            .OrderBy(o => o.Versie).Select(o => new { o.Perceel, o.Kpi, Versie = new OpgaveVersie(o.Versie, o.Waarde, o.IngediendOp) }).ToListAsync(cancellationToken);
        var norms = await Normenbron.LeesAsync(db, cancellationToken);
        var known = await EigenCijfersAsync(contract, period, cancellationToken);
        var lots = (await contracten.ZoekPercelenAsync([contract.Nummer], cancellationToken)).Select(p => p.Code).Order(StringComparer.Ordinal).ToList();
        var margin = norms.Op(Vergelijker.VerschilProcent, period.Tot).Waarde;
        var versions = stated.ToLookup(s => (s.Perceel, s.Kpi), s => s.Versie);
        var rows = versions.Select(v => v.Key).Union(known.Keys)
            .Where(k => Kpi.Vind(k.Kpi) is { } kpi && (k.Perceel.Length > 0 || kpi.PerContract || versions.Contains(k)))
            .Select(k => Rij(k, [.. versions[k]], known.TryGetValue(k, out var own) ? own : null, margin))
            .OrderBy(r => r.Perceel.Length == 0).ThenBy(r => r.Perceel, StringComparer.Ordinal).ThenBy(r => Kpi.Alle.ToList().FindIndex(k => k.Code == r.Kpi.Code))
            .ToList();
        var days = stated.Select(s => s.Versie.IngediendOp).Distinct().Order().ToList();
        return new RapportageDetail(
            contract.Nummer,
            contract.Aanbieder,
            Verwacht(contract, period, days, norms),
            stated.Count == 0 ? 0 : stated.Max(s => s.Versie.Versie),
            days.Count == 0 ? null : days[^1],
            margin,
            rows,
            lots);
    }

    private VerwachteRapportage Verwacht(ContractInfo contract, Periode period, List<DateOnly> days, Normenlijst norms)
    {
        var due = Rooster.UiterlijkOp(period, contract.Einddatum, norms);
        DateOnly? first = days.Count == 0 ? null : days[0];
        var state = first is { } on
            ? on <= due ? RapportageStand.OpTijd : RapportageStand.TeLaat
            : due < clock.Vandaag() ? RapportageStand.Ontbreekt : RapportageStand.Verwacht;
        return new VerwachteRapportage(period, due, state, first);
    }

    private static RapportageRij Rij((string Perceel, string Kpi) key, List<OpgaveVersie> versions, decimal? known, decimal margin)
    {
        decimal? said = versions.Count == 0 ? null : versions[^1].Waarde;
        return new RapportageRij(key.Perceel, Kpi.Vind(key.Kpi)!, said, known, said - known, Vergelijker.Vergelijk(said, known, margin), versions);
    }

    // Placements and devices know their own figures; reports of acquisition are ours.
    private async Task<Dictionary<(string Perceel, string Kpi), decimal>> EigenCijfersAsync(ContractInfo contract, Periode period, CancellationToken cancellationToken)
    {
        Dictionary<(string Perceel, string Kpi), decimal> known = new(await plaatsingen.HaalEigenCijfersAsync(contract.Nummer, period.Van, period.Tot, cancellationToken));
        foreach (var lot in await devices.HaalCijfersAsync(contract.Nummer, period.Van, period.Tot, cancellationToken))
        {
            known[(lot.Perceel, "devices_uitgeleend")] = lot.Uitgeleend;
            known[(lot.Perceel, "devices_retour")] = lot.Retour;
            known[(lot.Perceel, "devices_verlies")] = lot.Verlies;
        }

        // A provider may not learn from this figure that something was reported in confidence.
        var provider = accessor.Actor.Scope.Aanbieder is not null;
        known[("", "acquisitie_meldingen")] = await db.Meldingen.CountAsync(
            m => m.Contractnummer == contract.Nummer && m.VoorvalOp >= period.Van && m.VoorvalOp <= period.Tot
                && (!provider || m.Oorzaak != null || m.Status != Acquisitie.MeldingStatus.Intake),
            cancellationToken);
        return known;
    }
}
