// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;

namespace Inburgering.Inkoop.Host.Uitvoer;

/// <summary>CSV as Dutch Excel opens it by itself: semicolon, decimal comma, UTF-8 with BOM, CRLF.</summary>
internal static class CsvUitvoer
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static async Task SchrijfAsync(Stream output, TableExport tabel, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(';', tabel.Kop.Select(k => Cel(k.Kop, Kolomopmaak.Tekst))).AsMemory(), cancellationToken);
        var kop = tabel.Kop;
        foreach (var row in tabel.Rijen)
        {
            await writer.WriteLineAsync(string.Join(';', row.Select((value, i) => Cel(value, kop[i].Opmaak))).AsMemory(), cancellationToken);
        }
    }

    internal static string Cel(object? value, Kolomopmaak opmaak) => value switch
    {
        null => "",
        string text => Tekst(text),
        long number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("dd-MM-yyyy HH:mm", CultureInfo.InvariantCulture),
        IFormattable number when opmaak == Kolomopmaak.Procent => number.ToString("0.0 %", Nederlands),
        IFormattable number when opmaak == Kolomopmaak.Euro => number.ToString("0.00", Nederlands),
        IFormattable number => number.ToString("0.######", Nederlands),
        _ => Tekst(value.ToString()!),
    };

    // A spreadsheet runs text that starts like a formula; an apostrophe in front keeps it text.
    private static string Tekst(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(";\"\r\n\t") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
