// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Register;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.Kwaliteit.Vragen;

namespace Inburgering.Inkoop.Host.GraphQL.Kwaliteit;

/// <summary>What can be asked about quality; a provider asks its own file, staff and reports.</summary>
internal static class KwaliteitQuery
{
    public static void Add(QueryFields fields) => fields
        .Value<ZoekKwaliteit, KwaliteitOverzicht>("kwaliteit")
        .Value<HaalKwaliteitsdossier, KwaliteitsdossierDetail>("kwaliteitsdossier")
        .Value<ZoekEisen, EisenCatalogus>("kwaliteitseisen")
        .Value<HaalEisenpakket, Eisenpakket>("eisenpakket")
        .Connection<ZoekBewijsstukken, BewijsstukRegel>("bewijsstukken")
        .Value<HaalBewijsstuk, BewijsstukRegel>("bewijsstuk")
        .Value<HaalEis, EisDetail>("kwaliteitseis")
        .Connection<ZoekMedewerkers, MedewerkerRegel>("medewerkers")
        .Value<HaalMedewerker, MedewerkerRegel>("medewerker")
        .Connection<ZoekMeldingen, MeldingRegel>("acquisitiemeldingen")
        .Value<HaalMelding, MeldingDetail>("acquisitiemelding")
        .Value<ZoekRapportages, RapportageOverzicht>("rapportages")
        .Value<HaalRapportage, RapportageDetail>("rapportage")
        .Value<HaalConcept, ConceptDetail>("rapportageconcept")
        .Connection<ZoekVragen, VraagRegel>("rapportagevragen")
        .Connection<ZoekScorekaarten, ScorekaartRegel>("scorekaarten")
        .Value<HaalScorekaart, ScorekaartDetail>("scorekaart")
        .Value<ZoekTeBeoordelen, TeBeoordelenOverzicht>("scorekaartenTeBeoordelen")
        .Value<ZoekScoremodellen, ScoremodelOverzicht>("scoremodellen")
        .Value<HaalScoremodel, ScoremodelDetail>("scoremodel")
        .Value<BerekenModeleffect, Modeleffect>("scoremodeleffect")
        .Connection<ZoekBevindingen, BevindingRegel>("bevindingen")
        .Value<HaalBevinding, BevindingDetail>("bevinding")
        .Value<HaalLadder, Ladderoverzicht>("escalatieladder")
        .Connection<ZoekBezoeken, BezoekRegel>("lesbezoeken")
        .Value<HaalBezoek, BezoekDetail>("lesbezoek")
        .Connection<ZoekPeilingen, PeilingRegel>("peilingen")
        .Value<HaalRegistercontrole, Registercontrole>("registercontrole")
        .Value<HaalMeldingstatistiek, Meldingstatistiek>("acquisitiestatistiek")
        .Node<HaalVraag, VraagRegel>("Vraag", id => new HaalVraag(id));
}
