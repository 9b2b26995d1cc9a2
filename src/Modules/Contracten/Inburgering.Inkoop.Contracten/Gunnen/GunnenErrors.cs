// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Gunnen;

internal static class GunnenErrors
{
    public static Error AlleenMetBesluit(string nummer, Trajectstap naar) =>
        Error.Rule("GUNNING_ALLEEN_MET_BESLUIT", $"Inkooptraject {nummer} komt alleen met een gunningsbesluit in stap {naar}.", "Naar");

    public static Error StandstillTeKort(int dagen, int norm) =>
        Error.Rule("GUNNING_STANDSTILL_TE_KORT", $"De opschortende termijn duurt minstens {norm} kalenderdagen; ingevuld is {dagen}.", "StandstillDagen");

    public static Error VerzendingInVerleden(DateOnly dag, DateOnly vandaag) =>
        Error.Rule("GUNNING_VERZENDING_VERLEDEN", $"De brieven gaan op zijn vroegst vandaag ({vandaag:dd-MM-yyyy}) uit; ingevuld is {dag:dd-MM-yyyy}.", "Verzenddatum");

    public static Error VerzendingTeLaat(DateOnly dag, DateOnly laatste) =>
        Error.Rule("GUNNING_VERZENDING_TE_LAAT", $"De brieven gaan uiterlijk op {laatste:dd-MM-yyyy} uit, want iedereen moet de beslissing tegelijk en snel te horen krijgen; ingevuld is {dag:dd-MM-yyyy}.", "Verzenddatum");

    public static Error Onbekend(string nummer) =>
        Error.NotFound("GUNNING_ONBEKEND", $"Inkooptraject ‘{nummer}’ heeft dit gunningsbesluit niet.");

    public static Error NietVoorlopig(string nummer, Trajectstap stap) =>
        Error.Rule("GUNNING_NIET_VOORLOPIG", $"Dit kan alleen zolang de gunning voorlopig is. Inkooptraject {nummer} heeft stap {stap}.");

    public static Error GeenInschrijver(string aanbieder, string nummer) =>
        Error.Rule("BEZWAAR_GEEN_INSCHRIJVER", $"Aanbieder ‘{aanbieder}’ heeft niet ingeschreven op inkooptraject {nummer}. Kies een inschrijver.", "Aanbieder");

    public static Error PerceelNietIngeschreven(string aanbieder, string perceel) =>
        Error.Rule("BEZWAAR_PERCEEL", $"Aanbieder ‘{aanbieder}’ heeft niet op perceel ‘{perceel}’ ingeschreven. Kies een ander perceel, of laat het leeg als het om het hele traject gaat.", "Perceel");

    public static Error BezwaarBuitenTermijn(DateOnly dag, DateOnly eerste, DateOnly vandaag) =>
        Error.Rule("BEZWAAR_DATUM", $"Een bezwaar komt binnen op of na de dag waarop de brieven uitgingen ({eerste:dd-MM-yyyy}) en niet na vandaag ({vandaag:dd-MM-yyyy}); ingevuld is {dag:dd-MM-yyyy}.", "OntvangenOp");

    public static Error BezwaarOnbekend(string nummer, int volgnummer) =>
        Error.NotFound("BEZWAAR_ONBEKEND", $"Inkooptraject ‘{nummer}’ heeft geen bezwaar met volgnummer {volgnummer}.");

    public static Error BezwaarAfgehandeld(int volgnummer, DateOnly op) =>
        Error.Rule("BEZWAAR_AFGEHANDELD", $"Bezwaar {volgnummer} is al afgehandeld op {op:dd-MM-yyyy}.");

    public static Error ContractenPassenNiet(IEnumerable<string> verwacht) =>
        Error.Rule("GUNNING_CONTRACTEN", $"Geef voor elke winnaar precies één contractnummer: {string.Join(", ", verwacht)}.", "Contracten");

    public static Error ContractBestaatAl(string nummer) =>
        Error.Conflict("GUNNING_CONTRACT_BESTAAT_AL", $"Er is al een contract met nummer ‘{nummer}’. Kies een ander nummer.", "Contracten");

    public static Error InhoudGewijzigd(string nummer) =>
        Error.Conflict("GUNNING_INHOUD_GEWIJZIGD", $"Wat is besloten over inkooptraject {nummer}, is niet meer gelijk aan wat is vastgelegd. Meld dit bij uw beheerder; er kan niet definitief worden gegund.");

    public static Error BriefOnbekend(string aanbieder) =>
        Error.NotFound("GUNNINGSBRIEF_ONBEKEND", $"Er is geen gunningsbrief voor aanbieder ‘{aanbieder}’.");

    public static Error ToezeggingOnbekend(string contract, int volgorde) =>
        Error.NotFound("TOEZEGGING_ONBEKEND", $"Contract ‘{contract}’ heeft geen toezegging {volgorde}.");

    public static Error ToezeggingVerouderd() =>
        Error.Conflict("TOEZEGGING_VERSIE_VEROUDERD", "Deze toezegging is gewijzigd nadat u haar opende. Bekijk de nieuwe gegevens en probeer het opnieuw.", "Versie");

    public static Error NakomingInToekomst(DateOnly dag, DateOnly vandaag) =>
        Error.Rule("TOEZEGGING_DATUM", $"Een toezegging is nagekomen op of voor vandaag ({vandaag:dd-MM-yyyy}); ingevuld is {dag:dd-MM-yyyy}.", "NagekomenOp");
}
