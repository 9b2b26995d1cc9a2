// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>The days on which a term of the law does not end: Saturday, Sunday and the holidays of the Algemene termijnenwet, art. 3.</summary>
internal static class Feestdagen
{
    /// <summary>The day itself, or the first day after it that is no Saturday, Sunday or holiday.</summary>
    public static DateOnly EersteWerkdag(DateOnly dag)
    {
        while (dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || IsFeestdag(dag))
        {
            dag = dag.AddDays(1);
        }

        return dag;
    }

    public static bool IsFeestdag(DateOnly dag)
    {
        var easter = Pasen(dag.Year);
        var kings = new DateOnly(dag.Year, 4, 27) is var day && day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
        return dag == easter.AddDays(-2) || dag == easter.AddDays(1) || dag == easter.AddDays(39) || dag == easter.AddDays(50) || dag == kings
            || (dag.Month, dag.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26);
    }

    // Meeus, Jones and Butcher: Easter of the Gregorian calendar.
    private static DateOnly Pasen(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
