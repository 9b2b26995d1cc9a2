// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Devices.Tests.Overeenkomsten;

public sealed class OvereenkomstTests
{
    private static readonly UitleenGegevens Vandaag = new(Testwereld.Vandaag, Devicestaat.Goed, VerwachtRetour: Testwereld.Vandaag.AddYears(1));

    [Fact]
    public void Teksten_HebbenAlleTalenMetDezelfdeDelenEnPlekken()
    {
        // Arrange
        var texts = TekstenSeed.Lees();
        var dutch = texts.Single(t => t.Taal == Taal.Nederlands);

        // Assert
        Assert.Equal(["nl", "en", "ar", "ti", "tr", "uk", "fa"], texts.Select(t => Talen.Code(t.Taal)));
        Assert.Equal(["ar", "fa"], texts.Where(t => Talen.VanRechts(t.Taal)).Select(t => Talen.Code(t.Taal)));
        Assert.All(texts, t => Assert.Equal(Koppen(dutch), Koppen(t)));
        Assert.All(texts, t => Assert.All(new[] { "{spullen}", "{plaatsing}", "{uitgegeven}", "{terug}", "{versie}" }, p => Assert.Contains(p, t.Inhoud, StringComparison.Ordinal)));

        static int Koppen(Overeenkomsttekst t) => t.Inhoud.Split('\n').Count(l => l.StartsWith("# ", StringComparison.Ordinal));
    }

    [Theory]
    [Databases]
    public async Task Tekenen_OpHetScherm_BewaartPreciesWatIsGetekend(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        await Testwereld.DeviceAsync(app, "SN-002");
        var first = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Vandaag))).Value;
        var second = (await app.SendAsync(new LeenDeviceUit("SN-002", "PL-1", Vandaag, "Ook een muis met toetsenbord nodig."))).Value;

        // Act
        var foreign = await app.SendAsync(new MaakOvereenkomst([first, second], Taal.Arabisch), Testwereld.Duin);
        var stale = (await app.SendAsync(new MaakOvereenkomst([first], Taal.Nederlands), Testwereld.Haven)).Value;
        var session = (await app.SendAsync(new MaakOvereenkomst([first, second], Taal.Arabisch), Testwereld.Haven)).Value;
        var lapsed = await app.SendAsync(new HaalTekensessie(stale.Sleutel));
        var sheet = (await app.SendAsync(new HaalTekensessie(session.Sleutel))).Value;
        var withoutTick = await app.SendAsync(new TekenInSessie(session.Sleutel, false, "Test"));
        var signed = await app.SendAsync(new TekenInSessie(session.Sleutel, true, " Test Persoon ", "M10 10L20 30"));
        var again = await app.SendAsync(new TekenInSessie(session.Sleutel, true, "Ander"));

        // Assert
        Assert.Equal(ErrorKind.NotFound, foreign.Errors.Single().Kind);
        Assert.Equal("OVEREENKOMST_SESSIE_ONBEKEND", lapsed.Errors.Single().Code);
        Assert.Equal(("ar", true), (sheet.TaalCode, sheet.VanRechts));
        Assert.Contains("- Tablet, SN-001\n- Tablet, SN-002", sheet.Tekst, StringComparison.Ordinal);
        Assert.Contains("\u20662026-1\u2069", sheet.Vertaling, StringComparison.Ordinal);
        Assert.Equal("Akkoord", withoutTick.Errors.Single().Field);
        Assert.True(signed.IsSuccess);
        Assert.Equal("OVEREENKOMST_SESSIE_ONBEKEND", again.Errors.Single().Code);
        var kept = (await app.SendAsync(new HaalOvereenkomst(session.OvereenkomstId), Testwereld.Haven)).Value;
        Assert.Equal((sheet.Tekst, sheet.Vertaling, "2026-1", "Test Persoon", "M10 10L20 30", true), (kept.Tekst, kept.Vertaling, kept.TekstVersie, kept.Naam, kept.Handtekening, kept.Klopt));
        Assert.Equal((app.Clock.GetUtcNow(), Tekenwijze.Scherm, 64), (kept.GetekendOp!.Value, kept.Wijze!.Value, kept.Hash!.Length));
        Assert.Equal(["D-PL-1"], kept.Dossiernummers);
        Assert.All(await Testwereld.LoansAsync(app), l => Assert.Equal((session.OvereenkomstId, Testwereld.Vandaag, "2026-1"), (l.OvereenkomstId!.Value, l.GetekendOp!.Value, l.OvereenkomstVersie)));
        Assert.Equal("OVEREENKOMST_ONBEKEND", (await app.SendAsync(new HaalOvereenkomst(session.OvereenkomstId), Testwereld.Duin)).Errors.Single().Code);
    }

    [Theory]
    [Databases]
    public async Task Overeenkomst_LaterVeranderd_Kloptniet(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Testwereld.Getekend))).Value;
        var agreement = (await app.SendAsync(new HaalBruikleen(id))).Value.Bruikleen.OvereenkomstId!.Value;
        var before = (await app.SendAsync(new HaalOvereenkomst(agreement))).Value;

        // Act
        await app.InScopeAsync(p => p.GetRequiredService<DevicesDbContext>().Overeenkomsten.ExecuteUpdateAsync(u => u.SetProperty(o => o.Tekst, o => o.Tekst + " en meer")));
        var after = (await app.SendAsync(new HaalOvereenkomst(agreement))).Value;

        // Assert
        Assert.Equal((true, Tekenwijze.Papier, false), (before.Klopt, before.Wijze!.Value, after.Klopt));
    }

    [Fact]
    public async Task Tekensessie_NaEenUur_WerktNietMeer()
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(DatabaseProvider.Sqlite);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Vandaag))).Value;
        var session = (await app.SendAsync(new MaakOvereenkomst([id], Taal.Engels))).Value;

        // Act
        app.Clock.Set(Testwereld.Vandaag.AddDays(1));
        var shown = await app.SendAsync(new HaalTekensessie(session.Sleutel));
        var signed = await app.SendAsync(new TekenInSessie(session.Sleutel, true, "Test"));

        // Assert
        Assert.Equal(["OVEREENKOMST_SESSIE_ONBEKEND", "OVEREENKOMST_SESSIE_ONBEKEND"], new[] { shown.Errors.Single().Code, signed.Errors.Single().Code });
        Assert.Null((await Testwereld.LoansAsync(app))[0].GetekendOp);
    }

    [Fact]
    public async Task Papier_MetScan_SoortVolgtDeInhoud()
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(DatabaseProvider.Sqlite);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Vandaag))).Value;
        var agreement = (await app.SendAsync(new MaakOvereenkomst([id], Taal.Turks), Testwereld.Haven)).Value.OvereenkomstId;
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7 scan");

        // Act
        var wrong = await app.SendAsync(new LegPapierVast(agreement, Testwereld.Vandaag, new Upload("scan.pdf", new MemoryStream(Encoding.ASCII.GetBytes("<html>")))), Testwereld.Haven);
        var future = await app.SendAsync(new LegPapierVast(agreement, Testwereld.Vandaag.AddDays(1), null), Testwereld.Haven);
        var right = await app.SendAsync(new LegPapierVast(agreement, Testwereld.Vandaag, new Upload("scan.txt", new MemoryStream(pdf))), Testwereld.Haven);
        var scan = await app.SendAsync(new HaalScan(agreement), Testwereld.Haven);
        var theirs = await app.SendAsync(new HaalScan(agreement), Testwereld.Duin);

        // Assert
        Assert.Equal("De inhoud van ‘scan.pdf’ is geen pdf, jpg, png. Kies een bestand van zo'n soort, zonder macro's.", wrong.Errors.Single().Message);
        Assert.Equal("OVEREENKOMST_DATUM_IN_TOEKOMST", future.Errors.Single().Code);
        Assert.True(right.IsSuccess);
        Assert.Equal("application/pdf", scan.Value.Mediatype);
        Assert.Equal(pdf, scan.Value.Inhoud);
        Assert.Equal("OVEREENKOMST_ONBEKEND", theirs.Errors.Single().Code);
        Assert.Equal(Testwereld.Vandaag, (await Testwereld.LoansAsync(app))[0].GetekendOp);
    }

    [Theory]
    [Databases]
    public async Task Papier_MetVirusOfZonderScanner_WordtNietAangenomenEnErIsNietGetekend(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Vandaag))).Value;
        var agreement = (await app.SendAsync(new MaakOvereenkomst([id], Taal.Turks), Testwereld.Haven)).Value.OvereenkomstId;
        await using var clamd = new Clamd();
        var scanner = app.Services.GetRequiredService<IOptions<BestandOptions>>().Value.ClamAv;
        scanner.Adres = "127.0.0.1";

        // Act
        scanner.Poort = clamd.Poort;
        var virus = await app.SendAsync(new LegPapierVast(agreement, Testwereld.Vandaag, new Upload("scan.pdf", new MemoryStream(Encoding.ASCII.GetBytes("%PDF-1.7 " + Clamd.Virus)))), Testwereld.Haven);
        scanner.Poort = Clamd.DichtePoort();
        var closed = await app.SendAsync(new LegPapierVast(agreement, Testwereld.Vandaag, new Upload("scan.pdf", new MemoryStream("%PDF-1.7 scan"u8.ToArray()))), Testwereld.Haven);
        var nothing = (app.Bestanden().Length, (await Testwereld.LoansAsync(app))[0].GetekendOp);
        scanner.Poort = clamd.Poort;
        var clean = await app.SendAsync(new LegPapierVast(agreement, Testwereld.Vandaag, new Upload("scan.pdf", new MemoryStream("%PDF-1.7 scan"u8.ToArray()))), Testwereld.Haven);

        // Assert
        Assert.Equal([("BESTAND_VIRUS", "Scan"), ("BESTAND_SCANNER_ONBEREIKBAAR", "Scan")], new[] { virus, closed }.Select(r => (r.Errors.Single().Code, r.Errors.Single().Field)));
        Assert.Equal((0, null), nothing);
        Assert.True(clean.IsSuccess);
        Assert.Single(app.Bestanden());
    }

    [Fact]
    public async Task NieuweVersie_GeldtVanafDeDag_EnEenOudeBlijftStaan()
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(DatabaseProvider.Sqlite);
        await using var owned = app;
        await Testwereld.DeviceAsync(app);
        var id = (await app.SendAsync(new LeenDeviceUit("SN-001", "PL-1", Vandaag))).Value;
        var text = new NieuweTekst(Taal.Nederlands, "Lenen", "U leent {spullen}. Versie {versie}");

        // Act
        var provided = await app.SendAsync(new LegOvereenkomsttekstVast("2026-2", Testwereld.Vandaag.AddDays(5), [text]), Testwereld.Haven);
        var empty = await app.SendAsync(new LegOvereenkomsttekstVast("2026-2", Testwereld.Vandaag.AddDays(-1), [text with { Taal = Taal.Engels, Inhoud = "Without" }]));
        await app.SendAsync(new LegOvereenkomsttekstVast("2026-2", Testwereld.Vandaag.AddDays(5), [text]));
        var twice = await app.SendAsync(new LegOvereenkomsttekstVast("2026-2", Testwereld.Vandaag.AddDays(5), [text]));
        var before = (await app.SendAsync(new HaalTekensessie((await app.SendAsync(new MaakOvereenkomst([id], Taal.Engels))).Value.Sleutel))).Value;
        app.Clock.Set(Testwereld.Vandaag.AddDays(5));
        var after = (await app.SendAsync(new HaalTekensessie((await app.SendAsync(new MaakOvereenkomst([id], Taal.Engels))).Value.Sleutel))).Value;
        var unknown = await app.SendAsync(new TekenOvereenkomst(id, "2020-9", Testwereld.Vandaag));

        // Assert
        Assert.Equal(ErrorKind.Forbidden, provided.Errors.Single().Kind);
        Assert.Equal(3, empty.Errors.Count);
        Assert.Equal("OVEREENKOMST_VERSIE_BESTAAT", twice.Errors.Single().Code);
        Assert.Equal(("2026-1", "2026-2", null), (before.TekstVersie, after.TekstVersie, after.Vertaling));
        Assert.Equal("# Lenen\n\nU leent - Tablet, SN-001. Versie 2026-2", after.Tekst);
        Assert.Equal("Versie ‘2020-9’ van de bruikleenovereenkomst is niet bekend. Kies uit: 2026-1, 2026-2.", unknown.Errors.Single().Message);
        Assert.Single((await app.SendAsync(new ZoekOvereenkomstteksten(), Testwereld.Haven)).Value.Versies, v => v.Geldt);
    }
}
