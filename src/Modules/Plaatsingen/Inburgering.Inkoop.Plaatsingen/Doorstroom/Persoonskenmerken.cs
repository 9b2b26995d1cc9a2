// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Data;

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
    public static string Voorwaarden(PlaatsingenDbContext db, DoorstroomFilter filter, string persoon, string start, Func<object, string> parameter)
    {
        var text = filter.Alfabetisering is { } literacy ? " AND " + Gelijk(db, $"{persoon}.alfabetisering", $"{persoon}.id", "alfabetisering", parameter(literacy.ToString()), parameter(filter.Peildatum)) : "";
        if (filter.Leeftijd is not { } groep)
        {
            return text;
        }

        var (from, until) = Grenzen(groep);
        var age = Leeftijd(db, persoon, start);
        text += string.Create(CultureInfo.InvariantCulture, $" AND {age} >= {from * 10000}");
        return until is { } end ? text + string.Create(CultureInfo.InvariantCulture, $" AND {age} < {end * 10000}") : text;
    }

    /// <summary>True when a column had a value on a day.</summary>
    public static string Gelijk(PlaatsingenDbContext db, string nu, string persoon, string kolom, string waarde, string dag) => OpDag(db, c => $"{c} = {waarde}", nu, persoon, kolom, dag);

    /// <summary>
    /// A condition on something of the person as it was known on a day: the condition on what is known now, turned round for the few of whom
    /// it said something else then. When nobody changed since, only the plain condition is worked out.
    /// </summary>
    /// <param name="db">The module's context.</param>
    /// <param name="conditie">The condition, given the column.</param>
    /// <param name="nu">The column with the value of now.</param>
    /// <param name="persoon">The column with the identity of the person.</param>
    /// <param name="kolom">Name of the column in what is kept of the past.</param>
    /// <param name="dag">Parameter of the day.</param>
    public static string OpDag(PlaatsingenDbContext db, Func<string, string> conditie, string nu, string persoon, string kolom, string dag)
    {
        var past = db.Tabel("persoonsverleden");
        return $"""
            (CASE WHEN EXISTS (SELECT 1 FROM {past} WHERE tot > {dag}) THEN ({conditie(nu)}) <> ({persoon} IN (
              SELECT v.inburgeraar_id FROM {past} v JOIN {db.Tabel("inburgeraar")} w ON w.id = v.inburgeraar_id
              WHERE v.tot > {dag} AND ({conditie("v." + kolom)}) <> ({conditie("w." + kolom)})
                AND NOT EXISTS (SELECT 1 FROM {past} z WHERE z.inburgeraar_id = v.inburgeraar_id AND z.tot > {dag} AND z.tot < v.tot)))
             ELSE {conditie(nu)} END)
            """;
    }

    /// <summary>The same things as columns <c>alfabetisering</c> and <c>leeftijd</c>.</summary>
    public static string Kolommen(PlaatsingenDbContext db, string persoon, string start, string dag) =>
        $"{Waarde(db, $"{persoon}.alfabetisering", $"{persoon}.id", "alfabetisering", dag)} AS alfabetisering, {Leeftijd(db, persoon, start)} AS leeftijd";

    /// <summary>What a column said on a day; see <see cref="OpDag"/>.</summary>
    public static string Waarde(PlaatsingenDbContext db, string nu, string persoon, string kolom, string dag)
    {
        var past = db.Tabel("persoonsverleden");
        return $"(CASE WHEN EXISTS (SELECT 1 FROM {past} WHERE tot > {dag}) THEN COALESCE((SELECT v.{kolom} FROM {past} v WHERE v.inburgeraar_id = {persoon} AND v.tot > {dag} ORDER BY v.tot LIMIT 1), {nu}) ELSE {nu} END)";
    }

    /// <summary>The band of an age that was read as column <c>leeftijd</c>; null when it is not known.</summary>
    public static Leeftijdsgroep? Groep(int? leeftijd) => leeftijd is not { } age
        ? null
        : Enum.GetValues<Leeftijdsgroep>().Cast<Leeftijdsgroep?>().FirstOrDefault(g => Grenzen(g!.Value) is var (from, until) && age >= from * 10000 && (until is null || age < until * 10000));

    /// <summary>Age on a day in ten thousandths of a year: as numbers 20240229 the difference of two days holds the whole years in its ten thousands.</summary>
    public static string Leeftijd(PlaatsingenDbContext db, string persoon, string dag)
    {
        var postgres = db.Provider == DatabaseProvider.PostgreSql;
        return $"({Getal(dag, postgres)} - {Getal($"{persoon}.geboortedatum", postgres)})";
    }

    private static string Getal(string date, bool postgres) => postgres
        ? $"(EXTRACT(YEAR FROM {date})::int * 10000 + EXTRACT(MONTH FROM {date})::int * 100 + EXTRACT(DAY FROM {date})::int)"
        : $"CAST(replace({date}, '-', '') AS INTEGER)";
}
