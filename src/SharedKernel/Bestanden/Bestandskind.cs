// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;

namespace Inburgering.Inkoop.SharedKernel.Bestanden;

/// <summary>A kind of file, known by its content and never by its name alone.</summary>
internal sealed record Bestandskind(string Extensie, string Mediatype, string Naam)
{
    private static readonly Bestandskind Pdf = new("pdf", "application/pdf", "pdf");
    private static readonly Bestandskind Jpg = new("jpg", "image/jpeg", "jpg");
    private static readonly Bestandskind Png = new("png", "image/png", "png");
    private static readonly Bestandskind Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (docx)");
    private static readonly Bestandskind Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (xlsx)");
    private static readonly Bestandskind Odt = new("odt", "application/vnd.oasis.opendocument.text", "OpenDocument (odt)");
    private static readonly Bestandskind[] Alle = [Pdf, Jpg, Png, Docx, Xlsx, Odt];

    /// <summary>The kinds with these extensions.</summary>
    public static IReadOnlyList<Bestandskind> Van(IReadOnlyList<string> extensies) => [.. extensies.Select(e => Alle.Single(k => k.Extensie == e))];

    /// <summary>The kind that a name claims; null when its extension is none that we know.</summary>
    public static Bestandskind? VanNaam(string naam)
    {
        var extension = Path.GetExtension(naam).TrimStart('.').ToLowerInvariant();
        return Array.Find(Alle, k => k.Extensie == (extension == "jpeg" ? "jpg" : extension));
    }

    /// <summary>The kind that the content tells; null for anything else. An office file with macros is none of ours.</summary>
    public static Bestandskind? Herken(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[8];
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start.StartsWith("%PDF-"u8) ? Pdf
            : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpg
            : start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
            : start.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]) ? Pakket(file)
            : null;
    }

    /// <summary>The name without folders and control characters, at most 100 long, with the extension of the kind.</summary>
    public string Naamgeving(string naam)
    {
        var plain = Path.GetFileNameWithoutExtension(naam.Replace('\\', '/').Split('/')[^1]);
        plain = new string([.. plain.Where(c => !char.IsControl(c) && c is not ('"' or '<' or '>' or '|' or '?' or '*' or ':'))]).Trim();
        return $"{(plain.Length == 0 ? "bestand" : plain.Length > 95 ? plain[..95] : plain)}.{Extensie}";
    }

    private static Bestandskind? Pakket(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            if (zip.GetEntry("[Content_Types].xml") is not null)
            {
                return zip.GetEntry("word/document.xml") is not null ? Docx : zip.GetEntry("xl/workbook.xml") is not null ? Xlsx : null;
            }

            return zip.GetEntry("mimetype") is { Length: < 100 } mime && Lees(mime) == Odt.Mediatype && !zip.Entries.Any(e => e.FullName.StartsWith("Basic/", StringComparison.Ordinal)) ? Odt : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string Lees(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().Trim();
    }
}
