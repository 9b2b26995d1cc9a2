// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Documenten;

/// <summary>Adds the types of document that the product starts with, and leaves alone what is there.</summary>
internal static class DocumenttypeSeed
{
    public static async Task VulAanAsync(ContractenDbContext db, CancellationToken cancellationToken)
    {
        var known = (await db.Set<Documenttype>().Select(t => t.Code).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        db.AddRange(Documenttype.Begin().Where(t => !known.Contains(t.Code)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
