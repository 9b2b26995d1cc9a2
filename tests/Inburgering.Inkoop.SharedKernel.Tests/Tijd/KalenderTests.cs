// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Tijd;

namespace Inburgering.Inkoop.SharedKernel.Tests.Tijd;

public sealed class KalenderTests
{
    [Theory]
    [InlineData("2026-07-01T22:30:00Z", "2026-07-02")]
    [InlineData("2026-07-01T21:59:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    [InlineData("2026-12-31T22:59:00Z", "2026-12-31")]
    public void Dag_IsDeDagInNederland(string moment, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Kalender.Dag(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("1998-10-01", "2026-09-30", 27)]
    [InlineData("1998-10-01", "2026-10-01", 28)]
    [InlineData("2004-02-29", "2026-02-28", 21)]
    [InlineData("2004-02-29", "2026-03-01", 22)]
    public void Leeftijd_TeltVolleJaren(string birth, string on, int age) =>
        Assert.Equal(age, Kalender.Leeftijd(DateOnly.Parse(birth, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));
}
