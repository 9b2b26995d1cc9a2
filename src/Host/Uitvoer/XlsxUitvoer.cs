// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Inburgering.Inkoop.Host.Uitvoer;

/// <summary>An Excel workbook with a frozen header, filter buttons, real numbers and real dates; rows are streamed.</summary>
internal static class XlsxUitvoer
{
    // Excel refuses a longer text in one cell.
    private const int LangsteTekst = 32_767;
    private const int Steekproef = 200;
    private const uint KopStijl = 1;
    private const uint VoorloopStijl = 2;

    private static readonly (Kolomopmaak Opmaak, string Formaat)[] Formaten =
    [
        (Kolomopmaak.Geheel, "#,##0"), (Kolomopmaak.Getal, "#,##0.0#"), (Kolomopmaak.Euro, "\"€\" #,##0.00"), (Kolomopmaak.Procent, "0.0%"),
        (Kolomopmaak.Datum, "dd\\-mm\\-yyyy"), (Kolomopmaak.Moment, "dd\\-mm\\-yyyy\\ hh:mm"),
    ];

    public static void Schrijf(Stream output, IReadOnlyList<TableExport> tabellen)
    {
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Stijlen();
        var sheets = new Sheets();
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < tabellen.Count; i++)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            SchrijfBlad(part, tabellen[i]);
            sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)i + 1, Name = Bladnaam(tabellen[i].Naam, names) });
        }

        workbook.Workbook = new Workbook(sheets);
    }

    private static void SchrijfBlad(WorksheetPart part, TableExport tabel)
    {
        var kop = tabel.Kop;
        using var rows = tabel.Rijen.GetEnumerator();
        List<object?[]> sample = [];
        while (sample.Count < Steekproef && rows.MoveNext())
        {
            sample.Add(rows.Current);
        }

        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(kop.Select((k, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Breedte(k.Kop, sample, i), CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        var number = 1u;
        Rij(xml, number, kop.Select(k => Cel(k.Kop, Kolomopmaak.Tekst, KopStijl)));
        foreach (var row in sample)
        {
            Rij(xml, ++number, row.Select((value, i) => Cel(value, kop[i].Opmaak)));
        }

        while (rows.MoveNext())
        {
            Rij(xml, ++number, rows.Current.Select((value, i) => Cel(value, kop[i].Opmaak)));
        }

        xml.WriteEndElement();
        if (kop.Count > 0)
        {
            xml.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{Kolomletter(kop.Count)}{number}") });
        }

        xml.WriteEndElement();
    }

    private static void Rij(OpenXmlWriter xml, uint number, IEnumerable<Cell> cells)
    {
        xml.WriteStartElement(new Row { RowIndex = number });
        foreach (var cell in cells)
        {
            xml.WriteElement(cell);
        }

        xml.WriteEndElement();
    }

    private static Cell Cel(object? value, Kolomopmaak opmaak, uint? stijl = null) => value switch
    {
        null => new Cell(),
        string text => Tekst(text, stijl),
        long number => Getal(number.ToString(CultureInfo.InvariantCulture), opmaak == Kolomopmaak.Tekst ? Kolomopmaak.Geheel : opmaak),
        DateOnly day => Getal(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), Kolomopmaak.Datum),
        DateTime moment => Getal(moment.ToOADate().ToString(CultureInfo.InvariantCulture), Kolomopmaak.Moment),
        IFormattable number => Getal(number.ToString(null, CultureInfo.InvariantCulture), opmaak == Kolomopmaak.Tekst ? Kolomopmaak.Getal : opmaak),
        _ => Tekst(value.ToString()!, stijl),
    };

    // The cell is typed as text and so never runs; the quote prefix keeps it text when somebody edits it.
    private static Cell Tekst(string text, uint? stijl)
    {
        var clean = string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c)
            || (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]))));
        if (clean.Length > LangsteTekst)
        {
            clean = clean[..LangsteTekst];
        }

        var risky = clean.Length > 0 && clean[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        return new Cell(new InlineString(new Text(clean) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = stijl ?? (risky ? VoorloopStijl : 0) };
    }

    private static Cell Getal(string number, Kolomopmaak opmaak) =>
        new(new CellValue(number)) { StyleIndex = VoorloopStijl + 1 + (uint)Array.FindIndex(Formaten, f => f.Opmaak == opmaak) };

    private static Stylesheet Stijlen()
    {
        // Numbers below 164 are Excel's own formats.
        const uint Eerste = 164;
        return new Stylesheet(
            new NumberingFormats(Formaten.Select((f, i) => new NumberingFormat { NumberFormatId = Eerste + (uint)i, FormatCode = f.Formaat })),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
            [
                new CellFormat(),
                new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
                new CellFormat { QuotePrefix = true },
                .. Formaten.Select((_, i) => new CellFormat { NumberFormatId = Eerste + (uint)i, ApplyNumberFormat = true }),
            ]));
    }

    private static double Breedte(string kop, List<object?[]> sample, int column)
    {
        var longest = sample.Select(r => CsvUitvoer.Cel(r[column], Kolomopmaak.Tekst).Length).DefaultIfEmpty(0).Max();
        return Math.Clamp(Math.Max(longest, kop.Length) + 2, 8, 60);
    }

    private static string Kolomletter(int number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            letters = (char)('A' + ((number - 1) % 26)) + letters;
        }

        return letters;
    }

    private static string Bladnaam(string naam, HashSet<string> used)
    {
        var clean = string.Concat(naam.Where(c => !"[]:*?/\\'".Contains(c)));
        clean = clean.Length == 0 ? "Blad" : clean[..Math.Min(clean.Length, 28)];
        var unique = clean;
        for (var i = 2; !used.Add(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{clean} {i}");
        }

        return unique;
    }
}
