// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Pages;

public sealed partial class ContractPaginasTests
{
    private static readonly string[] Paginas =
    [
        "/contracten", "/contracten?route=B1&gemeente=0626&status=Actief&besluit=6&tekst=ib&sorteer=besluit&aflopend=true",
        "/contracten/IB-1", "/contracten/IB-3", "/contracten/nieuw", "/contracten/IB-1/wijzigen", "/contracten/IB-3/wijzigen", "/contracten/IB-1/verlengen",
        "/contracten/IB-1/opzeggen", "/contracten/IB-1/afsluiten", "/contracten/IB-3/activeren", "/contracten/IB-1/percelen", "/contracten/IB-1/percelen/B1",
        "/contracten/IB-1/percelen/B1/prijs", "/contracten/aanbieders", "/contracten/aanbieders/EEN", "/contracten/aanbieders/nieuw", "/contracten/aanbieders/EEN/wijzigen",
        "/contracten/belangen", "/contracten/IB-1/wijzigingsovereenkomst", "/contracten/IB-1/indexregel", "/contracten/IB-1/indexeren", "/contracten/indexcijfers", "/contracten/IB-1/documenten", "/contracten/IB-1/gesprekken", "/contracten/IB-1/gesprekken?gesprek=1", "/contracten/IB-1/prijzen", "/contracten/IB-1/prijzen?uren=700&slaagprocent=60", "/contracten/IB-1/overdracht", "/contracten/documenttypen", "/contracten/documenttypen?code=OVERIG&vanaf=2020-01-01", "/contracten/kalender?maanden=24&soort=Besluit&gemeente=0626",
    ];

    [Theory]
    [Databases]
    public async Task Paginas_AlsContractmanager_HebbenTitelEnEenKopEnTabellenMetBijschrift(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        await ContractRegio.MaakAsync(app);
        var client = app.Client(HostApp.Contractmanager);

        // Act
        List<(string Path, HttpStatusCode Status, string Html)> answers = [];
        foreach (var path in Paginas)
        {
            var response = await client.GetAsync(path);
            answers.Add((path, response.StatusCode, await response.Content.ReadAsStringAsync()));
        }

        // Assert
        Assert.All(answers, a => Assert.True(a.Status == HttpStatusCode.OK, $"{a.Path}: {a.Status}"));
        Assert.All(answers, a => Assert.True(Koppen().Count(a.Html) == 1, $"{a.Path}: {Koppen().Count(a.Html)} times h1"));
        Assert.All(answers, a => Assert.True(Tabellen().Count(a.Html) == Bijschriften().Count(a.Html), $"{a.Path}: a table without caption"));
        Assert.Contains("Wijzigen</a>", answers.Single(a => a.Path == "/contracten/IB-1").Html, StringComparison.Ordinal);
        Assert.Contains("Besluit nodig", answers.Single(a => a.Path == "/contracten").Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contract_VanEenAndereAanbieder_GeeftDezelfdePaginaAlsEenDatNietBestaat()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        await ContractRegio.MaakAsync(app);
        var client = app.Client(new Actor("a", "Een", [Rol.Aanbieder], Scope.VanAanbieder("EEN"), Kanaal.Web));

        // Act
        var own = await client.GetAsync("/contracten/IB-1");
        var other = await client.GetAsync("/contracten/IB-2");
        var concept = await client.GetAsync("/contracten/IB-3");
        var missing = await client.GetAsync("/contracten/IB-99");
        var edit = await client.GetAsync("/contracten/IB-1/wijzigen");

        // Assert
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden],
            new[] { own, other, concept, missing, edit }.Select(r => r.StatusCode));
        Assert.Equal(Kaal(await missing.Content.ReadAsStringAsync()), Kaal(await other.Content.ReadAsStringAsync()));
        Assert.DoesNotContain("Volledigheid", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lijst_AlsCsv_BevatDezelfdeContractenAlsHetScherm()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        await ContractRegio.MaakAsync(app);

        // Act
        var text = await app.Client(HostApp.Contractmanager).GetStringAsync("/contracten?status=Actief&handler=bestand&formaat=Csv");

        // Assert
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("IB-1;EEN;Aanbieder EEN;Raamovereenkomst;Actief;0626;B1;20;", lines[1], StringComparison.Ordinal);
    }

    [GeneratedRegex("<h1[ >]", RegexOptions.None, 1000)]
    private static partial Regex Koppen();

    [GeneratedRegex("<table[ >]", RegexOptions.None, 1000)]
    private static partial Regex Tabellen();

    [GeneratedRegex("<caption[^>]*>[^<]+", RegexOptions.None, 1000)]
    private static partial Regex Bijschriften();

    // The token of the sign-out form differs with every answer.
    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tokens();

    private static string Kaal(string html) => Tokens().Replace(html, "");
}
