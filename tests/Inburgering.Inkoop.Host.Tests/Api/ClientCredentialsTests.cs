// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Headers;
using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Api;

public sealed class ClientCredentialsTests
{
    [Theory]
    [Databases]
    public async Task Token_MetJuistGeheim_ZietAlleenDeEigenAanbieder(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var client = app.Client(null);

        // Act
        var token = await TokenAsync(client, DemoClient.Geheim);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await token.JsonAsync()).At("access_token").GetString());
        var answer = await client.GraphQLAsync("{ aanbieders { totalCount nodes { code } } }");

        // Assert
        Assert.Equal(HttpStatusCode.OK, token.StatusCode);
        Assert.Equal(1, answer.At("data.aanbieders.totalCount").GetInt32());
        Assert.Equal("TAALHAVEN", answer.At("data.aanbieders.nodes.0.code").GetString());
    }

    [Fact]
    public async Task Token_MetVerkeerdGeheim_WordtGeweigerd()
    {
        // Arrange
        await using var app = await StartAsync(DatabaseProvider.Sqlite);

        // Act
        var response = await TokenAsync(app.Client(null), "verkeerd");

        // Assert
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("invalid_client", (await response.JsonAsync()).At("error").GetString());
    }

    [Fact]
    public async Task Token_VanIngetrokkenClient_TeltMeteenNietMeer()
    {
        // Arrange
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        var client = app.Client(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await (await TokenAsync(client, DemoClient.Geheim)).JsonAsync()).At("access_token").GetString());
        var before = await client.PostGraphQLAsync("{ __typename }");
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HostDbContext>().ApiClients.ExecuteUpdateAsync(s => s.SetProperty(c => c.IngetrokkenOp, DateTimeOffset.UnixEpoch));

        // Act
        var after = await client.PostGraphQLAsync("{ __typename }");
        var renewed = await TokenAsync(client, DemoClient.Geheim);

        // Assert
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        Assert.Equal("invalid_client", (await renewed.JsonAsync()).At("error").GetString());
    }

    [Fact]
    public async Task Token_OpEenPagina_OpentNiets()
    {
        // Arrange
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        var client = app.Client(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await (await TokenAsync(client, DemoClient.Geheim)).JsonAsync()).At("access_token").GetString());

        // Act
        var response = await client.GetAsync(new Uri("/", UriKind.Relative));

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/inloggen", response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_Onzin_Geeft401MetCode()
    {
        // Arrange
        await using var app = await StartAsync(DatabaseProvider.Sqlite);
        var client = app.Client(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "onzin");

        // Act
        var response = await client.PostGraphQLAsync("{ __typename }");

        // Assert
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("NIET_INGELOGD", (await response.JsonAsync()).At("errors.0.extensions.code").GetString());
    }

    private static async Task<HostApp> StartAsync(DatabaseProvider provider)
    {
        var app = await HostApp.StartAsync(provider);
        foreach (var code in new[] { "TAALHAVEN", "ANDERE" })
        {
            await app.SendAsync(new RegistreerAanbieder(code, new AanbiederGegevens($"School {code}", null, null, null, null)));
        }

        await DemoClient.MaakAsync(app.Services);
        return app;
    }

    private static Task<HttpResponseMessage> TokenAsync(HttpClient client, string secret)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = DemoClient.Id, ["client_secret"] = secret };
        return client.PostAsync(new Uri("/connect/token", UriKind.Relative), new FormUrlEncodedContent(form));
    }
}
