// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>What every step on a loan does: find it within the actor's scope and change it. The handler saves.</summary>
internal static class BruikleenActies
{
    public static async Task<Result> WijzigAsync(DevicesDbContext db, Actor actor, Guid id, Func<Bruikleen, Result> change, CancellationToken cancellationToken)
    {
        var loan = await db.Bruiklenen.Where(BruikleenSpecs.Zichtbaar(actor)).SingleOrDefaultAsync(b => b.Id == id, cancellationToken);
        if (loan is null)
        {
            return BruikleenErrors.Onbekend();
        }

        return change(loan);
    }
}
