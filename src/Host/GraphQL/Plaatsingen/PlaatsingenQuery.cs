// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Plaatsingen.Begeleiding;
using Inburgering.Inkoop.Plaatsingen.Brieven;
using Inburgering.Inkoop.Plaatsingen.Duoberichten;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Privacy;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uitputting;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Werk;

namespace Inburgering.Inkoop.Host.GraphQL.Plaatsingen;

/// <summary>What can be asked about people and placements.</summary>
internal static class PlaatsingenQuery
{
    public static void Add(QueryFields fields) => fields
        .Connection<ZoekPlaatsingen, PlaatsingLijst, PlaatsingRegel>("plaatsingen", l => l.Pagina)
        .Value<HaalPlaatsing, PlaatsingDetail>("plaatsing")
        .Connection<ZoekPlaatsingenAchterCijfer, PlaatsingenAchterCijfer, CijferplaatsingRegel>("plaatsingenAchterCijfer", l => l.Pagina)
        .Connection<ZoekInburgeraars, InburgeraarLijst, InburgeraarRegel>("inburgeraars", l => l.Pagina)
        .Value<HaalInburgeraar, InburgeraarDetail>("inburgeraar")
        .Connection<ZoekMaanduren, MaandurenLijst, MaandurenRegel>("maanduren", l => l.Pagina)
        .Connection<ZoekExamens, ExamenuitslagenLijst, ExamenuitslagRegel>("examens", l => l.Pagina)
        .Connection<ZoekSignalen, SignalenLijst, TrajectsignaalRegel>("signalen", l => l.Pagina)
        .Connection<ZoekGroepen, LesgroepRegel>("groepen")
        .Connection<ZoekLessen, LesRegel>("lessen")
        .Value<HaalLes, LesDetail>("les")
        .Value<TrekLessteekproef, Lessteekproef>("lessteekproef")
        .Connection<ZoekVerdwenenPlaatsingen, VerdwenenPlaatsingRegel>("verdwenenPlaatsingen")
        .Value<ToetsDuoberichten, Duotoets>("toetsDuoberichten")
        .Connection<ZoekDuoberichten, DuoberichtenLijst, DuoberichtRegel>("duoberichten", l => l.Pagina)
        .Value<HaalPortaal, Aanbiederportaal>("portaal")
        .Value<HaalPlaatsbrief, Plaatsbrief>("plaatsbrief")
        .Value<ZoekWachtlijst, Wachtlijsten>("wachtlijst")
        .Value<ToetsPlaatsing, Toetsverslag>("toetsPlaatsing")
        .Value<HaalBegeleiding, Begeleidingsoverzicht>("begeleiding")
        .Value<ToetsAfschalen, Afschaaltoets>("toetsAfschalen")
        .Value<ToetsOverzetten, Overzetvoorstel>("toetsOverzetten")
        .Value<ZoekPlaatsingenWerk, WerkOverzicht>("plaatsingenWerk")
        .Value<ZoekInzage, InzageLijst>("inzage")
        .Value<HaalUitputting, ContractUitputting>("contractUitputting");
}
