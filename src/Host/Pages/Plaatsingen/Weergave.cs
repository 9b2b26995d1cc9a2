// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Begeleiding;
using Inburgering.Inkoop.Plaatsingen.Duoberichten;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>How states and answers of this module look on the screen; the words carry the meaning.</summary>
public static class Weergave
{
    public static Toonsoort Toonsoort(PlaatsingStatus status) => status switch
    {
        PlaatsingStatus.Gestart => Ui.Toonsoort.Goed,
        PlaatsingStatus.Aangemeld or PlaatsingStatus.Geaccepteerd => Ui.Toonsoort.LetOp,
        PlaatsingStatus.Geweigerd => Ui.Toonsoort.Fout,
        _ => Ui.Toonsoort.Info,
    };

    public static Toonsoort Toonsoort(Begeleidingsstand stand) => stand switch
    {
        Begeleidingsstand.Gehouden => Ui.Toonsoort.Goed,
        Begeleidingsstand.TeLaat => Ui.Toonsoort.LetOp,
        _ => Ui.Toonsoort.Info,
    };

    public static string Woord(BegeleidingsgesprekRegel gesprek) =>
        gesprek.Soort == Begeleidingssoort.Nazorg ? "nazorg" : gesprek.Soort == Begeleidingssoort.Advies ? "adviesgesprek" : gesprek.GeplandOp is null ? "extra voortgangsgesprek" : $"voortgangsgesprek {gesprek.Nummer}";

    public static string Woord(Mapthema thema) => thema switch
    {
        Mapthema.Competenties => "competenties",
        Mapthema.Arbeidskansen => "arbeidskansen",
        Mapthema.LokaleArbeidsmarkt => "de lokale arbeidsmarkt",
        _ => "werkcultuur",
    };

    public static string Woord(PlaatsingStatus status) => Woorden.Van(status).ToLowerInvariant();

    /// <summary>State of a placement; of one that is over how it ended.</summary>
    public static string Stand(PlaatsingRegel plaatsing) => plaatsing.Eindreden switch
    {
        null => Woord(plaatsing.Status),
        Eindreden.GeslaagdAfgeschaald => "geslaagd (A2)",
        Eindreden.EindePlicht => "einde plicht",
        var reason => Woorden.Van(reason.Value).ToLowerInvariant(),
    };

    public static Toonsoort Toonsoort(Regeloordeel uitkomst) => uitkomst switch
    {
        Regeloordeel.Voldaan => Ui.Toonsoort.Goed,
        Regeloordeel.Waarschuwing => Ui.Toonsoort.LetOp,
        _ => Ui.Toonsoort.Fout,
    };

    public static string Woord(Regeloordeel uitkomst) => uitkomst switch
    {
        Regeloordeel.Voldaan => "voldaan",
        Regeloordeel.Waarschuwing => "let op",
        _ => "blokkade",
    };

    /// <summary>Short name of a route, for a narrow column.</summary>
    public static string Kort(Route route) => route switch
    {
        Route.B1 => "B1-route",
        Route.Onderwijs => "Onderwijs",
        Route.Z => "Z-route",
        Route.MB => "Begeleiding",
        _ => route.ToString(),
    };

    public static string Woord(Signaalonderwerp soort) => soort switch
    {
        Signaalonderwerp.Verzuim => "verzuim",
        Signaalonderwerp.Stagnatie => "komt niet vooruit",
        Signaalonderwerp.WensOverstap => "wil overstappen",
        Signaalonderwerp.KlaarVoorExamen => "klaar voor een examen",
        Signaalonderwerp.Zorgen => "zorgen",
        Signaalonderwerp.VeelVerzuim => "veel verzuim",
        Signaalonderwerp.GeenLes => "geen lessen gevolgd",
        Signaalonderwerp.TempoTeLaag => "tempo te laag voor de termijn",
        _ => "genoeg uren om afschalen te toetsen",
    };

    public static Toonsoort Toonsoort(Signaalstand stand) => stand switch
    {
        Signaalstand.Open => Ui.Toonsoort.LetOp,
        Signaalstand.Beantwoord => Ui.Toonsoort.Goed,
        _ => Ui.Toonsoort.Info,
    };

    public static Toonsoort Toonsoort(Duoberichtstand stand) => stand switch
    {
        Duoberichtstand.Klaargezet => Ui.Toonsoort.LetOp,
        Duoberichtstand.Geaccepteerd => Ui.Toonsoort.Goed,
        _ => Ui.Toonsoort.Fout,
    };

    /// <summary>What a provider may raise, to choose from.</summary>
    public static IReadOnlyList<SelectListItem> Signaalkeuzes { get; } =
        [.. new[] { Signaalonderwerp.Verzuim, Signaalonderwerp.Stagnatie, Signaalonderwerp.WensOverstap, Signaalonderwerp.KlaarVoorExamen, Signaalonderwerp.Zorgen }.Select(s => new SelectListItem(Woord(s), s.ToString()))];

    public static string Woord(Groepsvorm vorm) => vorm switch
    {
        Groepsvorm.Dag => "overdag",
        Groepsvorm.Avond => "’s avonds",
        _ => "online",
    };

    /// <summary>A start moment in one line: when, how and where, and how many seats are left.</summary>
    public static string Startmoment(LesgroepRegel groep) =>
        $"{Toon.Datum(groep.StartOp)}, {Woord(groep.Vorm)}{(groep.Locatie.Length == 0 ? "" : ", " + groep.Locatie)}, {(groep.Vrij == 0 ? "vol" : Toon.Aantal(groep.Vrij, "stoel vrij", "stoelen vrij"))}";

    public static string Woord(Soort soort) => soort switch
    {
        Soort.Asiel => "asielstatushouder",
        Soort.Gezin => "gezinsmigrant",
        _ => "overige migrant",
    };

    public static string Woord(Alfabetisering alfabetisering) => alfabetisering switch
    {
        Alfabetisering.A => "analfabeet (A)",
        Alfabetisering.AA => "anders-alfabeet (AA)",
        _ => "geen alfabetisering nodig",
    };

    public static string Woord(Financiering financiering) => financiering switch
    {
        Financiering.Gemeente => "gemeente",
        Financiering.DuoLening => "DUO-lening",
        Financiering.Zelf => "inburgeraar zelf",
        _ => "iemand anders",
    };

    public static string Woord(Wet wet) => wet == Wet.Wi2021 ? "Wi2021" : "Wi2013 (en ondertussen)";

    public static string Woord(Onderdeel onderdeel) => onderdeel switch
    {
        Onderdeel.LE => "Lezen",
        Onderdeel.LU => "Luisteren",
        Onderdeel.SC => "Schrijven",
        Onderdeel.SP => "Spreken",
        _ => "KNM",
    };

    public static string Woord(ExamenRegel examen) => Woord(examen.Uitslag, examen.Reden);

    public static string Woord(Uitslag uitslag, GeenUitslagReden? waarom) => uitslag switch
    {
        Uitslag.Geslaagd => "geslaagd",
        Uitslag.Gezakt => "gezakt",
        _ => "geen uitslag" + (waarom is { } reden ? $" ({Woorden.Van(reden).ToLowerInvariant()})" : ""),
    };

    /// <summary>What a provider reported of a module, who did, and what the gemeente made of it.</summary>
    public static string Melding(ModulemeldingRegel melding, Namenlijst namen) =>
        $"{melding.Module}: {(melding.Uren is { } hours ? $"{Toon.Getal(hours)} uur, " : "")}{(melding.AfgerondOp is { } day ? $"klaar op {Toon.Datum(day)}" : "loopt nog")}"
        + $"{(melding.Themas is { Count: > 0 } themes ? $" ({string.Join(", ", themes.Select(Woord))})" : "")}. "
        + $"Gemeld door {namen.Aanbieder(melding.GemeldDoor)} op {Toon.Datum(melding.GemeldOp)}; {(melding.VastgesteldOp is { } done ? $"afgerond op {Toon.Datum(done)} volgens de gemeente" : "de gemeente legde nog niet vast dat de module is afgerond")}.";

    /// <summary>First attempt or which retake.</summary>
    public static string Poging(IEnumerable<ExamenRegel> alle, ExamenRegel examen) =>
        Poging(ExamenRegel.Poging(alle.Select(e => (e.Onderdeel, e.Examendatum)), examen.Onderdeel, examen.Examendatum));

    /// <summary>First attempt or which retake, of a counted attempt.</summary>
    public static string Poging(int nummer) => nummer > 1 ? $"herkansing {nummer - 1}" : "eerste poging";

    /// <summary>What the gemeente is expected to pay, and how that came about.</summary>
    public static string Kosten(Plaatsingsmogelijkheid perceel) => perceel.KostenEuro switch
    {
        null => $"niet te bepalen: {perceel.KostenUitleg}",
        0 => $"geen voor de gemeente ({perceel.KostenUitleg})",
        var euro => $"± {Toon.Euro(euro)} ({perceel.KostenUitleg})",
    };

    /// <summary>How long people waited lately, beside what was agreed.</summary>
    public static string Wachttijd(Plaatsingsmogelijkheid perceel)
    {
        var agreed = perceel.MaxWachttijdDagen is { } limit ? $"afspraak {Toon.Aantal(limit, "dag", "dagen")}" : "geen afspraak";
        return perceel.WachttijdDagen is { } days ? $"gemiddeld {Toon.Aantal(days, "dag", "dagen")} ({agreed})" : $"te weinig starts om te zeggen ({agreed})";
    }

    /// <summary>"18 regels voldaan, 1 let op, 1 blokkade"; an outcome that does not occur is left out.</summary>
    public static string Samenvatting(IReadOnlyList<Regeluitkomst> regels)
    {
        var met = regels.Count(r => r.Uitkomst == Regeloordeel.Voldaan);
        var warn = regels.Count(r => r.Uitkomst == Regeloordeel.Waarschuwing);
        var block = regels.Count(r => r.Uitkomst == Regeloordeel.Blokkade);
        List<string> parts = [];
        if (block > 0)
        {
            parts.Add(Toon.Aantal(block, "blokkade", "blokkades"));
        }

        if (warn > 0)
        {
            parts.Add($"{warn} let op");
        }

        parts.Add(Toon.Aantal(met, "regel voldaan", "regels voldaan"));
        return string.Join(", ", parts);
    }

    /// <summary>What stops first, then what asks for attention, then the rest; in the order of the codes.</summary>
    public static IEnumerable<Regeluitkomst> OpErnst(IReadOnlyList<Regeluitkomst> regels) => regels.OrderByDescending(r => r.Uitkomst);
}
