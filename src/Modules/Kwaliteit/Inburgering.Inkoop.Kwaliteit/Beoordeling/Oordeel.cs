// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Kwaliteit.Beoordeling;

/// <summary>The judgement of a provider on a day.</summary>
public enum Oordeel
{
    /// <summary>Nothing wrong, nothing that comes due.</summary>
    Voldoet,

    /// <summary>Something comes due, or a scored requirement is not met.</summary>
    LetOp,

    /// <summary>A knock-out is not met, whatever the rest says.</summary>
    VoldoetNiet,
}

/// <summary>The judgement of one requirement.</summary>
public enum EisUitkomst
{
    /// <summary>Met.</summary>
    Voldoet,

    /// <summary>Met, but not for long or not quite.</summary>
    LetOp,

    /// <summary>Not met.</summary>
    VoldoetNiet,

    /// <summary>No facts, or too few: neither good nor bad.</summary>
    NietBeoordeeld,

    /// <summary>Does not count for the routes of this provider.</summary>
    NietVanToepassing,
}

/// <summary>What was found for one requirement.</summary>
/// <param name="Eis">Code of the requirement; <c>PLAATSINGSSTOP</c> for the decision of a contract manager.</param>
/// <param name="Titel">Short Dutch title.</param>
/// <param name="Soort">Knock-out or scored.</param>
/// <param name="Uitkomst">The judgement.</param>
/// <param name="Bevinding">What we found, with the numbers, in one Dutch sentence.</param>
/// <param name="Norm">The norm as people read it; null when there is no number.</param>
/// <param name="Bron">Source of the requirement.</param>
/// <param name="VolgendeStap">What to do, as a verb; null when there is nothing to do.</param>
/// <param name="Termijn">The day on which it matters, for example the last day of a keurmerk.</param>
public sealed record EisOordeel(string Eis, string Titel, EisSoort Soort, EisUitkomst Uitkomst, string Bevinding, string? Norm, string Bron, string? VolgendeStap, DateOnly? Termijn);

/// <summary>The judgement of one provider with the reasons.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Dag">The day of the judgement.</param>
/// <param name="Oordeel">The judgement.</param>
/// <param name="Routes">Routes for which it has a running contract on that day.</param>
/// <param name="Eisen">One row per requirement of the catalogue on that day, and the placement stop.</param>
/// <param name="Contracteisen">One row per requirement that only its own contracts make.</param>
public sealed record AanbiederOordeel(string Aanbieder, string Naam, DateOnly Dag, Oordeel Oordeel, IReadOnlyList<Route> Routes, IReadOnlyList<EisOordeel> Eisen, IReadOnlyList<EisOordeel> Contracteisen)
{
    /// <summary>What is wrong or comes due; knock-outs that are not met first.</summary>
    public IReadOnlyList<EisOordeel> Redenen =>
        [.. Eisen.Concat(Contracteisen).Where(e => e.Uitkomst is EisUitkomst.VoldoetNiet or EisUitkomst.LetOp)
            .OrderByDescending(e => e.Uitkomst == EisUitkomst.VoldoetNiet && e.Soort == EisSoort.KnockOut)
            .ThenByDescending(e => e.Uitkomst == EisUitkomst.VoldoetNiet)];

    /// <summary>How many requirements count for this provider but could not be judged.</summary>
    public int NietBeoordeeld => Eisen.Concat(Contracteisen).Count(e => e.Uitkomst == EisUitkomst.NietBeoordeeld);

    /// <summary>
    /// Why a placement stop is proposed: knock-outs that ran out, when no stop runs or comes. Null = no proposal. A person decides.
    /// </summary>
    public string? Stopvoorstel =>
        Routes.Count > 0 && Eisen.Any(e => e.Eis == Beoordelaar.Plaatsingsstop && e.Uitkomst == EisUitkomst.Voldoet)
            && Redenen.Where(e => e is { Soort: EisSoort.KnockOut, Uitkomst: EisUitkomst.VoldoetNiet } && e.Termijn < Dag).ToList() is { Count: > 0 } expired
            ? string.Join(" ", expired.Select(e => $"{e.Titel}: {e.Bevinding}"))
            : null;
}
