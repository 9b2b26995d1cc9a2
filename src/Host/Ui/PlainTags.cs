// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>
/// Plain headings, paragraphs, links and lists in a page get the classes of the design system, unless they have a class already.
/// The text of the first h1 is the title of the page.
/// </summary>
[HtmlTargetElement("h1")]
[HtmlTargetElement("h2")]
[HtmlTargetElement("h3")]
[HtmlTargetElement("h4")]
[HtmlTargetElement("p")]
[HtmlTargetElement("a")]
[HtmlTargetElement("ul")]
[HtmlTargetElement("ol")]
public sealed partial class PlainTags : TagHelper
{
    internal const string TitelSleutel = "Titel";

    // After the framework's own helpers, so that asp-page has become an href.
    public override int Order => 1000;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tag = context.TagName.ToLowerInvariant();
        if (tag == "h1" && ViewContext.ViewData[TitelSleutel] is null)
        {
            var html = (await output.GetChildContentAsync()).GetContent(HtmlEncoder.Default);
            ViewContext.ViewData[TitelSleutel] = System.Net.WebUtility.HtmlDecode(Tags().Replace(html, "")).Trim();
        }

        if (output.Attributes.ContainsName("class"))
        {
            return;
        }

        output.Attributes.SetAttribute("class", tag switch
        {
            "p" => "utrecht-paragraph",
            "a" => "utrecht-link utrecht-link--html-a",
            "ul" => "utrecht-unordered-list",
            "ol" => "utrecht-ordered-list",
            _ => $"utrecht-heading-{tag[1]}",
        });
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();
}
