// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>The same figures with everything that a filter chooses by, for the counts in memory.</summary>
internal sealed partial class BijlagenSql
{
    /// <summary>The exams one by one, of each person together, with the leerroute that the person was on that day.</summary>
    /// <param name="personen">Statement that gives the people to look at; null = all.</param>
    public IAsyncEnumerable<LosExamen> LosseExamens(string? personen)
    {
        var t = Parameter(filter.Peildatum);
        string Toen(string column) => $"{Persoonskenmerken.Waarde(db, $"i.{column}", "i.id", column, t)} AS {column}, ";
        var sql = $"""
            {Afgelegd("i.id, " + Toen("gemeente") + Toen("soort") + Toen("alfabetisering"), personen is null ? "" : $" AND e.inburgeraar_id IN ({personen})")}
            , b AS (
              SELECT a.*, (
                SELECT x.id FROM {db.Tabel("plaatsing")} x
                WHERE x.inburgeraar_id = a.inburgeraar_id AND {Gestart} AND x.startdatum <= a.examendatum
                ORDER BY x.startdatum DESC, x.nummer DESC LIMIT 1) AS bij
              FROM a
            )
            SELECT b.inburgeraar_id AS persoon, b.onderdeel AS onderdeel, b.niveau AS niveau, b.uitslag AS uitslag, b.reden AS reden, CAST(b.poging AS integer) AS poging,
                   b.gemeente AS gemeente, b.soort AS soort, l.aanbieder AS aanbieder, l.contractnummer AS contract, b.alfabetisering AS alfabetisering, {Persoonskenmerken.Leeftijd(db, "b", "l.startdatum")} AS leeftijd
            FROM b LEFT JOIN {db.Tabel("plaatsing")} l ON l.id = b.bij
            ORDER BY b.inburgeraar_id
            """;
        return db.Database.SqlQueryRaw<LosExamen>(sql, [.. parameters]).AsAsyncEnumerable();
    }

    /// <summary>The placements that have hours in a month that is over, by person and then by id.</summary>
    /// <param name="personen">Statement that gives the people to look at; null = all.</param>
    public IAsyncEnumerable<LosseUrenplaats> Urenplaatsen(string? personen)
    {
        var t = Parameter(filter.Peildatum);
        var sql = $"""
            SELECT x.inburgeraar_id AS persoon, x.id AS plaats, x.route AS route, x.gemeente AS gemeente, {Persoonskenmerken.Waarde(db, "x.soort", "x.inburgeraar_id", "soort", t)} AS soort, x.aanbieder AS aanbieder, x.contractnummer AS contract,
                   {Persoonskenmerken.Kolommen(db, "i", "x.startdatum", t)}
            FROM {db.Tabel("plaatsing")} x JOIN {db.Tabel("inburgeraar")} i ON i.id = x.inburgeraar_id
            WHERE {Wie()}{Van(personen)} AND EXISTS (SELECT 1 FROM {db.Tabel("uren_maand")} u WHERE u.plaatsing_id = x.id AND u.maand < {Parameter(volgende)})
            ORDER BY x.inburgeraar_id, x.id
            """;
        return db.Database.SqlQueryRaw<LosseUrenplaats>(sql, [.. parameters]).AsAsyncEnumerable();
    }

    /// <summary>The hours of those placements, in the same order.</summary>
    /// <param name="personen">Statement that gives the people to look at; null = all.</param>
    public IAsyncEnumerable<LosseUren> LosseUren(string? personen)
    {
        var sql = $"""
            SELECT x.inburgeraar_id AS persoon, x.id AS plaats, u.maand AS maand, {Honderdsten("u.aangeboden")} AS aangeboden, {Honderdsten("u.gevolgd")} AS gevolgd,
                   {Honderdsten("u.geoorloofd_verzuim")} AS geoorloofd, {Honderdsten("u.ongeoorloofd_verzuim")} AS ongeoorloofd, {Honderdsten("u.waarvan_online")} AS online
            FROM {db.Tabel("plaatsing")} x JOIN {db.Tabel("uren_maand")} u ON u.plaatsing_id = x.id
            WHERE {Wie()}{Van(personen)} AND u.maand < {Parameter(volgende)}
            ORDER BY x.inburgeraar_id, x.id
            """;
        return db.Database.SqlQueryRaw<LosseUren>(sql, [.. parameters]).AsAsyncEnumerable();
    }

    private static string Van(string? personen) => personen is null ? "" : $" AND x.inburgeraar_id IN ({personen})";

    private static string Honderdsten(string hours) => $"CAST(ROUND({hours} * 100) AS integer)";
}

/// <summary>One exam.</summary>
internal sealed class LosExamen : DoorstroomKenmerkrij
{
    public string Onderdeel { get; init; } = "";

    public string Niveau { get; init; } = "";

    public string Uitslag { get; init; } = "";

    public string? Reden { get; init; }

    public int Poging { get; init; }
}

/// <summary>A placement with hours.</summary>
internal sealed class LosseUrenplaats : DoorstroomKenmerkrij
{
    /// <summary>Key of the placement, as that of the person.</summary>
    public Guid Plaats { get; init; }

    public string Route { get; init; } = "";
}

/// <summary>Hours of one placement in one month, in hundredths.</summary>
internal sealed class LosseUren : DoorstroomPersoonRij
{
    public Guid Plaats { get; init; }

    public DateOnly Maand { get; init; }

    public int Aangeboden { get; init; }

    public int Gevolgd { get; init; }

    public int Geoorloofd { get; init; }

    public int Ongeoorloofd { get; init; }

    public int Online { get; init; }
}
