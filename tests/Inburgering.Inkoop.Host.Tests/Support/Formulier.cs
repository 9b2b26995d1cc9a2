// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.RegularExpressions;

namespace Inburgering.Inkoop.Host.Tests.Support;

/// <summary>Reads a form as a browser does: what would be sent when somebody pushed its button without changing anything.</summary>
internal static partial class Formulier
{
    /// <summary>The fields of the form that holds this text.</summary>
    public static List<(string Name, string Value)> Velden(string html, string tekst)
    {
        var form = Vormen().Matches(html).Select(m => m.Value).Single(f => f.Contains(tekst, StringComparison.Ordinal));
        List<(string, string)> fields = [];
        foreach (Match field in Invoer().Matches(form))
        {
            var attributes = Attributen().Matches(field.Groups["attributes"].Value).ToDictionary(a => a.Groups[1].Value, a => WebUtility.HtmlDecode(a.Groups[2].Value), StringComparer.Ordinal);
            if (!attributes.TryGetValue("name", out var name))
            {
                continue;
            }

            switch (field.Groups["tag"].Value)
            {
                case "textarea":
                    fields.Add((name, WebUtility.HtmlDecode(field.Groups["inside"].Value).TrimStart('\n')));
                    break;
                case "select":
                    var options = Opties().Matches(field.Groups["inside"].Value).ToList();
                    fields.Add((name, WebUtility.HtmlDecode((options.Find(o => o.Value.Contains(" selected", StringComparison.Ordinal)) ?? options[0]).Groups[1].Value)));
                    break;
                default:
                    var type = attributes.GetValueOrDefault("type", "text");
                    if (type is not ("file" or "submit") && (type is not ("checkbox" or "radio") || attributes.ContainsKey("checked")))
                    {
                        fields.Add((name, attributes.GetValueOrDefault("value", type == "checkbox" ? "on" : "")));
                    }

                    break;
            }
        }

        return fields;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 5000)]
    private static partial Regex Vormen();

    [GeneratedRegex("<(?<tag>input|textarea|select)(?<attributes>(?:\\s+[\\w-]+(?:=\"[^\"]*\")?)*)\\s*/?>(?:(?<inside>(?:(?!<input|<textarea|<select).)*?)</(?:textarea|select)>)?", RegexOptions.Singleline, 5000)]
    private static partial Regex Invoer();

    [GeneratedRegex("([\\w-]+)(?:=\"([^\"]*)\")?", RegexOptions.None, 5000)]
    private static partial Regex Attributen();

    [GeneratedRegex("<option[^>]*value=\"([^\"]*)\"[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Opties();
}
