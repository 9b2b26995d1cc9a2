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
