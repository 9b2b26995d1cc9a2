// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Reflection;
using GraphQL.Types;
using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Host.Tests.GraphQL;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Tests.Toegang;

/// <summary>Walks every root field of the schema with everybody. A new field is in it by itself.</summary>
public sealed class GraphQLToegangTests(VoorbeeldHost host) : IClassFixture<VoorbeeldHost>
{
    private readonly HostApp app = host.App;

    [Fact]
    public async Task Rootvelden_NietIngelogd_Geven401()
    {
        // Arrange
        var client = app.Client(null);

        // Act
        var wrong = new List<string>();
        foreach (var (operation, field) in Fields())
        {
            var response = await client.PostGraphQLAsync(GraphQLDocument.For(operation, field));
            if (response.StatusCode != HttpStatusCode.Unauthorized)
            {
                wrong.Add($"{field.Name}: {response.StatusCode}");
            }
        }

        // Assert
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Rootvelden_ElkeRol_MagPreciesWatHetBerichtZegt()
    {
        // Arrange
        var wrong = new List<string>();
        var seen = (Allowed: 0, Refused: 0);

        // Act
        foreach (var role in Wie.Rollen)
        {
            var client = app.Client(Wie.Met(role));
            foreach (var (operation, field) in Fields().Where(f => f.Field.Name != "node"))
            {
                var answer = await client.GraphQLAsync(GraphQLDocument.For(operation, field));
                var code = answer.TryGetProperty("errors", out var errors) ? errors.At("0.extensions.code").GetString() : null;
                var may = Policy(field).Rollen.Contains(role);
                seen = may ? (seen.Allowed + 1, seen.Refused) : (seen.Allowed, seen.Refused + 1);
                if (may == (code == "GEEN_TOEGANG") || code == "INTERNE_FOUT" || !answer.TryGetProperty("data", out _))
                {
                    wrong.Add($"{role} {field.Name}: {answer}");
                }
            }
        }

        // Assert
        Assert.True(seen is { Allowed: > 10, Refused: > 10 }, $"{seen}");
        Assert.Empty(wrong);
    }

    internal static IEnumerable<(string Operation, FieldType Field)> Fields()
    {
        var schema = SchemaTests.Schema();
        return schema.Query.Fields.Select(f => ("query", f)).Concat(schema.Mutation!.Fields.Select(f => ("mutation", f)));
    }

    internal static ToegangAttribute Policy(FieldType field) => ((Type)field.Metadata[QueryFields.Message]!).GetCustomAttribute<ToegangAttribute>()!;
}
