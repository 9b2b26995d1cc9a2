// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Tijd;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>Values as people in the Netherlands read them. Something that is not known shows as "–", never as 0.</summary>
public static class Toon
{
    /// <summary>What is shown for a value that is not known.</summary>
    public const string Onbekend = "–";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Size of a file: 12 kB, 3,4 MB.</summary>
    public static string Grootte(long bytes) => bytes < 1024 * 1024 ? $"{Getal((bytes + 1023) / 1024)} kB" : $"{Getal(Math.Round(bytes / 1048576m, 1))} MB";

    /// <summary>13-09-2029.</summary>
    public static string Datum(DateOnly? dag) => dag?.ToString("dd-MM-yyyy", Dutch) ?? Onbekend;

    /// <summary>The day of a moment in the Netherlands.</summary>
    public static string Datum(DateTimeOffset? moment) => moment is { } m ? Datum(Kalender.Dag(m)) : Onbekend;

    /// <summary>13 september 2029.</summary>
    public static string Voluit(DateOnly? dag) => dag?.ToString("d MMMM yyyy", Dutch) ?? Onbekend;

    /// <summary>A month in words, such as maart 2026.</summary>
    public static string Maand(DateOnly maand) => maand.ToString("MMMM yyyy", Dutch);

    /// <summary>13-09-2029 14:05, Dutch time.</summary>
    public static string Moment(DateTimeOffset? moment) => moment is { } m ? TimeZoneInfo.ConvertTime(m, Amsterdam).ToString("dd-MM-yyyy HH:mm", Dutch) : Onbekend;

    /// <summary>€ 1.234,56.</summary>
    public static string Euro(decimal? bedrag) => bedrag is { } b ? "€\u00a0" + b.ToString("N2", Dutch) : Onbekend;

    /// <summary>1.234 or 1.234,5; at most two decimals.</summary>
    public static string Getal(decimal? getal) => getal?.ToString("#,##0.##", Dutch) ?? Onbekend;

    /// <summary>12,5 %, from a fraction of 1.</summary>
    public static string Procent(decimal? deel, int decimalen = 0) => deel is { } d ? (d * 100).ToString($"N{decimalen}", Dutch) + "\u00a0%" : Onbekend;

    /// <summary>"2 dagen te laat", "vandaag", "over 9 dagen".</summary>
    public static string Termijn(DateOnly dag, DateOnly vandaag)
    {
        var days = dag.DayNumber - vandaag.DayNumber;
        return days switch
        {
            < -1 => $"{Getal(-days)} dagen te laat",
            -1 => "1 dag te laat",
            0 => "vandaag",
            1 => "morgen",
            _ => $"over {Getal(days)} dagen",
        };
    }

    /// <summary>"1 plaats", "3 plaatsen".</summary>
    public static string Aantal(long aantal, string enkel, string meer) => aantal == 1 ? $"1 {enkel}" : $"{Getal(aantal)} {meer}";

    /// <summary>The same of what a screen counts to a limit: "meer dan 5.000 plaatsen".</summary>
    public static string AantalTotGrens(int aantal, string enkel, string meer) => aantal > PageRequest.TelGrens ? $"meer dan {Getal(PageRequest.TelGrens)} {meer}" : Aantal(aantal, enkel, meer);

    /// <summary>"ja" or "nee".</summary>
    public static string JaNee(bool? waarde) => waarde switch { true => "ja", false => "nee", null => "niet bekend" };
}
