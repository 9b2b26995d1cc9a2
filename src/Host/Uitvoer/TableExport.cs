// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Tijd;

namespace Inburgering.Inkoop.Host.Uitvoer;

/// <summary>The files that a table on screen can become.</summary>
public enum Uitvoerformaat
{
    /// <summary>Excel workbook with real numbers and dates.</summary>
    Xlsx,

    /// <summary>Text for Dutch Excel: semicolons, decimal commas, UTF-8 with BOM.</summary>
    Csv,

    /// <summary>All tables for programs.</summary>
    Json,
}

/// <summary>How the values of a column are written.</summary>
public enum Kolomopmaak
{
    /// <summary>Text; never evaluated.</summary>
    Tekst,

    /// <summary>Whole number.</summary>
    Geheel,

    /// <summary>Number with up to two decimals.</summary>
    Getal,

    /// <summary>Euro with two decimals.</summary>
    Euro,

    /// <summary>A share between 0 and 1, shown as a percentage with one decimal.</summary>
    Procent,

    /// <summary>Day.</summary>
    Datum,

    /// <summary>Day and time in Europe/Amsterdam.</summary>
    Moment,
}

/// <summary>One table of an export: header, rows, and the name of its sheet.</summary>
public abstract class TableExport
{
    /// <summary>Name of the sheet.</summary>
    public abstract string Naam { get; }

    internal abstract IReadOnlyList<(string Kop, Kolomopmaak Opmaak)> Kop { get; }

    internal abstract IEnumerable<object?[]> Rijen { get; }

    /// <summary>Starts a table of these rows; they are read once, while the file is written.</summary>
    public static TableExport<T> Van<T>(string naam, IEnumerable<T> rijen) => new(naam, rijen);

    /// <summary>A table of two columns that says what the export is about: filters, day, definitions.</summary>
    public static TableExport Toelichting(string naam, IEnumerable<(string Onderwerp, string Uitleg)> regels) =>
        Van(naam, regels).Kolom("Onderwerp", r => r.Onderwerp).Kolom("Uitleg", r => r.Uitleg);

    /// <summary>The value in the one form that both writers know: string, double, decimal, long, DateOnly, DateTime or null.</summary>
    internal static object? Gewoon(object? value) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "Ja" : "Nee",
        Enum code => code.ToString(),
        int or long or short or byte => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        double or decimal or DateOnly => value,
        float number => (double)number,
        DateTimeOffset moment => Kalender.Dag(moment).ToDateTime(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
}

/// <summary>
/// What is on screen as a file. <c>TableExport.Van("Plaatsingen", rows).Kolom("Plaatsing", p => p.Nummer).Kolom("Start", p => p.Startdatum)</c>,
/// then <see cref="UitvoerResult"/> from a page.
/// </summary>
/// <typeparam name="T">A row.</typeparam>
public sealed class TableExport<T> : TableExport
{
    private readonly List<(string Kop, Kolomopmaak Opmaak, Func<T, object?> Lees)> columns = [];
    private readonly IEnumerable<T> rows;

    internal TableExport(string naam, IEnumerable<T> rijen)
    {
        Naam = naam;
        rows = rijen;
    }

    /// <inheritdoc/>
    public override string Naam { get; }

    internal override IReadOnlyList<(string Kop, Kolomopmaak Opmaak)> Kop => [.. columns.Select(c => (c.Kop, c.Opmaak))];

    internal override IEnumerable<object?[]> Rijen => rows.Select(r => columns.Select(c => Gewoon(c.Lees(r))).ToArray());

    /// <summary>Adds a column; its form follows from the type unless it is given. A null is an empty cell.</summary>
    public TableExport<T> Kolom<TWaarde>(string kop, Func<T, TWaarde> lees, Kolomopmaak? opmaak = null)
    {
        columns.Add((kop, opmaak ?? VanType(Nullable.GetUnderlyingType(typeof(TWaarde)) ?? typeof(TWaarde)), r => lees(r)));
        return this;
    }

    private static Kolomopmaak VanType(Type type) =>
        type == typeof(DateOnly) ? Kolomopmaak.Datum
        : type == typeof(DateTimeOffset) ? Kolomopmaak.Moment
        : type == typeof(decimal) || type == typeof(double) ? Kolomopmaak.Getal
        : type == typeof(int) || type == typeof(long) ? Kolomopmaak.Geheel
        : Kolomopmaak.Tekst;
}
