// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

internal sealed partial class DoorstroomSql
{
    /// <summary>
    /// The units one by one with everything that a filter chooses by, of each person together and in the order in which they went on:
    /// what the counts in memory are filled with. The same definitions as the counts, not yet added up.
    /// </summary>
    /// <param name="perPlaatsing">True: the unit is the placement, as for a filter on provider or contract.</param>
    /// <param name="personen">Statement that gives the people to look at; null = all.</param>
    public IAsyncEnumerable<DoorstroomLosseRij> Losse(bool perPlaatsing, string? personen)
    {
        this.perPlaatsing = perPlaatsing;
        this.personen = personen;
        var t = Parameter(filter.Peildatum);
        var sql = $"""
            {Eenheden(t)}
            SELECT e.inburgeraar_id AS persoon, {RouteNummer("e.route")} AS route, {RedenNummer("e.eindreden")} AS reden, {Jaar("e.startdatum")} AS cohort,
                   (SELECT {Jaar("MIN(d.dagtekening)")} FROM {db.Tabel("pip")} d WHERE d.inburgeraar_id = e.inburgeraar_id AND d.dagtekening <= {t}) AS pip,
                   {Duur(t)},
                   e.gemeente AS gemeente, {Persoonskenmerken.Waarde(db, "e.soort", "e.inburgeraar_id", "soort", t)} AS soort, e.aanbieder AS aanbieder, {(perPlaatsing ? "e.contractnummer" : "''")} AS contract,
                   {Persoonskenmerken.Kolommen(db, "i", "e.startdatum", t)}
            FROM eenheid e JOIN {db.Tabel("inburgeraar")} i ON i.id = e.inburgeraar_id
            ORDER BY e.inburgeraar_id, e.startdatum, {Binair("e.nummer")}
            """;
        return db.Database.SqlQueryRaw<DoorstroomLosseRij>(sql, [.. parameters]).AsAsyncEnumerable();
    }

    // Only the unit that is a placement has one contract.
    private string Contract() => perPlaatsing ? "x.contractnummer, " : "";
}

/// <summary>A row about a person.</summary>
internal abstract class DoorstroomPersoonRij
{
    /// <summary>The person's key as the database gives it to a type outside the model: the same in every statement, and good for nothing else.</summary>
    public Guid Persoon { get; init; }
}

/// <summary>A person and nothing more.</summary>
internal sealed class DoorstroomPersoonsleutel : DoorstroomPersoonRij;

/// <summary>What every row that a filter chooses has.</summary>
internal abstract class DoorstroomKenmerkrij : DoorstroomPersoonRij
{
    public string? Gemeente { get; init; }

    public string? Soort { get; init; }

    public string? Aanbieder { get; init; }

    public string? Contract { get; init; }

    public string? Alfabetisering { get; init; }

    /// <summary>Age on the day of the first lesson in ten thousandths of a year, see <see cref="Persoonskenmerken"/>; null without a first lesson.</summary>
    public int? Leeftijd { get; init; }
}

/// <summary>One unit.</summary>
internal sealed class DoorstroomLosseRij : DoorstroomKenmerkrij
{
    public int Route { get; init; }

    public int? Reden { get; init; }

    public int Cohort { get; init; }

    public int? Pip { get; init; }

    public int Dagen { get; init; }

    public int Binnen { get; init; }

    public int Zicht { get; init; }
}
