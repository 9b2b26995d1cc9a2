// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>Which placements are counted in a figure of ours; one rule per KPI, used by the figures themselves and by the list of who is behind them.</summary>
internal static class Kengetalselectie
{
    /// <summary>The hours that a KPI sums.</summary>
    public static IReadOnlyDictionary<string, Expression<Func<Uren.UrenMaand, decimal>>> Urensoorten { get; } = new Dictionary<string, Expression<Func<Uren.UrenMaand, decimal>>>(StringComparer.Ordinal)
    {
        ["uren_aangeboden"] = u => u.Aangeboden,
        ["uren_gevolgd"] = u => u.Gevolgd,
        ["uren_geoorloofd_verzuim"] = u => u.GeoorloofdVerzuim,
        ["uren_ongeoorloofd_verzuim"] = u => u.OngeoorloofdVerzuim,
    };

    /// <summary>The placements that count as one each; null for a KPI that does not count placements.</summary>
    public static Expression<Func<Plaatsing, bool>>? Bij(string kpi, DateOnly van, DateOnly tot) => kpi switch
    {
        "aangemeld" => p => p.AangemeldOp >= van && p.AangemeldOp <= tot,
        "gestart" or "wachttijd_dagen_mediaan" => p => (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd) && p.Startdatum >= van && p.Startdatum <= tot,

        // Who waits on the last day: registered, and on that day neither started nor refused, withdrawn or ended.
        "wachtend" => p => p.AangemeldOp <= tot
            && (p.Startdatum == null || p.Startdatum > tot || p.Status == PlaatsingStatus.Aangemeld || p.Status == PlaatsingStatus.Geaccepteerd)
            && (p.Einddatum == null || p.Einddatum > tot),
        "actief_begin" => p => (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd) && p.Startdatum < van && (p.Einddatum == null || p.Einddatum >= van),
        "actief_eind" => p => (p.Status == PlaatsingStatus.Gestart || p.Status == PlaatsingStatus.Beeindigd) && p.Startdatum <= tot && (p.Einddatum == null || p.Einddatum > tot),
        "geslaagd" => Geeindigd(van, tot, Eindreden.Geslaagd),
        "geslaagd_afgeschaald" => Geeindigd(van, tot, Eindreden.GeslaagdAfgeschaald),
        "uitval" => Geeindigd(van, tot, Eindreden.Uitval),
        "geschakeld" => Geeindigd(van, tot, Eindreden.Geschakeld),
        "overstap" => Geeindigd(van, tot, Eindreden.Overstap),
        "neutraal" => Geeindigd(van, tot, Eindreden.Verhuisd, Eindreden.EindePlicht, Eindreden.Overleden),
        _ => null,
    };

    private static Expression<Func<Plaatsing, bool>> Geeindigd(DateOnly van, DateOnly tot, params Eindreden[] redenen)
    {
        var reasons = redenen.ToList();
        return p => p.Eindreden != null && reasons.Contains(p.Eindreden.Value) && p.Einddatum >= van && p.Einddatum <= tot;
    }
}
