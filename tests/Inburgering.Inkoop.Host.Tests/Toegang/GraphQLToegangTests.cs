// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Reflection;
using System.Text.Json;
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

    [Fact]
    public async Task Sleutels_VanEenAnder_AntwoordenAlsOntbrekend()
    {
        // Arrange: keys that exist in the example region, of others than who asks. Providers are known to every gemeente.
        var keys = await ExistingKeysAsync();
        var wrong = new List<string>();
        var compared = 0;

        // Act
        foreach (var stranger in new[] { Wie.AndereAanbieder, Wie.AndereGemeente })
        {
            var client = app.Client(stranger);
            foreach (var (operation, field) in Fields().Where(f => GraphQLDocument.NamesSomething(f.Field) && (f.Field.Name == "node" || Policy(f.Field).Rollen.Contains(stranger.Rollen[0]))))
            {
                foreach (var (existing, missing) in keys.Where(k => stranger.Rollen.Contains(Rol.Aanbieder) || k.Missing != "BESTAATNIET"))
                {
                    var theirs = await client.GraphQLAsync(GraphQLDocument.For(operation, field, existing, depth: 3));
                    var none = await client.GraphQLAsync(GraphQLDocument.For(operation, field, missing, depth: 3));
                    compared++;
                    if (Neutral(theirs, existing) != Neutral(none, missing))
                    {
                        wrong.Add($"{stranger.Id} {field.Name}({existing}): {theirs} ≠ {none}");
                    }
                }
            }
        }

        // Assert
        Assert.True(compared > 20, $"{compared}");
        Assert.Empty(wrong);
    }

    private static IEnumerable<(string Operation, FieldType Field)> Fields()
    {
        var schema = SchemaTests.Schema();
        return schema.Query.Fields.Select(f => ("query", f)).Concat(schema.Mutation!.Fields.Select(f => ("mutation", f)));
    }

    private static ToegangAttribute Policy(FieldType field) => ((Type)field.Metadata[QueryFields.Message]!).GetCustomAttribute<ToegangAttribute>()!;

    private static string Neutral(JsonElement answer, string key) => answer.ToString().Replace(key, "…", StringComparison.OrdinalIgnoreCase);

    private async Task<List<(string Existing, string Missing)>> ExistingKeysAsync()
    {
        var all = await app.Client(Wie.Met(Rol.Consulent)).GraphQLAsync("{ plaatsingen(first: 1) { nodes { id nummer dossiernummer contract aanbieder perceel } } }");
        var row = all.At("data.plaatsingen.nodes.0");
        var id = new Guid(System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(row.At("id").GetString())).Split(':')[1]).ToString();
        return
        [
            (row.At("nummer").GetString()!, "PL-99999"),
            (row.At("dossiernummer").GetString()!, "D999-99999"),
            (row.At("contract").GetString()!, "IB-9999-99"),
            (row.At("aanbieder").GetString()!, "BESTAATNIET"),
            ("VB02600001", "VB99999999"),
            (id, "00000000-0000-0000-0000-00000000000f"),
        ];
    }
}
