// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Bewijzen;

namespace Inburgering.Inkoop.Kwaliteit.Tests.Bewijzen;

public sealed class BewijstoetsTests
{
    private static readonly DateOnly Begin = new(2026, 1, 1);
    private static readonly DateOnly Einde = new(2026, 6, 30);

    private static BewijsFeit Goed => new("BS-00001", "PRIVACY", Begin, Einde, BewijsstukStatus.Geverifieerd, Begin, Begin, null);

    [Theory]
    [InlineData("2025-12-31", Bewijsstand.Geen)]
    [InlineData("2026-01-01", Bewijsstand.Geldig)]
    [InlineData("2026-03-31", Bewijsstand.Geldig)]
    [InlineData("2026-04-01", Bewijsstand.Verloopt)]
    [InlineData("2026-06-30", Bewijsstand.Verloopt)]
    [InlineData("2026-07-01", Bewijsstand.Verlopen)]
    public void Stand_OpElkeGrensdag_IsPreciesEenDing(string day, Bewijsstand expected) =>
        Assert.Equal(expected, Bewijstoets.Toets([Goed], Dag(day), 90).Stand);

    [Theory]
    [InlineData("2026-07-01", Bewijsstand.Geldig, "2027-06-30")]
    [InlineData("2026-07-02", Bewijsstand.Verloopt, "2026-06-30")]
    public void NieuwStuk_DatAansluit_MaaktHerinneringOverbodig(string from, Bewijsstand expected, string until)
    {
        // Arrange
        var next = Goed with { Nummer = "BS-00002", GeldigVanaf = Dag(from), GeldigTot = new DateOnly(2027, 6, 30) };

        // Act
        var found = Bewijstoets.Toets([next, Goed], new DateOnly(2026, 6, 15), 90);

        // Assert
        Assert.Equal((expected, Dag(until)), (found.Stand, found.TotEnMet!.Value));
    }

    [Fact]
    public void Verleden_WordtBeoordeeldMetWatToenBekendWas()
    {
        // Arrange: verified in March, taken back in May.
        var piece = Goed with { Status = BewijsstukStatus.Ingetrokken, AangeleverdOp = new DateOnly(2026, 2, 1), BeoordeeldOp = new DateOnly(2026, 3, 1), IngetrokkenOp = new DateOnly(2026, 5, 1) };
        Bewijsuitslag Op(int month) => Bewijstoets.Toets([piece], new DateOnly(2026, month, 1), 30);

        // Act
        var states = new[] { 1, 2, 3, 4, 5 }.Select(m => Op(m).Stand);

        // Assert
        Assert.Equal([Bewijsstand.Geen, Bewijsstand.Wacht, Bewijsstand.Geldig, Bewijsstand.Geldig, Bewijsstand.Verlopen], states);
        Assert.Equal(new DateOnly(2026, 4, 30), Op(5).TotEnMet);
    }

    [Fact]
    public void Stuk_DatNietsBewees_IsNietVerlopen()
    {
        // Arrange: refused, taken back on the day of its check, and not valid yet.
        var refused = Goed with { Status = BewijsstukStatus.Afgewezen };
        var mistake = Goed with { Status = BewijsstukStatus.Ingetrokken, BeoordeeldOp = new DateOnly(2026, 2, 1), IngetrokkenOp = new DateOnly(2026, 2, 1) };
        var later = Goed with { GeldigVanaf = new DateOnly(2027, 1, 1), GeldigTot = null };
        var day = new DateOnly(2026, 9, 1);

        // Act
        var states = new[] { refused, mistake, later }.Select(p => Bewijstoets.Toets([p], day, 90).Stand);

        // Assert
        Assert.Equal([Bewijsstand.Geen, Bewijsstand.Geen, Bewijsstand.GeldtLater], states);
    }

    [Fact]
    public void Stuk_ZonderEinde_VerlooptNooit() =>
        Assert.Equal((Bewijsstand.Geldig, null), (Bewijstoets.Toets([Goed, Goed with { GeldigTot = null }], new DateOnly(2040, 1, 1), 90) is var found ? found.Stand : default, found.TotEnMet));

    private static DateOnly Dag(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
