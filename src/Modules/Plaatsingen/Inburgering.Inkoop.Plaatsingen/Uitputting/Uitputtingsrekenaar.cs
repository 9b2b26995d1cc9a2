// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Uitputting;

/// <summary>Hours that were offered in one month.</summary>
internal sealed record UrenFeit(Guid Perceel, string Gemeente, DateOnly Maand, decimal Aangeboden);

/// <summary>First lessons on one day.</summary>
internal sealed record StartFeit(Guid Perceel, string Gemeente, DateOnly Start, int Aantal);

/// <summary>Results that were reached on one day, by people who started on one day.</summary>
internal sealed record ResultaatFeit(Guid Perceel, string Gemeente, DateOnly Start, DateOnly Einde, int Aantal);

/// <summary>A placement that goes on, with the hours so far.</summary>
/// <param name="Perceel">Its lot.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Verplicht">Euro committed when it was placed.</param>
/// <param name="Start">First lesson; null while it waits.</param>
/// <param name="Uren">Hours offered per month.</param>
internal sealed record LopendFeit(Guid Perceel, string Gemeente, decimal Verplicht, DateOnly? Start, IReadOnlyList<UrenFeit> Uren);

/// <summary>An amount that belongs to a month.</summary>
internal sealed record Boeking(string Perceel, string Gemeente, DateOnly Maand, decimal Euro);

/// <summary>
/// What a contract has cost and will cost, by the price that was valid when it was delivered: a later price never touches it.
/// Definitions in <c>docs/uitputting.md</c>. Only placements that the gemeente pays count.
/// </summary>
internal sealed class Uitputtingsrekenaar(IReadOnlyCollection<PerceelAfspraak> percelen)
{
    /// <summary>Whole months before the day itself over which the pace is measured.</summary>
    public const int Tempomaanden = 6;

    private const double DagenPerMaand = 365.25 / 12;
    private readonly Dictionary<Guid, PerceelAfspraak> lots = percelen.ToDictionary(p => p.PerceelId);

    /// <summary>Hours for which no price was agreed: they cost something, but nobody can say what.</summary>
    public decimal UrenZonderPrijs { get; private set; }

    /// <summary>All amounts delivered: hours and modules in their month, a trajectory in the month of its start, a result in the month in which it was reached.</summary>
    public IReadOnlyList<Boeking> Geleverd(IEnumerable<UrenFeit> uren, IEnumerable<StartFeit> starts, IEnumerable<ResultaatFeit> resultaten)
    {
        List<Boeking> bookings = [];
        foreach (var fact in uren)
        {
            var lot = lots[fact.Perceel];
            if (VanUren(lot, fact.Maand, fact.Aangeboden) is { } euro)
            {
                Boek(bookings, lot, fact.Gemeente, fact.Maand, euro);
            }
            else
            {
                UrenZonderPrijs += fact.Aangeboden;
            }
        }

        foreach (var fact in starts)
        {
            var lot = lots[fact.Perceel];
            Boek(bookings, lot, fact.Gemeente, fact.Start, fact.Aantal * Vast(lot, fact.Start, Prijsmodel.PerTraject));
        }

        foreach (var fact in resultaten)
        {
            var lot = lots[fact.Perceel];
            Boek(bookings, lot, fact.Gemeente, fact.Einde, fact.Aantal * Vast(lot, fact.Start, Prijsmodel.PerResultaat));
        }

        return bookings;
    }

    /// <summary>What a running placement will still cost: what was committed when it was placed, less what it has cost; never below 0.</summary>
    public decimal Rest(LopendFeit lopend)
    {
        var lot = lots[lopend.Perceel];
        var delivered = lopend.Uren.Sum(u => Math.Round(VanUren(lot, u.Maand, u.Aangeboden) ?? 0m, 2));
        if (lopend.Start is { } start)
        {
            delivered += Vast(lot, start, Prijsmodel.PerTraject);
        }

        return Math.Max(0m, lopend.Verplicht - delivered);
    }

    /// <summary>Mean amount per month over the last <see cref="Tempomaanden"/> whole months before a day.</summary>
    public static decimal Tempo(IEnumerable<Boeking> boekingen, DateOnly dag)
    {
        var until = new DateOnly(dag.Year, dag.Month, 1);
        var since = until.AddMonths(-Tempomaanden);
        return Math.Round(boekingen.Where(b => b.Maand >= since && b.Maand < until).Sum(b => b.Euro) / Tempomaanden, 2);
    }

    /// <summary>
    /// The day on which the ceiling is reached when delivery goes on at this pace; a day in the past when it was reached already;
    /// null without a ceiling, or when nothing is being delivered.
    /// </summary>
    public static DateOnly? UitgeputOp(decimal? plafond, IReadOnlyCollection<Boeking> boekingen, decimal tempo, DateOnly dag)
    {
        if (plafond is not { } ceiling)
        {
            return null;
        }

        var total = 0m;
        foreach (var month in boekingen.GroupBy(b => b.Maand).OrderBy(g => g.Key))
        {
            total += month.Sum(b => b.Euro);
            if (total > 0 && total >= ceiling)
            {
                return Vroegste(month.Key.AddMonths(1).AddDays(-1), dag);
            }
        }

        if (tempo <= 0)
        {
            return null;
        }

        var days = Math.Ceiling((double)((ceiling - total) / tempo) * DagenPerMaand);
        return days > DateOnly.MaxValue.DayNumber - dag.DayNumber ? null : dag.AddDays((int)days);
    }

    private static DateOnly Vroegste(DateOnly a, DateOnly b) => a < b ? a : b;

    private static void Boek(List<Boeking> bookings, PerceelAfspraak lot, string gemeente, DateOnly dag, decimal euro)
    {
        if (euro != 0)
        {
            bookings.Add(new Boeking(lot.Code, gemeente, new DateOnly(dag.Year, dag.Month, 1), Math.Round(euro, 2)));
        }
    }

    /// <summary>What hours in a month cost on a lot; null = there should be a price and there is none.</summary>
    public static decimal? VanUren(PerceelAfspraak lot, DateOnly maand, decimal uren)
    {
        // A contract that begins in the middle of a month has its first price then.
        var version = Prijseffect.Versie(lot, maand) ?? Prijseffect.Versie(lot, maand.AddMonths(1).AddDays(-1));
        return version switch
        {
            null => uren == 0 ? 0m : null,
            { Model: Prijsmodel.PerUur } => uren * version.TariefEuro,
            { Model: Prijsmodel.PerModule, UrenInbegrepen: > 0 } => uren / version.UrenInbegrepen.Value * version.TariefEuro,
            { Model: Prijsmodel.PerModule } => uren == 0 ? 0m : null,
            _ => 0m,
        };
    }

    private static decimal Vast(PerceelAfspraak lot, DateOnly start, Prijsmodel model) =>
        Prijseffect.Versie(lot, start) is { } version && version.Model == model ? version.TariefEuro : 0m;
}
