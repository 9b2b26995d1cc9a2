// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom.Geheugen;

/// <summary>
/// "Something of this person changed that a throughput figure may count." Written by triggers of the database, so that no import, job
/// or statement by hand can forget it; read by the counts that a Host keeps in memory.
/// </summary>
internal sealed class Doorstroomwijziging
{
    /// <summary>Rises with every row. On SQLite, with its one writer, also in the order of the commits.</summary>
    public long Volgnummer { get; private set; }

    public Guid InburgeraarId { get; private set; }

    /// <summary>On PostgreSQL the number of the transaction: who looks again from the oldest one still running misses none that commits late. Elsewhere 0.</summary>
    public long Transactie { get; private set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset Op { get; private set; }
}

internal sealed class DoorstroomwijzigingConfiguration : IEntityTypeConfiguration<Doorstroomwijziging>
{
    public void Configure(EntityTypeBuilder<Doorstroomwijziging> builder)
    {
        builder.HasKey(w => w.Volgnummer);
        builder.Property(w => w.Volgnummer).ValueGeneratedOnAdd();
        builder.HasIndex(w => w.InburgeraarId);
        builder.HasIndex(w => w.Transactie);
        builder.HasAnnotation(DatabaseCopy.Vluchtig, true);
    }
}

/// <summary>
/// The triggers that write <see cref="Doorstroomwijziging"/>. Made at every start where they are missing instead of in a migration:
/// a migration on SQLite that builds a table again drops its triggers without a word.
/// </summary>
internal static class Doorstroomtriggers
{
    // Table, and the person of one of its rows (n).
    private static readonly (string Tabel, bool ViaPlaatsing, string Persoon)[] Bronnen =
    [
        ("inburgeraar", false, "id"),
        ("persoonsverleden", false, "inburgeraar_id"),
        ("plaatsing", false, "inburgeraar_id"),
        ("pip", false, "inburgeraar_id"),
        ("examen", false, "inburgeraar_id"),
        ("uren_maand", true, "plaatsing_id"),
    ];

    public static async Task VulAanAsync(PlaatsingenDbContext db, CancellationToken cancellationToken)
    {
        foreach (var statement in db.Provider == DatabaseProvider.PostgreSql ? Postgres(db) : Sqlite(db))
        {
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        }
    }

    // One row per person: a person who changes again moves to the end.
    private static IEnumerable<string> Sqlite(PlaatsingenDbContext db)
    {
        foreach (var (table, viaPlacement, column) in Bronnen)
        {
            // No row ever goes to another person, so of an update the new row says enough.
            foreach (var (what, row) in new[] { ("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD") })
            {
                var person = viaPlacement ? $"(SELECT p.inburgeraar_id FROM {db.Tabel("plaatsing")} p WHERE p.id = {row}.{column})" : $"{row}.{column}";
                yield return $"""
                    CREATE TRIGGER IF NOT EXISTS {db.Tabel(table)}_doorstroom_{what.ToLowerInvariant()} AFTER {what} ON {db.Tabel(table)} BEGIN
                      DELETE FROM {db.Tabel(Doorstroomfeed.Tabel)} WHERE inburgeraar_id = {person};
                      INSERT INTO {db.Tabel(Doorstroomfeed.Tabel)} (inburgeraar_id, transactie, op) SELECT {person}, 0, strftime('%Y-%m-%d %H:%M:%S', 'now') WHERE {person} IS NOT NULL;
                    END
                    """;
            }
        }
    }

    // Once per statement, with all of its rows: a bulk load pays one insert. Rows are only added here, so that two writers never wait for each other.
    private static IEnumerable<string> Postgres(PlaatsingenDbContext db)
    {
        foreach (var (table, viaPlacement, column) in Bronnen)
        {
            var function = $"{db.Tabel(table)}_doorstroom";
            var people = viaPlacement ? $"SELECT DISTINCT p.inburgeraar_id FROM rijen n JOIN {db.Tabel("plaatsing")} p ON p.id = n.{column}" : $"SELECT DISTINCT n.{column} FROM rijen n";
            yield return $"""
                CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  INSERT INTO {db.Tabel(Doorstroomfeed.Tabel)} (inburgeraar_id, transactie, op) SELECT q.*, pg_current_xact_id()::text::bigint, now() FROM ({people}) q;
                  RETURN NULL;
                END $$
                """;
            foreach (var (what, rows) in new[] { ("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD") })
            {
                var name = $"doorstroom_{what.ToLowerInvariant()}";
                yield return $"""
                    DO $$ BEGIN
                      IF NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = '{name}' AND tgrelid = '{db.Tabel(table)}'::regclass) THEN
                        CREATE TRIGGER {name} AFTER {what} ON {db.Tabel(table)} REFERENCING {rows} TABLE AS rijen FOR EACH STATEMENT EXECUTE FUNCTION {function}();
                      END IF;
                    END $$
                    """;
            }
        }
    }
}

/// <summary>Reads who changed since a mark.</summary>
internal static class Doorstroomfeed
{
    public const string Tabel = "doorstroomwijziging";

    /// <summary>The mark of now: whoever changes after this is found by <see cref="Sinds"/>.</summary>
    public static Task<long> StandAsync(PlaatsingenDbContext db, CancellationToken cancellationToken) => db.Database
        .SqlQueryRaw<long>(db.Provider == DatabaseProvider.PostgreSql
            ? "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS \"Value\""
            : $"SELECT COALESCE(MAX(volgnummer), 0) AS \"Value\" FROM {db.Tabel(Tabel)}")
        .SingleAsync(cancellationToken);

    /// <summary>What was written since a mark. On PostgreSQL some of it may have been seen already: look at the numbers.</summary>
    public static IQueryable<DoorstroomWijzigingRij> Sinds(PlaatsingenDbContext db, long stand)
    {
        var sql = $"SELECT w.volgnummer AS volgnummer, w.inburgeraar_id AS persoon FROM {db.Tabel(Tabel)} w WHERE {Voorwaarde(db, stand)}";
        return db.Database.SqlQueryRaw<DoorstroomWijzigingRij>(sql);
    }

    /// <summary>
    /// Part of a statement: the people of these rows, and perhaps more. On SQLite the row of a person who changes again gets another number,
    /// so there it is everybody since the mark.
    /// </summary>
    public static string Personen(PlaatsingenDbContext db, long stand, IEnumerable<DoorstroomWijzigingRij> rows) =>
        $"SELECT w.inburgeraar_id FROM {db.Tabel(Tabel)} w WHERE " + (db.Provider == DatabaseProvider.PostgreSql
            ? $"w.volgnummer IN ({string.Join(", ", rows.Select(r => r.Volgnummer.ToString(CultureInfo.InvariantCulture)))})"
            : Voorwaarde(db, stand));

    private static string Voorwaarde(PlaatsingenDbContext db, long stand) =>
        string.Create(CultureInfo.InvariantCulture, $"{(db.Provider == DatabaseProvider.PostgreSql ? "w.transactie >=" : "w.volgnummer >")} {stand}");
}

/// <summary>One change.</summary>
internal sealed class DoorstroomWijzigingRij : DoorstroomPersoonRij
{
    public long Volgnummer { get; init; }
}
