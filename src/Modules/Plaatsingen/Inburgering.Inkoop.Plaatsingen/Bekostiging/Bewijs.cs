// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Plaatsingen.Bekostiging;

/// <summary>What is missing to prove a result, or to trust the figures behind it.</summary>
public enum Bewijsgat
{
    /// <summary>B1: not all of LE, LU, SC, SP and KNM passed on file.</summary>
    Examens,

    /// <summary>Onderwijs: neither a taalschakeldiploma nor all exams on file.</summary>
    DiplomaOfExamens,

    /// <summary>Z: fewer course hours on file than the norm.</summary>
    Cursusuren,

    /// <summary>Z, Asiel: fewer participation hours on file than the norm.</summary>
    Participatieuren,

    /// <summary>Z: no end talk on file.</summary>
    Eindgesprek,

    /// <summary>A placement without hours in a month that is over.</summary>
    UrenOntbreken,

    /// <summary>A placement paid by the gemeente without a price on the day of its first lesson.</summary>
    PrijsOntbreekt,

    /// <summary>A placement that ended without a reason.</summary>
    EindredenOntbreekt,
}

/// <summary>Which results and which evidence a readiness question is about.</summary>
/// <param name="Peildatum">Reference day: only what happened on or before it counts.</param>
/// <param name="Gemeente">CBS code; null = all that the caller may see.</param>
/// <param name="Aanbieder">Code of the (last) provider; null = all.</param>
public sealed record Bewijskeuze(DateOnly Peildatum, string? Gemeente = null, string? Aanbieder = null);

/// <summary>
/// The evidence behind every passed leerrouteperiode, in SQL: one row per result with what is on file. The results are those of the
/// throughput report, so their number is the same.
/// </summary>
internal static class Bewijs
{
    /// <summary>Exam parts that a passed B1 route needs.</summary>
    public static readonly int Onderdelen = Enum.GetValues<Onderdeel>().Length;

    /// <summary>Gaps of a result; the other ones are of a placement.</summary>
    public static readonly Bewijsgat[] VanResultaat = [Bewijsgat.Examens, Bewijsgat.DiplomaOfExamens, Bewijsgat.Cursusuren, Bewijsgat.Participatieuren, Bewijsgat.Eindgesprek];

    public static DoorstroomSql Eenheden(PlaatsingenDbContext db, Bewijskeuze keuze, Scope scope) => new(db, new DoorstroomFilter(keuze.Peildatum, Gemeente: keuze.Gemeente), scope);

    /// <summary>Common table <c>bewijs</c>: the results with their evidence and, per kind, 1 when it is missing.</summary>
    public static string Tabel(PlaatsingenDbContext db, Bewijskeuze keuze, Normenlijst normen, string t, Func<object, string> parameter)
    {
        var hours = normen.Getal(Normcodes.Uren(Route.Z), keuze.Peildatum);
        var participation = normen.Getal("PARTICIPATIEUREN_Z", keuze.Peildatum);
        return $"""

            , resultaat AS (
              SELECT e.inburgeraar_id, e.route, e.gemeente, {Persoonskenmerken.Waarde(db, "e.soort", "e.inburgeraar_id", "soort", t)} AS soort, e.aanbieder, e.nummer, e.startdatum, e.einddatum, e.eindreden
              FROM eenheid e WHERE e.eindreden IN ('Geslaagd', 'GeslaagdAfgeschaald'){(keuze.Aanbieder is { } aanbieder ? $" AND e.aanbieder = {parameter(aanbieder)}" : "")}
            )
            , stukken AS (
              SELECT r.*,
                (SELECT CAST(COUNT(DISTINCT x.onderdeel) AS integer) FROM {db.Tabel("examen")} x WHERE x.inburgeraar_id = r.inburgeraar_id AND x.uitslag = 'Geslaagd' AND x.examendatum <= {t}) AS examens,
                CASE WHEN r.route = 'Z' THEN (SELECT COALESCE(SUM(h.gevolgd), 0) FROM {db.Tabel("uren_maand")} h JOIN {db.Tabel("plaatsing")} q ON q.id = h.plaatsing_id WHERE q.inburgeraar_id = r.inburgeraar_id AND q.route = 'Z' AND h.maand <= {t}) ELSE 0 END AS cursusuren,
                COALESCE((SELECT MAX(m.uren) FROM {db.Tabel("module_afronding")} m WHERE m.inburgeraar_id = r.inburgeraar_id AND m.module = 'Participatie' AND m.afgerond_op <= {t}), 0) AS participatieuren,
                CASE WHEN EXISTS (SELECT 1 FROM {db.Tabel("module_afronding")} m WHERE m.inburgeraar_id = r.inburgeraar_id AND m.module = 'Eindgesprek' AND m.afgerond_op <= {t}) THEN 1 ELSE 0 END AS eindgesprek,
                CASE WHEN EXISTS (SELECT 1 FROM {db.Tabel("module_afronding")} m WHERE m.inburgeraar_id = r.inburgeraar_id AND m.module = 'Taalschakeldiploma' AND m.afgerond_op <= {t}) THEN 1 ELSE 0 END AS diploma
              FROM resultaat r
            )
            , bewijs AS (
              SELECT s.*,
                CASE WHEN s.route = 'B1' AND s.examens < {Onderdelen} THEN 1 ELSE 0 END AS gat_examens,
                CASE WHEN s.route = 'Onderwijs' AND s.examens < {Onderdelen} AND s.diploma = 0 THEN 1 ELSE 0 END AS gat_diploma,
                CASE WHEN s.route = 'Z' AND s.cursusuren < {hours} THEN 1 ELSE 0 END AS gat_cursusuren,
                CASE WHEN s.route = 'Z' AND s.soort = 'Asiel' AND s.participatieuren < {participation} THEN 1 ELSE 0 END AS gat_participatie,
                CASE WHEN s.route = 'Z' AND s.eindgesprek = 0 THEN 1 ELSE 0 END AS gat_gesprek
              FROM stukken s
            )

            """;
    }

    /// <summary>Column of a gap of a result.</summary>
    public static string Kolom(Bewijsgat gat) => gat switch
    {
        Bewijsgat.Examens => "gat_examens",
        Bewijsgat.DiplomaOfExamens => "gat_diploma",
        Bewijsgat.Cursusuren => "gat_cursusuren",
        Bewijsgat.Participatieuren => "gat_participatie",
        Bewijsgat.Eindgesprek => "gat_gesprek",
        _ => throw new ArgumentOutOfRangeException(nameof(gat), gat, "This gap is of a placement."),
    };

    /// <summary>What is missing of one result, from its row.</summary>
    public static IReadOnlyList<Bewijsgat> Gaten(BewijsRij row)
    {
        int[] flags = [row.GatExamens, row.GatDiploma, row.GatCursusuren, row.GatParticipatie, row.GatGesprek];
        return [.. VanResultaat.Where((_, i) => flags[i] == 1)];
    }

    /// <summary>Columns of <see cref="BewijsRij"/>.</summary>
    public static string Kolommen(PlaatsingenDbContext db) => $"""
        SELECT i.dossiernummer AS dossiernummer, i.achternaam AS achternaam, i.voornaam AS voornaam, b.route AS route, b.gemeente AS gemeente, b.soort AS soort, b.aanbieder AS aanbieder, b.nummer AS plaatsing,
               b.startdatum AS startdatum, b.einddatum AS einddatum, b.eindreden AS eindreden, b.examens AS examens, b.cursusuren AS cursusuren, b.participatieuren AS participatieuren, b.eindgesprek AS eindgesprek, b.diploma AS diploma,
               b.gat_examens AS gat_examens, b.gat_diploma AS gat_diploma, b.gat_cursusuren AS gat_cursusuren, b.gat_participatie AS gat_participatie, b.gat_gesprek AS gat_gesprek
        FROM bewijs b JOIN {db.Tabel("inburgeraar")} i ON i.id = b.inburgeraar_id
        """;
}

/// <summary>One result with what is on file. Text, numbers and days only: a type outside the model knows none of its conversions.</summary>
internal sealed class BewijsRij
{
    public string Dossiernummer { get; init; } = "";

    public string Achternaam { get; init; } = "";

    public string Voornaam { get; init; } = "";

    public string Route { get; init; } = "";

    public string Gemeente { get; init; } = "";

    public string Soort { get; init; } = "";

    public string Aanbieder { get; init; } = "";

    /// <summary>Reference of the first placement of the unit.</summary>
    public string Plaatsing { get; init; } = "";

    public DateOnly Startdatum { get; init; }

    public DateOnly Einddatum { get; init; }

    public string Eindreden { get; init; } = "";

    public int Examens { get; init; }

    public decimal Cursusuren { get; init; }

    public decimal Participatieuren { get; init; }

    public int Eindgesprek { get; init; }

    public int Diploma { get; init; }

    public int GatExamens { get; init; }

    public int GatDiploma { get; init; }

    public int GatCursusuren { get; init; }

    public int GatParticipatie { get; init; }

    public int GatGesprek { get; init; }
}
