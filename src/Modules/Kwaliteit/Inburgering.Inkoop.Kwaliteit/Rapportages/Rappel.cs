// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Kwaliteit.Rapportages;

/// <summary>What to do about a report that is not there: each step is heavier than the one before.</summary>
internal static class Rappel
{
    /// <summary>Days after the due day from which a reminder is no longer enough; twice as many and the ladder is next.</summary>
    public const string AanmaningDagen = "RAPPORTAGE_AANMANING_DAGEN";

    public static string Stap(int dagenTeLaat, int aanmaningDagen) => dagenTeLaat switch
    {
        _ when dagenTeLaat > 2 * aanmaningDagen => "Leg een bevinding vast en neem een stap op de ladder",
        _ when dagenTeLaat > aanmaningDagen => "Stuur een aanmaning",
        _ => "Vraag de rapportage op",
    };
}
