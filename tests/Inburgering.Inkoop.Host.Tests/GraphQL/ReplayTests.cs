// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

public sealed class ReplayTests
{
    private const string Registreer = "mutation($input: RegistreerAanbiederInput!) { registreerAanbieder(input: $input) { clientMutationId id fouten { code veld melding } } }";

    [Theory]
    [Databases]
    public async Task Opdracht_NogEensMetZelfdeKenmerk_GeeftHetzelfdeAntwoordEnDoetNietsDubbel(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        var client = app.Client(HostApp.Contractmanager);
        var first = await client.GraphQLAsync(Registreer, Aanbieder("m1", "AAA"));

        // Act
        var second = await client.GraphQLAsync(Registreer, Aanbieder("m1", "AAA"));

        // Assert
        Assert.Equal(JsonValueKind.String, first.At("data.registreerAanbieder.id").ValueKind);
        Assert.Equal(first.ToString(), second.ToString());
        Assert.Equal(1, (await client.GraphQLAsync("{ aanbieders { totalCount } }")).At("data.aanbieders.totalCount").GetInt32());
    }

    [Theory]
    [Databases]
    public async Task Opdracht_GeweigerdEnHerhaald_GeeftDezelfdeFouten(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        var client = app.Client(HostApp.Contractmanager);
        await client.GraphQLAsync(Registreer, Aanbieder(null, "AAA"));
        var first = await client.GraphQLAsync(Registreer, Aanbieder("m1", "AAA"));

        // Act
        var second = await client.GraphQLAsync(Registreer, Aanbieder("m1", "AAA"));

        // Assert
        Assert.Equal("AANBIEDER_BESTAAT_AL", first.At("data.registreerAanbieder.fouten.0.code").GetString());
        Assert.Equal(first.ToString(), second.ToString());
    }

    [Theory]
    [Databases]
    public async Task Kenmerk_VoorAndereOpdracht_WordtGeweigerd(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        var client = app.Client(HostApp.Contractmanager);
        await client.GraphQLAsync(Registreer, Aanbieder("m1", "AAA"));

        // Act
        var other = await client.GraphQLAsync(Registreer, Aanbieder("m1", "BBB"));

        // Assert
        Assert.Equal("CLIENT_MUTATION_ID_HERGEBRUIKT", other.At("data.registreerAanbieder.fouten.0.code").GetString());
        Assert.Equal("clientMutationId ‘m1’ is al gebruikt voor een andere opdracht. Kies voor elke opdracht een eigen kenmerk.", other.At("data.registreerAanbieder.fouten.0.melding").GetString());
        Assert.Equal("clientMutationId", other.At("data.registreerAanbieder.fouten.0.veld").GetString());
    }

    [Theory]
    [Databases]
    public async Task Kenmerk_VanAndereClient_IsEenEigenOpdracht(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        await app.Client(HostApp.Contractmanager).GraphQLAsync(Registreer, Aanbieder("m1", "AAA"));

        // Act
        var other = await app.Client(HostApp.Contractmanager with { Id = "ander" }).GraphQLAsync(Registreer, Aanbieder("m1", "BBB"));

        // Assert
        Assert.Empty(other.At("data.registreerAanbieder.fouten").EnumerateArray());
    }

    [Theory]
    [Databases]
    public async Task Opdracht_TegelijkMetZelfdeKenmerk_GebeurtEenKeer(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await HostApp.StartAsync(provider);
        var client = app.Client(HostApp.Contractmanager);

        // Act
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.GraphQLAsync(Registreer, Aanbieder("m1", "AAA"))));

        // Assert
        Assert.Single(answers.Select(a => a.ToString()).Distinct());
        Assert.Empty(answers[0].At("data.registreerAanbieder.fouten").EnumerateArray());
    }

    private static object Aanbieder(string? clientMutationId, string code) => new { input = new { clientMutationId, code, gegevens = new { naam = $"School {code}" } } };
}
