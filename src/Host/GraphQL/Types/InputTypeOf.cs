// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using GraphQL.Types;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;

namespace Inburgering.Inkoop.Host.GraphQL.Types;

/// <summary>A record that comes in: one input field for each parameter of its constructor.</summary>
/// <typeparam name="T">The record.</typeparam>
internal class InputTypeOf<T> : InputObjectGraphType
    where T : notnull
{
    public InputTypeOf()
    {
        Name = $"{ClrTypes.NameOf(typeof(T))}Input";
        Description = Descriptions.Of(typeof(T));
        foreach (var argument in RecordArguments.Of(typeof(T)))
        {
            AddField(new FieldType { Name = argument.Name, Description = argument.Description, Type = argument.GraphType, DefaultValue = argument.Default });
        }
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => RecordArguments.Make(typeof(T), value);
}

/// <summary>One parameter of a record, as an argument or input field.</summary>
/// <param name="Name">Name in the schema.</param>
/// <param name="Description">Description.</param>
/// <param name="GraphType">Type in the schema.</param>
/// <param name="Default">Value when the client leaves it out; null = none.</param>
/// <param name="Parameter">The parameter itself.</param>
internal sealed record RecordArgument(string Name, string? Description, Type GraphType, object? Default, ParameterInfo Parameter)
{
    /// <summary>True when a client must give it.</summary>
    public bool Required => Default is null && GraphType.IsGenericType && GraphType.GetGenericTypeDefinition() == typeof(NonNullGraphType<>);
}

/// <summary>Reads the parameters of a record and makes one from what a client sent.</summary>
internal static class RecordArguments
{
    /// <summary>The parameters that a client may fill in.</summary>
    /// <param name="record">A message, or a record inside one.</param>
    /// <param name="query">True for a query: a page, a filter and the purpose of looking at people are not arguments of their own.</param>
    public static IReadOnlyList<RecordArgument> Of(Type record, bool query = false)
    {
        var context = new NullabilityInfoContext();
        return [.. Constructor(record).GetParameters().SelectMany(p => query && IsProvided(record, p) ? []
            : query && IsFilter(p) ? Of(p.ParameterType, query)
            : (IReadOnlyList<RecordArgument>)[new RecordArgument(ClrTypes.Camel(p.Name!), Descriptions.Of(p), ClrTypes.GraphType(context.Create(p), input: true), Standard(p), p)])];
    }

    /// <summary>Makes the record.</summary>
    /// <param name="record">A message, or a record inside one.</param>
    /// <param name="values">What the client sent, by argument.</param>
    /// <param name="page">The page that is asked for, when the record is a query.</param>
    /// <param name="purpose">For which task people are looked at, when the record is a query.</param>
    public static object Make(Type record, IDictionary<string, object?> values, PageRequest? page = null, string? purpose = null)
    {
        var query = purpose is not null;
        var constructor = Constructor(record);
        var arguments = constructor.GetParameters().Select(p =>
            query && IsProvided(record, p) ? (p.ParameterType == typeof(PageRequest) ? page : purpose)
            : query && IsFilter(p) ? Make(p.ParameterType, values, page, purpose)
            : values.TryGetValue(ClrTypes.Camel(p.Name!), out var value) && value is not null ? ClrTypes.Coerce(value, p.ParameterType)
            : Standard(p));
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. arguments], null);
    }

    private static bool IsProvided(Type record, ParameterInfo parameter) =>
        parameter.ParameterType == typeof(PageRequest) || (parameter.Name == nameof(IMetDoel.Doel) && typeof(IMetDoel).IsAssignableFrom(record));

    // A filter groups arguments in C#; in the schema they stand beside each other.
    private static bool IsFilter(ParameterInfo parameter) => parameter.Name == "Filter" && !parameter.ParameterType.IsValueType && parameter.ParameterType != typeof(string);

    private static object? Standard(ParameterInfo parameter)
    {
        var standard = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return standard is not null && type.IsEnum ? Enum.ToObject(type, standard) : standard;
    }

    // The primary constructor of a record; the other one copies.
    private static ConstructorInfo Constructor(Type record) => record.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
}
