// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.TestSupport;

/// <summary>The complete, fictional aanlevermap in <c>tests/TestData/voorbeeld</c>: three gemeenten, 2022–2026.</summary>
public static class Voorbeeld
{
    /// <summary>The folder with the CSV files.</summary>
    public static string Map { get; } = Find();

    /// <summary>The folder with what the reports must give.</summary>
    public static string Verwacht { get; } = Path.Combine(Map, "verwacht");

    /// <summary>Every state of a device with every step, and where it leads; empty = it cannot be done. People may read and extend it.</summary>
    public static IReadOnlyList<(string Stand, string Stap, string Naar)> Devicestappen { get; } =
        [.. File.ReadAllLines(Path.Combine(Map, "..", "devicestappen.csv")).Skip(1).Select(l => l.Split(';')).Select(c => (c[0], c[1], c[2]))];

    /// <summary>Path of one file, for example <c>uren.csv</c>.</summary>
    public static string Bestand(string naam) => Path.Combine(Map, naam);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "tests", "TestData", "voorbeeld");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException("tests/TestData/voorbeeld was not found above " + AppContext.BaseDirectory);
    }
}
