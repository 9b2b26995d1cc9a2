// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Kwaliteit.Bewijzen;

/// <summary>How the evidence for a requirement stands on a day.</summary>
public enum Bewijsstand
{
    /// <summary>Nothing that counts was delivered.</summary>
    Geen,

    /// <summary>Delivered, but not verified yet.</summary>
    Wacht,

    /// <summary>Verified, but it counts from a later day.</summary>
    GeldtLater,

    /// <summary>Verified and valid.</summary>
    Geldig,

    /// <summary>Verified and valid, but not for long.</summary>
    Verloopt,

    /// <summary>What was verified is over or was taken back.</summary>
    Verlopen,
}

/// <summary>A piece of evidence as the judgement looks at it.</summary>
internal sealed record BewijsFeit(string Nummer, string Eis, DateOnly GeldigVanaf, DateOnly? GeldigTot, BewijsstukStatus Status, DateOnly AangeleverdOp, DateOnly? BeoordeeldOp, DateOnly? IngetrokkenOp)
{
    /// <summary>True when it was verified on or before the day, and not taken back by then.</summary>
    public bool IsGeverifieerd(DateOnly dag) => Status != BewijsstukStatus.Afgewezen && BeoordeeldOp <= dag && !(IngetrokkenOp <= dag);

    /// <summary>True when on the day somebody still had to check it.</summary>
    public bool Wacht(DateOnly dag) => AangeleverdOp <= dag && !(BeoordeeldOp <= dag) && !(IngetrokkenOp <= dag);

    public bool Geldt(DateOnly dag) => IsGeverifieerd(dag) && GeldigVanaf <= dag && !(GeldigTot < dag);

    /// <summary>True when it counted on at least one day: one that was taken back on the day of its check proved nothing.</summary>
    public bool HeeftGegolden(DateOnly dag) => LaatsteDag(dag) >= GeldigVanaf && !(IngetrokkenOp <= BeoordeeldOp);

    /// <summary>The last day on which it counted, as known on the day: its own last day, or the day before it was taken back.</summary>
    public DateOnly? LaatsteDag(DateOnly dag) => IngetrokkenOp <= dag && !(GeldigTot < IngetrokkenOp) ? IngetrokkenOp.Value.AddDays(-1) : GeldigTot;
}

/// <summary>The evidence for one requirement on a day.</summary>
/// <param name="Stand">How it stands.</param>
/// <param name="TotEnMet">Last day on which it is, or was, proven without a gap; null = it does not expire, or nothing was proven.</param>
/// <param name="Nummer">Number of the piece that counts, or counted last; of the one that waits when there is no other.</param>
internal sealed record Bewijsuitslag(Bewijsstand Stand, DateOnly? TotEnMet, string? Nummer);

/// <summary>Looks whether a requirement is proven on a day. A pure function; the first and the last day of a piece count.</summary>
internal static class Bewijstoets
{
    public const string EersteSignaal = "BEWIJS_SIGNAAL_EERSTE_DAGEN";

    public static Bewijsuitslag Toets(IEnumerable<BewijsFeit> stukken, DateOnly dag, int signaalDagen)
    {
        var known = stukken.Where(s => s.AangeleverdOp <= dag).ToList();
        if (known.Where(s => s.Geldt(dag)).MaxBy(s => s.GeldigTot ?? DateOnly.MaxValue) is { } valid)
        {
            // What follows without a gap counts along: a new certificate that is already there needs no reminder.
            var last = Doorlopend(known, valid.GeldigTot, dag);
            return new Bewijsuitslag(last <= dag.AddDays(signaalDagen) ? Bewijsstand.Verloopt : Bewijsstand.Geldig, last, valid.Nummer);
        }

        var waiting = known.Where(s => s.Wacht(dag)).MaxBy(s => s.Nummer, StringComparer.Ordinal);
        var over = known.Where(s => s.Status != BewijsstukStatus.Afgewezen && s.BeoordeeldOp <= dag && s.GeldigVanaf <= dag && s.LaatsteDag(dag) < dag && s.HeeftGegolden(dag)).MaxBy(s => s.LaatsteDag(dag));
        if (over is not null)
        {
            return new Bewijsuitslag(Bewijsstand.Verlopen, over.LaatsteDag(dag), over.Nummer);
        }

        if (known.Where(s => s.IsGeverifieerd(dag)).MinBy(s => s.GeldigVanaf) is { } later)
        {
            return new Bewijsuitslag(Bewijsstand.GeldtLater, null, later.Nummer);
        }

        return waiting is null ? new Bewijsuitslag(Bewijsstand.Geen, null, null) : new Bewijsuitslag(Bewijsstand.Wacht, null, waiting.Nummer);
    }

    private static DateOnly? Doorlopend(List<BewijsFeit> stukken, DateOnly? tot, DateOnly dag)
    {
        foreach (var next in stukken.Where(s => s.IsGeverifieerd(dag)).OrderBy(s => s.GeldigVanaf))
        {
            if (tot is not { } last)
            {
                return null;
            }

            if (next.GeldigVanaf <= last.AddDays(1) && !(next.GeldigTot <= last))
            {
                tot = next.GeldigTot;
            }
        }

        return tot;
    }
}
