// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Kwaliteit.Acquisitie;
using Inburgering.Inkoop.Kwaliteit.Beoordeling;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Bewijzen;
using Inburgering.Inkoop.Kwaliteit.Bezoeken;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.Kwaliteit.Personeel;
using Inburgering.Inkoop.Kwaliteit.Rapportages;
using Inburgering.Inkoop.Kwaliteit.Register;
using Inburgering.Inkoop.Kwaliteit.Scorekaarten;
using Inburgering.Inkoop.Kwaliteit.Vragen;

namespace Inburgering.Inkoop.Host.GraphQL.Kwaliteit;

/// <summary>What can be done about quality.</summary>
internal static class KwaliteitMutation
{
    public static void Add(MutationFields fields) => fields
        .Command<LeverRapportage, RapportageOntvangst>("leverRapportage")
        .Command<BewaarConcept>("bewaarRapportageconcept")
        .Create<StelVraag>("stelRapportagevraag", "Vraag", show => show.Show<HaalVraag, VraagRegel>("vraag", (_, id) => new HaalVraag(id)))
        .Command<BeantwoordVraag>("beantwoordRapportagevraag", show => show.Show<HaalVraag, VraagRegel>("vraag", (command, _) => new HaalVraag(command.VraagId)))
        .Command<SluitVraagAf>("sluitRapportagevraagAf", show => show.Show<HaalVraag, VraagRegel>("vraag", (command, _) => new HaalVraag(command.VraagId)))
        .Command<LegScorekaartVoor>("legScorekaartVoor", show => show.Show<HaalScorekaart, ScorekaartDetail>("scorekaart", (command, _) => new HaalScorekaart(command.Contractnummer, command.Perceel, command.Periode)))
        .Command<TrekScorekaartTerug>("trekScorekaartTerug", show => show.Show<HaalScorekaart, ScorekaartDetail>("scorekaart", (command, _) => new HaalScorekaart(command.Contractnummer, command.Perceel, command.Periode)))
        .Command<ReageerOpScorekaart>("reageerOpScorekaart", show => show.Show<HaalScorekaart, ScorekaartDetail>("scorekaart", (command, _) => new HaalScorekaart(command.Contractnummer, command.Perceel, command.Periode)))
        .Command<PasKpiAan>("pasKpiAan", show => show.Show<HaalScorekaart, ScorekaartDetail>("scorekaart", (command, _) => new HaalScorekaart(command.Contractnummer, command.Perceel, command.Periode)))
        .Command<HerstelKpi>("herstelKpi", show => show.Show<HaalScorekaart, ScorekaartDetail>("scorekaart", (command, _) => new HaalScorekaart(command.Contractnummer, command.Perceel, command.Periode)))
        .Command<StelScorekaartVast>("stelScorekaartVast", show => show.Show<HaalScorekaart, ScorekaartDetail>("scorekaart", (command, _) => new HaalScorekaart(command.Contractnummer, command.Perceel, command.Periode)))
        .Command<StelScoremodelVast>("stelScoremodelVast", show => show.Show<HaalScoremodel, ScoremodelDetail>("scoremodel", (command, _) => new HaalScoremodel(command.Route, command.Vanaf)))
        .Command<OpenBevinding, string>("openBevinding")
        .Command<DienVerbeterplanIn>("dienVerbeterplanIn", show => show.Show<HaalBevinding, BevindingDetail>("bevinding", (command, _) => new HaalBevinding(command.Nummer)))
        .Command<BeoordeelVerbeterplan>("beoordeelVerbeterplan", show => show.Show<HaalBevinding, BevindingDetail>("bevinding", (command, _) => new HaalBevinding(command.Nummer)))
        .Command<MeldBevindingUitgevoerd>("meldBevindingUitgevoerd", show => show.Show<HaalBevinding, BevindingDetail>("bevinding", (command, _) => new HaalBevinding(command.Nummer)))
        .Command<SluitBevindingAf>("sluitBevindingAf", show => show.Show<HaalBevinding, BevindingDetail>("bevinding", (command, _) => new HaalBevinding(command.Nummer)))
        .Command<EscaleerBevinding>("escaleerBevinding", show => show.Show<HaalBevinding, BevindingDetail>("bevinding", (command, _) => new HaalBevinding(command.Nummer)))
        .Command<LegLadderVast>("legLadderVast", show => show.Show<HaalLadder, Ladderoverzicht>("ladder", (command, _) => new HaalLadder(command.Contractnummer)))
        .Command<LeverBewijsstuk, string>("leverBewijsstuk")
        .Command<VerifieerBewijsstuk>("verifieerBewijsstuk", show => show.Show<HaalBewijsstuk, BewijsstukRegel>("bewijsstuk", (command, _) => new HaalBewijsstuk(command.Nummer)))
        .Command<TrekBewijsstukIn>("trekBewijsstukIn", show => show.Show<HaalBewijsstuk, BewijsstukRegel>("bewijsstuk", (command, _) => new HaalBewijsstuk(command.Nummer)))
        .Command<LegContracteisVast, string>("legContracteisVast")
        .Command<BeeindigContracteis>("beeindigContracteis")
        .Command<PlanBezoek, string>("planLesbezoek")
        .Command<LegBezoekVast>("legLesbezoekVast", show => show.Show<HaalBezoek, BezoekDetail>("lesbezoek", (command, _) => new HaalBezoek(command.Nummer)))
        .Command<LaatBezoekVervallen>("laatLesbezoekVervallen", show => show.Show<HaalBezoek, BezoekDetail>("lesbezoek", (command, _) => new HaalBezoek(command.Nummer)))
        .Command<MaakPeiling, Peilinguitgifte>("maakPeiling")
        .Command<OpenRegisterbevinding, string>("openRegisterbevinding")
        .Command<LegMedewerkerVast>("legMedewerkerVast")
        .Command<MeldAcquisitie, string>("meldAcquisitie")
        .Command<LegHoorVast>("legHoorVast", show => show.Show<HaalMelding, MeldingDetail>("melding", (command, _) => new HaalMelding(command.Nummer)))
        .Command<BeoordeelMelding>("beoordeelMelding", show => show.Show<HaalMelding, MeldingDetail>("melding", (command, _) => new HaalMelding(command.Nummer)))
        .Command<HandelMeldingAf>("handelMeldingAf", show => show.Show<HaalMelding, MeldingDetail>("melding", (command, _) => new HaalMelding(command.Nummer)))
        .Command<WijzigEis>("wijzigEis", show => show.Show<HaalEis, EisDetail>("eis", (command, _) => new HaalEis(command.Code)))
        .Command<WijzigKeurmerk>("wijzigKeurmerk")
        .Command<LegBeoordelingVast>("legBeoordelingVast")
        .Create<LegOverdrachtsgoedkeuringVast>("legOverdrachtsgoedkeuringVast", "Overdrachtsgoedkeuring")
        .Command<TrekOverdrachtsgoedkeuringIn>("trekOverdrachtsgoedkeuringIn")
        .Create<StelPlaatsingsstopIn>("stelPlaatsingsstopIn", "Stopbesluit")
        .Command<HefPlaatsingsstopOp>("hefPlaatsingsstopOp");
}
