// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.ArchitectureTests.Frame;

namespace Inburgering.Inkoop.ArchitectureTests;

/// <summary>Rules 1–3: who references whom, read from the project files (assembly references show only what is used).</summary>
public sealed class ProjectRules
{
    private const string Kernel = "Inburgering.Inkoop.SharedKernel";

    private static bool IsFace(string name) => name.EndsWith(".Abstractions", StringComparison.Ordinal);

    private static bool IsModule(string name) => Repository.Modules.Any(m => name == Code.Prefix + m);

    private static bool IsTest(string name) => name.EndsWith("Tests", StringComparison.Ordinal) || name.EndsWith("TestSupport", StringComparison.Ordinal);

    private static string? ModuleFault(Project p) =>
        p.References.FirstOrDefault(r => r != Kernel && !IsFace(r)) is { } wrong ? $"{p.Name} references {wrong}; a module sees faces and the kernel only." : null;

    private static string? FaceFault(Project p) =>
        p.References.FirstOrDefault(r => r != Kernel) is { } wrong ? $"{p.Name} references {wrong}; a face sees the kernel only." : null;

    private static string? OutsideFault(Project p)
    {
        var modules = p.References.Where(IsModule).ToList();
        if (modules.Count == 0 || p.Name == "Inburgering.Inkoop.Host")
        {
            return null;
        }

        return p.Name.EndsWith(".Tests", StringComparison.Ordinal) && modules.Count == 1 && p.Name == modules[0] + ".Tests"
            ? null
            : $"{p.Name} references {string.Join(", ", modules)}; only the Host and a module's own tests may.";
    }

    [Fact]
    public void Modules_Mappen_ZijnDeAssembliesEnDeRegistraties()
    {
        var registered = System.Text.RegularExpressions.Regex.Matches(Repository.Read("src/Host/Start/HostServices.cs"), @"Services\.Add(\w+)\(\)").Select(m => m.Groups[1].Value).ToList();

        Rule.Check(Repository.Modules, m => RegistrationFault(m, registered));
        Rule.MustFail("Facturen", m => RegistrationFault(m, registered));
        Assert.Equal(Repository.Modules.Select(m => Code.Prefix + m), Code.Modules.Select(a => a.GetName().Name));
    }

    private static string? RegistrationFault(string module, List<string> registered) => registered.Contains(module) ? null : $"Module {module} is not registered in the Host.";

    [Fact]
    public void Module_Verwijzingen_AlleenGezichtenEnKern() => Rule.Check(Repository.Projects.Where(p => IsModule(p.Name)), ModuleFault);

    [Fact]
    public void Module_VerwijstNaarAndereModule_WordtGevonden() => Rule.MustFail(new Project("X", ["Inburgering.Inkoop.Contracten"]), ModuleFault);

    [Fact]
    public void Gezicht_Verwijzingen_AlleenKern() => Rule.Check(Repository.Projects.Where(p => IsFace(p.Name)), FaceFault);

    [Fact]
    public void Gezicht_VerwijstNaarAnderGezicht_WordtGevonden() => Rule.MustFail(new Project("X.Abstractions", ["Y.Abstractions"]), FaceFault);

    [Fact]
    public void Module_GebruiktDoor_AlleenHostEnEigenTests() => Rule.Check(Repository.Projects.Where(p => IsTest(p.Name) || p.Name.EndsWith("Host", StringComparison.Ordinal)), OutsideFault);

    [Fact]
    public void Module_GebruiktDoorAndereTests_WordtGevonden() =>
        Rule.MustFail(new Project("Inburgering.Inkoop.Devices.Tests", ["Inburgering.Inkoop.Contracten"]), OutsideFault);

    /// <summary>The asks/hears table of docs/architectuur.md equals the references in the project files.</summary>
    [Fact]
    public void Architectuur_TabelVraagtEnHoort_IsGelijkAanDeProjecten()
    {
        var table = AsksAndHears(Repository.Read("docs/architectuur.md"));

        Rule.Check(Repository.Projects.Where(p => IsModule(p.Name)), p => TableFault(p, table));
        Rule.MustFail(new Project(Code.Prefix + Repository.Modules[0], []), p => TableFault(p, table));
    }

    private static Dictionary<string, List<string>> AsksAndHears(string text)
    {
        var rows = text.Split('\n').Select(l => l.Split('|', StringSplitOptions.TrimEntries)).Where(c => c.Length >= Repository.Modules.Count + 2).ToList();
        var header = rows.First(c => Repository.Modules.All(c.Contains));
        return Repository.Modules.ToDictionary(
            m => m,
            m => Repository.Modules.Where(o => o != m && rows.Single(c => c[1] == m)[Array.IndexOf(header, o)].Length > 0).ToList(),
            StringComparer.Ordinal);
    }

    private static string? TableFault(Project project, Dictionary<string, List<string>> table)
    {
        var module = project.Name[Code.Prefix.Length..];
        var used = project.References.Where(IsFace).Select(r => r[Code.Prefix.Length..^".Abstractions".Length]).Where(m => m != module).Order(StringComparer.Ordinal);
        return used.SequenceEqual(table[module]) ? null : $"docs/architectuur.md says that {module} asks or hears {string.Join(", ", table[module])}; its project file says {string.Join(", ", used)}.";
    }
}
