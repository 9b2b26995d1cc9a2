// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.SharedKernel.Tijd;

/// <summary>Days of the law are days in Europe/Amsterdam; moments are UTC.</summary>
public static class Kalender
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Today in Europe/Amsterdam.</summary>
    public static DateOnly Vandaag(this TimeProvider clock) => Dag(clock.GetUtcNow());

    /// <summary>The day in Europe/Amsterdam on which a moment falls.</summary>
    public static DateOnly Dag(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime);

    /// <summary>Full years on a day; somebody born on 29 February is a year older on 1 March of a year without one.</summary>
    public static int Leeftijd(DateOnly geboortedatum, DateOnly op)
    {
        var years = op.Year - geboortedatum.Year;
        return (op.Month, op.Day).CompareTo((geboortedatum.Month, geboortedatum.Day)) < 0 ? years - 1 : years;
    }
}
