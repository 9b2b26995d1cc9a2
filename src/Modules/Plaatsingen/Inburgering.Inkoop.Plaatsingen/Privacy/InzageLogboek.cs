// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Privacy;

/// <summary>Writes who looked at whom in one statement, whatever the number of people.</summary>
internal sealed class InzageLogboek(PlaatsingenDbContext db, IActorAccessor accessor, TimeProvider clock) : IInzageLogboek
{
    // SQLite takes 32766 parameters in one statement, PostgreSQL 65535; six are shared by all rows.
    private const int Most = 30_000;

    public async Task LegVastAsync(string doel, IReadOnlyCollection<string> dossiernummers, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        var look = Guid.CreateVersion7(clock.GetUtcNow());
        object id = db.Provider == DatabaseProvider.PostgreSql ? look : look.ToByteArray(bigEndian: true);
        foreach (var part in dossiernummers.Chunk(Most))
        {
            List<object> values = [id, clock.GetUtcNow().UtcDateTime, actor.Id, actor.Naam, actor.Kanaal.ToString(), Cut(doel)];
            var sql = new StringBuilder($"INSERT INTO {db.Tabel("inzage")} (kijk_id, moment, actor_id, actor_naam, kanaal, doel, dossiernummer) VALUES ");
            for (var i = 0; i < part.Length; i++)
            {
                sql.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"({{0}}, {{1}}, {{2}}, {{3}}, {{4}}, {{5}}, {{{i + 6}}})");
                values.Add(part[i]);
            }

            await db.Database.ExecuteSqlRawAsync(sql.ToString(), values, cancellationToken);
        }
    }

    private static string Cut(string doel) => doel.Length <= 200 ? doel : doel[..200];
}
