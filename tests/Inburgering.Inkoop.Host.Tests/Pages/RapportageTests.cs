// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Pages;

public sealed partial class RapportageTests
{
    [Theory]
    [Databases]
    public async Task Rapportage_LegeRegio_ToontElkePaginaMetDefinities(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        var client = app.Client(HostApp.Contractmanager);

        // Act
        var report = await client.GetStringAsync("/rapportage/doorstroom?peildatum=2026-10-01&gemeente=0626&cohort=EerstePip");
        var providers = await client.GetStringAsync("/rapportage/aanbieders");
        var people = await client.GetStringAsync("/rapportage/doorstroom/personen?route=B1&uitkomst=Geslaagd");

        // Assert
        Assert.Contains("Niemand is begonnen met deze keuze.", report, StringComparison.Ordinal);
        Assert.Contains("Aalen", report, StringComparison.Ordinal);
        Assert.Contains("Niemand is begonnen met deze keuze.", providers, StringComparison.Ordinal);
        Assert.Contains("Achter dit cijfer zit niemand die u mag zien.", people, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "doorstroom-2026-10-01.xlsx")]
    [InlineData("Csv", "text/csv", "doorstroom-2026-10-01.csv")]
    [InlineData("Json", "application/json", "doorstroom-2026-10-01.json")]
    public async Task Export_VanHetScherm_IsEenBestandMetDeDagInDeNaam(string formaat, string soort, string naam)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);

        // Act
        var response = await app.Client(HostApp.Contractmanager).GetAsync($"/rapportage/doorstroom?peildatum=2026-10-01&handler=export&formaat={formaat}");

        // Assert
        Assert.Equal((HttpStatusCode.OK, soort, naam), (response.StatusCode, response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.FileName));
        Assert.True((await response.Content.ReadAsByteArrayAsync()).Length > 100);
    }

    [Fact]
    public async Task Export_VanElkRapport_IsJsonEnHeeftDefinities()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var client = app.Client(HostApp.Contractmanager);
        using var visitor = new Bezoeker(app, HostApp.Contractmanager);
        using var beheerder = new Bezoeker(app, new Actor("b", "Beheerder", [Rol.Beheerder], Scope.Volledig, Kanaal.Web));
        var issued = await visitor.StuurAsync("/rapportage/open-data", null, ("Peildatum", "2026-06-30"));
        var indicator = await beheerder.StuurAsync("/rapportage/verantwoording/indicator", null, ("code", "I12/03"), ("Omschrijving", "Aantal geslaagden"), ("Maat", "Geslaagd"), ("Route", "B1"), ("vanaf", "2024-01-01"));
        var edition = OpenData().Match(await client.GetStringAsync("/rapportage/open-data")).Value;

        // Act
        string[] pages =
        [
            "/rapportage/doorstroom?peildatum=2026-10-01", "/rapportage/doorstroom?peildatum=2026-10-01&afgeschermd=true", "/rapportage/aanbieders?peildatum=2026-10-01",
            "/rapportage/vergelijken?peildatum=2026-10-01&eersteCohort=2023&anderCohort=2024", "/rapportage/kosten?jaar=2026", "/rapportage/instroom?gemeente=0626", "/rapportage/bekostiging?gemeente=0626&jaar=2026",
            "/rapportage/bewijs?peildatum=2026-10-01", "/rapportage/monitor?gemeente=0626", "/rapportage/verantwoording?gemeente=0626&jaar=2026", edition,
        ];
        foreach (var page in pages)
        {
            var address = $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler=export&formaat=";
            using var json = System.Text.Json.JsonDocument.Parse(await client.GetByteArrayAsync(address + "Json"));
            using var sheet = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(await client.GetByteArrayAsync(address + "Xlsx")), false);

            // Assert: the same tables in both, the last with the definitions.
            var tables = json.RootElement.EnumerateObject().Select(t => t.Name).ToList();
            Assert.Equal("Keuzes en definities", tables[^1]);
            Assert.True(json.RootElement.GetProperty(tables[^1]).GetArrayLength() > 2, page);
            Assert.Equal(tables, sheet.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value));
            Assert.True(json.RootElement.GetProperty(tables[0]).GetArrayLength() > 0, page);
        }

        Assert.Equal("/rapportage/open-data", issued.Naar);
        Assert.Equal("/rapportage/verantwoording", indicator.Naar);
        Assert.Contains("Aantal geslaagden", await client.GetStringAsync("/rapportage/verantwoording?gemeente=0626&jaar=2026"), StringComparison.Ordinal);
        var answer = await client.GraphQLAsync("{ opendatauitgaven { id peildatum nummer } verantwoording(gemeente: \"0626\", jaar: 2026) { regels { code waarde } } }");
        Assert.Equal("2026-06-30", answer.At("data.opendatauitgaven.0.peildatum").GetString());
        Assert.Equal("I12/03", answer.At("data.verantwoording.regels.0.code").GetString());
        var detail = await client.GraphQLAsync($"{{ opendatauitgave(id: \"{answer.At("data.opendatauitgaven.0.id").GetString()}\") {{ ongewijzigd rapport {{ rijen {{ gemeente route instroom }} }} }} }}");
        Assert.True(detail.At("data.opendatauitgave.ongewijzigd").GetBoolean());
    }

    [Fact]
    public async Task Doorstroom_Afgeschermd_HeeftAlleenKolommenDieDeUitgaveKent()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        await app.SendAsync(new StelOpendataVast(new DateOnly(2026, 9, 30)));
        var manager = app.Client(HostApp.Contractmanager);

        // Act
        var full = await manager.GetStringAsync("/rapportage/doorstroom?peildatum=2026-10-01");
        var guarded = await manager.GetStringAsync("/rapportage/doorstroom?peildatum=2026-10-01&afgeschermd=true");

        // Assert
        Assert.Contains("Geschakeld</th>", guarded, StringComparison.Ordinal);
        Assert.All(new[] { "waarvan afgeschaald</th>", "Mediaan maanden</th>" }, column =>
        {
            Assert.Contains(column, full, StringComparison.Ordinal);
            Assert.DoesNotContain(column, guarded, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task GraphQLVraag_VanElkCijfer_GeeftEenAntwoord()
    {
        // Arrange: with every choice filled in, so that every argument is written.
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var client = app.Client(HostApp.Contractmanager);
        const string Keuzes = "peildatum=2026-10-01&gemeente=0626&soort=Asiel&leeftijd=Van28Tot35&alfabetisering=NVT";

        // Act
        var pages = new[]
        {
            await client.GetStringAsync($"/rapportage/doorstroom?{Keuzes}&cohort=EerstePip"),
            await client.GetStringAsync("/rapportage/doorstroom?peildatum=2026-10-01&aanbieder=TAALHAVEN"),
            await client.GetStringAsync($"/rapportage/vergelijken?{Keuzes}&anderePeildatum=2025-10-01"),
            await client.GetStringAsync("/rapportage/vergelijken?peildatum=2026-10-01&eersteCohort=2023&anderCohort=2024"),
        };
        var questions = pages.SelectMany(p => Vraag().Matches(p)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct().ToList();

        // Assert
        Assert.True(questions.Count >= 10, $"{questions.Count} questions");
        foreach (var question in questions)
        {
            var answer = await client.GraphQLAsync(question);
            Assert.False(answer.TryGetProperty("errors", out var errors), $"{question}: {errors}");
        }
    }

    [Fact]
    public async Task Bekostiging_VastleggenEnBewijs_LopenVanSchermTotSteekproef()
    {
        // Arrange
        await using var app = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);
        var client = app.Client(HostApp.Contractmanager);

        // Act
        var before = await client.GetStringAsync("/rapportage/bekostiging?gemeente=0626&jaar=2026");
        using var visitor = new Bezoeker(app, HostApp.Contractmanager);
        var refused = await visitor.StuurAsync("/rapportage/bekostiging/gegevens?gemeente=0626&jaar=2026", null, ("BudgetEuro", "veel"), ("AandeelProcent", "250"));
        var kept = await visitor.StuurAsync("/rapportage/bekostiging/gegevens?gemeente=0626&jaar=2026", null, ("BudgetEuro", "500000"), ("AandeelProcent", "25"));
        var after = await client.GetStringAsync("/rapportage/bekostiging?gemeente=0626&jaar=2026");
        var proof = await client.GetStringAsync("/rapportage/bewijs?peildatum=2026-10-01");
        var people = await client.GetStringAsync("/rapportage/bewijs/personen?gat=Examens&peildatum=2026-10-01");
        var sample = await client.GetStringAsync("/rapportage/bewijs/steekproef?aantal=3&zaad=7&peildatum=2026-10-01");
        var cost = await client.GetStringAsync("/rapportage/kosten?jaar=2026");
        var costQuestion = await client.GraphQLAsync(WebUtility.HtmlDecode(Vraag().Match(cost).Groups[1].Value));
        var running = await visitor.StuurAsync("/rapportage/monitor?gemeente=0626", null, ("gemeente", "0626"), ("jaar", "2027"), ("Seizoen", "Voorjaar"));
        var issued = await visitor.StuurAsync("/rapportage/monitor?gemeente=0626", null, ("gemeente", "0626"), ("jaar", "2026"), ("Seizoen", "Najaar"));
        var monitor = await client.GetStringAsync("/rapportage/monitor?gemeente=0626");
        var target = await visitor.StuurAsync("/rapportage/instroom/taakstelling", null, ("gemeente", "0626"), ("jaar", "2026"), ("Halfjaar", "2"), ("Aantal", "40"));
        var inflow = await client.GetStringAsync("/rapportage/instroom?gemeente=0626");
        var inflowQuestion = await client.GraphQLAsync(WebUtility.HtmlDecode(Vraag().Match(inflow).Groups[1].Value));
        var edition = await client.GetStringAsync(Uitgave().Match(monitor).Value);
        var question = await client.GraphQLAsync(WebUtility.HtmlDecode(Vraag().Match(after).Groups[1].Value));

        // Assert
        Assert.Contains("staat nu in geen wet", before, StringComparison.Ordinal);
        Assert.Contains("nog geen budget vastgelegd", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("value=\"veel\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("verwacht een percentage van 0 tot 100", refused.Html, StringComparison.Ordinal);
        Assert.Equal("/rapportage/bekostiging?gemeente=0626&jaar=2026", kept.Naar);
        Assert.Contains("500.000,00", after, StringComparison.Ordinal);
        Assert.Equal(4, question.At("data.bekostigingSimulatie.varianten").GetArrayLength());
        Assert.Contains("is onderbouwd", proof, StringComparison.Ordinal);
        Assert.Contains("staat in het logboek", people, StringComparison.Ordinal);
        Assert.Contains("3 resultaten getrokken uit", sample, StringComparison.Ordinal);
        Assert.Contains("Prognose hele jaar", cost, StringComparison.Ordinal);
        Assert.Equal(500_000, costQuestion.At("data.kosten.gemeenten").EnumerateArray().Single(g => g.At("gemeente").GetString() == "0626").At("budgetEuro").GetDecimal());
        Assert.Contains("De periode loopt tot en met 31-12-2026.", running.Html, StringComparison.Ordinal);
        Assert.Equal("/rapportage/monitor?gemeente=0626", issued.Naar);
        Assert.Equal("/rapportage/instroom", target.Naar);
        Assert.Contains("tweede helft van 2026", inflow, StringComparison.Ordinal);
        Assert.Equal(12, inflowQuestion.At("data.instroomraming.kwartalen").GetArrayLength());
        Assert.Contains("Kostenontwikkeling", monitor, StringComparison.Ordinal);
        Assert.Contains("Uitgave 1, vastgesteld op", edition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vergelijken_EenCohortVergeten_ZegtWatErMoet()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);

        // Act
        var page = await app.Client(HostApp.Contractmanager).GetStringAsync("/rapportage/vergelijken?eersteCohort=2023");

        // Assert
        Assert.Contains("Vul ook het tweede cohort in, bijvoorbeeld 2024.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2023\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rapportage_PerRol_ToontAlleenWatMag()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        var lezer = app.Client(new Actor("l", "Lezer", [Rol.Lezer], Scope.Volledig, Kanaal.Web));
        var aanbieder = app.Client(new Actor("a", "School", [Rol.Aanbieder], Scope.VanAanbieder("EEN"), Kanaal.Web));

        // Act and Assert
        Assert.Contains("Afgeschermde cijfers komen alleen uit vastgestelde uitgaven", await lezer.GetStringAsync("/rapportage/doorstroom"), StringComparison.Ordinal);
        Assert.DoesNotContain("/rapportage/aanbieders", await lezer.GetStringAsync("/rapportage"), StringComparison.Ordinal);
        foreach (var closed in new[] { "/rapportage/aanbieders", "/kwaliteit/peilingen", "/kwaliteit/vragen", "/kwaliteit/rapportages/IB-1/2026-K1", "/kwaliteit/scorekaarten/IB-1/P1/2026-K1" })
        {
            // What counts people exactly is not for a reader; the page says where the published figures are.
            var refused = await lezer.GetAsync(closed);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Contains("href=\"/rapportage/open-data\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var other = await app.Client(HostApp.Contractmanager with { Rollen = [Rol.Consulent] }).GetAsync("/kwaliteit/peilingen");
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
        Assert.DoesNotContain("href=\"/rapportage/open-data\"", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await lezer.GetAsync("/rapportage/doorstroom/personen?route=B1")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await aanbieder.GetAsync("/rapportage/doorstroom")).StatusCode);
    }

    [Fact]
    public async Task Rapportage_FouteGemeente_MeldtDatBijHetVeld()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);

        // Act
        var page = await app.Client(HostApp.Contractmanager).GetStringAsync("/rapportage/doorstroom?gemeente=62");

        // Assert
        Assert.Contains("Gemeentecode", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#Gemeente\"", page, StringComparison.OrdinalIgnoreCase);
    }

    [System.Text.RegularExpressions.GeneratedRegex("/rapportage/open-data/[0-9a-f-]+", System.Text.RegularExpressions.RegexOptions.None, 1000)]
    private static partial System.Text.RegularExpressions.Regex OpenData();

    [System.Text.RegularExpressions.GeneratedRegex("/rapportage/monitor/uitgaven/[0-9a-f-]+", System.Text.RegularExpressions.RegexOptions.None, 1000)]
    private static partial System.Text.RegularExpressions.Regex Uitgave();

    [System.Text.RegularExpressions.GeneratedRegex("<pre class=\"inkoop-code\"><code[^>]*>([^<]+)</code>", System.Text.RegularExpressions.RegexOptions.None, 1000)]
    private static partial System.Text.RegularExpressions.Regex Vraag();
}
