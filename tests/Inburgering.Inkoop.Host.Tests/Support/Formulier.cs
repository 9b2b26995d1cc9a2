// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.RegularExpressions;

namespace Inburgering.Inkoop.Host.Tests.Support;

/// <summary>Reads a form as a browser does: what would be sent when somebody pushed its button without changing anything.</summary>
internal static partial class Formulier
{
    /// <summary>The fields of the form that holds this text.</summary>
    public static List<(string Name, string Value)> Velden(string html, string tekst) =>
        Lees(Vormen().Matches(html).Select(m => m.Value).Single(f => f.Contains(tekst, StringComparison.Ordinal)), leeg: null);

    /// <summary>Everything that a page lets somebody send, with something in each field that was left empty.</summary>
    /// <returns>Where it goes, null for the page itself, and its fields.</returns>
    public static IEnumerable<(string? Adres, List<(string Naam, string Waarde)> Velden)> Alle(string html) => Vormen().Matches(html).Select(m => m.Value)
        .Where(f => f.Contains("method=\"post\"", StringComparison.Ordinal))
        .SelectMany(f => Doelen().Matches(f).Select(d => (string?)WebUtility.HtmlDecode(d.Groups[1].Value)).DefaultIfEmpty(null)
            .Select(target => (target, Lees(f, type => type switch { "date" => "2026-11-25", "number" => "1", "time" => "10:00", _ => "Testreden" }))));

    private static List<(string Name, string Value)> Lees(string form, Func<string, string>? leeg)
    {
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
                    fields.Add((name, Of(WebUtility.HtmlDecode(field.Groups["inside"].Value).TrimStart('\n'), "text")));
                    break;
                case "select":
                    var options = Opties().Matches(field.Groups["inside"].Value).ToList();
                    var chosen = options.Find(o => o.Value.Contains(" selected", StringComparison.Ordinal)) ?? options[leeg is null ? 0 : ^1];
                    fields.Add((name, WebUtility.HtmlDecode(chosen.Groups[1].Value)));
                    break;
                default:
                    var type = attributes.GetValueOrDefault("type", "text");
                    if (type is not ("file" or "submit") && (type is not ("checkbox" or "radio") || attributes.ContainsKey("checked")))
                    {
                        fields.Add((name, Of(attributes.GetValueOrDefault("value", type == "checkbox" ? "on" : ""), type)));
                    }

                    break;
            }
        }

        return fields;

        string Of(string value, string type) => value.Length == 0 && leeg is not null && type != "hidden" ? leeg(type) : value;
    }

    [GeneratedRegex("\\s(?:form)?action=\"([^\"]*)\"", RegexOptions.None, 5000)]
    private static partial Regex Doelen();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 5000)]
    private static partial Regex Vormen();

    [GeneratedRegex("<(?<tag>input|textarea|select)(?<attributes>(?:\\s+[\\w-]+(?:=\"[^\"]*\")?)*)\\s*/?>(?:(?<inside>(?:(?!<input|<textarea|<select).)*?)</(?:textarea|select)>)?", RegexOptions.Singleline, 5000)]
    private static partial Regex Invoer();

    [GeneratedRegex("([\\w-]+)(?:=\"([^\"]*)\")?", RegexOptions.None, 5000)]
    private static partial Regex Attributen();

    [GeneratedRegex("<option[^>]*value=\"([^\"]*)\"[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Opties();
}
