// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Devices.Tests.Inlezen;

public sealed class DevicesImportTests
{
    private const string Devicekop = "serienummer;type;eigenaar;contract;perceel;aanschafwaarde_euro";
    private const string Leenkop = "plaatsing;serienummer;uitgegeven_op;overeenkomst_getekend_op;verwacht_retour;geretourneerd_op;staat_uit;staat_in;incident";

    [Theory]
    [Databases]
    public async Task Importeer_TweeKeer_WijzigtNietsEnMeldtEenOntbrekendeOvereenkomstEenKeer(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        string[] devices = [Devicekop, "SN-001;Tablet;Gemeente;C-1;B1;350,00", "SN-002;Chromebook;Aanbieder;C-1;B1;300,00"];
        string[] loans = [Leenkop, "PL-1;SN-001;2026-03-01;;2029-03-01;;Goed;;", "PL-2;SN-002;2026-03-01;2026-03-01;2029-03-01;2026-06-01;Goed;Gebruikssporen;"];

        // Act
        var first = (await ImportProef.TekstAsync(app, "devices", null, devices), await ImportProef.TekstAsync(app, "bruiklenen", null, loans));
        var second = (await ImportProef.TekstAsync(app, "devices", null, devices), await ImportProef.TekstAsync(app, "bruiklenen", null, loans));

        // Assert
        Assert.Equal(((2, 0, 0, 0), (2, 0, 0, 0)), (first.Item1.Uitkomst, first.Item2.Uitkomst));
        Assert.Equal(((0, 0, 2, 0), (0, 0, 2, 0)), (second.Item1.Uitkomst, second.Item2.Uitkomst));
        Assert.Equal(["2 overeenkomst_getekend_op: Er is geen getekende bruikleenovereenkomst. Dit komt als signaal bij de contractmanager."], first.Item2.Waarschuwingen);
        Assert.Equal("DeviceUitgeleendZonderOvereenkomst", Assert.Single(await Testwereld.OutboxAsync(app)).Soort);
        var loan = (await Testwereld.LoansAsync(app))[1];
        Assert.Equal(("HAVEN", "0629", new DateOnly(2026, 6, 1), Devicestaat.Gebruikssporen), (loan.Aanbieder, loan.Gemeente, loan.GeretourneerdOp!.Value, loan.StaatIn!.Value));
    }

    [Theory]
    [Databases]
    public async Task Importeer_AlsnogGetekend_MeldtDat(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await ImportProef.TekstAsync(app, "devices", null, Devicekop, "SN-001;Tablet;Gemeente;C-1;B1;350,00");
        await ImportProef.TekstAsync(app, "bruiklenen", null, Leenkop, "PL-1;SN-001;2026-03-01;;2029-03-01;;Goed;;");

        // Act
        var result = await ImportProef.TekstAsync(app, "bruiklenen", null, Leenkop, "PL-1;SN-001;2026-03-01;2026-04-01;2029-03-01;;Goed;;");

        // Assert
        Assert.Equal((0, 1, 0, 0), result.Uitkomst);
        Assert.Equal(["DeviceUitgeleendZonderOvereenkomst", "BruikleenovereenkomstAlsnogGetekend"], (await Testwereld.OutboxAsync(app)).Select(e => e.Soort));
    }

    [Theory]
    [Databases]
    public async Task Importeer_OudBestandNaInnameHier_LaatDeInnameStaan(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        string[] loans = [Leenkop, "PL-1;SN-001;2026-03-01;2026-03-01;2029-03-01;;Goed;;"];
        await ImportProef.TekstAsync(app, "devices", null, Devicekop, "SN-001;Tablet;Gemeente;C-1;B1;350,00");
        await ImportProef.TekstAsync(app, "bruiklenen", null, loans);
        await app.SendAsync(new NeemDeviceIn((await Testwereld.LoansAsync(app))[0].Id, new DateOnly(2026, 9, 1), Devicestaat.Goed));

        // Act
        var result = await ImportProef.TekstAsync(app, "bruiklenen", null, loans);

        // Assert
        Assert.Equal((0, 0, 1, 0), result.Uitkomst);
        Assert.Equal(new DateOnly(2026, 9, 1), (await Testwereld.LoansAsync(app))[0].GeretourneerdOp);
    }

    [Theory]
    [Databases]
    public async Task Importeer_VerwijzingenEnDatums_GevenElkEenFout(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;

        // Act
        var devices = await ImportProef.TekstAsync(app, "devices", Testwereld.Haven, Devicekop, "SN-001;Tablet;Gemeente;C-1;B1;350,00", "SN-002;Tablet;Gemeente;C-2;B1;350,00", "SN-003;Tablet;Gemeente;C-1;Z;350,00");
        var loans = await ImportProef.TekstAsync(
            app,
            "bruiklenen",
            Testwereld.Haven,
            Leenkop,
            "PL-4;SN-001;2026-03-01;;;;Goed;;",
            "PL-1;SN-009;2026-03-01;2026-03-01;;;Goed;;",
            "PL-1;SN-001;2026-10-02;;;;Goed;;",
            "PL-1;SN-001;2026-03-01;2026-03-01;;2026-02-28;Goed;Goed;",
            "PL-1;SN-001;2026-04-01;2026-04-01;;2026-05-01;Goed;Goed;",
            "PL-2;SN-001;2026-04-20;2026-04-20;;;Goed;;",
            "PL-2;SN-001;2026-05-01;2026-05-01;;;Goed;;");

        // Assert
        Assert.Equal((1, 0, 0, 2), devices.Uitkomst);
        Assert.Equal("3 perceel: Perceel ‘B1’ van contract ‘C-2’ is niet gevonden. Verwacht een perceel uit percelen of uit het systeem.", devices.Fouten[0]);
        Assert.Equal(
            [
                "2 plaatsing: Plaatsing ‘PL-4’ is niet gevonden. Verwacht een nummer uit plaatsingen of uit het systeem.",
                "3 serienummer: Device ‘SN-009’ is niet gevonden. Verwacht een serienummer uit devices of uit het systeem.",
                "4 uitgegeven_op: 2026-10-02 ligt in de toekomst. Verwacht een dag tot en met vandaag.",
                "5 geretourneerd_op: 2026-02-28 ligt voor de dag van uitgifte 2026-03-01.",
                "7 serienummer: Device ‘SN-001’ was in deze tijd al uitgeleend: op 2026-04-01 bij plaatsing ‘PL-1’. Een device kan maar bij één persoon zijn.",
            ],
            loans.Fouten);
        Assert.Equal(2, loans.Telling.Toegevoegd);
    }

    [Theory]
    [Databases]
    public async Task Importeer_Wi2013EnTweedeUitleen_Waarschuwen(DatabaseProvider provider)
    {
        // Arrange
        var (app, _) = await Testwereld.StartAsync(provider);
        await using var owned = app;
        await ImportProef.TekstAsync(app, "devices", null, Devicekop, "SN-001;Tablet;Gemeente;C-1;B1;350,00", "SN-002;Tablet;Gemeente;C-1;B1;350,00", "SN-003;Tablet;Gemeente;C-1;B1;350,00");

        // Act
        var loans = await ImportProef.TekstAsync(app, "bruiklenen", null, Leenkop, "PL-3;SN-001;2026-03-01;2026-03-01;;;Goed;;", "PL-1;SN-002;2026-03-01;2026-03-01;;;Goed;;", "PL-1;SN-003;2026-03-02;2026-03-02;;;Goed;;");

        // Assert
        Assert.Equal((3, 0, 0, 0), loans.Uitkomst);
        Assert.Equal(
            [
                "2 plaatsing: Deze persoon valt onder de Wi2013. Contract ‘C-1’, perceel ‘B1’ betaalt geen device voor de Wi2013.",
                "4 plaatsing: Bij plaatsing ‘PL-1’ staat nog een device uit.",
            ],
            loans.Waarschuwingen);
    }
}
