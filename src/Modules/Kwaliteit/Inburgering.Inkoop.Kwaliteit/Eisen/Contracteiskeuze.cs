// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Eisen;

/// <summary>Looks whether a code is a requirement of a contract that a provider has to meet.</summary>
internal static class Contracteiskeuze
{
    public static async Task<bool> GeldtAsync(KwaliteitDbContext db, IContracten contracten, string code, string aanbieder, CancellationToken cancellationToken) =>
        await db.Contracteisen.AsNoTracking().SingleOrDefaultAsync(e => e.Code == code, cancellationToken) is { } asked
            && (await contracten.ZoekContractenAsync([asked.Contractnummer], cancellationToken)).Any(c => asked.GeldtVoor(aanbieder, c));
}
