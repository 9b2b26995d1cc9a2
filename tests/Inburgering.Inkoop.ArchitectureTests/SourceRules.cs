// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Inburgering.Inkoop.ArchitectureTests.Frame;

namespace Inburgering.Inkoop.ArchitectureTests;

/// <summary>Rules 14, 16, 17, 20, 21 and what must not stand in the repository: read from the sources.</summary>
public sealed partial class SourceRules
{
    [Fact]
    public void Opslaan_GebeurtAlleenInHandlersImportEnTaken() =>
        Rule.Check(Repository.Sources("src/Modules").Where(f => f.Text.Contains(".SaveChangesAsync(", StringComparison.Ordinal)), SaveFault);

    [Fact]
    public void OpslaanElders_WordtGevonden() => Rule.MustFail(new SourceFile("x.cs", "class Lezer { db.SaveChangesAsync(ct) }"), SaveFault);

    private static string? SaveFault(SourceFile file) =>
        Saver().IsMatch(file.Text) ? null : $"{file.Path} saves, but holds no handler, import, job or seed.";

    [Fact]
    public void PaginasEnGraphQL_RakenGeenModuleContext() =>
        Rule.Check(Repository.Sources("src/Host").Where(f => f.Path.Contains("/Pages/", StringComparison.Ordinal) || f.Path.Contains("/GraphQL/", StringComparison.Ordinal)), ContextFault);

    [Fact]
    public void PaginaMetContext_WordtGevonden() => Rule.MustFail(new SourceFile("x.cs", "class P(ContractenDbContext db)"), ContextFault);

    private static string? ContextFault(SourceFile file) =>
        ModuleContext().IsMatch(file.Text) ? $"{file.Path} touches a module's database." : null;

    [Fact]
    public void Klok_GaatAltijdViaTimeProvider() => Rule.Check(Repository.Sources("src"), ClockFault);

    [Theory]
    [InlineData("var x = DateTime.Now;")]
    [InlineData("var x = DateTimeOffset.UtcNow;")]
    [InlineData("task.Wait();")]
    [InlineData("task.GetAwaiter().GetResult();")]
    [InlineData("var x = LeesAsync(ct).Result;")]
    [InlineData("return task.Result.Naam;")]
    public void VerbodenKlokOfWachten_WordtGevonden(string code) => Rule.MustFail(new SourceFile("x.cs", code), ClockFault);

    private static string? ClockFault(SourceFile file) =>
        Forbidden().Match(file.Text) is { Success: true } match ? $"{file.Path}: {match.Value}" : null;

    [Fact]
    public void Logregels_BevattenGeenObjectenOfPersonen() => Rule.Check(Repository.Sources("src"), LogFault);

    [Theory]
    [InlineData("logger.LogInformation(\"Bericht {@Command}\", c);")]
    [InlineData("logger.LogError(\"Voor {Achternaam}\", x);")]
    public void LogregelMetObject_WordtGevonden(string code) => Rule.MustFail(new SourceFile("x.cs", code), LogFault);

    private static string? LogFault(SourceFile file) =>
        PersonalLog().Match(file.Text) is { Success: true } match ? $"{file.Path}: {match.Value}" : null;

    [Fact]
    public void Bsn_KomtNergensAlsGegevenVoor() =>
        Rule.Check(Code.All.SelectMany(Code.TypesOf).SelectMany(t => t.GetProperties()).Select(p => $"{p.DeclaringType}.{p.Name}"), BsnFault);

    [Fact]
    public void BsnAlsGegeven_WordtGevonden() => Rule.MustFail("Inburgeraar.BsnNummer", BsnFault);

    private static string? BsnFault(string property) => property.Contains("bsn", StringComparison.OrdinalIgnoreCase) ? $"{property} holds what this system may never hold." : null;

    [Fact]
    public void Bestand_IsNietLangerDan400Regels() => Rule.Check(Repository.Sources("src", "tests"), LengthFault);

    [Fact]
    public void TeLangBestand_WordtGevonden() => Rule.MustFail(new SourceFile("x.cs", new string('\n', 401)), LengthFault);

    private static string? LengthFault(SourceFile file) =>
        file.Text.Count(c => c == '\n') is > 400 and var lines ? $"{file.Path} has {lines} lines; split it by use case." : null;

    [Fact]
    public void Methode_IsNietLangerDan60Regels() => Rule.Check(Repository.Sources("src", "tests"), MethodFault);

    [Fact]
    public void TeLangeMethode_WordtGevonden() =>
        Rule.MustFail(new SourceFile("x.cs", "class X\n{\n    public void Y(\n        int z)\n    {\n" + string.Concat(Enumerable.Repeat("        Z();\n", 61)) + "    }\n}\n"), MethodFault);

    // A block that stands where members of a type stand, and belongs to something with parameters: not a type, not the value of a field.
    private static string? MethodFault(SourceFile file)
    {
        var lines = file.Text.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            var indent = lines[i].Length - 1;
            if (lines[i] != new string(' ', Math.Max(0, indent)) + "{" || indent is not (4 or 8))
            {
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, l => l.StartsWith(new string(' ', indent) + "}", StringComparison.Ordinal));
            var first = Array.FindLastIndex(lines, i - 1, l => l.Length == 0 || l.EndsWith(';') || l.EndsWith('}') || l.EndsWith('{') || l.EndsWith(']')) + 1;
            var head = string.Join(' ', lines[first..i]);
            if (end - i - 1 > 60 && lines[end].Trim() == "}" && head.Contains('(', StringComparison.Ordinal) && !TypeHead().IsMatch(head))
            {
                return $"{file.Path}:{first + 1} has a method of {end - i - 1} lines; take a step out of it.";
            }
        }

        return null;
    }

    [Fact]
    public void Naamruimte_VolgtDeMap() => Rule.Check(Repository.Sources("src/Modules", "src/SharedKernel"), NamespaceFault);

    [Fact]
    public void VerkeerdeNaamruimte_WordtGevonden() => Rule.MustFail(new SourceFile("src/Modules/X/Inburgering.Inkoop.X/Map/A.cs", "namespace Inburgering.Inkoop.X.Anders;"), NamespaceFault);

    private static string? NamespaceFault(SourceFile file)
    {
        var parts = Path.GetDirectoryName(file.Path)!.Split('/');
        var root = Array.FindIndex(parts, p => p.StartsWith("Inburgering.Inkoop", StringComparison.Ordinal));
        var expected = root < 0 ? "Inburgering.Inkoop." + string.Join('.', parts.Skip(1)) : string.Join('.', parts.Skip(root));
        return file.Text.Contains($"namespace {expected};", StringComparison.Ordinal) ? null : $"{file.Path} should have namespace {expected}.";
    }

    [Fact]
    public void Map_HeetNietAlsDeModule() =>
        Rule.Check(
            Repository.Modules.SelectMany(m => Directory.GetDirectories(Path.Combine(Repository.Root, "src", "Modules", m, Code.Prefix + m)).Select(d => (Module: m, Folder: Path.GetFileName(d)!))),
            FolderFault);

    [Fact]
    public void MapMetModulenaam_WordtGevonden() => Rule.MustFail((Module: "Devices", Folder: "Devices"), FolderFault);

    private static string? FolderFault((string Module, string Folder) x) => x.Folder == x.Module ? $"Folder {x.Folder} has the name of its module." : null;

    [Fact]
    public void Bronbestand_BegintMetLicentieregel() =>
        Rule.Check(Repository.Sources("src", "tests", "bench"), LicenceFault);

    [Fact]
    public void BronbestandZonderLicentieregel_WordtGevonden() => Rule.MustFail(new SourceFile("x.cs", "namespace X;"), LicenceFault);

    private static string? LicenceFault(SourceFile file) =>
        file.Text.TrimStart('\uFEFF').StartsWith("// SPDX-License-Identifier: EUPL-1.2", StringComparison.Ordinal) ? null : $"{file.Path} has no licence line.";

    [Fact]
    public void Code_IsAf() => Rule.Check(Repository.Sources("src"), UnfinishedFault);

    [Theory]
    [InlineData("throw new NotImplementedException();")]
    [InlineData("// TODO later")]
    public void OnafCode_WordtGevonden(string code) => Rule.MustFail(new SourceFile("x.cs", code), UnfinishedFault);

    private static string? UnfinishedFault(SourceFile file) =>
        Unfinished().Match(file.Text) is { Success: true } match ? $"{file.Path}: {match.Value}" : null;

    [GeneratedRegex(@"class \w*(Handler|Import\w*|Job|Seed|Uitgangspunten|Luisteraar|Writer|Schrijver)\b")]
    private static partial Regex Saver();

    [GeneratedRegex(@"\b(Contracten|Plaatsingen|Kwaliteit|Devices|Module)DbContext\b")]
    private static partial Regex ModuleContext();

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)\b|\.Wait\(\)|\.GetAwaiter\(\)\.GetResult\(\)|Thread\.Sleep|(?<!Results)\.Result\b(?!\s*=[^=>])")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\([^;]*\{(@\w+|Achternaam|Voornaam|Geboortedatum|Dossiernummer|Naam|Email)\}", RegexOptions.IgnoreCase)]
    private static partial Regex PersonalLog();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum) \w")]
    private static partial Regex TypeHead();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b")]
    private static partial Regex Unfinished();
}
