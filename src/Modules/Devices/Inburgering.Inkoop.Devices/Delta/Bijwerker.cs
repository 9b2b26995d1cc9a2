// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Uitleen;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Delta;

/// <summary>Something that other systems read by what changed since a moment.</summary>
internal interface IBijgewerkt
{
    Guid Id { get; }

    /// <summary>Moment of the last change of anything that is shown with it (UTC).</summary>
    DateTimeOffset BijgewerktOp { get; }

    /// <summary>What decides who may read it.</summary>
    Kring Kring { get; }
}

/// <summary>
/// Keeps what delta reading needs, at every save: the moment of change of devices and loans, and where they were before they went elsewhere.
/// What writes past the change tracker (imports) sets the moment itself and tells here who went.
/// </summary>
internal static class Bijwerker
{
    public static async Task WerkBijAsync(DevicesDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var loan in await MeeGewijzigdAsync(db, cancellationToken))
        {
            db.Entry(loan).Property(l => l.BijgewerktOp).CurrentValue = now;
        }

        foreach (var entry in db.ChangeTracker.Entries<IBijgewerkt>().Where(e => e.State is not EntityState.Unchanged).ToList())
        {
            if (entry.State == EntityState.Deleted)
            {
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is never deleted: who reads changes would keep it for ever.");
            }

            entry.Property(e => e.BijgewerktOp).CurrentValue = now;
            if (entry.State == EntityState.Modified)
            {
                Vertrekt(db, entry.Entity.Id, ((IBijgewerkt)entry.OriginalValues.ToObject()).Kring, entry.Entity.Kring, now);
            }
        }
    }

    /// <summary>Keeps where it was, when that is another place than where it is; null when it is new.</summary>
    public static void Vertrekt(DevicesDbContext db, Guid onderwerp, Kring? was, Kring nu, DateTimeOffset now)
    {
        if (was is not null && was != nu)
        {
            db.Vertrekken.Add(Vertrek.Maak(onderwerp, was, now));
        }
    }

    /// <summary>A loan shows the others of its line: they change with those that an import wrote.</summary>
    public static Task RaakLijnenAsync(DevicesDbContext db, Guid[] geschreven, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lines = db.Bruiklenen.Where(b => EF.Parameter(geschreven).Contains(b.Id)).Select(b => b.LijnId);
        return db.Bruiklenen.Where(b => lines.Contains(b.LijnId) && b.BijgewerktOp < now).ExecuteUpdateAsync(s => s.SetProperty(b => b.BijgewerktOp, now), cancellationToken);
    }

    // A loan leads to its agreement and shows the other loans of its line; most loans have no line and no agreement that changes.
    private static async Task<List<Bruikleen>> MeeGewijzigdAsync(DevicesDbContext db, CancellationToken cancellationToken)
    {
        var agreements = db.ChangeTracker.Entries<Overeenkomst>().Where(e => e.State == EntityState.Modified).Select(e => e.Entity.Id).ToArray();
        var lines = db.ChangeTracker.Entries<Bruikleen>().Where(e => e.State is EntityState.Added or EntityState.Modified && (e.Entity.LijnId != e.Entity.Id || e.Entity.Vervangen))
            .Select(e => e.Entity.LijnId).Distinct().ToArray();
        return agreements.Length + lines.Length == 0
            ? []
            : await db.Bruiklenen.Where(b => EF.Parameter(lines).Contains(b.LijnId) || (b.OvereenkomstId != null && EF.Parameter(agreements).Contains(b.OvereenkomstId.Value))).ToListAsync(cancellationToken);
    }
}
