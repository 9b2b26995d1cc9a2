// SPDX-License-Identifier: EUPL-1.2

using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>
/// The refused rows in the layout in which they came, with a column <c>fout</c>: correct them and deliver them again. Dutch Excel
/// opens it as it is; cells that a spreadsheet would take for a formula are made harmless.
/// </summary>
internal static class Foutenbestand
{
    private static readonly SearchValues<char> Bijzonder = SearchValues.Create(";\"\r\n,\t");

    public static async Task SchrijfAsync(string pad, IEnumerable<(ITabel Tabel, IReadOnlyDictionary<int, string> Afgewezen)> tables, CancellationToken cancellationToken)
    {
        await using var file = File.Create(pad);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var (table, refused) in tables)
        {
            await using var entry = zip.CreateEntry(table.Naam + ".csv").Open();
            await using var text = new StreamWriter(entry, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
            var columns = -1;
            var old = -1;
            foreach (var row in Readable(table, cancellationToken))
            {
                if (columns < 0)
                {
                    // A file that was corrected once brings its own column along.
                    columns = row.Cellen.Count;
                    old = row.Cellen.ToList().FindIndex(c => c.Tekst.Equals(RijLezer.Foutkolom, StringComparison.OrdinalIgnoreCase));
                    await text.WriteLineAsync(Line(row, columns, old, RijLezer.Foutkolom));
                }
                else if (refused.TryGetValue(row.Regel, out var fault))
                {
                    await text.WriteLineAsync(Line(row, columns, old, fault));
                }
            }
        }
    }

    private static string Line(RuweRij row, int columns, int old, string last) => string.Join(';', Enumerable.Range(0, Math.Max(columns, row.Cellen.Count))
        .Where(i => i != old)
        .Select(i => i < row.Cellen.Count ? row.Cellen[i].Tekst : "")
        .Append(last)
        .Select(Veld));

    // The rows up to where the file could not be read any further were checked, so they are worth having.
    private static IEnumerable<RuweRij> Readable(ITabel table, CancellationToken cancellationToken)
    {
        using var rows = table.Lees(cancellationToken).GetEnumerator();
        while (true)
        {
            try
            {
                if (!rows.MoveNext())
                {
                    yield break;
                }
            }
            catch (BestandFout)
            {
                yield break;
            }

            yield return rows.Current;
        }
    }

    /// <summary>A field for a spreadsheet: quoted where needed, and never a formula.</summary>
    public static string Veld(string text)
    {
        if (text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal))
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(Bijzonder) < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
