// SPDX-License-Identifier: EUPL-1.2

using GraphQL.Types;

namespace Inburgering.Inkoop.Host.Tests.Toegang;

/// <summary>Writes a valid document for any root field of the schema, so that tests need no list of fields.</summary>
internal static class GraphQLDocument
{
    /// <summary>A document that asks one root field, with made-up values where a value must be given.</summary>
    /// <param name="operation">query or mutation.</param>
    /// <param name="field">The root field.</param>
    public static string For(string operation, FieldType field) => For(operation, field, name => IsKey(name) ? "X" : null);

    /// <summary>A document that asks one root field, with values where a value must be given.</summary>
    /// <param name="operation">query or mutation.</param>
    /// <param name="field">The root field.</param>
    /// <param name="key">Value for an argument with this name; it is also filled in when it may be left out. Null = made up, and only when it must be given.</param>
    /// <param name="depth">How deep to select.</param>
    /// <param name="literal">A value of any type as it is written, for an argument that takes no made-up one; it is also filled in when it may be left out.</param>
    public static string For(string operation, FieldType field, Func<string, string?> key, int depth = 0, Func<string, string?>? literal = null)
    {
        var values = new Waarden(key, literal ?? (_ => null));
        var arguments = (field.Arguments ?? []).Where(a => values.Vult(a.Name, a.ResolvedType!, a.DefaultValue)).Select(a => $"{a.Name}: {Value(a.ResolvedType!, a.Name, values)}").ToList();
        return $"{operation} {{ {field.Name}{(arguments.Count > 0 ? $"({string.Join(", ", arguments)})" : "")} {Selection(field.ResolvedType!, depth)} }}";
    }

    /// <summary>All arguments of text or id, also those inside an input, with whether they must be given.</summary>
    public static IEnumerable<(string Name, bool Required)> Texts(FieldType field) =>
        (field.Arguments ?? []).SelectMany(a => Texts(a.ResolvedType!, a.Name, IsRequired(a.ResolvedType!, a.DefaultValue)));

    private static IEnumerable<(string Name, bool Required)> Texts(IGraphType type, string name, bool required) => Unwrap(type) switch
    {
        IInputObjectGraphType input => input.Fields.SelectMany(f => Texts(f.ResolvedType!, f.Name, required && IsRequired(f.ResolvedType!, f.DefaultValue))),
        _ when IsText(type) => [(name, required)],
        _ => [],
    };

    private static bool IsText(IGraphType type) => Unwrap(type).Name is "String" or "ID";

    private static bool IsKey(string name) => name is "id" or "nummer" or "code" or "dossiernummer" or "plaatsing" or "contract" or "aanbieder" or "perceel" or "serienummer" || name.EndsWith("Id", StringComparison.Ordinal) && name != "clientMutationId";

    private static bool IsRequired(IGraphType type, object? standard) => type is NonNullGraphType && standard is null;

    private static IGraphType Unwrap(IGraphType type) => type switch
    {
        NonNullGraphType n => Unwrap(n.ResolvedType!),
        ListGraphType l => Unwrap(l.ResolvedType!),
        _ => type,
    };

    private static string Value(IGraphType type, string name, Waarden values) => type switch
    {
        NonNullGraphType n => Value(n.ResolvedType!, name, values),
        ListGraphType l => $"[{Value(l.ResolvedType!, name, values)}]",
        _ when values.Literal(name) is { } literal => literal,
        IInputObjectGraphType input => "{" + string.Join(", ", input.Fields.Where(f => values.Vult(f.Name, f.ResolvedType!, f.DefaultValue)).Select(f => $"{f.Name}: {Value(f.ResolvedType!, f.Name, values)}")) + "}",
        EnumerationGraphType codes => codes.Values.First().Name,
        _ => type.Name switch
        {
            "Int" or "Long" => "1",
            "Decimal" or "Float" => "1.5",
            "Boolean" => "true",
            "Date" => "\"2026-09-01\"",
            "DateTime" => "\"2026-09-01T00:00:00Z\"",
            "ID" => $"\"{(values.Key(name) is { } id && id != "X" ? id : "00000000-0000-0000-0000-000000000000")}\"",
            _ => $"\"{values.Key(name) ?? "Xx"}\"",
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

    // What to fill in, and whether to fill it in at all.
    private sealed record Waarden(Func<string, string?> Key, Func<string, string?> Literal)
    {
        public bool Vult(string name, IGraphType type, object? standard) => IsRequired(type, standard) || Literal(name) is not null || (IsText(type) && Key(name) is not null);
    }
}
