// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using System.Text;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Importeren;

public sealed class ImporteurTests : IDisposable
{
    private const string Goed = "plaatsing;maand;gevolgd\nPL-1;2026-09;12,75\nPL-2;2026-09;8\n";

    private readonly TijdelijkeMap map = new();

    public void Dispose() => map.Dispose();

    [Theory]
    [Databases]
    public async Task Importeer_TweeKeer_VoegtEenKeerToeEnWijzigtDaarnaNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        map.Schrijf("uren.csv", Goed);

        // Act
        var first = await ImportAsync(app);
        var second = await ImportAsync(app);

        // Assert
        Assert.Equal(new BestandTelling("uren", 2, 2, 0, 0, 0), Assert.Single(first.Bestanden));
        Assert.Equal(new BestandTelling("uren", 2, 0, 0, 2, 0), Assert.Single(second.Bestanden));
        Assert.Equal((true, "De aanlevering is opgeslagen."), (first.Gelukt, first.Samenvatting));
        var (rows, log) = await StoredAsync(app);
        Assert.Equal([12.75m, 8m], rows.Select(r => r.Gevolgd));
        Assert.Equal(["Import/uren", "Import/uren"], log.Select(l => $"{l.Onderwerp}/{l.Sleutel}"));
        Assert.Contains("\"Gelezen\":2,\"Toegevoegd\":2", log[0].Nieuw, StringComparison.Ordinal);
        Assert.Contains("\"Sha256\":\"" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Goed))), log[0].Nieuw, StringComparison.Ordinal);
        Assert.Equal((Kanaal.Import, "ImporteerAanlevering"), (log[0].Kanaal, log[0].Handeling));
    }

    [Theory]
    [Databases]
    public async Task Importeer_GewijzigdeRij_LogtOudEnNieuw(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        map.Schrijf("uren.csv", Goed);
        await ImportAsync(app);
        map.Schrijf("uren.csv", Goed.Replace("12,75", "13", StringComparison.Ordinal));

        // Act
        var result = await ImportAsync(app);

        // Assert
        Assert.Equal(new BestandTelling("uren", 2, 0, 1, 1, 0), Assert.Single(result.Bestanden));
        var line = (await StoredAsync(app)).Log.Single(l => l.Onderwerp == "ProefUur");
        Assert.Equal(("PL-1/2026-09-01", """{"Gevolgd":12.75}""", """{"Gevolgd":13}"""), (line.Sleutel, line.Oud, line.Nieuw));
    }

    [Theory]
    [Databases]
    public async Task Importeer_Proef_TeltHetzelfdeEnLaatNietsAchter(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        map.Schrijf("uren.csv", Goed);

        // Act
        var result = await ImportAsync(app, proef: true);

        // Assert
        Assert.Equal(new BestandTelling("uren", 2, 2, 0, 0, 0), Assert.Single(result.Bestanden));
        Assert.Equal((true, "De proef is gelukt. Er is niets opgeslagen."), (result.Gelukt, result.Samenvatting));
        Assert.Equal((0, 0), await CountsAsync(app));
    }

    [Theory]
    [InlineData("latin-1", "uren 4 : Het bestand is geen UTF-8")]
    [InlineData("verkeerde kop", "uren 1 : Deze kolommen ontbreken: gevolgd. Verwacht de kolommen: plaatsing;maand;gevolgd;opmerking.")]
    [InlineData("dubbele sleutel", "uren 4 plaatsing: Deze rij staat er al, op regel 2: plaatsing ‘PL-1’, maand ‘2026-09-01’.")]
    [InlineData("verkeerde waarde", "uren 4 maand: ‘september’ klopt niet: verwacht een maand, zoals 2026-10.")]
    [InlineData("onbekende verwijzing", "uren 4 plaatsing: Plaatsing ‘ONBEKEND’ is niet gevonden.")]
    [InlineData("regel van 50 MB", "uren 4 : De rij is langer dan")]
    [InlineData("aanhalingsteken open", "uren 4 : De aanhalingstekens kloppen niet")]
    [InlineData("leeg", "uren 0 : Het bestand is leeg.")]
    [InlineData("zipbom", "levering.zip 0 : ‘levering.zip’ is geweigerd: ‘uren.csv’ wordt bij uitpakken meer dan 200 keer zo groot.")]
    [InlineData("zip die over zijn grootte liegt", "levering.zip 0 : ‘levering.zip’ is geweigerd: de inhoud klopt niet met wat het zegt te zijn.")]
    [InlineData("afgebroken zip", "levering.zip 0 : ‘levering.zip’ is geen leesbaar zip-bestand")]
    public async Task Importeer_Kapot_GeeftDuidelijkeFoutEnLaatNietsAchter(string soort, string melding)
    {
        var zip = KapotteZip(soort);
        if (zip is null)
        {
            map.Schrijf("uren.csv", Kapot(soort));
        }

        foreach (var provider in Databases.Available)
        {
            // Arrange
            await using var app = await StartAsync(provider);

            // Act
            var result = await ImportAsync(app, zip);

            // Assert
            Assert.False(result.Gelukt, soort);
            var message = Assert.Single(result.Meldingen, m => !m.IsWaarschuwing);
            Assert.StartsWith(melding, $"{message.Bestand} {message.Regel} {message.Kolom}: {message.Melding}", StringComparison.Ordinal);
            Assert.Equal("De aanlevering is niet opgeslagen: er is 1 fout. Er is niets gewijzigd.", result.Samenvatting);
            Assert.Equal((0, 0), await CountsAsync(app));
        }
    }

    [Theory]
    [Databases]
    public async Task Importeer_PerRij_BewaartDeGoedeEnGeeftDeAndereTerug(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        map.Schrijf("uren.csv", "opmerking;plaatsing;maand;gevolgd;kleur\n=1+1;ONBEKEND;2026-09;3;rood\n\n\"a;b\";PL-1;2026-09;x;-3\ngoed;PL-2;2026-09;8;blauw\n");
        var errors = Path.Combine(map.Pad, "fouten.zip");

        // Act
        var result = await ImportAsync(app, perRij: true, fouten: errors);

        // Assert
        Assert.Equal(new BestandTelling("uren", 3, 1, 0, 0, 2), Assert.Single(result.Bestanden));
        Assert.Equal((true, true, "De aanlevering is opgeslagen, behalve 2 rijen met fouten."), (result.Gelukt, result.HeeftFoutenbestand, result.Samenvatting));
        Assert.Equal("PL-2", Assert.Single((await StoredAsync(app)).Rijen).Plaatsing);
        using var zip = ZipFile.OpenRead(errors);
        using var text = new StreamReader(zip.GetEntry("uren.csv")!.Open(), Encoding.UTF8);
        Assert.Equal(
            "opmerking;plaatsing;maand;gevolgd;kleur;fout\r\n'=1+1;ONBEKEND;2026-09;3;rood;plaatsing: Plaatsing ‘ONBEKEND’ is niet gevonden.\r\n\"a;b\";PL-1;2026-09;x;'-3;gevolgd: ‘x’ klopt niet: verwacht een aantal uren van 0 of meer.\r\n",
            await text.ReadToEndAsync());
    }

    [Theory]
    [Databases]
    public async Task Importeer_TweeModulesLezenEenBestand_WatDeTweedeWeigertSchrijftDeEersteNiet(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider, s => s.AddScoped<IBestandImport, TweedeUrenImport>());
        map.Schrijf("uren.csv", Goed + "ONBEKEND;2026-09;1\nPL-4;2026-09;300\n");

        // Act
        var result = await ImportAsync(app, perRij: true);

        // Assert
        Assert.Equal(new BestandTelling("uren", 4, 2, 0, 0, 2), Assert.Single(result.Bestanden));
        Assert.Equal(["PL-1", "PL-2"], (await StoredAsync(app)).Rijen.Select(r => r.Plaatsing));
        Assert.Equal(["PL-1", "PL-2"], TweedeUrenImport.Gezien);
        Assert.Equal(["Plaatsing ‘ONBEKEND’ is niet gevonden.", "Meer dan 200 uur in een maand kan niet."], result.Meldingen.Select(m => m.Melding));
    }

    [Theory]
    [Databases]
    public async Task Importeer_OnbekendBestand_Waarschuwt(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        map.Schrijf("uren.csv", Goed);
        map.Schrijf("vakanties.csv", "a;b\n");

        // Act
        var result = await ImportAsync(app);

        // Assert
        Assert.True(result.Gelukt);
        Assert.Equal(("vakanties.csv", "Dit bestand kennen we niet en is overgeslagen."), (result.Meldingen.Single().Bestand, result.Meldingen.Single().Melding));
    }

    [Theory]
    [Databases]
    public async Task Importeer_ZonderRechtOpHetBestand_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        map.Schrijf("uren.csv", Goed);
        var reader = new Actor("x", "x", [Rol.Lezer], Scope.Volledig, Kanaal.Web);

        // Act
        var result = await ImportAsync(app, actor: reader);

        // Assert
        Assert.False(result.Gelukt);
        Assert.Equal("U heeft geen rechten om dit bestand aan te leveren. Laat het weg of vraag uw beheerder om toegang.", result.Meldingen.Single().Melding);
        Assert.Equal((0, 0), await CountsAsync(app));
    }

    [Theory]
    [Databases]
    public async Task Importeer_Xlsx_LeestBladenAlsBestanden(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var path = BundelLezerTests.Xlsx(map, "levering.xlsx", "Uren", ["plaatsing", "maand", "gevolgd"], ["PL-1", 46280, 16.899999999999999], ["PL-2", "2026-09", 8]);

        // Act
        var result = await ImportAsync(app, path);

        // Assert
        Assert.True(result.Gelukt, string.Join(" ", result.Meldingen.Select(m => m.Melding)));
        Assert.Equal([(new DateOnly(2026, 9, 1), 16.9m), (new DateOnly(2026, 9, 1), 8m)], (await StoredAsync(app)).Rijen.Select(r => (r.Maand, r.Gevolgd)));
    }

    [Theory]
    [Databases]
    public async Task Importeer_AnderBezorgtDezelfdeGebeurtenis_BegintOpnieuwEnSlaatOp(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider, s => s.AddEventHandler<ProefGebeurd, IngehaaldeLuisteraar, ProefDbContext>());
        await app.InScopeAsync(async p =>
        {
            var db = p.GetRequiredService<ProefDbContext>();
            db.Publish(new ProefGebeurd());
            return await db.SaveChangesAsync();
        });
        IngehaaldeLuisteraar.Keren = 0;
        map.Schrijf("uren.csv", Goed);

        // Act
        var result = await ImportAsync(app);

        // Assert
        Assert.Equal((true, "De aanlevering is opgeslagen."), (result.Gelukt, string.Join(" ", [result.Samenvatting, .. result.Meldingen.Select(m => m.Melding)])));
        Assert.Equal(new BestandTelling("uren", 2, 2, 0, 0, 0), Assert.Single(result.Bestanden));
        Assert.Equal(1, IngehaaldeLuisteraar.Keren);
        Assert.Equal(2, (await StoredAsync(app)).Rijen.Count);
    }

    // A bundle that is itself wrong; null when it is one of its files.
    private string? KapotteZip(string soort)
    {
        var hours = Encoding.UTF8.GetBytes("plaatsing;maand;gevolgd\n" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"PL-{i * 7919};2026-09;{i % 100}\n")));
        switch (soort)
        {
            case "zipbom":
                return map.Zip("bom.zip", ("uren.csv", [.. Encoding.UTF8.GetBytes(Goed), .. new byte[100_000_000]]));
            case "zip die over zijn grootte liegt":
                var lying = map.Zip("leugen.zip", ("uren.csv", hours));
                BundelLezerTests.Lieg(lying, Encoding.UTF8.GetByteCount("plaatsing;maand;gevolgd\nPL-7919;2026-09;1\n"));
                return lying;
            case "afgebroken zip":
                return map.Schrijf("half.zip", File.ReadAllBytes(map.Zip("heel.zip", ("uren.csv", hours)))[..^2000]);
            default:
                return null;
        }
    }

    private static byte[] Kapot(string soort) => soort switch
    {
        "latin-1" => Encoding.Latin1.GetBytes(Goed + "PL-é;2026-09;1\n"),
        "verkeerde kop" => Encoding.UTF8.GetBytes(Goed.Replace("gevolgd", "uren", StringComparison.Ordinal)),
        "dubbele sleutel" => Encoding.UTF8.GetBytes(Goed + "PL-1;2026-09;3\n"),
        "verkeerde waarde" => Encoding.UTF8.GetBytes(Goed + "PL-3;september;3\n"),
        "onbekende verwijzing" => Encoding.UTF8.GetBytes(Goed + "ONBEKEND;2026-09;3\n"),
        "regel van 50 MB" => Encoding.UTF8.GetBytes(Goed + "PL-3;" + new string('x', 50_000_000)),
        "aanhalingsteken open" => Encoding.UTF8.GetBytes(Goed + "\"PL-3;2026-09;3\n"),
        _ => [],
    };

    private static Task<TestApp> StartAsync(DatabaseProvider provider, Action<IServiceCollection>? more = null) => TestApp.StartAsync(provider, s =>
    {
        s.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        s.AddProef();
        s.AddImporteren();
        more?.Invoke(s);
    });

    private Task<ImportResultaat> ImportAsync(TestApp app, string? pad = null, bool proef = false, bool perRij = false, string? fouten = null, Actor? actor = null) =>
        app.Services.GetRequiredService<Importeur>().VoerUitAsync(
            new ImportOpdracht(pad ?? map.Pad, "levering" + Path.GetExtension(pad), actor ?? Actor.Systeem(Kanaal.Opdrachtregel), proef, perRij, fouten),
            null,
            CancellationToken.None);

    private static Task<(List<ProefUur> Rijen, List<LogboekRegel> Log)> StoredAsync(TestApp app) => app.InScopeAsync(async p =>
    {
        var db = p.GetRequiredService<ProefDbContext>();
        return (await db.Uren.OrderBy(u => u.Plaatsing).ToListAsync(), await db.Logboek.OrderBy(l => l.Volgnummer).ToListAsync());
    });

    private static async Task<(int Rijen, int Log)> CountsAsync(TestApp app)
    {
        var (rows, log) = await StoredAsync(app);
        return (rows.Count, log.Count);
    }
}
