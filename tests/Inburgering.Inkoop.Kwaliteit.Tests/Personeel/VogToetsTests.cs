// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Personeel;

public sealed class VogToetsTests
{
    private static readonly Normenlijst Normen = new(NormSeed.Lees(typeof(KwaliteitModule).Assembly));

    // Blik op Werk: profile 60; not older than 3 months at the start for who started on or after 1-1-2022.
    [Theory]
    [InlineData("2024-06-01", "2024-03-01", 60, "InOrde")] // precies 3 maanden
    [InlineData("2024-06-01", "2024-02-29", 60, "TeOudBijStart")] // een dag ouder
    [InlineData("2024-06-01", "2024-06-01", 60, "InOrde")] // op de eerste werkdag
    [InlineData("2024-06-01", "2024-06-02", 60, "NaStart")]
    [InlineData("2024-05-30", "2024-02-29", 60, "TeOudBijStart")] // 29 februari + 3 maanden = 29 mei
    [InlineData("2024-05-29", "2024-02-29", 60, "InOrde")]
    [InlineData("2022-01-01", "2021-10-01", 60, "InOrde")] // eerste dag van de regel, precies 3 maanden
    [InlineData("2022-01-01", "2021-09-30", 60, "TeOudBijStart")]
    [InlineData("2021-12-31", "2019-01-01", 60, "InOrde")] // begonnen voor de regel
    [InlineData("2021-12-31", "2023-01-01", 60, "InOrde")]
    [InlineData("2021-12-31", null, 60, "Ontbreekt")]
    [InlineData("2024-06-01", null, null, "Ontbreekt")]
    [InlineData("2024-06-01", "2024-05-01", 45, "AnderProfiel")]
    [InlineData("2024-06-01", "2024-05-01", null, "AnderProfiel")]
    [InlineData("2021-12-31", "2021-12-01", 45, "AnderProfiel")]
    public void VogToets_ElkeGrens_GeeftDeUitkomst(string inDienst, string? vog, int? profiel, string verwacht)
    {
        // Arrange
        var medewerker = new MedewerkerGegevens(Functie.Docent, Dag(inDienst)!.Value, null, Dag(vog), profiel, null, null);

        // Act
        var outcome = VogToets.Beoordeel(medewerker, Normen);

        // Assert
        Assert.Equal(verwacht, outcome.ToString());
    }

    [Theory]
    [InlineData(5, 4, true)] // 80 procent is precies genoeg
    [InlineData(5, 3, false)]
    [InlineData(10, 8, true)]
    [InlineData(9, 7, false)] // 77,8
    [InlineData(1, 1, true)]
    public void Dekking_Nt2Grens_TeltHeleMensen(int docenten, int bevoegd, bool haalt)
    {
        // Arrange
        var dag = new DateOnly(2026, 10, 1);
        var staff = Enumerable.Range(0, docenten).Select(i => Docent(i < bevoegd ? dag : dag.AddDays(-1)));

        // Act
        var dekking = Dekking.Op(staff, dag, Normen);

        // Assert
        Assert.Equal(bevoegd, dekking.Nt2Bevoegd);
        Assert.Equal(haalt, dekking.HaaltNt2(80));
    }

    [Theory]
    [InlineData("2026-10-01", null, true)]
    [InlineData("2026-10-02", null, false)]
    [InlineData("2020-01-01", "2026-10-01", true)]
    [InlineData("2020-01-01", "2026-09-30", false)]
    public void Dekking_EersteEnLaatsteWerkdag_TellenMee(string inDienst, string? uitDienst, bool telt)
    {
        // Arrange
        var medewerker = Docent(null) with { InDienstOp = Dag(inDienst)!.Value, UitDienstOp = Dag(uitDienst) };

        // Act
        var dekking = Dekking.Op([medewerker], new DateOnly(2026, 10, 1), Normen);

        // Assert
        Assert.Equal(telt ? 1 : 0, dekking.InDienst);
        Assert.Null(Dekking.Op([], new DateOnly(2026, 10, 1), Normen).Nt2Percentage);
    }

    [Fact]
    public void Dekking_RegistratieVerloopt_NoemtDeEersteDagOnderDeNorm()
    {
        // Arrange
        var dag = new DateOnly(2026, 10, 1);
        MedewerkerGegevens[] staff = [Docent(new DateOnly(2026, 12, 1)), .. Enumerable.Range(0, 4).Select(_ => Docent(new DateOnly(2027, 12, 31))), Docent(null) with { InDienstOp = new DateOnly(2026, 12, 15) }];

        // Act
        var first = Dekking.EersteDagOnderNt2(staff, dag, dag.AddDays(90), 80, Normen);

        // Assert: after 1 December it is 4 of 5 (80 %, enough), from 15 December 4 of 6.
        Assert.Equal(new DateOnly(2026, 12, 15), first);
        Assert.Null(Dekking.EersteDagOnderNt2(staff, dag, new DateOnly(2026, 12, 14), 80, Normen));
    }

    private static MedewerkerGegevens Docent(DateOnly? nt2Tot) => new(Functie.Docent, new DateOnly(2020, 1, 1), null, new DateOnly(2019, 12, 1), 60, null, nt2Tot);

    private static DateOnly? Dag(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
