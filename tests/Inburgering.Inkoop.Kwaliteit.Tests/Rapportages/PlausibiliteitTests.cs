// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Rapportages;

/// <summary>Which figures ask for an explanation: a table that people may read and extend, with both sides of every threshold.</summary>
public sealed class PlausibiliteitTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly string[][] Tabel = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Rapportages", "plausibiliteit.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(';'))];

    private static readonly Normenlijst Normen = new(NormSeed.Lees(typeof(KwaliteitDbContext).Assembly));

    public static TheoryData<string> Gevallen => [.. Tabel.Select(r => r[0])];

    [Theory]
    [MemberData(nameof(Gevallen))]
    public void Toets_PerGeval_KloptMetDeTabel(string geval)
    {
        // Arrange
        var row = Tabel.Single(r => r[0] == geval);
        var now = new Cijferblad(Periode.Lees("2026-K2")!, Cijfers(row[1]));
        var before = row[2].Length == 0 ? null : new Cijferblad(Periode.Lees("2026-K1")!, Cijfers(row[2]));

        // Act
        var signals = Plausibiliteit.Toets(now, before, Cijfers(row[3]), Normen);

        // Assert
        Assert.Equal(row[4], string.Join(' ', signals.Select(s => $"{s.Soort}:{s.Kpi}")));
        Assert.All(signals, s => Assert.EndsWith("?", s.Tekst, StringComparison.Ordinal));
    }

    [Fact]
    public void Toets_Tekst_NoemtDeGetallen()
    {
        // Arrange
        var now = new Cijferblad(Periode.Lees("2026-K2")!, Cijfers("uren_gevolgd=1412,5 uren_aangeboden=1400"));

        // Act
        var signal = Plausibiliteit.Toets(now, null, Cijfers(""), Normen).Single();

        // Assert
        Assert.Equal("Er zijn meer uren gevolgd (1.412,5) dan aangeboden (1.400). Welk van de twee klopt?", signal.Tekst);
    }

    [Theory]
    [InlineData("wachttijd_dagen_mediaan", 24, 21, Vergelijking.BinnenMarge)]
    [InlineData("wachttijd_dagen_mediaan", 25, 21, Vergelijking.Afwijking)]
    [InlineData("uren_gevolgd", 102, 100, Vergelijking.BinnenMarge)]
    [InlineData("uren_gevolgd", 103, 100, Vergelijking.Afwijking)]
    public void Marge_PerKpi_KomtUitDeNormen(string kpi, int zegt, int weten, Vergelijking verwacht)
    {
        // Arrange
        var margin = Vergelijker.MargeVan(kpi, Normen, new DateOnly(2026, 6, 30));

        // Act
        var outcome = Vergelijker.Vergelijk(zegt, weten, margin);

        // Assert
        Assert.Equal(verwacht, outcome);
    }

    private static Dictionary<(string Perceel, string Kpi), decimal> Cijfers(string cell) =>
        cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=')).ToDictionary(c => ("B1", c[0]), c => decimal.Parse(c[1], Dutch));
}
