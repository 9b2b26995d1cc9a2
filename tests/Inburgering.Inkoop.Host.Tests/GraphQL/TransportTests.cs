// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text;
using System.Text.Json;
using Inburgering.Inkoop.Host.Tests.Support;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

public sealed class TransportTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    private readonly HostApp app = host.App;

    [Fact]
    public async Task GraphQLOverHttp_AlleAudits_SlagenZonderWaarschuwing()
    {
        // Arrange
        if (!Directory.Exists(Path.Combine(Repository.Root, "tests", "graphql-http", "node_modules")))
        {
            await Repository.RunAsync("tests/graphql-http", "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        }

        var header = app.Header(HostApp.Contractmanager);

        // Act
        var output = await Repository.RunAsync("tests/graphql-http", "node", ["audits.mjs", new Uri(app.Address, "/graphql").ToString(), header.Name, header.Value]);

        // Assert
        var audits = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        Assert.Equal(61, audits.Count);
        Assert.Empty(audits.Where(a => a.At("status").GetString() != "ok").Select(a => $"{a.At("status")}: {a.At("name")} ({a.At("reason")})"));
    }

    [Theory]
    [InlineData("application/json", "application/json; charset=utf-8")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json; charset=utf-8")]
    [InlineData("text/html, */*;q=0.1", "application/json; charset=utf-8")]
    public async Task Accept_VerschillendeWensen_BepaaltHetMediatype(string accept, string expected)
    {
        // Arrange
        using var request = Post("""{"query":"{ __typename }"}""", "application/json");
        request.Headers.TryAddWithoutValidation("Accept", accept);

        // Act
        var response = await Client().SendAsync(request);

        // Assert
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("text/html", "application/json", """{"query":"{ __typename }"}""", HttpStatusCode.NotAcceptable, "MEDIATYPE_NIET_ONDERSTEUND")]
    [InlineData("application/json", "text/plain", """{"query":"{ __typename }"}""", HttpStatusCode.UnsupportedMediaType, "MEDIATYPE_NIET_ONDERSTEUND")]
    [InlineData("application/json", "application/json; charset=iso-8859-1", """{"query":"{ __typename }"}""", HttpStatusCode.UnsupportedMediaType, "MEDIATYPE_NIET_ONDERSTEUND")]
    [InlineData("application/json", "application/json", "{", HttpStatusCode.BadRequest, "ONGELDIGE_VRAAG")]
    [InlineData("application/json", "application/json", """[{"query":"{ __typename }"}]""", HttpStatusCode.BadRequest, "ONGELDIGE_VRAAG")]
    [InlineData("application/json", "application/json", """{"query":1}""", HttpStatusCode.BadRequest, "ONGELDIGE_VRAAG")]
    [InlineData("application/json", "application/json", """{"query":"{ __typename }","variables":[]}""", HttpStatusCode.BadRequest, "ONGELDIGE_VRAAG")]
    [InlineData("application/graphql-response+json", "application/json", """{"query":"{ bestaatNiet }"}""", HttpStatusCode.BadRequest, "FIELDS_ON_CORRECT_TYPE")]
    [InlineData("application/json", "application/json", """{"query":"{ bestaatNiet }"}""", HttpStatusCode.OK, "FIELDS_ON_CORRECT_TYPE")]
    public async Task Vraag_DieNietKan_GeeftStatusEnCode(string accept, string contentType, string body, HttpStatusCode status, string code)
    {
        // Arrange
        using var request = Post(body, contentType);
        request.Headers.TryAddWithoutValidation("Accept", accept);

        // Act
        var response = await Client().SendAsync(request);

        // Assert
        Assert.Equal(status, response.StatusCode);
        var answer = await response.JsonAsync();
        Assert.Equal(code, answer.At("errors.0.extensions.code").GetString());
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Opdracht_MetGet_WordtGeweigerd()
    {
        // Act
        var response = await Client().GetAsync(new Uri("/graphql?query=" + Uri.EscapeDataString("mutation { registreerAanbieder(input: { code: \"AAA\", gegevens: { naam: \"A\" } }) { id } }"), UriKind.Relative));

        // Assert
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal(0, (await Client().GraphQLAsync("{ aanbieders { totalCount } }")).At("data.aanbieders.totalCount").GetInt32());
    }

    private HttpClient Client() => app.Client(HostApp.Contractmanager);

    private static HttpRequestMessage Post(string body, string contentType)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return request;
    }
}
