// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.SharedKernel.Logboek;

/// <summary>Outcome of checking one module's audit trail.</summary>
/// <param name="Module">The module.</param>
/// <param name="Regels">How many lines were checked.</param>
/// <param name="Kop">Hash of the last line: keep it elsewhere and a removed tail shows too.</param>
/// <param name="Fout">What is wrong, with the line number; null when the chain is whole.</param>
public sealed record LogboekOordeel(string Module, long Regels, string Kop, string? Fout);

/// <summary>Walks the audit trail of a module and proves that nothing was changed, inserted or removed.</summary>
public static class LogboekControle
{
    /// <summary>Checks one module, streaming.</summary>
    public static async Task<LogboekOordeel> ControleerAsync(ModuleDbContext context, CancellationToken cancellationToken)
    {
        var expected = LogboekRegel.Begin;
        long number = 0;
        await foreach (var line in context.Logboek.AsNoTracking().OrderBy(l => l.Volgnummer).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            number++;
            var fault = line.Volgnummer != number ? $"regel {number} ontbreekt"
                : line.VorigeHash != expected ? $"regel {number} sluit niet aan op de vorige"
                : line.Bereken() != line.Hash ? $"regel {number} is gewijzigd"
                : null;
            if (fault is not null)
            {
                return new LogboekOordeel(context.Module, number, expected, fault);
            }

            expected = line.Hash;
        }

        return new LogboekOordeel(context.Module, number, expected, null);
    }
}
