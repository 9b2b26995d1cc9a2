// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

/// <summary>What the rules of scaling down look at.</summary>
/// <param name="Wet">Law of the person.</param>
/// <param name="Pips">All PIPs so far.</param>
/// <param name="UrenGevolgd">Hours attended at schools with a keurmerk.</param>
/// <param name="UrenOnline">Online part of them.</param>
/// <param name="InspanningVoldoende">The judgement of the effort.</param>
/// <param name="Dagtekening">Day of the new PIP.</param>
/// <param name="Vandaag">Today.</param>
/// <param name="Normen">The norms.</param>
internal sealed record Afschaalfeiten(Wet Wet, IReadOnlyList<Pipfeit> Pips, decimal UrenGevolgd, decimal UrenOnline, bool InspanningVoldoende, DateOnly Dagtekening, DateOnly Vandaag, Normenlijst Normen);

/// <summary>When the exam parts of the B1-route may be taken at A2 (Wet inburgering 2021 art. 8): all five rules, always in this order.</summary>
internal static class Afschaalregels
{
    private static readonly Regel A01 = new("A01", "B1-route", "Wet inburgering 2021, art. 8");
    private static readonly Regel A02 = new("A02", "Gevolgde uren", "Regeling inburgering 2021, afschalen");
    private static readonly Regel A03 = new("A03", "Fysieke lessen", "Regeling inburgering 2021, afschalen");
    private static readonly Regel A04 = new("A04", "Voldoende inspanning", "Regeling inburgering 2021, afschalen");
    private static readonly Regel A05 = new("A05", "Nieuw PIP", "DUO: niveau A2 bij de B1-route nooit in het eerste PIP");

    public static IReadOnlyList<Regeluitkomst> Toets(Afschaalfeiten feiten) => [Route(feiten), Uren(feiten), Fysiek(feiten), Inspanning(feiten), NieuwPip(feiten)];

    private static Regeluitkomst Route(Afschaalfeiten feiten)
    {
        var newest = feiten.Pips.MaxBy(p => p.Dagtekening);
        return feiten.Wet != Wet.Wi2021 ? A01.Blokkade("Afschalen bestaat alleen onder de Wet inburgering 2021.")
            : newest is null ? A01.Blokkade("Er is nog geen PIP; afschalen kan alleen op de B1-route.")
            : newest.Leerroute != SharedKernel.Codelijsten.Route.B1 ? A01.Blokkade($"Het PIP van {Tekst.Dag(newest.Dagtekening)} kiest {newest.Leerroute.Naam()}; afschalen kan alleen op de B1-route.")
            : newest.Niveau == Niveau.A2 ? A01.Blokkade($"Het PIP van {Tekst.Dag(newest.Dagtekening)} heeft al niveau A2.")
            : A01.Voldaan($"Het PIP van {Tekst.Dag(newest.Dagtekening)} kiest de B1-route, niveau B1.");
    }

    private static Regeluitkomst Uren(Afschaalfeiten feiten)
    {
        var needed = feiten.Normen.Getal(Normcodes.AfschalenUren, feiten.Dagtekening);
        Getal[] looked = [new("Gevolgd bij een keurmerkschool", Tekst.Uur(feiten.UrenGevolgd)), new("Nodig", Tekst.Heel(needed))];
        return feiten.UrenGevolgd >= needed
            ? A02.Voldaan($"Er zijn {Tekst.Uur(feiten.UrenGevolgd)} cursusuren gevolgd bij een instelling met keurmerk; nodig zijn er {Tekst.Heel(needed)}.", looked)
            : A02.Blokkade($"Er zijn {Tekst.Uur(feiten.UrenGevolgd)} cursusuren gevolgd bij een instelling met keurmerk; nodig zijn er {Tekst.Heel(needed)}.", looked);
    }

    private static Regeluitkomst Fysiek(Afschaalfeiten feiten)
    {
        var share = feiten.Normen.Getal(Normcodes.AfschalenFysiek, feiten.Dagtekening);
        var onSite = feiten.UrenGevolgd - feiten.UrenOnline;
        Getal[] looked = [new("Niet online", Tekst.Uur(onSite)), new("Gevolgd", Tekst.Uur(feiten.UrenGevolgd)), new("Nodig", $"{Tekst.Heel(share)} procent")];
        if (feiten.UrenGevolgd == 0)
        {
            return A03.Blokkade("Er zijn nog geen uren gevolgd, dus ook geen fysieke.", looked);
        }

        return onSite * 100 >= feiten.UrenGevolgd * share
            ? A03.Voldaan($"Van de {Tekst.Uur(feiten.UrenGevolgd)} gevolgde uren waren er {Tekst.Uur(onSite)} niet online; nodig is {Tekst.Heel(share)} procent.", looked)
            : A03.Blokkade($"Van de {Tekst.Uur(feiten.UrenGevolgd)} gevolgde uren waren er {Tekst.Uur(onSite)} niet online; nodig is {Tekst.Heel(share)} procent.", looked);
    }

    private static Regeluitkomst Inspanning(Afschaalfeiten feiten) => feiten.InspanningVoldoende
        ? A04.Voldaan("De inspanning is als voldoende beoordeeld.", new Getal("Oordeel", "voldoende"))
        : A04.Blokkade("De inspanning is niet als voldoende beoordeeld. Afschalen kan alleen na voldoende inspanning.", new Getal("Oordeel", "niet voldoende"));

    private static Regeluitkomst NieuwPip(Afschaalfeiten feiten)
    {
        var newest = feiten.Pips.MaxBy(p => p.Dagtekening);
        return newest is null ? A05.Blokkade("Niveau A2 bij de B1-route kan nooit in het eerste PIP.")
            : feiten.Dagtekening > feiten.Vandaag ? A05.Blokkade($"De dagtekening {Tekst.Dag(feiten.Dagtekening)} ligt in de toekomst.", new Getal("Vandaag", Tekst.Dag(feiten.Vandaag)))
            : feiten.Dagtekening <= newest.Dagtekening ? A05.Blokkade($"Het nieuwe PIP moet van na het PIP van {Tekst.Dag(newest.Dagtekening)} zijn.", new Getal("Dagtekening", Tekst.Dag(feiten.Dagtekening)))
            : A05.Voldaan($"Het nieuwe PIP van {Tekst.Dag(feiten.Dagtekening)} volgt op dat van {Tekst.Dag(newest.Dagtekening)}.");
    }
}
