// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.SharedKernel.Invoer;

/// <summary>What a column of an import file holds; the reader checks the shape before a module sees the row.</summary>
public enum KolomSoort
{
    /// <summary>Text; never evaluated.</summary>
    Tekst,

    /// <summary>Whole number, 0 or more.</summary>
    Geheel,

    /// <summary>Number with at most two decimals, comma or point, 0 or more.</summary>
    Decimaal,

    /// <summary>Day, <c>2026-10-01</c> or <c>01-10-2026</c>.</summary>
    Datum,

    /// <summary>Month, <c>2026-10</c>; read as its first day.</summary>
    Maand,

    /// <summary>J or N.</summary>
    JaNee,

    /// <summary>One of a fixed list of codes.</summary>
    Code,

    /// <summary>Codes separated by |.</summary>
    Lijst,
}

/// <summary>One column of an import file.</summary>
/// <param name="Naam">Header, lower case.</param>
/// <param name="Soort">What it holds.</param>
/// <param name="Verplicht">True when a row without it is wrong.</param>
/// <param name="Verwacht">What is expected, in Dutch, for the error message, for example "een KvK-nummer van 8 cijfers".</param>
/// <param name="Waarden">The allowed codes of a <see cref="KolomSoort.Code"/>.</param>
/// <param name="Patroon">Regular expression for a text, matched over the whole value.</param>
public sealed record Kolom(string Naam, KolomSoort Soort, bool Verplicht, string Verwacht, IReadOnlyList<string>? Waarden = null, string? Patroon = null)
{
    /// <summary>A column whose codes are the names of an enum.</summary>
    public static Kolom VanCode<TEnum>(string naam, bool verplicht = true)
        where TEnum : struct, Enum =>
        new(naam, KolomSoort.Code, verplicht, "een van: " + string.Join(", ", Enum.GetNames<TEnum>()), Enum.GetNames<TEnum>());
}

/// <summary>One row that has the right shape. Values are typed: string, int, decimal, DateOnly, bool or null.</summary>
/// <param name="Regel">Line number in the file (the header is 1), or row number in the sheet.</param>
/// <param name="Waarden">Typed values by column name; a missing or empty cell is null.</param>
public sealed record ImportRij(int Regel, IReadOnlyDictionary<string, object?> Waarden)
{
    /// <summary>Text, or null when empty.</summary>
    public string? Tekst(string kolom) => (string?)Waarden.GetValueOrDefault(kolom);

    /// <summary>Text of a required column.</summary>
    public string Sleutel(string kolom) => Tekst(kolom)!;

    /// <summary>Whole number.</summary>
    public int? Geheel(string kolom) => (int?)Waarden.GetValueOrDefault(kolom);

    /// <summary>Decimal number.</summary>
    public decimal? Decimaal(string kolom) => (decimal?)Waarden.GetValueOrDefault(kolom);

    /// <summary>Day, or first day of a month.</summary>
    public DateOnly? Datum(string kolom) => (DateOnly?)Waarden.GetValueOrDefault(kolom);

    /// <summary>J = true, N = false, empty = null.</summary>
    public bool? JaNee(string kolom) => (bool?)Waarden.GetValueOrDefault(kolom);

    /// <summary>A code as an enum value.</summary>
    public TEnum? Code<TEnum>(string kolom)
        where TEnum : struct, Enum => Tekst(kolom) is { } text ? Enum.Parse<TEnum>(text) : null;

    /// <summary>Codes separated by |; empty when the cell is.</summary>
    public IReadOnlyList<string> Lijst(string kolom) =>
        Tekst(kolom)?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The value as people would write it, for a message.</summary>
    public string Tonen(string kolom) => Waarden.GetValueOrDefault(kolom) switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "J" : "N",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString()!,
    };
}

/// <summary>What is wrong (or remarkable) with one cell of an import.</summary>
/// <param name="Bestand">File or sheet, without extension.</param>
/// <param name="Regel">Line; 0 when it is about the whole file.</param>
/// <param name="Kolom">Column; null when it is about the whole row.</param>
/// <param name="Waarde">The value as found, cut to 80 characters.</param>
/// <param name="Melding">Dutch sentence: what is wrong and what is expected.</param>
/// <param name="IsWaarschuwing">A warning does not stop anything.</param>
public sealed record ImportMelding(string Bestand, int Regel, string? Kolom, string? Waarde, string Melding, bool IsWaarschuwing = false);

/// <summary>Counts of one file.</summary>
public sealed class BestandVerslag(string bestand)
{
    /// <summary>File or sheet.</summary>
    public string Bestand { get; } = bestand;

    /// <summary>Rows read.</summary>
    public int Gelezen { get; set; }

    /// <summary>Rows that were new.</summary>
    public int Toegevoegd { get; set; }

    /// <summary>Rows that changed something.</summary>
    public int Gewijzigd { get; set; }

    /// <summary>Rows that were there already, exactly so.</summary>
    public int Ongewijzigd { get; set; }

    /// <summary>Rows refused.</summary>
    public int Afgewezen { get; set; }
}

/// <summary>What an import run collects. Implemented by the Host; keeps a bounded number of messages and counts the rest.</summary>
public interface IImportVerslag
{
    /// <summary>Who imports; a module checks references inside this actor's scope.</summary>
    Actor Actor { get; }

    /// <summary>Refuses a row: the row must not be written. Call it once per fault; the row counts as refused once.</summary>
    void Fout(ImportRij rij, string kolom, string melding);

    /// <summary>Says something about a row that is written all the same.</summary>
    void Waarschuwing(ImportRij rij, string? kolom, string melding);

    /// <summary>Counts of this file.</summary>
    BestandVerslag Telling { get; }
}

/// <summary>
/// Imports one file of the aanlevermap into one module. The reader has checked header, shape and double keys; the module checks
/// references and rules and writes, inside the transaction of the run. Nothing may be committed here. A run that fails or is a
/// trial is rolled back by the caller, so a trial does exactly what the real run does.
/// </summary>
public interface IBestandImport
{
    /// <summary>File name without extension, for example <c>uren</c>. Two modules may both import the same file.</summary>
    string Bestand { get; }

    /// <summary>Files with a lower number go first: 10 gemeenten, 20 aanbieders, 30 contracten, 40 percelen, 50 inburgeraars, 60 pips, 70 plaatsingen, 80 uren, 90 examens, 100 modules, 110 medewerkers, 120 devices, 130 bruiklenen, 140 rapportages.</summary>
    int Volgorde { get; }

    /// <summary>The columns that this importer reads, key included; the reader joins the lists of all importers of a file.</summary>
    IReadOnlyList<Kolom> Kolommen { get; }

    /// <summary>The columns that together are the natural key.</summary>
    IReadOnlyList<string> Sleutel { get; }

    /// <summary>Who may import this file.</summary>
    IReadOnlyList<Rol> Rollen { get; }

    /// <summary>Writes the rows that are right and reports the others.</summary>
    Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken);
}
