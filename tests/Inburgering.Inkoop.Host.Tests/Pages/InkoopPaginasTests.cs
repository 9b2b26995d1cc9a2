// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Pages;

public sealed class InkoopPaginasTests
{
    private static readonly string[] Paginas =
    [
        "/inkoop", "/inkoop?route=B1&gemeente=0626&stap=Voorbereiding&tekst=les&sorteer=sluiting&aflopend=true", "/inkoop/nieuw", "/inkoop/aankondiging", "/inkoop/definities", "/inkoop/IT-1", "/inkoop/IT-1/wijzigen",
        "/inkoop/IT-1/percelen", "/inkoop/IT-1/percelen/B1", "/inkoop/IT-1/eisen", "/inkoop/IT-1/gunningswijze", "/inkoop/IT-1/team", "/inkoop/IT-1/stap/gepubliceerd", "/inkoop/IT-1/intrekken",
        "/inkoop/IT-1/percelen/B1/inschrijvingen", "/inkoop/IT-1/percelen/B1/inschrijvingen/vastleggen", "/inkoop/IT-1/percelen/B1/inschrijvingen/consensus", "/inkoop/scoren",
    ];

    [Theory]
    [Databases]
    public async Task Paginas_AlsContractmanager_TonenHetTraject(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        await ContractRegio.MaakAsync(app);
        await MaakAsync(app);
        var client = app.Client(HostApp.Contractmanager);

        // Act
        Dictionary<string, (HttpStatusCode Status, string Html)> answers = [];
        foreach (var path in Paginas)
        {
            var response = await client.GetAsync(path);
            answers[path] = (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
        }

        // Assert
        Assert.All(answers, a => Assert.True(a.Value.Status == HttpStatusCode.OK, $"{a.Key}: {a.Value.Status}"));
        Assert.Contains("hoogstens €\u00a020,00 per gevolgd uur", answers["/inkoop/IT-1"].Html, StringComparison.Ordinal);
        Assert.Contains("Een inschrijving die zelf verliest maar de laagste prijs heeft, bepaalt de prijspunten van alle anderen.", answers["/inkoop/IT-1"].Html, StringComparison.Ordinal);
        Assert.Contains("Het team heeft minstens 2 beoordelaars; nu 0.", answers["/inkoop/IT-1/stap/gepubliceerd"].Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/inkoop\"", answers["/inkoop/IT-1"].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paginas_NietVanU_ZijnNietGevondenOfGeweigerd()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);
        await ContractRegio.MaakAsync(app);
        await MaakAsync(app);
        var stranger = app.Client(new Actor("m", "Ander", [Rol.Contractmanager], Scope.VanGemeenten("9999"), Kanaal.Web));
        var provider = app.Client(new Actor("a", "Een", [Rol.Aanbieder], Scope.VanAanbieder("EEN"), Kanaal.Web));

        // Act
        var theirs = await stranger.GetAsync("/inkoop/IT-1");
        var missing = await stranger.GetAsync("/inkoop/IT-9");
        var step = await app.Client(HostApp.Contractmanager).GetAsync("/inkoop/IT-1/stap/afgerond");
        var refused = await provider.GetAsync("/inkoop");

        // Assert
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden], new[] { theirs, missing, step, refused }.Select(r => r.StatusCode));
    }

    private static async Task MaakAsync(HostApp app)
    {
        await app.SendAsync(new RegistreerInkooptraject("IT-1", new InkooptrajectGegevens("Lessen", Inkoopprocedure.NationaalOpenbaar, null, [], ["0626"], null, null, null, null, [], 3, Rapportagefrequentie.Kwartaal, null)));
        await app.DoeAsync(new VoegInkoopperceelToe("IT-1", 0, "B1", new InkoopperceelGegevens("B1", Route.B1, ["0626"], true, Lesvorm.Overdag, 20, 1, Prijsmodel.PerUur, null, 20m, 100_000m, null, null, null, null, null, null)));
        await app.DoeAsync(new LegInkoopeisenVast("IT-1", 1, [new("KEURMERK", "Een geldig keurmerk.", [Route.B1])]));
        await app.DoeAsync(new LegGunningswijzeVast("IT-1", 2, new GunningswijzeGegevens(Gunningsformule.LaagstePrijsRatio, 40, Gelijkregel.Loting, [new("K1", "Kwaliteit", 60, Kwaliteitsschaal.VijfTrappen, "Alles.")])));
    }

    [Theory]
    [Databases]
    public async Task Gunning_AlsContractmanager_ToontBesluitBrievenEnBezwaren(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        await ContractRegio.MaakAsync(app);
        await InkoopRegio.GegundAsync(app);
        var client = app.Client(HostApp.Contractmanager);
        string[] paths = ["/inkoop/IT-2", "/inkoop/IT-2/gunnen", "/inkoop/IT-2/gunning", "/inkoop/IT-2/gunning?besluit=1", "/inkoop/IT-2/gunning/brieven/EEN", "/inkoop/IT-2/gunning/bezwaar", "/inkoop/IT-2/gunning/bezwaar/1", "/inkoop/IT-2/gunning/intrekken", "/inkoop/IT-2/definitief", "/inkoop/IT-2?handler=Ocds", "/inkoop/IT-2?handler=Dossier&formaat=xlsx"];
        string[] missing = ["/inkoop/IT-1/gunning", "/inkoop/IT-1/gunnen", "/inkoop/IT-1/definitief", "/inkoop/IT-2/gunning?besluit=2", "/inkoop/IT-2/gunning/brieven/TWEE", "/inkoop/IT-2/gunning/bezwaar/2", "/inkoop/IT-2/stap/voorlopiggegund"];
        await MaakAsync(app);

        // Act
        Dictionary<string, (HttpStatusCode Status, string Html)> answers = [];
        foreach (var path in paths.Concat(missing))
        {
            var response = await client.GetAsync(path);
            answers[path] = (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
        }

        // Assert
        Assert.All(paths, p => Assert.True(answers[p].Status == HttpStatusCode.OK, $"{p}: {answers[p].Status}"));
        Assert.All(missing, p => Assert.True(answers[p].Status == HttpStatusCode.NotFound, $"{p}: {answers[p].Status}"));
        Assert.Contains("Dit is precies wat is besloten", answers["/inkoop/IT-2/gunning"].Html, StringComparison.Ordinal);
        Assert.Contains("gat voor deze route", answers["/inkoop/IT-2/gunning"].Html, StringComparison.Ordinal);
        Assert.Contains("Wij willen dit perceel aan u gunnen.", answers["/inkoop/IT-2/gunning/brieven/EEN"].Html, StringComparison.Ordinal);
        Assert.Contains("1 bezwaar houdt de gunning op.", answers["/inkoop/IT-2"].Html, StringComparison.Ordinal);
    }
}
