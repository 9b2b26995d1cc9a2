// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.SharedKernel.Invoer;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>Turns the rows of a table into typed rows: header, shape of each cell, double keys.</summary>
internal sealed class RijLezer
{
    /// <summary>Column of the error file; ignored when a corrected one comes back.</summary>
    public const string Foutkolom = "fout";

    private readonly ITabel tabel;
    private readonly IReadOnlyList<KolomLezer> columns;
    private readonly IReadOnlyList<string> key;
    private readonly Action<int>? progress;

    public RijLezer(ITabel tabel, IReadOnlyList<IBestandImport> importers, Action<int>? progress = null)
    {
        this.tabel = tabel;
        this.progress = progress;
        key = importers[0].Sleutel;

        // Two modules may read one file: a column counts as required when one of them requires it.
        columns = [.. importers.SelectMany(i => i.Kolommen).GroupBy(k => k.Naam, StringComparer.Ordinal)
            .Select(g => new KolomLezer(g.First() with { Verplicht = g.Any(k => k.Verplicht) }))];
    }

    /// <summary>
    /// Streams the rows that are right and not refused before. The first round refuses what is wrong; later rounds (another module
    /// reads the same file) leave those out.
    /// </summary>
    public async IAsyncEnumerable<ImportRij> LeesAsync(BestandImportVerslag verslag, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = verslag.Ronde == 0;
        Dictionary<UInt128, int> seen = [];
        int[]? places = null;
        foreach (var raw in tabel.Lees(cancellationToken))
        {
            if (places is null)
            {
                places = Header(raw, verslag, first);
                continue;
            }

            if (first)
            {
                verslag.Totaal.Gelezen++;
                if (verslag.Totaal.Gelezen % 1000 == 0)
                {
                    progress?.Invoke(verslag.Totaal.Gelezen);
                    await Task.Yield();
                }
            }

            verslag.Telling.Gelezen++;
            if (verslag.IsGeweigerd(raw.Regel))
            {
                continue;
            }

            if (Row(raw, places, verslag) is { } row && (!first || IsNew(row, seen, verslag)))
            {
                yield return row;
            }
        }

        if (places is null)
        {
            throw new BestandFout(tabel.Naam, 0, $"Het bestand is leeg. Verwacht de kolommen: {Expected()}.");
        }

        progress?.Invoke(verslag.Totaal.Gelezen);
    }

    /// <summary>For each cell of a row the column it belongs to, or -1.</summary>
    private int[] Header(RuweRij raw, BestandImportVerslag verslag, bool tell)
    {
        var places = new int[raw.Cellen.Count];
        var found = new HashSet<int>();
        for (var i = 0; i < places.Length; i++)
        {
            var name = raw.Cellen[i].Tekst.ToLowerInvariant();
            places[i] = columns.ToList().FindIndex(c => c.Kolom.Naam == name);
            if (places[i] >= 0 && !found.Add(places[i]))
            {
                throw new BestandFout(tabel.Naam, raw.Regel, $"De kolom ‘{name}’ staat er twee keer. Verwacht de kolommen: {Expected()}.");
            }

            if (places[i] < 0 && tell && name.Length > 0 && name != Foutkolom)
            {
                verslag.WaarschuwBestand(Kort(name), $"De kolom ‘{Kort(name)}’ kennen we niet en is overgeslagen.");
            }
        }

        var missing = columns.Where((c, i) => c.Kolom.Verplicht && !found.Contains(i)).Select(c => c.Kolom.Naam).ToList();
        return missing.Count == 0
            ? places
            : throw new BestandFout(tabel.Naam, raw.Regel, $"Deze kolommen ontbreken: {string.Join(", ", missing)}. Verwacht de kolommen: {Expected()}.");
    }

    private ImportRij? Row(RuweRij raw, int[] places, BestandImportVerslag verslag)
    {
        Dictionary<string, object?> values = new(columns.Count, StringComparer.Ordinal);
        HashSet<string> wrong = [];
        for (var i = 0; i < raw.Cellen.Count; i++)
        {
            if (i >= places.Length)
            {
                if (raw.Cellen[i].Tekst.Length > 0)
                {
                    verslag.Weiger(raw.Regel, null, raw.Cellen[i].Tekst, $"De rij heeft meer velden dan de kop ({places.Length}). Staat er een scheidingsteken in een veld zonder aanhalingstekens?");
                    return null;
                }

                continue;
            }

            if (places[i] < 0)
            {
                continue;
            }

            var column = columns[places[i]];
            if (column.Lees(raw.Cellen[i], out var value))
            {
                values[column.Kolom.Naam] = value;
            }
            else
            {
                wrong.Add(column.Kolom.Naam);
                verslag.Weiger(raw.Regel, column.Kolom.Naam, raw.Cellen[i].Tekst, $"‘{Kort(raw.Cellen[i].Tekst)}’ klopt niet: verwacht {column.Verwacht}.");
            }
        }

        foreach (var column in columns)
        {
            if (column.Kolom.Verplicht && values.GetValueOrDefault(column.Kolom.Naam) is null && wrong.Add(column.Kolom.Naam))
            {
                verslag.Weiger(raw.Regel, column.Kolom.Naam, "", $"Dit veld is leeg: verwacht {column.Verwacht}.");
            }
        }

        return wrong.Count == 0 ? new ImportRij(raw.Regel, values) : null;
    }

    private bool IsNew(ImportRij row, Dictionary<UInt128, int> seen, BestandImportVerslag verslag)
    {
        // 128 bits of SHA-256 stand for the key: a million keys in memory, and nobody can make two keys collide.
        var text = new StringBuilder();
        foreach (var column in key)
        {
            var part = row.Tonen(column);
            text.Append(part.Length).Append(':').Append(part);
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        var id = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
        if (seen.TryAdd(id, row.Regel))
        {
            return true;
        }

        var shown = string.Join(", ", key.Select(k => $"{k} ‘{row.Tonen(k)}’"));
        verslag.Weiger(row.Regel, key[0], row.Tonen(key[0]), $"Deze rij staat er al, op regel {seen[id].ToString(CultureInfo.InvariantCulture)}: {shown}. Lever elke sleutel één keer.");
        return false;
    }

    private string Expected() => string.Join(";", columns.Select(c => c.Kolom.Naam));

    private static string Kort(string text) => text.Length <= 80 ? text : text[..80] + "…";
}

/// <summary>Reads the cells of one column.</summary>
internal sealed class KolomLezer
{
    private const int MaxTekens = 500;
    private const decimal MaxBedrag = 999_999_999_999m;

    private static readonly string[] Dagen = ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy"];

    private readonly Regex? pattern;

    public KolomLezer(Kolom kolom)
    {
        Kolom = kolom;
        pattern = kolom.Patroon is null ? null : new Regex($@"\A(?:{kolom.Patroon})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        Verwacht = kolom.Verwacht.Length > 0 ? kolom.Verwacht : Standaard(kolom.Soort);
    }

    public Kolom Kolom { get; }

    public string Verwacht { get; }

    /// <summary>Reads a cell; false when its shape is wrong. An empty cell is null.</summary>
    public bool Lees(Cel cel, out object? value)
    {
        value = cel.Tekst.Length == 0 ? null : Kolom.Soort switch
        {
            KolomSoort.Geheel => int.TryParse(cel.Tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            KolomSoort.Decimaal => Decimaal(cel),
            KolomSoort.Datum => Datum(cel),
            KolomSoort.Maand => Maand(cel),
            KolomSoort.JaNee => cel.Tekst.ToUpperInvariant() switch { "J" => true, "N" => false, _ => null },
            KolomSoort.Code => Kolom.Waarden!.FirstOrDefault(w => w.Equals(cel.Tekst, StringComparison.OrdinalIgnoreCase)),
            _ => Tekst(cel.Tekst),
        };
        return value is not null || cel.Tekst.Length == 0;
    }

    private string? Tekst(string text) =>
        text.Length <= MaxTekens && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) && pattern?.IsMatch(text) != false ? text : null;

    private static decimal? Decimaal(Cel cel)
    {
        var text = cel.Tekst.Replace(',', '.');
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > MaxBedrag)
        {
            return null;
        }

        // A spreadsheet may carry more digits than it shows; in a text file they are a mistake.
        var rounded = Math.Round(number, 2);
        return rounded == number || (cel.IsGetal && Math.Abs(rounded - number) < 0.000001m) ? rounded : null;
    }

    private static DateOnly? Datum(Cel cel)
    {
        if (cel.IsGetal)
        {
            return Excel(cel);
        }

        return DateOnly.TryParseExact(cel.Tekst, Dagen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200 ? day : null;
    }

    private static DateOnly? Maand(Cel cel)
    {
        if (cel.IsGetal)
        {
            return Excel(cel) is { } any ? new DateOnly(any.Year, any.Month, 1) : null;
        }

        return DateOnly.TryParseExact(cel.Tekst, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= 1900 and < 2200 ? month : null;
    }

    // Day 61 of Excel is 1 March 1900; before it Excel counts a day that never was.
    private static DateOnly? Excel(Cel cel) =>
        int.TryParse(cel.Tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 60 and < 109_000
            ? DateOnly.FromDateTime(DateTime.FromOADate(days))
            : null;

    private static string Standaard(KolomSoort soort) => soort switch
    {
        KolomSoort.Geheel => "een heel getal van 0 of meer",
        KolomSoort.Decimaal => "een getal van 0 of meer met hoogstens twee decimalen, zoals 16,90",
        KolomSoort.Datum => "een datum, zoals 2026-10-01 of 01-10-2026",
        KolomSoort.Maand => "een maand, zoals 2026-10",
        KolomSoort.JaNee => "J of N",
        _ => $"tekst van hoogstens {MaxTekens} tekens",
    };
}
