// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Inburgering.Inkoop.Host.Importeren;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Tests.Importeren;

public sealed class BundelLezerTests : IDisposable
{
    private readonly TijdelijkeMap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public void Open_ZipMetEenMapErin_VindtDeTabellen()
    {
        // Arrange
        var path = map.Zip("levering.zip", ("voorbeeld/Uren.csv", "a;b\n1;2\n"u8.ToArray()), ("leesmij.txt", "x"u8.ToArray()), ("__MACOSX/._uren.csv", [1]));

        // Act
        using var bundel = Lezer().Open(path);

        // Assert
        Assert.Equal(["uren"], bundel.Tabellen.Select(t => t.Naam));
        Assert.Equal(["leesmij.txt"], bundel.Onbekend);
        Assert.Equal("1|2", string.Join('|', bundel.Tabellen[0].Lees(CancellationToken.None).Last().Cellen.Select(c => c.Tekst)));
    }

    [Fact]
    public void Open_ZipBom_WordtGeweigerdZonderUitTePakken()
    {
        // Arrange
        var path = map.Zip("bom.zip", ("uren.csv", new byte[100_000_000]));

        // Act
        var fault = Assert.Throws<BestandFout>(() => Lezer().Open(path));

        // Assert
        Assert.Equal("‘bom.zip’ is geweigerd: ‘uren.csv’ wordt bij uitpakken meer dan 200 keer zo groot.", fault.Message);
    }

    [Fact]
    public void Open_ZipDieOverDeGrootteLiegt_StoptBijDeBelofte()
    {
        // Arrange
        var path = map.Zip("leugen.zip", ("uren.csv", Encoding.UTF8.GetBytes("a;b\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i};{i * 7919}\n")))));
        Lieg(path, 1000);

        // Act
        using var bundel = Lezer().Open(path);
        var fault = Record.Exception(() => bundel.Tabellen[0].Lees(CancellationToken.None).Count());

        // Assert: never unpacked further than promised, and not taken for a shorter file.
        Assert.Equal("‘leugen.zip’ is geweigerd: de inhoud klopt niet met wat het zegt te zijn.", Assert.IsType<BestandFout>(fault).Message);
    }

    [Theory]
    [InlineData("../uren.csv")]
    [InlineData("/etc/uren.csv")]
    [InlineData("a\\..\\uren.csv")]
    [InlineData("C:\\uren.csv")]
    public void Open_ZipMetPadDatNietMag_WordtGeweigerd(string entry)
    {
        // Arrange
        var path = map.Zip("slip.zip", (entry, "a;b\n"u8.ToArray()));

        // Act
        var fault = Assert.Throws<BestandFout>(() => Lezer().Open(path));

        // Assert
        Assert.Equal($"‘slip.zip’ bevat een bestand met een pad dat niet mag: ‘{entry}’. Zet de bestanden los in de zip.", fault.Message);
    }

    [Fact]
    public void Open_ZipMetTeVeelBestanden_WordtGeweigerd()
    {
        // Arrange
        var path = map.Zip("veel.zip", [.. Enumerable.Range(0, 201).Select(i => ($"b{i}.csv", "x"u8.ToArray()))]);

        // Act
        var fault = Assert.Throws<BestandFout>(() => Lezer().Open(path));

        // Assert
        Assert.Equal("‘veel.zip’ bevat te veel bestanden: hoogstens 200 mag.", fault.Message);
    }

    [Fact]
    public void Open_ZelfdeBestandTweeKeer_WordtGeweigerd()
    {
        // Arrange
        var path = map.Zip("dubbel.zip", ("uren.csv", "a"u8.ToArray()), ("map/UREN.CSV", "a"u8.ToArray()));

        // Act
        var fault = Assert.Throws<BestandFout>(() => Lezer().Open(path));

        // Assert
        Assert.Equal("‘dubbel.zip’ bevat twee keer ‘uren’: uren.csv en UREN.CSV. Lever elk bestand één keer.", fault.Message);
    }

    [Theory]
    [InlineData("kapot.zip", "‘kapot.zip’ is geen leesbaar zip-bestand: het is beschadigd of met een wachtwoord beveiligd.")]
    [InlineData("kapot.xlsx", "‘kapot.xlsx’ is geen leesbaar Excel-bestand (.xlsx).")]
    [InlineData("kapot.pdf", "‘kapot.pdf’ is geen aanlevering. Geef een map met CSV-bestanden, een .zip, een .xlsx of één .csv.")]
    public void Open_GeenLeesbaarBestand_ZegtWatWelMag(string naam, string melding)
    {
        // Arrange
        var path = map.Schrijf(naam, "dit is iets anders");

        // Act
        var fault = Assert.Throws<BestandFout>(() => Lezer().Open(path));

        // Assert
        Assert.Equal(melding, fault.Message);
    }

    [Fact]
    public void Open_MapDieErNietIs_ZegtHet()
    {
        // Act
        var fault = Assert.Throws<BestandFout>(() => Lezer().Open(Path.Combine(map.Pad, "weg")));

        // Assert
        Assert.Equal("‘weg’ is niet gevonden. Geef een map, een .zip of een .xlsx.", fault.Message);
    }

    [Fact]
    public void Open_Xlsx_GeeftBladenMetTekstGetallenEnDagen()
    {
        // Arrange
        var path = Xlsx("boek.xlsx", "Uren", ["plaatsing", "maand", "gevolgd", "ja"], ["PL-1", 46082, 16.899999999999999, true], [], ["PL-2", 46113.0, 8, false]);

        // Act
        using var bundel = Lezer().Open(path);
        var rows = bundel.Tabellen.Single().Lees(CancellationToken.None).Select(r => $"{r.Regel}: {string.Join('|', r.Cellen.Select(c => c.Tekst + (c.IsGetal ? "#" : "")))}").ToList();

        // Assert
        Assert.Equal("uren", bundel.Tabellen[0].Naam);
        Assert.Equal(["1: plaatsing|maand|gevolgd|ja", "2: PL-1|46082#|16.9#|J", "4: PL-2|46113#|8#|N"], rows);
    }

    [Fact]
    public void Open_XlsxMetTeVeelRijen_StoptMetEenMelding()
    {
        // Arrange
        var path = Xlsx("groot.xlsx", "uren", [["a"], .. Enumerable.Range(0, 20).Select(i => new object[] { i })]);
        using var bundel = Lezer(o => o.MaxRijen = 10).Open(path);

        // Act
        var fault = Assert.Throws<BestandFout>(() => bundel.Tabellen[0].Lees(CancellationToken.None).Count());

        // Assert
        Assert.Equal(("uren", 11), (fault.Bestand, fault.Regel));
        Assert.Equal("Het blad heeft meer dan 10 rijen. Splits het bestand.", fault.Message);
    }

    internal static string Xlsx(TijdelijkeMap map, string naam, string blad, params object[][] rows) => Xlsx(map, naam, (blad, rows));

    internal static string Xlsx(TijdelijkeMap map, string naam, params (string Blad, object[][] Rijen)[] bladen)
    {
        var path = Path.Combine(map.Pad, naam);
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var texts = book.AddNewPart<SharedStringTablePart>();
        texts.SharedStringTable = new SharedStringTable();
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        var sheets = new Sheets();
        foreach (var (title, rows) in bladen)
        {
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(Data(rows, texts.SharedStringTable, known));
            sheets.AppendChild(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = (uint)sheets.ChildElements.Count + 1, Name = title });
        }

        book.Workbook = new Workbook(sheets);
        return path;
    }

    private static SheetData Data(object[][] rows, SharedStringTable texts, Dictionary<string, int> known)
    {
        var data = new SheetData();
        for (var i = 0; i < rows.Length; i++)
        {
            var row = new Row { RowIndex = (uint)i + 1 };
            for (var c = 0; c < rows[i].Length; c++)
            {
                var cell = new Cell { CellReference = $"{(char)('A' + c)}{i + 1}" };
                switch (rows[i][c])
                {
                    case string text:
                        if (!known.TryGetValue(text, out var index))
                        {
                            known[text] = index = known.Count;
                            texts.AppendChild(new SharedStringItem(new Text(text)));
                        }

                        cell.DataType = CellValues.SharedString;
                        cell.CellValue = new CellValue(index);
                        break;
                    case bool yes:
                        cell.DataType = CellValues.Boolean;
                        cell.CellValue = new CellValue(yes);
                        break;
                    case IFormattable number:
                        cell.CellValue = new CellValue(number.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
                        break;
                }

                row.AppendChild(cell);
            }

            data.AppendChild(row);
        }

        return data;
    }

    private string Xlsx(string naam, string blad, params object[][] rows) => Xlsx(map, naam, blad, rows);

    private static BundelLezer Lezer(Action<ImportOptions>? set = null)
    {
        var options = new ImportOptions();
        set?.Invoke(options);
        return new BundelLezer(Options.Create(options));
    }

    // Writes another uncompressed size into the local header and the directory.
    /// <summary>Lets a zip say that its files are this large.</summary>
    internal static void Lieg(string path, int size)
    {
        var bytes = File.ReadAllBytes(path);
        for (var i = 0; i < bytes.Length - 30; i++)
        {
            var signature = BitConverter.ToUInt32(bytes, i);
            if (signature == 0x04034b50)
            {
                BitConverter.TryWriteBytes(bytes.AsSpan(i + 22), size);
            }
            else if (signature == 0x02014b50)
            {
                BitConverter.TryWriteBytes(bytes.AsSpan(i + 24), size);
            }
        }

        File.WriteAllBytes(path, bytes);
    }
}
