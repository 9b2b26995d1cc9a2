// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Tests.Wijzigingen;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Regels;

/// <summary>
/// On which borders the tables stand on both sides: two rows of one rule that differ in one value and in their outcome. A value with ± is a border between
/// two days, months or numbers that touch. Whoever takes a row away, or adds a rule, sees here which border is not proven.
/// </summary>
public sealed partial class GrenzenTests
{
    [Fact]
    public void Beslistabel_ElkeGrens_HeeftEenRijAanWeerskanten() => Klopt(
        Beslistabel.Gevallen.Select(g => new Rij(g.Regel, g.Waarden, g.Verwacht.ToString())),
        [
            "R01 Blokkade/Voldaan: contract_gemeenten contract_tot± contract_vanaf± status",
            "R02 Blokkade/Voldaan: bezet± capaciteit±",
            "R03 Blokkade/Voldaan: financiering plafond± prijs±",
            "R04 Blokkade/Voldaan: keurmerk keurmerk_tot± keurmerk_vanaf± route",
            "R05 Blokkade/Voldaan: route tst",
            "R06 Blokkade/Voldaan: keurmerk stops±",
            "R07 Blokkade/Voldaan: financiering route soort wet",
            "R08 Blokkade/Voldaan: financiering wet",
            "R09 Blokkade/Voldaan: pips± route wet",
            "R10 Blokkade/Voldaan: pips soort",
            "R11 Blokkade/Voldaan: leerroutes± route startdatum±",
            "R12 Blokkade/Voldaan: leerroutes± route",
            "R13 Voldaan/Waarschuwing: brp± wet",
            "R14 Voldaan/Waarschuwing: pips± startdatum± wet",
            "R15 Voldaan/Waarschuwing: geboortedatum± pips route startdatum±",
            "R16 Voldaan/Waarschuwing: max_wachttijd± startdatum± wachttijd±",
            "R17 Voldaan/Waarschuwing: geboortedatum± startdatum±",
            "R18 Voldaan/Waarschuwing: alfabetisering met_alfabetisering route",
            "R19 Blokkade/Voldaan: goedgekeurd overgezet±",
            "R20 Blokkade/Voldaan: belang",
            "R21 Blokkade/Voldaan: bezet± wachtenden_voor±",
        ]);

    [Fact]
    public void Overstap_ElkeGrens_HeeftEenRijAanWeerskanten() => Klopt(
        Wijzigingsgeval.Lees("overstap").Select(r => new Rij(r.Soort, new Tafelgeval(1000 + r.Nr, r.Soort, r.Situatie, r.Afwijkingen, Enum.Parse<Regeloordeel>(r.Verwacht)).Waarden, r.Verwacht)),
        [
            "R01 Blokkade/Voldaan: contract_tot±",
            "R02 Blokkade/Voldaan: bezet±",
            "R03 Blokkade/Voldaan: plafond±",
            "R04 Blokkade/Voldaan: keurmerk_tot±",
            "R05 Blokkade/Voldaan: tst",
            "R06 Blokkade/Voldaan: stops±",
            "R09 Blokkade/Voldaan: pips± route",
            "R11 Blokkade/Voldaan: leerroutes±",
            "R12 Blokkade/Voldaan: leerroutes±",
            "R16 Voldaan/Waarschuwing: max_wachttijd±",
            "R19 Blokkade/Voldaan: goedgekeurd leerroutes± overgezet±",
            "R20 Blokkade/Voldaan: belang",
        ]);

    [Fact]
    public void Afschalen_ElkeGrens_HeeftEenRijAanWeerskanten() => Klopt(
        Wijzigingsgeval.Lees("afschalen").Select(r => new Rij(r.Soort, r.Waarden(WijzigingstabelTests.AfschalenBasis), r.Verwacht)),
        [
            "A01 Blokkade/Voldaan: pips wet",
            "A02 Blokkade/Voldaan: gevolgd±",
            "A03 Blokkade/Voldaan: gevolgd online±",
            "A04 Blokkade/Voldaan: inspanning",
            "A05 Blokkade/Voldaan: dagtekening± pips±",
        ]);

    [Fact]
    public void Wijzigingen_ElkeGrens_HeeftEenRijAanWeerskanten() => Klopt(
        Wijzigingsgeval.Lees("wijzigingen").Select(r => new Rij(r.Soort, r.Waarden(), r.Verwacht)),
        [
            "Bewijs PLAATSING_BEWIJS_NODIG/mag: bewijs reden",
            "Einde PLAATSING_EIND_IN_TOEKOMST/PLAATSING_EIND_VOOR_START: einde",
            "Einde PLAATSING_EIND_IN_TOEKOMST/mag: einde±",
            "Einde PLAATSING_EIND_VOOR_START/mag: einde±",
            "Einde PLAATSING_STAP_NIET_TOEGESTAAN/mag: status",
            "Hervatten PAUZE_GEEN/mag: pauzes",
            "Hervatten PAUZE_HERVAT_IN_TOEKOMST/PAUZE_HERVAT_TE_VROEG: op",
            "Hervatten PAUZE_HERVAT_IN_TOEKOMST/mag: op±",
            "Hervatten PAUZE_HERVAT_TE_VROEG/mag: op±",
            "Indelen GROEP_INDELING_IN_TOEKOMST/GROEP_INDELING_VOOR_AANMELDING: sinds",
            "Indelen GROEP_INDELING_IN_TOEKOMST/mag: sinds±",
            "Indelen GROEP_INDELING_VOOR_AANMELDING/mag: sinds±",
            "Overstappen WIJZIGING_NIET_GESTART/mag: status",
            "Overstappen WIJZIGING_START_VOOR_EINDE/mag: nieuw±",
            "Overstappen WIJZIGING_ZELFDE_PERCEEL/mag: zelfde",
            "Pauze PAUZE_LOOPT_AL/PAUZE_OVERLAPT: pauzes",
            "Pauze PAUZE_LOOPT_AL/mag: pauzes",
            "Pauze PAUZE_OVERLAPT/mag: pauzes±",
            "Pauze PAUZE_TE_LANG/mag: tot±",
            "Pauze PAUZE_VOOR_START/mag: vanaf±",
            "Pauze WIJZIGING_NIET_GESTART/mag: status",
            "Uren UREN_IN_TOEKOMST/UREN_VOOR_START: maand",
            "Uren UREN_IN_TOEKOMST/mag: maand±",
            "Uren UREN_MAAND_GESLOTEN/mag: vandaag±",
            "Uren UREN_NA_EINDE/mag: maand±",
            "Uren UREN_VOOR_START/mag: maand±",
            "Verhuizen INBURGERAAR_GEMEENTE_ONBEKEND/VERHUIZING_ZELFDE_GEMEENTE: naar",
            "Verhuizen INBURGERAAR_GEMEENTE_ONBEKEND/mag: naar",
            "Verhuizen VERHUIZING_IN_TOEKOMST/mag: vanaf±",
            "Verhuizen VERHUIZING_ZELFDE_GEMEENTE/mag: naar",
            "Verschuiven PLAATSING_START_NIET_TE_VERSCHUIVEN/mag: status",
            "Verschuiven PLAATSING_START_VOOR_AANMELDING/mag: nieuw±",
        ]);

    private static void Klopt(IEnumerable<Rij> rows, string[] expected)
    {
        // Act
        var found = rows.GroupBy(r => r.Regel).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => Grenzen([.. g]).Select(b => $"{g.Key} {b}")).ToList();

        // Assert
        Assert.True(expected.SequenceEqual(found), string.Join(Environment.NewLine, found));
    }

    private static IEnumerable<string> Grenzen(List<Rij> rows)
    {
        SortedDictionary<string, SortedSet<string>> borders = new(StringComparer.Ordinal);
        foreach (var (first, i) in rows.Select((r, i) => (r, i)))
        {
            foreach (var second in rows.Skip(i + 1).Where(r => r.Uitkomst != first.Uitkomst))
            {
                if (first.Waarden.Where(w => second.Waarden[w.Key] != w.Value).Take(2).ToList() is [var one])
                {
                    var key = string.Join('/', new[] { first.Uitkomst, second.Uitkomst }.Order(StringComparer.Ordinal));
                    borders.TryAdd(key, new SortedSet<string>(StringComparer.Ordinal));
                    borders[key].Add(Raakt(one.Value, second.Waarden[one.Key]) ? $"{one.Key}±" : one.Key);
                }
            }
        }

        return borders.Select(b => $"{b.Key}: {string.Join(' ', b.Value.Where(v => v.EndsWith('±') || !b.Value.Contains($"{v}±")))}");
    }

    // The same but for one day, month or number, and nothing lies between the two.
    private static bool Raakt(string first, string second)
    {
        var (left, right) = (Getallen().Matches(first), Getallen().Matches(second));
        if (left.Count != right.Count || Getallen().Replace(first, "#") != Getallen().Replace(second, "#"))
        {
            return false;
        }

        return left.Zip(right).Where(p => p.First.Value != p.Second.Value).ToList() is [var one] && Naast(one.First.Value, one.Second.Value);
    }

    private static bool Naast(string first, string second)
    {
        if (DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) && DateOnly.TryParseExact(second, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to))
        {
            return from.AddDays(1) == to || to.AddDays(1) == from || (from.Day == 1 && to.Day == 1 && (from.AddMonths(1) == to || to.AddMonths(1) == from));
        }

        return Math.Abs(Getal(first) - Getal(second)) <= 1;
    }

    private static decimal Getal(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d{4}-\d\d-\d\d|\d+([.,]\d+)?", RegexOptions.None, 1000)]
    private static partial Regex Getallen();

    private sealed record Rij(string Regel, IReadOnlyDictionary<string, string> Waarden, string Uitkomst);
}
