// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Regels;

/// <summary>The rules against the table that policy officers read and extend.</summary>
public sealed class BeslistabelTests
{
    private static readonly Normenlijst Normen = new(NormSeed.Lees(typeof(PlaatsingenModule).Assembly));

    // What each rule can answer besides Voldaan; the rules and their weight are a table in the law of this module.
    private static readonly Dictionary<string, Regeloordeel> Zwaarte = Enumerable.Range(1, 21).ToDictionary(
        n => $"R{n:00}",
        n => n is 13 or 14 or 15 or 16 or 17 or 18 ? Regeloordeel.Waarschuwing : Regeloordeel.Blokkade);

    public static TheoryData<int> Rijen => [.. Beslistabel.Gevallen.Select(g => g.Nr)];

    [Theory]
    [MemberData(nameof(Rijen))]
    public void Regelmotor_RijVanDeTabel_GeeftDeVerwachteUitkomst(int nr)
    {
        // Arrange
        var row = Beslistabel.Gevallen.Single(g => g.Nr == nr);

        // Act
        var answers = Regelmotor.Toets(row.Feiten(Normen));

        // Assert
        var answer = answers.Single(a => a.Code == row.Regel);
        Assert.True(row.Verwacht == answer.Uitkomst, $"{row}: verwacht {row.Verwacht}, kreeg {answer.Uitkomst}: {answer.Toelichting}");
    }

    [Fact]
    public void Regelmotor_ElkeRijVanDeTabel_GeeftVanElkeRegelEenLeesbaarAntwoordInVolgorde()
    {
        // Arrange
        var expected = Enumerable.Range(1, 21).Select(n => $"R{n:00}").ToList();

        // Act
        var all = Beslistabel.Gevallen.Select(g => Regelmotor.Toets(g.Feiten(Normen))).ToList();

        // Assert
        Assert.All(all, answers => Assert.Equal(expected, answers.Select(a => a.Code)));
        Assert.All(all.SelectMany(a => a), answer =>
        {
            Assert.Matches("^[A-ZÉ0-9].*[.?]$", answer.Toelichting);
            Assert.False(string.IsNullOrWhiteSpace(answer.Bron));
            Assert.Equal(answer.Code is "R02" or "R03" or "R11" or "R19" or "R21", answer.Motiveerbaar);
            Assert.True(answer.Uitkomst == Regeloordeel.Voldaan || answer.Uitkomst == Zwaarte[answer.Code], $"{answer.Code} gaf {answer.Uitkomst}");
        });
    }

    [Fact]
    public void Beslistabel_ElkeRegel_HeeftEenGevalVanElkeUitkomst()
    {
        // Arrange
        var expected = Zwaarte.SelectMany(z => new[] { (z.Key, Regeloordeel.Voldaan), (z.Key, z.Value) }).Order().ToList();

        // Act
        var covered = Beslistabel.Gevallen.Select(g => (g.Regel, g.Verwacht)).Distinct().Order().ToList();

        // Assert
        Assert.Equal(expected, covered);
        Assert.True(Beslistabel.Gevallen.Count >= 170);
        Assert.Equal(Enumerable.Range(1, Beslistabel.Gevallen.Count), Beslistabel.Gevallen.Select(g => g.Nr));
    }

    [Fact]
    public void Tafelgeval_OnbekendWoord_IsEenFoutInDeTabel()
    {
        // Arrange
        const string typo = "capaciteitt=3";

        // Act
        var exception = Assert.Throws<InvalidDataException>(() => new Tafelgeval(1, "R02", "tikfout", typo, Regeloordeel.Blokkade));

        // Assert
        Assert.Equal("Rij 1: ‘capaciteitt’ is geen bekend woord.", exception.Message);
    }
}
