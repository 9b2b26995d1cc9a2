// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inburgering.Inkoop.SharedKernel.Data;

internal enum BulkRole
{
    Key,
    Compared,
    InsertOnly,
    Written,
    Version,
}

/// <summary>One column of a <see cref="BulkWriter{TEntity, TRow}"/>, converted by Entity Framework's own mapping.</summary>
internal sealed class BulkColumn<TRow>
{
    private readonly Func<object?, object?>? toProvider;
    private readonly Func<DbDataReader, int, object> read;
    private readonly Func<object?, object?, bool> equals;

    public BulkColumn(IProperty property, BulkRole role, Func<TRow, object?> value)
    {
        Property = property;
        Role = role;
        Value = value;
        Mapping = property.GetRelationalTypeMapping();
        toProvider = Mapping.Converter?.ConvertToProvider;
        read = Reader(Mapping);
        var comparer = property.GetValueComparer();
        equals = comparer.Equals;
    }

    public IProperty Property { get; }

    public BulkRole Role { get; }

    public Func<TRow, object?> Value { get; }

    public RelationalTypeMapping Mapping { get; }

    public bool Same(object? left, object? right) => left is null || right is null ? left is null && right is null : equals(left, right);

    public object ToProvider(object? value) => value is null ? DBNull.Value : (toProvider is null ? value : toProvider(value)) ?? DBNull.Value;

    public object? Read(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : read(reader, ordinal);

    // The same call and conversion that Entity Framework compiles into its own shapers.
    private static Func<DbDataReader, int, object> Reader(RelationalTypeMapping mapping)
    {
        var reader = Expression.Parameter(typeof(DbDataReader));
        var ordinal = Expression.Parameter(typeof(int));
        var method = mapping.GetDataReaderMethod();
        Expression value = Expression.Call(method.DeclaringType!.IsAssignableFrom(typeof(DbDataReader)) ? reader : Expression.Convert(reader, method.DeclaringType!), method, ordinal);
        value = mapping.CustomizeDataReaderExpression(value);
        var raw = Expression.Lambda<Func<DbDataReader, int, object>>(Expression.Convert(value, typeof(object)), reader, ordinal).Compile();
        var converter = mapping.Converter;
        if (converter is not null)
        {
            return (r, i) => converter.ConvertFromProvider(raw(r, i))!;
        }

        var type = Nullable.GetUnderlyingType(mapping.ClrType) ?? mapping.ClrType;
        return type.IsEnum ? (r, i) => Enum.ToObject(type, raw(r, i)) : raw;
    }
}

/// <summary>Compares rows by the values of their key columns.</summary>
internal sealed class BulkKeyComparer(int[] ordinals) : IEqualityComparer<object?[]>
{
    public bool Equals(object?[]? x, object?[]? y) => Array.TrueForAll(ordinals, i => Equals(x![i], y![i]));

    public int GetHashCode(object?[] obj)
    {
        var hash = default(HashCode);
        foreach (var i in ordinals)
        {
            hash.Add(obj[i]);
        }

        return hash.ToHashCode();
    }
}
