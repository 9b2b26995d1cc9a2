// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Demo;

namespace Inburgering.Inkoop.Host.Tests.Demo;

public sealed class DemoRegioTests
{
    private static readonly DateOnly Dag = new(2026, 11, 24);

    [Fact]
    public void Regio_ZelfdeZaad_IsTotOpDeLetterGelijk() => Assert.Equal(Alles(new DemoOpdracht(1, Omvang.Klein, Dag)), Alles(new DemoOpdracht(1, Omvang.Klein, Dag)));

    [Fact]
    public void Regio_AnderZaad_IsAnders() => Assert.NotEqual(Alles(new DemoOpdracht(1, Omvang.Klein, Dag)), Alles(new DemoOpdracht(2, Omvang.Klein, Dag)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Regio_Uren_KloppenEnLiggenBinnenDePlaatsing(int seed)
    {
        // Arrange
        var region = new DemoRegio(new DemoOpdracht(seed, Omvang.Klein, Dag));
        var placements = Rijen(region, "plaatsingen").ToDictionary(r => (string)r[0]!);

        // Act
        var hours = Rijen(region, "uren").ToList();

        // Assert
        Assert.True(hours.Count > 1000);
        Assert.All(hours, h =>
        {
            Assert.Equal((decimal)h[2]!, (decimal)h[3]! + (decimal)h[4]! + (decimal)h[5]!);
            Assert.True((decimal)h[6]! <= (decimal)h[3]!);
            var start = (DateOnly)placements[(string)h[0]!][5]!;
            Assert.True(string.CompareOrdinal((string)h[1]!, $"{start:yyyy-MM}") >= 0);
        });
    }

    [Fact]
    public void Regio_Personen_ZijnHerkenbaarVerzonnen() =>
        Assert.All(Rijen(new DemoRegio(new DemoOpdracht(1, Omvang.Klein, Dag)), "inburgeraars"), r => Assert.StartsWith("Testpersoon", (string)r[2]!, StringComparison.Ordinal));

    [Fact]
    public void Regio_NietsGebeurtNaDePeildatum()
    {
        var region = new DemoRegio(new DemoOpdracht(1, Omvang.Klein, Dag));

        Assert.All(Rijen(region, "plaatsingen"), r =>
        {
            Assert.True((DateOnly)r[4]! <= Dag);
            Assert.True(r[5] is null || (DateOnly)r[5]! <= Dag);
            Assert.True(r[6] is null || (DateOnly)r[6]! <= Dag);
        });
    }

    [Fact]
    public void Regio_Groot_HeeftEenMiljoenPlaatsingenMetElkEenEigenNummer()
    {
        // Arrange
        var region = new DemoRegio(new DemoOpdracht(1, Omvang.Groot, Dag));

        // Act: counted as they are made, in order, so that nothing is kept.
        var (count, last, inOrder) = (0, "", true);
        foreach (var row in Rijen(region, "plaatsingen"))
        {
            var number = (string)row[0]!;
            inOrder &= number.Length > last.Length || string.CompareOrdinal(number, last) > 0;
            (count, last) = (count + 1, number);
        }

        // Assert
        Assert.True(count >= 1_000_000, $"{count}");
        Assert.True(inOrder);
    }

    private static IEnumerable<object?[]> Rijen(DemoRegio region, string file) => region.Bestanden.Single(b => b.Bestand == file).Rijen();

    private static string Alles(DemoOpdracht order) =>
        string.Join('\n', new DemoRegio(order).Bestanden.SelectMany(b => b.Rijen().Select(r => b.Bestand + ";" + string.Join(';', r.Select(DemoRegio.Tekst)))));
}
