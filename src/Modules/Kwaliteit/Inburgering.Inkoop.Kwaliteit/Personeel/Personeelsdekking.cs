// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Kwaliteit.Personeel;

/// <summary>How the staff of a provider stands on a day.</summary>
/// <param name="Dag">The day.</param>
/// <param name="InDienst">Employed on that day.</param>
/// <param name="Docenten">Of whom teachers.</param>
/// <param name="Begeleiders">Of whom guides.</param>
/// <param name="VogInOrde">With a VOG in order.</param>
/// <param name="VogNaStart">With a VOG that came after the first working day.</param>
/// <param name="VogNietInOrde">Without a VOG, with another profile, or too old at the start.</param>
/// <param name="Nt2Bevoegd">Teachers registered for NT2 on that day.</param>
public sealed record Personeelsdekking(DateOnly Dag, int InDienst, int Docenten, int Begeleiders, int VogInOrde, int VogNaStart, int VogNietInOrde, int Nt2Bevoegd)
{
    /// <summary>Share of teachers that is registered, in percent; null when there are no teachers.</summary>
    public decimal? Nt2Percentage => Docenten == 0 ? null : Math.Round(100m * Nt2Bevoegd / Docenten, 1);

    /// <summary>True when the share reaches the norm exactly or more; compared on whole people, not on the rounded percentage.</summary>
    public bool HaaltNt2(decimal normPercentage) => 100m * Nt2Bevoegd >= normPercentage * Docenten;
}

/// <summary>Counts the staff on a day; the first and the last working day count.</summary>
internal static class Dekking
{
    public static bool IsInDienst(MedewerkerGegevens medewerker, DateOnly dag) =>
        medewerker.InDienstOp <= dag && (medewerker.UitDienstOp is null || medewerker.UitDienstOp >= dag);

    public static bool IsNt2Bevoegd(MedewerkerGegevens medewerker, DateOnly dag) =>
        medewerker.Functie == Functie.Docent && medewerker.Nt2RegistratieTot >= dag;

    public static Personeelsdekking Op(IEnumerable<MedewerkerGegevens> medewerkers, DateOnly dag, Normenlijst normen)
    {
        var staff = medewerkers.Where(m => IsInDienst(m, dag)).ToList();
        var vog = staff.ConvertAll(m => VogToets.Beoordeel(m, normen));
        return new Personeelsdekking(
            dag,
            staff.Count,
            staff.Count(m => m.Functie == Functie.Docent),
            staff.Count(m => m.Functie == Functie.Begeleider),
            vog.Count(u => u == VogUitkomst.InOrde),
            vog.Count(u => u == VogUitkomst.NaStart),
            vog.Count(u => u is VogUitkomst.Ontbreekt or VogUitkomst.AnderProfiel or VogUitkomst.TeOudBijStart),
            staff.Count(m => IsNt2Bevoegd(m, dag)));
    }

    /// <summary>
    /// The first day after <paramref name="dag"/>, up to and including <paramref name="horizon"/>, on which the known staff no longer
    /// reaches the norm; null when that does not happen.
    /// </summary>
    public static DateOnly? EersteDagOnderNt2(IReadOnlyCollection<MedewerkerGegevens> medewerkers, DateOnly dag, DateOnly horizon, decimal normPercentage, Normenlijst normen) =>
        medewerkers
            .SelectMany(m => new[] { m.Nt2RegistratieTot?.AddDays(1), m.UitDienstOp?.AddDays(1), m.InDienstOp })
            .Where(d => d > dag && d <= horizon)
            .Select(d => d!.Value)
            .Distinct()
            .Order()
            .Cast<DateOnly?>()
            .FirstOrDefault(d => Op(medewerkers, d!.Value, normen) is { Docenten: > 0 } then && !then.HaaltNt2(normPercentage));
}
