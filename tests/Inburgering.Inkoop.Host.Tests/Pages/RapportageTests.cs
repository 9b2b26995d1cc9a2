// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Pages;

public sealed class RapportageTests
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
    public async Task Rapportage_PerRol_ToontAlleenWatMag()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        var lezer = app.Client(new Actor("l", "Lezer", [Rol.Lezer], Scope.Volledig, Kanaal.Web));
        var aanbieder = app.Client(new Actor("a", "School", [Rol.Aanbieder], Scope.VanAanbieder("EEN"), Kanaal.Web));

        // Act and Assert
        Assert.Contains("afgeschermde uitgave", await lezer.GetStringAsync("/rapportage/doorstroom"), StringComparison.Ordinal);
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
}
