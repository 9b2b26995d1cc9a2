// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Rapportages;

public sealed class RoosterTests
{
    private static readonly Normenlijst Normen = new(NormSeed.Lees(typeof(KwaliteitModule).Assembly));

    [Theory]
    [InlineData("2026-03", "2026-03-01", "2026-03-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2026-K1", "2026-01-01", "2026-03-31")]
    [InlineData("2026-K4", "2026-10-01", "2026-12-31")]
    [InlineData("2026-H2", "2026-07-01", "2026-12-31")]
    public void Periode_Geldig_KentEersteEnLaatsteDag(string code, string van, string tot)
    {
        // Act
        var period = Periode.Lees(code)!;

        // Assert
        Assert.Equal((Dag(van), Dag(tot), code), (period.Van, period.Tot, Periode.Met(period.Frequentie, period.Tot).Code));
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-K5")]
    [InlineData("2026-K0")]
    [InlineData("2026-H3")]
    [InlineData("2026-Q1")]
    [InlineData("0000-01")]
    [InlineData("26-01")]
    [InlineData("")]
    [InlineData(null)]
    public void Periode_Ongeldig_IsGeenPeriode(string? code) => Assert.Null(Periode.Lees(code));

    [Theory]
    [InlineData("2026-08-14", "2026-10-01", RapportageStand.OpTijd)] // 45 dagen na 30 juni
    [InlineData("2026-08-15", "2026-10-01", RapportageStand.TeLaat)]
    [InlineData(null, "2026-08-14", RapportageStand.Verwacht)] // uiterste dag zelf
    [InlineData(null, "2026-08-15", RapportageStand.Ontbreekt)]
    [InlineData("2026-08-15", "2026-08-14", RapportageStand.Verwacht)] // wat later komt, was er nog niet
    public void Rooster_RondUitersteDag_GeeftDeStand(string? ingediend, string dag, RapportageStand verwacht)
    {
        // Arrange
        List<Levering> delivered = ingediend is null ? [] : [new Levering("2026-K2", new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30), Dag(ingediend))];

        // Act
        var row = Rooster.Maak(Contract(Rapportagefrequentie.Kwartaal), delivered, new DateOnly(2026, 4, 1), Dag(dag), Normen)[0];

        // Assert
        Assert.Equal(("2026-K2", new DateOnly(2026, 8, 14), verwacht), (row.Periode.Code, row.UiterlijkOp, row.Stand));
    }

    [Theory]
    [InlineData(null, "2026-08-14")] // de norm: 45 dagen
    [InlineData(1, "2026-07-01")]
    [InlineData(30, "2026-07-30")]
    [InlineData(60, "2026-08-29")]
    public void Rooster_TermijnInHetContract_GaatVoorDeNorm(int? dagen, string uiterlijk)
    {
        // Act
        var row = Rooster.Maak(Contract(Rapportagefrequentie.Kwartaal) with { RapportagetermijnDagen = dagen }, [], new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30), Normen)[0];

        // Assert
        Assert.Equal(Dag(uiterlijk), row.UiterlijkOp);
    }

    [Theory]
    [InlineData(1, "Vraag de rapportage op")]
    [InlineData(14, "Vraag de rapportage op")]
    [InlineData(15, "Stuur een aanmaning")]
    [InlineData(28, "Stuur een aanmaning")]
    [InlineData(29, "Leg een bevinding vast en neem een stap op de ladder")]
    public void Rappel_RondElkeGrens_NoemtDeStap(int dagenTeLaat, string stap) => Assert.Equal(stap, Rappel.Stap(dagenTeLaat, 14));

    [Fact]
    public void Rooster_HalfjaarInTweeKwartalenGeleverd_IsGeleverdOpDeDagVanHetTweede()
    {
        // Arrange
        Levering first = new("2026-K1", new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 20));
        Levering second = new("2026-K2", new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 20));

        // Act
        var whole = Rooster.Maak(Contract(Rapportagefrequentie.Halfjaar), [second, first], new DateOnly(2026, 1, 1), new DateOnly(2026, 10, 1), Normen)[0];
        var half = Rooster.Maak(Contract(Rapportagefrequentie.Halfjaar), [first], new DateOnly(2026, 1, 1), new DateOnly(2026, 10, 1), Normen)[0];

        // Assert
        Assert.Equal((RapportageStand.OpTijd, new DateOnly(2026, 7, 20)), (whole.Stand, whole.IngediendOp!.Value));
        Assert.Equal(RapportageStand.Ontbreekt, half.Stand);
    }

    [Fact]
    public void Rooster_ContractEindigtMiddenInPeriode_TermijnLooptVanafDeLaatsteDag()
    {
        // Arrange
        var contract = Contract(Rapportagefrequentie.Kwartaal) with { Ingangsdatum = new DateOnly(2026, 2, 15), Einddatum = new DateOnly(2026, 5, 10) };

        // Act
        var rows = Rooster.Maak(contract, [], new DateOnly(2025, 1, 1), new DateOnly(2026, 10, 1), Normen);

        // Assert
        Assert.Equal([("2026-K1", new DateOnly(2026, 5, 15)), ("2026-K2", new DateOnly(2026, 6, 24))], rows.Select(r => (r.Periode.Code, r.UiterlijkOp)));
        Assert.Empty(Rooster.Maak(contract with { Status = ContractStatus.Concept }, [], new DateOnly(2025, 1, 1), new DateOnly(2026, 10, 1), Normen));
    }

    public static TheoryData<decimal?, decimal?, Vergelijking> Paren => new()
    {
        { 100, 100, Vergelijking.Gelijk },
        { 102, 100, Vergelijking.BinnenMarge }, // precies 2 procent
        { 98, 100, Vergelijking.BinnenMarge },
        { 102.01m, 100, Vergelijking.Afwijking },
        { 97.99m, 100, Vergelijking.Afwijking },
        { 0, 0, Vergelijking.Gelijk },
        { 1, 0, Vergelijking.Afwijking },
        { null, 5, Vergelijking.NietGeleverd }, // niet geleverd is geen nul
        { 5, null, Vergelijking.GeenEigenCijfer },
    };

    [Theory]
    [MemberData(nameof(Paren))]
    public void Vergelijk_ElkeGrens_GeeftDeUitkomst(decimal? zegt, decimal? weten, Vergelijking verwacht) =>
        Assert.Equal(verwacht, Vergelijker.Vergelijk(zegt, weten, new Marge(2, true)));

    private static ContractInfo Contract(Rapportagefrequentie ritme) =>
        new(Guid.Empty, "C-1", "EEN", [], ["0626"], new DateOnly(2022, 1, 1), new DateOnly(2027, 12, 31), ContractStatus.Actief, ritme, null);

    private static DateOnly Dag(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
