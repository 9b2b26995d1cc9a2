// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using GraphQL.Types;
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
internal sealed record RecordArgument(string Name, string? Description, Type GraphType, object? Default, ParameterInfo Parameter);

/// <summary>Reads the parameters of a record and makes one from what a client sent.</summary>
internal static class RecordArguments
{
    public static IReadOnlyList<RecordArgument> Of(Type record)
    {
        var context = new NullabilityInfoContext();
        return [.. Constructor(record).GetParameters().Where(p => p.ParameterType != typeof(PageRequest)).Select(p =>
        {
            var standard = p.HasDefaultValue ? p.DefaultValue : null;
            return new RecordArgument(
                ClrTypes.Camel(p.Name!),
                Descriptions.Of(p),
                ClrTypes.GraphType(context.Create(p), input: true),
                p.ParameterType.IsEnum && standard is not null ? Enum.ToObject(p.ParameterType, standard) : standard,
                p);
        })];
    }

    /// <summary>Makes the record; <paramref name="special"/> may provide a parameter that does not come from the client's values.</summary>
    public static object Make(Type record, IDictionary<string, object?> values, Func<ParameterInfo, object?>? special = null)
    {
        var constructor = Constructor(record);
        var arguments = constructor.GetParameters().Select(p => special?.Invoke(p)
            ?? (values.TryGetValue(ClrTypes.Camel(p.Name!), out var value) ? ClrTypes.Coerce(value, p.ParameterType) : null)
            ?? (p.HasDefaultValue ? p.DefaultValue : null));
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. arguments], null);
    }

    // The primary constructor of a record; the other one copies.
    private static ConstructorInfo Constructor(Type record) => record.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
}
