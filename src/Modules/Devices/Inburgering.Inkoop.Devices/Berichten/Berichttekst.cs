// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Inburgering.Inkoop.Devices.Berichten;

/// <summary>The words of a reminder, in plain Dutch, for a letter or a mail. Whoever sends it writes the name above it.</summary>
internal static class Berichttekst
{
    public static string Onderwerp(Bericht bericht) => bericht.Ontvanger switch
    {
        Ontvanger.Lener => bericht.Nummer == 1 ? "Breng uw device binnenkort terug" : "Breng uw device terug",
        _ => $"Device {bericht.Serienummer} moet terug",
    };

    public static string Maak(Bericht bericht, string type, IReadOnlyList<string> accessoires, DateOnly vandaag) => bericht.Ontvanger switch
    {
        Ontvanger.Lener => Lener(bericht, type, accessoires, vandaag),
        Ontvanger.Docent => Docent(bericht, type, vandaag),
        _ => Consulent(bericht, type, vandaag),
    };

    private static string Lener(Bericht b, string type, IReadOnlyList<string> accessoires, DateOnly vandaag)
    {
        var what = accessoires.Count == 0 ? $"een {type}" : $"een {type} met {string.Join(", ", accessoires)}";
        var when = b.TerugOp >= vandaag ? $"Breng het uiterlijk op {Dag(b.TerugOp)} terug." : $"U moest het op {Dag(b.TerugOp)} terugbrengen. Dat is niet gebeurd. Breng het deze week terug.";
        var last = b.Nummer >= 3 ? "\n\nBent u het device kwijt, of is het gestolen of kapot? Vertel het ons. U mag altijd eerst vertellen wat er is gebeurd." : "";
        return $"Beste,\n\nU leent van ons {what} (nummer {b.Serienummer}). {when}\n\nHaal eerst uw eigen bestanden van het device. Neem alles mee wat erbij hoort.{last}\n\nKunt u niet komen? Bel of mail ons. Dan maken we een afspraak.\n\nMet vriendelijke groet,";
    }

    private static string Docent(Bericht b, string type, DateOnly vandaag) =>
        $"Beste collega,\n\nBij plaatsing {b.Plaatsing} hoort een {type} (nummer {b.Serienummer}). {(b.TerugOp >= vandaag ? $"Het moet op {Dag(b.TerugOp)} terug zijn." : $"Het moest op {Dag(b.TerugOp)} terug zijn en is er nog niet.")}\n\nWilt u de cursist eraan herinneren? Komt het device terug, neem het dan in: met de staat, de accessoires, en of de gegevens zijn gewist.\n\nMet vriendelijke groet,";

    private static string Consulent(Bericht b, string type, DateOnly vandaag) =>
        $"Beste collega,\n\nBij plaatsing {b.Plaatsing} staat nog een {type} uit (nummer {b.Serienummer}). Het moest op {Dag(b.TerugOp)} terug zijn, {(vandaag.DayNumber - b.TerugOp.DayNumber).ToString(CultureInfo.InvariantCulture)} dagen geleden. De lener is al {b.Nummer - 1} keer herinnerd.\n\nWilt u er in uw gesprek naar vragen? Is het device kwijt of gestolen, meld dan het incident.\n\nMet vriendelijke groet,";

    private static string Dag(DateOnly dag) => dag.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"));
}
