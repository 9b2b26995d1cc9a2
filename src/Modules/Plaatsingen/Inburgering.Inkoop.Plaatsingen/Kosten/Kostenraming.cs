// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Uitputting;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Plaatsingen.Kosten;

/// <summary>
/// When the money that is still to come for running placements is expected: hours and modules spread over the months that the route
/// normally takes, a trajectory in the month of its first lesson, a result in the month in which the route would be over. Pure.
/// </summary>
internal sealed class Kostenraming(Normenlijst normen, DateOnly vandaag)
{
    private const decimal WekenPerMaand = 52m / 12;

    /// <summary>Amounts per month, from this month on; together exactly what is still to come.</summary>
    public IEnumerable<(DateOnly Maand, decimal Euro)> Spreid(PerceelAfspraak perceel, LopendFeit lopend, decimal rest)
    {
        if (rest <= 0)
        {
            yield break;
        }

        var now = Maand(vandaag);
        var start = lopend.Start is { } began ? Maand(began) : now;
        var months = NormaleMaanden(perceel.Route, lopend.Start ?? vandaag);
        var model = Prijseffect.Versie(perceel, lopend.Start ?? vandaag)?.Model;
        if (model == Prijsmodel.PerTraject || months is null)
        {
            yield return (now, rest);
            yield break;
        }

        if (model == Prijsmodel.PerResultaat)
        {
            var end = start.AddMonths(months.Value);
            yield return (end < now ? now : end, rest);
            yield break;
        }

        // At the pace of the whole, so that somebody who is nearly done is done soon; the last month takes what is left to the cent.
        var pace = Math.Max(0.01m, Math.Round(lopend.Verplicht / months.Value, 2));
        for (var month = now; rest > 0; month = month.AddMonths(1))
        {
            var euro = Math.Min(pace, rest);
            yield return (month, euro);
            rest -= euro;
        }
    }

    // Hours of the route by its norm, at the norm of lessons a week; null for what has no such norm.
    private int? NormaleMaanden(Route route, DateOnly dag)
    {
        if (normen.Zoek(Normcodes.Uren(route), dag) is not { } hours || normen.Zoek(Normcodes.LesurenPerWeek(route), dag) is not { Waarde: > 0 } perWeek)
        {
            return null;
        }

        return Math.Max(1, (int)Math.Ceiling(hours.Waarde / (perWeek.Waarde * WekenPerMaand)));
    }

    private static DateOnly Maand(DateOnly day) => new(day.Year, day.Month, 1);
}
