// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Tijd;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>Rules about who the person is: law, group, age and literacy.</summary>
internal static class PersoonRegels
{
    private static readonly Regel R07 = new("R07", "Gezinsmigranten en overige migranten", "Wet inburgering 2021; DUO");
    private static readonly Regel R08 = new("R08", "En ondertussen (Wi2013)", "Beleidsplan, en ondertussen-groep; Blik op Werk");
    private static readonly Regel R15 = new("R15", "Onderwijsroute overwogen", "Beleidsplan, onderwijsroute");
    private static readonly Regel R17 = new("R17", "Leeftijd", "Wet inburgering 2021, art. 3; beleidsplan; Algemene Ouderdomswet, art. 7a");
    private static readonly Regel R18 = new("R18", "Alfabetisering", "Beleidsplan, alfabetisering");

    public static Regeluitkomst R07GezinEnOverig(Toetsfeiten feiten)
    {
        var person = feiten.Persoon;
        if (person.Wet != Wet.Wi2021)
        {
            return R07.Voldaan("Niet van toepassing: deze regel geldt alleen voor de Wet inburgering 2021.");
        }

        if (person.Soort == Soort.Asiel)
        {
            return R07.Voldaan("Niet van toepassing: voor een asielstatushouder betaalt de gemeente de leerroute.");
        }

        if (feiten.Route is Route.PVT or Route.MAP)
        {
            return R07.Voldaan($"De gemeente betaalt {feiten.Route.Naam()} ook voor een {person.Soort.Naam()}.");
        }

        return feiten.Financiering == Financiering.Gemeente
            ? R07.Blokkade($"De gemeente betaalt {feiten.Route.Naam()} niet voor een {person.Soort.Naam()} onder de Wet inburgering 2021; alleen PVT en MAP. Kies een andere financiering.", new Getal("Financiering", "gemeente"))
            : R07.Voldaan($"De lessen van deze {person.Soort.Naam()} worden betaald door {feiten.Financiering.Naam()}.", new Getal("Financiering", feiten.Financiering.ToString()));
    }

    public static Regeluitkomst R08Wi2013(Toetsfeiten feiten)
    {
        if (feiten.Persoon.Wet != Wet.Wi2013)
        {
            return R08.Voldaan("Niet van toepassing: deze persoon valt onder de Wet inburgering 2021.");
        }

        if (feiten.Financiering == Financiering.Gemeente)
        {
            return R08.Blokkade("Iemand onder de Wet inburgering 2013 (en ondertussen) betaalt de lessen zelf of met een DUO-lening; de gemeente betaalt niet. Kies een andere financiering.", new Getal("Financiering", "gemeente"));
        }

        var device = feiten.Perceel.DeviceVoorWi2013
            ? "een device uit het routebudget mag volgens het contract"
            : "een device uit het routebudget mag niet";
        return R08.Voldaan(
            $"En ondertussen-plaatsing, betaald door {feiten.Financiering.Naam()}: telt niet mee in KPI’s en resultaten, gaat niet naar DUO, en {device}.",
            new Getal("Financiering", feiten.Financiering.ToString()));
    }

    public static Regeluitkomst R15OnderwijsrouteOverwogen(Toetsfeiten feiten)
    {
        var age = Kalender.Leeftijd(feiten.Persoon.Geboortedatum, feiten.Startdatum);
        var limit = feiten.Norm(Normcodes.OnderwijsrouteLeeftijd);
        Getal[] looked = [new("Leeftijd op de startdatum", Tekst.Heel(age)), new("Grens", Tekst.Heel(limit))];
        if (age >= limit)
        {
            return R15.Voldaan($"Niet van toepassing: {age} jaar op de startdatum, de vraag geldt tot {limit} jaar.", looked);
        }

        if (feiten.Route == Route.Onderwijs)
        {
            return R15.Voldaan($"{age} jaar op de startdatum en de onderwijsroute is gekozen.", looked);
        }

        // Beside the onderwijsroute somebody also follows parts such as PVT; the question was answered by the PIP then.
        if (!feiten.Route.IsLeerroute() && feiten.GeldendePip?.Leerroute == Route.Onderwijs)
        {
            return R15.Voldaan($"{age} jaar op de startdatum en het PIP kiest de onderwijsroute.", looked);
        }

        return R15.Waarschuwing($"{age} jaar op de startdatum, jonger dan {limit}: is de onderwijsroute overwogen?", looked);
    }

    public static Regeluitkomst R17Leeftijd(Toetsfeiten feiten)
    {
        var birth = feiten.Persoon.Geboortedatum;
        var age = Kalender.Leeftijd(birth, feiten.Startdatum);
        var adult = feiten.Norm(Normcodes.PlichtLeeftijd);
        var pension = feiten.Normen.AowDatum(birth);
        Getal[] looked = [new("Leeftijd op de startdatum", Tekst.Heel(age)), new("AOW-leeftijd bereikt op", Tekst.Dag(pension))];
        if (age < adult)
        {
            return R17.Waarschuwing($"{age} jaar op de startdatum: onder de {adult} jaar is iemand niet inburgeringsplichtig.", looked);
        }

        return feiten.Startdatum >= pension
            ? R17.Waarschuwing($"De AOW-leeftijd is bereikt op {Tekst.Dag(pension)}: vanaf die dag is iemand niet inburgeringsplichtig.", looked)
            : R17.Voldaan($"{age} jaar op de startdatum: {adult} jaar of ouder en nog geen AOW-leeftijd.", looked);
    }

    public static Regeluitkomst R18Alfabetisering(Toetsfeiten feiten)
    {
        var literacy = feiten.Persoon.Alfabetisering;
        Getal[] looked =
        [
            new("Alfabetisering", literacy.ToString()),
            new("Alfabetisering in het perceel", feiten.Perceel.MetAlfabetisering switch { true => "ja", false => "nee", null => "niet vastgelegd" }),
        ];
        if (literacy == Alfabetisering.NVT)
        {
            return R18.Voldaan("Niet van toepassing: alfabetisering is niet nodig.", looked);
        }

        if (feiten.Route == Route.Alfabetisering || feiten.Perceel.MetAlfabetisering == true)
        {
            return R18.Voldaan($"Alfabetisering ({literacy}) is nodig en hoort bij dit perceel.", looked);
        }

        return feiten.Perceel.MetAlfabetisering is null
            ? R18.Waarschuwing($"Alfabetisering ({literacy}) is nodig en voor dit perceel is niet vastgelegd dat die erbij hoort; vraag het na bij de aanbieder.", looked)
            : R18.Waarschuwing($"Alfabetisering ({literacy}) is nodig en hoort niet bij dit perceel; regel alfabetisering apart of kies een ander perceel.", looked);
    }
}
