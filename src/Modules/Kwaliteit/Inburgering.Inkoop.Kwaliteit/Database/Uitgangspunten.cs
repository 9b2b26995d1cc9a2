// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Kwaliteit.Bevindingen;
using Inburgering.Inkoop.Kwaliteit.Eisen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Kwaliteit.Database;

/// <summary>
/// Fills the norms, the first requirement catalogue, a scoring model per route and the standard escalation ladder from the embedded files. Adds what is not there yet and
/// leaves the rest alone: a gemeente may have changed them.
/// </summary>
internal static class Uitgangspunten
{
    public static async Task VulAanAsync(IServiceProvider provider, CancellationToken cancellationToken)
    {
        var db = provider.GetRequiredService<KwaliteitDbContext>();
        await NormSeed.VulAanAsync(db, typeof(Uitgangspunten).Assembly, cancellationToken);
        var known = await db.Eisen.Select(e => e.Code).Distinct().ToListAsync(cancellationToken);
        var missing = LeesEisen().Where(e => !known.Contains(e.Code)).ToList();
        if (missing.Count > 0)
        {
            db.Eisen.AddRange(missing);
            await db.SaveChangesAsync(cancellationToken);
        }

        var scored = await db.Scoremodellen.Select(m => m.Route).Distinct().ToListAsync(cancellationToken);
        var models = Scoremodelbron.Lees().Where(m => !scored.Contains(m.Route)).ToList();
        if (models.Count > 0)
        {
            db.Scoremodellen.AddRange(models);
            await db.SaveChangesAsync(cancellationToken);
        }

        if (!await db.Ladders.AnyAsync(l => l.Contractnummer == LadderVersie.Standaard, cancellationToken))
        {
            db.Ladders.Add(LeesLadder());
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>The catalogue as the product delivers it: code, first day, title, routes, weight, norm, unit, direction, judged from, evidence, source, explanation.</summary>
    public static IReadOnlyList<EisVersie> LeesEisen()
    {
        var assembly = typeof(Uitgangspunten).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(".eisen.csv", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        reader.ReadLine();
        List<EisVersie> catalogue = [];
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(';');
            if (cells.Length != 12)
            {
                throw new InvalidDataException($"{name}: '{line}' has {cells.Length} cells, 12 expected.");
            }

            catalogue.Add(EisVersie.Maak(cells[0], DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), null, new EisGegevens(
                cells[2],
                [.. cells[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Route>)],
                Enum.Parse<EisSoort>(cells[4]),
                cells[5].Length == 0 ? null : decimal.Parse(cells[5], CultureInfo.InvariantCulture),
                Leeg(cells[6]),
                cells[7].Length == 0 ? null : Enum.Parse<NormRichting>(cells[7]),
                Enum.Parse<Toetswijze>(cells[8]),
                cells[9],
                cells[10],
                cells[11])));
        }

        return catalogue;
    }

    /// <summary>The standard ladder as the product delivers it: step and term in days.</summary>
    public static LadderVersie LeesLadder()
    {
        var from = new DateOnly(2000, 1, 1);
        var assembly = typeof(Uitgangspunten).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(n => n.EndsWith(".escalatieladder.csv", StringComparison.Ordinal)))!);
        reader.ReadLine();
        List<Laddertrede> steps = [];
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(';');
            steps.Add(new Laddertrede(Enum.Parse<Escalatietrap>(cells[0]), int.Parse(cells[1], CultureInfo.InvariantCulture)));
        }

        return LadderVersie.Maak(LadderVersie.Standaard, from, steps, "Uitgangspunt", "Systeem", from);
    }

    private static string? Leeg(string cell) => cell.Length == 0 ? null : cell;
}
