// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>The way back: <c>inkoop-kruimel</c>s from the top to here.</summary>
[HtmlTargetElement("inkoop-kruimelpad")]
public sealed class KruimelpadTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("nav", "utrecht-breadcrumb-nav");
        output.Attributes.SetAttribute("aria-label", "Kruimelpad");
        var list = Html.El("ol", "utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol inkoop-kruimels");
        list.InnerHtml.AppendHtml(content);
        output.Content.SetHtmlContent(list);
    }
}

/// <summary>One step of the way back; without <c>pad</c> it is the page itself.</summary>
[HtmlTargetElement("inkoop-kruimel", ParentTag = "inkoop-kruimelpad")]
public sealed class KruimelTagHelper : TagHelper
{
    public string? Pad { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("li", "utrecht-breadcrumb-nav__item");
        var inner = Html.El(Pad is null ? "span" : "a", Pad is null ? null : "utrecht-link utrecht-link--html-a");
        if (Pad is null)
        {
            inner.Attributes["aria-current"] = "page";
        }
        else
        {
            inner.Attributes["href"] = Pad;
        }

        inner.InnerHtml.AppendHtml(content);
        output.Content.SetHtmlContent(inner);
    }
}

/// <summary>A row of tiles.</summary>
[HtmlTargetElement("inkoop-tegels")]
public sealed class TegelsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ul", "inkoop-tegels");
        output.Attributes.SetAttribute("role", "list");
    }
}

/// <summary>A number that asks for attention, with one next step.</summary>
[HtmlTargetElement("inkoop-tegel", ParentTag = "inkoop-tegels", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TegelTagHelper : TagHelper
{
    /// <summary>The number or short value.</summary>
    public string Getal { get; set; } = "";

    /// <summary>What it counts.</summary>
    public string Tekst { get; set; } = "";

    /// <summary>Next step, as a verb.</summary>
    public string? Stap { get; set; }

    /// <summary>Address of the next step.</summary>
    public string? Pad { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li", "inkoop-tegel");
        output.Content.AppendHtml(Html.El("span", "inkoop-tegel__getal", Getal));
        output.Content.AppendHtml(Html.El("span", "inkoop-tegel__tekst", Tekst));
        if (Pad is not null)
        {
            var link = Html.El("a", "utrecht-link utrecht-link--html-a", Stap ?? "Bekijken");

            // "Bekijken" alone says nothing in a list of links.
            link.InnerHtml.AppendHtml(Html.El("span", "inkoop-verborgen", ": " + Tekst));
            link.Attributes["href"] = Pad;
            output.Content.AppendHtml(link);
        }
    }
}

/// <summary>A search form above a list: fields beside each other and a button. Sends itself as an address, so that the view can be saved.</summary>
[HtmlTargetElement("inkoop-filters")]
public sealed class FiltersTagHelper : TagHelper
{
    /// <summary>Name of the form.</summary>
    public string Label { get; set; } = "Zoeken en filteren";

    /// <summary>Words on the button.</summary>
    public string Knop { get; set; } = "Toon";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("form", "inkoop-filters");
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(content);
        foreach (var key in (string[])["sorteer", "aflopend"])
        {
            // The order stays when the filter changes; the place in the list does not.
            if (ViewContext.HttpContext.Request.Query[key].ToString() is { Length: > 0 } value)
            {
                var hidden = Html.El("input");
                hidden.TagRenderMode = TagRenderMode.SelfClosing;
                hidden.Attributes["type"] = "hidden";
                hidden.Attributes["name"] = key;
                hidden.Attributes["value"] = value;
                output.Content.AppendHtml(hidden);
            }
        }

        var button = Html.El("button", "utrecht-button utrecht-button--secondary-action", Knop);
        button.Attributes["type"] = "submit";
        output.Content.AppendHtml(button);
    }
}

/// <summary>Names with values: <c>inkoop-gegeven</c>s.</summary>
[HtmlTargetElement("inkoop-gegevens")]
public sealed class GegevensTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", "inkoop-gegevens");
}

/// <summary>One name with its value; <c>wijzig</c> is the address where it can be changed.</summary>
[HtmlTargetElement("inkoop-gegeven")]
public sealed class GegevenTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public string? Wijzig { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("div", "inkoop-gegeven");
        output.Content.AppendHtml(Html.El("dt", null, Label));
        var value = Html.El("dd");
        if (content.IsEmptyOrWhiteSpace)
        {
            value.InnerHtml.Append(Toon.Onbekend);
        }
        else
        {
            value.InnerHtml.AppendHtml(content);
        }

        if (Wijzig is not null)
        {
            var link = Html.El("a", "utrecht-link utrecht-link--html-a", "Wijzig");
            link.InnerHtml.AppendHtml(Html.El("span", "inkoop-verborgen", " " + Label.ToLowerInvariant()));
            link.Attributes["href"] = Wijzig;
            value.InnerHtml.AppendHtml(" ");
            value.InnerHtml.AppendHtml(link);
        }

        output.Content.AppendHtml(value);
    }
}

/// <summary>A card: its children stand beside each other, on a narrow screen below each other.</summary>
[HtmlTargetElement("inkoop-kaart")]
public sealed class KaartTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("article", "inkoop-kaart");
}

/// <summary>Two columns, two thirds and one third; its two children are the columns.</summary>
[HtmlTargetElement("inkoop-kolommen-twee")]
public sealed class KolommenTweeTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "inkoop-kolommen");
}

/// <summary>Things below each other with room between them; <c>dicht</c> with less.</summary>
[HtmlTargetElement("inkoop-stapel")]
public sealed class StapelTagHelper : TagHelper
{
    public bool Dicht { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "inkoop-stapel" + (Dicht ? " inkoop-stapel--dicht" : ""));
}

/// <summary>Buttons beside each other.</summary>
[HtmlTargetElement("inkoop-knoppen")]
public sealed class KnoppenTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "inkoop-knoppen");
}

/// <summary>Check your answers before a decision: what will happen, in a box, with the buttons in it.</summary>
[HtmlTargetElement("inkoop-bevestiging")]
public sealed class BevestigingTagHelper : TagHelper
{
    public string Titel { get; set; } = "Controleer voordat u doorgaat";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("section", "inkoop-bevestiging inkoop-stapel");
        output.Attributes.SetAttribute("aria-labelledby", "bevestiging-titel");
        var heading = Html.El("h2", "utrecht-heading-2", Titel);
        heading.Attributes["id"] = "bevestiging-titel";
        output.Content.AppendHtml(heading);
        output.Content.AppendHtml(content);
    }
}
