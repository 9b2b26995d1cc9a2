// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Vandaag;

/// <summary>Draws how many important days each of the coming twelve months has. The days themselves are in the table below it.</summary>
internal static class Tijdlijn
{
    private const int Width = 420;
    private const int Top = 24;
    private const int Height = 150;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static IHtmlContent Teken(IReadOnlyList<Mijlpaal> days, DateOnly vandaag)
    {
        var first = new DateOnly(vandaag.Year, vandaag.Month, 1);
        var months = Enumerable.Range(0, 13).Select(first.AddMonths).ToList();
        var counts = months.Select(m => days.Count(d => d.Dag.Year == m.Year && d.Dag.Month == m.Month)).ToList();
        var highest = Math.Max(1, counts.Max());
        var step = (double)Width / months.Count;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"inkoop-tijdlijn\" viewBox=\"0 0 {Width} {Top + Height + 40}\" role=\"img\" aria-labelledby=\"tijdlijn-titel tijdlijn-uitleg\">");
        svg.Append("<title id=\"tijdlijn-titel\">Belangrijke dagen per maand</title><desc id=\"tijdlijn-uitleg\">").Append(HtmlEncoder.Default.Encode(Mijlpalen.Conclusie(days))).Append("</desc>");
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"inkoop-as\" x1=\"0\" y1=\"{Top + Height}\" x2=\"{Width}\" y2=\"{Top + Height}\"/>");
        for (var i = 0; i < months.Count; i++)
        {
            var x = i * step;
            var height = counts[i] * (double)Height / highest;
            if (counts[i] > 0)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"inkoop-balk\" x=\"{x + 4:0.#}\" y=\"{Top + Height - height:0.#}\" width=\"{step - 8:0.#}\" height=\"{height:0.#}\" rx=\"2\"/>");
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + (step / 2):0.#}\" y=\"{Top + Height - height - 6:0.#}\" text-anchor=\"middle\">{counts[i]}</text>");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"inkoop-maand\" x=\"{x + (step / 2):0.#}\" y=\"{Top + Height + 18}\" text-anchor=\"middle\">{months[i].ToString("MMM", Dutch)[..1]}</text>");
            if (i == 0 || months[i].Month == 1)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"inkoop-maand\" x=\"{x:0.#}\" y=\"{Top + Height + 36}\">{months[i].Year}</text>");
            }
        }

        svg.Append("</svg>");
        return new HtmlString(svg.ToString());
    }
}
