// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>Rules about the PIP: that it is there, that DUO takes it, that it was in time, and the term that it starts.</summary>
internal static class PipRegels
{
    private static readonly Regel R09 = new("R09", "PIP past bij de route", "Wet inburgering 2021, art. 15; DUO");
    private static readonly Regel R10 = new("R10", "Combinatie in het PIP", "DUO: afkeur van combinaties");
    private static readonly Regel R13 = new("R13", "PIP op tijd", "Wet inburgering 2021, art. 15, en Besluit inburgering 2021");
    private static readonly Regel R14 = new("R14", "Inburgeringstermijn", "Wet inburgering 2021, art. 11");

    public static Regeluitkomst R09PipPastBijRoute(Toetsfeiten feiten)
    {
        if (feiten.Persoon.Wet != Wet.Wi2021)
        {
            return R09.Voldaan("Niet van toepassing: onder de Wet inburgering 2013 is er geen PIP.");
        }

        if (!feiten.Route.IsLeerroute())
        {
            return R09.Voldaan($"Niet van toepassing: {feiten.Route.Naam()} is geen leerroute.");
        }

        if (feiten.GeldendePip is not { } pip)
        {
            var later = feiten.EerstePip is { } first ? $"; het eerste PIP is van {Tekst.Dag(first.Dagtekening)}" : "";
            return R09.Blokkade($"Er is geen PIP op of voor de start op {Tekst.Dag(feiten.Startdatum)}{later}.", new Getal("Startdatum", Tekst.Dag(feiten.Startdatum)));
        }

        Getal[] looked = [new("PIP", Tekst.Dag(pip.Dagtekening)), new("Leerroute in het PIP", pip.Leerroute.ToString()), new("Route van het perceel", feiten.Route.ToString())];
        return pip.Leerroute == feiten.Route
            ? R09.Voldaan($"Het PIP van {Tekst.Dag(pip.Dagtekening)} kiest {pip.Leerroute.Naam()}; de start is op of na die dag.", looked)
            : R09.Blokkade($"Het PIP van {Tekst.Dag(pip.Dagtekening)} kiest {pip.Leerroute.Naam()} en dit perceel is voor {feiten.Route.Naam()}. Leg eerst een nieuw PIP vast.", looked);
    }

    public static Regeluitkomst R10CombinatieInPip(Toetsfeiten feiten) =>
        feiten.GeldendePip is { } pip
            ? Combinatie(feiten.Persoon.Soort, pip.Leerroute, pip.Niveau, pip.UrenB1, pip == feiten.EerstePip)
            : R10.Voldaan("Niet van toepassing: er is geen PIP om naar te kijken.");

    /// <summary>Rule R10 by itself, for a PIP that is about to be saved.</summary>
    /// <param name="soort">Group of the person: hours for B1 are for asylum only.</param>
    /// <param name="leerroute">Route of the PIP.</param>
    /// <param name="niveau">Level of the PIP.</param>
    /// <param name="urenB1">Hours agreed for B1.</param>
    /// <param name="eerste">True when the person has no earlier PIP.</param>
    public static Regeluitkomst Combinatie(Soort soort, Route leerroute, Niveau niveau, int? urenB1, bool eerste)
    {
        List<string> faults = [];
        if (niveau == Niveau.A2 && leerroute == Route.Onderwijs)
        {
            faults.Add("niveau A2 kan niet bij de onderwijsroute");
        }

        if (niveau == Niveau.B1 && leerroute == Route.Z)
        {
            faults.Add("niveau B1 kan niet bij de Z-route");
        }

        if (niveau == Niveau.A2 && leerroute == Route.B1 && eerste)
        {
            faults.Add("niveau A2 bij de B1-route (afschalen) kan niet in het eerste PIP");
        }

        if (urenB1 is not null && (leerroute != Route.B1 || soort != Soort.Asiel))
        {
            faults.Add("uren B1 horen alleen bij de B1-route van een asielstatushouder");
        }

        Getal[] looked =
        [
            new("Leerroute", leerroute.ToString()),
            new("Niveau", niveau.ToString()),
            new("Uren B1", urenB1 is { } hours ? Tekst.Heel(hours) : "geen"),
            new("Eerste PIP", eerste ? "ja" : "nee"),
        ];
        return faults.Count == 0
            ? R10.Voldaan($"DUO neemt deze combinatie aan: {leerroute.Naam()}, niveau {niveau}.", looked)
            : R10.Blokkade($"DUO keurt dit PIP af: {string.Join("; ", faults)}.", looked);
    }

    public static Regeluitkomst R13PipOpTijd(Toetsfeiten feiten)
    {
        var person = feiten.Persoon;
        if (person.Wet != Wet.Wi2021)
        {
            return R13.Voldaan("Niet van toepassing: onder de Wet inburgering 2013 is er geen PIP.");
        }

        if (person.BrpDatum is not { } registered)
        {
            return R13.Voldaan("De BRP-datum is niet bekend, dus de termijn voor het PIP is niet te bepalen.");
        }

        var weeks = feiten.Norm(Normcodes.PipTermijnWeken);
        var limit = registered.AddDays(7 * weeks);
        if (feiten.EerstePip is { } first)
        {
            Getal[] looked = [new("BRP-datum", Tekst.Dag(registered)), new("Eerste PIP", Tekst.Dag(first.Dagtekening)), new("Uiterlijk", Tekst.Dag(limit))];
            return first.Dagtekening <= limit
                ? R13.Voldaan($"Het eerste PIP ({Tekst.Dag(first.Dagtekening)}) is er binnen {weeks} weken na de BRP-datum {Tekst.Dag(registered)}.", looked)
                : R13.Waarschuwing($"Het eerste PIP ({Tekst.Dag(first.Dagtekening)}) is te laat: het moest er op {Tekst.Dag(limit)} zijn, {weeks} weken na de BRP-datum.", looked);
        }

        var warn = registered.AddDays(7 * feiten.Norm(Normcodes.PipWaarschuwingWeken));
        Getal[] without = [new("BRP-datum", Tekst.Dag(registered)), new("Eerste PIP", "geen"), new("Uiterlijk", Tekst.Dag(limit))];
        if (feiten.Startdatum > limit)
        {
            return R13.Waarschuwing($"Er is nog geen PIP; het moest er op {Tekst.Dag(limit)} zijn, {weeks} weken na de BRP-datum.", without);
        }

        return feiten.Startdatum >= warn
            ? R13.Waarschuwing($"Er is nog geen PIP; het moet er uiterlijk op {Tekst.Dag(limit)} zijn, {weeks} weken na de BRP-datum.", without)
            : R13.Voldaan($"Er is nog geen PIP; daarvoor is tijd tot en met {Tekst.Dag(limit)}.", without);
    }

    public static Regeluitkomst R14BinnenTermijn(Toetsfeiten feiten)
    {
        if (feiten.Persoon.Wet != Wet.Wi2021)
        {
            return R14.Voldaan("Niet van toepassing: deze termijn hoort bij de Wet inburgering 2021.");
        }

        if (feiten.EerstePip is not { } first)
        {
            return R14.Voldaan("Er is nog geen PIP, dus de termijn is nog niet begonnen.");
        }

        var years = feiten.Norm(Normcodes.InburgeringstermijnJaren);
        var limit = TermijnTot(feiten)!.Value;
        var end = VerwachtEinde(feiten);
        Getal[] looked =
        [
            new("Eerste PIP", Tekst.Dag(first.Dagtekening)),
            new("Termijn tot", Tekst.Dag(limit)),
            new("Startdatum", Tekst.Dag(feiten.Startdatum)),
            new("Verwacht einde", end is { } expected ? Tekst.Dag(expected) : "niet te bepalen"),
        ];
        if (feiten.Startdatum > limit)
        {
            return R14.Waarschuwing($"De start valt na de inburgeringstermijn, die tot {Tekst.Dag(limit)} loopt ({years} jaar vanaf de dag na het eerste PIP).", looked);
        }

        return end > limit
            ? R14.Waarschuwing($"De lessen duren naar verwachting tot {Tekst.Dag(end)}, na de inburgeringstermijn tot {Tekst.Dag(limit)}.", looked)
            : R14.Voldaan($"De inburgeringstermijn loopt tot {Tekst.Dag(limit)}, {years} jaar vanaf de dag na het eerste PIP van {Tekst.Dag(first.Dagtekening)}.", looked);
    }

    /// <summary>End of the term: three years from the day after the first PIP; null without one.</summary>
    public static DateOnly? TermijnTot(Toetsfeiten feiten) =>
        feiten.EerstePip is { } first ? first.Dagtekening.AddDays(1).AddYears(feiten.Norm(Normcodes.InburgeringstermijnJaren)) : null;

    /// <summary>Start + expected hours at the usual hours per week; unknown for a part without such a norm.</summary>
    private static DateOnly? VerwachtEinde(Toetsfeiten feiten) =>
        feiten.Prijs.Uren is { } hours && feiten.Normen.Zoek(Normcodes.LesurenPerWeek(feiten.Route), feiten.Startdatum) is { Waarde: > 0 } perWeek
            ? feiten.Startdatum.AddDays((int)Math.Ceiling(hours * 7 / perWeek.Waarde))
            : null;
}
