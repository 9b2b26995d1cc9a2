// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Rapportages;

namespace Inburgering.Inkoop.Host.GraphQL.Kwaliteit;

/// <summary>What can be done about quality.</summary>
internal static class KwaliteitMutation
{
    public static void Add(MutationFields fields) => fields
        .Command<LeverRapportage, RapportageOntvangst>("leverRapportage")
        .Command<LegMedewerkerVast>("legMedewerkerVast")
        .Command<MeldAcquisitie, string>("meldAcquisitie")
        .Create<StelPlaatsingsstopIn>("stelPlaatsingsstopIn", "Stopbesluit")
        .Command<HefPlaatsingsstopOp>("hefPlaatsingsstopOp");
}
