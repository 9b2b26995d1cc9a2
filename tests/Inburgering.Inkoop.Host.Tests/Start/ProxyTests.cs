// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Start;
using Inburgering.Inkoop.Host.Tests.Accounts;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;

namespace Inburgering.Inkoop.Host.Tests.Start;

/// <summary>Outside Development, behind a proxy that ends TLS.</summary>
public sealed class ProxyTests
{
    private const string Uitleg = "Deze applicatie werkt alleen over https.";

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.5, 127.0.0.0/8")]
    public async Task Inloggen_AchterEenVertrouwdeProxy_WerktMetVeiligeCookies(string vertrouwd)
    {
        // Arrange
        await using var app = await StartAsync(vertrouwd);
        await InlogRegio.MaakAsync(app);
        using var bezoeker = AchterProxy(app, "https");
        using var client = app.Client(null);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        // Act
        var signedIn = await bezoeker.LogInAsync();
        var page = await bezoeker.OpenAsync("/account");
        var raw = await client.GetAsync("/inloggen");

        // Assert
        Assert.Equal(("/", HttpStatusCode.OK), (signedIn.Naar, page.Status));
        var cookie = Assert.Single(raw.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-inkoop-formulier=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(raw.Headers.GetValues("Strict-Transport-Security")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.5")]
    public async Task Pagina_ProxyIsNietGenoemd_WordtNietGeloofdEnZegtWatErMoetGebeuren(string vertrouwd)
    {
        // Arrange
        await using var app = await StartAsync(vertrouwd);
        using var bezoeker = AchterProxy(app, "https");

        // Act
        var page = await bezoeker.OpenAsync("/inloggen");
        var health = await bezoeker.OpenAsync("/health/live");

        // Assert
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (page.Status, health.Status));
        page.Zegt(Uitleg);
        page.Zegt("Proxy:VertrouwdeAdressen");
    }

    [Fact]
    public async Task Pagina_BezoekerKwamOverHttp_GaatNaarHttps()
    {
        // Arrange
        await using var app = await StartAsync("127.0.0.1");
        using var bezoeker = AchterProxy(app, "http");

        // Act
        var page = await bezoeker.OpenAsync("/inloggen?terug=%2Fcontracten");

        // Assert
        Assert.Equal((HttpStatusCode.PermanentRedirect, "https://127.0.0.1/inloggen?terug=%2Fcontracten"), (page.Status, page.Naar));
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/api/v1/contracten")]
    [InlineData("/connect/token")]
    public async Task Programma_OverHttp_KrijgtEenFoutEnGeenOmleiding(string path)
    {
        // Arrange
        await using var app = await StartAsync("127.0.0.1");
        using var client = app.Client(null);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "http");

        // Act
        var response = await client.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "client_credentials")]));

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("HTTPS_NODIG", (await response.JsonAsync()).At("code").GetString());
    }

    [Fact]
    public void VertrouwdeAdressen_GeenAdres_StoptHetStartenMetUitleg()
    {
        // Arrange
        var options = new ProxyOptions { VertrouwdeAdressen = "10.0.0.5, proxy.example" };

        // Act
        var fault = Assert.Throws<InvalidOperationException>(() => options.Lees());

        // Assert
        Assert.Equal("Proxy:VertrouwdeAdressen: ‘proxy.example’ is geen IP-adres en geen reeks zoals 10.0.0.0/24.", fault.Message);
    }

    private static Task<HostApp> StartAsync(string trusted) =>
        InlogRegio.StartAsync(DatabaseProvider.Sqlite, false, ("Proxy:VertrouwdeAdressen", trusted), (HostApp.Omgeving, "Production"));

    private static Bezoeker AchterProxy(HostApp app, string scheme)
    {
        var bezoeker = new Bezoeker(app);
        bezoeker.Stuurt("X-Forwarded-Proto", scheme);
        bezoeker.Stuurt("X-Forwarded-For", "203.0.113.7");
        return bezoeker;
    }
}
