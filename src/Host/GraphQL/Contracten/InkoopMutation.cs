// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aankondigingen;
using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.GraphQL.Fields;

namespace Inburgering.Inkoop.Host.GraphQL.Contracten;

/// <summary>What can be done with tenders. The answer to a change shows the tender with its new version.</summary>
internal static class InkoopMutation
{
    public static void Add(MutationFields fields) => fields
        .Create<RegistreerInkooptraject>("registreerInkooptraject", "Inkooptraject", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Nummer)))
        .Create<NeemAankondigingOver>("neemAankondigingOver", "Inkooptraject", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Nummer)))
        .Command<WijzigInkooptraject>("wijzigInkooptraject", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<VoegInkoopperceelToe>("voegInkoopperceelToe", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<WijzigInkoopperceel>("wijzigInkoopperceel", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<HaalInkoopperceelWeg>("haalInkoopperceelWeg", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<LegInkoopeisenVast>("legInkoopeisenVast", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<LegGunningswijzeVast>("legGunningswijzeVast", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<ZetInInkoopteam>("zetInInkoopteam", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<HaalUitInkoopteam>("haalUitInkoopteam", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<ZetInkoopstap>("zetInkoopstap", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<TrekInkooptrajectIn>("trekInkooptrajectIn", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<GunVoorlopig>("gunVoorlopig", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<NoteerBezwaar>("noteerBezwaar", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<HandelBezwaarAf>("handelBezwaarAf", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<TrekGunningIn>("trekGunningIn", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<GunDefinitief>("gunDefinitief", p => p.Show<HaalInkooptraject, InkooptrajectDetail>("inkooptraject", (c, _) => new HaalInkooptraject(c.Traject)))
        .Command<LegNakomingVast>("legNakomingVast", p => p.Show<ZoekContracttoezeggingen, ContracttoezeggingLijst>("contracttoezeggingen", (c, _) => new ZoekContracttoezeggingen(c.Contract)))
        .Command<LegInschrijvingVast>("legInschrijvingVast", p => p.Show<HaalPerceelbeoordeling, Perceelbeoordeling>("beoordeling", (c, _) => new HaalPerceelbeoordeling(c.Traject, c.Perceel)))
        .Command<HaalInschrijvingWeg>("haalInschrijvingWeg", p => p.Show<HaalPerceelbeoordeling, Perceelbeoordeling>("beoordeling", (c, _) => new HaalPerceelbeoordeling(c.Traject, c.Perceel)))
        .Command<ToetsInschrijving>("toetsInschrijving", p => p.Show<HaalPerceelbeoordeling, Perceelbeoordeling>("beoordeling", (c, _) => new HaalPerceelbeoordeling(c.Traject, c.Perceel)))
        .Command<StartConsensus>("startConsensus", p => p.Show<HaalPerceelbeoordeling, Perceelbeoordeling>("beoordeling", (c, _) => new HaalPerceelbeoordeling(c.Traject, c.Perceel)))
        .Command<LegConsensusVast>("legConsensusVast", p => p.Show<HaalPerceelbeoordeling, Perceelbeoordeling>("beoordeling", (c, _) => new HaalPerceelbeoordeling(c.Traject, c.Perceel)))
        .Command<LegLotingVast>("legLotingVast", p => p.Show<HaalPerceelbeoordeling, Perceelbeoordeling>("beoordeling", (c, _) => new HaalPerceelbeoordeling(c.Traject, c.Perceel)))
        .Command<VulScorebladIn>("vulScorebladIn", p => p.Show<HaalScoreblad, ScorebladDetail>("scoreblad", (c, _) => new HaalScoreblad(c.Traject, c.Perceel)));
}
