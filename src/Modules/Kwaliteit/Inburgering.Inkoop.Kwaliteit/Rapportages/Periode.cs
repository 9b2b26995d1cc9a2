// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.Contracten.Abstractions;

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>A reporting period.</summary>
/// <param name="Code"><c>2026-03</c>, <c>2026-K1</c> or <c>2026-H1</c>.</param>
/// <param name="Frequentie">The rhythm that it belongs to.</param>
/// <param name="Van">First day.</param>
/// <param name="Tot">Last day.</param>
public sealed partial record Periode(string Code, Rapportagefrequentie Frequentie, DateOnly Van, DateOnly Tot)
{
    /// <summary>Reads a code; null when it is none.</summary>
    public static Periode? Lees(string? code)
    {
        var match = Vorm().Match(code ?? "");
        if (!match.Success)
        {
            return null;
        }

        var year = int.Parse(match.Groups["jaar"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["maand"].Success)
        {
            return Maak(Rapportagefrequentie.Maand, year, int.Parse(match.Groups["maand"].Value, CultureInfo.InvariantCulture));
        }

        var number = int.Parse(match.Groups["deel"].Value, CultureInfo.InvariantCulture);
        return match.Groups["soort"].Value == "K" ? Maak(Rapportagefrequentie.Kwartaal, year, number) : Maak(Rapportagefrequentie.Halfjaar, year, number);
    }

    /// <summary>The period of a rhythm in which a day falls.</summary>
    public static Periode Met(Rapportagefrequentie frequentie, DateOnly dag) => Maak(frequentie, dag.Year, ((dag.Month - 1) / Maanden(frequentie)) + 1)!;

    /// <summary>All periods of a rhythm that have at least one day between two days.</summary>
    public static IEnumerable<Periode> Reeks(Rapportagefrequentie frequentie, DateOnly van, DateOnly tot)
    {
        for (var period = Met(frequentie, van); period.Van <= tot; period = Met(frequentie, period.Tot.AddDays(1)))
        {
            yield return period;
        }
    }

    private static int Maanden(Rapportagefrequentie frequentie) => frequentie switch
    {
        Rapportagefrequentie.Maand => 1,
        Rapportagefrequentie.Kwartaal => 3,
        _ => 6,
    };

    private static Periode? Maak(Rapportagefrequentie frequentie, int year, int number)
    {
        var length = Maanden(frequentie);
        if (year < 1 || number < 1 || number > 12 / length)
        {
            return null;
        }

        var from = new DateOnly(year, ((number - 1) * length) + 1, 1);
        var code = frequentie switch
        {
            Rapportagefrequentie.Maand => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number:00}"),
            Rapportagefrequentie.Kwartaal => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-K{number}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-H{number}"),
        };
        return new Periode(code, frequentie, from, from.AddMonths(length).AddDays(-1));
    }

    [GeneratedRegex("^(?<jaar>[0-9]{4})-(?:(?<maand>[0-9]{2})|(?<soort>[KH])(?<deel>[0-9]))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Vorm();
}
