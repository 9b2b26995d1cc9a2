// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>How a report stands against its due day.</summary>
public enum RapportageStand
{
    /// <summary>The period runs or the due day has not passed.</summary>
    Verwacht,

    /// <summary>Delivered on or before the due day.</summary>
    OpTijd,

    /// <summary>Delivered after the due day.</summary>
    TeLaat,

    /// <summary>The due day has passed and nothing, or not everything, was delivered.</summary>
    Ontbreekt,
}

/// <summary>Statements that came in over a period: enough to see whether a due report was delivered.</summary>
/// <param name="Periode">Code of the period.</param>
/// <param name="Van">First day of the period.</param>
/// <param name="Tot">Last day of the period.</param>
/// <param name="EersteIndiening">Day of the first delivery.</param>
internal sealed record Levering(string Periode, DateOnly Van, DateOnly Tot, DateOnly EersteIndiening);

/// <summary>A report that a contract asks for.</summary>
/// <param name="Periode">The period.</param>
/// <param name="UiterlijkOp">Due day; delivered on this day is on time.</param>
/// <param name="Stand">How it stands.</param>
/// <param name="IngediendOp">Day on which the period was complete for the first time; null = not delivered.</param>
public sealed record VerwachteRapportage(Periode Periode, DateOnly UiterlijkOp, RapportageStand Stand, DateOnly? IngediendOp);

/// <summary>Which reports a contract asks for, and how they stand.</summary>
internal static class Rooster
{
    public const string TermijnDagen = "RAPPORTAGE_TERMIJN_DAGEN";

    public const string TerugkijkMaanden = "RAPPORTAGE_TERUGKIJK_MAANDEN";

    /// <summary>Days after the last day of the period (or of the contract when that is earlier): what the contract says, else the norm that counts on that last day.</summary>
    public static DateOnly UiterlijkOp(Periode periode, ContractInfo contract, Normenlijst normen)
    {
        var last = periode.Tot < contract.Einddatum ? periode.Tot : contract.Einddatum;
        return last.AddDays(contract.RapportagetermijnDagen ?? normen.Geheel(TermijnDagen, last));
    }

    /// <summary>
    /// All reports due for periods that lie in the contract's term and began on or before <paramref name="dag"/>, oldest first.
    /// A period also counts as delivered when shorter or longer periods together cover every day of it.
    /// </summary>
    public static IReadOnlyList<VerwachteRapportage> Maak(ContractInfo contract, IReadOnlyCollection<Levering> leveringen, DateOnly vanaf, DateOnly dag, Normenlijst normen)
    {
        var from = contract.Ingangsdatum > vanaf ? contract.Ingangsdatum : vanaf;
        var until = contract.Einddatum < dag ? contract.Einddatum : dag;
        return contract.Status == ContractStatus.Concept || from > until
            ? []
            : [.. Periode.Reeks(contract.Rapportagefrequentie, from, until).Select(p => Stand(p, contract, leveringen, dag, normen))];
    }

    private static VerwachteRapportage Stand(Periode periode, ContractInfo contract, IReadOnlyCollection<Levering> leveringen, DateOnly dag, Normenlijst normen)
    {
        var due = UiterlijkOp(periode, contract, normen);
        var from = periode.Van > contract.Ingangsdatum ? periode.Van : contract.Ingangsdatum;
        var until = periode.Tot < contract.Einddatum ? periode.Tot : contract.Einddatum;
        var delivered = Compleet(from, until, leveringen, dag);
        var state = delivered is { } on
            ? on <= due ? RapportageStand.OpTijd : RapportageStand.TeLaat
            : due < dag ? RapportageStand.Ontbreekt : RapportageStand.Verwacht;
        return new VerwachteRapportage(periode, due, state, delivered);
    }

    // The first day on which everything delivered so far covers the whole period.
    private static DateOnly? Compleet(DateOnly van, DateOnly tot, IReadOnlyCollection<Levering> leveringen, DateOnly dag)
    {
        List<Levering> known = [];
        foreach (var delivery in leveringen.Where(l => l.EersteIndiening <= dag && l.Van <= tot && l.Tot >= van).OrderBy(l => l.EersteIndiening))
        {
            known.Add(delivery);
            var open = van;
            foreach (var part in known.OrderBy(l => l.Van))
            {
                if (part.Van <= open && part.Tot >= open)
                {
                    open = part.Tot.AddDays(1);
                }
            }

            if (open > tot)
            {
                return delivery.EersteIndiening;
            }
        }

        return null;
    }
}
