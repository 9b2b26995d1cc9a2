// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

/// <summary>The last number given out of a series of human references.</summary>
internal sealed class Nummerreeks
{
    public const string Plaatsing = "PL";

    private Nummerreeks()
    {
    }

    public string Naam { get; private set; } = "";

    public long Laatste { get; private set; }

    /// <summary>
    /// Gives out the next number. The row stays locked until the transaction ends, so parallel writers never get the same one and
    /// a rolled-back transaction gives its number back.
    /// </summary>
    public static async Task<string> VolgendeAsync(ModuleDbContext db, string naam, CancellationToken cancellationToken)
    {
        var sql = "UPDATE " + db.Tabel("nummerreeks") + " SET laatste = laatste + 1 WHERE naam = {0} RETURNING laatste AS \"Value\"";
        var next = await db.Database.SqlQueryRaw<long>(sql, naam).ToListAsync(cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{naam}-{next[0]:D6}");
    }

    /// <summary>Keeps references that came with an import out of the series.</summary>
    public static Task VoorbijAsync(ModuleDbContext db, string naam, long laatste, CancellationToken cancellationToken)
    {
        var sql = "UPDATE " + db.Tabel("nummerreeks") + " SET laatste = {0} WHERE naam = {1} AND laatste < {0}";
        return db.Database.ExecuteSqlRawAsync(sql, [laatste, naam], cancellationToken);
    }
}
