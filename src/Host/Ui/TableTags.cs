// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>What the parts of one table tell each other.</summary>
internal sealed class TableState
{
    public List<(string Label, bool Number, bool Fixed)> Columns { get; } = [];

    public int Cell { get; set; }
}

/// <summary>
/// A table: <c>inkoop-kolom</c>s, then <c>inkoop-rij</c>en with <c>inkoop-cel</c>len. On a narrow screen every row becomes a card in which
/// each value has the name of its column; the roles say that it still is a table.
/// </summary>
[HtmlTargetElement("inkoop-tabel")]
public sealed class TabelTagHelper : TagHelper
{
    /// <summary>What the table shows; also its name for people who do not see it.</summary>
    public string Bijschrift { get; set; } = "";

    /// <summary>Keeps the caption for screen readers only, where a heading just above says the same.</summary>
    public bool BijschriftVerborgen { get; set; }

    /// <summary>How many rows there are; with 0 the text <see cref="Leeg"/> stands instead of a table.</summary>
    public int? Regels { get; set; }

    /// <summary>What to do when there is nothing yet.</summary>
    public string Leeg { get; set; } = "Er is niets gevonden.";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var state = new TableState();
        context.Items[typeof(TableState)] = state;
        var content = await output.GetChildContentAsync();
        if (Regels == 0)
        {
            output.Become("p", "utrecht-paragraph inkoop-leeg");
            output.Content.SetContent(Leeg);
            return;
        }

        var id = Html.NextId(ViewContext.HttpContext, "tabel");
        output.Become("div", "utrecht-table-container inkoop-tabel");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Content.SetHtmlContent($"<table class=\"utrecht-table\" role=\"table\"><caption id=\"{id}\" class=\"utrecht-table__caption{(BijschriftVerborgen ? " inkoop-verborgen" : "")}\">{HtmlEncoder.Default.Encode(Bijschrift)}</caption>");
        output.Content.AppendHtml(content);
        output.Content.AppendHtml("</tbody></table>");
    }
}

/// <summary>The columns of a table.</summary>
[HtmlTargetElement("inkoop-kolommen", ParentTag = "inkoop-tabel")]
public sealed class KolommenTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.PreContent.SetHtmlContent("<thead class=\"utrecht-table__header\" role=\"rowgroup\"><tr class=\"utrecht-table__row\" role=\"row\">");
        output.PostContent.SetHtmlContent("</tr></thead><tbody class=\"utrecht-table__body\" role=\"rowgroup\">");
    }
}

/// <summary>One column.</summary>
[HtmlTargetElement("inkoop-kolom", ParentTag = "inkoop-kolommen")]
public sealed class KolomTagHelper : TagHelper
{
    /// <summary>Name of the order; makes the head a link that sorts.</summary>
    public string? Sort { get; set; }

    /// <summary>True when the list has this order when the address names none.</summary>
    public bool Standaard { get; set; }

    /// <summary>Numbers: to the right, all digits as wide.</summary>
    public bool Getal { get; set; }

    /// <summary>Short values that must not break over lines, such as dates and numbers of things.</summary>
    public bool Vast { get; set; }

    /// <summary>The head is for screen readers only, for a column of buttons.</summary>
    public bool Verborgen { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var state = (TableState)context.Items[typeof(TableState)];
        state.Columns.Add((System.Net.WebUtility.HtmlDecode(content.GetContent(HtmlEncoder.Default)).Trim(), Getal, Vast));
        output.Become("th", "utrecht-table__header-cell" + (Getal ? " utrecht-table__header-cell--numeric-column" : "") + (Sort is null ? "" : " inkoop-sorteert"));
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute("role", "columnheader");
        if (Sort is not null)
        {
            var request = ViewContext.HttpContext.Request;
            var now = request.Query["sorteer"].ToString();
            var current = now == Sort || (now.Length == 0 && Standaard);
            var descending = current && string.Equals(request.Query["aflopend"], "true", StringComparison.OrdinalIgnoreCase);
            var link = Html.El("a", "utrecht-link utrecht-link--html-a inkoop-sorteer");
            link.Attributes["href"] = Html.WithQuery(request, ("sorteer", Sort), ("aflopend", current && !descending ? "true" : null), ("na", null), ("voor", null));
            link.InnerHtml.AppendHtml(content);
            if (current)
            {
                output.Attributes.SetAttribute("aria-sort", descending ? "descending" : "ascending");
                link.InnerHtml.AppendHtml($" <span aria-hidden=\"true\">{(descending ? "▼" : "▲")}</span>");
            }

            output.Content.SetHtmlContent(link);
        }
        else if (Verborgen)
        {
            var span = Html.El("span", "inkoop-verborgen");
            span.InnerHtml.AppendHtml(content);
            output.Content.SetHtmlContent(span);
        }
    }
}

/// <summary>One row.</summary>
[HtmlTargetElement("inkoop-rij")]
public sealed class RijTagHelper : TagHelper
{
    public override void Init(TagHelperContext context) => ((TableState)context.Items[typeof(TableState)]).Cell = 0;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("tr", "utrecht-table__row");
        output.Attributes.SetAttribute("role", "row");
    }
}

/// <summary>One cell; takes name and alignment from its column.</summary>
[HtmlTargetElement("inkoop-cel")]
public sealed class CelTagHelper : TagHelper
{
    /// <summary>The cell names the row.</summary>
    public bool Kop { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = (TableState)context.Items[typeof(TableState)];
        var (label, number, unbroken) = state.Cell < state.Columns.Count ? state.Columns[state.Cell] : ("", false, false);
        state.Cell++;
        output.Become(Kop ? "th" : "td", "utrecht-table__cell" + (Kop ? " inkoop-rijkop" : "") + (number ? " utrecht-table__cell--numeric-column" : "") + (unbroken ? " inkoop-vast" : ""));
        if (Kop)
        {
            output.Attributes.SetAttribute("scope", "row");
        }

        output.Attributes.SetAttribute("role", Kop ? "rowheader" : "cell");
        output.Attributes.SetAttribute("data-label", label);

        // On a narrow screen name and value stand beside each other, whatever the value is made of.
        output.PreContent.SetHtmlContent("<div>");
        output.PostContent.SetHtmlContent("</div>");
    }
}

/// <summary>Links to the page before and after, with how many there are in all.</summary>
[HtmlTargetElement("inkoop-paginering")]
public sealed class PagineringTagHelper : TagHelper
{
    /// <summary>Cursor of the page before; null on the first.</summary>
    public string? Vorige { get; set; }

    /// <summary>Cursor of the page after; null on the last.</summary>
    public string? Volgende { get; set; }

    /// <summary>How many there are in all; null when not counted.</summary>
    public int? Totaal { get; set; }

    /// <summary>What they are, singular.</summary>
    public string Enkel { get; set; } = "regel";

    /// <summary>What they are, plural.</summary>
    public string Meer { get; set; } = "regels";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Razor makes an empty text of a null in an attribute such as vorige="@x?.Vorige".
        Vorige = string.IsNullOrEmpty(Vorige) ? null : Vorige;
        Volgende = string.IsNullOrEmpty(Volgende) ? null : Volgende;
        output.Become("nav", "utrecht-pagination inkoop-paginering");
        output.Attributes.SetAttribute("aria-label", "Bladeren");
        if (Totaal is { } total)
        {
            output.Content.AppendHtml(Html.El("span", null, Toon.AantalTotGrens(total, Enkel, Meer)));
        }

        if (Vorige is null && Volgende is null)
        {
            if (Totaal is null or 0)
            {
                output.SuppressOutput();
            }
            else
            {
                // Only a count: nothing to navigate.
                output.TagName = "p";
                output.Attributes.RemoveAll("aria-label");
            }

            return;
        }

        output.Content.AppendHtml(Link("Vorige", Vorige, "voor", "prev"));
        output.Content.AppendHtml(Link("Volgende", Volgende, "na", "next"));
    }

    private TagBuilder Link(string text, string? cursor, string key, string rel)
    {
        if (cursor is null)
        {
            return Html.El("span", "inkoop-uit", text);
        }

        var link = Html.El("a", "utrecht-link utrecht-link--html-a", text);
        link.Attributes["rel"] = rel;
        link.Attributes["href"] = Html.WithQuery(ViewContext.HttpContext.Request, ("na", null), ("voor", null), (key, cursor));
        return link;
    }
}
