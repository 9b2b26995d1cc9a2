// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Inburgering.Inkoop.Host.GraphQL.Types;

/// <summary>A day.</summary>
internal sealed class DateScalar : ScalarGraphType
{
    public DateScalar()
    {
        Name = "Date";
        Description = "Een dag in Nederland, geschreven als jjjj-mm-dd, bijvoorbeeld 2026-10-01.";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue((string)text.Value),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateOnly day => day,
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };
}

/// <summary>A moment.</summary>
internal sealed class MomentScalar : ScalarGraphType
{
    public MomentScalar()
    {
        Name = "DateTime";
        Description = "Een moment volgens RFC 3339, altijd in UTC, bijvoorbeeld 2026-10-01T09:30:00Z.";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue((string)text.Value),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment,
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };
}

/// <summary>An exact number.</summary>
internal sealed class EuroDecimalScalar : DecimalGraphType
{
    public EuroDecimalScalar()
    {
        Name = "Decimal";
        Description = "Een exact decimaal getal. Bedragen zijn in euro.";
    }
}

/// <summary>A code list.</summary>
internal sealed partial class EnumTypeOf<T> : EnumerationGraphType<T>
    where T : struct, Enum
{
    public EnumTypeOf()
    {
        Name = ClrTypes.NameOf(typeof(T));
        Description = Descriptions.Of(typeof(T));
        foreach (var value in Values)
        {
            value.Description = Descriptions.OfEnumValue(typeof(T), value.Value!.ToString()!);
        }
    }

    // A number belongs to its letters: B1 and WI2021, not B_1 and WI_2021.
    protected override string ChangeEnumCase(string val) => WordBorder().Replace(val, "_").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex WordBorder();
}
