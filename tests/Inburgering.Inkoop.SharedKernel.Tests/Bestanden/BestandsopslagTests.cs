// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.SharedKernel.Tests.Bestanden;

public sealed class BestandsopslagTests : IDisposable
{
    private static readonly Bestandseis Alles = new(["pdf", "jpg", "png", "docx", "xlsx", "odt"], "Bestand");
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 inhoud");

    private readonly string map = Path.Combine(Path.GetTempPath(), $"inkoop-opslag-{Guid.NewGuid():N}");

    public static TheoryData<string, byte[], string?> Inhouden => new()
    {
        { "a.pdf", Pdf, "application/pdf" },
        { "a.jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4], "image/jpeg" },
        { "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], "image/png" },
        { "a.docx", Zip("[Content_Types].xml", "word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "a.odt", Zip("mimetype", "content.xml"), "application/vnd.oasis.opendocument.text" },
        { "a.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), null },
        { "a.zip", Zip("los.txt"), null },
        { "a.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], null },
        { "a.pdf", Encoding.ASCII.GetBytes("MZ programma"), null },
        { "a.pdf", Encoding.ASCII.GetBytes("<html><script>"), null },
        { "a.pdf", Encoding.ASCII.GetBytes("%P"), null },
    };

    public void Dispose()
    {
        if (Directory.Exists(map))
        {
            Directory.Delete(map, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Inhouden))]
    public async Task Bewaar_SoortVolgtDeInhoud_EnAndersWordtGeweigerd(string naam, byte[] inhoud, string? mediatype)
    {
        // Act
        var outcome = await Opslag().BewaarAsync(new Upload(naam, new MemoryStream(inhoud)), Alles, CancellationToken.None);

        // Assert
        Assert.Equal(mediatype is null ? "BESTAND_SOORT_NIET_TOEGESTAAN" : null, outcome.Errors.SingleOrDefault()?.Code);
        if (outcome.TryGet(out var file))
        {
            Assert.Equal((mediatype, inhoud.LongLength, Convert.ToHexStringLower(SHA256.HashData(inhoud)), null), (file.Mediatype, file.Bytes, file.Hash, file.GescandOp));
        }

        Assert.Equal(mediatype is null ? 0 : 1, Bestanden().Length);
    }

    [Theory]
    [InlineData("../../etc/x.pdf", "x.pdf")]
    [InlineData("C:\\map\\brief.pdf", "brief.pdf")]
    [InlineData("scan.txt", "scan.pdf")]
    [InlineData("a\"\r\nb.pdf", "ab.pdf")]
    [InlineData("", "bestand.pdf")]
    public async Task Bewaar_Naam_WordtVeiligEnKrijgtDeExtensieVanDeInhoud(string naam, string verwacht)
    {
        // Act
        var outcome = await Opslag().BewaarAsync(new Upload(naam, new MemoryStream(Pdf)), Alles, CancellationToken.None);

        // Assert
        Assert.Equal(verwacht, outcome.Value.Naam);
        Assert.All(Bestanden(), f => Assert.StartsWith(map, Path.GetFullPath(f), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bewaar_LeegTeGrootOfVerkeerdGenoemd_ZegtWatErMisIsEnLaatNietsAchter()
    {
        // Arrange
        var store = Opslag(o => o.MaxMb["pdf"] = 1);
        var exact = new byte[1024 * 1024];
        Pdf.CopyTo(exact, 0);

        // Act
        var empty = await store.BewaarAsync(new Upload("a.pdf", new MemoryStream()), Alles, CancellationToken.None);
        var large = await store.BewaarAsync(new Upload("a.pdf", new MemoryStream([.. exact, 0])), Alles, CancellationToken.None);
        var name = await store.BewaarAsync(new Upload("a.png", new MemoryStream(Pdf)), Alles, CancellationToken.None);
        var other = await store.BewaarAsync(new Upload("a.pdf", new MemoryStream(Pdf)), new Bestandseis(["png"], "Scan"), CancellationToken.None);
        var nothing = Bestanden().Length;
        var atLimit = await store.BewaarAsync(new Upload("a.pdf", new MemoryStream(exact)), Alles, CancellationToken.None);

        // Assert
        Assert.Equal(["BESTAND_LEEG", "BESTAND_TE_GROOT", "BESTAND_NAAM_KLOPT_NIET", "BESTAND_SOORT_NIET_TOEGESTAAN"], new[] { empty, large, name, other }.Select(r => r.Errors.Single().Code));
        Assert.Equal(("Bestand ‘a.pdf’ is te groot: hoogstens 1 MB.", "Scan"), (large.Errors[0].Message, other.Errors[0].Field));
        Assert.Equal(0, nothing);
        Assert.True(atLimit.IsSuccess);
    }

    [Fact]
    public async Task Bewaar_StroomZonderEinde_StoptBijDeGrens()
    {
        // Arrange
        using var endless = new Eindeloos();

        // Act
        var outcome = await Opslag(o => o.MaxMb["pdf"] = 2).BewaarAsync(new Upload("a.pdf", endless), new Bestandseis(["pdf"], "Bestand"), CancellationToken.None);

        // Assert
        Assert.Equal("BESTAND_TE_GROOT", outcome.Errors.Single().Code);
        Assert.InRange(endless.Gelezen, 2 * 1024 * 1024, (2 * 1024 * 1024) + 100_000);
    }

    [Fact]
    public async Task Open_VeranderdOfWeg_WordtGezegdEnNietGegeven()
    {
        // Arrange
        var store = Opslag();
        var file = (await store.BewaarAsync(new Upload("a.pdf", new MemoryStream(Pdf)), Alles, CancellationToken.None)).Value;

        // Act
        await using var good = (await store.OpenAsync(file.Id, file.Hash, CancellationToken.None)).Value;
        using var text = new StreamReader(good);
        var read = await text.ReadToEndAsync();
        await File.AppendAllTextAsync(Bestanden().Single(), "x");
        var changed = await store.OpenAsync(file.Id, file.Hash, CancellationToken.None);
        store.Verwijder(file.Id);
        store.Verwijder(file.Id);
        var gone = await store.OpenAsync(file.Id, file.Hash, CancellationToken.None);

        // Assert
        Assert.Equal(Encoding.ASCII.GetString(Pdf), read);
        Assert.Equal(["BESTAND_VERANDERD", "BESTAND_WEG"], new[] { changed, gone }.Select(r => r.Errors.Single().Code));
    }

    [Fact]
    public async Task Bewaar_MetScanner_LaatAllesScannenEnWeigertWatIsGevonden()
    {
        // Arrange
        await using var clamd = new Clamd();
        var store = Opslag(o => (o.ClamAv.Adres, o.ClamAv.Poort) = ("127.0.0.1", clamd.Poort));
        byte[] large = [.. Pdf, .. new byte[200_000]];

        // Act
        var clean = await store.BewaarAsync(new Upload("a.pdf", new MemoryStream(large)), Alles, CancellationToken.None);
        var virus = await store.BewaarAsync(new Upload("b.pdf", new MemoryStream([.. Pdf, .. Encoding.ASCII.GetBytes(Clamd.Virus)])), Alles, CancellationToken.None);

        // Assert
        Assert.NotNull(clean.Value.GescandOp);
        Assert.Equal(large, clamd.Ontvangen.First());
        Assert.Equal("Bestand ‘b.pdf’ is geweigerd en niet bewaard: de virusscanner vond ‘Proef-Virus’. Meld dit bij uw beheerder.", virus.Errors.Single().Message);
        Assert.Single(Bestanden());
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("")]
    [InlineData("stream: OK en nog iets")]
    [InlineData(null)]
    public async Task Bewaar_ScannerZonderOordeel_WeigertHetBestand(string? antwoord)
    {
        // Arrange
        await using var clamd = antwoord is null ? null : new Clamd(antwoord);
        var store = Opslag(o => (o.ClamAv.Adres, o.ClamAv.Poort, o.ClamAv.WachtSeconden) = ("127.0.0.1", clamd?.Poort ?? Clamd.DichtePoort(), 5));

        // Act
        var outcome = await store.BewaarAsync(new Upload("a.pdf", new MemoryStream(Pdf)), Alles, CancellationToken.None);

        // Assert
        Assert.Equal("BESTAND_SCANNER_ONBEREIKBAAR", outcome.Errors.Single().Code);
        Assert.Empty(Bestanden());
    }

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(name == "mimetype" ? "application/vnd.oasis.opendocument.text" : "x");
            }
        }

        return bytes.ToArray();
    }

    private string[] Bestanden() => Directory.Exists(map) ? Directory.GetFiles(map, "*", SearchOption.AllDirectories) : [];

    private Bestandsopslag Opslag(Action<BestandOptions>? settings = null)
    {
        var options = new BestandOptions { Map = map };
        settings?.Invoke(options);
        return new Bestandsopslag(Options.Create(options), new ClamAvScanner(Options.Create(options), NullLogger<ClamAvScanner>.Instance), new TestClock(new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.Zero)));
    }

    private sealed class Eindeloos : Stream
    {
        public long Gelezen { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Gelezen; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Gelezen += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
