// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using System.Net;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

public sealed class LimitTests
{
    // What GraphiQL 4 sends first; it must stay within the limits.
    private const string Introspection = """
        query { __schema { description queryType { name } mutationType { name } types { kind name description fields(includeDeprecated: true) { name description
        args(includeDeprecated: true) { name description type { ...T } defaultValue } type { ...T } isDeprecated } inputFields(includeDeprecated: true) { name type { ...T } }
        interfaces { ...T } enumValues(includeDeprecated: true) { name description } possibleTypes { ...T } } directives { name locations args { name type { ...T } } } } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }
        """;

    [Fact]
    public async Task Introspectie_Ingelogd_Kan()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);

        // Act
        var answer = await app.Client(HostApp.Contractmanager).GraphQLAsync(Introspection);

        // Assert
        Assert.Equal("Query", answer.At("data.__schema.queryType.name").GetString());
    }

    [Fact]
    public async Task Introspectie_NietIngelogd_WordtGeweigerd()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite);

        // Act
        var response = await app.Client(null).PostGraphQLAsync(Introspection);

        // Assert
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Aliassen_EenTeVeel_WordtGeweigerd()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite, new() { ["GraphQL:MaxAliases"] = "3" });
        var client = app.Client(HostApp.Contractmanager);

        // Act
        var three = await client.GraphQLAsync("{ a: __typename b: __typename c: __typename }");
        var four = await client.GraphQLAsync("{ a: __typename b: __typename c: __typename d: __typename }");

        // Assert
        Assert.Equal("Query", three.At("data.c").GetString());
        Assert.Equal("TE_VEEL_ALIASSEN", four.At("errors.0.extensions.code").GetString());
        Assert.Equal("De vraag heeft meer dan 3 aliassen. Splits hem in kleinere vragen.", four.At("errors.0.message").GetString());
    }

    [Fact]
    public async Task Diepte_TeDiep_WordtGeweigerd()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite, new() { ["GraphQL:MaxDepth"] = "3" });
        var client = app.Client(HostApp.Contractmanager);

        // Act
        var three = await client.GraphQLAsync("{ aanbieders { nodes { code } } }");
        var four = await client.GraphQLAsync("{ aanbieders { edges { node { code } } } }");

        // Assert
        Assert.Equal(0, three.At("data.aanbieders.nodes").GetArrayLength());
        Assert.Equal("TE_ZWAAR", four.At("errors.0.extensions.code").GetString());
    }

    [Fact]
    public async Task Complexiteit_TeZwaar_WordtGeweigerd()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite, new() { ["GraphQL:MaxComplexity"] = "150" });
        var client = app.Client(HostApp.Contractmanager);

        // Act
        var few = await client.GraphQLAsync("{ aanbieders(first: 10) { nodes { code naam } } }");
        var many = await client.GraphQLAsync("{ aanbieders(first: 100) { nodes { code naam } } }");

        // Assert
        Assert.Equal(0, few.At("data.aanbieders.nodes").GetArrayLength());
        Assert.Equal("TE_ZWAAR", many.At("errors.0.extensions.code").GetString());
    }

    [Fact]
    public async Task Vraag_DuurtTeLang_WordtAfgebroken()
    {
        // Arrange
        var slow = new TrageDatabase();
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite, new() { ["GraphQL:TimeoutSeconds"] = "1" }, diensten: s => s.AddSingleton<IInterceptor>(slow));
        var client = app.Client(HostApp.Contractmanager);
        var before = await client.GraphQLAsync("{ aanbieders { totalCount } }");
        slow.Traag = true;

        // Act
        var answer = await client.GraphQLAsync("{ aanbieders { totalCount } }");

        // Assert
        Assert.Equal(0, before.At("data.aanbieders.totalCount").GetInt32());
        Assert.Equal("TE_LANG", answer.At("errors.0.extensions.code").GetString());
    }

    [Fact]
    public async Task Body_TeGroot_Geeft413()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite, new() { ["GraphQL:MaxBodyBytes"] = "2048" });

        // Act
        var response = await app.Client(HostApp.Contractmanager).PostGraphQLAsync("{ __typename }" + new string(' ', 2048));

        // Assert
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("VRAAG_TE_GROOT", (await response.JsonAsync()).At("errors.0.extensions.code").GetString());
    }

    [Fact]
    public async Task Aantal_BovenDeGrens_Geeft429PerClient()
    {
        // Arrange
        await using var app = await HostApp.StartAsync(DatabaseProvider.Sqlite, new() { ["GraphQL:RequestsPerMinute"] = "2" });
        var client = app.Client(HostApp.Contractmanager);
        var other = app.Client(HostApp.Contractmanager with { Id = "ander" });
        await client.GraphQLAsync("{ __typename }");
        await client.GraphQLAsync("{ __typename }");

        // Act
        var third = await client.PostGraphQLAsync("{ __typename }");
        var others = await other.PostGraphQLAsync("{ __typename }");

        // Assert
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);
        Assert.Equal("TE_VEEL_VRAGEN", (await third.JsonAsync()).At("errors.0.extensions.code").GetString());
        Assert.Equal(HttpStatusCode.OK, others.StatusCode);
    }

    /// <summary>A database that answers, but later than anybody waits for.</summary>
    private sealed class TrageDatabase : DbCommandInterceptor
    {
        public bool Traag { get; set; }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Traag)
            {
                await Task.Delay(TimeSpan.FromMinutes(1), cancellationToken);
            }

            return result;
        }
    }
}
