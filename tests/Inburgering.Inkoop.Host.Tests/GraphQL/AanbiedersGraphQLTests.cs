// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

public sealed class AanbiedersGraphQLTests
{
    private const string Registreer = "mutation($input: RegistreerAanbiederInput!) { registreerAanbieder(input: $input) { clientMutationId id fouten { code veld melding } } }";

    [Theory]
    [Databases]
    public async Task Aanbieders_TweePaginas_GaanVerderNaDeCursor(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        var client = app.Client(HostApp.Contractmanager);
        foreach (var code in new[] { "AAA", "BBB", "CCC" })
        {
            await client.GraphQLAsync(Registreer, new { input = new { code, gegevens = new { naam = $"School {code}" } } });
        }

        // Act
        var first = await client.GraphQLAsync("{ aanbieders(first: 2) { totalCount nodes { id code naam } pageInfo { hasNextPage endCursor } } }");
        var second = await client.GraphQLAsync(
            "query($na: String) { een: aanbieders(first: 2, after: $na) { edges { cursor node { code } } pageInfo { hasNextPage } } twee: aanbieders(tekst: \"BBB\") { nodes { code } } }",
            new { na = first.At("data.aanbieders.pageInfo.endCursor").GetString() });

        // Assert
        Assert.Equal(3, first.At("data.aanbieders.totalCount").GetInt32());
        Assert.Equal("AAA", first.At("data.aanbieders.nodes.0.code").GetString());
        Assert.True(first.At("data.aanbieders.pageInfo.hasNextPage").GetBoolean());
        Assert.Equal("CCC", second.At("data.een.edges.0.node.code").GetString());
        Assert.False(second.At("data.een.pageInfo.hasNextPage").GetBoolean());
        Assert.Equal("BBB", second.At("data.twee.nodes.0.code").GetString());
    }

    [Theory]
    [Databases]
    public async Task RegistreerAanbieder_FouteInvoer_GeeftAlleFoutenMetVeld(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);

        // Act
        var answer = await app.Client(HostApp.Contractmanager).GraphQLAsync(Registreer, new { input = new { clientMutationId = "m1", code = "kleine letters", gegevens = new { naam = "School", kvk = "12" } } });

        // Assert
        var payload = answer.At("data.registreerAanbieder");
        Assert.Equal("m1", payload.At("clientMutationId").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, payload.At("id").ValueKind);
        Assert.Equal(["code", "gegevens.kvk"], payload.At("fouten").EnumerateArray().Select(f => f.At("veld").GetString()));
        Assert.Equal("KvK-nummer ‘12’ klopt niet: verwacht 8 cijfers.", payload.At("fouten.1.melding").GetString());
        Assert.Equal("ONGELDIGE_INVOER", payload.At("fouten.1.code").GetString());
    }

    [Fact]
    public async Task Aanbieders_NietIngelogd_Geeft401MetCode()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);

        // Act
        var response = await app.Client(null).PostGraphQLAsync("{ __typename }");

        // Assert
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("NIET_INGELOGD", (await response.JsonAsync()).At("errors.0.extensions.code").GetString());
    }

    [Fact]
    public async Task Aanbieders_TeGrotePagina_GeeftFoutMetCode()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);

        // Act
        var answer = await app.Client(HostApp.Contractmanager).GraphQLAsync("{ aanbieders(first: 101) { nodes { code } } }");

        // Assert
        Assert.Equal("PAGINA_GROOTTE", answer.At("errors.0.extensions.code").GetString());
        Assert.Equal("first is 101, maar moet tussen 1 en 100 liggen.", answer.At("errors.0.message").GetString());
    }
}
