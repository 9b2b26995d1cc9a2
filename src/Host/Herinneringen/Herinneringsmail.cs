// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Werk;

namespace Inburgering.Inkoop.Host.Herinneringen;

/// <summary>
/// Writes the mail with open work. A mail leaves the building: of modules whose items are about people it says how many there are, never which.
/// </summary>
internal static class Herinneringsmail
{
    private static readonly string[] OverPersonen = ["plaatsingen", "devices"];

    private static readonly (Ernst Ernst, string Kop)[] Koppen = [(Ernst.Fout, "TE LAAT OF FOUT"), (Ernst.LetOp, "LET OP"), (Ernst.Info, "TER INFORMATIE")];

    /// <summary>The digest for one person.</summary>
    public static Mail Overzicht(string adres, string naam, IReadOnlyList<OpenWerk> werk, string regio, string basis)
    {
        var late = werk.Count(w => w.Regel.Ernst == Ernst.Fout);
        var text = new StringBuilder($"Beste {naam},\n\nDit staat voor u open in Inburgering.Inkoop van {regio}.\n");
        foreach (var (severity, heading) in Koppen)
        {
            var items = werk.Where(w => w.Regel.Ernst == severity && !OverPersonen.Contains(w.Module)).ToList();
            if (items.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{heading}\n");
                items.ForEach(i => Punt(text, i.Regel, basis));
            }
        }

        foreach (var module in werk.Where(w => OverPersonen.Contains(w.Module)).GroupBy(w => w.Module))
        {
            var lateHere = module.Count(w => w.Regel.Ernst == Ernst.Fout);
            text.Append(CultureInfo.InvariantCulture, $"\n{char.ToUpperInvariant(module.Key[0])}{module.Key[1..]}: {Toon.Aantal(module.Count(), "punt", "punten")}{(lateHere == 0 ? "" : $", waarvan {lateHere} te laat")}. Bekijk ze op {basis}/\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nHoe vaak u deze mail krijgt, kiest u zelf: {basis}/account/herinneringen\n");
        return new Mail(adres, naam, $"{Toon.Aantal(werk.Count, "punt vraagt", "punten vragen")} uw aandacht{(late == 0 ? "" : $" ({late} te laat)")}", text.ToString());
    }

    /// <summary>For a beheerder: dates of which people were reminded and that nobody has taken up.</summary>
    public static Mail Escalatie(string adres, string naam, IReadOnlyList<(WerkRegel Regel, IReadOnlyList<string> Herinnerd, DateOnly Eerst)> werk, string basis)
    {
        var text = new StringBuilder($"Beste {naam},\n\nNiemand heeft dit opgepakt, ook niet na een herinnering.\n\n");
        foreach (var (item, names, first) in werk)
        {
            Punt(text, item, basis);
            text.Append(CultureInfo.InvariantCulture, $"  Herinnerd sinds {Toon.Voluit(first)}: {string.Join(", ", names)}\n");
        }

        text.Append("\nSpreek af wie het doet. Met de knop ‘Ik pak dit op’ op de pagina Vandaag ziet iedereen dat.\n");
        return new Mail(adres, naam, $"Niet opgepakt: {Toon.Aantal(werk.Count, "sleuteldatum", "sleuteldata")}", text.ToString());
    }

    private static void Punt(StringBuilder text, WerkRegel item, string basis)
    {
        var term = item.Termijn is { } day ? $", uiterlijk {Toon.Voluit(day)}" : "";
        text.Append(CultureInfo.InvariantCulture, $"- {item.Titel}\n  {item.Waar}{term}\n  {item.VolgendeStap}: {basis}{item.Pad}\n");
    }
}
