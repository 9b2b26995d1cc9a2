// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;

namespace Inburgering.Inkoop.Plaatsingen.Brieven;

/// <summary>
/// Fills in an embedded text: one file per language. A paragraph that names a value which is not known is left out, and so is one that
/// begins with <c>?gemeente</c> or <c>?zelf</c> when somebody else pays.
/// </summary>
internal static class Brieftekst
{
    public static string Vul(string taal, IReadOnlyDictionary<string, string?> waarden, bool gemeenteBetaalt, bool vanRechts)
    {
        List<string> parts = [];
        foreach (var raw in Lees(taal).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var part = Keuze(raw, "?gemeente ", gemeenteBetaalt) is { } first ? Keuze(first, "?zelf ", !gemeenteBetaalt) : null;
            if (part is null || waarden.Any(w => string.IsNullOrEmpty(w.Value) && part.Contains("{" + w.Key + "}", StringComparison.Ordinal)))
            {
                continue;
            }

            // Names, numbers and dates stay readable inside a text from right to left: they are isolated from it (U+2068, U+2069).
            parts.Add(waarden.Where(w => !string.IsNullOrEmpty(w.Value)).Aggregate(part, (text, w) => text.Replace("{" + w.Key + "}", vanRechts ? $"\u2068{w.Value}\u2069" : w.Value, StringComparison.Ordinal)));
        }

        return string.Join("\n\n", parts);
    }

    private static string? Keuze(string part, string mark, bool geldt) =>
        !part.StartsWith(mark, StringComparison.Ordinal) ? part : geldt ? part[mark.Length..] : null;

    private static string Lees(string taal)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith($".Brieven.Teksten.plaats.{taal}.txt", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
