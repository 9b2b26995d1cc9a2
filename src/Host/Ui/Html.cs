// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>Small helpers that the tag helpers share.</summary>
internal static class Html
{
    /// <summary>Makes an element with a class.</summary>
    public static TagBuilder El(string tag, string? css = null)
    {
        var element = new TagBuilder(tag);
        if (css is not null)
        {
            element.Attributes["class"] = css;
        }

        return element;
    }

    /// <summary>Makes an element with text.</summary>
    public static TagBuilder El(string tag, string? css, string text)
    {
        var element = El(tag, css);
        element.InnerHtml.Append(text);
        return element;
    }

    /// <summary>Turns the tag into an element with a class; a class that the page gave is kept behind it.</summary>
    public static void Become(this TagHelperOutput output, string tag, string css)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddCss(css);
    }

    /// <summary>Puts a class in front of those that are there.</summary>
    public static void AddCss(this TagHelperOutput output, string css)
    {
        var own = output.Attributes["class"]?.Value.ToString();
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(own) ? css : $"{css} {own}");
    }

    /// <summary>The id that an input has for a field name.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>An id that occurs once in the page and is the same each time the page is made.</summary>
    public static string NextId(HttpContext context, string prefix)
    {
        var number = (context.Items[typeof(Html)] as int? ?? 0) + 1;
        context.Items[typeof(Html)] = number;
        return $"{prefix}-{number}";
    }

    /// <summary>This page's address with other query values; null takes one away.</summary>
    public static string WithQuery(HttpRequest request, params (string Key, string? Value)[] changes)
    {
        var query = request.Query
            .Where(q => !changes.Any(c => c.Key.Equals(q.Key, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(q => q.Value.Select(v => (q.Key, Value: v)))
            .Where(q => !string.IsNullOrEmpty(q.Value))
            .Concat(changes.Where(c => c.Value is not null).Select(c => (c.Key, c.Value)))
            .Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value!)}");
        var text = string.Join('&', query);
        var path = request.PathBase + request.Path;
        return text.Length == 0 ? path : $"{path}?{text}";
    }
}
