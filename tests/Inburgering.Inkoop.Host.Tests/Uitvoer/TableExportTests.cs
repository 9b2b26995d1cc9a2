// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Inburgering.Inkoop.Host.Uitvoer;

namespace Inburgering.Inkoop.Host.Tests.Uitvoer;

public sealed class TableExportTests
{
    private sealed record Regel(string Naam, int Aantal, decimal? Bedrag, double? Deel, DateOnly? Dag, DateTimeOffset Moment, bool Ja);

    private static readonly Regel[] Regels =
    [
        new("=1+1", 1234, 12.5m, 0.864, new DateOnly(2026, 10, 1), new DateTimeOffset(2026, 6, 30, 22, 30, 0, TimeSpan.Zero), true),
        new("a;\"b\"\nc \u0001\U0001F600", -3, null, null, null, DateTimeOffset.UnixEpoch, false),
        new("@som", 0, -1m, 1, null, DateTimeOffset.UnixEpoch, false),
    ];

    [Fact]
    public async Task Csv_TekstGetallenEnFormules_OpentInNederlandsExcel()
    {
        // Arrange
        using var stream = new MemoryStream();

        // Act
        await CsvUitvoer.SchrijfAsync(stream, Tabel(), CancellationToken.None);

        // Assert
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(
            "\uFEFFNaam;Aantal;Bedrag;Deel;Dag;Moment;Ja\r\n" +
            "'=1+1;1234;12,50;86,4 %;01-10-2026;01-07-2026 00:30;Ja\r\n" +
            "\"a;\"\"b\"\"\nc \u0001\U0001F600\";-3;;;;01-01-1970 01:00;Nee\r\n" +
            "'@som;0;-1,00;100,0 %;;01-01-1970 01:00;Nee\r\n",
            text);
    }

    [Fact]
    public void Xlsx_TekstGetallenEnFormules_IsEenGeldigWerkboekMetEchteGetallen()
    {
        // Arrange
        using var stream = new MemoryStream();

        // Act
        XlsxUitvoer.Schrijf(stream, [Tabel(), TableExport.Toelichting("Uitleg: [bron]", [("Peildatum", "01-10-2026")])]);

        // Assert
        stream.Position = 0;
        using var document = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(["Regels", "Uitleg bron"], document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value));
        var sheet = ((WorksheetPart)document.WorkbookPart.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!)).Worksheet!;
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("A1:G4", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        var row = sheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Assert.Equal(("=1+1", CellValues.InlineString), (row[0].InnerText, row[0].DataType!.Value));
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.Equal(["1234", "12.5", "0.864", "46296"], row.Skip(1).Take(4).Select(c => c.CellValue!.Text));
        Assert.Equal("a;\"b\"\nc \U0001F600", sheet.Descendants<Row>().ElementAt(2).Elements<Cell>().First().InnerText);
    }

    private static TableExport<Regel> Tabel() => TableExport.Van("Regels", Regels)
        .Kolom("Naam", r => r.Naam).Kolom("Aantal", r => r.Aantal).Kolom("Bedrag", r => r.Bedrag, Kolomopmaak.Euro).Kolom("Deel", r => r.Deel, Kolomopmaak.Procent)
        .Kolom("Dag", r => r.Dag).Kolom("Moment", r => r.Moment).Kolom("Ja", r => r.Ja);
}
