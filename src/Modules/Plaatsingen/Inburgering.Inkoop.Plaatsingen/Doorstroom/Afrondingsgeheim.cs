// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Plaatsingen.Database;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>The secret that draws the direction of rounding; one row, made by the database when its table was made, and never shown.</summary>
internal sealed class Afrondingsgeheim
{
    private Afrondingsgeheim()
    {
    }

    public int Id { get; private set; }

    public string Zout { get; private set; } = "";

    public static async Task<byte[]> LeesAsync(PlaatsingenDbContext db, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetBytes(await db.Afrondingsgeheimen.Select(g => g.Zout).SingleAsync(cancellationToken));
}
