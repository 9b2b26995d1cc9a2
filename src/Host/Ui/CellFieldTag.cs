// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>
/// One number in a cell of a table that is a form. The column says what it is, so the label is for who does not see the table; the error
/// stands under the field. What was typed comes back as it was typed.
/// </summary>
[HtmlTargetElement("inkoop-celveld")]
public sealed class CelveldTagHelper : TagHelper
{
    /// <summary>The property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Name of the field with whom it is about.</summary>
    public string Label { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = Html.IdOf(name);
        ViewContext.ModelState.TryGetValue(name, out var entry);
        var error = entry?.Errors.FirstOrDefault(e => e.ErrorMessage.Length > 0)?.ErrorMessage;
        output.Become("div", "inkoop-celveld");
        var input = Html.El("input", "utrecht-textbox utrecht-textbox--html-input utrecht-textbox--numeric" + (error is null ? "" : " utrecht-textbox--invalid"));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "text";
        input.Attributes["inputmode"] = "decimal";
        input.Attributes["autocomplete"] = "off";
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        input.Attributes["value"] = entry?.AttemptedValue ?? (For.Model is decimal number ? number.ToString("0.##", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")) : For.Model?.ToString() ?? "");
        input.Attributes["aria-label"] = Label;
        output.Content.AppendHtml(input);
        if (error is not null)
        {
            input.Attributes["aria-invalid"] = "true";
            input.Attributes["aria-describedby"] = id + "-fout";
            var text = Html.El("div", "utrecht-form-field-error-message", error);
            text.Attributes["id"] = id + "-fout";
            output.Content.AppendHtml(text);
        }
    }
}
