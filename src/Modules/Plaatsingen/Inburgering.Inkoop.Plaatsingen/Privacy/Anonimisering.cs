// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inburgering.Inkoop.Plaatsingen.Privacy;

/// <summary>
/// Takes everything that tells who somebody is out of the module, and leaves the facts that reports count. Which columns these are
/// is read from the model: whatever is marked as personal data and hangs on the person or on a placement, also what is added later.
/// </summary>
internal static class Anonimisering
{
    /// <summary>What stands where a name stood.</summary>
    public const string Naam = "Geanonimiseerd";

    /// <summary>The number that replaces the dossier number; says nothing outside this system.</summary>
    public static string Nummer(Guid inburgeraarId) => $"ANON-{inburgeraarId:N}";

    /// <summary>
    /// The birth date without its day: the first day of the month that leaves the age on every start as it was, so that a figure by
    /// age stays the same.
    /// </summary>
    /// <param name="geboortedatum">The real birth date.</param>
    /// <param name="starts">First lessons of the person.</param>
    public static DateOnly Vergroof(DateOnly geboortedatum, IEnumerable<DateOnly> starts) =>
        new(geboortedatum.Year, geboortedatum.Month, starts.Where(s => s.Month == geboortedatum.Month && s.Day < geboortedatum.Day).Select(s => s.Day + 1).Append(1).Max());

    /// <summary>Anonymises one person and everything that hangs on the person, in the running transaction. Logs the new number only.</summary>
    public static async Task VoerUitAsync(PlaatsingenDbContext db, Inburgeraar persoon, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var starts = await db.Plaatsingen.Where(p => p.InburgeraarId == persoon.Id && p.Startdatum != null).Select(p => p.Startdatum!.Value).ToListAsync(cancellationToken);
        var (number, born) = (Nummer(persoon.Id), Vergroof(persoon.Geboortedatum, starts));
        await db.Inzages.Where(i => i.Dossiernummer == persoon.Dossiernummer).ExecuteDeleteAsync(cancellationToken);
        await db.Naamdelen.Where(n => n.InburgeraarId == persoon.Id).ExecuteDeleteAsync(cancellationToken);

        // Past the change tracker: its audit line would hold the old number beside the new one for ever.
        await db.Inburgeraars.Where(i => i.Id == persoon.Id).ExecuteUpdateAsync(
            s => s.SetProperty(i => i.Dossiernummer, number)
                .SetProperty(i => i.Achternaam, Naam)
                .SetProperty(i => i.Voornaam, "")
                .SetProperty(i => i.Geboortedatum, born)
                .SetProperty(i => i.GeanonimiseerdOp, vandaag)
                .SetProperty(i => i.Versie, i => i.Versie + 1),
            cancellationToken);
        foreach (var statement in Opdrachten(db))
        {
            await db.Database.ExecuteSqlRawAsync(statement, [Id(db, persoon.Id), number], cancellationToken);
        }

        db.Log(new LogRegel(nameof(Inburgeraar), number, "Gewijzigd", null, """{"Geanonimiseerd":true}"""));
    }

    /// <summary>One statement per table that hangs on a person; {0} is the person, {1} the number that replaces the dossier number.</summary>
    internal static IReadOnlyList<string> Opdrachten(PlaatsingenDbContext db)
    {
        List<string> statements = [];
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.ClrType != typeof(Inburgeraar) && !e.IsOwned()))
        {
            if (Hangt(db, entity) is not { } owner)
            {
                continue;
            }

            var sets = entity.GetProperties().Select(p => Waarde(p) is { } value ? $"{p.GetColumnName()} = {value}" : null).OfType<string>().ToList();
            if (sets.Count > 0)
            {
                statements.Add($"UPDATE {db.Tabel(Tabelnaam(db, entity))} SET {string.Join(", ", sets)} WHERE {owner}");
            }
        }

        return statements;
    }

    private static string? Hangt(PlaatsingenDbContext db, IEntityType entity) =>
        entity.FindProperty("InburgeraarId") is { } person ? $"{person.GetColumnName()} = {{0}}"
        : entity.FindProperty("PlaatsingId") is { } placement ? $"{placement.GetColumnName()} IN (SELECT id FROM {db.Tabel("plaatsing")} WHERE inburgeraar_id = {{0}})"
        : null;

    private static string? Waarde(IProperty property) =>
        property.Name == nameof(Inburgeraar.Dossiernummer) ? "{1}"
        : property.PropertyInfo?.GetCustomAttribute<PersoonsgegevenAttribute>() is null ? null
        : property.IsNullable ? "NULL"
        : property.ClrType == typeof(string) ? $"'{Naam}'"
        : throw new InvalidOperationException($"{property.DeclaringType.Name}.{property.Name} is personal data that cannot be emptied: make it nullable.");

    private static string Tabelnaam(PlaatsingenDbContext db, IEntityType entity) =>
        db.Provider == DatabaseProvider.PostgreSql ? entity.GetTableName()! : entity.GetTableName()![(db.Module.Length + 1)..];

    private static object Id(PlaatsingenDbContext db, Guid id) => db.Provider == DatabaseProvider.PostgreSql ? id : id.ToByteArray(bigEndian: true);
}
