// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;

namespace Inburgering.Inkoop.Devices.Berichten;

/// <summary>When reminders go: before the day of return, on it, and after it in the rhythm of the contract.</summary>
internal static class Herinneringsritme
{
    /// <summary>The last reminder that is due on a day; null when none is due yet. Earlier ones that nobody sent make no sense any more.</summary>
    public static (int Nummer, DateOnly Dag)? Laatste(DateOnly terugOp, BruikleenafspraakGegevens afspraak, DateOnly vandaag)
    {
        if (vandaag < terugOp.AddDays(-afspraak.HerinneringVooraf))
        {
            return null;
        }

        if (vandaag < terugOp)
        {
            return (1, terugOp.AddDays(-afspraak.HerinneringVooraf));
        }

        var after = Math.Min((vandaag.DayNumber - terugOp.DayNumber) / afspraak.HerinneringElke, afspraak.HerinneringMeest);
        return (2 + after, terugOp.AddDays(after * afspraak.HerinneringElke));
    }

    /// <summary>Who gets it: the borrower and the teacher always, the consulent when the day of return is past.</summary>
    public static IReadOnlyList<Ontvanger> Ontvangers(int nummer) => nummer >= 3 ? [Ontvanger.Lener, Ontvanger.Docent, Ontvanger.Consulent] : [Ontvanger.Lener, Ontvanger.Docent];
}
