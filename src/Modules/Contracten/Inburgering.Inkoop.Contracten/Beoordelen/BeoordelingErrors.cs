// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

internal static class BeoordelingErrors
{
    public static Error StapFout(string nummer, Trajectstap stap, Trajectstap nodig) =>
        Error.Rule("INSCHRIJVING_STAP", $"Dit kan alleen in stap {nodig}. Inkooptraject {nummer} heeft stap {stap}.");

    public static Error Onbekend(string perceel, string aanbieder) =>
        Error.NotFound("INSCHRIJVING_ONBEKEND", $"Er is geen inschrijving van ‘{aanbieder}’ op perceel ‘{perceel}’.");

    public static Error AanbiederOnbekend(string code, string veld) =>
        Error.Rule("INSCHRIJVING_AANBIEDER_ONBEKEND", $"Aanbieder ‘{code}’ staat niet in het systeem. Leg de aanbieder eerst vast.", veld);

    public static Error EisOntbreekt(IEnumerable<string> eisen) =>
        Error.Rule("INSCHRIJVING_EIS_ONTBREEKT", $"Beoordeel elke eis van dit perceel. Het gaat nog mis bij: {string.Join(", ", eisen)}.", "Oordelen");

    public static Error GeenBeoordelaar() =>
        Error.NotFound("SCOREBLAD_ONBEKEND", "Dit scoreblad is niet gevonden.");

    public static Error Belang() =>
        Error.Rule("SCOREBLAD_BELANG", "U heeft een belang gemeld bij een aanbieder die inschrijft. U kunt daarom in dit traject niet beoordelen.");

    public static Error BladVerouderd() =>
        Error.Conflict("SCOREBLAD_VERSIE_VEROUDERD", "Dit scoreblad is gewijzigd nadat u het opende. Bekijk de nieuwe gegevens en probeer het opnieuw.", "Versie");

    public static Error BladDefinitief(string perceel) =>
        Error.Rule("SCOREBLAD_DEFINITIEF", $"Uw scores voor perceel {perceel} zijn definitief en kunnen niet meer veranderen.");

    public static Error BladOnvolledig(int ingevuld, int verwacht) =>
        Error.Rule("SCOREBLAD_ONVOLLEDIG", $"Er zijn {ingevuld} van de {verwacht} scores ingevuld. Vul ze allemaal in met een motivering voordat u ze definitief maakt.", "Scores");

    public static Error ScorePastNiet(string aanbieder, string criterium) =>
        Error.Rule("SCORE_PAST_NIET", $"De score voor {aanbieder} op criterium {criterium} klopt niet: kies een trap van de schaal, voor een geldige inschrijving op dit perceel.", "Scores");

    public static Error ConsensusLoopt(string perceel) =>
        Error.Rule("CONSENSUS_LOOPT", $"De consensus over perceel {perceel} is al begonnen.");

    public static Error ConsensusNietBegonnen(string perceel) =>
        Error.Rule("CONSENSUS_NIET_BEGONNEN", $"De consensus over perceel {perceel} is nog niet begonnen.");

    public static Error ConsensusWacht(IEnumerable<string> wie) =>
        Error.Rule("CONSENSUS_WACHT", $"De consensus kan beginnen als alle scorebladen definitief zijn. Er wordt gewacht op: {string.Join(", ", wie)}.");

    public static Error TeWeinigBeoordelaars(int aantal, int nodig) =>
        Error.Rule("CONSENSUS_TE_WEINIG_BEOORDELAARS", $"Er zijn {aantal} beoordelaars zonder belang bij een inschrijver; nodig zijn er {nodig}.");

    public static Error LotingNietNodig() =>
        Error.Rule("LOTING_NIET_NODIG", "Loten kan alleen tussen inschrijvingen die gelijk zijn geëindigd en waar de gelijkregel niets meer beslist. Noem ze allemaal precies één keer.", "Volgorde");
}
