// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using CsCheck;
using Inburgering.Inkoop.Host.Importeren;

namespace Inburgering.Inkoop.Host.Tests.Importeren;

public sealed class CsvTabelTests
{
    [Theory]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a;b\r1;2\r")]
    [InlineData("a;b\r\n1;2")]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a\tb\n1\t2\n")]
    [InlineData("\"a\";\"b\"\n\"1\";\"2\"\n")]
    [InlineData("\uFEFFa;b\n1;2\n")]
    [InlineData(" a ; b \n 1;2 \n")]
    [InlineData("a;b\n1;2\n;\n\n  \n")]
    public void Lees_ElkeSchrijfwijze_GeeftDezelfdeCellen(string text)
    {
        // Arrange
        var table = Tabel(text);

        // Act
        var rows = Read(table);

        // Assert
        Assert.Equal(["1: a|b", "2: 1|2"], rows);
    }

    [Fact]
    public void Lees_KommaInKopTussenAanhalingstekens_TeltNietAlsScheidingsteken()
    {
        // Arrange
        var table = Tabel("\"a,x,y,z\";b\n1;2\n");

        // Act
        var rows = Read(table);

        // Assert
        Assert.Equal(["1: a,x,y,z|b", "2: 1|2"], rows);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Lees_LegeRegelsEnRegeleindenInVelden_HoudtHetRegelnummerVanHetBestand(string end)
    {
        // Arrange
        var table = Tabel(string.Join(end, "", "a;b", "", "\"x", "y\";\"q\"\"q\"", "", "3;4"));

        // Act
        var rows = Read(table);

        // Assert
        Assert.Equal(["2: a|b", $"4: x{end}y|q\"q", "7: 3|4"], rows);
    }

    [Fact]
    public void Lees_WillekeurigeVelden_LeestTerugWatGeschrevenIs()
    {
        // Arrange
        var cell = Gen.Char["abcé€;,\"\r\n\t 0"].Array[0, 12].Select(c => new string(c).Trim());
        var row = cell.Array[3].Where(r => r.Any(c => c.Length > 0));
        var file = Gen.Select(row.Array[1, 400], Gen.Int[0, 2].Select(i => new[] { "\r\n", "\n", "\r" }[i]));

        // Act and Assert
        file.Sample(
            f =>
            {
                var (rows, end) = f;
                var text = "k1;k2;k3" + end + string.Join(end, rows.Select(r => string.Join(';', r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")))) + end;
                var read = Tabel(text).Lees(CancellationToken.None).Skip(1).Select(r => r.Cellen.Select(c => c.Tekst)).ToList();
                return read.Count == rows.Length && read.Zip(rows).All(p => p.First.SequenceEqual(p.Second));
            },
            iter: 300);
    }

    [Theory]
    [InlineData("\r\n", 2)]
    [InlineData("\r", 2)]
    [InlineData("\n", 3)]
    public void Lees_Latin1_NoemtDeRegelEnHoeHetMoet(string end, int line)
    {
        // Arrange
        var text = string.Join(end, Enumerable.Repeat("naam;plaats", line - 1).Append("Zoë;Den Haag"));
        var table = Tabel(Encoding.Latin1.GetBytes(text));

        // Act
        var fault = Assert.Throws<BestandFout>(() => Read(table));

        // Assert
        Assert.Equal(("proef", line), (fault.Bestand, fault.Regel));
        Assert.Equal("Het bestand is geen UTF-8: hier staat een teken in een andere codering, vaak Windows-1252 (latin-1). Sla het bestand op als ‘CSV UTF-8’.", fault.Message);
    }

    [Fact]
    public void Lees_Latin1VerInHetBestand_NoemtDeRegel()
    {
        // Arrange
        var text = "naam;plaats\n" + string.Concat(Enumerable.Repeat("Testpersoon;Wassenaar\n", 90_000)) + "Zoë;Den Haag\n";
        var table = Tabel(Encoding.Latin1.GetBytes(text));

        // Act
        var fault = Assert.Throws<BestandFout>(() => Read(table));

        // Assert
        Assert.Equal(90_002, fault.Regel);
    }

    [Fact]
    public void Lees_Utf16_WordtGeweigerd()
    {
        // Arrange
        var table = Tabel([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a;b\n1;2\n")]);

        // Act
        var fault = Assert.Throws<BestandFout>(() => Read(table));

        // Assert
        Assert.StartsWith("Het bestand is geen UTF-8", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("a;b\n1;2\n", 3)]
    public void Lees_RegelVan50Megabyte_StoptZonderHemTeOnthouden(string before, int line)
    {
        // Arrange
        var table = Tabel([.. Encoding.UTF8.GetBytes(before), .. Enumerable.Repeat((byte)'x', 50_000_000)]);

        // Of this thread alone: other tests run beside this one.
        var memory = GC.GetAllocatedBytesForCurrentThread();

        // Act
        var fault = Assert.Throws<BestandFout>(() => Read(table));

        // Assert
        Assert.Equal(line, fault.Regel);
        Assert.StartsWith("De rij is langer dan 65.536 tekens", fault.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - memory, 1, 20_000_000);
    }

    [Theory]
    [InlineData("a;b\n1;2\n1;\"2\n3;4\n", 3)]
    [InlineData("a;b\n\"1\"x;2\n", 2)]
    public void Lees_AanhalingstekenNietGesloten_NoemtDeRegel(string text, int line)
    {
        // Arrange
        var table = Tabel(text);

        // Act
        var fault = Assert.Throws<BestandFout>(() => Read(table));

        // Assert
        Assert.Equal(line, fault.Regel);
        Assert.StartsWith("De aanhalingstekens kloppen niet", fault.Message, StringComparison.Ordinal);
    }

    private static CsvTabel Tabel(string text) => Tabel(Encoding.UTF8.GetBytes(text));

    private static CsvTabel Tabel(byte[] content) => new("Proef.CSV", () => new MemoryStream(content), new ImportOptions());

    private static List<string> Read(CsvTabel table) =>
        [.. table.Lees(CancellationToken.None).Select(r => $"{r.Regel}: {string.Join('|', r.Cellen.Select(c => c.Tekst))}")];
}
