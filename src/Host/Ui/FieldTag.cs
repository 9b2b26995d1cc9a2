// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>What kind of input a field has.</summary>
public enum VeldSoort
{
    /// <summary>By the type of the value.</summary>
    Vanzelf,

    /// <summary>One line.</summary>
    Tekst,

    /// <summary>Several lines.</summary>
    Tekstvak,

    /// <summary>A day.</summary>
    Datum,

    /// <summary>A number; a comma is fine.</summary>
    Getal,

    /// <summary>One of a list, closed.</summary>
    Lijst,

    /// <summary>One of a few, all visible.</summary>
    Keuze,

    /// <summary>Several of a few, all visible.</summary>
    Meerkeuze,

    /// <summary>Yes or no.</summary>
    Vinkje,

    /// <summary>A password.</summary>
    Wachtwoord,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A file.</summary>
    Bestand,
}

/// <summary>
/// One field of a form: label, help, error, input, all tied together. What was typed comes back as it was typed, also when it could not be read.
/// </summary>
[HtmlTargetElement("inkoop-veld")]
public sealed class VeldTagHelper : TagHelper
{
    /// <summary>The property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question, in plain Dutch.</summary>
    public string Label { get; set; } = "";

    /// <summary>Help under the label, from the norm itself where there is one.</summary>
    public string? Uitleg { get; set; }

    /// <summary>Kind of input; by itself from the type.</summary>
    public VeldSoort Soort { get; set; }

    /// <summary>What can be chosen; an enum brings its own.</summary>
    public IEnumerable<SelectListItem>? Opties { get; set; }

    /// <summary>Text of the empty choice of a list; null = no empty choice.</summary>
    public string? Leeg { get; set; }

    /// <summary>Shows "(niet verplicht)" behind the label.</summary>
    public bool Optioneel { get; set; }

    /// <summary>Rows of a text box.</summary>
    public int Rijen { get; set; } = 4;

    /// <summary>Id of the <c>datalist</c> on the page with what may be meant; anything else may be typed as well.</summary>
    public string? Suggesties { get; set; }

    /// <summary>HTML autocomplete token, for example <c>username</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Accepted files, for example <c>.csv,.zip</c>.</summary>
    public string? Accept { get; set; }

    /// <summary>Several files.</summary>
    public bool Meerdere { get; set; }

    /// <summary>Moves the cursor here when the page opens; only for the one field of a page.</summary>
    public bool Eerste { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    // A property of the page may have another name in the address than in the code.
    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Metadata.BinderModelName is { } given && !For.Name.Contains('.', StringComparison.Ordinal) ? given : For.Name);

    private string Id => Html.IdOf(Name);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Soort == VeldSoort.Vanzelf ? Guess() : Soort;
        ViewContext.ModelState.TryGetValue(Name, out var entry);
        var error = entry?.Errors.FirstOrDefault(e => e.ErrorMessage.Length > 0)?.ErrorMessage;
        var described = new List<string>();
        var group = kind is VeldSoort.Keuze or VeldSoort.Meerkeuze;
        output.Become(group ? "fieldset" : "div", "utrecht-form-field inkoop-veld" + (error is null ? "" : " utrecht-form-field--invalid")
            + (group ? " utrecht-form-fieldset__fieldset utrecht-form-fieldset--html-fieldset" : ""));
        var content = output.Content;
        if (kind == VeldSoort.Vinkje)
        {
            content.AppendHtml(Checkbox(entry, described, error));
            return;
        }

        content.AppendHtml(group ? LabelLike("legend", "utrecht-form-fieldset__legend utrecht-form-label") : LabelLike("label", "utrecht-form-label"));
        AddHelp(content, described);
        AddError(content, error, described);
        IHtmlContent input = kind switch
        {
            VeldSoort.Keuze => Choices(entry, described, "radio"),
            VeldSoort.Meerkeuze => Choices(entry, described, "checkbox"),
            VeldSoort.Lijst => Select(entry, described, error),
            VeldSoort.Tekstvak => TextArea(entry, described, error),
            _ => Input(kind, entry, described, error),
        };
        content.AppendHtml(input);
        if (group)
        {
            Describe(output.Attributes, described);
        }
    }

    private VeldSoort Guess()
    {
        var type = Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;
        return type.IsEnum || Opties is not null ? VeldSoort.Lijst
            : type == typeof(DateOnly) || type == typeof(DateTime) ? VeldSoort.Datum
            : type == typeof(bool) ? VeldSoort.Vinkje
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? VeldSoort.Getal
            : typeof(IFormFile).IsAssignableFrom(type) ? VeldSoort.Bestand
            : VeldSoort.Tekst;
    }

    private TagBuilder LabelLike(string tag, string css)
    {
        var label = Html.El(tag, css, Label);
        if (tag == "label")
        {
            label.Attributes["for"] = Id;
        }

        if (Optioneel)
        {
            label.InnerHtml.AppendHtml(" ");
            label.InnerHtml.AppendHtml(Html.El("span", "inkoop-optioneel", "(niet verplicht)"));
        }

        return label;
    }

    private void AddHelp(TagHelperContent content, List<string> described)
    {
        if (!string.IsNullOrEmpty(Uitleg))
        {
            var help = Html.El("div", "utrecht-form-field-description", Uitleg);
            help.Attributes["id"] = Id + "-uitleg";
            described.Add(Id + "-uitleg");
            content.AppendHtml(help);
        }
    }

    private void AddError(TagHelperContent content, string? error, List<string> described)
    {
        if (error is not null)
        {
            var text = Html.El("div", "utrecht-form-field-error-message");
            text.Attributes["id"] = Id + "-fout";
            text.InnerHtml.AppendHtml(Html.El("span", "inkoop-verborgen", "Fout: "));
            text.InnerHtml.Append(error);
            described.Add(Id + "-fout");
            content.AppendHtml(text);
        }
    }

    private TagBuilder Input(VeldSoort kind, ModelStateEntry? entry, List<string> described, string? error)
    {
        var input = Html.El("input", "utrecht-textbox utrecht-textbox--html-input" + (error is null ? "" : " utrecht-textbox--invalid") + (kind switch
        {
            VeldSoort.Datum => " inkoop-kort",
            VeldSoort.Getal => " inkoop-kort utrecht-textbox--numeric",
            _ => "",
        }));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = kind switch
        {
            VeldSoort.Datum => "date",
            VeldSoort.Wachtwoord => "password",
            VeldSoort.Email => "email",
            VeldSoort.Bestand => "file",
            _ => "text",
        };
        Common(input, described, error);
        switch (kind)
        {
            case VeldSoort.Getal:
                input.Attributes["inputmode"] = "decimal";
                break;
            case VeldSoort.Bestand:
                Optional(input, "accept", Accept);
                Optional(input, "multiple", Meerdere ? "multiple" : null);
                return input;
            case VeldSoort.Wachtwoord:
                // A password is never sent back.
                return input;
        }

        input.Attributes["value"] = Typed(entry) ?? Format(For.Model, kind);
        Optional(input, "list", Suggesties);
        return input;
    }

    private TagBuilder TextArea(ModelStateEntry? entry, List<string> described, string? error)
    {
        var area = Html.El("textarea", "utrecht-textarea utrecht-textarea--html-textarea" + (error is null ? "" : " utrecht-textarea--invalid"));
        Common(area, described, error);
        area.Attributes["rows"] = Rijen.ToString(CultureInfo.InvariantCulture);

        // A first line break inside textarea is swallowed by browsers.
        area.InnerHtml.AppendHtml("\n");
        area.InnerHtml.Append(Typed(entry) ?? For.Model?.ToString() ?? "");
        return area;
    }

    private TagBuilder Select(ModelStateEntry? entry, List<string> described, string? error)
    {
        var select = Html.El("select", "utrecht-select utrecht-select--html-select" + (error is null ? "" : " utrecht-select--invalid"));
        Common(select, described, error);
        var chosen = Typed(entry) ?? Format(For.Model, VeldSoort.Lijst);
        if (Leeg is not null)
        {
            select.InnerHtml.AppendHtml(Option(new SelectListItem(Leeg, ""), string.IsNullOrEmpty(chosen)));
        }

        foreach (var option in Items())
        {
            select.InnerHtml.AppendHtml(Option(option, (option.Value ?? option.Text) == chosen || (chosen is null && option.Selected)));
        }

        return select;
    }

    private static TagBuilder Option(SelectListItem item, bool selected)
    {
        var option = Html.El("option", null, item.Text);
        option.Attributes["value"] = item.Value ?? item.Text;
        Optional(option, "selected", selected ? "selected" : null);
        Optional(option, "disabled", item.Disabled ? "disabled" : null);
        return option;
    }

    private TagBuilder Choices(ModelStateEntry? entry, List<string> described, string type)
    {
        var list = Html.El("div", "inkoop-keuzes");
        var typed = entry?.RawValue is string[] many ? many : entry?.RawValue is string one ? [one] : null;
        var chosen = typed ?? (For.Model is System.Collections.IEnumerable values and not string ? [.. values.Cast<object>().Select(v => Format(v, VeldSoort.Keuze) ?? "")] : [Format(For.Model, VeldSoort.Keuze) ?? ""]);
        var number = 0;
        foreach (var item in Items())
        {
            // The first choice carries the field's own id, so that the error summary leads to it.
            var id = number == 0 ? Id : $"{Id}_{number}";
            number++;
            var input = Html.El("input", type == "radio" ? "utrecht-radio-button utrecht-radio-button--html-input" : "utrecht-checkbox utrecht-checkbox--html-input");
            input.TagRenderMode = TagRenderMode.SelfClosing;
            input.Attributes["type"] = type;
            input.Attributes["id"] = id;
            input.Attributes["name"] = Name;
            input.Attributes["value"] = item.Value ?? item.Text;
            Optional(input, "checked", chosen.Contains(item.Value ?? item.Text) ? "checked" : null);
            Optional(input, "disabled", item.Disabled ? "disabled" : null);
            var label = Html.El("label", "utrecht-form-label utrecht-form-label--" + (type == "radio" ? "radio" : "checkbox") + " inkoop-keuze");
            label.Attributes["for"] = id;
            label.InnerHtml.AppendHtml(input);
            label.InnerHtml.AppendHtml(Html.El("span", null, item.Text));
            list.InnerHtml.AppendHtml(label);
        }

        return list;
    }

    private TagBuilder Checkbox(ModelStateEntry? entry, List<string> described, string? error)
    {
        var wrapper = Html.El("div", "inkoop-keuzes");
        var holder = new DefaultTagHelperContent();
        AddError(holder, error, described);
        if (!string.IsNullOrEmpty(Uitleg))
        {
            described.Add(Id + "-uitleg");
        }

        var input = Html.El("input", "utrecht-checkbox utrecht-checkbox--html-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "checkbox";
        input.Attributes["value"] = "true";
        Common(input, described, error);
        var on = Typed(entry) is { } raw ? raw.StartsWith("true", StringComparison.OrdinalIgnoreCase) : For.Model is true;
        Optional(input, "checked", on ? "checked" : null);
        var label = Html.El("label", "utrecht-form-label utrecht-form-label--checkbox inkoop-keuze");
        label.Attributes["for"] = Id;
        label.InnerHtml.AppendHtml(input);
        label.InnerHtml.AppendHtml(Html.El("span", null, Label));
        wrapper.InnerHtml.AppendHtml(holder);
        wrapper.InnerHtml.AppendHtml(label);
        if (!string.IsNullOrEmpty(Uitleg))
        {
            var help = Html.El("div", "utrecht-form-field-description", Uitleg);
            help.Attributes["id"] = Id + "-uitleg";
            wrapper.InnerHtml.AppendHtml(help);
        }

        // An empty box sends nothing; this sends "false" behind it, so that switching off is seen too.
        var off = Html.El("input");
        off.TagRenderMode = TagRenderMode.SelfClosing;
        off.Attributes["type"] = "hidden";
        off.Attributes["name"] = Name;
        off.Attributes["value"] = "false";
        wrapper.InnerHtml.AppendHtml(off);
        return wrapper;
    }

    private void Common(TagBuilder input, List<string> described, string? error)
    {
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        Optional(input, "autocomplete", Autocomplete);
        Optional(input, "autofocus", Eerste ? "autofocus" : null);
        Optional(input, "aria-invalid", error is null ? null : "true");
        Optional(input, "aria-describedby", described.Count == 0 ? null : string.Join(' ', described));
    }

    private static void Describe(TagHelperAttributeList attributes, List<string> described)
    {
        if (described.Count > 0)
        {
            attributes.SetAttribute("aria-describedby", string.Join(' ', described));
        }
    }

    private static void Optional(TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }
    }

    private static string? Typed(ModelStateEntry? entry) => entry?.AttemptedValue;

    private IEnumerable<SelectListItem> Items()
    {
        if (Opties is not null)
        {
            return Opties;
        }

        var type = Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;
        return type.IsEnum ? Enum.GetNames(type).Select(n => new SelectListItem(Woorden.Van(n), n)) : [];
    }

    private static string? Format(object? value, VeldSoort kind) => value switch
    {
        null => kind is VeldSoort.Lijst or VeldSoort.Keuze ? null : "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.######", CultureInfo.GetCultureInfo("nl-NL")),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
