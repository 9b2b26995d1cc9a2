// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using GraphQL.Resolvers;
using GraphQL.Types;
using Inburgering.Inkoop.Host.GraphQL.Loading;
using Inburgering.Inkoop.SharedKernel.Messages;

namespace Inburgering.Inkoop.Host.GraphQL.Types;

/// <summary>
/// A record as the modules return it, shown as it is: every public property is a field. A subclass adds fields from elsewhere
/// with <c>Link</c> and <c>LinkMany</c>, and then speaks for the record everywhere in the schema.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
internal class ObjectTypeOf<T> : ObjectGraphType<T>
    where T : notnull
{
    // How the logging of looks is told whom a page shows, not something to show.
    private static readonly HashSet<string> Hidden = [nameof(IToontPersonen.Dossiernummers), "EqualityContract"];

    public ObjectTypeOf()
    {
        Name = ClrTypes.NameOf(typeof(T));
        Description = Descriptions.Of(typeof(T));
        var context = new NullabilityInfoContext();
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
        {
            if (!(Hidden.Contains(property.Name) && typeof(IToontPersonen).IsAssignableFrom(typeof(T))))
            {
                AddField(Show(property, context));
            }
        }
    }

    /// <summary>A thing from elsewhere, read for all parents in one go.</summary>
    /// <param name="name">Name of the field.</param>
    /// <param name="description">Description in Dutch.</param>
    /// <param name="key">What of the parent leads to it; null = there is none.</param>
    /// <param name="load">Reads all keys at once.</param>
    protected void Link<TKey, TValue>(string name, string description, Func<T, TKey?> key, Func<LoadContext, IReadOnlyList<TKey>, Task<IReadOnlyDictionary<TKey, TValue>>> load)
        where TKey : notnull =>
        AddLoaded(name, description, ClrTypes.OptionalOf(typeof(TValue), input: false), key, load, missing: default);

    /// <summary>A list from elsewhere, read for all parents in one go; a key that is not answered has an empty list.</summary>
    /// <param name="name">Name of the field.</param>
    /// <param name="description">Description in Dutch.</param>
    /// <param name="key">What of the parent leads to it.</param>
    /// <param name="load">Reads all keys at once.</param>
    protected void LinkMany<TKey, TValue>(string name, string description, Func<T, TKey?> key, Func<LoadContext, IReadOnlyList<TKey>, Task<IReadOnlyDictionary<TKey, IReadOnlyList<TValue>>>> load)
        where TKey : notnull =>
        AddLoaded(name, description, typeof(NonNullGraphType<>).MakeGenericType(ClrTypes.OptionalOf(typeof(IReadOnlyList<TValue>), input: false)), key, load, missing: []);

    private static FieldType Show(PropertyInfo property, NullabilityInfoContext context)
    {
        var underlying = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var kind = underlying == typeof(Guid) ? ClrTypes.KindOf(typeof(T), property.Name) : null;
        return new FieldType
        {
            Name = ClrTypes.Camel(property.Name),
            Description = Descriptions.Of(property),
            Type = ClrTypes.GraphType(context.Create(property), input: false),
            Resolver = kind is null
                ? new FuncFieldResolver<object?>(c => property.GetValue(c.Source))
                : new FuncFieldResolver<object?>(c => property.GetValue(c.Source) is Guid id ? new GlobalId(kind, id).ToString() : null),
        };
    }

    private void AddLoaded<TKey, TValue>(string name, string description, Type graphType, Func<T, TKey?> key, Func<LoadContext, IReadOnlyList<TKey>, Task<IReadOnlyDictionary<TKey, TValue>>> load, TValue? missing)
        where TKey : notnull =>
        AddField(new FieldType
        {
            Name = name,
            Description = description,
            Type = graphType,
            Resolver = new FuncFieldResolver<object?>(c => key((T)c.Source!) is { } k
                ? LoaderSet.Of(c).Get($"{Name}.{name}", load, missing).Load(k)
                : missing),
        });
}
