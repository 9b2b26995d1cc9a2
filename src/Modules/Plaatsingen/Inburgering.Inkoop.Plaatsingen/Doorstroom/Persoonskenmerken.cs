// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>
/// What of the person chooses units: literacy and age. Age is taken on the day of the first lesson; who was born on 29 February has
/// a birthday on 1 March in other years, as in Dutch law.
/// </summary>
internal static class Persoonskenmerken
{
    /// <summary>First age of a band, and the first age after it.</summary>
    public static (int Vanaf, int? Tot) Grenzen(Leeftijdsgroep groep) => groep switch
    {
        Leeftijdsgroep.Tot28 => (0, 28),
        Leeftijdsgroep.Van28Tot35 => (28, 35),
        Leeftijdsgroep.Van35Tot50 => (35, 50),
        _ => (50, null),
    };

    /// <summary>Conditions in SQL on the columns of a person, to add behind a WHERE.</summary>
    public static string Voorwaarden(DoorstroomFilter filter, string persoon, string start, bool postgres, Func<object, string> parameter)
    {
        var text = filter.Alfabetisering is { } literacy ? $" AND {persoon}.alfabetisering = {parameter(literacy.ToString())}" : "";
        if (filter.Leeftijd is not { } groep)
        {
            return text;
        }

        // As numbers 20240229 the difference of two days holds the whole years in its ten thousands.
        var (from, until) = Grenzen(groep);
        var age = $"({Getal(start, postgres)} - {Getal($"{persoon}.geboortedatum", postgres)})";
        text += string.Create(CultureInfo.InvariantCulture, $" AND {age} >= {from * 10000}");
        return until is { } end ? text + string.Create(CultureInfo.InvariantCulture, $" AND {age} < {end * 10000}") : text;
    }

    private static string Getal(string date, bool postgres) => postgres
        ? $"(EXTRACT(YEAR FROM {date})::int * 10000 + EXTRACT(MONTH FROM {date})::int * 100 + EXTRACT(DAY FROM {date})::int)"
        : $"CAST(replace({date}, '-', '') AS INTEGER)";
}
