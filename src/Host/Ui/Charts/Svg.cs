// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Inburgering.Inkoop.Host.Ui.Charts;

/// <summary>
/// One chart as SVG, made on the server: an image with a title and a description that says what it shows. Looks come from classes only,
/// because the content security policy refuses style attributes.
/// </summary>
internal sealed class Svg
{
    private readonly StringBuilder text = new();

    public Svg(string id, string titel, string conclusie, double breedte, double hoogte)
    {
        // On a narrow screen the chart keeps a readable size and scrolls in its own frame, by keyboard too.
        text.Append(CultureInfo.InvariantCulture, $"<div class=\"grafiek-raam\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}-t\">");
        text.Append(CultureInfo.InvariantCulture, $"<svg class=\"grafiek\" viewBox=\"0 0 {breedte:0.##} {hoogte:0.##}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{Veilig(titel)}</title><desc id=\"{id}-d\">{Veilig(conclusie)}</desc>");
    }

    public Svg Lijn(string css, double x1, double y1, double x2, double y2) =>
        Voeg($"<line class=\"{css}\" x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\"/>");

    public Svg Vlak(string css, double x, double y, double breedte, double hoogte, string? vulling = null) =>
        Voeg($"<rect class=\"{css}\" x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{breedte:0.##}\" height=\"{hoogte:0.##}\"{(vulling is null ? "" : $" fill=\"{vulling}\"")}/>");

    public Svg Tekst(string css, double x, double y, string inhoud, string anker = "start") =>
        Voeg($"<text class=\"{css}\" x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anker}\">{Veilig(inhoud)}</text>");

    public Svg Pad(string css, string d) => Voeg($"<path class=\"{css}\" d=\"{d}\"/>");

    /// <summary>A mark whose form, not only its colour, tells the series: circle, square, triangle, diamond.</summary>
    public Svg Merk(string css, int vorm, double x, double y) => (vorm % 4) switch
    {
        0 => Voeg($"<circle class=\"{css}\" cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"4.5\"/>"),
        1 => Vlak(css, x - 4, y - 4, 8, 8),
        2 => Pad(css, string.Create(CultureInfo.InvariantCulture, $"M{x:0.##} {y - 5.5:0.##}l5.2 9.5h-10.4z")),
        _ => Pad(css, string.Create(CultureInfo.InvariantCulture, $"M{x:0.##} {y - 6:0.##}l6 6l-6 6l-6 -6z")),
    };

    /// <summary>A pattern over a fill, so that parts differ without colour too: 0 none, 1 and 2 slanted lines, 3 dots, 4 crossed lines, 5 lying lines.</summary>
    public Svg Arcering(string id, int soort)
    {
        var drawing = soort switch
        {
            1 => "<path class=\"grafiek-arcering\" d=\"M0 8L8 0M-2 2L2 -2M6 10L10 6\"/>",
            2 => "<path class=\"grafiek-arcering\" d=\"M0 0L8 8M-2 6L2 10M6 -2L10 2\"/>",
            3 => "<circle class=\"grafiek-stip\" cx=\"2\" cy=\"2\" r=\"1.1\"/><circle class=\"grafiek-stip\" cx=\"6\" cy=\"6\" r=\"1.1\"/>",
            4 => "<path class=\"grafiek-arcering\" d=\"M0 0L8 8M0 8L8 0\"/>",
            5 => "<path class=\"grafiek-arcering\" d=\"M0 4H8\"/>",
            _ => "",
        };
        return Voeg($"<pattern id=\"{id}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">{drawing}</pattern>");
    }

    public HtmlString Klaar() => new(text.Append("</svg></div>").ToString());

    private static string Veilig(string inhoud) => HtmlEncoder.Default.Encode(inhoud);

    private Svg Voeg(FormattableString part)
    {
        text.Append(part.ToString(CultureInfo.InvariantCulture));
        return this;
    }
}
