// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Inburgering.Inkoop.SharedKernel.Data;

/// <summary>What a module context needs from its surroundings.</summary>
/// <param name="Session">The shared connection; null at design time.</param>
/// <param name="Actor">Who is acting.</param>
/// <param name="Message">Which message is running.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Signal">Wakes the relay after a save that holds events.</param>
public sealed record ModuleDbServices(DatabaseSession Session, IActorAccessor Actor, MessageContext Message, TimeProvider Clock, OutboxSignal Signal);

/// <summary>
/// Base of the one context that each module has: the module's own tables plus its outbox, inbox, audit trail, work items and norms.
/// A save writes the change, its audit line and its events in one transaction.
/// </summary>
public abstract class ModuleDbContext(DbContextOptions options, ModuleDbServices? services) : DbContext(options)
{
    private readonly List<IIntegrationEvent> pending = [];

    /// <summary>Name of the module in lower case: the schema on PostgreSQL, the table prefix on SQLite.</summary>
    public abstract string Module { get; }

    /// <summary>Events of this module that wait for delivery or were delivered.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Events that listeners of this module have handled.</summary>
    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    /// <summary>The append-only audit trail of this module.</summary>
    public DbSet<LogboekRegel> Logboek => Set<LogboekRegel>();

    /// <summary>Items on work lists.</summary>
    public DbSet<WerkItem> Werk => Set<WerkItem>();

    /// <summary>Norms with validity dates.</summary>
    public DbSet<Norm> Normen => Set<Norm>();

    /// <summary>The provider in use.</summary>
    public DatabaseProvider Provider => Database.IsNpgsql() ? DatabaseProvider.PostgreSql : DatabaseProvider.Sqlite;

    /// <summary>Adds an event that is stored in the same save and delivered at least once after it.</summary>
    public void Publish(IIntegrationEvent integrationEvent) => pending.Add(integrationEvent);

    /// <summary>Full name of a table of this module for hand-written SQL, right on both databases.</summary>
    public string Tabel(string naam) => Provider == DatabaseProvider.PostgreSql ? $"{Module}.{naam}" : $"{Module}_{naam}";

    /// <summary>
    /// Begins a transaction that holds the write lock from its first line: on SQLite the database's one, on PostgreSQL an advisory
    /// lock on <paramref name="key"/>. What is read after it cannot change before the commit, for everybody who takes the same key.
    /// </summary>
    public async Task<IDbContextTransaction?> BeginExclusiveAsync(string key, CancellationToken cancellationToken)
    {
        var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await LockAsync(key, cancellationToken);
        return transaction;
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Use SaveChangesAsync: it writes the audit trail and the events.");

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (services is null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        ChangeTracker.DetectChanges();
        await BeforeSaveAsync(services.Clock.GetUtcNow(), cancellationToken);
        BumpVersions();
        var lines = LogboekWriter.Collect(this, services.Actor.Actor.Kanaal == Kanaal.Import);
        var events = pending.ToList();
        if (lines.Count == 0 && events.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var now = services.Clock.GetUtcNow();
        Outbox.AddRange(events.Select(e => OutboxMessage.From(e, now)));
        pending.Clear();
        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            await AppendLogAsync(lines, now, cancellationToken);
            var written = ChangeTracker.Entries().Where(e => e is { State: EntityState.Added, Entity: LogboekRegel or OutboxMessage }).ToList();
            var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (own is not null)
            {
                await own.CommitAsync(cancellationToken);
            }

            // Written once and never looked at again; an import that saves a thousand times would keep them all.
            foreach (var entry in written)
            {
                entry.State = EntityState.Detached;
            }

            if (events.Count > 0)
            {
                services.Signal.Ring();
            }

            return count;
        }
        finally
        {
            if (own is not null)
            {
                await own.DisposeAsync();
            }
        }
    }

    /// <summary>Adds one audit line that is not about an entity, for example "1.204 rows imported from uren.csv". Saved with the next save.</summary>
    public void Log(LogRegel line) => extra.Add(line);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        services?.Session.Forget(this);
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        services?.Session.Forget(this);
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What a module does at every save, whoever saves: the changes are detected, and what is changed here is saved along.</summary>
    protected virtual Task BeforeSaveAsync(DateTimeOffset now, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(14, 2);
        if (!Database.IsNpgsql())
        {
            // Guids as 16 bytes in the order of time (v7), a third of the size of text; decimals as REAL so that SQL can add and compare
            // (two decimals survive that exactly up to 10^13, sums are rounded to cents at the border); moments as UTC text.
            configurationBuilder.Properties<Guid>().HaveConversion<BigEndianGuidConverter>();
            configurationBuilder.Properties<decimal>().HaveConversion<double>();
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMomentConverter>();
        }
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        KernelConfiguration.Apply(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.GetTableName() is not null))
        {
            var name = SnakeCase(entity.ClrType.Name);
            if (Database.IsNpgsql())
            {
                entity.SetSchema(Module);
                entity.SetTableName(name);
            }
            else
            {
                entity.SetTableName($"{Module}_{name}");
            }

            if (typeof(IGeversioneerd).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IGeversioneerd.Versie))!.IsConcurrencyToken = true;
            }
        }
    }

    internal List<LogRegel> TakeExtraLines()
    {
        List<LogRegel> taken = [.. extra];
        extra.Clear();
        return taken;
    }

    private readonly List<LogRegel> extra = [];

    /// <summary>Enlists the context in the scope's session; called once by the registration.</summary>
    internal void EnlistInSession() => services?.Session.Enlist(this);

    internal static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private async Task LockAsync(string key, CancellationToken cancellationToken)
    {
        if (Database.IsNpgsql())
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({Module + ":" + key}, 0))", cancellationToken);
        }
    }

    private async Task AppendLogAsync(List<LogRegel> lines, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            return;
        }

        // One writer at a time extends the chain; on SQLite the immediate transaction already sees to that.
        await LockAsync("logboek", cancellationToken);
        var last = await Logboek.AsNoTracking().OrderByDescending(l => l.Volgnummer).Select(l => new { l.Volgnummer, l.Hash }).FirstOrDefaultAsync(cancellationToken);
        var number = last?.Volgnummer ?? 0;
        var hash = last?.Hash ?? LogboekRegel.Begin;
        foreach (var line in lines)
        {
            var row = LogboekRegel.Make(++number, now, services!.Actor.Actor, services.Message, line, hash);
            hash = row.Hash;
            Logboek.Add(row);
        }
    }

    private void BumpVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IGeversioneerd>().Where(e => e.State == EntityState.Modified))
        {
            var version = entry.Property(e => e.Versie);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }
}

/// <summary>Something that two people may edit at once: the second save is refused instead of silently winning.</summary>
public interface IGeversioneerd
{
    /// <summary>Counts up with each save; sent along in forms and mutations.</summary>
    int Versie { get; }
}

internal sealed class BigEndianGuidConverter() : ValueConverter<Guid, byte[]>(v => v.ToByteArray(true), v => new Guid(v, true));

internal sealed class UtcMomentConverter() : ValueConverter<DateTimeOffset, DateTime>(
    v => v.UtcDateTime,
    v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc)));
