// SPDX-License-Identifier: EUPL-1.2

using GraphQL.Types;

namespace Inburgering.Inkoop.Host.Tests.Toegang;

/// <summary>Writes a valid document for any root field of the schema, so that tests need no list of fields.</summary>
internal static class GraphQLDocument
{
    /// <summary>A document that asks one root field, with made-up values where a value must be given.</summary>
    /// <param name="operation">query or mutation.</param>
    /// <param name="field">The root field.</param>
    /// <param name="key">Value for arguments that name a thing; they are also filled in when they may be left out.</param>
    /// <param name="depth">How deep to select.</param>
    public static string For(string operation, FieldType field, string key = "X", int depth = 0)
    {
        var arguments = (field.Arguments ?? []).Where(a => IsRequired(a.ResolvedType!, a.DefaultValue) || IsKey(a.Name)).Select(a => $"{a.Name}: {Value(a.ResolvedType!, a.Name, key)}").ToList();
        return $"{operation} {{ {field.Name}{(arguments.Count > 0 ? $"({string.Join(", ", arguments)})" : "")} {Selection(field.ResolvedType!, depth)} }}";
    }

    /// <summary>True when the field can be asked about one particular thing.</summary>
    public static bool NamesSomething(FieldType field) => (field.Arguments ?? []).Any(a => IsKey(a.Name) || Unwrap(a.ResolvedType!) is IInputObjectGraphType input && input.Fields.Any(f => IsKey(f.Name)));

    private static bool IsKey(string name) => name is "id" or "nummer" or "code" or "dossiernummer" or "plaatsing" or "contract" or "aanbieder" or "perceel" or "serienummer" || name.EndsWith("Id", StringComparison.Ordinal) && name != "clientMutationId";

    private static bool IsRequired(IGraphType type, object? standard) => type is NonNullGraphType && standard is null;

    private static IGraphType Unwrap(IGraphType type) => type switch
    {
        NonNullGraphType n => Unwrap(n.ResolvedType!),
        ListGraphType l => Unwrap(l.ResolvedType!),
        _ => type,
    };

    private static string Value(IGraphType type, string name, string key) => type switch
    {
        NonNullGraphType n => Value(n.ResolvedType!, name, key),
        ListGraphType l => $"[{Value(l.ResolvedType!, name, key)}]",
        IInputObjectGraphType input => "{" + string.Join(", ", input.Fields.Where(f => IsRequired(f.ResolvedType!, f.DefaultValue) || IsKey(f.Name)).Select(f => $"{f.Name}: {Value(f.ResolvedType!, f.Name, key)}")) + "}",
        EnumerationGraphType codes => codes.Values.First().Name,
        _ => type.Name switch
        {
            "Int" or "Long" => "1",
            "Decimal" or "Float" => "1.5",
            "Boolean" => "true",
            "Date" => "\"2026-09-01\"",
            "DateTime" => "\"2026-09-01T00:00:00Z\"",
            "ID" => Guid.TryParse(key, out _) ? $"\"{key}\"" : "\"00000000-0000-0000-0000-000000000000\"",
            _ => IsKey(name) ? $"\"{key}\"" : "\"Xx\"",
        },
    };

    private static string Selection(IGraphType type, int depth) => Unwrap(type) switch
    {
        IComplexGraphType complex when depth > 0 => "{ __typename " + string.Join(' ', complex.Fields
            .Where(f => !(f.Arguments ?? []).Any(a => IsRequired(a.ResolvedType!, a.DefaultValue)))
            .Select(f => Unwrap(f.ResolvedType!) is IComplexGraphType ? (depth > 1 ? $"{f.Name} {Selection(f.ResolvedType!, depth - 1)}" : "") : f.Name)) + " }",
        IComplexGraphType => "{ __typename }",
        _ => "",
    };
}
