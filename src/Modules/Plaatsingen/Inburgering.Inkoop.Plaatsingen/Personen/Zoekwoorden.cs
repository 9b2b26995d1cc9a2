// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>A word to find a person by.</summary>
/// <param name="Tekst">Lower case, without accents.</param>
/// <param name="Klank">How it sounds; empty where sound means nothing.</param>
/// <param name="IsNaam">True for a part of the name.</param>
internal sealed record Zoekwoord(string Tekst, string Klank, bool IsNaam);

/// <summary>
/// How names become search words. Names reach us through several alphabets and clerks: Mohammed, Muhammad and Mouhamed are one name to
/// who searches, and so are Yusuf and Joesoef. What stays is the skeleton of consonants, with letters that are taken for each other as one.
/// </summary>
internal static class Zoekwoorden
{
    /// <summary>Longest word that is kept.</summary>
    public const int Langste = 40;

    /// <summary>Shorter words are only found by their beginning: a skeleton of one consonant would find everybody.</summary>
    private const int KlankVanaf = 3;

    private static readonly (string Van, string Naar)[] Groepen =
    [
        ("sch", "s"), ("tsj", "j"), ("dzj", "j"), ("kh", "h"), ("ch", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("sh", "s"), ("sj", "s"), ("zh", "j"),
        ("dj", "j"), ("dh", "d"), ("ck", "k"), ("qu", "k"), ("x", "ks"), ("c", "k"), ("q", "k"), ("v", "f"), ("w", "f"), ("z", "s"), ("d", "t"), ("b", "p"), ("g", "k"),
    ];

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ø'] = "o",
        ['ł'] = "l",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ə'] = "e",
    };

    /// <summary>All words under which a person is found; each once.</summary>
    public static IReadOnlyList<Zoekwoord> Van(string voornaam, string achternaam, string dossiernummer) =>
    [
        .. Woorden($"{voornaam} {achternaam}").Concat(Getypt($"{voornaam} {achternaam}")).Append(Aaneen(achternaam)).Where(w => w.Length > 0).Select(w => new Zoekwoord(w, Klank(w), true))
            .Concat(Woorden(dossiernummer).Append(Aaneen(dossiernummer)).Where(w => w.Length > 0).Select(w => new Zoekwoord(w, "", false)))
            .DistinctBy(w => w.Tekst),
    ];

    /// <summary>The words of what somebody typed, in the order of typing. A hyphen joins: who types al-sayed finds Alsayed and Al-Sayed.</summary>
    public static IReadOnlyList<string> Getypt(string tekst) =>
        [.. tekst.Split([' ', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(Aaneen).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Every word that stands in a text.</summary>
    private static List<string> Woorden(string tekst)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var letter in tekst.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter is '\'' or '’' or '`')
            {
                continue;
            }

            if (char.IsLetterOrDigit(letter))
            {
                var lower = char.ToLowerInvariant(letter);
                word.Append(Letters.GetValueOrDefault(lower) ?? lower.ToString());
            }
            else
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.Length > Langste ? word.ToString(0, Langste) : word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>How a word sounds: its skeleton of consonants; empty when it is too short to tell names apart.</summary>
    public static string Klank(string woord)
    {
        if (woord.Length < KlankVanaf || !woord.All(char.IsAsciiLetter))
        {
            return "";
        }

        // In front: y and i before a vowel sound as j; kh and ch there are a k, elsewhere hardly heard.
        var text = woord;
        if (text[0] is 'y' or 'i' && IsKlinker(text[1]))
        {
            text = "j" + text[1..];
        }

        if (text.StartsWith("kh", StringComparison.Ordinal) || text.StartsWith("ch", StringComparison.Ordinal))
        {
            text = "k" + text[2..];
        }

        foreach (var (from, to) in Groepen)
        {
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        var sound = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (IsKlinker(letter) || letter == 'y')
            {
                // Which vowel it is differs per clerk; that the name begins with one does not.
                letter = i == 0 ? 'a' : '\0';
            }
            else if (letter == 'h' && i > 0)
            {
                letter = '\0';
            }
            else if (letter == 'j' && i > 0)
            {
                // Between vowels it is the sound of an i: Ayse, Aise and Ajse.
                letter = '\0';
            }

            if (letter != '\0' && (i == 0 || text[i - 1] != text[i]))
            {
                sound.Append(letter);
            }
        }

        return sound.Length > 1 ? sound.ToString(0, Math.Min(sound.Length, 20)) : "";
    }

    private static bool IsKlinker(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static string Aaneen(string tekst)
    {
        var flat = string.Concat(Woorden(tekst));
        return flat.Length > Langste ? flat[..Langste] : flat;
    }
}
