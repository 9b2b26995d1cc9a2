// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Overeenkomsten;

namespace Inburgering.Inkoop.Contracten.Tests.Overeenkomsten;

/// <summary>Rules of a contract as tables that a contract manager can read and extend.</summary>
public sealed class BeslistabellenTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly Wijzigingsnormen Normen = new(750_000m, 10, 50, 48);

    public static TheoryData<string> Looptijden => Gevallen("looptijd.csv");

    public static TheoryData<string> Wijzigingen => Gevallen("wijziging.csv");

    public static TheoryData<string> Indexen => Gevallen("index.csv");

    [Theory]
    [MemberData(nameof(Looptijden))]
    public void Looptijd_PerGeval_GeeftEinddatumEnBesluitdag(string geval)
    {
        // Arrange
        var row = Rij("looptijd.csv", geval);
        List<int> options = [.. row[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(m => int.Parse(m, Dutch))];
        var contract = Contract.Maak("IB-1", ContractWereld.Gegevens with { Ingangsdatum = Dag(row[1]), BasisEinddatum = Dag(row[2]), VerlengingenMaanden = options, OpzegtermijnMaanden = int.Parse(row[5], Dutch), AanbestedingsduurMaanden = int.Parse(row[6], Dutch) }, 6);
        contract.ZetStatus(Contracten.Abstractions.ContractStatus.Actief);

        // Act
        var outcomes = Enumerable.Range(0, int.Parse(row[4], Dutch)).Select(_ => contract.LichtOptie("Goede resultaten.", contract.Einddatum)).ToList();

        // Assert
        Assert.All(outcomes, o => Assert.True(o.IsSuccess));
        Assert.Equal((row[7], row[8]), (contract.Einddatum.ToString("dd-MM-yyyy", Dutch), contract.BesluitUiterlijk?.ToString("dd-MM-yyyy", Dutch) ?? ""));
    }

    [Theory]
    [MemberData(nameof(Wijzigingen))]
    public void Wijziging_PerGeval_WordtGetoetstAanWaardeEnDuur(string geval)
    {
        // Arrange: 1 January 2026 – 31 December 2027 with options of 24 and 12 months, so 31 December 2030 at most.
        var row = Rij("wijziging.csv", geval);
        var facts = new Wijzigingsfeiten(Bedrag(row[2]), Bedrag(row[3])!.Value, Bedrag(row[4])!.Value, Enum.Parse<ContractSoort>(row[1]), new DateOnly(2026, 1, 1), new DateOnly(2030, 12, 31));
        var amendment = new WijzigingGegevens(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1), Enum.Parse<Wijzigingsgrond>(row[5]), "Nodig.", row[6].Length == 0 ? null : row[6], Bedrag(row[7])!.Value, null, row[8].Length == 0 ? null : Dag(row[8]), []);

        // Act
        var outcome = Wijzigingstoets.Toets(facts, amendment, Normen);

        // Assert
        Assert.Equal(row[10], string.Join(' ', outcome.Punten.Select(p => $"{p.Code}={p.Uitkomst}")));
        Assert.Equal(row[9] == "ja", outcome.MagDoorgaan);
    }

    [Theory]
    [MemberData(nameof(Indexen))]
    public void Index_PerGeval_GeeftPercentageEnTarief(string geval)
    {
        // Arrange
        var row = Rij("index.csv", geval);
        var rule = new Indexregel("CBS", Bedrag(row[1])!.Value, Bedrag(row[2]), "art. 5");

        // Act
        var (percent, _) = Indexberekening.Percentage(rule, new Indexstand("2024", Bedrag(row[3])!.Value), new Indexstand("2025", Bedrag(row[4])!.Value));

        // Assert
        Assert.Equal((Bedrag(row[6]), Bedrag(row[7])), (percent, Indexberekening.Tarief(Bedrag(row[5])!.Value, percent)));
    }

    private static TheoryData<string> Gevallen(string file) => [.. Lees(file).Select(r => r[0])];

    private static string[] Rij(string file, string geval) => Lees(file).Single(r => r[0] == geval);

    private static IEnumerable<string[]> Lees(string file) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Overeenkomsten", file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(';'));

    private static DateOnly Dag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal? Bedrag(string text) => text.Length == 0 ? null : decimal.Parse(text, Dutch);
}
