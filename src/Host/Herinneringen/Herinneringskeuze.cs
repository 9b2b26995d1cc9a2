// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Werk;

namespace Inburgering.Inkoop.Host.Herinneringen;

/// <summary>An open item with the last day on which this person was reminded of it.</summary>
/// <param name="Module">Module that keeps it.</param>
/// <param name="Regel">The item.</param>
/// <param name="Laatst">Day of the last mail about it to this person; null = never.</param>
internal sealed record OpenWerk(string Module, WerkRegel Regel, DateOnly? Laatst);

/// <summary>Which open items go into today's mail to one person. Pure: the same input gives the same mail.</summary>
internal static class Herinneringskeuze
{
    // Days before the term on which a daily reader hears of it again.
    private static readonly int[] Drempels = [30, 7, 1, 0];

    /// <summary>The items for today, most urgent first; empty = no mail today.</summary>
    /// <param name="ritme">How often this person wants mail.</param>
    /// <param name="werk">All open items of this person.</param>
    /// <param name="laatsteMail">Day of the last mail to this person about anything; null = never.</param>
    /// <param name="vandaag">Today.</param>
    public static IReadOnlyList<OpenWerk> Kies(Herinneringsritme ritme, IEnumerable<OpenWerk> werk, DateOnly? laatsteMail, DateOnly vandaag)
    {
        // A second run on the same day sends nothing.
        if (laatsteMail >= vandaag)
        {
            return [];
        }

        var chosen = ritme switch
        {
            // A Monday that was missed is made up for on the next run.
            Herinneringsritme.Wekelijks when vandaag.DayOfWeek == DayOfWeek.Monday || laatsteMail <= vandaag.AddDays(-8) => werk.Where(w => w.Regel.Ernst != Ernst.Info),
            Herinneringsritme.Dagelijks when vandaag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) => werk.Where(w => IsVandaag(w, vandaag)),
            _ => [],
        };
        var byId = chosen.ToDictionary(w => w.Regel.Id);
        return [.. WerkRegel.Sorteer(byId.Values.Select(w => w.Regel)).Select(r => byId[r.Id])];
    }

    private static bool IsVandaag(OpenWerk werk, DateOnly vandaag)
    {
        if (werk.Laatst is not { } last)
        {
            return true;
        }

        return (werk.Regel.Ernst == Ernst.Fout && vandaag.DayOfWeek == DayOfWeek.Monday)
            || (werk.Regel.Termijn is { } term && Drempels.Any(d => term.AddDays(-d) > last && term.AddDays(-d) <= vandaag));
    }
}
