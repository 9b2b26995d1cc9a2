// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>A QR code as SVG inside the page: no image from elsewhere, no style attributes, nothing kept.</summary>
internal static class QrCode
{
    /// <summary>Draws <paramref name="tekst"/>; <paramref name="naam"/> is what a screen reader says, <paramref name="id"/> occurs once in the page.</summary>
    public static IHtmlContent Teken(string tekst, string naam, string id = "qr-titel")
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(tekst, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        var size = data.ModuleMatrix.Count;
        for (var y = 0; y < size; y++)
        {
            // One shape per run of dark modules: a page with hundreds of codes stays small.
            for (var x = 0; x < size; x++)
            {
                var start = x;
                while (x < size && data.ModuleMatrix[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        // The margin of four modules that a reader needs is in the matrix already. Black on white in every theme: phones expect it.
        var title = Html.El("title", null, naam);
        var svg = new HtmlContentBuilder();
        svg.AppendHtml(string.Create(CultureInfo.InvariantCulture, $"<svg class=\"inkoop-qr\" role=\"img\" aria-labelledby=\"{id}\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">"));
        title.Attributes["id"] = id;
        svg.AppendHtml(title);
        svg.AppendHtml($"<rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>");
        return svg;
    }
}
