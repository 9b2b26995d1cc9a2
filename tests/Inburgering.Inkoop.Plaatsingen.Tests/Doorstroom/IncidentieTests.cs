// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Doorstroom;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

public sealed class IncidentieTests
{
    [Fact]
    public void Op_ZonderCensurering_IsHetDeelMetDeVariantieVanEenDeel()
    {
        // Arrange: 10 people, 4 passed on day 100, 3 dropped out on day 200, 3 passed on day 300.
        var incidentie = new Incidentie([(100, 4, 0, 0), (200, 0, 3, 0), (300, 3, 0, 0)]);

        // Act
        var half = incidentie.Op(6);
        var end = incidentie.Op(12);

        // Assert
        Assert.Equal(0.4, half.Aandeel!.Value, 12);
        Assert.Equal(Math.Sqrt(0.4 * 0.6 / 10), half.Standaardfout!.Value, 12);
        Assert.Equal(0.7, end.Aandeel!.Value, 12);
        Assert.Equal(Math.Sqrt(0.7 * 0.3 / 10), end.Standaardfout!.Value, 12);
        Assert.Equal(6, half.OnderRisico);
        Assert.Equal(0, end.OnderRisico);
        Assert.Equal(300, incidentie.Mediaan);
    }

    [Fact]
    public void Op_MetCensurering_VolgtHetUitgewerkteVoorbeeld()
    {
        // Arrange: 5 people. Day 30: passed (F = 1/5, S = 4/5). Day 60: censored. Day 90: dropped out (S = 4/5 * 2/3). Day 120: passed of the 2 left.
        var incidentie = new Incidentie([(30, 1, 0, 0), (60, 0, 0, 1), (90, 0, 1, 0), (120, 1, 0, 0), (700, 0, 0, 1)]);

        // Act
        var after = incidentie.Op(6);

        // Assert
        Assert.Equal(0.2 + (0.8 * (2.0 / 3) / 2), after.Aandeel!.Value, 12);
        Assert.Equal(1, after.OnderRisico);
        Assert.Null(incidentie.Mediaan);
    }

    [Fact]
    public void Op_GebeurtenisEnCensureringOpEenDag_TeltDeGebeurtenisEerst()
    {
        // Arrange
        var incidentie = new Incidentie([(50, 1, 0, 3)]);

        // Act
        var point = incidentie.Op(6);

        // Assert: one of four, not one of one.
        Assert.Equal(0.25, point.Aandeel);
    }

    [Fact]
    public void Op_NogNiemandGeslaagd_HeeftGeenBand()
    {
        // Arrange
        var incidentie = new Incidentie([(400, 1, 0, 1)]);

        // Act
        var point = incidentie.Op(12);

        // Assert
        Assert.Equal((0, 0, (double?)null, (double?)null, 2), (point.Aandeel, point.Standaardfout, point.Onder, point.Boven, point.OnderRisico));
    }

    // Published by Freireich et al. (1963), the 6-MP arm: remission in weeks, 9 relapses and 12 censored of 21 patients. Kaplan–Meier estimates and
    // Greenwood standard errors as printed in the textbooks since (Cox and Oakes 1984, Kleinbaum and Klein). With one kind of event the
    // estimate is 1 − Kaplan–Meier and the variance for competing events must be Greenwood's.
    [Theory]
    [InlineData(6, 0.8571, 0.0764)]
    [InlineData(7, 0.8067, 0.0869)]
    [InlineData(10, 0.7529, 0.0963)]
    [InlineData(13, 0.6902, 0.1068)]
    [InlineData(16, 0.6275, 0.1141)]
    [InlineData(22, 0.5378, 0.1282)]
    [InlineData(23, 0.4482, 0.1346)]
    public void Op_GepubliceerdVoorbeeldVanFreireich_GeeftDeGedrukteSchattingEnStandaardfout(int week, double survival, double error)
    {
        // Arrange: weeks as months, whose day is the day on which the estimate is read.
        (int Week, int Gebeurtenis, int Gecensureerd)[] weken =
        [
            (6, 3, 1), (7, 1, 0), (9, 0, 1), (10, 1, 1), (11, 0, 1), (13, 1, 0), (16, 1, 0), (17, 0, 1), (19, 0, 1), (20, 0, 1), (22, 1, 0), (23, 1, 0), (25, 0, 1), (32, 0, 2), (34, 0, 1), (35, 0, 1),
        ];
        var incidentie = new Incidentie([.. weken.Select(w => ((int)(w.Week * 30.4375), w.Gebeurtenis, 0, w.Gecensureerd))]);

        // Act
        var point = incidentie.Op(week);

        // Assert
        Assert.Equal(survival, 1 - point.Aandeel!.Value, 4);
        Assert.Equal(error, point.Standaardfout!.Value, 4);
    }

    [Fact]
    public void Standaardfout_TweeUitkomsten_IsDieVanHerhaaldeTrekkingen()
    {
        // Arrange: one region with a competing event and censoring; its own people drawn anew 4000 times, with a fixed seed.
        var random = new Random(20261001);
        var people = Enumerable.Range(0, 150).Select(_ => (Dag: random.Next(30, 900), Soort: random.Next(3))).ToArray();
        var formula = Maak(people).Op(20).Standaardfout!.Value;

        // Act
        var draws = Enumerable.Range(0, 4000).Select(_ => Maak([.. Enumerable.Range(0, people.Length).Select(_ => people[random.Next(people.Length)])]).Op(20).Aandeel!.Value).ToArray();
        var mean = draws.Average();
        var spread = Math.Sqrt(draws.Sum(d => (d - mean) * (d - mean)) / (draws.Length - 1));

        // Assert: the standard deviation of 4000 draws is itself right to about one in a hundred.
        Assert.InRange(formula / spread, 0.95, 1.05);

        static Incidentie Maak((int Dag, int Soort)[] drawn) =>
            new([.. drawn.GroupBy(p => p.Dag).OrderBy(g => g.Key).Select(g => (g.Key, g.Count(p => p.Soort == 0), g.Count(p => p.Soort == 1), g.Count(p => p.Soort == 2)))]);
    }

    [Fact]
    public void Mediaan_PreciesDeHelft_IsDieDag()
    {
        // Arrange: a sixth three times adds up to a half only up to rounding.
        var incidentie = new Incidentie([(10, 1, 0, 0), (20, 1, 0, 0), (30, 1, 0, 0), (40, 0, 3, 0)]);

        // Act
        var median = incidentie.Mediaan;

        // Assert
        Assert.Equal(30, median);
    }
}
