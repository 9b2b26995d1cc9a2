// SPDX-License-Identifier: EUPL-1.2

using System.Text;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>Writes a demo region as csv files that <c>inkoop importeer</c> reads.</summary>
internal static class DemoMap
{
    public static async Task SchrijfAsync(DemoRegio regio, string map, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(map);
        foreach (var (file, columns, rows) in regio.Bestanden)
        {
            await using var writer = new StreamWriter(Path.Combine(map, file + ".csv"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 16) { NewLine = "\r\n" };
            await writer.WriteLineAsync(string.Join(';', columns));
            foreach (var row in rows())
            {
                cancellationToken.ThrowIfCancellationRequested();
                await writer.WriteLineAsync(string.Join(';', row.Select(DemoRegio.Tekst)));
            }
        }
    }
}
