// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>The limits on the day of signature.</summary>
/// <param name="Drempel">Value from which the European rules count for social and other specific services.</param>
/// <param name="KleinProcent">Small changes together stay below this part of the value.</param>
/// <param name="MaximumProcent">One change for needed or unforeseen services goes no further than this part.</param>
/// <param name="RaamMaanden">Longest usual term of a framework agreement.</param>
internal sealed record Wijzigingsnormen(decimal Drempel, decimal KleinProcent, decimal MaximumProcent, int RaamMaanden)
{
    public static Wijzigingsnormen Op(Normenlijst normen, DateOnly dag) => new(
        normen.Op("DREMPEL_SOCIALE_DIENSTEN_EURO", dag).Waarde,
        normen.Op("WIJZIGING_KLEIN_PROCENT", dag).Waarde,
        normen.Op("WIJZIGING_MAXIMUM_PROCENT", dag).Waarde,
        normen.Geheel("RAAMOVEREENKOMST_MAX_MAANDEN", dag));
}

/// <summary>What the check of an amendment looks at.</summary>
/// <param name="Opdrachtwaarde">Value at award, options included; null = not recorded.</param>
/// <param name="EerderKlein">Small changes before, without their sign.</param>
/// <param name="EerderTotaal">All changes before.</param>
/// <param name="Soort">Kind of agreement.</param>
/// <param name="Ingang">First day of the contract.</param>
/// <param name="UitersteEinddatum">Last day when every option that was agreed is taken.</param>
internal sealed record Wijzigingsfeiten(decimal? Opdrachtwaarde, decimal EerderKlein, decimal EerderTotaal, ContractSoort Soort, DateOnly Ingang, DateOnly UitersteEinddatum)
{
    public static Wijzigingsfeiten Van(Contract contract) => new(
        contract.OpdrachtwaardeEuro,
        contract.Wijzigingen.Where(w => w.Grond == Wijzigingsgrond.KleineWijziging).Sum(w => Math.Abs(w.WaardeEuro)),
        contract.Wijzigingen.Sum(w => w.WaardeEuro),
        contract.Soort,
        contract.Ingangsdatum,
        contract.Opties.OrderBy(o => o.Volgorde).Aggregate(contract.BasisEinddatum, (day, o) => Looptijd.Later(day, o.Maanden)));
}

/// <summary>
/// May a contract change without a new tender? The grounds of art. 2.163a–2.163g Aanbestedingswet 2012 for services. Below the European threshold
/// the same limits are a warning: the law binds there only through the principles of its part 1.
/// </summary>
internal static class Wijzigingstoets
{
    private const string Aard = "De algemene aard van de opdracht mag niet veranderen: leg dat uit in de motivering.";
    private const string Opvolger = "Een andere opdrachtnemer mag door een clausule, of als opvolger na een fusie, overname of faillissement die voldoet aan de eisen van de aanbesteding.";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static WijzigingstoetsUitkomst Toets(Wijzigingsfeiten feiten, WijzigingGegevens wijziging, Wijzigingsnormen normen)
    {
        if (feiten.Soort == ContractSoort.Subsidie)
        {
            return Uitkomst([new("SUBSIDIE", Toetsuitkomst.Voldaan, "Een subsidie is geen overheidsopdracht: de grenzen van de Aanbestedingswet gelden niet. De subsidieverordening wel.", "Awb titel 4.2")]);
        }

        if (feiten.Opdrachtwaarde is not { } value)
        {
            return Uitkomst([new("OPDRACHTWAARDE", Toetsuitkomst.Blokkade, "De opdrachtwaarde bij gunning is niet vastgelegd. Zonder die waarde kan niemand nagaan of deze wijziging mag. Vul de waarde in bij het contract.", "Aw 2012 art. 2.163b")]);
        }

        var below = value < normen.Drempel && value + feiten.EerderTotaal + wijziging.WaardeEuro < normen.Drempel;
        var refused = below ? Toetsuitkomst.Waarschuwing : Toetsuitkomst.Blokkade;
        List<Wijzigingspunt> points = [Waarde(feiten, wijziging, normen, value, refused)];
        if (below)
        {
            points.Add(new("DREMPEL", Toetsuitkomst.Voldaan, $"De opdracht blijft met {Euro(value + feiten.EerderTotaal + wijziging.WaardeEuro)} onder de drempel van {Euro(normen.Drempel)}. De grenzen hieronder zijn dan een richtlijn.", "Aw 2012 art. 2.6a"));
        }

        if (wijziging.NieuweEinddatum is { } end)
        {
            points.AddRange(Duur(feiten, wijziging.Grond, end, normen, refused));
        }

        return Uitkomst(points);
    }

    private static Wijzigingspunt Waarde(Wijzigingsfeiten feiten, WijzigingGegevens wijziging, Wijzigingsnormen normen, decimal value, Toetsuitkomst refused)
    {
        var change = Math.Abs(wijziging.WaardeEuro);
        switch (wijziging.Grond)
        {
            case Wijzigingsgrond.KleineWijziging:
                var (together, most) = (feiten.EerderKlein + change, value * normen.KleinProcent / 100);
                var small = together < most && together < normen.Drempel;
                return new("WAARDE", small ? Toetsuitkomst.Voldaan : refused, $"Kleine wijzigingen samen: {Euro(feiten.EerderKlein)} + {Euro(change)} = {Euro(together)}. Dit moet minder zijn dan {Procent(normen.KleinProcent)} van {Euro(value)} = {Euro(most)}, en minder dan de drempel van {Euro(normen.Drempel)}. {Aard}", "Aw 2012 art. 2.163b");
            case Wijzigingsgrond.AanvullendeDiensten or Wijzigingsgrond.OnvoorzieneOmstandigheden:
                // The law limits how far the price goes up; every change is measured by itself.
                var (limit, more) = (value * normen.MaximumProcent / 100, wijziging.Grond == Wijzigingsgrond.AanvullendeDiensten);
                return new(
                    "WAARDE",
                    wijziging.WaardeEuro <= limit ? Toetsuitkomst.Voldaan : refused,
                    $"Deze wijziging: {Euro(wijziging.WaardeEuro)}. De prijs mag met hoogstens {Procent(normen.MaximumProcent)} van {Euro(value)} stijgen = {Euro(limit)}.{(feiten.EerderTotaal > 0 ? " De grens geldt per wijziging, maar wijzigingen na elkaar mogen niet bedoeld zijn om de regels te omzeilen." : "")} {(more ? "Leg in de motivering uit waarom een andere aanbieder om economische of technische redenen niet kan, en tot aanzienlijk ongemak of hogere kosten leidt." : Aard)} Maak de wijziging bekend op TenderNed.",
                    more ? "Aw 2012 art. 2.163d" : "Aw 2012 art. 2.163e");
            case Wijzigingsgrond.Herzieningsclausule:
                return string.IsNullOrWhiteSpace(wijziging.Vindplaats)
                    ? new("CLAUSULE", Toetsuitkomst.Blokkade, "Noem waar de clausule staat. Zonder een duidelijke, precieze en ondubbelzinnige clausule in de aanbestedingsstukken geldt deze grond niet.", "Aw 2012 art. 2.163c")
                    : new("CLAUSULE", Toetsuitkomst.Voldaan, $"De clausule staat in: {wijziging.Vindplaats.Trim()}. De waarde is niet begrensd, de clausule bepaalt wat mag. {Aard}", "Aw 2012 art. 2.163c");
            case Wijzigingsgrond.VervangingOpdrachtnemer:
                return wijziging.WaardeEuro switch
                {
                    0 => new("WAARDE", Toetsuitkomst.Voldaan, $"{Opvolger} Verder verandert er niets wezenlijks.", "Aw 2012 art. 2.163f"),
                    > 0 => new("WAARDE", refused, $"Bij vervanging van de opdrachtnemer mag verder niets wezenlijks veranderen; de waarde stijgt met {Euro(change)}. Leg een hogere waarde vast als een wijziging met een eigen grond.", "Aw 2012 art. 2.163f"),
                    _ => new("WAARDE", Toetsuitkomst.Waarschuwing, $"{Opvolger} De waarde daalt met {Euro(change)}: leg in de motivering uit dat er verder niets wezenlijks verandert.", "Aw 2012 art. 2.163f"),
                };
            default:
                return wijziging.WaardeEuro > 0
                    ? new("WAARDE", Toetsuitkomst.Waarschuwing, $"De waarde stijgt met {Euro(change)}. Een wijziging die het evenwicht verschuift in het voordeel van de aanbieder, is wezenlijk. Leg in de motivering uit waarom dit hier niet zo is.", "Aw 2012 art. 2.163g")
                    : new("WAARDE", Toetsuitkomst.Voldaan, "De waarde stijgt niet.", "Aw 2012 art. 2.163g");
        }
    }

    private static IEnumerable<Wijzigingspunt> Duur(Wijzigingsfeiten feiten, Wijzigingsgrond grond, DateOnly end, Wijzigingsnormen normen, Toetsuitkomst refused)
    {
        // A longer term than was tendered is more than those grounds allow: a clause covers what was announced, and extra time is value for the provider.
        var tendered = end <= feiten.UitersteEinddatum;
        var mild = grond is Wijzigingsgrond.AanvullendeDiensten or Wijzigingsgrond.OnvoorzieneOmstandigheden or Wijzigingsgrond.KleineWijziging;
        yield return new(
            "DUUR",
            tendered ? Toetsuitkomst.Voldaan : mild ? Toetsuitkomst.Waarschuwing : refused,
            $"De nieuwe einddatum is {end:dd-MM-yyyy}. Met alle opties die zijn aanbesteed, loopt het contract tot en met {feiten.UitersteEinddatum:dd-MM-yyyy}.{(tendered ? "" : mild ? " Leg in de motivering uit waarom langer nodig is." : " Langer vraagt een andere grond of een nieuwe aanbesteding.")}",
            "Aw 2012 art. 2.163a");
        if (feiten.Soort == ContractSoort.Raamovereenkomst && Looptijd.Later(feiten.Ingang.AddDays(-1), normen.RaamMaanden) is var latest && end > latest)
        {
            yield return new("RAAMDUUR", Toetsuitkomst.Waarschuwing, $"Een raamovereenkomst duurt in de regel hoogstens {normen.RaamMaanden} maanden, dus tot en met {latest:dd-MM-yyyy}. Langer kan alleen met een reden die bij het voorwerp hoort.", "Aw 2012 art. 2.140");
        }
    }

    private static WijzigingstoetsUitkomst Uitkomst(IReadOnlyList<Wijzigingspunt> points) => new(points, points.All(p => p.Uitkomst != Toetsuitkomst.Blokkade));

    private static string Euro(decimal amount) => "€\u00a0" + amount.ToString("N2", Dutch);

    private static string Procent(decimal percent) => percent.ToString("0.##", Dutch) + "\u00a0%";
}
