// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Opendata;

/// <summary>What an edition of the open data says: throughput of the whole region under Wi2021 on the last day of a quarter.</summary>
/// <param name="Peildatum">Reference day.</param>
/// <param name="Nummer">1, 2, 3 … per reference day.</param>
/// <param name="Rijen">Per gemeente and leerroute, and per leerroute and cohort, with their totals.</param>
public sealed record Opendatarapport(DateOnly Peildatum, int Nummer, IReadOnlyList<OpendataRij> Rijen)
{
    /// <summary>What the figures mean and how people are protected in them.</summary>
    public static IReadOnlyList<DoorstroomDefinitie> Definities { get; } =
    [
        .. DoorstroomDefinitie.Alle.Where(d => d.Begrip is "Peildatum" or "Leerrouteperiode" or "Uitkomst" or "Cohort" or "Wet"),
        new("Afronding", "Elk aantal is een veelvoud van vijf: het ware aantal ligt er hooguit vier naast. De richting is willekeurig, maar voor hetzelfde aantal van dezelfde groep altijd gelijk. Totalen tellen daardoor niet precies op."),
        new("Weggelaten", "Een leeg vak is weggelaten: het aantal is kleiner dan vijf, of het zou een kleiner aantal verraden. Een 0 staat er alleen als in de hele groep niemand is begonnen."),
        new("Slagingspercentage", "Geslaagd gedeeld door geslaagd plus uitval, gerekend met de afgeronde aantallen, op hele procenten; leeg als een van beide is weggelaten."),
        new("Uitgaven", "Er is hooguit één uitgave per kwartaal, altijd met dezelfde tabellen voor de hele regio. Een verbetering krijgt een volgend nummer en is tegen de eerdere uitgaven beveiligd."),
    ];

    internal static Opendatarapport Maak(DateOnly peildatum, int nummer, Opendatakubus cube, IReadOnlyDictionary<Cel, int?> shown) => new(
        peildatum,
        nummer,
        [.. shown.Keys.Where(c => c.Uitkomst == Opendatakubus.Uitkomsten.Length).OrderByDescending(c => cube.IsTotaalCohort(c)).ThenBy(c => c.Gemeente).ThenBy(c => c.Route).ThenBy(c => c.Cohort).Select(c => Rij(c, cube, shown))]);

    private static OpendataRij Rij(Cel row, Opendatakubus cube, IReadOnlyDictionary<Cel, int?> shown)
    {
        int? Aantal(Uitkomst outcome) => shown[row with { Uitkomst = Array.IndexOf(Opendatakubus.Uitkomsten, outcome) }];
        int? passed = Aantal(Uitkomst.Geslaagd), dropped = Aantal(Uitkomst.Uitval);
        return new OpendataRij(
            cube.IsTotaalGemeente(row) ? null : cube.Gemeenten[row.Gemeente],
            row.Route == Opendatakubus.Routes.Length ? null : Opendatakubus.Routes[row.Route],
            cube.IsTotaalCohort(row) ? null : cube.Cohorten[row.Cohort],
            shown[row],
            Aantal(Uitkomst.Lopend),
            passed,
            Aantal(Uitkomst.Geschakeld),
            dropped,
            Aantal(Uitkomst.Neutraal),
            passed + dropped is { } ended and > 0 ? (int)Math.Round(100.0 * passed!.Value / ended) : null);
    }
}

/// <summary>One row of the open data; a count that is null is withheld.</summary>
/// <param name="Gemeente">CBS code; null = the whole region.</param>
/// <param name="Route">Leerroute; null = all.</param>
/// <param name="Cohort">Year of the first lesson; null = all.</param>
/// <param name="Instroom">Began, to five.</param>
/// <param name="Lopend">Not ended, to five.</param>
/// <param name="Geslaagd">Passed, to five.</param>
/// <param name="Geschakeld">Went on on another leerroute, to five.</param>
/// <param name="Uitval">Dropped out, to five.</param>
/// <param name="Neutraal">Moved, end of duty or died, to five.</param>
/// <param name="SlagingspercentageProcent">Passed of passed and dropped out, in whole percents, from the numbers in this row.</param>
public sealed record OpendataRij(string? Gemeente, Route? Route, int? Cohort, int? Instroom, int? Lopend, int? Geslaagd, int? Geschakeld, int? Uitval, int? Neutraal, int? SlagingspercentageProcent);
