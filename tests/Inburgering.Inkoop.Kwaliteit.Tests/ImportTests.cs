// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Tests;

public sealed class ImportTests
{
    private const string AanbiederKop = "aanbieder;naam;keurmerk_status;keurmerk_vanaf;keurmerk_tot;tst_erkend";
    private const string MedewerkerKop = "aanbieder;medewerker;functie;in_dienst_op;uit_dienst_op;vog_datum;vog_profiel;nt2_registratie_tot";
    private const string RapportageKop = "contract;periode;perceel;kpi;waarde;ingediend_op";

    private static AndereModules Voorbeeldcontracten => new AndereModules()
        .Contract("IB-2022-01", "TAALHAVEN", Rapportagefrequentie.Kwartaal, new DateOnly(2022, 1, 1), new DateOnly(2027, 12, 31), Route.B1, Route.Z)
        .Contract("IB-2022-02", "MEEDOEN", Rapportagefrequentie.Kwartaal, new DateOnly(2022, 1, 1), new DateOnly(2027, 12, 31), Route.B1, Route.Z)
        .Contract("IB-2022-03", "DUINTAAL", Rapportagefrequentie.Kwartaal, new DateOnly(2022, 7, 1), new DateOnly(2026, 12, 31), Route.B1)
        .Contract("IB-2022-04", "ROCVB", Rapportagefrequentie.Halfjaar, new DateOnly(2022, 8, 1), new DateOnly(2028, 7, 31), Route.Onderwijs)
        .Perceel("IB-2022-04", "O", Route.Onderwijs)
        .Contract("SUB-2022-01", "WELZIJN", Rapportagefrequentie.Halfjaar, new DateOnly(2022, 1, 1), new DateOnly(2027, 12, 31), Route.PVT, Route.MAP, Route.MB)
        .Contract("IB-2025-01", "NIEUWTAAL", Rapportagefrequentie.Maand, new DateOnly(2025, 4, 1), new DateOnly(2028, 3, 31), Route.B1);

    [Theory]
    [Databases]
    public async Task Voorbeeld_TweemaalGeimporteerd_VerandertDeTweedeKeerNiets(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.StartAsync(provider, Voorbeeldcontracten);

        // Act
        foreach (var again in new[] { false, true })
        {
            foreach (var file in new[] { "aanbieders", "medewerkers", "rapportages" })
            {
                var lines = await File.ReadAllLinesAsync(Path.Combine(Voorbeeld.Map, file + ".csv"));
                var report = await app.ImporteerAsync(file, lines);

                // Assert
                Assert.Empty(report.Fouten);
                Assert.Equal(again ? (0, 0, lines.Length - 1) : (lines.Length - 1, 0, 0), (report.Telling.Toegevoegd, report.Telling.Gewijzigd, report.Telling.Ongewijzigd));
            }
        }

        var overview = (await app.SendAsync(new ZoekKwaliteit(), Proef.Manager)).Value;
        Assert.Equal(["DUINTAAL", "NIEUWTAAL", "ROCVB", "MEEDOEN", "WELZIJN", "TAALHAVEN"], overview.Aanbieders.Select(a => a.Aanbieder));
        var duintaal = overview.Aanbieders.Single(a => a.Aanbieder == "DUINTAAL");
        Assert.Equal("Het keurmerk is geschorst: geen nieuwe plaatsingen, lopende gaan door.", duintaal.Redenen.First(r => r.Eis == "KEURMERK").Bevinding);
        Assert.Equal("Van 2 van de 9 medewerkers is de VOG niet in orde.", overview.Aanbieders.Single(a => a.Aanbieder == "TAALHAVEN").Redenen.Single(r => r.Eis == "VOG").Bevinding);
    }

    [Theory]
    [Databases]
    public async Task Aanbieders_GewijzigdeStatus_GaatVandaagInEnFoutenZijnDuidelijk(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.StartAsync(provider);
        await app.ImporteerAsync("aanbieders", [AanbiederKop, "EEN;School Een;Geldig;2022-01-01;;N"]);

        // Act
        var change = await app.ImporteerAsync("aanbieders", [AanbiederKop, "EEN;School Een;Geschorst;2022-01-01;;N"]);
        var wrong = await app.ImporteerAsync("aanbieders", [AanbiederKop, "TWEE;School Twee;Geldig;;;N", "DRIE;School Drie;Geldig;2026-01-01;2025-12-31;N"]);

        // Assert
        Assert.Equal(1, change.Telling.Gewijzigd);
        var history = await app.MetDatabaseAsync(db => db.Erkenningen.OrderBy(e => e.Ingang).Select(e => new { e.Ingang, e.Keurmerk }).ToListAsync());
        Assert.Equal([(new DateOnly(2022, 1, 1), KeurmerkStatus.Geldig), (Proef.Vandaag, KeurmerkStatus.Geschorst)], history.Select(h => (h.Ingang, h.Keurmerk)));
        Assert.Equal(
            [
                (2, "keurmerk_vanaf", "Keurmerk met status Geldig heeft een eerste dag nodig. Vul keurmerk_vanaf in."),
                (3, "keurmerk_tot", "De laatste dag van het keurmerk ligt voor de eerste dag (01-01-2026)."),
            ],
            wrong.Fouten);
        Assert.Equal(1, await app.MetDatabaseAsync(db => db.Dossiers.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task Medewerkers_OnbekendOfVanAnder_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.MetDossierAsync(provider, "EEN", "TWEE");
        string[] lines = [MedewerkerKop, "EEN;M-1;Docent;2024-01-01;2023-12-31;;;", "TWEE;M-1;Docent;2024-01-01;;2023-12-01;60;2027-01-01", "NIEMAND;M-1;Begeleider;2024-01-01;;2026-10-02;60;"];

        // Act
        var report = await app.ImporteerAsync("medewerkers", lines, Proef.School("EEN"));

        // Assert
        Assert.Equal(
            [
                (2, "uit_dienst_op", "De laatste werkdag ligt voor de eerste werkdag (01-01-2024)."),
                (3, "aanbieder", "Aanbieder ‘TWEE’ is niet bekend. Zet de aanbieder in aanbieders of verbeter de code."),
                (4, "aanbieder", "Aanbieder ‘NIEMAND’ is niet bekend. Zet de aanbieder in aanbieders of verbeter de code."),
                (4, "vog_datum", "De datum van de VOG ligt in de toekomst."),
            ],
            report.Fouten);
        Assert.Empty((await app.SendAsync(new ZoekMedewerkers(new PageRequest()), Proef.Manager)).Value.Items);
    }

    [Theory]
    [Databases]
    public async Task Rapportages_LatereDatum_IsNieuweVersieEnEerdereDatumEenFout(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.StartAsync(provider, Voorbeeldcontracten);
        await app.ImporteerAsync("rapportages", [RapportageKop, "IB-2022-03;2026-K2;B1;gestart;4;2026-08-02"]);

        // Act
        var later = await app.ImporteerAsync("rapportages", [RapportageKop, "IB-2022-03;2026-K2;B1;gestart;5;2026-08-20"]);
        var oldAgain = await app.ImporteerAsync("rapportages", [RapportageKop, "IB-2022-03;2026-K2;B1;gestart;4;2026-08-02"]);
        var earlier = await app.ImporteerAsync("rapportages", [RapportageKop, "IB-2022-03;2026-K2;B1;gestart;9;2026-08-01"]);

        // Assert
        Assert.Equal((1, 1), (later.Telling.Gewijzigd, oldAgain.Telling.Ongewijzigd));
        Assert.Equal((2, "ingediend_op", "Er is al een latere opgave, van 20-08-2026. Een correctie heeft een datum op of na die dag."), earlier.Fouten.Single());
        Assert.Equal([(1, 4m), (2, 5m)], (await app.MetDatabaseAsync(db => db.Opgaven.OrderBy(o => o.Versie).ToListAsync())).Select(o => (o.Versie, o.Waarde)));
    }

    [Theory]
    [Databases]
    public async Task Rapportages_Fouten_NoemenWaardeEnVerwachting(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Proef.StartAsync(provider, Voorbeeldcontracten);

        // Act
        var report = await app.ImporteerAsync(
            "rapportages",
            [
                RapportageKop,
                "IB-0000;2026-K2;B1;gestart;4;2026-08-02",
                "IB-2022-03;2026-Q2;B1;gestart;4;2026-08-02",
                "IB-2022-03;2026-K2;Z;gestart;4;2026-08-02",
                "IB-2022-03;2026-K2;B1;tevredenheid;11;2026-08-02",
                "IB-2022-03;2026-K2;B1;uitval;1;2026-10-02",
                "IB-2022-03;2026-06;B1;uitval;1;2026-08-02",
            ]);

        // Assert
        Assert.Equal(
            [
                (2, "contract", "Contract ‘IB-0000’ is niet bekend. Zet het in contracten of verbeter het nummer."),
                (3, "periode", "Periode ‘2026-Q2’ klopt niet: verwacht een maand (2026-03), kwartaal (2026-K1) of halfjaar (2026-H1)."),
                (4, "perceel", "Perceel ‘Z’ hoort niet bij contract IB-2022-03. Verwacht: B1."),
                (5, "waarde", "‘Tevredenheid’ is een cijfer: verwacht 1 tot en met 10."),
                (6, "ingediend_op", "De dag van inleveren ligt in de toekomst."),
            ],
            report.Fouten);
        Assert.Equal("Contract IB-2022-03 rapporteert per kwartaal; periode ‘2026-06’ is een maand.", report.Waarschuwingen.Single());
        var school = await app.ImporteerAsync("rapportages", [RapportageKop, "IB-2022-03;2026-K2;B1;gestart;4;2026-08-02"], Proef.School("TAALHAVEN") with { Kanaal = Kanaal.Import });
        Assert.Equal("contract", school.Fouten.Single().Kolom);
    }
}
