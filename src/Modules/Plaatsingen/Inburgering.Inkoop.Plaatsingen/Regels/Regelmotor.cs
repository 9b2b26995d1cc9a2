// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>
/// The one rule engine: screens, GraphQL, import and tests ask the same rules. Every rule always answers, in the order of the
/// codes; a rule that does not apply is met and says why.
/// </summary>
internal static class Regelmotor
{
    private static readonly Func<Toetsfeiten, Regeluitkomst>[] Regels =
    [
        PerceelRegels.R01ContractDektPlaatsing,
        PerceelRegels.R02PlaatsVrij,
        PerceelRegels.R03Plafond,
        AanbiederRegels.R04Keurmerk,
        AanbiederRegels.R05TaalschakelErkenning,
        AanbiederRegels.R06GeenStop,
        PersoonRegels.R07GezinEnOverig,
        PersoonRegels.R08Wi2013,
        PipRegels.R09PipPastBijRoute,
        PipRegels.R10CombinatieInPip,
        LoopbaanRegels.R11Routewissel,
        LoopbaanRegels.R12GeenTweedeLeerroute,
        PipRegels.R13PipOpTijd,
        PipRegels.R14BinnenTermijn,
        PersoonRegels.R15OnderwijsrouteOverwogen,
        PerceelRegels.R16Wachttijd,
        PersoonRegels.R17Leeftijd,
        PersoonRegels.R18Alfabetisering,
        LoopbaanRegels.R19Overdracht,
        AanbiederRegels.R20Belang,
        PerceelRegels.R21Wachtlijst,
    ];

    /// <summary>The answer of every rule.</summary>
    public static IReadOnlyList<Regeluitkomst> Toets(Toetsfeiten feiten) => [.. Regels.Select(r => r(feiten))];
}
