// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>What each figure means, in the words that go with it on screen, in GraphQL and in every export.</summary>
/// <param name="Begrip">The figure.</param>
/// <param name="Uitleg">Its definition, in plain Dutch.</param>
public sealed record DoorstroomDefinitie(string Begrip, string Uitleg)
{
    /// <summary>All definitions, in reading order.</summary>
    public static IReadOnlyList<DoorstroomDefinitie> Alle { get; } =
    [
        new("Peildatum", "Alleen wat op of voor deze dag is gebeurd, telt mee. Wie later begint, bestaat nog niet; een einddatum na deze dag is nog niet bekend. Dezelfde peildatum geeft later dezelfde cijfers, tenzij iemand het verleden heeft verbeterd."),
        new("Leerrouteperiode", "Alle plaatsingen van één persoon op één leerroute, aan elkaar geplakt zolang de vorige eindigde met een overstap naar een andere aanbieder. Het begin is de eerste les, het einde en de reden zijn die van de laatste plaatsing. Wie na een overstap nog wacht, telt als lopend. Na een wisseling van leerroute begint een nieuwe periode. Wie halverwege verhuist, blijft tellen bij de gemeente waar de periode begon."),
        new("Per aanbieder of contract", "Dan tellen we plaatsingen in plaats van periodes. Een overstap is dan een eigen soort uitstroom."),
        new("Uitkomst", "Geslaagd (ook met examenonderdelen op A2), uitval, geschakeld naar een andere leerroute, of neutraal: verhuisd, einde inburgeringsplicht of overleden. De rest is lopend. Altijd geldt: instroom = lopend + geslaagd + geschakeld + uitval + neutraal."),
        new("Alfabetisering en leeftijd", "Alfabetisering is zoals die op de peildatum bekend was; ook soort en wet zijn die van toen. De leeftijd is die op de dag van de eerste les van de leerrouteperiode; bij uren die van de plaatsing, bij een examen die van de leerroute waar de persoon toen op zat."),
        new("Stromen", "Waar mensen vandaan kwamen, hoe het afliep en waar ze heen gingen. Wie na ‘geschakeld’ op een andere leerroute begint, komt daar binnen als doorstroom; ieder ander is nieuw. Wie geschakeld is en nog niet opnieuw begon, staat apart."),
        new("Vergelijken", "Twee peildata: dezelfde keuze op twee dagen. Twee cohorten: het oudere op een dag die evenveel jaren eerder ligt, zodat beide even oud zijn. Het verschil tussen de schattingen van twee cohorten heeft een 95 %-band uit beide standaardfouten samen (wortel uit de som van de kwadraten); tussen twee peildata niet, want dat zijn grotendeels dezelfde mensen."),
        new("Cohort", "Het kalenderjaar waarin de eerste les was. Naar keuze het jaar van het eerste PIP."),
        new("Maand", "Een maand duurt gemiddeld 30,4375 dagen. Een duur is het aantal dagen van de eerste les tot het einde, gedeeld door dit getal."),
        new("Slagingspercentage", "Geslaagd gedeeld door geslaagd plus uitval. Leeg als niemand geslaagd of uitgevallen is. Van een jonge groep is alleen wie snel is al klaar: daarom valt dit percentage hoog uit."),
        new("Cohortrendement", "Geslaagd gedeeld door de instroom zonder de neutrale uitstroom. Wie nog bezig is, telt dus mee als nog niet geslaagd."),
        new("Maanden tot slagen, tot uitstroom", "De middelste waarde (mediaan) en de waarden waar een kwart en driekwart onder zit, van iedereen die geslaagd is en van iedereen die is uitgestroomd. Tussen twee waarnemingen rekenen we in een rechte lijn."),
        new("Binnen k maanden", "Van wie lang genoeg geleden begon (begin + k kalendermaanden ligt op of voor de peildatum) en niet voor die tijd neutraal uitstroomde: welk deel is dan geslaagd. Is nog niemand zo lang bezig, dan staat er ‘nog niet te zien’, nooit 0."),
        new("Cumulatieve incidentie", "De schatting volgens Aalen en Johansen van het deel dat na een aantal maanden geslaagd is. Iedereen telt mee zo lang hij gevolgd is: uitval en schakelen sluiten slagen uit, wie neutraal uitstroomt of nog bezig is verdwijnt uit de groep op die dag. Gebeurtenissen op een dag gaan voor verdwijnen op die dag."),
        new("95 %-band", "De onzekerheid van de schatting: de standaardfout volgens de deltamethode (Marubini en Valsecchi, gelijk aan Greenwood voor meer uitkomsten), omgezet naar een band op de log(−log)-schaal, zodat die tussen 0 en 100 % blijft."),
        new("Mediaan incidentie", "De eerste dag na het begin waarop de schatting 50 % of meer is. Leeg als dat niet gebeurt."),
        new("Examens", "Per onderdeel en niveau: afgelegd is geslaagd plus gezakt; daarvan geslaagd, en daarvan bij de eerste keer. Een examen zonder uitslag staat apart, met de reden, en telt nooit mee in een percentage. Bij een aanbieder of contract telt een examen mee als het de laatste leerroute was die de persoon op de examendag had begonnen."),
        new("Uren", "Van hele maanden die op de peildatum voorbij zijn. Aanwezigheid is gevolgd gedeeld door aangeboden. Gevolgd plus geoorloofd en ongeoorloofd verzuim is aangeboden. Per maand tonen we de laatste 36 maanden."),
        new("Wet", "Wie onder de Wi2013 valt (‘en ondertussen’) staat apart en telt nooit mee in de cijfers van een aanbieder of in prestatiebekostiging."),
        new("Kleine aantallen", "Wat het contractteam verlaat, komt alleen uit een vastgestelde uitgave van de open data: de laatste over een kwartaaldag op of voor de peildatum. Bij ‘×’ is een aantal weggelaten, omdat het klein is of een klein aantal zou verraden. Wat er wel staat, is op vijf afgerond: hooguit vier ernaast, in een vaste maar willekeurige richting. De uitgaven zijn samen beveiligd, ook tegen elkaar. Er is er een voor de hele regio, per cohort, en per gemeente zonder cohorten; verder uitsplitsen kan niet, want genoeg keuzes naast elkaar verraden een klein aantal."),
    ];
}
