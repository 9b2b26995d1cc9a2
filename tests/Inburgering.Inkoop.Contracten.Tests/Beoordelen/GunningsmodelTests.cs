// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using CsCheck;
using Inburgering.Inkoop.Contracten.Beoordelen;

namespace Inburgering.Inkoop.Contracten.Tests.Beoordelen;

/// <summary>The award formulas: a table that a buyer can read and extend, and what holds for every tender.</summary>
public sealed class GunningsmodelTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly string[][] Tabel = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Beoordelen", "gunning.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(';'))];

    public static TheoryData<string> Gevallen => [.. Tabel.Select(r => r[0]).Distinct()];

    // Lots differ, so that the order is always decided; prices and points collide often, so that ties occur.
    private static readonly Gen<GunningInvoer> Invoer = Gen.Select(
        Uit(Gunningsformule.LaagstePrijsRatio, Gunningsformule.LineaireBand, Gunningsformule.GunnenOpWaarde),
        Uit(Gelijkregel.HoogsteKwaliteit, Gelijkregel.LaagstePrijs, Gelijkregel.Loting),
        Gen.Int[0, 80],
        Gen.Int[1, 3],
        Gen.Int[10, 90],
        Gen.Select(Gen.Int[0, 3000], Gen.Bool, Uit(0, 25, 50, 75, 100), Uit(0, 40, 70, 100)).Array[1, 7],
        (formula, tie, price, winners, split, bids) =>
        {
            var weight = formula == Gunningsformule.GunnenOpWaarde ? 0 : price;
            var first = Math.Max(1, (100 - weight) * split / 100);
            return new GunningInvoer(
                "P", formula, weight, tie, winners, 8m, 24m, 6m,
                [new("K1", "Een", first), new("K2", "Twee", 100 - weight - first)],
                [.. bids.Select((b, i) => new GunningInschrijving($"A{i}", b.Item1 / 100m, b.Item2 || i == 0, new Dictionary<string, int> { ["K1"] = b.Item3, ["K2"] = b.Item4 }, i + 1))]);
        });

    [Theory]
    [MemberData(nameof(Gevallen))]
    public void Gunning_PerGeval_KloptMetDeTabel(string geval)
    {
        // Arrange
        var rows = Tabel.Where(r => r[0] == geval).ToList();
        var first = rows[0];
        var weight = int.Parse(first[2], Dutch);
        var input = new GunningInvoer(
            "P",
            Enum.Parse<Gunningsformule>(first[1]),
            weight,
            Enum.Parse<Gelijkregel>(first[3]),
            int.Parse(first[4], Dutch),
            Getal(first[5]),
            Getal(first[6]),
            Getal(first[7]),
            weight == 100 || first[1] == nameof(Gunningsformule.Toelating) ? [] : [new GunningCriterium("K1", "Kwaliteit", 100 - weight)],
            [.. rows.Select(r => new GunningInschrijving(r[8], Getal(r[9])!.Value, r[10] == "ja", new Dictionary<string, int> { ["K1"] = int.Parse(r[11], Dutch) }, (int?)Getal(r[12])))]);

        // Act
        var outcome = Gunningsmodel.Bereken(input).Regels.ToDictionary(r => r.Aanbieder);

        // Assert
        Assert.Equal(
            rows.Select(r => (r[8], (int?)Getal(r[13]), r[14] == "ja", Getal(r[15]))),
            rows.Select(r => (r[8], outcome[r[8]].Rang, outcome[r[8]].Wint, outcome[r[8]].Totaal)));
    }

    [Fact]
    public void Rangschikking_InAndereVolgorde_IsDezelfde() => Gen.Select(Invoer, Gen.Int).Sample((input, seed) =>
    {
        var shuffled = input with { Inschrijvingen = [.. input.Inschrijvingen.OrderBy(i => HashCode.Combine(seed, i.Aanbieder))] };
        Assert.Equal(Tekst(Gunningsmodel.Bereken(input)), Tekst(Gunningsmodel.Bereken(shuffled)));
    });

    [Fact]
    public void Punten_AltijdTussen0En100() => Invoer.Sample(input =>
    {
        foreach (var row in Gunningsmodel.Bereken(input).Regels.Where(r => r.Geldig))
        {
            Assert.All(row.Onderdelen, o => Assert.InRange(o.Punten, 0m, 100m));
            Assert.InRange(row.Kwaliteit, 0m, 100m);
            if (input.Formule != Gunningsformule.GunnenOpWaarde)
            {
                Assert.InRange(row.Totaal!.Value, 0m, 100m);
                Assert.Equal(row.Totaal, row.Onderdelen.Sum(o => o.Resultaat));
            }
        }
    });

    [Fact]
    public void Verliezer_BijBandEnGunnenOpWaarde_VerandertDeWinnaarsNiet() => Invoer.Where(i => i.Formule != Gunningsformule.LaagstePrijsRatio).Sample(input =>
    {
        var outcome = Gunningsmodel.Bereken(input);
        Assert.Empty(outcome.Waarschuwingen);
        foreach (var loser in outcome.Regels.Where(r => !r.Wint))
        {
            Assert.Equal(Winnaars(outcome), Winnaars(Gunningsmodel.Bereken(Zonder(input, loser.Aanbieder))));
        }
    });

    [Fact]
    public void Verliezer_BijLaagstePrijsRatio_WordtPreciesGemeldAlsHijDeWinnaarsBepaalt() => Invoer.Where(i => i.Formule == Gunningsformule.LaagstePrijsRatio).Sample(input =>
    {
        var outcome = Gunningsmodel.Bereken(input);
        var deciding = outcome.Regels.Where(r => r is { Geldig: true, Wint: false } && !Winnaars(outcome).Order().SequenceEqual(Winnaars(Gunningsmodel.Bereken(Zonder(input, r.Aanbieder))).Order())).Select(r => r.Aanbieder);
        Assert.Equal(deciding.Order(), outcome.Waarschuwingen.Select(w => w.Split("inschrijving van ")[1].Split(' ')[0]).Order());
        Assert.All(deciding, d => Assert.Equal(outcome.Regels.Where(r => r.Geldig).Min(r => r.PrijsEuro), outcome.Regels.Single(r => r.Aanbieder == d).PrijsEuro));
    });

    [Fact]
    public void Waarschuwing_VerliezerMetLaagstePrijs_NoemtWieAndersZouWinnen()
    {
        // Arrange
        GunningInschrijving Bid(string who, decimal price, int points) => new(who, price, true, new Dictionary<string, int> { ["K1"] = points }, null);
        var input = new GunningInvoer("P", Gunningsformule.LaagstePrijsRatio, 40, Gelijkregel.HoogsteKwaliteit, 1, null, null, null, [new("K1", "Kwaliteit", 60)], [Bid("A", 16, 75), Bid("B", 32, 100), Bid("C", 8, 25)]);

        // Act
        var outcome = Gunningsmodel.Bereken(input);

        // Assert
        Assert.Equal(["Zonder de verliezende inschrijving van C zou A winnen: de prijspunten van de anderen hangen af van de laagste prijs."], outcome.Waarschuwingen);
        Assert.Equal(["100 × 8,00 ÷ 32,00 = 25,00 punten × 40 ÷ 100 = 10,00", "100 × 60 ÷ 100 = 60,00"], outcome.Regels[0].Onderdelen.Select(o => o.Berekening));
    }

    private static Gen<T> Uit<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static GunningInvoer Zonder(GunningInvoer input, string who) => input with { Inschrijvingen = [.. input.Inschrijvingen.Where(i => i.Aanbieder != who)] };

    private static List<string> Winnaars(Rangschikking outcome) => [.. outcome.Regels.Where(r => r.Wint).Select(r => r.Aanbieder)];

    private static string Tekst(Rangschikking outcome) => string.Join('\n', outcome.Regels.Select(r => $"{r.Aanbieder} {r.Rang} {r.Wint} {r.Totaal} {string.Join(',', r.GelijkMet)}").Concat(outcome.Waarschuwingen));

    private static decimal? Getal(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Number, Dutch);
}
