// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Invoer;

namespace Inburgering.Inkoop.Host.Tests.Importeren;

public sealed class RijLezerTests
{
    private static readonly Kolom[] Alle =
    [
        new("code", KolomSoort.Tekst, true, "een code van 2 hoofdletters", Patroon: "[A-Z]{2}"),
        new("aantal", KolomSoort.Geheel, false, ""),
        new("bedrag", KolomSoort.Decimaal, false, ""),
        new("dag", KolomSoort.Datum, false, ""),
        new("maand", KolomSoort.Maand, false, ""),
        new("ja", KolomSoort.JaNee, false, ""),
        Kolom.VanCode<Rol>("rol", verplicht: false),
        new("lijst", KolomSoort.Lijst, false, ""),
    ];

    [Fact]
    public async Task Lees_KopInAndereVolgordeEnSchrijfwijze_GeeftGetypeerdeWaarden()
    {
        // Act
        var (rows, verslag, _) = await ReadAsync("DAG; Code ;bedrag;AANTAL;maand;ja;rol;lijst\n01-10-2026;AB;1234,5;12;2026-10;J;lezer;x|y\n2026-10-01;CD;0.07;;;n;;\n");

        // Assert
        var day = new DateOnly(2026, 10, 1);
        Assert.Equal(("AB", 12, 1234.5m, day, day, true, Rol.Lezer), (rows[0].Sleutel("code"), rows[0].Geheel("aantal"), rows[0].Decimaal("bedrag"), rows[0].Datum("dag"), rows[0].Datum("maand"), rows[0].JaNee("ja"), rows[0].Code<Rol>("rol")));
        Assert.Equal(["x", "y"], rows[0].Lijst("lijst"));
        Assert.Equal((2, day, 0.07m, false), (rows.Count, rows[1].Datum("dag"), rows[1].Decimaal("bedrag"), rows[1].JaNee("ja")));
        Assert.Null(rows[1].Geheel("aantal"));
        Assert.Empty(verslag.Afgewezen);
    }

    [Theory]
    [InlineData("code", "abc", "‘abc’ klopt niet: verwacht een code van 2 hoofdletters.")]
    [InlineData("aantal", "-1", "‘-1’ klopt niet: verwacht een heel getal van 0 of meer.")]
    [InlineData("aantal", "1,5", "‘1,5’ klopt niet: verwacht een heel getal van 0 of meer.")]
    [InlineData("bedrag", "1.234,50", "‘1.234,50’ klopt niet: verwacht een getal van 0 of meer met hoogstens twee decimalen, zoals 16,90.")]
    [InlineData("bedrag", "1,234", "‘1,234’ klopt niet: verwacht een getal van 0 of meer met hoogstens twee decimalen, zoals 16,90.")]
    [InlineData("bedrag", "-5", "‘-5’ klopt niet: verwacht een getal van 0 of meer met hoogstens twee decimalen, zoals 16,90.")]
    [InlineData("bedrag", "1e5", "‘1e5’ klopt niet: verwacht een getal van 0 of meer met hoogstens twee decimalen, zoals 16,90.")]
    [InlineData("dag", "2026-02-30", "‘2026-02-30’ klopt niet: verwacht een datum, zoals 2026-10-01 of 01-10-2026.")]
    [InlineData("dag", "10/01/2026", "‘10/01/2026’ klopt niet: verwacht een datum, zoals 2026-10-01 of 01-10-2026.")]
    [InlineData("maand", "2026-13", "‘2026-13’ klopt niet: verwacht een maand, zoals 2026-10.")]
    [InlineData("ja", "ja", "‘ja’ klopt niet: verwacht J of N.")]
    [InlineData("rol", "Baas", "‘Baas’ klopt niet: verwacht een van: Contractmanager, Consulent, Aanbieder, Beheerder, Lezer, Systeem.")]
    [InlineData("lijst", "a\u0000b", "‘a\u0000b’ klopt niet: verwacht tekst van hoogstens 500 tekens.")]
    public async Task Lees_WaardeKloptNiet_NoemtKolomWaardeEnWatVerwachtIs(string column, string value, string melding)
    {
        // Arrange
        var code = column == "code" ? value : "AB";

        // Act
        var (rows, verslag, lijst) = await ReadAsync(column == "code" ? $"code\n{value}\n" : $"code;{column}\n{code};{value}\n");

        // Assert
        Assert.Empty(rows);
        Assert.Equal([2], verslag.Afgewezen.Keys);
        var message = Assert.Single(lijst.Meldingen);
        Assert.Equal(("proef", 2, column, value, melding, false), (message.Bestand, message.Regel, message.Kolom, message.Waarde, message.Melding, message.IsWaarschuwing));
    }

    [Fact]
    public async Task Lees_VerplichtVeldLeegEnAnderVeldFout_MeldtBeide()
    {
        // Act
        var (_, verslag, lijst) = await ReadAsync("code;aantal\n;x\n");

        // Assert
        Assert.Equal(["aantal", "code"], lijst.Meldingen.Select(m => m.Kolom));
        Assert.Equal("Dit veld is leeg: verwacht een code van 2 hoofdletters.", lijst.Meldingen[1].Melding);
        Assert.Single(verslag.Afgewezen);
    }

    [Fact]
    public async Task Lees_VerplichteKolomOntbreekt_NoemtDeVerwachteKop()
    {
        // Act
        var fault = await Assert.ThrowsAsync<BestandFout>(() => ReadAsync("kode;aantal\nAB;1\n"));

        // Assert
        Assert.Equal(1, fault.Regel);
        Assert.Equal("Deze kolommen ontbreken: code. Verwacht de kolommen: code;aantal;bedrag;dag;maand;ja;rol;lijst.", fault.Message);
    }

    [Fact]
    public async Task Lees_LeegBestand_NoemtDeVerwachteKop()
    {
        // Act
        var fault = await Assert.ThrowsAsync<BestandFout>(() => ReadAsync(""));

        // Assert
        Assert.Equal("Het bestand is leeg. Verwacht de kolommen: code;aantal;bedrag;dag;maand;ja;rol;lijst.", fault.Message);
    }

    [Fact]
    public async Task Lees_OnbekendeKolom_WaarschuwtEnKolomFoutNiet()
    {
        // Act
        var (rows, _, lijst) = await ReadAsync("code;hobby;fout\nAB;zwemmen;oud\n");

        // Assert
        Assert.Single(rows);
        var message = Assert.Single(lijst.Meldingen);
        Assert.Equal((true, "hobby", "De kolom ‘hobby’ kennen we niet en is overgeslagen."), (message.IsWaarschuwing, message.Kolom, message.Melding));
    }

    [Fact]
    public async Task Lees_KolomTweeKeer_IsEenFoutInHetBestand()
    {
        // Act
        var fault = await Assert.ThrowsAsync<BestandFout>(() => ReadAsync("code;Code\nAB;CD\n"));

        // Assert
        Assert.StartsWith("De kolom ‘code’ staat er twee keer.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lees_DubbeleSleutel_NoemtDeEersteRegel()
    {
        // Act
        var (rows, _, lijst) = await ReadAsync("code;dag\nAB;2026-10-01\nCD;2026-10-01\n\nAB;01-10-2026\n", "code", "dag");

        // Assert
        Assert.Equal(2, rows.Count);
        var message = Assert.Single(lijst.Meldingen);
        Assert.Equal((5, "Deze rij staat er al, op regel 2: code ‘AB’, dag ‘2026-10-01’. Lever elke sleutel één keer."), (message.Regel, message.Melding));
    }

    [Fact]
    public async Task Lees_RijMetMeerVeldenDanDeKop_WordtGeweigerd()
    {
        // Act
        var (rows, _, lijst) = await ReadAsync("code;bedrag\nAB;1;234\nCD;1;\n");

        // Assert
        Assert.Equal("CD", Assert.Single(rows).Sleutel("code"));
        Assert.Equal("De rij heeft meer velden dan de kop (2). Staat er een scheidingsteken in een veld zonder aanhalingstekens?", Assert.Single(lijst.Meldingen).Melding);
    }

    [Fact]
    public async Task Lees_VeelFouten_BewaartErEenDeelVanEnTeltDeRest()
    {
        // Act
        var (_, verslag, lijst) = await ReadAsync("code\n" + string.Concat(Enumerable.Repeat("x\n", 5000)));

        // Assert
        Assert.Equal((500, 5000, 5000), (lijst.Meldingen.Count, lijst.Fouten, verslag.Afgewezen.Count));
    }

    private static async Task<(List<ImportRij> Rijen, BestandImportVerslag Verslag, Meldingenlijst Lijst)> ReadAsync(string text, params string[] key)
    {
        var options = new ImportOptions();
        var table = new CsvTabel("proef.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(text)), options);
        var lijst = new Meldingenlijst(options.MaxMeldingen);
        var verslag = new BestandImportVerslag("proef", Actor.Systeem(Kanaal.Import), lijst, options.MaxFoutteksten);
        List<ImportRij> rows = [];
        await foreach (var row in new RijLezer(table, [new Proefimport(key.Length == 0 ? ["code"] : key)]).LeesAsync(verslag, CancellationToken.None))
        {
            rows.Add(row);
        }

        return (rows, verslag, lijst);
    }

    private sealed class Proefimport(string[] key) : IBestandImport
    {
        public string Bestand => "proef";

        public int Volgorde => 1;

        public IReadOnlyList<Kolom> Kolommen => Alle;

        public IReadOnlyList<string> Sleutel => key;

        public IReadOnlyList<Rol> Rollen => [];

        public Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
