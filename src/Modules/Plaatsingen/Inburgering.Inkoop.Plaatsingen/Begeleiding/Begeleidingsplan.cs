// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Plaatsingen.Begeleiding;

/// <summary>The leerroute of somebody, as far as the plan of talks looks at it.</summary>
/// <param name="Start">First lesson of the first leerroute; null = not started.</param>
/// <param name="EerstePip">Day of the first PIP; null = none.</param>
/// <param name="Einde">Last day, when no leerroute runs any more.</param>
/// <param name="Afgerond">True when it ended with a result or with the end of the duty: then there is aftercare.</param>
internal sealed record Routefeiten(DateOnly? Start, DateOnly? EerstePip, DateOnly? Einde, bool Afgerond);

/// <summary>One talk of the plan with what became of it.</summary>
internal sealed record Gespreksmoment(Begeleidingssoort Soort, int Nummer, DateOnly? GeplandOp, DateOnly? VerzetNaar, DateOnly? GehoudenOp, string? Verslag, Begeleidingsstand Stand)
{
    /// <summary>The day that counts.</summary>
    public DateOnly Dag => GehoudenOp ?? VerzetNaar ?? GeplandOp!.Value;
}

/// <summary>
/// When consulent and inburgeraar talk: so many talks, evenly over the time from the first lesson to the end of the term, and aftercare some
/// months after the route was completed. A talk stays due until it is held or the next one is due.
/// </summary>
internal static class Begeleidingsplan
{
    public static IReadOnlyList<Gespreksmoment> Maak(Routefeiten route, IReadOnlyCollection<Begeleidingsgesprek> bekend, Normenlijst normen, DateOnly vandaag)
    {
        List<(Begeleidingssoort Soort, int Nummer, DateOnly? Dag)> planned = [.. Voortgang(route, normen)];
        if (Nazorg(route, normen) is { } after)
        {
            planned.Add((Begeleidingssoort.Nazorg, 1, after));
        }

        var known = bekend.ToDictionary(b => (b.Soort, b.Nummer));
        planned.AddRange(known.Keys.Where(k => planned.TrueForAll(p => (p.Soort, p.Nummer) != k)).Select(k => (k.Soort, k.Nummer, (DateOnly?)null)));
        var moments = planned
            .Select(p => (p.Soort, p.Nummer, p.Dag, Rij: known.GetValueOrDefault((p.Soort, p.Nummer))))
            .Where(p => p.Dag is not null || p.Rij?.GehoudenOp is not null)
            .Select(p => new Gespreksmoment(p.Soort, p.Nummer, p.Dag, p.Rij?.VerzetNaar, p.Rij?.GehoudenOp, p.Rij?.Verslag, Begeleidingsstand.Gepland))
            .OrderBy(m => m.Dag).ThenBy(m => m.Soort).ThenBy(m => m.Nummer)
            .ToList();
        return [.. moments.Select(m => m with { Stand = Stand(m, moments, normen, vandaag) })];
    }

    /// <summary>The one talk that has to be held now, or soon; null when there is none.</summary>
    public static Gespreksmoment? AanDeBeurt(IReadOnlyList<Gespreksmoment> momenten, Normenlijst normen, DateOnly vandaag) =>
        momenten.FirstOrDefault(m => m.Stand == Begeleidingsstand.TeLaat || (m.Stand == Begeleidingsstand.Gepland && m.Dag <= vandaag.AddDays(normen.Getal(Normcodes.GesprekVooruitDagen, vandaag))));

    private static IEnumerable<(Begeleidingssoort Soort, int Nummer, DateOnly? Dag)> Voortgang(Routefeiten route, Normenlijst normen)
    {
        if (route.Start is not { } start || route.EerstePip is not { } first || Termijnen.InburgeringUiterlijk(first, normen) is not { } last || last <= start)
        {
            yield break;
        }

        var number = normen.Getal(Normcodes.Voortgangsgesprekken, start);
        for (var i = 1; i <= number; i++)
        {
            // Between start and term, never on them: the first day is for lessons, after the last one talking is too late.
            var day = start.AddDays((int)((last.DayNumber - start.DayNumber) * (long)i / (number + 1)));
            if (route.Einde is null || day <= route.Einde)
            {
                yield return (Begeleidingssoort.Voortgang, i, day);
            }
        }
    }

    private static DateOnly? Nazorg(Routefeiten route, Normenlijst normen) =>
        route is { Afgerond: true, Einde: { } end } ? end.AddMonths(normen.Getal(Normcodes.NazorgMaanden, end)) : null;

    private static Begeleidingsstand Stand(Gespreksmoment moment, List<Gespreksmoment> all, Normenlijst normen, DateOnly today)
    {
        if (moment.GehoudenOp is not null)
        {
            return Begeleidingsstand.Gehouden;
        }

        if (moment.Dag >= today)
        {
            return Begeleidingsstand.Gepland;
        }

        var overtaken = all.Exists(o => o.Soort == moment.Soort && o.Nummer > moment.Nummer && o.Dag <= today)
            || (moment.Soort == Begeleidingssoort.Voortgang && all.Exists(o => o.Soort == Begeleidingssoort.Nazorg && o.Dag <= today))
            || (moment.Soort == Begeleidingssoort.Nazorg && moment.Dag.AddMonths(normen.Getal(Normcodes.NazorgVervaltMaanden, today)) <= today);
        return overtaken ? Begeleidingsstand.Overgeslagen : Begeleidingsstand.TeLaat;
    }
}
