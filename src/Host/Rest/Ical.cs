// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;

namespace Inburgering.Inkoop.Host.Rest;

/// <summary>One day in a calendar.</summary>
/// <param name="Uid">Stable, so that a calendar replaces instead of adds.</param>
/// <param name="Day">The day.</param>
/// <param name="Title">What is on that day.</param>
internal sealed record IcalEvent(string Uid, DateOnly Day, string Title);

/// <summary>Writes iCalendar (RFC 5545).</summary>
internal static class Ical
{
    public const string MediaType = "text/calendar; charset=utf-8";

    public static string Write(string name, IEnumerable<IcalEvent> events, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Inburgering.Inkoop//NL");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escape(name)}");
        foreach (var e in events.OrderBy(e => e.Day).ThenBy(e => e.Uid, StringComparer.Ordinal))
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{Escape(e.Uid)}@inburgering-inkoop");
            Line(text, $"DTSTAMP:{Moment(now)}");
            Line(text, $"DTSTART;VALUE=DATE:{e.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
            Line(text, $"DTEND;VALUE=DATE:{e.Day.AddDays(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
            Line(text, $"SUMMARY:{Escape(e.Title)}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    // RFC 5545 section 3.1: at most 75 octets per line, continued with a space; a character is not cut in two.
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
