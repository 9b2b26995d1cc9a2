// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Inburgering.Inkoop.ArchitectureTests.Frame;

namespace Inburgering.Inkoop.ArchitectureTests;

/// <summary>What does not belong in the repository: addresses of package registries, paths of a machine, keys.</summary>
public sealed partial class RepositoryRules
{
    private static readonly string[] Kinds = [".cs", ".cshtml", ".csproj", ".props", ".json", ".md", ".yml", ".sh", ".css", ".config", ".graphql", ".mjs", ".txt", ".targets", ".sln", ""];

    private static string? StrayFault(SourceFile file) =>
        Stray().Match(file.Text) is { Success: true } match ? $"{file.Path}: {match.Value}" : null;

    [Fact]
    public void Bestanden_BevattenGeenRegistersPadenOfSleutels()
    {
        var files = Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
            .Where(f => !Outside().IsMatch(f.Replace('\\', '/')) && Kinds.Contains(Path.GetExtension(f)))
            .Select(f => new SourceFile(Path.GetRelativePath(Repository.Root, f), File.ReadAllText(f)));

        Rule.Check(files, StrayFault);
    }

    [Theory]
    [InlineData("\"resolved\": \"https://registry.example/x.tgz\"")]
    [InlineData("see /root/x")]
    [InlineData("see /home/iemand/x")]
    [InlineData("see /tmp/x")]
    [InlineData("see /work/x")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    public void Zwerfgoed_WordtGevonden(string text) => Rule.MustFail(new SourceFile("x.json", text), StrayFault);

    [GeneratedRegex(@"/(bin|obj|node_modules|\.git|TestResults|wwwroot/lib|data|TestData)/|/RepositoryRules\.cs$|\.db(-\w+)?$")]
    private static partial Regex Outside();

    [GeneratedRegex("\"resolved\": *\"http|(?<![\\w.])/(root|home/\\w+|tmp|work)/|BEGIN (RSA |EC )?PRIVATE KEY")]
    private static partial Regex Stray();
}
