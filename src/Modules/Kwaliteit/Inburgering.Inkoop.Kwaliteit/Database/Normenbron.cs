// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Normen;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Database;

/// <summary>Reads the norms of this module; a few dozen rows, one statement.</summary>
internal static class Normenbron
{
    public static async Task<Normenlijst> LeesAsync(KwaliteitDbContext db, CancellationToken cancellationToken) =>
        new(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
}
