// SPDX-License-Identifier: EUPL-1.2

using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.ArchitectureTests.Frame;

namespace Inburgering.Inkoop.ArchitectureTests;

/// <summary>Every setting that the code reads, and every verb, stands in the README; and no document names a setting that does not exist.</summary>
public sealed partial class SettingRules
{
    private static readonly HashSet<string> Known = [.. Table(Repository.Read("README.md"))];

    [Fact]
    public void Instelling_StaatInDeReadme() => Rule.Check(Settings(), s => SettingFault(s, Known));

    [Fact]
    public void InstellingBuitenDeReadme_WordtGevonden() => Rule.MustFail("Beveiliging:Nergens", s => SettingFault(s, Known));

    [Fact]
    public void InstellingInEenDocument_Bestaat() =>
        Rule.Check(new[] { "README.md", "SECURITY.md" }.SelectMany(f => Named().Matches(Repository.Read(f)).Select(m => (File: f, Setting: m.Groups[1].Value))), x => StrayFault(x, [.. Settings()]));

    [Fact]
    public void InstellingDieNietBestaat_WordtGevonden() => Rule.MustFail((File: "x.md", Setting: "Beveiliging:Contact"), x => StrayFault(x, [.. Settings()]));

    [Fact]
    public void Opdracht_StaatInDeReadme() => Rule.Check(Verbs(Repository.Sources("src/Host/Verbs")), v => VerbFault(v, Repository.Read("README.md")));

    [Fact]
    public void OpdrachtBuitenDeReadme_WordtGevonden() => Rule.MustFail("verzonnen", v => VerbFault(v, Repository.Read("README.md")));

    private static string? SettingFault(string setting, HashSet<string> known) => known.Contains(setting) ? null : $"{setting} is not in the table of settings of README.md.";

    private static string? StrayFault((string File, string Setting) x, HashSet<string> settings) =>
        settings.Any(s => s == x.Setting || s.StartsWith(x.Setting + ":", StringComparison.Ordinal)) ? null : $"{x.File} names {x.Setting}, which nothing reads.";

    private static string? VerbFault(string verb, string readme) => readme.Contains($"| `{verb}", StringComparison.Ordinal) || readme.Contains($"-- {verb} ", StringComparison.Ordinal) ? null : $"README.md does not name the verb {verb}.";

    private static IEnumerable<string> Verbs(IEnumerable<SourceFile> files) => files.SelectMany(f => NewCommand().Matches(f.Text)).Select(m => m.Groups[1].Value);

    /// <summary>Properties of the classes with a section, and what is read by its full name.</summary>
    private static IEnumerable<string> Settings() =>
        Code.All.SelectMany(Code.TypesOf)
            .Select(t => (Type: t, Section: (t.GetField("Sectie") ?? t.GetField("Section"))?.GetRawConstantValue() as string))
            .Where(x => x.Section is not null)
            .SelectMany(x => x.Type is { IsAbstract: true, IsSealed: true } ? [x.Section!] : Below(x.Section!, Activator.CreateInstance(x.Type)!))
            .Concat(Repository.Sources("src").SelectMany(f => Read().Matches(f.Text)).Select(m => m.Groups[1].Value))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Below(string path, object options) => options.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).SelectMany(p =>
    {
        var (name, value) = ($"{path}:{p.Name}", p.GetValue(options));
        return value is IDictionary entries ? entries.Keys.Cast<string>().Select(k => $"{name}:{k}")
            : value is not null && p.PropertyType.Namespace!.StartsWith(Code.Prefix, StringComparison.Ordinal) && p.PropertyType.IsClass ? Below(name, value)
            : p.CanWrite ? [name]
            : [];
    });

    /// <summary>The names in the first column. In one row a name without section has that of the first one, and one that begins with a colon its parent.</summary>
    private static IEnumerable<string> Table(string readme)
    {
        foreach (var cell in readme.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|')[1]))
        {
            var names = Quoted().Matches(cell).Select(m => m.Groups[1].Value).ToList();
            var parent = names[0].Contains(':', StringComparison.Ordinal) ? names[0][..names[0].LastIndexOf(':')] : "";
            foreach (var name in names)
            {
                yield return name.StartsWith(':') ? parent + name : name.Contains(':', StringComparison.Ordinal) || parent.Length == 0 ? name : $"{parent}:{name}";
            }
        }
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("`([A-Z][A-Za-z]+(?::[A-Z][A-Za-z]+)+)`")]
    private static partial Regex Named();

    [GeneratedRegex("onfiguration(?:\\.GetValue<\\w+>\\(|\\[)\"([A-Za-z_]+(?::[A-Za-z]+)*)\"")]
    private static partial Regex Read();

    [GeneratedRegex("new Command\\(\"([a-z-]+)\"")]
    private static partial Regex NewCommand();
}
