// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Plaatsingen.Begeleiding;
using Inburgering.Inkoop.Plaatsingen.Duoberichten;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Lessen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.Plaatsingen.Wachtlijst;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;

namespace Inburgering.Inkoop.Host.GraphQL.Plaatsingen;

/// <summary>What can be done with people and placements.</summary>
internal static class PlaatsingenMutation
{
    private const string Plaatsing = "Plaatsing";
    private const string Inburgeraar = "Inburgeraar";
    private const string Examen = "Examenuitslag";
    private const string Groep = "Lesgroep";
    private const string Wachtende = "Wachtende";
    private const string Signaal = "Trajectsignaal";

    public static void Add(MutationFields fields) => fields
        .Create<RegistreerInburgeraar>("registreerInburgeraar", Inburgeraar)
        .Create<WijzigInburgeraar>("wijzigInburgeraar", Inburgeraar)
        .Create<MeldElip>("meldElip", Inburgeraar)
        .Create<LegPipVast>("legPipVast", "Pip")
        .Command<PlaatsInburgeraar, NieuwePlaatsing>("plaatsInburgeraar", p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (_, made) => new HaalPlaatsing(made.Nummer)))
        .Create<AccepteerPlaatsing>("accepteerPlaatsing", Plaatsing, p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (c, _) => new HaalPlaatsing(c.Nummer)))
        .Create<WeigerPlaatsing>("weigerPlaatsing", Plaatsing, p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (c, _) => new HaalPlaatsing(c.Nummer)))
        .Create<TrekPlaatsingIn>("trekPlaatsingIn", Plaatsing, p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (c, _) => new HaalPlaatsing(c.Nummer)))
        .Create<StartPlaatsing>("startPlaatsing", Plaatsing, p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (c, _) => new HaalPlaatsing(c.Nummer)))
        .Create<BeeindigPlaatsing>("beeindigPlaatsing", Plaatsing, p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (c, _) => new HaalPlaatsing(c.Nummer)))
        .Create<KiesUitvoerder>("kiesUitvoerder", Plaatsing, p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (c, _) => new HaalPlaatsing(c.Nummer)))
        .Create<VerschuifStart>("verschuifStart", Plaatsing, p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (c, _) => new HaalPlaatsing(c.Nummer)))
        .Create<PauzeerPlaatsing>("pauzeerPlaatsing", "Pauze", p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (c, _) => new HaalPlaatsing(c.Nummer)))
        .Create<HervatPlaatsing>("hervatPlaatsing", "Pauze", p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (c, _) => new HaalPlaatsing(c.Nummer)))
        .Command<StapOver, NieuwePlaatsing>("stapOver", p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (_, made) => new HaalPlaatsing(made.Nummer)))
        .Command<ZetPlaatsingenOver, PlaatsingenOvergezet>("zetPlaatsingenOver")
        .Create<SchaalAf>("schaalAf", "Pip")
        .Create<Verhuis>("verhuis", Inburgeraar)
        .Command<LeverUren, UrenGeleverd>("leverUren")
        .Command<LeverMaand, MaandGeleverd>("leverMaand")
        .Create<RegistreerExamen>("registreerExamen", Examen)
        .Create<MeldExamen>("meldExamen", Examen, p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (c, _) => new HaalPlaatsing(c.Plaatsing)))
        .Create<LegGroepVast>("legGroepVast", Groep)
        .Create<WijzigGroep>("wijzigGroep", Groep)
        .Create<SluitGroep>("sluitGroep", Groep)
        .Create<LegLesVast>("legLesVast", "Les")
        .Create<MeldAfwezigheid>("meldAfwezigheid", "Les", p => p.Show<HaalLes, LesDetail>("les", (c, _) => new HaalLes(c.LesId)))
        .Command<GeefLescode, NieuweLescode>("geefLescode")
        .Command<OpenLes, Lessessie>("openLes")
        .Create<DeelIn>("deelIn", Plaatsing, p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (c, _) => new HaalPlaatsing(c.Nummer)))
        .Create<ZetOpWachtlijst>("zetOpWachtlijst", Wachtende)
        .Create<WijzigWachtende>("wijzigWachtende", Wachtende)
        .Create<HaalVanWachtlijst>("haalVanWachtlijst", Wachtende)
        .Command<MaakDuoberichten, DuoberichtenGemaakt>("maakDuoberichten")
        .Create<MeldDuoberichtTerug>("meldDuoberichtTerug", "Duobericht")
        .Create<NoteerGesprek>("noteerGesprek", "Begeleidingsgesprek")
        .Create<VerzetGesprek>("verzetGesprek", "Begeleidingsgesprek")
        .Create<MeldSignaal>("meldSignaal", Signaal)
        .Create<BeantwoordSignaal>("beantwoordSignaal", Signaal)
        .Create<RegistreerModule>("registreerModule", "Module")
        .Create<MeldModule>("meldModule", "Modulemelding", p => p.Show<HaalPlaatsing, PlaatsingDetail>("plaatsing", (c, _) => new HaalPlaatsing(c.Plaatsing)));
}
