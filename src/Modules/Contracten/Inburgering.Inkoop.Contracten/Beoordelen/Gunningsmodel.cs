// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>Everything that the order of the bids of one lot depends on.</summary>
internal sealed record GunningInvoer(
    string Perceel,
    Gunningsformule Formule,
    int Prijsgewicht,
    Gelijkregel Gelijkregel,
    int AantalAanbieders,
    decimal? BandOnderEuro,
    decimal? BandBovenEuro,
    decimal? AftrekEuro,
    IReadOnlyList<GunningCriterium> Criteria,
    IReadOnlyList<GunningInschrijving> Inschrijvingen);

internal sealed record GunningCriterium(string Code, string Naam, int Gewicht);

/// <summary>A bid; <c>Punten</c> by code of the criterion, <c>Lot</c> = place drawn by lot.</summary>
internal sealed record GunningInschrijving(string Aanbieder, decimal PrijsEuro, bool Geldig, IReadOnlyDictionary<string, int> Punten, int? Lot);

/// <summary>One part of the calculation of a bid.</summary>
/// <param name="Naam">Price or a criterion.</param>
/// <param name="Punten">Points, 0–100.</param>
/// <param name="Gewicht">Weight.</param>
/// <param name="Resultaat">Weighted points, or with gunnen op waarde the deduction in euro.</param>
/// <param name="Berekening">The sum in words and numbers.</param>
public sealed record Rangonderdeel(string Naam, decimal Punten, int Gewicht, decimal Resultaat, string Berekening);

/// <summary>A bid in the order of its lot.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="PrijsEuro">Price per unit.</param>
/// <param name="Geldig">Meets every requirement; otherwise it has no rank.</param>
/// <param name="Rang">Place; bids that are still equal share one. Null without a comparison.</param>
/// <param name="Wint">Wins the lot.</param>
/// <param name="Onderdelen">The whole calculation.</param>
/// <param name="Totaal">Total points, or with gunnen op waarde the fictional price in euro; null without a comparison.</param>
/// <param name="Kwaliteit">Weighted points for quality.</param>
/// <param name="GelijkMet">Codes of providers with the same total; the rule for ties decided.</param>
public sealed record Rangregel(
    string Aanbieder,
    decimal PrijsEuro,
    bool Geldig,
    int? Rang,
    bool Wint,
    IReadOnlyList<Rangonderdeel> Onderdelen,
    decimal? Totaal,
    decimal Kwaliteit,
    IReadOnlyList<string> GelijkMet);

/// <summary>The order of the bids of one lot.</summary>
/// <param name="Regels">The bids, best first; bids that were set aside last.</param>
/// <param name="Onbeslist">Equal bids compete for the last place: the lot must be drawn.</param>
/// <param name="Waarschuwingen">Where a losing bid decides who wins.</param>
public sealed record Rangschikking(IReadOnlyList<Rangregel> Regels, bool Onbeslist, IReadOnlyList<string> Waarschuwingen);

/// <summary>The published formulas (<see cref="Gunningsdefinities"/>) as a pure function: the same bids give the same order, however they are listed.</summary>
internal static class Gunningsmodel
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static Rangschikking Bereken(GunningInvoer invoer)
    {
        var (rows, undecided) = Rangschik(invoer);
        return new Rangschikking(rows, undecided, Afhankelijk(invoer, rows));
    }

    public static decimal Prijspunten(Gunningsformule formule, decimal prijs, decimal laagste, decimal? onder, decimal? boven) => formule switch
    {
        Gunningsformule.LaagstePrijsRatio => laagste == 0 ? (prijs == 0 ? 100 : 0) : 100 * laagste / prijs,
        Gunningsformule.LineaireBand => prijs <= onder ? 100 : prijs >= boven ? 0 : 100 * (boven!.Value - prijs) / (boven.Value - onder!.Value),
        _ => 0,
    };

    private static (List<Rangregel> Rows, bool Undecided) Rangschik(GunningInvoer invoer)
    {
        var valid = invoer.Inschrijvingen.Where(i => i.Geldig).ToList();
        var lowest = valid.Count == 0 ? 0 : valid.Min(i => i.PrijsEuro);
        var set = invoer.Inschrijvingen.Select(i => (Bid: i, Row: Regel(invoer, i, lowest))).OrderBy(x => x.Bid.Aanbieder, StringComparer.Ordinal).ToList();
        if (invoer.Formule == Gunningsformule.Toelating)
        {
            return ([.. set.OrderByDescending(x => x.Bid.Geldig).Select(x => x.Row with { Wint = x.Bid.Geldig })], false);
        }

        var undecided = false;
        List<Rangregel> rows = [];
        var ranked = set.Where(x => x.Bid.Geldig).ToList();
        foreach (var (bid, row) in ranked)
        {
            var better = ranked.Count(o => Vergelijk(invoer, o, (bid, row)) < 0);
            var equal = ranked.Count(o => Vergelijk(invoer, o, (bid, row)) == 0);
            var wins = better + equal <= invoer.AantalAanbieders;
            undecided |= !wins && better < invoer.AantalAanbieders;
            rows.Add(row with
            {
                Rang = better + 1,
                Wint = wins,
                GelijkMet = [.. ranked.Where(o => o.Row.Totaal == row.Totaal && o.Bid.Aanbieder != bid.Aanbieder).Select(o => o.Bid.Aanbieder)],
            });
        }

        return ([.. rows.OrderBy(r => r.Rang), .. set.Where(x => !x.Bid.Geldig).Select(x => x.Row)], undecided);
    }

    private static int Vergelijk(GunningInvoer invoer, (GunningInschrijving Bid, Rangregel Row) x, (GunningInschrijving Bid, Rangregel Row) y)
    {
        var total = x.Row.Totaal!.Value.CompareTo(y.Row.Totaal!.Value);
        total = invoer.Formule == Gunningsformule.GunnenOpWaarde ? total : -total;
        var quality = -x.Row.Kwaliteit.CompareTo(y.Row.Kwaliteit);
        var price = x.Row.PrijsEuro.CompareTo(y.Row.PrijsEuro);
        var lot = (x.Bid.Lot ?? int.MaxValue).CompareTo(y.Bid.Lot ?? int.MaxValue);
        int[] order = invoer.Gelijkregel switch
        {
            Gelijkregel.HoogsteKwaliteit => [total, quality, price, lot],
            Gelijkregel.LaagstePrijs => [total, price, quality, lot],
            _ => [total, lot],
        };
        return Array.Find(order, o => o != 0);
    }

    private static Rangregel Regel(GunningInvoer invoer, GunningInschrijving bid, decimal lowest)
    {
        if (!bid.Geldig || invoer.Formule == Gunningsformule.Toelating)
        {
            return new Rangregel(bid.Aanbieder, bid.PrijsEuro, bid.Geldig, null, false, [], null, 0, []);
        }

        var value = invoer.Formule == Gunningsformule.GunnenOpWaarde;
        List<Rangonderdeel> parts = [];
        if (!value)
        {
            var points = Prijspunten(invoer.Formule, bid.PrijsEuro, lowest, invoer.BandOnderEuro, invoer.BandBovenEuro);
            var weighted = Rond(points * invoer.Prijsgewicht / 100);
            parts.Add(new Rangonderdeel("Prijs", points, invoer.Prijsgewicht, weighted, $"{Prijssom(invoer, bid.PrijsEuro, lowest, points)} × {invoer.Prijsgewicht} ÷ 100 = {Getal(weighted)}"));
        }

        foreach (var criterion in invoer.Criteria)
        {
            var points = bid.Punten.GetValueOrDefault(criterion.Code);
            var result = value ? Rond((invoer.AftrekEuro ?? 0) * criterion.Gewicht / 100 * points / 100) : Rond((decimal)points * criterion.Gewicht / 100);
            parts.Add(new Rangonderdeel(
                $"{criterion.Code} {criterion.Naam}",
                points,
                criterion.Gewicht,
                result,
                value ? $"€ {Getal(invoer.AftrekEuro ?? 0)} × {criterion.Gewicht} ÷ 100 × {points} ÷ 100 = € {Getal(result)}" : $"{points} × {criterion.Gewicht} ÷ 100 = {Getal(result)}"));
        }

        var quality = invoer.Criteria.Sum(c => Rond((decimal)bid.Punten.GetValueOrDefault(c.Code) * c.Gewicht / 100));
        var sum = parts.Sum(p => p.Resultaat);
        return new Rangregel(bid.Aanbieder, bid.PrijsEuro, true, null, false, parts, value ? bid.PrijsEuro - sum : sum, quality, []);
    }

    private static string Prijssom(GunningInvoer invoer, decimal price, decimal lowest, decimal points) => invoer.Formule switch
    {
        Gunningsformule.LaagstePrijsRatio when lowest == 0 => $"laagste prijs € 0: {Getal(points)} punten",
        Gunningsformule.LaagstePrijsRatio => $"100 × {Getal(lowest)} ÷ {Getal(price)} = {Getal(points)} punten",
        _ when price <= invoer.BandOnderEuro => $"{Getal(price)} is onderprijs {Getal(invoer.BandOnderEuro!.Value)} of lager: 100 punten",
        _ when price >= invoer.BandBovenEuro => $"{Getal(price)} is bovenprijs {Getal(invoer.BandBovenEuro!.Value)} of hoger: 0 punten",
        _ => $"100 × ({Getal(invoer.BandBovenEuro!.Value)} − {Getal(price)}) ÷ ({Getal(invoer.BandBovenEuro.Value)} − {Getal(invoer.BandOnderEuro!.Value)}) = {Getal(points)} punten",
    };

    // Only the ratio lets a bid count in the points of another one; the lowest valid price is that bid.
    private static List<string> Afhankelijk(GunningInvoer invoer, List<Rangregel> rows)
    {
        if (invoer.Formule != Gunningsformule.LaagstePrijsRatio)
        {
            return [];
        }

        List<string> warnings = [];
        var winners = rows.Where(r => r.Wint).Select(r => r.Aanbieder).Order(StringComparer.Ordinal).ToList();
        foreach (var loser in rows.Where(r => r is { Geldig: true, Wint: false }))
        {
            var without = Rangschik(invoer with { Inschrijvingen = [.. invoer.Inschrijvingen.Where(i => i.Aanbieder != loser.Aanbieder)] }).Rows;
            var others = without.Where(r => r.Wint).Select(r => r.Aanbieder).Order(StringComparer.Ordinal).ToList();
            if (winners.Count > 0 && !others.SequenceEqual(winners))
            {
                warnings.Add($"Zonder de verliezende inschrijving van {loser.Aanbieder} zou {(others.Count == 0 ? "het lot beslissen" : string.Join(", ", others) + " winnen")}: de prijspunten van de anderen hangen af van de laagste prijs.");
            }
        }

        return warnings;
    }

    private static decimal Rond(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);

    private static string Getal(decimal value) => Rond(value).ToString("0.00", Dutch);
}
