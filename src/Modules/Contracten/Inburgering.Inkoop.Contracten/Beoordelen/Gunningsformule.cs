// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>How price and quality become one order. The definitions stand in <see cref="Gunningsdefinities"/>; nothing else is ever evaluated.</summary>
public enum Gunningsformule
{
    /// <summary>Price points relative to the lowest valid price.</summary>
    LaagstePrijsRatio,

    /// <summary>Price points on a published band in euro.</summary>
    LineaireBand,

    /// <summary>Price minus a deduction for quality; the lowest result wins.</summary>
    GunnenOpWaarde,

    /// <summary>No comparison: every valid bid is admitted (open house).</summary>
    Toelating,
}

/// <summary>What decides first between bids with equal totals; what is left equal is drawn by lot.</summary>
public enum Gelijkregel
{
    /// <summary>Most points for quality, then the lowest price, then the lot.</summary>
    HoogsteKwaliteit,

    /// <summary>Lowest price, then most points for quality, then the lot.</summary>
    LaagstePrijs,

    /// <summary>The lot at once.</summary>
    Loting,
}

/// <summary>The steps in which a criterion is scored.</summary>
public enum Kwaliteitsschaal
{
    /// <summary>0, 25, 50, 75 or 100 points.</summary>
    VijfTrappen,

    /// <summary>0, 40, 70 or 100 points.</summary>
    VierTrappen,

    /// <summary>1 to 10, ten points each.</summary>
    Rapportcijfer,

    /// <summary>0 or 100 points.</summary>
    JaNee,
}

/// <summary>One step of a scale.</summary>
/// <param name="Punten">Points, 0–100.</param>
/// <param name="Omschrijving">What it means; is published.</param>
public sealed record Schaaltrap(int Punten, string Omschrijving);

/// <summary>The published definition of a choice.</summary>
/// <param name="Naam">Name of the choice in the code and the schema.</param>
/// <param name="Titel">As people call it.</param>
/// <param name="Definitie">The whole rule, in plain Dutch.</param>
/// <param name="Let">What to watch for; empty when there is nothing.</param>
public sealed record Keuzedefinitie(string Naam, string Titel, string Definitie, string Let);

/// <summary>The published definitions of formulas, rules for ties and scales: one text for documents, screens and the interface.</summary>
internal static class Gunningsdefinities
{
    public static IReadOnlyList<Keuzedefinitie> Formules { get; } =
    [
        new(
            nameof(Gunningsformule.LaagstePrijsRatio),
            "Verhouding tot de laagste prijs",
            "Prijspunten = 100 × laagste geldige prijs van het perceel ÷ prijs van de inschrijving. Totaal = prijspunten × gewicht van de prijs ÷ 100, plus per criterium punten × gewicht ÷ 100. Het hoogste totaal wint. Is de laagste prijs 0 euro, dan krijgt een prijs van 0 euro 100 punten en elke andere prijs 0.",
            "Een inschrijving die zelf verliest maar de laagste prijs heeft, bepaalt de prijspunten van alle anderen. Valt zij weg, dan kan een ander winnen. Kies een lineaire band of gunnen op waarde om dat uit te sluiten."),
        new(
            nameof(Gunningsformule.LineaireBand),
            "Lineaire band",
            "De leidraad noemt per perceel een onderprijs en een bovenprijs. Prijspunten = 100 bij de onderprijs of lager, 0 bij de bovenprijs of hoger, en daartussen 100 × (bovenprijs − prijs) ÷ (bovenprijs − onderprijs). Totaal = prijspunten × gewicht van de prijs ÷ 100, plus per criterium punten × gewicht ÷ 100. Het hoogste totaal wint.",
            "Onder de onderprijs levert een lagere prijs geen extra punten op en boven de bovenprijs kost een hogere prijs geen punten meer. Kies de band daarom ruim genoeg, of stel een maximumprijs."),
        new(
            nameof(Gunningsformule.GunnenOpWaarde),
            "Gunnen op waarde",
            "De leidraad noemt per perceel de hoogste aftrek in euro. Aftrek per criterium = hoogste aftrek × gewicht ÷ 100 × punten ÷ 100. Fictieve prijs = prijs min alle aftrek. De laagste fictieve prijs wint. De prijs die wordt betaald, is de prijs van de inschrijving.",
            "De hoogste aftrek bepaalt hoeveel kwaliteit mag kosten. Is zij klein naast de prijsverschillen, dan beslist alleen de prijs."),
        new(
            nameof(Gunningsformule.Toelating),
            "Toelating (open house)",
            "Iedere inschrijving die aan alle eisen voldoet, wordt toegelaten. Er is geen volgorde en het aantal aanbieders is niet beperkt.",
            ""),
    ];

    public static IReadOnlyList<Keuzedefinitie> Gelijkregels { get; } =
    [
        new(nameof(Gelijkregel.HoogsteKwaliteit), "Eerst de hoogste kwaliteit", "Bij een gelijk totaal gaat de inschrijving met de meeste gewogen kwaliteitspunten voor, daarna die met de laagste prijs, daarna beslist het lot.", ""),
        new(nameof(Gelijkregel.LaagstePrijs), "Eerst de laagste prijs", "Bij een gelijk totaal gaat de inschrijving met de laagste prijs voor, daarna die met de meeste gewogen kwaliteitspunten, daarna beslist het lot.", ""),
        new(nameof(Gelijkregel.Loting), "Loting", "Bij een gelijk totaal beslist het lot. Leg vast wie erbij was en in welke volgorde er is getrokken.", ""),
    ];

    public const string Afronding = "Prijspunten worden niet afgerond. Gewogen punten per onderdeel worden afgerond op twee decimalen, aftrek op hele centen, een half naar boven. Daarna pas worden totalen of fictieve prijzen opgeteld en vergeleken.";

    public static IReadOnlyList<Schaaltrap> Trappen(Kwaliteitsschaal schaal) => schaal switch
    {
        Kwaliteitsschaal.VijfTrappen =>
        [
            new(0, "onvoldoende: het antwoord ontbreekt of overtuigt niet"),
            new(25, "matig: op belangrijke punten onvolledig"),
            new(50, "voldoende: volledig, zonder meerwaarde"),
            new(75, "goed: volledig, met meerwaarde op enkele punten"),
            new(100, "uitstekend: volledig, met meerwaarde op alle punten"),
        ],
        Kwaliteitsschaal.VierTrappen =>
        [
            new(0, "onvoldoende: het antwoord ontbreekt of overtuigt niet"),
            new(40, "voldoende: volledig, zonder meerwaarde"),
            new(70, "goed: volledig, met meerwaarde op enkele punten"),
            new(100, "uitstekend: volledig, met meerwaarde op alle punten"),
        ],
        Kwaliteitsschaal.Rapportcijfer => [.. Enumerable.Range(1, 10).Select(c => new Schaaltrap(c * 10, $"rapportcijfer {c}"))],
        _ => [new(0, "nee"), new(100, "ja")],
    };

    public static bool IsTrap(Kwaliteitsschaal schaal, int punten) => Trappen(schaal).Any(t => t.Punten == punten);
}
