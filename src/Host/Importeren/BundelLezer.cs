// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>Opens a folder, a .zip or an .xlsx as a bundle. Nothing is unpacked to disk, so no path in a zip can point anywhere.</summary>
internal sealed class BundelLezer(IOptions<ImportOptions> options)
{
    private readonly ImportOptions limits = options.Value;

    /// <summary>Opens a bundle; throws <see cref="BestandFout"/> when it is none.</summary>
    /// <param name="pad">Folder or file.</param>
    /// <param name="naam">Name for people, when the file on disk has another one.</param>
    public Bundel Open(string pad, string? naam = null)
    {
        naam ??= Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(pad)));
        if (Directory.Exists(pad))
        {
            return OpenMap(pad, naam);
        }

        if (!File.Exists(pad))
        {
            throw new BestandFout(naam, 0, $"‘{naam}’ is niet gevonden. Geef een map, een .zip of een .xlsx.");
        }

        if (new FileInfo(pad).Length > Bytes(limits.MaxUploadMb) && Path.GetExtension(naam).ToLowerInvariant() is ".zip" or ".xlsx")
        {
            throw new BestandFout(naam, 0, $"‘{naam}’ is te groot: hoogstens {limits.MaxUploadMb} MB mag. Splits het bestand.");
        }

        return Path.GetExtension(naam).ToLowerInvariant() switch
        {
            ".zip" => OpenZip(pad, naam),
            ".xlsx" => OpenXlsx(pad, naam),
            ".csv" => new Bundel(naam, [Csv(naam, () => File.OpenRead(pad))], []),
            _ => throw new BestandFout(naam, 0, $"‘{naam}’ is geen aanlevering. Geef een map met CSV-bestanden, een .zip, een .xlsx of één .csv."),
        };
    }

    private Bundel OpenMap(string pad, string naam)
    {
        var files = Directory.EnumerateFiles(pad).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal).Take(limits.MaxBestanden + 1).ToList();
        CheckCount(naam, files.Count);
        return Make(naam, [.. files.Select(f => (Path.GetFileName(f), (Func<Stream>)(() => File.OpenRead(f))))]);
    }

    private Bundel OpenZip(string pad, string naam)
    {
        ZipArchive? archive = null;
        try
        {
            archive = ZipFile.OpenRead(pad);
            CheckZip(naam, archive, pad);
        }
        catch (BestandFout)
        {
            archive?.Dispose();
            throw;
        }
        catch (InvalidDataException)
        {
            archive?.Dispose();
            throw new BestandFout(naam, 0, $"‘{naam}’ is geen leesbaar zip-bestand: het is beschadigd of met een wachtwoord beveiligd.");
        }

        var files = archive.Entries
            .Where(e => e.Name.Length > 0 && !e.Name.StartsWith('.') && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
            .Select(e => (e.Name, Open: (Func<Stream>)(() => new BegrensdeStream(e.Open(), e.Length, e.Crc32, naam))))
            .ToList();
        try
        {
            return Make(naam, files) with { Sluit = archive };
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    private Bundel OpenXlsx(string pad, string naam)
    {
        try
        {
            using (var archive = ZipFile.OpenRead(pad))
            {
                CheckZip(naam, archive, pad);
            }

            var document = SpreadsheetDocument.Open(pad, isEditable: false);
            try
            {
                var book = new XlsxBoek(document, pad, naam, limits);
                return new Bundel(naam, Unique(naam, book.Tabellen()), [], book);
            }
            catch
            {
                document.Dispose();
                throw;
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or OpenXmlPackageException or FileFormatException or System.Xml.XmlException)
        {
            throw new BestandFout(naam, 0, $"‘{naam}’ is geen leesbaar Excel-bestand (.xlsx).");
        }
    }

    /// <summary>Refuses a zip by what its directory says, before anything is unpacked; the streams hold it to that.</summary>
    private void CheckZip(string naam, ZipArchive archive, string pad)
    {
        CheckCount(naam, archive.Entries.Count);
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            var path = entry.FullName.Replace('\\', '/');
            if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains(".."))
            {
                throw new BestandFout(naam, 0, $"‘{naam}’ bevat een bestand met een pad dat niet mag: ‘{Kort(entry.FullName)}’. Zet de bestanden los in de zip.");
            }

            total += entry.Length;
            if (entry.Length > 1_000_000 && entry.Length / Math.Max(1, entry.CompressedLength) > limits.MaxVerhouding)
            {
                throw new BestandFout(naam, 0, $"‘{naam}’ is geweigerd: ‘{Kort(entry.FullName)}’ wordt bij uitpakken meer dan {limits.MaxVerhouding} keer zo groot.");
            }
        }

        if (total > Bytes(limits.MaxUitgepaktMb) || total > 10_000_000 + (new FileInfo(pad).Length * limits.MaxVerhouding))
        {
            throw new BestandFout(naam, 0, $"‘{naam}’ is geweigerd: uitgepakt is het {total / 1_000_000} MB, meer dan mag. Splits de aanlevering.");
        }
    }

    private void CheckCount(string naam, int count)
    {
        if (count > limits.MaxBestanden)
        {
            throw new BestandFout(naam, 0, $"‘{naam}’ bevat te veel bestanden: hoogstens {limits.MaxBestanden} mag.");
        }
    }

    private Bundel Make(string naam, IReadOnlyList<(string Name, Func<Stream> Open)> files)
    {
        var tables = files.Where(f => IsCsv(f.Name)).Select(f => (ITabel)Csv(f.Name, f.Open));
        return new Bundel(naam, Unique(naam, tables), [.. files.Where(f => !IsCsv(f.Name)).Select(f => f.Name)]);
    }

    private static List<ITabel> Unique(string naam, IEnumerable<ITabel> tables)
    {
        List<ITabel> list = [.. tables];
        var twice = list.GroupBy(t => t.Naam, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? list
            : throw new BestandFout(naam, 0, $"‘{naam}’ bevat twee keer ‘{twice.Key}’: {string.Join(" en ", twice.Select(t => t.Bestandsnaam))}. Lever elk bestand één keer.");
    }

    private CsvTabel Csv(string naam, Func<Stream> open) => new(Path.GetFileName(naam), open, limits);

    private static bool IsCsv(string naam) => Path.GetExtension(naam).Equals(".csv", StringComparison.OrdinalIgnoreCase);

    private static string Kort(string text) => text.Length <= 80 ? text : text[..80] + "…";

    private static long Bytes(int mb) => mb * 1_000_000L;
}

/// <summary>
/// Holds an unpacking stream to what the zip's directory promised: its size, and at the end its checksum. Unpacking stops by itself at the promised
/// size, so without the checksum a zip that says too little would look like a shorter file.
/// </summary>
internal sealed class BegrensdeStream(Stream inner, long most, uint belofte, string naam) : Stream
{
    private static readonly uint[] Tabel = [.. Enumerable.Range(0, 256).Select(i => Enumerable.Range(0, 8).Aggregate((uint)i, (c, _) => (c & 1) == 0 ? c >> 1 : 0xEDB88320u ^ (c >> 1)))];

    private long read;
    private uint crc = uint.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => most;

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new BestandFout(naam, 0, $"‘{naam}’ is geen leesbaar zip-bestand: het is beschadigd of met een wachtwoord beveiligd.");
        }

        read += count;
        foreach (var b in buffer[..count])
        {
            crc = Tabel[(byte)(crc ^ b)] ^ (crc >> 8);
        }

        return read > most ? throw new BestandFout(naam, 0, $"‘{naam}’ is geweigerd: het wordt bij uitpakken groter dan het zegt te zijn.")
            : count == 0 && buffer.Length > 0 && ~crc != belofte ? throw new BestandFout(naam, 0, $"‘{naam}’ is geweigerd: de inhoud klopt niet met wat het zegt te zijn.")
            : count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
