// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aankondigingen;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Host.GraphQL.Contracten;

/// <summary>What can be asked about tenders.</summary>
internal static class InkoopQuery
{
    public static void Add(QueryFields fields) => fields
        .Connection<ZoekInkooptrajecten, InkooptrajectRegel>("inkooptrajecten")
        .Value<HaalInkooptraject, InkooptrajectDetail>("inkooptraject")
        .Value<ZoekInkooptrajectGeschiedenis, GeschiedenisPagina>("inkooptrajectGeschiedenis")
        .Value<HaalPerceelbeoordeling, Perceelbeoordeling>("perceelbeoordeling")
        .Value<LeesAankondiging, Aankondiging>("aankondiging")
        .Value<HaalGunning, GunningDetail>("gunning")
        .Value<ZoekStandstill, StandstillTermijn>("standstill")
        .Value<HaalGunningsbrief, Gunningsbrief>("gunningsbrief")
        .Value<ZoekContracttoezeggingen, ContracttoezeggingLijst>("contracttoezeggingen")
        .Value<ZoekScorebladen, ScorebladLijst>("scorebladen")
        .Value<HaalScoreblad, ScorebladDetail>("scoreblad")
        .Value<ZoekGunningsdefinities, GunningsdefinitieLijst>("gunningsdefinities");
}
