// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Inburgering.Inkoop.Host.Ui;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>An Excel workbook whose sheets are the tables. Read forward only; only the shared texts are kept, within a limit.</summary>
internal sealed class XlsxBoek(SpreadsheetDocument document, string pad, string naam, ImportOptions limits) : IDisposable
{
    private const int MaxGedeeldeTekens = 100_000_000;

    private List<string>? shared;

    public string Sha256()
    {
        using var stream = File.OpenRead(pad);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public IEnumerable<ITabel> Tabellen()
    {
        var part = document.WorkbookPart ?? throw new BestandFout(naam, 0, $"‘{naam}’ is geen leesbaar Excel-bestand (.xlsx).");
        if (part.Workbook?.WorkbookProperties?.Date1904?.Value == true)
        {
            throw new BestandFout(naam, 0, $"‘{naam}’ telt dagen vanaf 1904. Zet in Excel de optie ‘1904-datumsysteem’ uit en sla het opnieuw op.");
        }

        foreach (var sheet in part.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.Id?.Value is { } id && sheet.Name?.Value is { } title && part.TryGetPartById(id, out var found) && found is WorksheetPart worksheet)
            {
                yield return new XlsxTabel(this, worksheet, title, limits);
            }
        }
    }

    /// <summary>The text that a cell refers to.</summary>
    public string Gedeeld(int index)
    {
        shared ??= ReadShared();
        return index >= 0 && index < shared.Count ? shared[index] : "";
    }

    public void Dispose() => document.Dispose();

    private List<string> ReadShared()
    {
        List<string> texts = [];
        var size = 0L;
        if (document.WorkbookPart?.SharedStringTablePart is { } part)
        {
            using var reader = OpenXmlReader.Create(part);
            while (reader.Read())
            {
                if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                {
                    var text = XlsxTekst.Lees(reader, typeof(SharedStringItem));
                    size += text.Length;
                    if (size > MaxGedeeldeTekens)
                    {
                        throw new BestandFout(naam, 0, $"‘{naam}’ bevat te veel tekst. Splits de aanlevering of lever CSV-bestanden.");
                    }

                    texts.Add(text);
                }
            }
        }

        return texts;
    }
}

/// <summary>One sheet.</summary>
internal sealed class XlsxTabel(XlsxBoek book, WorksheetPart part, string title, ImportOptions limits) : ITabel
{
    private int seen;

    public string Naam { get; } = title.Trim().ToLowerInvariant();

    public string Bestandsnaam => title;

    // A sheet does not say how long it is; the progress shows rows instead.
    public double Deel => seen == 0 ? 0 : 0.5;

    public string Sha256() => book.Sha256();

    public IEnumerable<RuweRij> Lees(CancellationToken cancellationToken)
    {
        using var reader = OpenXmlReader.Create(part);
        seen = 0;
        var number = 0;
        while (Next(reader, number))
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            number = int.TryParse(Attribute(reader, "r"), CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            var cells = ReadRow(reader, number);
            if (cells.TrueForAll(c => c.Tekst.Length == 0))
            {
                continue;
            }

            if (++seen > limits.MaxRijen)
            {
                throw new BestandFout(Naam, number, $"Het blad heeft meer dan {Toon.Getal(limits.MaxRijen)} rijen. Splits het bestand.");
            }

            yield return new RuweRij(number, cells);
        }
    }

    private bool Next(OpenXmlReader reader, int number)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception exception) when (exception is System.Xml.XmlException or InvalidDataException or InvalidOperationException)
        {
            throw new BestandFout(Naam, number, "Het blad is beschadigd en kan niet verder worden gelezen. Open het in Excel en sla het opnieuw op.");
        }
    }

    private List<Cel> ReadRow(OpenXmlReader reader, int number)
    {
        List<Cel> cells = [];
        var size = 0;
        if (reader.IsEndElement)
        {
            return cells;
        }

        while (Next(reader, number) && !(reader.ElementType == typeof(Row) && reader.IsEndElement))
        {
            if (reader.ElementType != typeof(Cell) || !reader.IsStartElement)
            {
                continue;
            }

            var column = Column(Attribute(reader, "r"), cells.Count);
            if (column >= limits.MaxKolommen)
            {
                throw new BestandFout(Naam, number, $"De rij heeft meer dan {limits.MaxKolommen} kolommen.");
            }

            while (cells.Count <= column)
            {
                cells.Add(new Cel(""));
            }

            cells[column] = Cell(Attribute(reader, "t"), XlsxTekst.Lees(reader, typeof(Cell)));
            size += cells[column].Tekst.Length;
            if (size > limits.MaxRijTekens)
            {
                throw new BestandFout(Naam, number, $"De rij is langer dan {Toon.Getal(limits.MaxRijTekens)} tekens.");
            }
        }

        return cells;
    }

    private Cel Cell(string? type, string value) => type switch
    {
        "s" => new Cel(int.TryParse(value, CultureInfo.InvariantCulture, out var index) ? book.Gedeeld(index).Trim() : ""),
        "b" => new Cel(value is "1" or "true" ? "J" : "N"),
        null or "n" => Number(value),
        _ => new Cel(value.Trim()),
    };

    // Excel stores 16.9 as 16.899999999999999: 15 digits are what it shows and what was meant.
    private static Cel Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new Cel(Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : value, IsGetal: true)
            : new Cel(value.Trim());

    private static int Column(string? reference, int next)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > 20_000)
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? next : column - 1;
    }

    private static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name && attribute.NamespaceUri.Length == 0)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}

/// <summary>Collects the text inside an element of a sheet, without formulas and pronunciation.</summary>
internal static class XlsxTekst
{
    public static string Lees(OpenXmlReader reader, Type element)
    {
        if (reader.IsEndElement)
        {
            return "";
        }

        var text = "";
        while (reader.Read() && !(reader.ElementType == element && reader.IsEndElement))
        {
            if (reader.ElementType == typeof(PhoneticRun) && reader.IsStartElement)
            {
                reader.Skip();
            }

            if (reader.IsStartElement && (reader.ElementType == typeof(Text) || reader.ElementType == typeof(CellValue)))
            {
                text += reader.GetText();
            }
        }

        return text;
    }
}
