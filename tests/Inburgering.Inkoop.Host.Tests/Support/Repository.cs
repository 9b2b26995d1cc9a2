// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;

namespace Inburgering.Inkoop.Host.Tests.Support;

/// <summary>Where the repository is, and how to run a program in it that judges the server from outside.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Runs a program and gives what it printed; a failure throws with what it said.</summary>
    public static async Task<string> RunAsync(string folder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (exit, output, error) = await ProbeerAsync(folder, program, arguments, environment);
        return exit == 0 ? output : throw new InvalidOperationException($"{program} ended with {exit}: {error} {output}");
    }

    /// <summary>Runs a program and gives how it ended, what it printed and what it complained about.</summary>
    public static async Task<(int Exit, string Uit, string Fout)> ProbeerAsync(string folder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, Action<Process>? watch = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.Combine(Root, folder), UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        watch?.Invoke(process);
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Inburgering.Inkoop.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
