// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>What a badge or message says about something; the words always say it too, colour alone never does.</summary>
public enum Toonsoort
{
    /// <summary>To know.</summary>
    Info,

    /// <summary>Fine.</summary>
    Goed,

    /// <summary>Comes due or needs a look.</summary>
    LetOp,

    /// <summary>Late, broken or refused.</summary>
    Fout,
}

/// <summary>A short state: <c>&lt;inkoop-badge soort="Goed"&gt;geldig&lt;/inkoop-badge&gt;</c>.</summary>
[HtmlTargetElement("inkoop-badge")]
public sealed class BadgeTagHelper : TagHelper
{
    public Toonsoort Soort { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => Maak(output, Soort);

    internal static void Maak(TagHelperOutput output, Toonsoort soort) => output.Become("span", "utrecht-status-badge inkoop-badge utrecht-status-badge--" + soort switch
    {
        Toonsoort.Goed => "success",
        Toonsoort.LetOp => "warning",
        Toonsoort.Fout => "error",
        _ => "neutral",
    });
}

/// <summary>Marks who falls under the Wi2013, the 'en ondertussen' group, wherever people stand together: <c>&lt;inkoop-wet van="regel.Wet" /&gt;</c>. Nothing under the Wi2021.</summary>
[HtmlTargetElement("inkoop-wet", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WetTagHelper : TagHelper
{
    public Wet? Van { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Van != Wet.Wi2013)
        {
            output.SuppressOutput();
            return;
        }

        BadgeTagHelper.Maak(output, Toonsoort.Info);
        output.Content.SetContent("en ondertussen");
    }
}

/// <summary>A message in the page. <c>titel</c> is its heading; the content says what to do.</summary>
[HtmlTargetElement("inkoop-melding")]
public sealed class MeldingTagHelper : TagHelper
{
    public Toonsoort Soort { get; set; }

    public string? Titel { get; set; }

    /// <summary>Level of the heading in the page.</summary>
    public int Niveau { get; set; } = 2;

    /// <summary>Read out at once by a screen reader; for what just happened, not for what was there.</summary>
    public bool Nu { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("div", "utrecht-alert utrecht-alert--" + Soort switch
        {
            Toonsoort.Goed => "ok",
            Toonsoort.LetOp => "warning",
            Toonsoort.Fout => "error",
            _ => "info",
        });
        if (Nu)
        {
            output.Attributes.SetAttribute("role", Soort == Toonsoort.Fout ? "alert" : "status");
        }

        var body = Html.El("div", "utrecht-alert__message inkoop-stapel inkoop-stapel--dicht");
        if (Titel is not null)
        {
            body.InnerHtml.AppendHtml(Html.El($"h{Niveau}", "utrecht-heading-3", Titel));
        }

        if (!content.IsEmptyOrWhiteSpace)
        {
            var text = Html.El("div", "inkoop-stapel inkoop-stapel--dicht");
            text.InnerHtml.AppendHtml(content);
            body.InnerHtml.AppendHtml(text);
        }

        var inner = Html.El("div", "utrecht-alert__content");
        inner.InnerHtml.AppendHtml(body);
        output.Content.SetHtmlContent(inner);
    }
}

/// <summary>All errors of the form at once, each a link to its field. Stands above the form; shows nothing when there are none.</summary>
[HtmlTargetElement("inkoop-foutsamenvatting", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FoutsamenvattingTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .SelectMany(e => e.Value!.Errors.Where(x => x.ErrorMessage.Length > 0).Select(x => (Field: e.Key, x.ErrorMessage)))
            .Distinct()
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("div", "utrecht-alert utrecht-alert--error");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("id", "fouten");
        var list = Html.El("ul", "utrecht-unordered-list");
        foreach (var (field, message) in errors)
        {
            var item = Html.El("li", "utrecht-unordered-list__item");
            if (field.Length == 0)
            {
                item.InnerHtml.Append(message);
            }
            else
            {
                var link = Html.El("a", "utrecht-link utrecht-link--html-a", message);
                link.Attributes["href"] = "#" + Html.IdOf(field);
                item.InnerHtml.AppendHtml(link);
            }

            list.InnerHtml.AppendHtml(item);
        }

        var body = Html.El("div", "utrecht-alert__message inkoop-stapel inkoop-stapel--dicht");
        body.InnerHtml.AppendHtml(Html.El("h2", "utrecht-heading-3", errors.Count == 1 ? "Er is iets niet in orde" : $"Er zijn {errors.Count} dingen niet in orde"));
        body.InnerHtml.AppendHtml(list);
        var inner = Html.El("div", "utrecht-alert__content");
        inner.InnerHtml.AppendHtml(body);
        output.Content.SetHtmlContent(inner);
    }
}

/// <summary>
/// A button, or with <c>pad</c> a link that looks like one. <c>uit-omdat</c> switches it off and says why: the reason stands below it.
/// </summary>
[HtmlTargetElement("inkoop-knop")]
public sealed class KnopTagHelper : TagHelper
{
    /// <summary>Primary (one per form), Tweede, Stil or Gevaar.</summary>
    public KnopSoort Soort { get; set; }

    /// <summary>Address; makes it a link.</summary>
    public string? Pad { get; set; }

    /// <summary>Page handler that the form goes to.</summary>
    public string? Handler { get; set; }

    /// <summary>Why it cannot be used now; null or empty = it can. Razor turns a null in an attribute into an empty text.</summary>
    public string? UitOmdat { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var css = "utrecht-button " + Soort switch
        {
            KnopSoort.Tweede => "utrecht-button--secondary-action",
            KnopSoort.Stil => "utrecht-button--subtle",
            KnopSoort.Gevaar => "utrecht-button--primary-action utrecht-button--danger",
            _ => "utrecht-button--primary-action",
        };
        if (!string.IsNullOrEmpty(UitOmdat))
        {
            var id = Html.NextId(ViewContext.HttpContext, "uit");
            output.Become("button", css + " utrecht-button--disabled");
            output.Attributes.SetAttribute("type", "button");
            output.Attributes.SetAttribute("aria-disabled", "true");
            output.Attributes.SetAttribute("aria-describedby", id);
            output.PreElement.SetHtmlContent("<span class=\"inkoop-knop-uit\">");
            var reason = Html.El("span", "utrecht-form-field-description", UitOmdat);
            reason.Attributes["id"] = id;
            output.PostElement.AppendHtml(reason);
            output.PostElement.AppendHtml("</span>");
        }
        else if (Pad is not null)
        {
            output.Become("a", "utrecht-button-link utrecht-button-link--html-a " + css);
            output.Attributes.SetAttribute("href", Pad);
        }
        else
        {
            output.Become("button", css);
            if (!output.Attributes.ContainsName("type"))
            {
                output.Attributes.SetAttribute("type", "submit");
            }

            if (Handler is not null)
            {
                output.Attributes.SetAttribute("formaction", Html.WithQuery(ViewContext.HttpContext.Request, ("handler", Handler)));
            }
        }
    }
}

/// <summary>Weight of a button.</summary>
public enum KnopSoort
{
    /// <summary>What the page is for.</summary>
    Eerste,

    /// <summary>Something else that can be done.</summary>
    Tweede,

    /// <summary>Small, for example a filter.</summary>
    Stil,

    /// <summary>Cannot be undone.</summary>
    Gevaar,
}
