// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Opendata;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>
/// The throughput report for what leaves the contract team: the rows of an issued edition of the open data and nothing else. Those were
/// audited together with all earlier editions, so that no export laid on another gives a small count away; whatever would be counted
/// beside them would be one look more at the same people.
/// </summary>
internal static class Afscherming
{
    /// <summary>Counts below this are withheld.</summary>
    public const int Grens = 5;

    /// <summary>The report of the region per cohort, or of one gemeente without cohorts, exactly as the edition has it.</summary>
    /// <param name="filter">What was asked.</param>
    /// <param name="uitgave">The edition.</param>
    public static DoorstroomRapport Uit(DoorstroomFilter filter, Opendatarapport uitgave)
    {
        var own = uitgave.Rijen.Where(r => r.Gemeente == filter.Gemeente && r.Route is not null).ToLookup(r => r.Route!.Value);
        return new DoorstroomRapport(
            filter with { Peildatum = uitgave.Peildatum },
            DoorstroomEenheid.Leerrouteperiode,
            true,
            [
                .. Opendatakubus.Routes.Select(route => new RouteDoorstroom(
                    route,
                    Cijfers(own[route].SingleOrDefault(r => r.Cohort is null)),
                    [.. own[route].Where(r => r.Cohort is not null && r.Instroom != 0).OrderBy(r => r.Cohort).Select(r => new CohortDoorstroom(r.Cohort, Cijfers(r)))])),
            ]);
    }

    // A group without a row is one in which nobody began.
    private static DoorstroomCijfers Cijfers(OpendataRij? row) => new()
    {
        Instroom = row is null ? 0 : row.Instroom,
        Lopend = row is null ? 0 : row.Lopend,
        Geslaagd = row is null ? 0 : row.Geslaagd,
        Geschakeld = row is null ? 0 : row.Geschakeld,
        Uitval = row is null ? 0 : row.Uitval,
        Overstap = 0,
        Neutraal = row is null ? 0 : row.Neutraal,
        Slagingspercentage = row?.SlagingspercentageProcent / 100.0,
        MaandenTotSlagen = new Spreiding(null, null, null, null),
        MaandenTotUitstroom = new Spreiding(null, null, null, null),
        CumulatieveIncidentie = [],
        Binnen = [],
        Verloop = [],
        Verdeling = [],
    };
}
