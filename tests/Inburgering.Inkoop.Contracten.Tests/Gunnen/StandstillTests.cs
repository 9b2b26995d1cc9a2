// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using CsCheck;
using Inburgering.Inkoop.Contracten.Gunnen;

namespace Inburgering.Inkoop.Contracten.Tests.Gunnen;

/// <summary>The standstill: a table that a buyer can read and extend, and what holds for every day.</summary>
public sealed class StandstillTests
{
    private static readonly string[][] Tabel = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Gunnen", "standstill.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(';'))];

    public static TheoryData<string> Gevallen => [.. Tabel.Select(r => r[0])];

    [Theory]
    [MemberData(nameof(Gevallen))]
    public void Standstill_PerGeval_KloptMetDeTabel(string geval)
    {
        // Arrange
        var row = Tabel.Single(r => r[0] == geval);
        var today = Dag(row[5]);

        // Act
        var term = Standstill.Van(Dag(row[1]), int.Parse(row[2], CultureInfo.InvariantCulture));

        // Assert
        Assert.Equal((row[3], row[4], row[6], row[7]), ($"{term.TotEnMet:yyyy-MM-dd}", $"{term.Lengte}", $"{term.Dag(today)}", term.IsVoorbij(today) ? "ja" : "nee"));
    }

    [Fact]
    public void Standstill_ElkeDag_IsNooitKorterDanGevraagdEnEindigtOpEenWerkdag() => Gen.Select(Gen.Int[0, 36_500], Gen.Int[20, 90]).Sample((offset, length) =>
    {
        var term = Standstill.Van(new DateOnly(2020, 1, 1).AddDays(offset), length);
        Assert.InRange(term.Lengte, length, length + 5);
        Assert.False(term.TotEnMet.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Feestdagen.IsFeestdag(term.TotEnMet));
        Assert.False(term.IsVoorbij(term.TotEnMet));
        Assert.True(term.IsVoorbij(term.TotEnMet.AddDays(1)));
    });

    private static DateOnly Dag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
