// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Kwaliteit.Bezoeken;

/// <summary>What was seen at a point of the checklist.</summary>
public enum Puntoordeel
{
    /// <summary>Not looked at.</summary>
    NietGezien,

    /// <summary>Good.</summary>
    Goed,

    /// <summary>Could be better.</summary>
    KanBeter,

    /// <summary>Not good enough.</summary>
    Onvoldoende,
}

/// <summary>A point to look at during a visit.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Vraag">The question.</param>
public sealed record Bezoekpunt(string Code, string Vraag)
{
    /// <summary>The checklist, in the order of a visit.</summary>
    public static IReadOnlyList<Bezoekpunt> Alle { get; } =
    [
        new("OPKOMST", "Begint de les op tijd en is iedereen die er moet zijn er, of afgemeld?"),
        new("GROEP", "Past de groepsgrootte bij de afspraak?"),
        new("DOCENT", "Staat er een docent die op de personeelslijst van de aanbieder staat?"),
        new("NIVEAU", "Past de les bij het niveau en de alfabetisering van de deelnemers?"),
        new("MATERIAAL", "Heeft iedereen het lesmateriaal en de devices die in het contract staan?"),
        new("OEFENEN", "Zijn deelnemers zelf aan het praten, lezen en schrijven?"),
        new("DIFFERENTIATIE", "Krijgt wie sneller of langzamer gaat passend werk?"),
        new("RUIMTE", "Is het lokaal geschikt, veilig en toegankelijk?"),
        new("DOELEN", "Weten deelnemers waar zij aan werken en hoever zij zijn?"),
    ];
}

/// <summary>What was seen at one point.</summary>
/// <param name="Punt">Code of the point.</param>
/// <param name="Oordeel">The judgement.</param>
/// <param name="Opmerking">What was seen; no names.</param>
public sealed record Bezoekantwoord(string Punt, Puntoordeel Oordeel, string? Opmerking);

/// <summary>One attendance list that was asked for, beside what was counted, delivered and said. Numbers only, no names.</summary>
/// <param name="Lijst">Which list, for example "B1-3, 12 oktober, ochtend".</param>
/// <param name="OpLijst">How many the list says were there.</param>
/// <param name="Geteld">How many were counted in the room; null = not counted.</param>
/// <param name="UrenLijst">Hours that follow from the list; null = not looked at.</param>
/// <param name="UrenGeleverd">Hours that were delivered to us for the same lesson; null = not looked at.</param>
/// <param name="Gevraagd">How many participants were asked whether they were there; null = nobody.</param>
/// <param name="Bevestigd">How many of them said yes.</param>
public sealed record Presentiecontrole(string Lijst, int OpLijst, int? Geteld, decimal? UrenLijst, decimal? UrenGeleverd, int? Gevraagd, int? Bevestigd);

/// <summary>In what a list differs from what was seen.</summary>
public enum Presentieafwijking
{
    /// <summary>More or fewer people in the room than on the list.</summary>
    Telling,

    /// <summary>Other hours delivered than the list says.</summary>
    Uren,

    /// <summary>Participants say that they were not there.</summary>
    Bevestiging,
}

/// <summary>A deviation that a sample found.</summary>
/// <param name="Lijst">Which list.</param>
/// <param name="Soort">In what it differs.</param>
/// <param name="Tekst">With the numbers, in one Dutch sentence.</param>
public sealed record Presentieverschil(string Lijst, Presentieafwijking Soort, string Tekst);

/// <summary>Finds the deviations of a sample. A pure function; what was not looked at says nothing.</summary>
internal static class Presentietoets
{
    private static readonly System.Globalization.CultureInfo Nederlands = System.Globalization.CultureInfo.GetCultureInfo("nl-NL");

    public static IReadOnlyList<Presentieverschil> Toets(IEnumerable<Presentiecontrole> lijsten) => [.. lijsten.SelectMany(Toets)];

    private static IEnumerable<Presentieverschil> Toets(Presentiecontrole list)
    {
        Presentieverschil Meld(Presentieafwijking kind, FormattableString text) => new(list.Lijst, kind, text.ToString(Nederlands));
        if (list.Geteld is { } counted && counted != list.OpLijst)
        {
            yield return Meld(Presentieafwijking.Telling, $"Op de lijst staan er {list.OpLijst}, in het lokaal waren het er {counted}.");
        }

        if (list is { UrenLijst: { } listed, UrenGeleverd: { } delivered } && listed != delivered)
        {
            yield return Meld(Presentieafwijking.Uren, $"Volgens de lijst zijn het {listed:0.##} uren, geleverd zijn er {delivered:0.##}.");
        }

        if (list is { Gevraagd: { } asked, Bevestigd: { } confirmed } && confirmed < asked)
        {
            yield return Meld(Presentieafwijking.Bevestiging, $"Van de {asked} deelnemers die wij vroegen, zeggen er {asked - confirmed} dat zij er niet waren.");
        }
    }
}
