// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>Names of codes as people read them.</summary>
public static class Woorden
{
    private static readonly Dictionary<string, string> Vast = new(StringComparer.Ordinal)
    {
        ["B1"] = "B1-route",
        ["Onderwijs"] = "Onderwijsroute",
        ["Z"] = "Zelfredzaamheidsroute",
        ["PVT"] = "Participatieverklaringstraject (PVT)",
        ["MAP"] = "Arbeidsmarkt en Participatie (MAP)",
        ["MB"] = "Maatschappelijke begeleiding",
        ["Asiel"] = "Asielstatushouder",
        ["Gezin"] = "Gezinsmigrant",
        ["Overig"] = "Overig",
        ["NVT"] = "Niet van toepassing",
        ["DuoLening"] = "DUO-lening",
        ["Beeindigd"] = "Beëindigd",
        ["EindePlicht"] = "Einde inburgeringsplicht",
        ["GeslaagdAfgeschaald"] = "Geslaagd, met onderdelen op A2",
        ["PerUur"] = "Per gevolgd uur",
        ["PerTraject"] = "Per traject",
        ["PerModule"] = "Per module",
        ["PerResultaat"] = "Op resultaat",
        ["EuropeesOpenbaar"] = "Europees openbaar",
        ["SocialeEnSpecifiekeDiensten"] = "Sociale en andere specifieke diensten",
        ["NationaalOpenbaar"] = "Nationaal openbaar",
        ["MeervoudigOnderhands"] = "Meervoudig onderhands",
        ["OpenHouse"] = "Open house",
        ["LaagstePrijsRatio"] = "Verhouding tot de laagste prijs",
        ["LineaireBand"] = "Lineaire band",
        ["GunnenOpWaarde"] = "Gunnen op waarde",
        ["Toelating"] = "Toelating (open house)",
        ["HoogsteKwaliteit"] = "Eerst de hoogste kwaliteit",
        ["LaagstePrijs"] = "Eerst de laagste prijs",
        ["VijfTrappen"] = "Vijf trappen (0, 25, 50, 75, 100)",
        ["VierTrappen"] = "Vier trappen (0, 40, 70, 100)",
        ["Rapportcijfer"] = "Rapportcijfer 1 tot en met 10",
        ["JaNee"] = "Ja of nee (0 of 100)",
        ["Tot28"] = "jonger dan 28",
        ["Van28Tot35"] = "28 tot en met 34",
        ["Van35Tot50"] = "35 tot en met 49",
        ["Vanaf50"] = "50 en ouder",
        ["Oekraiens"] = "Oekraïens",
        ["Wi2021"] = "Wi2021",
        ["Wi2013"] = "Wi2013",
    };

    /// <summary>The words of an enum value: known ones from the list, others split at their capitals.</summary>
    public static string Van(Enum waarde) => Van(waarde.ToString());

    /// <summary>A line of a history in words: which field was what and became what.</summary>
    public static string Van(Veldwijziging wijziging) => $"{Van(wijziging.Veld)}: " + wijziging switch
    {
        { Oud: null } => wijziging.Nieuw,
        { Nieuw: null } => $"{wijziging.Oud} → leeg",
        _ => $"{wijziging.Oud} → {wijziging.Nieuw}",
    };

    /// <summary>The words of the name of an enum value.</summary>
    public static string Van(string naam)
    {
        if (Vast.TryGetValue(naam, out var words))
        {
            return words;
        }

        var text = new StringBuilder();
        for (var i = 0; i < naam.Length; i++)
        {
            var split = i > 0 && char.IsUpper(naam[i]) && char.IsLower(naam[i - 1]);
            text.Append(split ? " " : "").Append(split ? char.ToLowerInvariant(naam[i]) : naam[i]);
        }

        return text.ToString();
    }
}
