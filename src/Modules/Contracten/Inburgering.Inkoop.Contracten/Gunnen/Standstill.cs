// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Contracten.Gunnen;

/// <summary>
/// The term between the letters and the contract (Aanbestedingswet 2012 art. 2.127): it starts on the day after the letters were sent, and
/// when its last day is a Saturday, Sunday or holiday it runs until the next working day (Algemene termijnenwet art. 1).
/// </summary>
/// <param name="Verzonden">The day on which the letters were sent; counts as day 0.</param>
/// <param name="TotEnMet">Last day; the award may be definitive on the day after it.</param>
internal sealed record Standstill(DateOnly Verzonden, DateOnly TotEnMet)
{
    public static Standstill Van(DateOnly verzonden, int dagen) => new(verzonden, Feestdagen.EersteWerkdag(verzonden.AddDays(dagen)));

    /// <summary>Length in calendar days, with the days by which a weekend or holiday makes it longer.</summary>
    public int Lengte => TotEnMet.DayNumber - Verzonden.DayNumber;

    /// <summary>Which day of the term it is: 0 until the day after sending, the length when it is over.</summary>
    public int Dag(DateOnly vandaag) => Math.Clamp(vandaag.DayNumber - Verzonden.DayNumber, 0, Lengte);

    public bool IsVoorbij(DateOnly vandaag) => vandaag > TotEnMet;
}
