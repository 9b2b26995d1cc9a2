// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using Inburgering.Inkoop.Host.GraphQL;
using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.GraphQL;

public sealed class SchemaTests
{
    private static readonly string SchemaFile = Path.Combine(Repository.Root, "src", "Host", "GraphQL", "schema.graphql");

    [Fact]
    public void Schema_VergelekenMetHetBestand_IsGelijk()
    {
        // Arrange
        var built = Schema().Print(new PrintOptions { IncludeDescriptions = true, IncludeDeprecationReasons = true, StringComparison = StringComparison.Ordinal }).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("INKOOP_WERK_SCHEMA_BIJ") == "1")
        {
            File.WriteAllText(SchemaFile, built);
        }

        // Act
        var committed = File.ReadAllText(SchemaFile).ReplaceLineEndings("\n");

        // Assert
        Assert.True(built == committed, "The built schema differs from src/Host/GraphQL/schema.graphql, which is the contract with clients. " +
            "If the change is meant, run: INKOOP_WERK_SCHEMA_BIJ=1 dotnet test tests/Inburgering.Inkoop.Host.Tests --filter SchemaTests, and commit the file. " +
            $"First difference: {FirstDifference(committed, built)}");
    }

    [Fact]
    public void Schema_ElkTypeVeldEnArgument_HeeftEenBeschrijving()
    {
        // Arrange
        var schema = Schema();

        // Act
        var bare = OwnTypes(schema).SelectMany(WithoutDescription).Order(StringComparer.Ordinal).ToList();

        // Assert
        Assert.NotEmpty(schema.AllTypes);
        Assert.True(bare.Count == 0, "Without description (give the record, its <param> or the enum value documentation, or a [Description]): " + string.Join(", ", bare));
    }

    [Fact]
    public void Rootvelden_AllemaalBekeken_ZijnBerichtenMetToegang()
    {
        // Arrange
        var schema = Schema();

        // Act
        var fields = schema.Query.Fields.Concat(schema.Mutation!.Fields).Where(f => f.Name != "node").ToList();
        var wrong = fields.Where(f => f.Metadata.GetValueOrDefault(QueryFields.Message) is not Type message
            || !typeof(IMessage).IsAssignableFrom(message)
            || message.GetCustomAttribute<ToegangAttribute>() is null).Select(f => f.Name);

        // Assert
        Assert.NotEmpty(fields);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Deprecated_ElkVeld_NoemtEenEinddatum()
    {
        // Arrange
        var fields = OwnTypes(Schema()).OfType<IComplexGraphType>().SelectMany(t => t.Fields).ToList();

        // Act
        var without = fields.Where(f => f.DeprecationReason is { } reason && !System.Text.RegularExpressions.Regex.IsMatch(reason, "20[0-9]{2}-[0-9]{2}-[0-9]{2}")).Select(f => f.Name);

        // Assert
        Assert.NotEmpty(fields);
        Assert.Empty(without);
    }

    internal static InkoopSchema Schema()
    {
        var schema = new InkoopSchema(new ServiceCollection().BuildServiceProvider());
        schema.Initialize();
        return schema;
    }

    // What the specification itself defines needs no words of ours.
    private static IEnumerable<IGraphType> OwnTypes(InkoopSchema schema) => schema.AllTypes.Where(t =>
        !t.Name.StartsWith("__", StringComparison.Ordinal) && t is not (StringGraphType or IntGraphType or LongGraphType or FloatGraphType or BooleanGraphType or IdGraphType));

    private static IEnumerable<string> WithoutDescription(IGraphType type)
    {
        if (string.IsNullOrWhiteSpace(type.Description))
        {
            yield return type.Name;
        }

        foreach (var field in (type as IComplexGraphType)?.Fields ?? Enumerable.Empty<FieldType>())
        {
            if (string.IsNullOrWhiteSpace(field.Description))
            {
                yield return $"{type.Name}.{field.Name}";
            }

            foreach (var argument in (field.Arguments ?? []).Where(a => string.IsNullOrWhiteSpace(a.Description)))
            {
                yield return $"{type.Name}.{field.Name}({argument.Name})";
            }
        }

        foreach (var value in ((type as EnumerationGraphType)?.Values ?? Enumerable.Empty<EnumValueDefinition>()).Where(v => string.IsNullOrWhiteSpace(v.Description)))
        {
            yield return $"{type.Name}.{value.Name}";
        }
    }

    private static string FirstDifference(string committed, string built)
    {
        var old = committed.Split('\n');
        var now = built.Split('\n');
        var line = Enumerable.Range(0, Math.Min(old.Length, now.Length)).FirstOrDefault(i => old[i] != now[i], Math.Min(old.Length, now.Length));
        return $"line {line + 1}: committed ‘{old.ElementAtOrDefault(line)}’, built ‘{now.ElementAtOrDefault(line)}’.";
    }
}
