// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Reflection;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.SharedKernel.Normen;

/// <summary>
/// Fills a module's norms from its embedded <c>normen.csv</c>: <c>code;waarde;eenheid;geldig_vanaf;geldig_tot;bron</c>, first line
/// a header, decimal point. Adds what is missing and leaves every row that is there alone: a gemeente may have changed it.
/// </summary>
public static class NormSeed
{
    /// <summary>Adds the missing norms and saves.</summary>
    public static async Task VulAanAsync(ModuleDbContext db, Assembly assembly, CancellationToken cancellationToken)
    {
        var known = (await db.Normen.Select(n => new { n.Code, n.GeldigVanaf }).ToListAsync(cancellationToken)).ToHashSet();
        var missing = Lees(assembly).Where(n => !known.Contains(new { n.Code, n.GeldigVanaf })).ToList();
        if (missing.Count > 0)
        {
            db.Normen.AddRange(missing);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>All norms of the embedded file.</summary>
    public static IReadOnlyList<Norm> Lees(Assembly assembly)
    {
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(".normen.csv", StringComparison.OrdinalIgnoreCase));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        reader.ReadLine();
        List<Norm> norms = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            var cells = line.Split(';');
            if (cells.Length != 6)
            {
                throw new InvalidDataException($"{name}: '{line}' has {cells.Length} cells, 6 expected.");
            }

            norms.Add(new Norm(
                cells[0],
                decimal.Parse(cells[1], CultureInfo.InvariantCulture),
                cells[2],
                Day(cells[3]),
                cells[4].Length == 0 ? null : Day(cells[4]),
                cells[5]));
        }

        return norms;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
