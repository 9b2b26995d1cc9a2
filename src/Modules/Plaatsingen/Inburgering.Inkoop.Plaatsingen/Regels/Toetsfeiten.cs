// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>Everything that the rules look at for one person, one lot and one start date. Nothing is read while the rules answer.</summary>
internal sealed record Toetsfeiten(
    Persoonfeiten Persoon,
    IReadOnlyList<Pipfeit> Pips,
    IReadOnlyList<Leerroutefeit> Leerroutes,
    PerceelAfspraak Perceel,
    DateOnly Startdatum,
    Financiering Financiering,
    int BezettePlaatsen,
    decimal VerplichtEuro,
    Prijs Prijs,
    Plaatsbaarheid Plaatsbaarheid,
    string AanbiederNaam,
    Wachttijdfeiten Wachttijd,
    Overdrachtfeiten? Overdracht,
    bool HeeftBelang,
    Normenlijst Normen,
    DateOnly Aanmelddatum,
    int WachtendenVoor = 0)
{
    public Route Route => Perceel.Route;

    /// <summary>The first PIP ever: the term counts from the day after it.</summary>
    public Pipfeit? EerstePip => Pips.MinBy(p => p.Dagtekening);

    /// <summary>The PIP that counts for this placement: the newest dated on or before the start.</summary>
    public Pipfeit? GeldendePip => Pips.Where(p => p.Dagtekening <= Startdatum).MaxBy(p => p.Dagtekening);

    /// <summary>A norm on the start date as a whole number.</summary>
    public int Norm(string code) => Normen.Getal(code, Startdatum);
}

/// <summary>The person.</summary>
internal sealed record Persoonfeiten(
    string Dossiernummer,
    string Gemeente,
    string GemeenteNaam,
    DateOnly Geboortedatum,
    Wet Wet,
    Soort Soort,
    Alfabetisering Alfabetisering,
    DateOnly? BrpDatum);

/// <summary>One PIP.</summary>
internal sealed record Pipfeit(DateOnly Dagtekening, Route Leerroute, Niveau Niveau, int? UrenB1);

/// <summary>
/// Another placement of the person on a leerroute, refused and withdrawn ones left out. It holds its place from
/// <paramref name="Vanaf"/> (the day of registration, or an earlier start) until the day before <paramref name="Einddatum"/>.
/// </summary>
internal sealed record Leerroutefeit(string Nummer, Route Route, string Aanbieder, DateOnly Vanaf, DateOnly? Startdatum, DateOnly? Einddatum, Eindreden? Eindreden);

/// <summary>How long people wait for this lot, and which lots of the same route are faster.</summary>
/// <param name="GemiddeldeDagen">Mean days between registration and start of the recent starts; null when there were too few.</param>
/// <param name="Starts">How many starts that is.</param>
/// <param name="Sneller">Faster lots with a free place, fastest first.</param>
internal sealed record Wachttijdfeiten(int? GemiddeldeDagen, int Starts, IReadOnlyList<SnellerPerceel> Sneller);

/// <summary>A lot of the same route where people wait shorter and a place is free.</summary>
internal sealed record SnellerPerceel(string AanbiederNaam, string Contract, string Perceel, int Dagen);

/// <summary>This placement moves the person from another provider.</summary>
/// <param name="Van">Code of that provider.</param>
/// <param name="VanNaam">Its name.</param>
/// <param name="AlOvergezet">How many people moved from there to this provider before.</param>
internal sealed record Overdrachtfeiten(string Van, string VanNaam, int AlOvergezet);
