// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using Inburgering.Inkoop.Host.Ui;
using Sylvan.Data.Csv;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>
/// A CSV file: strict UTF-8 with or without BOM; separator found in the header; any line end; RFC 4180 quotes; blank lines skipped.
/// Keeps the line number of the file, also past quoted line breaks and blank lines.
/// </summary>
internal sealed class CsvTabel(string bestandsnaam, Func<Stream> open, ImportOptions limits) : ITabel
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private Stream? running;
    private long length;

    public string Naam { get; } = Path.GetFileNameWithoutExtension(bestandsnaam).Trim().ToLowerInvariant();

    public string Bestandsnaam => bestandsnaam;

    public double Deel => running is { CanRead: true } && length > 0 ? Math.Min(1, (double)running.Position / length) : 0;

    public string Sha256()
    {
        using var stream = open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public IEnumerable<RuweRij> Lees(CancellationToken cancellationToken)
    {
        var separator = Separator();
        using var stream = open();
        running = stream;
        length = stream.Length;
        using var text = Text(stream);
        using var csv = Guard(1, () => CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = separator,
            CsvStyle = CsvStyle.Standard,
            BufferSize = Math.Min(0x4000, limits.MaxRijTekens),
            MaxBufferSize = limits.MaxRijTekens,
        }));
        var line = 1;
        var rows = 0;
        while (Guard(line, csv.Read))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = line;
            line += Lines(csv.GetRawRecordSpan());
            if (csv.RowFieldCount > limits.MaxKolommen)
            {
                throw new BestandFout(Naam, start, $"De rij heeft meer dan {limits.MaxKolommen} kolommen.");
            }

            var cells = new Cel[csv.RowFieldCount];
            var filled = false;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = new Cel(Trim(csv.GetFieldSpan(i)));
                filled |= cells[i].Tekst.Length > 0;
            }

            // A row of separators only is what spreadsheets leave behind at the end.
            if (!filled)
            {
                continue;
            }

            if (++rows > limits.MaxRijen)
            {
                throw new BestandFout(Naam, start, $"Het bestand heeft meer dan {Toon.Getal(limits.MaxRijen)} rijen. Splits het bestand.");
            }

            yield return new RuweRij(start, cells);
        }
    }

    private T Guard<T>(int line, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8();
        }
        catch (CsvRecordTooLargeException)
        {
            throw new BestandFout(Naam, line, $"De rij is langer dan {Toon.Getal(limits.MaxRijTekens)} tekens. Controleer of de regeleinden en aanhalingstekens kloppen.");
        }
        catch (CsvFormatException)
        {
            throw new BestandFout(Naam, line, "De aanhalingstekens kloppen niet: een veld dat met \" begint, moet met \" eindigen, en een \" in het veld staat er dubbel (\"\").");
        }
    }

    /// <summary>The separator that occurs most in the first line that says something.</summary>
    private char Separator()
    {
        var counts = new int[3];
        var quoted = false;
        var any = false;
        using var stream = open();
        using var text = Text(stream);
        try
        {
            for (var i = 0; i < limits.MaxRijTekens && text.Read() is var c && c >= 0; i++)
            {
                quoted ^= c == '"';
                if (!quoted && c is '\n' or '\r')
                {
                    if (any)
                    {
                        break;
                    }

                    continue;
                }

                any |= !char.IsWhiteSpace((char)c);
                var which = quoted ? -1 : ";,\t".IndexOf((char)c, StringComparison.Ordinal);
                if (which >= 0)
                {
                    counts[which]++;
                }
            }
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8();
        }

        return ";,\t"[Array.IndexOf(counts, counts.Max())];
    }

    private StreamReader Text(Stream stream)
    {
        // The BOM is skipped by hand: letting the reader look for one would accept UTF-16 as well.
        var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: false, bufferSize: 0x4000, leaveOpen: true);
        try
        {
            if (reader.Peek() == '\uFEFF')
            {
                _ = reader.Read();
            }
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8();
        }

        return reader;
    }

    private BestandFout NotUtf8() =>
        new(Naam, Utf8Controle.EersteFouteRegel(open), "Het bestand is geen UTF-8: hier staat een teken in een andere codering, vaak Windows-1252 (latin-1). Sla het bestand op als ‘CSV UTF-8’.");

    private static string Trim(ReadOnlySpan<char> span)
    {
        span = span.Trim();
        return span.Length == 0 ? "" : span.ToString();
    }

    private static int Lines(ReadOnlySpan<char> raw)
    {
        var lines = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\n' || (raw[i] == '\r' && (i + 1 == raw.Length || raw[i + 1] != '\n')))
            {
                lines++;
            }
        }

        return Math.Max(1, lines);
    }
}

/// <summary>Finds where a file stops being UTF-8.</summary>
internal static class Utf8Controle
{
    /// <summary>Line of the first byte that is not UTF-8; counts LF, CR and CRLF as one line end each.</summary>
    public static int EersteFouteRegel(Func<Stream> open)
    {
        using var stream = open();
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var line = 1;
        var previous = 0;
        var one = new byte[1];
        var chars = new char[4];
        using var buffered = new BufferedStream(stream, 0x10000);
        int value;
        while ((value = buffered.ReadByte()) >= 0)
        {
            one[0] = (byte)value;
            try
            {
                decoder.GetChars(one, 0, 1, chars, 0, flush: false);
            }
            catch (DecoderFallbackException)
            {
                return line;
            }

            if (value == '\r' || (value == '\n' && previous != '\r'))
            {
                line++;
            }

            previous = value;
        }

        return line;
    }
}
