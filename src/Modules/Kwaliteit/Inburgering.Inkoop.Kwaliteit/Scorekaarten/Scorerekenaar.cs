// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Eisen;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>Whether a KPI could be measured.</summary>
public enum Meetstand
{
    /// <summary>Measured; has points.</summary>
    Gemeten,

    /// <summary>Too few behind it to say something; its weight is spread.</summary>
    TeWeinig,

    /// <summary>A figure is missing: neither 0 nor 100. A person decides before the scorecard can be decided.</summary>
    NietGeleverd,

    /// <summary>There was nothing to measure; its weight is spread.</summary>
    NietVanToepassing,
}

/// <summary>In which band around the norm a value lies; each value lies in exactly one.</summary>
public enum Scoretrede
{
    /// <summary>The norm or better: 100 points.</summary>
    Goed,

    /// <summary>Beside the norm, within the grace band.</summary>
    NetBuitenNorm,

    /// <summary>Beyond the grace band.</summary>
    Onvoldoende,
}

/// <summary>One KPI of a scorecard.</summary>
/// <param name="Kpi">What the model says.</param>
/// <param name="Zegt">The value by what the provider states.</param>
/// <param name="Weten">The value by what we know.</param>
/// <param name="Waarde">The value that counts.</param>
/// <param name="Aantal">How many are behind it.</param>
/// <param name="Stand">Whether it could be measured.</param>
/// <param name="Trede">In which band the value lies; null when it was not measured.</param>
/// <param name="Berekend">Points as computed; null when it was not measured.</param>
/// <param name="Punten">Points that count: as decided by a person, else as computed; null = its weight is spread.</param>
/// <param name="Telt">Share of the score in percent, after spreading.</param>
/// <param name="Correctie">What a person decided; null = nothing.</param>
public sealed record KpiScore(
    ScoreKpi Kpi,
    decimal? Zegt,
    decimal? Weten,
    decimal? Waarde,
    decimal? Aantal,
    Meetstand Stand,
    Scoretrede? Trede,
    decimal? Berekend,
    decimal? Punten,
    decimal Telt,
    Scorecorrectie? Correctie);

/// <summary>The outcome of a scorecard.</summary>
/// <param name="Score">0–100 with one decimal; null when there was no activity or nothing could be measured.</param>
/// <param name="Band">The standing; the lowest one when a knock-out is not met, null without a score.</param>
/// <param name="Voorstel">The consequence that is proposed.</param>
/// <param name="Actief">False when nobody was registered, started or active and no hour was given.</param>
/// <param name="Kpis">Per KPI, in the order of the model.</param>
/// <param name="Geschonden">Knock-outs that are not met.</param>
/// <param name="Onbeslist">Codes of KPIs that were not delivered and about which nobody decided.</param>
public sealed record Scoreuitkomst(
    decimal? Score,
    Scoreband? Band,
    Gevolg Voorstel,
    bool Actief,
    IReadOnlyList<KpiScore> Kpis,
    IReadOnlyList<Knockout> Geschonden,
    IReadOnlyList<string> Onbeslist);

/// <summary>
/// Computes a scorecard: a pure function. A value is rounded to two decimals and a score to one before it is compared with a border, so
/// that what people read decides; a border belongs to the better band.
/// </summary>
internal static class Scorerekenaar
{
    private static readonly string[] Activiteit = ["aangemeld", "gestart", "actief_begin", "actief_eind", "uren_aangeboden", "uren_gevolgd"];

    public static Scoreuitkomst Reken(Scoreinvoer invoer)
    {
        var figures = Ontdubbel(invoer.Cijfers).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var corrections = invoer.Correcties.Distinct().ToDictionary(c => c.Kpi, StringComparer.Ordinal);
        var model = invoer.Model;
        var activity = Activiteit.Select(a => figures.GetValueOrDefault(a)?.Telt).ToList();
        var active = activity.TrueForAll(a => a is null) || activity.Exists(a => a > 0);
        var measured = model.Kpis.Select(k => Meet(k, figures, model, corrections.GetValueOrDefault(k.Code))).ToList();
        var total = active ? measured.Where(m => m.Punten is not null).Sum(m => m.Kpi.Gewicht) : 0;
        var rows = measured.ConvertAll(m => m with { Telt = total > 0 && m.Punten is not null ? Rond(100 * m.Kpi.Gewicht / total, 2) : 0 });
        decimal? score = total > 0 ? Rond(measured.Where(m => m.Punten is not null).Sum(m => m.Kpi.Gewicht * m.Punten!.Value) / total, 1) : null;
        var failed = invoer.Knockouts.Where(k => !k.Voldaan).Distinct().OrderBy(k => k.Eis, StringComparer.Ordinal).ToList();
        var band = score is { } s ? failed.Count > 0 ? model.Banden.MinBy(b => b.Vanaf) : Band(model, s) : null;
        return new Scoreuitkomst(
            score,
            band,
            failed.Count > 0 ? model.KnockoutGevolg : band?.Gevolg ?? Gevolg.Geen,
            active,
            rows,
            failed,
            active ? [.. rows.Where(r => r is { Stand: Meetstand.NietGeleverd, Correctie: null }).Select(r => r.Kpi.Code)] : []);
    }

    /// <summary>The standing of a score: the highest one whose lower border is not above it.</summary>
    public static Scoreband Band(ScoremodelInhoud model, decimal score) => model.Banden.Where(b => b.Vanaf <= score).MaxBy(b => b.Vanaf)!;

    /// <summary>In which band a value lies and how many points it earns.</summary>
    public static (Scoretrede Trede, decimal Punten) Weeg(ScoreKpi kpi, decimal waarde, ScoremodelInhoud model)
    {
        var beside = kpi.Richting == NormRichting.Minimaal ? kpi.Norm - waarde : waarde - kpi.Norm;
        if (beside <= 0)
        {
            return (Scoretrede.Goed, 100);
        }

        if (beside <= kpi.Coulance)
        {
            return (Scoretrede.NetBuitenNorm, Rond(100 - ((100 - model.CoulancePunten) * beside / kpi.Coulance), 2));
        }

        var zero = kpi.Coulance * model.NulBij;
        return (Scoretrede.Onvoldoende, beside >= zero ? 0 : Rond(model.CoulancePunten * (zero - beside) / (zero - kpi.Coulance), 2));
    }

    /// <summary>One row per figure, in order. The same row twice is one row; two different values for one figure are a fault of the caller.</summary>
    public static IReadOnlyList<Scorecijfer> Ontdubbel(IEnumerable<Scorecijfer> cijfers)
    {
        var rows = cijfers.Distinct().OrderBy(c => c.Code, StringComparer.Ordinal).ToList();
        var twice = rows.GroupBy(c => c.Code, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? rows : throw new ArgumentException($"Two values for {twice.Key}.", nameof(cijfers));
    }

    private static KpiScore Meet(ScoreKpi kpi, Dictionary<string, Scorecijfer> figures, ScoremodelInhoud model, Scorecorrectie? correction)
    {
        var said = Waarde(kpi, code => figures.GetValueOrDefault(code)?.Zegt);
        var known = Waarde(kpi, code => figures.GetValueOrDefault(code)?.Weten);
        decimal? Telt(string code) => figures.GetValueOrDefault(code)?.Telt;
        var value = Waarde(kpi, Telt);
        var count = kpi.Aantal is { } own ? Telt(own) : Som(kpi.Noemer, Telt);
        var state = Stand(kpi, value, count, Som(kpi.Noemer, Telt));
        var (step, points) = state == Meetstand.Gemeten ? Weeg(kpi, value!.Value, model) : ((Scoretrede?)null, (decimal?)null);
        return new KpiScore(kpi, said, known, state is Meetstand.NietGeleverd or Meetstand.NietVanToepassing ? null : value, count, state, step, points, correction is null ? points : correction.Punten, 0, correction);
    }

    private static Meetstand Stand(ScoreKpi kpi, decimal? value, decimal? count, decimal? whole)
    {
        var counted = kpi.Aantal is not null || kpi.Noemer.Count > 0;
        if (count == 0 || (kpi.Noemer.Count > 0 && whole == 0))
        {
            return Meetstand.NietVanToepassing;
        }

        return value is null || (counted && count is null) ? Meetstand.NietGeleverd
            : counted && count < kpi.MinimumN ? Meetstand.TeWeinig
            : Meetstand.Gemeten;
    }

    private static decimal? Waarde(ScoreKpi kpi, Func<string, decimal?> figure)
    {
        var sum = Som(kpi.Teller, figure);
        if (kpi.Noemer.Count == 0)
        {
            return sum is { } s ? Rond(s, 2) : null;
        }

        var whole = Som(kpi.Noemer, figure);
        return sum is null || whole is null or 0 ? null : Rond(100 * sum.Value / whole.Value, 2);
    }

    // A sum with a missing part is missing: missing is not 0.
    private static decimal? Som(IReadOnlyList<string> codes, Func<string, decimal?> figure)
    {
        decimal? sum = codes.Count == 0 ? null : 0;
        foreach (var code in codes)
        {
            sum += figure(code);
        }

        return sum;
    }

    private static decimal Rond(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
