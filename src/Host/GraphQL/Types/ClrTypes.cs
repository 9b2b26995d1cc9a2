// SPDX-License-Identifier: EUPL-1.2

using System.Collections;
using System.Globalization;
using System.Reflection;
using GraphQL.Types;
using Inburgering.Inkoop.SharedKernel.Paging;

namespace Inburgering.Inkoop.Host.GraphQL.Types;

/// <summary>Which GraphQL type shows a C# type, what it is called, and how a value that came in becomes a C# value again.</summary>
internal static class ClrTypes
{
    private static readonly Dictionary<Type, Type> Scalars = new()
    {
        [typeof(string)] = typeof(StringGraphType),
        [typeof(bool)] = typeof(BooleanGraphType),
        [typeof(int)] = typeof(IntGraphType),
        [typeof(long)] = typeof(LongGraphType),
        [typeof(double)] = typeof(FloatGraphType),
        [typeof(decimal)] = typeof(EuroDecimalScalar),
        [typeof(Guid)] = typeof(IdGraphType),
        [typeof(DateOnly)] = typeof(DateScalar),
        [typeof(DateTimeOffset)] = typeof(MomentScalar),
    };

    // Types that a folder of GraphQL/ has given fields beyond their record, found once: a subclass of ObjectTypeOf<T> speaks for T.
    private static readonly Dictionary<Type, Type> Extended = typeof(ClrTypes).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false } && t.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == typeof(ObjectTypeOf<>))
        .ToDictionary(t => t.BaseType!.GetGenericArguments()[0]);

    /// <summary>Name in the schema: <c>AanbiederRegel</c> (a row) is called <c>Aanbieder</c>; everything else keeps its name.</summary>
    public static string NameOf(Type type)
    {
        var name = type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + string.Concat(type.GetGenericArguments().Select(NameOf)) : type.Name;
        return name.EndsWith("Regel", StringComparison.Ordinal) && name.Length > 5 ? name[..^5] : name;
    }

    /// <summary>Name of the thing that an id belongs to: of <c>Id</c> the type itself, of <c>PlaatsingId</c> a Plaatsing.</summary>
    public static string KindOf(Type owner, string property)
    {
        if (property != "Id" && property.EndsWith("Id", StringComparison.Ordinal))
        {
            return property[..^2];
        }

        var name = NameOf(owner);
        foreach (var suffix in new[] { "Detail", "Info" })
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length)
            {
                return name[..^suffix.Length];
            }
        }

        return name;
    }

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>GraphQL type for a property, parameter or result.</summary>
    /// <param name="nullability">The type with what the compiler knows about null.</param>
    /// <param name="input">True for an argument or input field.</param>
    public static Type GraphType(NullabilityInfo nullability, bool input)
    {
        var optional = (input ? nullability.WriteState : nullability.ReadState) == NullabilityState.Nullable || Nullable.GetUnderlyingType(nullability.Type) is not null;
        var type = Nullable.GetUnderlyingType(nullability.Type) ?? nullability.Type;
        Type graph;
        if (Element(type) is { } element)
        {
            var inner = nullability.ElementType is { } array ? GraphType(array, input)
                : nullability.GenericTypeArguments.Length == 1 ? GraphType(nullability.GenericTypeArguments[0], input)
                : typeof(NonNullGraphType<>).MakeGenericType(Single(element, input));
            graph = typeof(ListGraphType<>).MakeGenericType(inner);
        }
        else
        {
            graph = Single(type, input);
        }

        return optional ? graph : typeof(NonNullGraphType<>).MakeGenericType(graph);
    }

    /// <summary>GraphQL type for a C# type that is never null inside; the outside may be.</summary>
    public static Type OptionalOf(Type type, bool input) => Element(type) is { } element
        ? typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(Single(element, input)))
        : Single(type, input);

    /// <summary>Makes a C# value of what the client sent.</summary>
    /// <exception cref="FormatException">An id that is none.</exception>
    public static object? Coerce(object? value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null || (target.IsInstanceOfType(value) && target != typeof(object)))
        {
            return value;
        }

        if (target == typeof(Guid))
        {
            return GlobalId.Parse(value.ToString()!).Id;
        }

        if (Element(target) is { } element && value is IEnumerable many)
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            foreach (var item in many)
            {
                list.Add(Coerce(item, element));
            }

            return target.IsArray ? typeof(Enumerable).GetMethod(nameof(Enumerable.ToArray))!.MakeGenericMethod(element).Invoke(null, [list]) : list;
        }

        return Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
    }

    private static Type? Element(Type type)
    {
        if (type == typeof(string))
        {
            return null;
        }

        if (type.IsArray)
        {
            return type.GetElementType();
        }

        return type.IsGenericType && type.GetGenericArguments().Length == 1 && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : null;
    }

    private static Type Single(Type type, bool input)
    {
        if (Scalars.TryGetValue(type, out var scalar))
        {
            return scalar;
        }

        if (type.IsEnum)
        {
            return typeof(EnumTypeOf<>).MakeGenericType(type);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>))
        {
            return typeof(ConnectionTypeOf<>).MakeGenericType(type.GetGenericArguments()[0]);
        }

        if (type.IsPrimitive || type.Namespace!.StartsWith("System", StringComparison.Ordinal))
        {
            throw new NotSupportedException($"{type} has no GraphQL type. Give the message a record, or add a scalar to {nameof(ClrTypes)}.");
        }

        return input ? typeof(InputTypeOf<>).MakeGenericType(type) : Extended.GetValueOrDefault(type) ?? typeof(ObjectTypeOf<>).MakeGenericType(type);
    }
}
